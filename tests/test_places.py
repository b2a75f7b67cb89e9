"""Names find their country, province and coordinates, and say so where they are not sure."""

import csv
import random
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import places
from lib.places.gazetteer import gazetteer
from lib.places.ranking import weight

NAMES = Path(__file__).parent / "fixtures" / "place_names.csv"
WITHIN_KILOMETRES = 25


def crisis_names() -> list[dict[str, str]]:
    with NAMES.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def frame(*rows: dict[str, object]) -> pd.DataFrame:
    text = {"country": "KGZ", "admin1": "", "admin2": "", "place": "", "place_code": "", "place_precision": ""}
    numbers = {"latitude": float("nan"), "longitude": float("nan")}
    return pd.DataFrame([{**text, **numbers, **row} for row in rows])


def keys(**names: str) -> tuple[str, ...]:
    row = places.joined(frame(dict(names))).iloc[0]
    return tuple(row[["country_code", "admin1_key", "admin2_key", "place_key"]])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("NIGERIA ", "NGA"),
        ("Nigerien", ""),
        ("NA", "NAM"),
        ("kg", "KGZ"),
        ("kgz", "KGZ"),
        ("Kyrgyz Republic", "KGZ"),
        ("Киргизия", "KGZ"),
        ("Kirghizistan", "KGZ"),
        ("DRC", "COD"),
        ("Congo, Democratic Republic of the", "COD"),
        ("DR Congo (Zaire)", "COD"),
        ("République démocratique du Congo", "COD"),
        ("Congo", "COG"),
        ("Congo, Rep.", "COG"),
        ("oPt", "PSE"),
        ("West Bank and Gaza", "PSE"),
        ("Gaza", ""),
        ("Cote d'Ivoire", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Guinea", "GIN"),
        ("Guinea Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("South Korea", "KOR"),
        ("Korea, Dem. People's Rep.", "PRK"),
        ("Myanmar (Burma)", "MMR"),
        ("Yemen (North Yemen)", "YEM"),
        ("Russia (Soviet Union)", "RUS"),
        ("Soviet Union", ""),
        ("Iran (Islamic Republic of)", "IRN"),
        ("The Gambia", "GMB"),
        ("Georgia (US)", ""),
        ("Georgia", "GEO"),
        ("Kosovo*", "XKX"),
        ("XKX", "XKX"),
        ("Abyei Area", "AB9"),
        ("Syrian Arab Rep.", "SYR"),
        ("سوريا", "SYR"),
        ("السودان", "SDN"),
        ("جنوب السودان", "SSD"),
        ("Soudan du Sud", "SSD"),
        ("Sudán del Sur", "SSD"),
        ("Эфиопия", "ETH"),
        ("Swaziland", "SWZ"),
        ("Turkey", "TUR"),
        ("England", "GBR"),
        ("W. Sahara", "ESH"),
        ("Dominica", "DMA"),
        ("Dominican Rep.", "DOM"),
        ("and of the USA", ""),
        ("Bassas da India", ""),
        ("Various/Unknown", ""),
        ("UNK", ""),
        ("Sahel region", ""),
        ("at sea", ""),
        ("", ""),
        ("   ", ""),
        ("x" * 10_000, ""),
    ],
)
def test_a_country_is_matched_exactly_or_not_at_all(text: str, code: str) -> None:
    assert places.country(text) == code


