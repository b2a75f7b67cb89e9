"""No chart, label, hover, alternative text, title or table of a page prints a hedged number without its hedge."""

import json
from collections.abc import Iterator

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from lib import words
from lib.ledger import Ledger
from tests import bare
from tests.pages.conftest import Opened, said, shown

SCOPE = {"crisis": bare.CRISIS, "known": str(bare.KNOWN), "country": "KGZ"}
PAGES = [
    ("explore/map.py", "idps"),
    ("explore/timeline.py", "killed"),
    ("evidence/history.py", "killed"),
    *(pytest.param(page, metric, marks=pytest.mark.long) for page, metric in [
        ("explore/map.py", "killed"), ("explore/timeline.py", "idps"), ("explore/timeline.py", "crossed_border"),
        ("evidence/history.py", "idps"), ("evidence/sources.py", "killed"), ("evidence/findings.py", ""),
    ]),
]  # fmt: skip


@pytest.fixture
def followed(opened: Opened, ledger_address: str) -> Opened:
    bare.recorded(Ledger(ledger_address))
    return opened


def texts(app: AppTest) -> Iterator[str]:
    yield from said(app).splitlines()
    for chart in app.get("plotly_chart"):
        yield shown(chart.proto.alt)
        yield from bare.texts_of_figure(json.loads(chart.proto.spec))
    for table in app.dataframe:
        yield from (cell for row in table.value.to_dict("records") for cell in row.values() if isinstance(cell, str))


def rows_without_words(table: pd.DataFrame, hedged: bare.Hedged) -> Iterator[str]:
    """Rows that hold a hedged number in a cell of its own and no words that say its hedge."""
    for row in table.to_dict("records"):
        numbers = {int(cell) for cell in row.values() if isinstance(cell, int | float) and cell == cell}
        told = [cell for cell in row.values() if isinstance(cell, str) and bare.NUMBER.search(cell)]
        if numbers & hedged.numbers and not told:
            yield str(row)


@pytest.mark.parametrize(("page", "metric"), PAGES)
def test_a_page_prints_no_hedged_number_bare(followed: Opened, page: str, metric: str):
    app = followed(page, **SCOPE, **({"metric": metric} if metric else {}))
    assert not app.exception
    hedged = bare.of_known()
    found = [part for text in texts(app) for part in hedged.bare(text)]
    found += [text for text in texts(app) if text.startswith("prints ")]
    assert found == []
    assert [row for table in app.dataframe for row in rows_without_words(table.value, hedged)] == []


@pytest.mark.long
@pytest.mark.parametrize("page", ["explore/map.py", "explore/timeline.py", "evidence/history.py"])
def test_a_page_whose_amounts_forget_their_hedge_is_found(followed: Opened, monkeypatch: pytest.MonkeyPatch, page: str):
    monkeypatch.setattr(words.amounts, "rest_in_words", lambda amount: "")
    monkeypatch.setattr(words.amounts, "_without_best", lambda amount: words.whole(amount.low or amount.high or 0))
    monkeypatch.setattr(words.amounts, "HEDGES", dict.fromkeys(words.amounts.HEDGES, "{}"))
    app = followed(page, **SCOPE, metric="killed")
    hedged = bare.of_known()
    assert [part for text in texts(app) for part in hedged.bare(text)]
