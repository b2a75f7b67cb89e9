"""What the map plays: every day is the map of that day, nobody is lost on it, and days compare."""

from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from lib import reconcile, transforms
from lib.ledger import Ledger
from lib.ui import laid, mapped, player, record
from lib.ui.asked import Asked
from lib.ui.card import SERIES

CRISIS, JULY = "Southern Kyrgyzstan 2010", date(2010, 7, 20)
ENDS = ["low", "best", "high"]


def card(**row: object) -> SimpleNamespace:
    whole = {"crisis": CRISIS, "metric": "killed", "counting": "cumulative", "unit": "people", "group": "", "rank": 1}
    filled = {**whole, **row}
    return SimpleNamespace(row=filled, series=tuple(str(filled[name]) for name in SERIES), metric=filled["metric"])


def asked(ledger: Ledger, metric: str) -> Asked:
    return Asked(ledger.touched(CRISIS), CRISIS, "", "", metric, JULY)


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    return record.ledger()


@pytest.mark.parametrize(
    ("metric", "counting", "country"),
    [
        pytest.param("killed", "cumulative", "KGZ", id="deaths"),
        pytest.param("killed", "cumulative", "UZB", id="of a country that has none"),
        pytest.param("crossed_border", "cumulative", "UZB", id="movements", marks=pytest.mark.long),
        pytest.param("idps", "stock", "KGZ", id="stocks"),
    ],
)
def test_on_every_day_that_is_played_map_and_tray_are_the_table(ledger: Ledger, metric, counting, country):
    played = player.laid_by_day(asked(ledger, metric), card(metric=metric, counting=counting), country)
    assert len(played) > 1
    for day, held in played:
        table = transforms.table(held.nodes, country=country, nowhere=None)
        shown = pd.concat([held.regions, held.marked, held.left_over])
        shown = shown[shown["country"] != ""]
        for end in ENDS:
            assert shown[end].sum() == table[end].sum(), (day, end)
        assert sorted(shown["admin1_key"]) == sorted(table["admin1_key"])


def test_the_days_worked_out_in_one_pass_are_those_of_each_day_by_itself(ledger: Ledger):
    for day, held in player.laid_by_day(asked(ledger, "killed"), card(), "KGZ")[::8]:
        alone = reconcile.with_parts(ledger.observations(CRISIS, known=day, metric="killed"), days=[day], known=day)
        alone = laid.of_everybody(alone, card())
        key = ["country", "admin1_key", "admin2_key", "place_key"]
        ours, theirs = (each.sort_values(key)[[*key, *ENDS, "open"]].astype("object") for each in (held.nodes, alone))
        assert ours.fillna(-1).to_numpy().tolist() == theirs.fillna(-1).to_numpy().tolist(), day


def test_days_on_which_nothing_changes_are_passed_over_and_shades_mean_the_same_on_all(ledger: Ledger):
    way = mapped.Way("KGZ", "killed", mapped.SHADING, "light", 400, ("", ""))
    frames = player.frames(asked(ledger, "killed"), card().series, way, card())
    days = [day for day, _ in frames]
    signatures = [drawn.laid.signature() for _, drawn in frames]
    assert days == sorted(set(days))
    assert all(one != other for one, other in zip(signatures, signatures[1:], strict=False))
    legends = {tuple(trace.name for trace in drawn.figure.data if trace.type == "bar")[:5] for _, drawn in frames}
    views = {tuple(drawn.figure.layout.geo.lonaxis.range) for _, drawn in frames}
    assert len(views) == 1
    assert len({legend for legend in legends if len(legend) == 5 and "and above" in legend[-1]}) == 1


def test_of_very_many_reports_fewer_days_are_played(ledger: Ledger, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(player, "MOST_ROWS", 300)
    few = player.laid_by_day(asked(ledger, "killed"), card(), "KGZ")
    assert 2 <= len(few) <= 8
    assert few[-1][0] == JULY


def test_an_empty_country_has_no_day_to_play(ledger: Ledger):
    nothing = Asked(ledger.touched(CRISIS), CRISIS, "", "", "missing", date(2010, 6, 1))
    way = mapped.Way("KGZ", "missing", mapped.SHADING, "light", 400, ("", ""))
    assert player.frames(nothing, card(metric="missing").series, way, card(metric="missing")) == []
