"""Populations: ours add up, a person's own come first, and a bad file is refused in words that say where."""

import csv
from datetime import date
from pathlib import Path

import pytest

from lib import places, populations
from lib.access import local
from lib.errors import UserError
from lib.populations.numbers import COUNTED, country_of

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("UPROOTED_BOUNDARIES", str(tmp_path))
    return tmp_path


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def people(country: str, code: str, day: date | None = None) -> tuple[int, int]:
    rows = populations.known(country, day).set_index("code")
    return int(rows.at[code, "population"]), int(rows.at[code, "year"])


CENSUSES = table(ROOT / "tools" / "geodata" / "census_counts.csv")


WHOLE = sorted({(row["country"], row["year"]) for row in CENSUSES if row["code"] == row["country"]})


@pytest.mark.parametrize(("country", "year"), WHOLE)
def test_the_units_of_a_whole_count_add_up_to_its_total_but_for_rounding(country: str, year: str) -> None:
    rows = [row for row in CENSUSES if (row["country"], row["year"]) == (country, year)]
    total = sum(int(row["population"]) for row in rows if row["code"] == country)
    units = sum(int(row["population"]) for row in rows if row["code"] != country)
    assert units == pytest.approx(total, rel=0.0001)


@pytest.mark.parametrize(
    ("country", "code", "year", "population"),
    [
        pytest.param("KGZ", "KG-O", 2009, 999_576, id="Osh, from a copy of Wikipedia on the Osh Region"),
        pytest.param("UKR", "UA-05", 2021, 1_522_000, id="Vinnytsia, from the office's page, in thousands"),
        pytest.param("SSD", "SS-EC", 2008, 1_103_592, id="Central Equatoria, from Wikidata in country-levels"),
        pytest.param("MLI", "ML-5", 2009, 2_036_209, id="Mopti, from a copy of Wikipedia on the regions of Mali"),
        pytest.param("LKA", "LK-3", 2012, 2_477_285, id="Southern, from City Population"),
        pytest.param("NER", "NE-6", 2012, 2_722_482, id="Tillabéri, from Statoids' total less the other regions"),
    ],
)
def test_a_province_has_the_number_that_was_read(country: str, code: str, year: int, population: int) -> None:
    assert people(country, code, date(year, 12, 31)) == (population, year)


def test_a_crisis_of_2010_is_told_per_people_present_at_the_census_of_kyrgyzstan_of_2009() -> None:
    rows = populations.known("KGZ", date(2010, 6, 14)).set_index("code")
    units = rows.drop("KGZ")
    assert len(units) == 9
    assert set(units["year"]) == {2009}
    assert units["source"].str.contains("National Statistical Committee").all()
    assert units["source"].str.contains("people present").all()


def test_a_country_whose_table_could_not_be_read_again_has_no_provinces() -> None:
    assert list(populations.known("YEM")["code"]) == ["YEM"]


def test_every_row_names_a_place_of_ours_a_year_a_source_and_a_licence() -> None:
    rows = table(COUNTED)
    assert all(country_of(row["code"]) for row in rows)
    assert all(int(row["population"]) > 0 and 1990 <= int(row["year"]) <= 2024 for row in rows)
    assert all(row["source"] and row["url"].startswith("http") and row["licence"] for row in rows)
    keys = [(row["code"], row["year"]) for row in rows]
    assert len(keys) == len(set(keys))


def test_only_territories_of_other_states_have_no_population() -> None:
    unknown = {code for code in places.known() if populations.known(code).empty}
    assert unknown == {"AB9", "BES", "BVT", "CCK", "CXR", "GLP", "GUF", "HMD", "MTQ", "MYT", "SJM", "TKL"}


def test_of_several_years_the_newest_not_after_the_day_speaks_else_the_oldest() -> None:
    assert people("KGZ", "KGZ", date(2010, 6, 14)) == (5_107_700, 2009)
    assert people("KGZ", "KGZ", date(2020, 1, 1)) == (6_456_900, 2019)
    assert people("SYR", "SYR", date(1950, 1, 1))[1] == min(
        int(r["year"]) for r in table(COUNTED) if r["code"] == "SYR"
    )
    assert people("KGZ", "KGZ")[1] == 2019


