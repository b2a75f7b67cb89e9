"""Columns about people are found in made-up uploads, by header or by cells; columns of the field are left in peace."""

from pathlib import Path

import pandas as pd
import pytest

from lib import personal, tables
from lib.errors import UserError
from lib.personal import addresses, columns, contacts, identities, names, phones
from tests.personal.uploads import Upload, upload
from tests.personal.words import BLIND, BLIND_MISLEADING, MISLEADING, SEEN

TESTS = Path(__file__).parents[1]
SHARED = TESTS.parent.parent / "shared"
UPLOADS = 150  # of each vocabulary: 300 in all
LARGE = sorted((SHARED / "files").glob("*.*"))
OURS = sorted(
    path
    for folder in ("cases/uploads", "fixtures/loaders", "../data", "../data/examples")
    for path in (TESTS / folder).iterdir()
)


def judged(made: Upload) -> list[bool]:
    """Which columns of an upload are suspected, by position."""
    columns_of = zip(*made.cells, strict=True)
    return [
        columns.kind(header, pd.Series(cells, dtype="str")) != ""
        for header, cells in zip(made.headers, columns_of, strict=True)
    ]


@pytest.mark.parametrize(
    ("vocabulary", "misleading"),
    [
        pytest.param(SEEN, MISLEADING, id="in the words with which the rules were made"),
        pytest.param(BLIND, BLIND_MISLEADING, id="in words that were kept aside"),
    ],
)
def test_columns_about_people_are_found_and_others_are_not(vocabulary: dict, misleading: list[str]) -> None:
    told = [(made, judged(made)) for made in (upload(seed, vocabulary, misleading) for seed in range(UPLOADS))]
    planted = [suspected[at] for made, suspected in told for at in made.planted]
    clean = [suspected[at] for made, suspected in told for at in made.clean]
    assert len(planted) > UPLOADS and len(clean) > 5 * UPLOADS
    assert sum(planted) >= 0.95 * len(planted)
    assert sum(clean) <= 0.01 * len(clean)


@pytest.mark.parametrize("seed", range(0, 300, 15))
def test_a_file_of_any_dialect_says_of_its_columns_what_they_say(seed: int) -> None:
    made = upload(seed, SEEN, MISLEADING)
    table = tables.read(made.content, made.name).tables[0]
    suspects = {suspect.key for suspect in personal.found(table)}
    assert [key in suspects for key in table.headers] == judged(made)


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_column_of_our_files_is_suspected(path: Path) -> None:
    assert _suspected(path) == []


@pytest.mark.long
@pytest.mark.skipif(not LARGE, reason="The publishers' own files are not beside this copy of Uprooted.")
@pytest.mark.parametrize("path", LARGE, ids=lambda path: path.name)
def test_no_column_of_a_publisher_s_file_is_suspected(path: Path) -> None:
    assert _suspected(path) == []


def _suspected(path: Path) -> list[tuple[str, str]]:
    try:
        book = tables.read(path.read_bytes(), path.name)
    except (UserError, IsADirectoryError):
        return []
    return [(each.header, each.kind) for table in book.tables for each in personal.found(table)]


