"""An observation's id is a digest of what is stated, and of nothing else."""

from hashlib import sha256

import pandas as pd
import pyarrow as pa
import pytest

from lib.observations import COLUMNS, IDENTITY, identify, typed

STATED = {
    "crisis": "Southern Kyrgyzstan 2010",
    "metric": "killed",
    "counting": "cumulative",
    "unit": "people",
    "value": 117,
    "high": 200,
    "qualifier": "at_least",
    "words": "at least 117",
    "period_start": "2010-06-10",
    "period_end": "2010-06-14",
    "date_precision": "day",
    "country": "KGZ",
    "admin1": "Café",
    "source": "Kyrgyzstan Health Ministry",
    "publisher": "Al Jazeera",
    "published_on": "2010-06-14",
    "status": "confirmed",
}
BY_HAND = (
    "Southern Kyrgyzstan 2010|killed|cumulative|people|||117||200|at_least|at least 117|2010-06-10|2010-06-14|day|KGZ|"
    "Café|||||||Kyrgyzstan Health Ministry|Al Jazeera|2010-06-14|confirmed|"
)


def ids(*rows):
    return identify(typed(pd.DataFrame(list(rows)))).tolist()


def test_the_id_is_the_digest_of_the_cells_as_the_design_lists_them():
    assert BY_HAND.count("|") == len(IDENTITY) - 1 == 26
    assert ids(STATED) == [sha256(BY_HAND.replace("|", "\x1f").encode()).hexdigest()]


def test_an_empty_row_is_a_row_of_separators():
    assert ids({"line": 4}) == [sha256(("\x1f" * 26).encode()).hexdigest()]


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({"admin1": "Cafe\u0301"}, id="an accent written as a sign of its own"),
        pytest.param({"admin1": "\u00a0Café "}, id="spaces around a cell"),
        pytest.param({"value": 117.0}, id="an amount held as a decimal number"),
        pytest.param({"source": "Kyrgyzstan Health Ministry"}, id="nothing"),
        *(
            pytest.param({name: "1"}, id=f"another {name}")
            for name in COLUMNS
            if name not in IDENTITY and name not in ("line", "latitude", "longitude")
        ),
        pytest.param({"line": 9, "latitude": 40.5, "longitude": 72.8}, id="another line or point"),
    ],
)
def test_what_does_not_change_the_id(cells):
    assert ids({**STATED, **cells}) == ids(STATED)


@pytest.mark.parametrize("name", IDENTITY)
def test_every_cell_of_the_list_changes_the_id(name):
    other = {"value": 1, "low": 1, "high": 1}.get(name, "2010-01-01" if name.startswith(("period", "publi")) else "x")
    assert ids({**STATED, name: other}) != ids(STATED)


def test_zero_is_not_missing():
    assert ids({"value": 0}) != ids({"value": None})


def test_cells_do_not_run_into_one_another():
    assert ids({"admin1": "ab", "admin2": "c"}) != ids({"admin1": "a", "admin2": "bc"})


def test_the_id_does_not_depend_on_how_a_table_is_held_or_cut(monkeypatch):
    rows = typed(pd.DataFrame([{**STATED, "value": number} for number in range(7)]).set_axis(range(10, 17)))
    by_arrow = pa.Table.from_pandas(rows, preserve_index=False).to_pandas(types_mapper=pd.ArrowDtype)
    whole = identify(rows)
    assert identify(by_arrow).tolist() == whole.tolist()
    assert whole.index.tolist() == rows.index.tolist()
    assert identify(rows.iloc[::-1]).tolist() == whole.tolist()[::-1]
    monkeypatch.setattr("lib.observations.identity.ROWS_AT_ONCE", 3)
    assert identify(rows).tolist() == whole.tolist()
    assert len(set(whole)) == 7