@pytest.mark.parametrize(
    ("text", "codes", "code"),
    [
        pytest.param("775", "gleditsch_ward", "MMR", id="Gleditsch and Ward's 775 is Myanmar"),
        pytest.param("345", "gleditsch_ward", "SRB", id="their Yugoslavia is Serbia"),
        pytest.param("345", "iso", "", id="a number is no ISO code"),
        pytest.param("004", "m49", "AFG", id="M49 with leading zeros"),
        pytest.param("4", "m49", "AFG", id="M49 without"),
        pytest.param("275", "m49", "PSE", id="M49 of Palestine"),
        pytest.param("ARE", "unhcr", "EGY", id="UNHCR's ARE is Egypt"),
        pytest.param("ARE", "iso", "ARE", id="ISO's ARE is the Emirates"),
        pytest.param("UAE", "unhcr", "ARE", id="UNHCR's UAE"),
        pytest.param("AUS", "unhcr", "AUT", id="UNHCR's AUS is Austria"),
        pytest.param("AUL", "unhcr", "AUS", id="UNHCR's AUL is Australia"),
        pytest.param("NIG", "unhcr", "NGA", id="UNHCR's NIG is Nigeria"),
        pytest.param("NGR", "unhcr", "NER", id="UNHCR's NGR is Niger"),
        pytest.param("GAZ", "unhcr", "PSE", id="UNHCR's GAZ is Palestine"),
        pytest.param("SYR", "unhcr", "SYR", id="most of UNHCR's are ISO's"),
        pytest.param("Sudan", "unhcr", "SDN", id="a name is read the same in each list"),
    ],
)
def test_a_code_is_read_by_the_list_that_it_is_from(text: str, codes: str, code: str) -> None:
    assert places.country(text, codes=codes) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jalal'abad", "JALALʻABAD"),
        ("Kara-Suu", "kara  suu"),
        ("Özgön", "Ozgon"),
        ("Deir ez-Zor", "Deir Ez Zor"),
        ("الموصل", "المُوصِل"),
        ("Йошкар", "ЙОШКАР"),
        ("İslahiye", "Islahiye"),
        ("Łódź", "Lodz"),
    ],
)
def test_spellings_of_one_name_fold_into_one(one: str, other: str) -> None:
    assert places.fold(one) == places.fold(other) != ""


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert places.fold(places.fold(text)) == places.fold(text)


def test_names_as_crises_use_them_find_their_place_or_province() -> None:
    missed = []
    for row in crisis_names():
        found = places.candidates(row["name"], row["country"])
        right = bool(found) and is_right(row, found[0])
        if not right:
            missed.append((row["name"], row["country"], found[:1]))
    assert missed == []


def is_right(row: dict[str, str], found: dict[str, object]) -> bool:
    regions = row["iso_3166_2"].split("|")
    if found["iso_3166_2"] in regions:
        return True
    if not row["latitude"]:
        return regions == [""]
    there = (float(row["latitude"]), float(row["longitude"]))
    here = (found["latitude"], found["longitude"])
    return None not in here and places.kilometres(there, here) <= WITHIN_KILOMETRES


def test_the_names_are_at_least_150_and_in_several_scripts() -> None:
    names = [row["name"] for row in crisis_names()]
    assert len(set(names)) >= 150
    assert sum(not name.isascii() for name in names) >= 20


def test_a_candidate_says_what_it_is_and_how_it_matched() -> None:
    assert places.candidates("Osh oblast", "KGZ")[0] == {
        "name": "Osh Oblast",
        "level": "admin1",
        "code": "KG-O",
        "iso_3166_2": "KG-O",
        "latitude": 40.1674,
        "longitude": 73.3517,
        "precision": "admin1",
        "matched": "exact",
        "ambiguous": False,
    }


@pytest.mark.parametrize(
    ("name", "country", "is_ambiguous"),
    [
        pytest.param("Osh", "KGZ", True, id="Osh is a city and another region"),
        pytest.param("Ош", "KGZ", True, id="so it is in Russian"),
        pytest.param("Osh city", "KGZ", False, id="Osh city is the city"),
        pytest.param("Osh region", "KGZ", False, id="Osh region is the region"),
        pytest.param("San Francisco", "PHL", True, id="many towns of one name"),
        pytest.param("Kassala", "SDN", False, id="a city in the state of its name is in that state either way"),
        pytest.param("Zaporizhzhia", "UKR", False, id="a hamlet of a city's name is not meant"),
        pytest.param("Osh / Jalal-Abad", "KGZ", True, id="two places in one cell"),
        pytest.param("Stepanakert (Khankendi)", "AZE", False, id="two names of one place"),
        pytest.param("Lyman", "UKR", True, id="three towns of about one size"),
        pytest.param("Gaza", "PSE", True, id="the city, its governorate, or the strip"),
        pytest.param("Gaza Governorate", "PSE", False, id="a whole name with its word is no part of another"),
    ],
)
def test_an_ambiguous_name_is_flagged(name: str, country: str, is_ambiguous: bool) -> None:
    assert {candidate["ambiguous"] for candidate in places.candidates(name, country)} == {is_ambiguous}