def test_a_country_of_which_nothing_is_known_has_no_rows() -> None:
    rows = populations.known("BVT")
    assert rows.empty
    assert list(rows.columns) == list(populations.COLUMNS)
    assert rows["population"].dtype == "Int64"


def test_a_province_whose_land_has_changed_since_the_census_has_no_population_of_ours() -> None:
    assert "SD-DS" not in set(populations.known("SDN")["code"])
    assert people("SDN", "SD-KH") == (5_274_321, 2008)


def test_a_persons_own_row_wins_whatever_its_year_and_leaves_the_others_to_ours() -> None:
    file = b"code,population,year,source,url\nKG-O,1200000,1999,Our survey,https://example.org/survey\n"
    notes = populations.add(file, "KGZ", by=local("Ada"))
    assert people("KGZ", "KG-O", date(2010, 6, 14)) == (1_200_000, 1999)
    assert people("KGZ", "KG-J", date(2010, 6, 14)) == (938_600, 2009)
    assert "Jalal-Abad" in notes[0]
    assert populations.own_countries() == ["KGZ"]
    populations.remove("KGZ", by=local("Ada"))
    assert people("KGZ", "KG-O", date(2010, 6, 14)) == (999_576, 2009)
    assert populations.own_countries() == []


def test_a_file_may_name_provinces_in_words_and_the_country_too() -> None:
    rows = ["Province;Population;Year;Source", "Джалал-Абадская область;1 100 000;2015;Survey"]
    file = "\n".join([*rows, "Kyrgyz Republic;6000000;2015;Survey"])
    populations.add(file.encode(), "KGZ", by=local("Ada"), name="survey.csv")
    assert people("KGZ", "KG-J") == (1_100_000, 2015)
    assert people("KGZ", "KGZ") == (6_000_000, 2015)


@pytest.mark.parametrize(
    ("file", "words"),
    [
        pytest.param("code,people\nKG-O,5\n", ["no column 'year'"], id="no year"),
        pytest.param("code,population,year\nKG-O,5,2009\n", ["no column 'source'"], id="no source"),
        pytest.param("a,b\n1,2\n", ["'population'", "'a', 'b'"], id="other columns"),
        pytest.param(
            "code,population,year,source\nKG-O,5,2009,S\nKG-Q,5,2009,S\n", ["Line 3", "'KG-Q'", "Kyrgyzstan"],
            id="a code that the country does not have",
        ),
        pytest.param("name,population,year,source\nOsh,5,2009,S\n", ["Line 2", "'Osh'"], id="a name of two provinces"),
        pytest.param("code,population,year,source\nKG-O,many,2009,S\n", ["Line 2", "'many'"], id="no number"),
        pytest.param("code,population,year,source\nKG-O,about 5,2009,S\n", ["Line 2", "'about 5'"], id="a hedge"),
        pytest.param("code,population,year,source\nKG-O,0,2009,S\n", ["Line 2", "'0'", "above 0"], id="nobody"),
        pytest.param("code,population,year,source\nKG-O,-5,2009,S\n", ["Line 2", "'-5'"], id="less than nobody"),
        pytest.param("code,population,year,source\nKG-O,5,09,S\n", ["Line 2", "'09'", "2009"], id="a short year"),
        pytest.param("code,population,year,source\nKG-O,5,2009,\n", ["Line 2", "source is empty"], id="nobody said it"),
        pytest.param(
            "code,population,year,source\nKG-O,5,2009,S\nKG-O,6,2009,S\n", ["KG-O in 2009 more than once"], id="twice"
        ),
        pytest.param("", ["empty"], id="an empty file"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_cell_and_line_and_nothing_is_kept(file: str, words: list[str]) -> None:
    with pytest.raises(UserError) as refusal:
        populations.add(file.encode(), "KGZ", by=local("Ada"), name="mine.csv")
    assert [word for word in words if word not in refusal.value.problem + refusal.value.fix] == []
    assert populations.own_countries() == []


def test_a_file_too_large_for_a_table_of_populations_is_refused() -> None:
    with pytest.raises(UserError, match="6 MB"):
        populations.add(b"x" * 6_000_000, "KGZ", by=local("Ada"))


def test_the_two_koreas_are_two() -> None:
    assert people("PRK", "PRK", date(2008, 1, 1)) == (23_301_725, 2007)
    assert people("KOR", "KOR", date(2008, 1, 1)) == (49_044_790, 2007)
