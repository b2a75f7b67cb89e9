"""Rows for hypothesis: few sources, days, places and amounts, so that every clause of the rule is met often."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

AMOUNTS = (0, 1, 3, 10, 24, 37, 60, 99, 100, 110, 150, 240)
OFFSETS = (0, 0, 1, 2, 5, 7, 8, 20, 30, 31, 62, 63, 101, 130, 184, 200, 366, 401, 733)
PLACES = (
    *(("", "", ""), ("", "", ""), ("Osh Oblast", "", ""), ("Osh City", "", ""), ("Osh City", "", "Osh")),
    *(("Jalal-Abad Oblast", "", ""), ("Jalal-Abad Oblast", "Suzak", ""), ("Jalal-Abad Oblast", "Suzak", "Begabad")),
    *(("", "", "Seydikum"), ("Batken Oblast", "", "Sokh")),
)


@st.composite
def hedged(draw: st.DrawFn) -> dict[str, Any]:
    """A qualifier with an amount that it can stand with."""
    qualifier = draw(st.sampled_from(("exact", "exact", "about", "at_least", "more_than", "at_most", "range", "vague")))
    if qualifier == "vague":
        low, high = draw(st.sampled_from(((24, 99), (40, 99), (200, 999))))
        return {"qualifier": qualifier, "low": low, "high": high}
    value = draw(st.sampled_from(AMOUNTS))
    if qualifier != "range":
        return {"qualifier": qualifier, "value": value}
    ends = {"qualifier": qualifier, "low": value // 2, "high": value * 2}
    return {**ends, "value": value} if draw(st.booleans()) else ends


@st.composite
def observation(
    draw: st.DrawFn, counting: str, *, with_places: bool = False, with_events: bool = False
) -> dict[str, Any]:
    """One accepted observation of a stock, a total or a flow, as a row of the tidy table."""
    end = date(2010, 6, 10) + timedelta(draw(st.sampled_from(OFFSETS)))
    start = {
        "stock": None,
        "cumulative": draw(st.sampled_from((None, date(2010, 6, 10), date(2010, 6, 10), date(2010, 6, 14)))),
        "flow": end - timedelta(draw(st.sampled_from((0, 0, 1, 6, 29)))),
    }[counting]
    place = draw(st.sampled_from(PLACES)) if with_places else ("", "", "")
    event = draw(st.sampled_from(("", "", "E1", "E2", "1.2E+05"))) if with_events and counting == "flow" else ""
    return {
        **{"crisis": "", "metric": "killed", "counting": counting, "unit": "people", "group": "", "country": "KGZ"},
        **dict(zip(("admin1", "admin2", "place"), place, strict=True)),
        **draw(hedged()),
        "period_start": start,
        "period_end": end,
        "published_on": end + timedelta(draw(st.sampled_from((-3, 0, 0, 0, 1, 10, 40)))),
        "date_precision": draw(st.sampled_from(("day", "day", "day", "week", "month", "quarter", "year"))),
        "source": draw(st.sampled_from(("Ministry", "Government", "ICRC", ""))),
        "publisher": draw(st.sampled_from(("AFP", "UCDP"))),
        "status": draw(st.sampled_from(("confirmed", "confirmed", "estimate", "estimate", "unconfirmed", "disputed"))),
        "event_id": event,
        "document_id": draw(st.sampled_from(("a", "b"))),
    }


def series(counting: str, **kinds: bool) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Observations of one series (with_places: of a country), each with an observation_id of its own."""

    def numbered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**row, "observation_id": f"{number:02d}"} for number, row in enumerate(rows)]

    return st.lists(observation(counting, **kinds), min_size=1, max_size=10).map(numbered)