@pytest.mark.parametrize(
    ("name", "country", "code", "matched"),
    [
        pytest.param("Nyala", "SDN", "369004", "exact", id="the gazetteer's own name"),
        pytest.param("نيالا", "SDN", "369004", "alternative", id="a name in another script"),
        pytest.param("NYALA!", "SDN", "369004", "folded", id="signs around a name"),
        pytest.param("Darfur, North", "SDN", "SD-DN", "folded", id="words in another order"),
        pytest.param("State of North Darfur", "SDN", "SD-DN", "folded", id="a word that only says what it is"),
        pytest.param("Nyala, South Darfur", "SDN", "369004", "folded", id="the province after a comma"),
        pytest.param("Nyala (Sudan)", "SDN", "369004", "folded", id="the country in brackets"),
        pytest.param("Zaporizhzya", "UKR", "687700", "fuzzy", id="a slip of the pen"),
        pytest.param("Hudaydah city", "YEM", "79415", "folded", id="without the article, with a word"),
    ],
)
def test_how_a_name_matched(name: str, country: str, code: str, matched: str) -> None:
    best = places.candidates(name, country)[0]
    assert (best["code"], best["matched"]) == (code, matched)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        pytest.param("Goma", "UKR", id="a name of another country"),
        pytest.param("Tripoli", "SYR", id="Tripoli is in Lebanon and in Libya"),
        pytest.param("Gomaa", "COD", id="five letters are never matched by likeness"),
        pytest.param("Osha", "KGZ", id="four letters neither"),
        pytest.param("Nyalassa", "SDN", id="a likeness below the bound"),
        pytest.param("Darfurr", "SDN", id="a macro-region is never matched by likeness"),
        pytest.param("Southern Bahr el Ghazal", "SSD", id="there is a northern and a western one, and no southern"),
        pytest.param("South Kivuu", "SDN", id="a province of another country, misspelt"),
        pytest.param("Nowhereville", "SYR", id="an invented name"),
        pytest.param("", "KGZ", id="no name"),
        pytest.param("!!!", "KGZ", id="no letter in it"),
        pytest.param("Osh" * 4_000, "KGZ", id="a name of 12,000 characters"),
        pytest.param("Osh", "", id="no country"),
        pytest.param("Osh", "Atlantis", id="a country that does not exist"),
        pytest.param("Osh", "Kyrgyzstann", id="a misspelt country"),
    ],
)
def test_what_is_not_known_finds_nothing(name: str, country: str) -> None:
    assert places.candidates(name, country) == []


@pytest.mark.parametrize(
    ("name", "never"),
    [
        pytest.param("Nort Darfur", "SD-DS", id="north is not south"),
        pytest.param("Suoth Kordofan", "SD-KN", id="south is not north"),
        pytest.param("Wesst Darfur", "SD-DE", id="west is not east"),
    ],
)
def test_a_misspelt_name_never_points_the_other_way(name: str, never: str) -> None:
    assert never not in {candidate["iso_3166_2"] for candidate in places.candidates(name, "SDN")[:1]}


@pytest.mark.parametrize(
    ("name", "country", "code"),
    [
        pytest.param("Osh governorate", "KGZ", "KG-O", id="a governorate is no city"),
        pytest.param("Osh town", "KGZ", "1527534", id="a town is no region"),
        pytest.param("Suzak province", "KGZ", "1527317", id="a word that the gazetteer does not share"),
        pytest.param("Western Tigray", "ETH", "ET-TI", id="a part of a province"),
        pytest.param("Kajo Keji town", "SSD", "SS.01.10400491", id="a town that only its district is named for"),
    ],
)
def test_the_word_beside_a_name_counts(name: str, country: str, code: str) -> None:
    best = places.candidates(name, country)[0]
    assert (best["code"], best["ambiguous"]) == (code, False)


def test_of_two_namesakes_the_seat_of_a_district_comes_first() -> None:
    entry = gazetteer("KGZ").by_code["1528831"]
    assert entry.is_seat
    assert weight(entry, "Aravan") > weight(replace(entry, is_seat=False), "Aravan")


def test_a_place_that_lies_in_another_province_than_stated_is_not_placed() -> None:
    found = places.joined(frame({"country": "SDN", "admin1": "Kassala", "place": "Nyala"})).iloc[0]
    assert (found["region_code"], found["place_key"], found["precision"]) == ("SD-KA", "nyala", "admin1")


