"""What every format owes: a docstring with source and licence, a fixture, a golden table, and to know its own best."""

import re
from dataclasses import replace

import pytest

from lib import loaders, tables
from lib.errors import UserError
from tests.loaders.goldens import FIXTURES, GOLDEN, given

NAMES = sorted(loaders.known())


@pytest.mark.parametrize("name", NAMES)
def test_a_format_says_where_its_files_come_from_and_what_a_row_means(name: str) -> None:
    doc = loaders.known()[name].__doc__ or ""
    assert len(doc.splitlines()) >= 3
    assert "http" in doc or name in {"template", "simple", "people"}
    assert re.search(r"licen[cs]e|[Tt]erms|CC BY|commercial|free|open|owns|attribution", doc)
    assert re.search(r"\b(rows?|lines?|nobody)\b", doc, re.IGNORECASE)


@pytest.mark.parametrize("name", NAMES)
def test_a_format_knows_its_own_fixture_best(name: str) -> None:
    (table,) = tables.read((FIXTURES / f"{name}.csv").read_bytes(), f"{name}.csv").tables
    sure = {other: loader.recognises(table) for other, loader in loaders.known().items()}
    assert max(sure, key=lambda other: sure[other]) == name
    assert sorted(sure.values())[-1] > sorted(sure.values())[-2]


@pytest.mark.parametrize("name", NAMES)
def test_a_format_that_lacks_a_column_is_read_without_it_or_not_at_all(name: str) -> None:
    (table,) = tables.read((FIXTURES / f"{name}.csv").read_bytes(), f"{name}.csv").tables
    for key in table.cells.columns:
        less = replace(table, cells=table.cells.drop(columns=key))
        loader, sure = loaders.choice(less)
        if sure < 0.25:
            continue
        try:
            rows = loaders.known()[loader].read(less).rows
        except UserError:
            continue
        assert set(rows.index) <= set(less.cells.index)


@pytest.mark.parametrize("name", NAMES)
def test_a_format_reads_its_fixture_as_its_golden_table_says(name: str) -> None:
    assert given(name) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
