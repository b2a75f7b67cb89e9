"""No export prints a hedged number without its hedge; and the search for them finds it where one does."""

import json
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO

import pandas as pd
import pytest
import python_calamine

import lib.words
from lib import reconcile, words
from lib.exports import Export, export
from tests import bare

BLOCKS = {"p", "li", "td", "th", "h1", "h2", "caption", "text", "title"}


@pytest.fixture(scope="module")
def exported() -> Export:
    held = bare.observations()
    estimates = reconcile.with_parts(held, also=[bare.KNOWN], known=bare.KNOWN)
    return Export(held, estimates, bare.CRISIS, bare.KNOWN, "1.1.0", country="KGZ")


class Blocks(HTMLParser):
    """The text of each block of a page, and its alternative texts."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.texts = [""]
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts += [text or "" for name, text in attrs if name in ("aria-label", "title", "alt")]
        self.texts += [""] if tag in BLOCKS else [self.texts.pop() + "; "] if tag == "tspan" else []

    def handle_endtag(self, tag: str) -> None:
        self.texts += [""] if tag in BLOCKS else []

    def handle_data(self, data: str) -> None:
        self.texts[-1] += data


def texts(exported: Export) -> Iterator[str]:
    """Every text of every export; of estimates, what stands in words beside their numbers."""
    yield from Blocks(export(exported, "html").decode()).texts
    for kind in ("csv", "hxl"):
        table = pd.read_csv(BytesIO(export(exported, kind, table="estimates")), dtype=str, keep_default_na=False)
        yield from table["in_words"]
    yield from pd.read_parquet(BytesIO(export(exported, "parquet", table="estimates")))["in_words"]
    for feature in json.loads(export(exported, "geojson"))["features"]:
        yield feature["properties"]["in_words"]
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(export(exported, "xlsx")))
    head, *rows = book.get_sheet_by_name("estimates").to_python()
    yield from (str(row[head.index("in_words")]) for row in rows)
    yield from (str(cell) for row in book.get_sheet_by_name("read me").to_python() for cell in row)


def bare_ones(exported: Export) -> list[str]:
    hedged = bare.hedged(exported.estimates)
    return [said for text in texts(exported) for said in hedged.bare(text)]


def test_no_export_prints_a_hedged_number_bare(exported: Export):
    assert bare_ones(exported) == []


@pytest.mark.parametrize("kind", ["csv", "hxl"])
def test_every_reported_figure_is_exported_with_its_hedge(exported: Export, kind: str):
    rows = pd.read_csv(BytesIO(export(exported, kind)), dtype=str, keep_default_na=False)
    rows = rows[rows["metric"].isin(exported.observations["metric"])]
    assert rows["qualifier"].tolist() == exported.observations["qualifier"].tolist()


def only_best(amount: words.Amount) -> str:
    return words.whole(amount.best or amount.low or amount.high or 0)


FORGETFUL: dict[str, Callable[..., object]] = {
    "amount_in_words": only_best,
    "best_in_words": only_best,
    "rest_in_words": lambda amount: "",
    "short_in_words": only_best,
    "_without_best": only_best,
    "_span": lambda low, high, amount: words.whole(high),
    "_between": lambda low, high: words.whole(high or low or 0),
    "HEDGES": dict.fromkeys(lib.words.amounts.HEDGES, "{}"),  # type: ignore[dict-item]
}


@pytest.mark.parametrize("name", FORGETFUL)
def test_a_formatter_that_forgets_the_hedge_is_found(exported: Export, monkeypatch: pytest.MonkeyPatch, name: str):
    forgotten = getattr(lib.words.amounts, name)
    for module in [each for at, each in sys.modules.items() if at.startswith("lib.")]:
        if getattr(module, name, None) is forgotten:
            monkeypatch.setattr(module, name, FORGETFUL[name])
    assert bare_ones(exported)
