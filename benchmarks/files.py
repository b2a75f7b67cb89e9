"""Invented files in the layouts of publishers, as large as theirs, always the same.

`python -m benchmarks.files LAYOUT FILE [ROWS]` writes one: `ucdp` (49 columns), `unhcr` (the API's 16), `hxl` (tagged)
or `template` (eleven columns of ours, some 100 bytes a row).
"""

import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
import pycountry

SEED = 2010
ROWS = {"ucdp": 300_000, "unhcr": 138_000, "hxl": 100_000, "template": 5_000_000}
ROWS_AT_ONCE = 500_000
CODES = np.array([country.alpha_3 for country in pycountry.countries])
NAMES = np.array([country.name for country in pycountry.countries])
COUNTRIES = 12  # of which events are told: each has a gazetteer, which takes longer to open than its rows
WORDS = np.array("forces village clash reported army people district morning killed attack region, local".split())
FIRST_DAY = np.datetime64("1990-01-01")
TAGS = "#date #country+code #country+name #adm1+name #affected+killed #affected+idps+ind #meta+source".split()
COUNTED = {
    "refugees": 0.9,
    "asylum_seekers": 0.4,
    "returned_refugees": 0.1,
    "idps": 0.02,
    "returned_idps": 0.02,
    "stateless": 0.05,
    "ooc": 0.05,
    "oip": 0.02,
    "hst": 0.02,
}
Columns = Mapping[str, object]


def ucdp(at: np.ndarray, drawn: np.random.Generator) -> Columns:
    """Events in the layout of UCDP GED since 20.1: 49 columns, a third of the text in prose."""
    number = len(at)
    country, dead = drawn.integers(0, COUNTRIES, number), drawn.geometric(0.2, number) - 1
    day = _text(FIRST_DAY + drawn.integers(0, 12_000, number))
    latitude, longitude = (_text(np.round(drawn.uniform(-30, 30, number), 6)) for _ in range(2))
    text, place = _sentences(number, drawn), "Town " + _text(drawn.integers(0, 40_000, number))
    name, side = _text(NAMES[country]), "Government of " + _text(NAMES[country])
    stamp = day + " 00:00:00.000"
    return {
        "id": at,
        "relid": "AFG-1990-" + _text(at),
        "year": day.str.slice(0, 4),
        "active_year": 1,
        "code_status": "Clear",
        "type_of_violence": drawn.integers(1, 4, number),
        "conflict_dset_id": country,
        "conflict_new_id": country,
        "conflict_name": name + ": Government",
        "dyad_dset_id": country,
        "dyad_new_id": country,
        "dyad_name": side + " - Rebels",
        "side_a_dset_id": country,
        "side_a_new_id": country,
        "side_a": side,
        "side_b_dset_id": country,
        "side_b_new_id": country,
        "side_b": "Rebels",
        "number_of_sources": 1,
        "source_article": '"Paper,' + day + "," + text + '"',
        "source_office": "Paper",
        "source_date": day,
        "source_headline": text,
        "source_original": "police",
        "where_prec": drawn.integers(1, 7, number),
        "where_coordinates": place,
        "where_description": text,
        "adm_1": "Province " + _text(drawn.integers(0, 400, number)),
        "adm_2": "District " + _text(drawn.integers(0, 4_000, number)),
        "latitude": latitude,
        "longitude": longitude,
        "geom_wkt": "POINT (" + longitude + " " + latitude + ")",
        "priogrid_gid": drawn.integers(0, 260_000, number),
        "country": name,
        "country_id": country,
        "region": "Region",
        "event_clarity": 1,
        "date_prec": drawn.integers(1, 6, number),
        "date_start": stamp,
        "date_end": stamp,
        "deaths_a": 0,
        "deaths_b": 0,
        "deaths_civilians": dead,
        "deaths_unknown": 0,
        "best": dead,
        "high": dead + 2,
        "low": dead,
        "gwnoa": country,
        "gwnob": "",
    }


def unhcr(at: np.ndarray, drawn: np.random.Generator) -> Columns:
    """People by year, origin and country of asylum in the layout of UNHCR's API, where most cells are 0."""
    pair = at % 2_000
    origin, asylum = pair // 45, 50 + pair % 45
    amounts = {
        name: np.where(drawn.random(len(at)) < share, 5 * drawn.geometric(0.01, len(at)), 0)
        for name, share in COUNTED.items()
    }
    ends = {"coo_name": NAMES[origin], "coo": CODES[origin], "coo_iso": CODES[origin]}
    ends |= {"coa_name": NAMES[asylum], "coa": CODES[asylum], "coa_iso": CODES[asylum]}
    return {"year": 1951 + at // 2_000, **ends, **amounts}


def hxl(at: np.ndarray, drawn: np.random.Generator) -> Columns:
    """A tagged table of provinces and days."""
    country, day = drawn.integers(0, COUNTRIES, len(at)), FIRST_DAY + at // 40
    dead, moved = (drawn.geometric(0.01, len(at)) for _ in range(2))
    province = "Province " + _text(at % 40)
    cells = [day, CODES[country], NAMES[country], province, dead, moved, "Survey"]
    return dict(zip(["Date", "ISO3", "Country", "Province", "Killed", "IDPs", "Source"], cells, strict=True))


def template(at: np.ndarray, drawn: np.random.Generator) -> Columns:
    """Events in columns of our template, some 100 bytes each."""
    country, day = drawn.integers(0, COUNTRIES, len(at)), _text(FIRST_DAY + drawn.integers(0, 12_000, len(at)))
    return {
        "crisis": "Made",
        "metric": "killed",
        "value": drawn.geometric(0.2, len(at)),
        "period_end": day,
        "country": NAMES[country],
        "admin1": "Province " + _text(drawn.integers(0, 400, len(at))),
        "source": "Paper " + _text(drawn.integers(0, 300, len(at))),
        "published_on": day,
        "status": "confirmed",
        "event_id": "R" + _text(at),
        "title": "Report of " + day,
    }


LAYOUTS = {"ucdp": ucdp, "unhcr": unhcr, "hxl": hxl, "template": template}


def write(layout: str, path: Path, number: int) -> None:
    """Write a file of a layout, some rows at a time."""
    drawn = np.random.default_rng(SEED)
    for start in range(0, number, ROWS_AT_ONCE):
        at = np.arange(start, min(start + ROWS_AT_ONCE, number))
        rows = pd.DataFrame(dict(LAYOUTS[layout](at, drawn)))
        if layout == "hxl" and start == 0:
            rows = pd.concat([pd.DataFrame([TAGS], columns=rows.columns), rows.astype("str")])
        rows.to_csv(path, index=False, lineterminator="\n", header=start == 0, mode="a" if start else "w")


def _sentences(number: int, drawn: np.random.Generator) -> pd.Series:
    words = WORDS[drawn.integers(0, len(WORDS), (number, 8))]
    return pd.Series([" ".join(row) for row in words.tolist()], dtype="str")


def _text(cells: np.ndarray) -> pd.Series:
    return pd.Series(cells.astype("str").astype(object), dtype="str")


if __name__ == "__main__":
    write(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else ROWS[sys.argv[1]])
