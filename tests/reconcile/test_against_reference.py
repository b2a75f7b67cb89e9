"""The fast rule gives what the slow reference gives, for anything that can be drawn.

Many series are drawn at a time, each a crisis of its own, and reconciled together: that is how a ledger holds them.
"""

from collections.abc import Iterator
from datetime import timedelta

import drawn
import pandas as pd
import pytest
import reference

from lib import places, reconcile
from reconcile.frames import tidy

ESTIMATE = ["low", "best", "high", "open", "speaking"]
PLACED = ["admin1", "admin2", "place", "phase", "day"]
COUNTINGS = ["stock", "cumulative", "flow"]
OVERLAPS = frozenset({("Osh City", "Osh Oblast")})


@pytest.fixture(autouse=True)
def names_are_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reference compares names as given, so the fast rule does here too; resolving names is tested elsewhere."""
    levels = ("admin1", "admin2", "place")
    monkeypatch.setattr(places, "joined", lambda rows, **_: rows[[*levels]].add_suffix("_key"))
    monkeypatch.setattr(places, "overlaps", lambda: OVERLAPS)


def crises(lists: list[list[drawn.Row]]) -> Iterator[list[drawn.Row]]:
    """Each list as a crisis of its own; an event id names one event of one place and day."""
    for number, rows in enumerate(lists):
        yield [
            {
                **row,
                "crisis": f"{number:03d}",
                "observation_id": f"{number:03d}-{row['observation_id']}",
                "document_id": f"{number}-{row['document_id']}",
                "event_id": _of_its_own(row),
                "period_start": row["period_start"] or (row["period_end"] if row["counting"] == "flow" else None),
            }
            for row in rows
            if row["qualifier"] != "range" or row["high"]
        ]


def _of_its_own(row: drawn.Row) -> str:
    event = str(row["event_id"])
    first = min(row["period_start"] or row["period_end"], row["period_end"], row["published_on"])
    return f"{event} {row['admin1']} {row['admin2']} {row['place']} {first}" if event.startswith("E") else event


def as_rows(estimates: pd.DataFrame, keys: list[str]) -> list[tuple[object, ...]]:
    """Estimates as plain tuples, missing as None, in an order of their own."""
    plain = estimates[[*keys, *ESTIMATE]].astype("object")
    plain = plain.where(plain.notna(), None)
    return sorted((tuple(map(_plain, row)) for row in plain.itertuples(index=False)), key=repr)


def _plain(cell: object) -> object:
    if isinstance(cell, pd.Timestamp):
        return cell.date()
    return int(cell) if isinstance(cell, float) else cell


@pytest.mark.parametrize("counting", COUNTINGS)
def test_every_series_is_as_the_reference_says(counting: str) -> None:
    drawn_rows = [drawn.rows(seed, counting, 9, with_places=True, with_events=True) for seed in range(150)]
    lists = list(crises(drawn_rows))
    found = reconcile.estimates(tidy([row for rows in lists for row in rows]))
    for crisis, rows in enumerate(lists):
        expected = pd.DataFrame(reference.estimates_of_series(rows), columns=[*PLACED, *ESTIMATE])
        assert as_rows(found[found["crisis"] == f"{crisis:03d}"], PLACED) == as_rows(expected, PLACED)


def comparable(row: drawn.Row) -> drawn.Row:
    """Without what the two read differently on purpose: phases told apart by place, stocks that all lapsed."""
    start = row["period_start"]
    if row["counting"] == "cumulative" and (start is None or start == drawn.FIRST + timedelta(4)):
        start = drawn.FIRST
    is_heard = row["status"] in reference.COUNTED
    return {**row, "period_start": start, "status": row["status"] if is_heard else "estimate"}


@pytest.mark.parametrize("counting", COUNTINGS)
def test_every_country_is_as_the_reference_says(counting: str) -> None:
    drawn_rows = [drawn.rows(seed, counting, 9, with_places=True) for seed in range(1_000, 1_120)]
    lists = [[comparable(row) for row in rows] for rows in crises(drawn_rows)]
    found = reconcile.with_parts(tidy([row for rows in lists for row in rows]))
    country = found[found["depth"] == 1]
    for crisis, rows in enumerate(lists):
        expected = pd.DataFrame(
            reference.with_parts(rows, overlaps=dict(OVERLAPS)), columns=["phase", "day", *ESTIMATE]
        )
        here = country[country["crisis"] == f"{crisis:03d}"]
        assert as_rows(here, ["phase", "day"]) == as_rows(expected, ["phase", "day"])
