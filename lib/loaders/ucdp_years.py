"""UCDP country-year file on deaths in organised violence: totals per country and year.

https://ucdp.uu.se/downloads/ (CC BY 4.0). One row per country and year. The total of all kinds of violence is read;
state-based, non-state and one-sided violence add up to it, and their own sub-parts are never added again.
"""

from lib.loaders.common.draft import Draft, Measure, melted, taken
from lib.tables import Table

TOTAL = "cumulative_total_deaths_in_orgvio_%s_cy"
KINDS = {"sb": "state-based violence", "ns": "non-state violence", "os": "one-sided violence"}
PART = "%s_total_deaths_%s_cy"


def recognises(table: Table) -> float:
    """How surely this is the country-year file, from 0 to 1."""
    return (
        1.0 if table.keys >= {"year_cy", "country_cy"} and any("_total_deaths_" in key for key in table.keys) else 0.0
    )


def read(table: Table) -> Draft:
    """`killed`, counted as `flow` of the year; without a total, the three kinds of violence, which add up."""
    base = taken(table, {"country": "country_cy", "date": "year_cy"}).assign(cause="conflict", source="UCDP")
    if TOTAL % "best" in table.keys:
        measures = [ends(table, TOTAL)]
    else:
        measures = [ends(table, PART.replace("%s", kind, 1), (("event_id", words),)) for kind, words in KINDS.items()]
    rows = melted(table, base, measures)
    if "event_id" in rows:
        rows["event_id"] = rows["country"] + " " + rows["date"] + " " + rows["event_id"]
    return Draft(rows, publisher="UCDP", headers={"date": "year_cy", "country": "country_cy"})


def ends(table: Table, pattern: str, others: tuple[tuple[str, str], ...] = ()) -> Measure:
    """The measure of one number with its low and high."""
    low, high = (pattern % end if pattern % end in table.keys else "" for end in ("low", "high"))
    return Measure(pattern % "best", "killed", "flow", low=low, high=high, others=others)
