"""What is exported reads back the same, cannot run in a spreadsheet, and is never printed without its hedge."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
import python_calamine

from lib import reading, reconcile
from lib.exports import Export, export
from lib.observations import identify, typed

EXAMPLE = Path(__file__).parents[2] / "data" / "examples" / "kyrgyzstan_2010.csv"
HOSTILE = [
    "=1+1",
    "+41 22",
    "-cmd",
    "@SUM(A1)",
    "\tx",
    "'=quoted",
    "’+x",
    "<b>bold</b>",
    'a "quoted", line\nbreak',
    "plain",
]


@pytest.fixture(scope="module")
def exported() -> Export:
    observations = reading.read(EXAMPLE.read_bytes(), EXAMPLE.name).observations
    day = date(2010, 7, 20)
    estimates = reconcile.with_parts(observations, days=[day], known=day)
    return Export(observations, estimates, "Southern Kyrgyzstan 2010", day, "1.1.0")


def hostile(exported: Export) -> Export:
    rows = exported.observations.head(len(HOSTILE)).reset_index(drop=True)
    rows = rows.assign(**dict.fromkeys(("group", "source", "publisher", "title", "note", "event_id", "place"), HOSTILE))
    rows = typed(rows)
    return Export(
        rows.assign(observation_id=identify(rows)), exported.estimates.head(0), "Hostile", exported.known, "1.1.0"
    )


def read_again(content: bytes, name: str) -> pd.DataFrame:
    found = reading.read(content, name)
    assert found.problems == []
    return found.observations


@pytest.mark.parametrize("kind", ["csv", "hxl", "xlsx"])
def test_the_example_reads_back_without_a_difference(exported: Export, kind: str):
    again = read_again(export(exported, kind), f"reports.{'xlsx' if kind == 'xlsx' else 'csv'}")
    kept = [name for name in exported.observations if name not in ("document_id", "line")]
    pd.testing.assert_frame_equal(
        again[kept].reset_index(drop=True), exported.observations[kept].reset_index(drop=True)
    )


@pytest.mark.parametrize("kind", ["csv", "hxl", "xlsx"])
def test_cells_that_a_spreadsheet_would_run_read_back_as_they_were(exported: Export, kind: str):
    harmful = hostile(exported)
    again = read_again(export(harmful, kind), f"reports.{'xlsx' if kind == 'xlsx' else 'csv'}")
    assert again["title"].str.strip().tolist() == [text.strip() for text in HOSTILE]
    assert again["source"].str.strip().tolist() == [text.strip() for text in HOSTILE]


def test_no_cell_of_a_csv_starts_with_what_a_spreadsheet_runs(exported: Export):
    table = pd.read_csv(BytesIO(export(hostile(exported), "csv")), dtype=str, keep_default_na=False)
    starts = table.drop(columns=["latitude", "longitude"]).apply(lambda column: column.str[:1])
    assert not starts.isin(list("=+-@\t\r")).any(axis=None)


def test_parquet_keeps_types_and_every_column(exported: Export):
    again = pd.read_parquet(BytesIO(export(exported, "parquet")))
    assert again["observation_id"].tolist() == exported.observations["observation_id"].tolist()
    assert str(again["value"].dtype) == "Int64"
    assert again["period_end"].astype("datetime64[s]").tolist() == exported.observations["period_end"].tolist()


def test_a_workbook_has_the_tables_a_codebook_and_how_to_read_and_cite_them(exported: Export):
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(export(exported, "xlsx")))
    assert book.sheet_names == ["observations", "estimates", "codebook", "read me"]
    page = " ".join(str(cell) for row in book.get_sheet_by_name("read me").to_python() for cell in row)
    assert "Cite as: Uprooted. Southern Kyrgyzstan 2010" in page
    columns = {row[1] for row in book.get_sheet_by_name("codebook").to_python()}
    for sheet in ("observations", "estimates"):
        assert set(book.get_sheet_by_name(sheet).to_python()[0]) <= columns


def test_every_estimate_stands_there_in_words_with_its_hedge(exported: Export):
    table = pd.read_csv(BytesIO(export(exported, "csv", table="estimates")), dtype=str, keep_default_na=False)
    assert (table["in_words"] != "").all()
    hedged = table[(table["open"] == "true") & (table["best"] != "")]
    assert len(hedged)
    assert hedged["in_words"].str.contains("at least|or more|over").all()


def test_geojson_has_provinces_as_areas_that_run_anticlockwise(exported: Export):
    found = json.loads(export(exported, "geojson"))
    areas = [each for each in found["features"] if each["geometry"] and "Polygon" in each["geometry"]["type"]]
    assert {each["properties"]["admin1"] for each in areas} >= {"Jalal-Abad Oblast"}
    for each in areas:
        rings = each["geometry"]["coordinates"]
        outer = rings[0] if each["geometry"]["type"] == "Polygon" else rings[0][0]
        assert sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outer, outer[1:], strict=False)) > 0
    assert all(each["properties"]["in_words"] for each in found["features"])
