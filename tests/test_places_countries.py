"""Countries by any spelling that reports use, and by the codes of four lists; never by likeness.

Every Gleditsch and Ward number and every code of UNHCR's was compared with the table of the package `countrycode`
0.6.0, which is not a part of the program; `data/geo/README.md` says what differed.
"""

import csv
from pathlib import Path

import pytest

from lib import places

LISTED = Path(__file__).resolve().parent / "cases" / "places" / "countries.csv"


def spellings() -> list[tuple[str, str]]:
    with LISTED.open(encoding="utf-8", newline="") as opened:
        return [(name, row["code"]) for row in csv.DictReader(opened) for name in row["spellings"].split("|")]


def test_the_list_holds_150_spellings_and_more() -> None:
    assert len(set(spellings())) >= 150


def test_every_spelling_is_its_country() -> None:
    wrong = [(name, code, places.country(name)) for name, code in spellings() if places.country(name) != code]
    assert wrong == []


def test_case_and_spaces_make_no_difference() -> None:
    assert all(places.country(f"  {name.upper()} ") == code for name, code in spellings() if name.isascii())


@pytest.mark.parametrize("name", sorted({name for name, _ in spellings() if len(name) > 5}))
def test_a_letter_too_few_is_no_country(name: str) -> None:
    assert places.country(f"{name[:-2]}{name[-1]}") in ("", dict(spellings())[name])
    assert places.country(f"{name}x") == ""


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("Nigr", "NER"),
        ("Nigerian", "NGA"),
        ("Gunea", "GIN"),
        ("Irak-Iran", "IRQ"),
        ("Sudan South Sudan", "SDN"),
        ("Congo River", "COG"),
        ("Georgia, USA", "GEO"),
        ("Austrialia", "AUS"),
        ("Dominca", "DMA"),
        ("Slovaknia", "SVK"),
    ],
)
def test_a_name_that_is_nearly_a_country_is_none(name: str, never: str) -> None:
    assert places.country(name) == ""
    assert never in places.known()


@pytest.mark.parametrize(
    ("code", "country"),
    [
        ("GFR", "DEU"), ("SUD", "SDN"), ("SSD", "SSD"), ("COD", "COD"), ("COB", "COG"), ("SRV", "VNM"), ("MYA", "MMR"),
        ("KOS", "XKX"), ("SRB", "SRB"), ("CHD", "TCD"), ("CHI", "CHN"), ("CHL", "CHL"), ("ICO", "CIV"), ("INS", "IDN"),
        ("KRN", "PRK"), ("KOR", "KOR"), ("LES", "LSO"), ("LEB", "LBN"), ("MAR", "MTQ"), ("MOR", "MAR"), ("MAU", "MRT"),
        ("MTS", "MUS"), ("MLS", "MYS"), ("MLI", "MLI"), ("MLW", "MWI"), ("NEP", "NPL"), ("PHI", "PHL"), ("ROM", "ROU"),
        ("RSA", "ZAF"), ("SPA", "ESP"), ("SWI", "CHE"), ("SWE", "SWE"), ("SWA", "SWZ"), ("TMP", "TLS"), ("TAN", "TZA"),
        ("WSH", "ESH"), ("WES", "WSM"), ("ZIM", "ZWE"), ("ZAM", "ZMB"), ("ANT", "ATG"), ("ANG", "AGO"), ("EGU", "GNQ"),
        ("GUI", "GIN"), ("GUA", "GTM"), ("GUY", "GUY"), ("FGU", "GUF"), ("GRE", "GRC"), ("GRN", "GRD"), ("GRL", "GRL"),
        ("BSN", "BIH"), ("BUL", "BGR"), ("BAH", "BHR"), ("BHS", "BHS"), ("MCD", "MKD"), ("MDA", "MDA"), ("STA", ""),
        ("MMR", ""), ("DEU", ""),
    ],
)  # fmt: skip
def test_a_code_of_unhcrs_is_read_by_unhcrs_list(code: str, country: str) -> None:
    assert places.country(code, codes="unhcr") == country


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("365", "RUS"), ("678", "YEM"), ("345", "SRB"), ("340", "SRB"), ("347", "XKX"), ("341", "MNE"), ("626", "SSD"),
        ("625", "SDN"), ("490", "COD"), ("484", "COG"), ("816", "VNM"), ("260", "DEU"), ("255", ""), ("369", "UKR"),
        ("652", "SYR"), ("700", "AFG"), ("703", "KGZ"), ("640", "TUR"), ("530", "ETH"), ("531", "ERI"), ("520", "SOM"),
        ("436", "NER"), ("475", "NGA"), ("437", "CIV"), ("438", "GIN"), ("404", "GNB"), ("411", "GNQ"), ("482", "CAF"),
        ("651", "EGY"), ("775", "MMR"), ("811", "KHM"), ("812", "LAO"), ("731", "PRK"), ("732", "KOR"), ("860", "TLS"),
        ("817", ""), ("999", ""),
    ],
)  # fmt: skip
def test_a_number_of_gleditsch_and_ward_is_read_by_their_list(number: str, country: str) -> None:
    assert places.country(number, codes="gleditsch_ward") == country
