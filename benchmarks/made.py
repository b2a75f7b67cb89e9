"""Invented reports in the mix that users have, always the same: 60% events, 35% stocks of sites, 5% totals.

`python -m benchmarks.made FILE [ROWS] [PART]` writes them as a filled template; each part has crises and events of its
own. Provinces and towns are real names, so that they have to be resolved; crises, sites, sources and numbers are
invented.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from lib.observations import TEMPLATE
from lib.places.gazetteer import gazetteer

SEED = 2010
ROWS = 1_000_000
COUNTRIES = ("AFG", "COD", "COL", "ETH", "IRQ", "MMR", "NGA", "PAK", "SDN", "SOM", "SSD", "SYR", "UKR", "YEM")
CRISES = 42
ROUNDS = 50
STATEMENTS = 50
METRICS = ("killed", "injured", "missing", "homes_destroyed", "casualties")
HEDGES, HEDGE_SHARES = ("", "at_least", "more_than", "about", "at_most"), (0.6, 0.2, 0.08, 0.1, 0.02)
STATUSES, STATUS_SHARES = ("confirmed", "estimate", "unconfirmed"), (0.7, 0.2, 0.1)
FIRST_DAY = np.datetime64("2020-01-01")

Generator = np.random.Generator


def rows(number: int = ROWS, seed: int = SEED) -> pd.DataFrame:
    """Text in the template's columns, in no order: no two rows state the same."""
    drawn = np.random.default_rng(seed)
    events, stocks = number * 60 // 100, number * 35 // 100
    parts = [event_rows(events, drawn), stock_rows(stocks, drawn), total_rows(number - events - stocks, drawn)]
    mixed = pd.concat(parts, ignore_index=True).fillna("")
    mixed = mixed.iloc[drawn.permutation(len(mixed))].reset_index(drop=True)
    return mixed.reindex(columns=list(TEMPLATE), fill_value="")


def event_rows(number: int, drawn: Generator) -> pd.DataFrame:
    """Deaths and injuries that one dataset lists by event, in real towns."""
    crisis = drawn.integers(0, CRISES, number)
    towns = _towns()
    at = np.array([drawn.integers(0, len(towns[n])) for n in range(CRISES)])
    at = (at[crisis] + drawn.geometric(0.01, number)) % np.array([len(town) for town in towns])[crisis]
    places = pd.concat(towns, ignore_index=True)
    begins = np.cumsum([0, *(len(town) for town in towns)])[:-1]
    place = places.iloc[begins[crisis] + at].reset_index(drop=True)
    day = FIRST_DAY + drawn.integers(0, 1_800, number)
    return place.assign(
        crisis=_crises(crisis),
        metric=drawn.choice(METRICS[:2], number, p=(0.8, 0.2)),
        counting="flow",
        cause="conflict",
        value=_text(drawn.geometric(0.2, number)),
        period_start=_text(day),
        period_end=_text(day),
        source=_named("Paper ", drawn.integers(0, 300, number)),
        publisher="Register",
        published_on=_text(day + drawn.integers(1, 40, number)),
        status="confirmed",
        event_id=_named("R", np.arange(number)),
    )


def stock_rows(number: int, drawn: Generator) -> pd.DataFrame:
    """People in each site on the day of each round, counted by one source."""
    at = np.arange(number)
    site, turn = at // ROUNDS, at % ROUNDS
    crisis = site % CRISES
    provinces = _provinces()
    province = [provinces[n][s % len(provinces[n])] for n, s in zip(crisis[::ROUNDS], site[::ROUNDS], strict=True)]
    day = FIRST_DAY + 35 * turn + crisis
    return pd.DataFrame(
        {
            "crisis": _crises(crisis),
            "metric": "idps",
            "counting": "stock",
            "value": _text(200 + (site * 37) % 9_000 + drawn.integers(0, 400, number)),
            "period_end": _text(day),
            "country": _countries(crisis),
            "admin1": np.repeat(province, ROUNDS)[:number],
            "place": _named("Site ", site),
            "source": "Survey",
            "publisher": "Survey",
            "published_on": _text(day + 9),
            "status": "confirmed",
            "title": _named("Round ", turn),
        }
    )


def total_rows(number: int, drawn: Generator) -> pd.DataFrame:
    """Totals since the start of a crisis, by three to ten sources in each series, hedged as such statements are."""
    series = np.arange(number) // STATEMENTS
    crisis, province = series % CRISES, series // CRISES
    provinces = _provinces()
    named = [provinces[n][p // len(METRICS) % len(provinces[n])] for n, p in zip(crisis, province, strict=True)]
    speakers = drawn.integers(3, 11, series.max() + 1)[series]
    start = FIRST_DAY + 40 * crisis
    after = drawn.integers(0, 200, number)
    grown = 30 + 4 * after * (1 + series % 7)
    return pd.DataFrame(
        {
            "crisis": _crises(crisis),
            "metric": np.array(METRICS)[province % len(METRICS)],
            "counting": "cumulative",
            "unit": np.where(province % len(METRICS) == METRICS.index("homes_destroyed"), "homes", "people"),
            "value": _text((grown * drawn.uniform(0.8, 1.2, number)).astype(int)),
            "qualifier": drawn.choice(HEDGES, number, p=HEDGE_SHARES),
            "period_start": _text(start),
            "period_end": _text(start + after),
            "country": _countries(crisis),
            "admin1": named,
            "source": _named("Ministry ", drawn.integers(0, 1 << 30, number) % speakers),
            "publisher": _named("Agency ", drawn.integers(0, 40, number)),
            "published_on": _text(start + after + drawn.integers(0, 3, number)),
            "status": drawn.choice(STATUSES, number, p=STATUS_SHARES),
            "title": _named("Report ", np.arange(number)),
            "url": _named("https://example.org/", np.arange(number)),
        }
    )


def _crises(numbers: np.ndarray) -> pd.Series:
    return _named("Crisis ", numbers)


def _countries(crises: np.ndarray) -> np.ndarray:
    return np.array(COUNTRIES)[crises % len(COUNTRIES)]


def _named(word: str, numbers: np.ndarray) -> pd.Series:
    return word + _text(numbers)


def _text(cells: np.ndarray) -> pd.Series:
    codes, distinct = pd.factorize(cells)
    return pd.Series(distinct.astype("str").astype(object)[codes], dtype="str")


def _provinces() -> list[list[str]]:
    found = {c: [each.name for each in gazetteer(c).entries if each.level == "admin1"] for c in COUNTRIES}
    return [found[COUNTRIES[n % len(COUNTRIES)]] for n in range(CRISES)]


def _towns() -> list[pd.DataFrame]:
    found = {}
    for country in COUNTRIES:
        entries = gazetteer(country)
        found[country] = pd.DataFrame(
            [
                (country, entries.by_code[each.region].name, each.name, str(each.latitude), str(each.longitude))
                for each in entries.entries
                if each.level == "place" and each.region in entries.by_code and each.latitude is not None
            ],
            columns=["country", "admin1", "place", "latitude", "longitude"],
            dtype="str",
        ).drop_duplicates(["admin1", "place"])
    return [found[COUNTRIES[n % len(COUNTRIES)]] for n in range(CRISES)]


def write(path: Path, number: int = ROWS, part: int = 0) -> None:
    """Write the rows of a part as a filled template."""
    found = rows(number, SEED + part)
    if part:
        mark = f" of part {part + 1}"
        found["crisis"] += mark
        found["event_id"] = found["event_id"].where(found["event_id"] == "", found["event_id"] + mark)
    found.to_csv(path, index=False, lineterminator="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:]))
