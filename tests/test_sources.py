"""One source under all its names; those who count for themselves stay apart."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from lib.sources import KINDS, SOURCES, SOURCES_CSV, canonical, fold, kind, speaker

EXAMPLE = Path(__file__).parent.parent / "data" / "examples" / "kyrgyzstan_2010.csv"


def series(*names):
    return pd.Series(names, dtype="str")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UN Refugee Agency", "UNHCR"),
        ("Haut-Commissariat des Nations unies pour les réfugiés", "UNHCR"),
        ("ACNUR", "UNHCR"),
        ("УВКБ ООН", "UNHCR"),
        ("International Committee of the Red Cross", "ICRC"),
        ("МККК", "ICRC"),
        ("Médecins sans frontières", "MSF"),
        ("medecins sans frontieres", "MSF"),
        ("  the U.N. ", "United Nations"),
        ("Office for the Coordination of Humanitarian Affairs", "OCHA"),
        ("Sudan's Ministry of Health", "Sudan Health Ministry"),
        ("Kyrgyz Health Ministry", "Kyrgyzstan Health Ministry"),
        ("AFP via France 24", "AFP"),
        ("AP (mirror)", "AP"),
        ("Sunday Times (Sri Lanka)", "Sunday Times (Sri Lanka)"),
        ("Someone Else", "Someone Else"),
        ("Health Ministry", "Health Ministry"),
        ("", ""),
    ],
)
def test_a_source_has_one_name(name, expected):
    assert canonical(series(name)).tolist() == [expected]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kyrgyzstan Health Ministry spokesman", "Kyrgyzstan Health Ministry"),
        ("a spokesperson for the Kyrgyz Health Ministry", "Kyrgyzstan Health Ministry"),
        ("UNHCR spokeswoman Melissa Fleming", "UNHCR"),
        ("Displacement Tracking Matrix", "IOM"),
        ("RFE/RL Kyrgyz Service", "RFE/RL"),
        ("Someone Else's press service", "Someone Else"),
        ("Kyrgyzstan deputy prime minister", "Kyrgyzstan deputy prime minister"),
        ("", ""),
    ],
)
def test_who_speaks_for_a_source_is_that_source(name, expected):
    assert speaker(series(name)).tolist() == [expected]


def test_institutions_that_count_for_themselves_stay_apart():
    names = series(
        "Kyrgyzstan Health Ministry", "Kyrgyzstan government", "Kyrgyzstan deputy prime minister",
        "Kyrgyzstan interim president", "Kyrgyzstan Prosecutor General", "Kyrgyzstan Border Service",
        "Kyrgyzstan National Commission", "Kyrgyzstan Inquiry Commission", "ICRC", "IFRC", "OCHA", "United Nations",
    )  # fmt: skip
    assert speaker(names).nunique() == len(names)


def test_no_two_sources_of_the_example_become_one():
    stated = pd.read_csv(EXAMPLE, dtype="str", keep_default_na=False)["source"].drop_duplicates()
    assert speaker(stated).nunique() == len(stated) == 35


@pytest.mark.parametrize("column", ["source", "publisher"])
def test_every_name_of_the_example_is_listed_and_has_a_kind(column):
    stated = pd.read_csv(EXAMPLE, dtype="str", keep_default_na=False)[column].drop_duplicates()
    names = stated[stated != ""]
    assert set(canonical(names)) <= set(SOURCES)
    assert set(kind(names)) <= set(KINDS)


def test_unknown_names_that_differ_only_in_case_or_accents_are_one_speaker_in_any_order():
    names = series("Sao Tome clinic", "São Tomé Clinic", "the sao tome clinic", "another clinic")
    expected = ["Sao Tome clinic"] * 3 + ["another clinic"]
    assert speaker(names).tolist() == expected
    assert speaker(names.iloc[::-1]).tolist() == expected[::-1]
    assert canonical(names).tolist() == names.tolist()


def test_names_without_letters_are_not_all_one():
    assert speaker(series("???", "!!")).tolist() == ["???", "!!"]


@pytest.mark.parametrize(
    ("name", "renamed", "expected"),
    [
        pytest.param("Health Ministry", {"health ministry": "Kyrgyzstan Health Ministry"}, "Kyrgyzstan Health Ministry",
                     id="a person merges a name into a source"),
        pytest.param("UN Refugee Agency", {"UNHCR": "United Nations"}, "United Nations",
                     id="a merged source takes all its names along"),
        pytest.param("Radio Azattyk", {"RFE/RL Kyrgyz Service": "RFE/RL Kyrgyz Service"}, "RFE/RL Kyrgyz Service",
                     id="a person splits a service from its house"),
        pytest.param("UN Refugee Agency", {"UN Refugee Agency": "UN Refugee Agency"}, "UN Refugee Agency",
                     id="a person splits a name from a source"),
        pytest.param("IOM DTM", {"IOM": "United Nations"}, "United Nations", id="who speaks for it follows"),
        pytest.param("OCHA", {"UNHCR": "United Nations"}, "OCHA", id="others are left alone"),
    ],
)  # fmt: skip
def test_a_decision_of_a_person_goes_before_the_list(name, renamed, expected):
    assert speaker(series(name), renamed).tolist() == [expected]


def test_the_index_and_the_order_of_rows_are_kept():
    names = pd.Series(["UN", "ICRC", "UN"], index=[5, 3, 5], name="source", dtype="str")
    assert canonical(names).to_dict() == {5: "United Nations", 3: "ICRC"}
    assert canonical(names).tolist() == ["United Nations", "ICRC", "United Nations"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UNHCR", "UN"),
        ("Red Cross of Utopia", "Red Cross"),
        ("Utopia Ministry of Water", "government"),
        ("a doctor's neighbour, villager", "witness"),
        ("IDMC", "NGO"),
        ("AFP via Le Temps", "media"),
        ("Hamas", "party"),
        ("Xyz", ""),
    ],
)
def test_a_source_is_of_a_kind(name, expected):
    assert kind(series(name)).tolist() == [expected]


def test_the_list_is_sound():
    with SOURCES_CSV.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    folded = [fold(row["name"]) for row in rows]
    assert sorted({name for name in folded if folded.count(name) > 1}) == []
    own = {row["canonical"]: row for row in rows if row["name"] == row["canonical"]}
    assert {row["canonical"] for row in rows} == set(own)
    assert {row["kind"] for row in own.values()} == set(KINDS)
    assert {row["speaks_for"] for row in own.values()} - {""} <= set(own)
    aliases = [row for row in rows if row["name"] != row["canonical"]]
    assert all(row["kind"] == row["speaks_for"] == "" for row in aliases)
    assert all(own[row["speaks_for"]]["speaks_for"] == "" for row in own.values() if row["speaks_for"])
