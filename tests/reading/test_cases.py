"""The upload cases of tests/cases/uploads, and those of our own, compared as their scorer does."""

from pathlib import Path

import pytest

from lib import reading
from lib.commands.files import totals
from tests.reading.compared import Case, cases, check, check_totals

GIVEN = Path(__file__).parents[1] / "cases" / "uploads"
OWN = GIVEN / "own"
OWN_CASES = cases(OWN)


def named(chosen: list[Case]) -> list[str]:
    return [case["file"] for case in chosen]


@pytest.mark.parametrize("case", cases(GIVEN), ids=named(cases(GIVEN)))
def test_a_file_with_one_fault_is_read_as_expected(case: Case) -> None:
    check(reading.read((GIVEN / case["file"]).read_bytes(), case["file"]), case)


MENDED = [case for case in OWN_CASES if case.get("mended")]


@pytest.mark.parametrize("case", MENDED, ids=named(MENDED))
def test_a_file_that_was_once_read_wrongly_is_read_as_expected(case: Case) -> None:
    check(reading.read((OWN / case["file"]).read_bytes(), case["file"]), case)


@pytest.mark.long
@pytest.mark.parametrize("case", OWN_CASES, ids=named(OWN_CASES))
def test_a_file_of_our_own_is_read_and_added_up_as_expected(case: Case) -> None:
    found = reading.read((OWN / case["file"]).read_bytes(), case["file"])
    check(found, case)
    check_totals(totals(found.observations), case)
