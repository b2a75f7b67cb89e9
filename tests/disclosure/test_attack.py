"""No small count can be worked back from what is published: an attack with every public file gets nowhere."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

import pytest

from lib import reconcile
from lib.disclosure import complements, published
from lib.exports import Export, export
from tests.disclosure.attack import Attack, rows_of
from tests.disclosure.worlds import FIRST, World, table, world

LAST = FIRST + timedelta(4)
STILL_POSSIBLE = 5


def files(worlds: list[World]) -> tuple[bytes, bytes, bytes]:
    """What the public gets of some crises: reported figures, estimates on every day, the newest on a map."""
    held = published(table(worlds), table(worlds))
    made = Export(held, reconcile.with_parts(held, known=LAST), "All", LAST, "1.1.0", audience="public")
    return export(made, "csv"), export(made, "csv", table="estimates"), export(made, "geojson")


def by_crisis(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["crisis"]].append(row)
    return found


def worked_back(worlds: list[World]) -> list[tuple[str, tuple[str, str, str], int]]:
    """The small counts of which the attack leaves fewer than five possible: crisis, place and number."""
    observed, estimated, features = (by_crisis(rows_of(content)) for content in files(worlds))
    found = []
    for each in worlds:
        days = [str(FIRST + timedelta(day)) for day in range(len(each.truth))]
        attack = Attack(list(each.truth[0]), days)
        attack.read_observations(observed[each.name])
        attack.read_estimates([*estimated[each.name], *features[each.name]])
        bounds = attack.work_back()
        for row in each.rows:
            where = (row["admin1"], row["admin2"], row["place"])
            if row["counting"] != "flow" and row["admin2"] and 1 <= row["value"] <= 9:
                low, high = bounds[where, str(row["period_end"])]
                assert low <= row["value"] <= high, "the attack draws a wrong conclusion"
                if high - low + 1 < STILL_POSSIBLE:
                    found.append((each.name, where, row["value"]))
    return found


def test_what_is_published_of_100_crises_tells_no_small_count():
    assert worked_back([world(seed) for seed in range(100)]) == []


@pytest.mark.long
@pytest.mark.parametrize("first", range(100, 1_100, 100))
def test_what_is_published_of_1000_crises_tells_no_small_count(first: int):
    assert worked_back([world(seed) for seed in range(first, first + 100)]) == []


def test_the_attack_works_small_counts_back_where_nothing_protects_them(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(complements, "relations", lambda cells: [])
    assert len(worked_back([world(seed) for seed in range(30)])) > 20


def test_most_totals_of_provinces_and_countries_are_still_shown():
    stated = table([world(seed) for seed in range(20)])
    shown = published(stated, stated)
    is_total = (shown["admin2"] == "").to_numpy()
    is_as_stated = (shown["qualifier"] == "exact")[is_total]
    assert is_as_stated.mean() > 0.8 and len(is_as_stated) > 100