def test_a_place_is_looked_for_in_its_province() -> None:
    rows = [{"country": "UKR", "place": "Lyman", "admin1": name} for name in ("Donetsk Oblast", "Kharkiv Oblast", "")]
    found = places.joined(frame(*rows))
    assert found["region_code"].tolist() == ["UA-14", "UA-63", ""]
    assert found["place_key"].nunique() == 3


def test_a_macro_region_is_no_province() -> None:
    darfur = places.candidates("Darfur", "SDN")[0]
    assert (darfur["level"], darfur["iso_3166_2"], darfur["precision"]) == ("macro_region", "", "country")
    assert gazetteer("SDN").by_code[str(darfur["code"])].members == ("SD-DN", "SD-DS", "SD-DW", "SD-DC", "SD-DE")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"admin1": "Osh Oblast"}, {"admin1": "Ошская область"}, id="a province in two languages"),
        pytest.param({"admin1": "Jalal-Abad Oblast"}, {"admin1": "Jalalabad region"}, id="a province in two spellings"),
        pytest.param({"admin1": "Jalal-Abad Oblast"}, {"admin1": "Jallal-Abad Oblast"}, id="a province misspelt"),
        pytest.param(
            {"place": "Osh"}, {"place": "Ош", "admin1": "Osh City"}, id="a city with and without its province"
        ),
        pytest.param(
            {"place": "Osh"}, {"place": "Osh", "admin1": "Osh Oblast"}, id="a city that a counter puts elsewhere"
        ),
        pytest.param({"place": "Aravan"}, {"place": "Aravan", "admin2": "Aravan district"}, id="with its district"),
        pytest.param({"place": "VLKSM"}, {"place": "Vlksm", "admin1": "Osh Oblast"}, id="a place that only we know"),
        pytest.param({"country": "Kyrgyz Republic"}, {"country": "KGZ"}, id="a country in two spellings"),
        pytest.param(
            {"place": "Unheard Of"}, {"place": "unheard-of"}, id="a place that nobody knows, in two spellings"
        ),
        pytest.param({"place": "Osh"}, {"place": "Osh", "place_code": "1527534"}, id="a place by its GeoNames id"),
    ],
)
def test_two_spellings_of_one_place_have_one_key(one: dict[str, str], other: dict[str, str]) -> None:
    assert keys(**one) == keys(**other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"admin1": "Osh Oblast"}, {"admin1": "Osh City"}, id="a region and its city"),
        pytest.param({"admin1": "Osh"}, {"admin1": "Osh City"}, id="a name that may be either is neither"),
        pytest.param({"admin1": "Osh"}, {"admin1": "Osh Oblast"}, id="nor the region"),
        pytest.param({"place": "Jalal-Abad"}, {"admin1": "Jalal-Abad"}, id="a city and its province"),
        pytest.param({"place": "Kara-Suu"}, {"admin2": "Kara-Suu"}, id="a town and its district"),
        pytest.param(
            {"place": "Zaporizhzya", "country": "UKR"}, {"place": "Zaporizhzhia", "country": "UKR"}, id="a guess"
        ),
        pytest.param(
            {"country": "COL", "admin1": "Catatumbo"},
            {"country": "COL", "admin1": "Norte de Santander"},
            id="a region inside one province and the province",
        ),
        pytest.param({"place": "Camp 1"}, {"place": "Camp 2"}, id="two camps by number"),
        pytest.param(
            {"country": "SDN", "admin1": "Darfur"}, {"country": "SDN", "admin1": "North Darfur"}, id="a macro-region"
        ),
    ],
)
def test_two_places_never_have_one_key(one: dict[str, str], other: dict[str, str]) -> None:
    assert keys(**one) != keys(**other)


