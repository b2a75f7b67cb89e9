"""Rates per 100,000 people, for the provinces whose population is known."""

from datetime import date

import pandas as pd

from lib import words

ENDS = ["low", "best", "high"]


def rates(rows: pd.DataFrame, populations: pd.DataFrame, *, noun: str, day: date) -> pd.DataFrame:
    """The rows of a map as rates, with the words that say what they are made of.

    Args:
        rows: Estimates of provinces, as `placed` gives them; people, never households or homes.
        populations: As `populations.known` gives them.
        noun: What is counted, such as "killed".
        day: The day of the map.

    Returns:
        The same rows: `low`, `best` and `high` per 100,000 people, missing where no population is known; `population`,
        `year` and `population_source` of the population; `kind`, which is `unknown` without one; `words`, and `short`
        for the map itself.
    """
    known = populations.set_index("code")
    people = {name: rows["admin1_key"].map(known[name]) for name in ("population", "year")}
    people["population_source"] = rows["admin1_key"].map(known["source"]).fillna("").astype("str")
    population = people["population"].astype("float64").where(lambda count: count > 0)
    ends = {end: rows[end].astype("float64") / population * words.PER for end in ENDS}
    found = rows.assign(**ends, **people, kind=population.isna().map({True: "unknown", False: ""}))
    amounts = [words.amount_in_words(words.Amount.of(row)) for row in rows.to_dict("records")]
    said, short = [], []
    for row, amount in zip(found.to_dict("records"), amounts, strict=True):
        rate = words.rate_in_words(row["low"], row["best"], row["high"], bool(row["open"]))
        is_known = not row["kind"]
        count = row["population"] if is_known else None
        said.append(words.rated_in_words(rate, noun, amount, count, row["year"], day))
        is_old = is_known and words.is_old(row["year"], day)
        short.append((f"{rate} ({row['year']})" if is_old else rate) if is_known else "population not known")
    return found.assign(words=said, short=short)
