"""Names and codes of countries: ISO 3166-1, M49, Gleditsch and Ward, UNHCR's own, and names in eight languages.

Names come from Unicode CLDR (English, French, Spanish, Arabic, Russian, Portuguese, Ukrainian, Chinese) and from
`country_words.csv` beside this module, which is written by hand and wins where two countries claim one name. UNHCR's
codes are those of its Refugee Data Finder (column `coo`), Gleditsch and Ward's those of UCDP's files.
"""

import csv
import sys
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path

WORDS = Path(__file__).with_name("country_words.csv")
COLUMNS = ("iso3", "iso2", "m49", "gleditsch_ward", "unhcr", "name", "names")
LANGUAGES = ("en", "fr", "es", "ar", "ru", "pt", "uk", "zh")
DISSOLVED = {"AN", "CS"}
EXTRA = {"AB9": ("", "", "Abyei")}
SHOWN = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Congo",
    "CI": "Côte d'Ivoire",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
}


def write(path: Path, geonames: dict[str, dict[str, object]], babel: Path) -> None:
    """Write one row per country: codes, the name on screen, all other names, bar-separated."""
    with WORDS.open(encoding="utf-8", newline="") as opened:
        words = {row["iso3"]: row for row in csv.DictReader(opened)}
    spelled = _spelled(geonames, babel)
    rows = []
    for code, country in geonames.items():
        if code not in DISSOLVED:
            iso3 = str(country["iso3"])
            number = str(country["isonumeric"] or "")
            rows.append((iso3, code, number.zfill(3) if number != "0" else "", spelled[code]))
    rows += [(iso3, iso2, m49, [name]) for iso3, (iso2, m49, name) in EXTRA.items()]
    claimed = _claims(words)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(COLUMNS)
        for iso3, iso2, m49, (name, *others) in sorted(rows):
            own = words.get(iso3, {"gleditsch_ward": "", "unhcr": "", "names": ""})
            free = [other for other in others if claimed.get(other.casefold(), {iso3}) == {iso3}]
            names = dict.fromkeys([*filter(None, own["names"].split("|")), *free])
            names.pop(name, None)
            writer.writerow((iso3, iso2, m49, own["gleditsch_ward"], own["unhcr"], name, "|".join(names)))


def _spelled(geonames: dict[str, dict[str, object]], babel: Path) -> dict[str, list[str]]:
    """The English name first, then the others, by alpha-2."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(babel) as opened:
            opened.extractall(folder)
        sys.path.insert(0, folder)
        from babel import Locale

        territories = [Locale(language).territories for language in LANGUAGES]
        sys.path.remove(folder)
        return {
            code: list(
                dict.fromkeys(
                    [
                        SHOWN.get(code) or territories[0].get(code, str(country["name"])),
                        *(names[code] for names in territories if code in names),
                        str(country["name"]),
                    ]
                )
            )
            for code, country in geonames.items()
        }


def _claims(words: dict[str, dict[str, str]]) -> dict[str, set[str]]:
    claimed: dict[str, set[str]] = defaultdict(set)
    for iso3, row in words.items():
        for name in row["names"].split("|"):
            claimed[name.casefold()].add(iso3)
    return claimed
