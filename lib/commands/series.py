"""The series that a command names, its estimates, and why they are what they are."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib import places, reconcile, transforms
from lib.commands.cluster import in_order
from lib.errors import UserError
from lib.ledger import Ledger
from lib.metrics import METRICS
from lib.reconcile.statements import SERIES

ESTIMATE = ["day", "low", "best", "high", "open", "speaking"]
KEYS = ["crisis", "metric", "counting", "unit", "group"]
LAST = date(9999, 12, 31)


@dataclass(frozen=True)
class Asked:
    """Which series a command names.

    Attributes:
        metric: A name of `METRICS`.
        counting: flow, stock or cumulative; empty for all.
        country: ISO 3166-1 alpha-3; empty for all, or with parts for the whole crisis.
        admin1: A province in any spelling; empty for the rows that name none.
        crisis: Its name; none for all.
        known: The day up to which publications are known; none for all.
        with_parts: Whether the rule for places is applied.
    """

    metric: str
    counting: str = ""
    country: str = ""
    admin1: str = ""
    crisis: str | None = None
    known: date | None = None
    with_parts: bool = False

    def __post_init__(self) -> None:
        if self.metric not in METRICS:
            raise UserError(f"{self.metric!r} is not a metric.", fix=f"Choose among {', '.join(METRICS)}.")
        if self.country and not places.known().get(self.country):
            raise UserError(f"{self.country!r} is not a country's code.", fix="Give its ISO code, such as KGZ.")
        if self.admin1 and not self.country:
            raise UserError(f"{self.admin1!r} is looked for in a country.", fix="Add --country, such as KGZ.")


def observations(ledger: Ledger, asked: Asked) -> pd.DataFrame:
    """What the ledger holds of the metric, of all places that may be parts of the answer."""
    held = ledger.observations(asked.crisis, metric=asked.metric, country=asked.country or None, in_order=False)
    return held[held["counting"] == asked.counting] if asked.counting else held


def estimates(ledger: Ledger, asked: Asked, *, scheduler: str = "") -> tuple[pd.DataFrame, bool]:
    """The estimates of the series named, oldest first, and whether several series answer.

    Args:
        ledger: Where to look.
        asked: Which series.
        scheduler: Of a Dask cluster that works out crisis by crisis; empty for this process.

    Returns:
        One row per series and day: the key columns of a series, `phase` and the columns of `ESTIMATE`.
    """
    held = observations(ledger, asked)
    decided = reconcile.Decided.of(ledger.decisions())
    crises = [held] if held.empty or not scheduler else [rows for _, rows in held.groupby("crisis", sort=True)]
    pieces = [(rows, asked, decided) for rows in crises]
    found = _named(pd.concat(in_order(_estimated, pieces, scheduler=scheduler), ignore_index=True), asked)
    keys = [*SERIES, "phase"]
    return found[[*keys, *ESTIMATE]].reset_index(drop=True), len(found[keys].drop_duplicates()) > 1


def _estimated(piece: tuple[pd.DataFrame, Asked, reconcile.Decided]) -> pd.DataFrame:
    held, asked, decided = piece
    rule = reconcile.with_parts if asked.with_parts else reconcile.estimates
    return rule(held, known=asked.known, decided=decided)


def _named(found: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """The rows of the place that is named and of nobody finer, of everybody where there is such a series."""
    is_here = (found["admin1_key"] == _key(asked)) & (found[["admin2_key", "place_key"]] == "").all(axis=1)
    if asked.with_parts:
        is_here &= (found["country"] == asked.country) & (found[["cause", "origin_country"]] == "").all(axis=1)
    here = found[is_here]
    return here[here["group"] == ""] if (here["group"] == "").any() else here


def _key(asked: Asked) -> str:
    if not asked.admin1:
        return ""
    named = {"country": [asked.country], "admin1": [asked.admin1], "admin2": [""], "place": [""]}
    return str(places.joined(pd.DataFrame(named, dtype="str"))["admin1_key"].iloc[0])


def explained(ledger: Ledger, asked: Asked, on: date) -> pd.DataFrame:
    """Every observation of the series named, with its fate in the estimate of a day.

    Returns:
        The observations with `fate` and `by`, those that speak first.
    """
    held = observations(ledger, asked)
    region = _key(asked)
    country = asked.country if asked.with_parts else None
    decided = reconcile.Decided.of(ledger.decisions())
    found = reconcile.explained(held, on=on, known=asked.known, country=country, region=region, decided=decided)
    keys = places.joined(found, decided=decided.places)
    if asked.with_parts:
        is_named = (keys["admin1_key"] == region) if region else pd.Series(True, index=found.index)
    else:
        is_named = (keys["admin1_key"] == region) & (keys[["admin2_key", "place_key"]] == "").all(axis=1)
    named = found[is_named]
    everybody = named[named["group"] == ""]
    named = named if everybody.empty else everybody
    order = named["fate"].map({"speaks": 0}).fillna(1)
    return named.assign(order=order).sort_values(
        ["order", "period_end", "published_on"], ascending=[True, False, False]
    )


def courses(ledger: Ledger, asked: Asked) -> pd.DataFrame:
    """The leading number of the place named, by the rule for places, as known on each day of publication.

    Returns:
        Rows of `reconcile.vintages` of one series; none where nothing of it is in the ledger.
    """
    held = observations(ledger, asked)
    days = transforms.days_of_versions(held["published_on"], asked.known or LAST, len(held) or 1)
    found = reconcile.vintages(held, days, decided=reconcile.Decided.of(ledger.decisions()))
    newest = found[found["known"] == found["known"].max()] if len(found) else found
    newest = newest[newest["day"] == newest["known"]]
    leading = reconcile.headlines_of(newest, country=asked.country, region=_key(asked))
    if leading.empty:
        return found.iloc[:0]
    here = (found["country"] == asked.country) & (found["admin1_key"] == _key(asked))
    here &= (found[["admin2_key", "place_key", "cause", "origin_country"]] == "").all(axis=1)
    for name in (*KEYS, "rank"):
        here &= found[name] == leading[name].iloc[0]
    return found[here].sort_values(["known", "day"], kind="stable").reset_index(drop=True)


def on_day(found: pd.DataFrame, on: date) -> pd.DataFrame:
    """Of each series, the estimate that holds on a day: that of its last day up to it."""
    until = found[found["day"] <= pd.Timestamp(on)]
    return until.drop_duplicates([*SERIES, "phase"], keep="last")
