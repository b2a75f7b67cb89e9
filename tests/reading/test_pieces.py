"""A file that is read in pieces says the same as one that is held as a whole."""

import io
import json
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from lib import reading
from lib.reading import Reading
from lib.reading.survey import Survey
from lib.tables import kinds

TESTS = Path(__file__).parents[1]
FILES = sorted(
    path
    for folder in ("cases/uploads", "fixtures/loaders")
    for path in (TESTS / folder).iterdir()
    if path.suffix in (".csv", ".tsv", ".txt")
)
SEVERAL_ROWS = [path for path in FILES if path.read_bytes().count(b"\n") > 14]
LARGE = sorted((TESTS.parent.parent / "shared" / "files").glob("*.csv"))
MANY_PARTS = "date,country,place,village,metric,value\n" + "".join(
    f"2020-01-05,Sudan,Place {at % 7},Village {at},idps,{10 + at}\n" for at in range(60)
)
RUNNING = "date,country,killed\n" + "".join(f"2020-01-{day:02},Sudan,{20 * day}\n" for day in range(1, 29))
TWO_ORDERS = "date,country,killed\n" + "".join(f"01/{1 + at % 9:02}/2020,Sudan,{at}\n" for at in range(40))
LATE_PROOF = TWO_ORDERS + "01/25/2020,Sudan,3\n"
DECIMALS = "date,country,killed\n" + "".join(f"2020-01-{1 + at % 28:02},Sudan,1.{100 + at}\n" for at in range(40))
REPEATED = "date,country,place,killed\n" + "2020-01-05,Sudan,A,3\n2020-01-06,Sudan,B,4\n2020-01-05,sudan,a,3\n" * 9
VERSIONS = "event_id_cnty,event_date,country,fatalities,timestamp\n" + "".join(
    f"SUD{at % 11},2020-01-05,Sudan,{at},{1_600_000_000 + at}\n" for at in range(50)
)
QUOTED = "date,country,killed,note\n" + '2020-01-05,Sudan,3,"two\nlines"\n2020-01-06,Sudan,4\n' * 12
ENDING = "date,country,killed\n" + "2020-01-05,Sudan,3\n" * 20 + ",,60\nSource: us,,\n,,\n"
MADE = {
    "rows that are parts of one place": MANY_PARTS,
    "numbers that run up": RUNNING,
    "days that can be read in both orders": TWO_ORDERS,
    "an order that the last row proves": LATE_PROOF,
    "points that mark thousands": DECIMALS,
    "rows that repeat others": REPEATED,
    "versions of events": VERSIONS,
    "cells with line breaks and short rows": QUOTED,
    "a total without a label, a note and blank rows at the end": ENDING,
}


def said(found: Reading) -> str:
    report = found.report(rows=True) | {"lines": found.lines.__dict__, "crisis": found.needs_crisis}
    report |= {"published": found.needs_published, "mend": found.rejected_file().decode("utf-8")}
    return json.dumps(report, ensure_ascii=False, indent=1, default=str)


def same_in_pieces(content: bytes, name: str, piece: int) -> None:
    assert said(reading.read(content, name, long_bytes=0, piece=piece)) == said(reading.read(content, name))


@pytest.mark.parametrize("text", MADE.values(), ids=MADE)
def test_a_table_says_the_same_in_pieces_of_a_few_rows(text: str) -> None:
    same_in_pieces(text.encode(), "made.csv", 13)


def test_a_table_in_another_encoding_says_the_same_in_pieces() -> None:
    same_in_pieces(ENDING.encode("utf-16"), "made.csv", 13)


@pytest.mark.parametrize("path", SEVERAL_ROWS[::4], ids=[path.stem for path in SEVERAL_ROWS[::4]])
def test_a_case_says_the_same_in_pieces(path: Path) -> None:
    same_in_pieces(path.read_bytes(), path.name, 5)


@pytest.mark.long
@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_case_and_fixture_says_the_same_in_pieces_of_three_rows(path: Path) -> None:
    same_in_pieces(path.read_bytes(), path.name, 3)


@pytest.mark.long
@pytest.mark.parametrize("path", LARGE, ids=[path.stem for path in LARGE])
def test_a_publishers_file_says_the_same_in_pieces(path: Path) -> None:
    same_in_pieces(path.read_bytes(), path.name, 400)


def test_a_long_file_in_an_archive_is_read_in_pieces_too() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("made.csv", REPEATED)
    same_in_pieces(packed.getvalue(), "made.zip", 6)


def test_an_archive_that_unpacks_to_more_than_is_read_is_refused_before_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("made.csv", "0" * 3_000_000)
    monkeypatch.setattr(kinds, "GREATEST_BYTES", 2_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("it was unpacked"))
    found = reading.read(packed.getvalue(), "made.zip")
    assert found.outcome == "reject" and "made.csv in made.zip has 3 MB" in found.message


def test_progress_grows_to_the_end_and_names_the_rows() -> None:
    told: list[tuple[float, str]] = []
    reading.read(
        RUNNING.encode(), "made.csv", progress=lambda share, words: told.append((share, words)), long_bytes=0, piece=5
    )
    shares = [share for share, _ in told]
    assert shares == sorted(shares) and shares[-1] == 1.0
    assert any(words.startswith("Reading rows") and words.endswith("of 29") for _, words in told)


def test_a_survey_keeps_what_decides_a_column_and_little_more() -> None:
    cells = [f"{1 + at % 12:02}/{1 + at % 11:02}/2020" for at in range(400)] + ["01/25/2020"] + ["01/02/2020"] * 99
    survey = Survey(top=3, cells=5, shapes=10)
    for start in range(0, 500, 50):
        survey.add(pd.DataFrame({"date": pd.Series(cells[start : start + 50], dtype="str")}))
    kept = survey.rows()["date"].tolist()
    assert "01/25/2020" in kept and len(kept) < 12


def test_a_quote_that_is_never_closed_in_a_long_file_is_named() -> None:
    text = "date,country,killed\n2020-01-05,Sudan,3\n" + '2020-01-06,"Sudan,4\n' + "2020-01-07,Sudan,5\n" * 60_000
    found = reading.read(text.encode(), "made.csv", long_bytes=0)
    assert found.outcome == "reject" and "line 3 is never closed" in found.message