def test_where_observations_were_counted() -> None:
    found = places.joined(
        frame(
            {"admin1": "Osh Oblast"},
            {"admin1": "Osh City", "place": "Osh"},
            {"country": "UZB", "admin1": "Andijan Province"},
            {"admin1": "Osh Oblast", "place": "Nariman"},
            {"country": "UZB", "place": "Seydikum"},
            {"country": ""},
        )
    )
    assert found["region_code"].tolist() == ["KG-O", "KG-GO", "UZ-AN", "KG-O", "", ""]
    assert found["region_name"].tolist() == ["Osh Oblast", "Osh City", "Andijan Province", "Osh Oblast", "", ""]
    assert found["precision"].tolist() == ["admin1", "place", "admin1", "admin1", "country", "unknown"]
    assert found["latitude"].notna().tolist() == [True, True, True, True, False, False]
    assert found["matched"].tolist() == ["exact", "exact", "exact", "exact", "", ""]


def test_the_reporters_spelling_of_a_province_is_kept() -> None:
    assert places.joined(frame({"admin1": "Ошская область"}))["region_name"].item() == "Ошская область"


def test_an_ambiguous_place_has_no_coordinates_and_says_so() -> None:
    found = places.joined(frame({"country": "PHL", "place": "San Francisco"})).iloc[0]
    assert (found["place_key"], found["precision"], found["ambiguous"]) == ("sanfrancisco", "country", True)


def test_a_province_that_may_be_two_is_placed_in_neither() -> None:
    found = places.joined(frame({"admin1": "Osh"})).iloc[0]
    assert (found["region_code"], found["admin1_key"], found["precision"], found["ambiguous"]) == (
        "",
        "osh",
        "country",
        True,
    )


def test_a_city_in_the_column_of_provinces_says_where_it_is() -> None:
    found = places.joined(frame({"country": "COD", "admin1": "Goma"})).iloc[0]
    assert (found["region_code"], found["admin1_key"], found["precision"]) == ("CD-NK", "goma", "place")


def test_a_lone_place_that_may_be_another_province_says_so() -> None:
    found = places.joined(frame({"place": "Osh"}, {"place": "Osh", "admin1": "Osh City"}))
    assert found["ambiguous"].tolist() == [True, False]
    assert found["region_code"].tolist() == ["KG-GO", "KG-GO"]


def test_a_misspelt_place_is_shown_and_never_joins_another_series() -> None:
    found = places.joined(frame({"country": "SDN", "place": "Nyalla"})).iloc[0]
    assert (found["region_code"], found["matched"], found["place_key"]) == ("SD-DS", "fuzzy", "nyalla")


def test_a_decision_about_a_name_holds_for_all_its_spellings() -> None:
    chosen = places.candidates("Osh", "KGZ", "admin1")[0]
    decided = {("Osh", "KGZ"): chosen}
    found = places.joined(frame({"admin1": "Osh"}, {"admin1": "OSH"}, {"admin1": "Osh City"}), decided=decided)
    assert found["admin1_key"].tolist() == [chosen["code"], chosen["code"], "KG-GO"]
    assert found["ambiguous"].tolist() == [False, False, False]
    assert found["matched"].tolist() == ["given", "given", "exact"]


def test_a_decision_holds_only_in_its_country() -> None:
    chosen = places.candidates("Osh", "KGZ")[0]
    assert (
        places.joined(frame({"country": "UZB", "place": "Osh"}), decided={("Osh", "KGZ"): chosen})["place_key"].item()
        == "osh"
    )


def test_coordinates_of_the_file_stand_before_ours() -> None:
    found = places.joined(frame({"place": "Osh", "latitude": 40.6, "longitude": 72.7})).iloc[0]
    assert (found["latitude"], found["longitude"], found["precision"], found["matched"]) == (
        40.6,
        72.7,
        "point",
        "given",
    )
    assert found["place_key"] == "1527534"


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [{"admin1": name} for name in ("Osh", "Osh City", "Osh Oblast", "Jalal-Abad", "Batken", "Nowhere", "")] * 3
    straight = places.joined(frame(*rows))
    order = list(range(len(rows)))
    random.Random(7).shuffle(order)
    shuffled = places.joined(frame(*rows).iloc[order])
    pd.testing.assert_frame_equal(shuffled.sort_index(), straight)


def test_no_rows_give_the_same_columns() -> None:
    assert places.joined(frame({}).iloc[:0]).dtypes.equals(places.joined(frame({})).dtypes)


def test_parts_that_counters_put_into_one_another_are_named() -> None:
    assert places.is_part("KG-GO", "KG-O")
    assert not places.is_part("KG-O", "KG-GO")
    assert not places.is_part("KG-J", "KG-O")
