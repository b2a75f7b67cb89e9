"""What the ledger has already that a new row repeats, replaces or is older than."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lib import places, sources, words
from lib.ledger import Ledger
from lib.reconcile.decided import NOTHING, Decided

SERIES = ("crisis", "metric", "counting", "unit", "group")
STANDING = ("accepted", "proposed")
RECORDED = {
    "accepted": "This very report is in the record already, and counts.",
    "proposed": "This very report is in the record already, and waits in Review.",
    "rejected": "This very report is in the record already, and was rejected.",
    "retracted": "This very report was recorded before, and undone.",
}
SAID = """
select * from observations
where metric in (select unnest($metrics))
    and (state in ('accepted', 'proposed') or observation_id in (select unnest($ids)))
qualify observation_id in (select unnest($ids)) or row_number() over (
    partition by metric, counting, unit, "group", country, admin1, admin2, place, source, publisher
    order by period_end desc, published_on desc, observation_id) = 1
"""
AMOUNT = ("value", "low", "high", "qualifier", "words")


@dataclass(frozen=True)
class Held:
    """What the same source said before of the same thing.

    Attributes:
        observation_id: Of its last number.
        decision_id: The last decision on the new row itself, if the ledger has it already; empty for none.
        sentence: What it said and what that means for the new number; empty where it never spoke of it.
    """

    observation_id: str = ""
    decision_id: str = ""
    sentence: str = ""


def said(ledger: Ledger, rows: pd.DataFrame, crisis: str) -> pd.DataFrame:
    """What a ledger has that rows may repeat: of every source and place the last statement of their metrics, and the
    rows themselves.

    Args:
        ledger: Where to look.
        rows: Rows of the tidy table.
        crisis: The crisis that they join.
    """
    parameters = {"metrics": rows["metric"].unique().tolist(), "ids": rows["observation_id"].tolist()}
    return ledger.query(SAID, parameters, crisis=crisis)


def held(rows: pd.DataFrame, recorded: pd.DataFrame, decided: Decided = NOTHING) -> dict[int, Held]:
    """What a ledger has of each row's source and series.

    Args:
        rows: Rows of the tidy table, indexed by number.
        recorded: As `said` gives it.
        decided: What people decided that names of places and sources mean.

    Returns:
        By number; nothing for a row of which the ledger has nothing.
    """
    if rows.empty or recorded.empty:
        return {}
    states = recorded.set_index("observation_id")[["state", "decision_id"]]
    standing = recorded[recorded["state"].isin(STANDING) & recorded["metric"].isin(rows["metric"].unique())]
    new, old = _keyed(rows, decided), _keyed(standing, decided)
    answers = {}
    for (number, row), key in zip(rows.iterrows(), new.itertuples(index=False), strict=True):
        of_source = old["source"] == key.source
        said = standing[of_source & (old["place"] == key.place)]
        elsewhere = standing[of_source & (old["place"] != key.place)]
        answer = _answer(row.to_dict(), said, elsewhere, states)
        if answer:
            answers[_number(number)] = answer
    return answers


def _answer(row: dict[Hashable, Any], said: pd.DataFrame, elsewhere: pd.DataFrame, states: pd.DataFrame) -> Held | None:
    own = str(row["observation_id"])
    if own in states.index:
        return Held(own, str(states.at[own, "decision_id"]), RECORDED[str(states.at[own, "state"])])
    if said.empty and elsewhere.empty:
        return None
    last = _last(elsewhere if said.empty else said)
    return Held(str(last["observation_id"]), "", _sentence(row, last, is_elsewhere=said.empty))


def _last(said: pd.DataFrame) -> dict[Hashable, Any]:
    return said.sort_values(["period_end", "published_on"], kind="stable").iloc[-1].to_dict()


def _sentence(row: dict[Hashable, Any], last: dict[Hashable, Any], *, is_elsewhere: bool) -> str:
    day = words.day_in_words(last["period_end"], str(last["date_precision"]), within=row["period_end"])
    amount = words.observation_in_words(last)
    source = str(last["source"])
    who = f"The same source ({source})" if source else f"{last['publisher'] or 'An unnamed publisher'}"
    if is_elsewhere:
        place = next((str(last[level]) for level in ("place", "admin2", "admin1") if last[level]), "the whole country")
        return f"{who} said {amount} on {day} for {place}: another place, so this would not replace it."
    if all(_same(row[name], last[name]) for name in AMOUNT) and row["period_end"] == last["period_end"]:
        return f"{who} is recorded with the same number for {day}: it would not count twice."
    when = (row["period_end"], row["published_on"]) > (last["period_end"], last["published_on"])
    means = "this would replace it" if when else "this is older and would not replace it"
    waits = ", which waits in Review" if last["state"] == "proposed" else ""
    return f"{who} said {amount} on {day}{waits}: {means}."


def _keyed(rows: pd.DataFrame, decided: Decided) -> pd.DataFrame:
    """Of each row its `place` as resolved in its country, and its `source` with country and series."""
    where = places.joined(rows, decided=decided.places)
    stated = rows["source"].where(rows["source"] != "", rows["publisher"])
    speaker = sources.speaker(stated, decided.sources).map(sources.fold)
    series = [rows[name] for name in SERIES] + [where["country_code"], speaker]
    place = [where[name] for name in ("admin1_key", "admin2_key", "place_key")]
    return pd.DataFrame({"source": _one_text(series), "place": _one_text(place)}, index=rows.index)


def _one_text(parts: list[pd.Series]) -> pd.Series:
    joined = parts[0].astype("str")
    for part in parts[1:]:
        joined = joined + "\x1f" + part.astype("str")
    return joined


def _same(one: Any, other: Any) -> bool:
    return bool((pd.isna(one) and pd.isna(other)) or (not pd.isna(one) and not pd.isna(other) and one == other))


def _number(label: Hashable) -> int:
    return int(str(label))
