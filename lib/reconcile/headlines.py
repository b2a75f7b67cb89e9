"""What a card shows of each metric in a scope: which counting leads, which others stand beside it.

Section 4 of the design, "Headline of a metric in a scope" and "Phases".
"""

from datetime import date

import pandas as pd

from lib.metrics import METRICS
from lib.reconcile.decided import Decided
from lib.reconcile.parts import with_parts
from lib.reconcile.policy import Policy

CARD = ["crisis", "metric", "unit", "group"]
STATED = ["crisis", "metric", "counting", "unit", "group"]
NEWER_DAYS = 365


def headlines(
    observations: pd.DataFrame,
    *,
    on: date | None,
    known: date | None = None,
    policy: Policy | None = None,
    country: str = "",
    region: str = "",
    decided: Decided | None = None,
) -> pd.DataFrame:
    """The cards of a scope: one row per crisis, metric, unit, group and leading counting.

    Args:
        observations: The tidy table (all rows accepted), or the table as the ledger reads it.
        on: The day that the cards speak of; none for the last day that each metric's rows state.
        known: The day up to which publications are known; none for all.
        policy: The brackets of the rule; its defaults where none is given.
        country: ISO code of the country; empty for the whole crisis.
        region: Key of the province (its ISO 3166-2 code, or the folded name); empty for the whole country.
        decided: What people decided that names of places and sources mean.

    Returns:
        Rows of `with_parts` for the scope's place. `is_main` marks the card that leads its metric; later phases
        (`rank` above 1) follow their earliest; groups follow their whole.
    """
    if observations.empty:
        return with_parts(observations, known=known, policy=policy, decided=decided).assign(
            is_main=pd.Series(dtype=bool)
        )
    last = _last_stated(observations)
    days = list(last["last_day"].dt.date.unique()) if on is None else [on]
    nodes = with_parts(observations, days=days, known=known, policy=policy, decided=decided)
    if on is None:
        dated = nodes[[*STATED, "day"]].merge(last, on=STATED, how="left")
        nodes = nodes[(dated["day"] == dated["last_day"]).to_numpy()]
    return headlines_of(nodes, country=country, region=region)


def headlines_of(nodes: pd.DataFrame, *, country: str = "", region: str = "") -> pd.DataFrame:
    """The cards of a scope, from the estimates of every place on the day that they speak of.

    Args:
        nodes: Rows of `with_parts` for one day.
        country: ISO code of the country; empty for the whole crisis.
        region: Key of the province; empty for the whole country.

    Returns:
        As `headlines`.
    """
    here = nodes[(nodes["country"] == country) & (nodes["admin1_key"] == region)]
    here = here[(here[["admin2_key", "place_key", "cause", "origin_country"]] == "").all(axis=1)]
    return _cards(here.astype(dict.fromkeys(here.select_dtypes("category").columns, "str")))


def _last_stated(observations: pd.DataFrame) -> pd.DataFrame:
    """The last day that the rows of each number state: the columns of `STATED`, and `last_day`."""
    stated = observations[STATED].assign(last_day=_effective_days(observations).astype("datetime64[s]"))
    return stated.groupby(STATED, as_index=False).agg({"last_day": "max"})


def _effective_days(observations: pd.DataFrame) -> pd.Series:
    published = observations["published_on"].fillna(observations["period_end"])
    first = observations["period_start"].fillna(observations["period_end"])
    is_event = (observations["counting"] == "flow") & (observations["event_id"].str.strip() != "")
    end = observations["period_end"].where(~is_event, first)
    return end.where(end <= published, published)


def _cards(nodes: pd.DataFrame) -> pd.DataFrame:
    """Leave out flows where a total says the same, and mark the card that leads."""
    first = nodes[nodes["rank"] == 1]
    newest = first.pivot_table(index=CARD, columns="counting", values="newest", aggfunc="max")
    newest = newest.reindex(columns=["cumulative", "flow", "stock"]).astype("datetime64[s]")
    is_beside = (newest["flow"] - newest["cumulative"]).dt.days > NEWER_DAYS
    shows_flow = (newest["cumulative"].isna() | is_beside).rename("shows_flow").reset_index()
    cards = nodes.merge(shows_flow, on=CARD, how="left")
    cards = cards[(cards["counting"] != "flow") | cards["shows_flow"].fillna(True)].drop(columns="shows_flow")
    order = cards["counting"].map({"stock": 0, "cumulative": 1, "flow": 2})
    leads_stock = cards["metric"].map(lambda metric: METRICS[metric].headline == "stock").astype(bool)
    order = order.where(leads_stock | (order > 0), 3)
    cards = cards.assign(place_in_line=order).sort_values([*CARD, "place_in_line", "rank"], kind="stable")
    is_first = ~cards.duplicated(["crisis", "metric", "unit", "group"])
    return cards.assign(is_main=is_first.to_numpy()).drop(columns="place_in_line").reset_index(drop=True)
