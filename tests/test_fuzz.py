"""Mutated files, cells and dates: only a `UserError` comes out, soon, and no row is lost from the account."""

import importlib.util
import io
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from lib import reading
from lib.errors import UserError

TOOL = Path(__file__).parents[1] / "tools" / "fuzz.py"


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz", TOOL)
    assert spec and spec.loader
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tried_without_fault(fuzz: ModuleType, number: int, seed: int) -> None:
    done = fuzz.run(number, seed)
    assert not done.faults, "\n".join(done.faults)
    assert sum(done.inputs.values()) == number and min(done.inputs[kind] for kind in fuzz.SHARES) > 0
    assert 0.1 * number < done.refused < number


def test_two_thousand_inputs_end_with_no_more_than_a_user_error(fuzz: ModuleType) -> None:
    tried_without_fault(fuzz, 2_000, 7)


@pytest.mark.long
@pytest.mark.timeout(5_400)
def test_a_hundred_thousand_inputs_end_with_no_more_than_a_user_error(fuzz: ModuleType) -> None:
    tried_without_fault(fuzz, 100_000, 2_010)


def test_the_fuzzer_finds_a_reader_that_fails(fuzz: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz.numbers, "parse", lambda *_: 1 / 0)
    done = fuzz.run(20, 1)
    assert any("ZeroDivisionError" in fault for fault in done.faults)


FOUND = {
    "degrees with a stroke": "date,country,latitude,longitude,killed\n2020-01-05,Sudan,/33.45,30,3\n",
    "UNHCR's demographics without a year": "pt,iso3coo,iso3coa,total\nREF,SYR,LBN,5\n",
    "a line in quotes with a lone carriage return": '"date,country,killed"\n"2020-01-05,Su\rdan,3"\n',
    "a cell with a separator of units": "date,country,killed\n2020-01-05,Sudan,3\x1f4\n2020-01-06,Sudan,3\n",
    "a cell about a line": "date,country,killed\n2020-01-05,Sudan on line 99999,3\n2020-01-05,Sudan,3\n",
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_a_fuzzer_once_found_is_read_or_refused(text: str) -> None:
    lines = reading.read(text.encode(), "found.csv").lines
    assert lines.accepted + lines.rejected - lines.both + lines.not_data == lines.all


def test_a_workbook_whose_compressed_bytes_are_damaged_is_refused() -> None:
    workbook = TOOL.parents[1] / "tests" / "cases" / "uploads" / "20_merged_header.xlsx"
    content = workbook.read_bytes()
    sheet = next(
        part for part in zipfile.ZipFile(io.BytesIO(content)).infolist() if "worksheets/sheet" in part.filename
    )
    for at in range(sheet.header_offset + 60, sheet.header_offset + 60 + sheet.compress_size - 40, 7):
        damaged = content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]
        try:
            reading.read(damaged, workbook.name)
        except UserError as error:
            assert workbook.name in str(error)


def test_a_refused_row_with_a_lone_carriage_return_comes_back_whole() -> None:
    content = b'date,country,killed\n2020-01-05,Sudan,3\n2020-01-05,Sudan,"many\r",x,y\n'
    rejected = reading.read(content, "found.csv").rejected_file().decode("utf-8-sig")
    assert rejected.splitlines()[1].startswith("2020-01-05,Sudan,many ,x,y,3,")