@pytest.mark.parametrize(
    ("header", "cells", "kind"),
    [
        pytest.param("hh_head_name", ["Ada Sample", "Okello"], "name", id="a header of a form, with underscores"),
        pytest.param("Name", ["Fatima Okafor", "John Deng", "Li Wei"], "name", id="a bare name above given names"),
        pytest.param("Name", ["Bentiu PoC", "Camp 4", "Santa Rosa"], "", id="a bare name above places"),
        pytest.param("Site name", ["Ali Hassan", "Omar Khalid", "Mariam"], "", id="sites that are called like people"),
        pytest.param("Source", ["John Deng", "Mary Smith"], "", id="whoever said it is no secret"),
        pytest.param("Column 3", ["J. Smith", "A. Okafor", "M. Diallo"], "name", id="initials under no header"),
        pytest.param("Event", ["Hurricane Maria", "Storm Ana", "Cyclone Emma"], "", id="storms with given names"),
        pytest.param("Actor", ["Abdullah Azzam Brigades", "Government of Mali"], "", id="actors with given names"),
        pytest.param("Mobile", ["0999 123456", "0999 123457"], "phone", id="telephones by their header"),
        pytest.param("Mobile clinics", ["12", "1500000"], "", id="clinics that move"),
        pytest.param("Q7", ["+999 123 456 789", ""], "phone", id="one telephone under no header"),
        pytest.param("Change", ["+12,345", "-1 234"], "", id="amounts with a sign"),
        pytest.param("Period", ["01.02.2010-05.02.2010", "2010-06-14"], "", id="days and spans of days"),
        pytest.param("GPS", ["+40.5283331", "40.5283, 72.7985"], "", id="coordinates"),
        pytest.param("Code", ["012801000", "012802000", "012803000", "012804000"], "", id="codes led by a zero"),
        pytest.param("Registered", ["1200", "34000", "560"], "", id="how many were registered"),
        pytest.param("Registration number", ["123-45C00001", "123-45C00002"], "identity", id="under which they are"),
        pytest.param("Address", ["Osh, Kyrgyzstan", "Bentiu"], "", id="addresses that are towns"),
        pytest.param("Street", ["Example Street", "Sample Road 3"], "address", id="streets"),
        pytest.param("Source e-mail", ["press@example.org", "info@example.org"], "", id="offices are nobody"),
        pytest.param("Note", ["All calm", "Ask a.sample@example.org"], "contact", id="an address within a note"),
        pytest.param("Note", ["See https://example.org/@desk/1", "n1@2"], "", id="what is like an address in a link"),
        pytest.param("Phone", ["", "-", "n/a"], "", id="a column that says nothing"),
        pytest.param("Killed", ["3", "117", "2000"], "", id="counts"),
    ],
)  # fmt: skip
def test_a_column_is_judged_by_its_header_and_its_cells(header: str, cells: list[str], kind: str) -> None:
    assert columns.kind(header, pd.Series(cells, dtype="str")) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("+44 7700 900123", True, id="with a country"),
        pytest.param("(202) 555-0123", True, id="with an area in brackets"),
        pytest.param("06 39 98 12 34", True, id="in pairs"),
        pytest.param("00999-12-1234567", True, id="as dialled from abroad"),
        pytest.param("+٩٩٩١٢٣٤٥٦٧٨٩", True, id="in eastern digits"),
        pytest.param("Tel.: 0999 12 34 56 7 / +999 123 456 789", True, id="two, with a label"),
        pytest.param("1 234 567", False, id="an amount in thousands"),
        pytest.param("1275000000000", False, id="an instant"),
        pytest.param("2010-0123-KGZ", False, id="an event"),
        pytest.param("12345678", False, id="digits alone"),
    ],
)
def test_telephones_are_told_from_other_numbers(text: str, expected: bool) -> None:
    assert phones.is_phone(text) is expected


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        pytest.param(identities.is_iban, "XX9000000000000000000000", "XX9100000000000000000000", id="an account"),
        pytest.param(identities.is_spanish, "00000000T", "00000000A", id="a Spanish number"),
        pytest.param(identities.is_spanish, "X0000000T", "X0000000A", id="a Spanish number of a foreigner"),
        pytest.param(identities.is_brazilian, "00000000191", "00000000190", id="a Brazilian number"),
        pytest.param(identities.is_chilean, "11111111" + "1", "111111112", id="a Chilean number"),
        pytest.param(identities.is_chinese, "000000190001010009", "000000190001010008", id="a Chinese number"),
        pytest.param(identities.is_turkish, "10000000146", "10000000147", id="a Turkish number"),
        pytest.param(identities.holds_a_birthday, "10101195000000", "19901195000000", id="a day of birth"),
    ],
)
def test_numbers_with_a_check_in_them_are_known_by_it(check, right: str, wrong: str) -> None:
    assert (check(right), check(wrong)) == (True, False)


def test_one_number_that_passes_by_chance_makes_no_suspect() -> None:
    assert not identities.are_checked(["00000000191", "12345678901", "12345678902", "12345678903", "12345678904"])


def test_titles_and_particles_belong_to_names_and_words_of_places_do_not() -> None:
    assert names.is_name("Dr. Fatima bint Ahmed") and names.is_name("OKAFOR John")
    assert not any(map(names.is_name, ("San Juan de Arama", "Ali Oblast", "Radio Maria", "the John", "Ahmed 2")))


def test_a_street_needs_a_number_and_a_road_between_towns_is_no_address() -> None:
    assert addresses.is_address("ул. Примерная, д. 5") and addresses.is_address("شارع المثال 14")
    assert not any(map(addresses.is_address, ("On the road to Gao", "3 km along Main Road", "Block 7, Camp 4")))


def test_what_is_left_out_of_a_text_is_what_reaches_a_person() -> None:
    told = "Ask a.sample@example.org or +999 123 456 789, not press@example.org; 1,500 fled on 2010-06-14."
    assert contacts.without(told) == ("Ask [left out] or [left out], not press@example.org; 1,500 fled on 2010-06-14.")
