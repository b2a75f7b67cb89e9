"""What every column of an export means, and the page that says how to read it."""

import pandas as pd

from lib import words
from lib.exports.audiences import said
from lib.exports.hashtags import ESTIMATE_TAGS, OBSERVATION_TAGS
from lib.exports.model import Export
from lib.observations import COLUMNS
from lib.vocabulary import COUNTINGS, QUALIFIERS, STATUSES

ESTIMATES = {
    "phase": ("Of a total, the day since which it counts", "a day, or nothing"),
    "day": ("The day that the estimate is for", "a day"),
    "low": ("The least that anybody who counts then allows (people, or unit)", "a whole number, or nothing"),
    "best": ("Most likely by the rule; nothing where sources disagree", "a whole number, or nothing"),
    "high": ("The most that anybody who counts then states (people, or unit)", "a whole number, or nothing"),
    "open": ("Whether somebody says 'or more'", "true or false"),
    "in_words": ("The estimate with its hedge, to be copied whole", "text"),
    "speaking": ("How many reports count", "a whole number"),
    "parts": ("Of how many parts it is the sum; 0 for a number of its own", "a whole number"),
    "of_parts": ("How many parts ever reported", "a whole number"),
    "oldest": ("The day of the oldest statement in it", "a day"),
    "newest": ("The day of the newest statement in it", "a day"),
    "is_last_reported": ("Whether it is too old to be carried to that day", "true or false"),
}
PUBLIC = (
    "Fewer than 10: living people below province level, not shown as stated. A range with a note protects such a "
    "number. Estimates are worked out from what is shown. Few deaths are shown as stated, with a note.",
    "latitude and longitude are rounded to a tenth of a degree, some 11 kilometres.",
)
STATE = ("Whether a person accepted or rejected it", "accepted, proposed, rejected or retracted")


def codebook() -> pd.DataFrame:
    """Every column of both tables: table, column, hashtag, meaning, values."""
    rows = [
        ("observations", name, OBSERVATION_TAGS.get(name, ""), column.meaning, column.expected)
        for name, column in COLUMNS.items()
    ]
    rows.append(("observations", "state", OBSERVATION_TAGS.get("state", ""), *STATE))
    rows += [("estimates", name, ESTIMATE_TAGS.get(name, ""), *meaning) for name, meaning in ESTIMATES.items()]
    for about, listed in (("counting", COUNTINGS), ("qualifier", QUALIFIERS), ("status", STATUSES)):
        rows += [("values", about, "", f"{value}: {meaning}", value) for value, meaning in listed.items()]
    return pd.DataFrame(rows, columns=["table", "column", "hashtag", "meaning", "values"])


def read_me(exported: Export) -> list[str]:
    """The lines of the page that stands beside the tables."""
    changed = ", ".join(f"{name} = {value}" for name, value in exported.policy)
    return [
        exported.scope,
        said(exported.audience),
        f"As known on {words.day_in_words(exported.known)}; version {exported.version} of the record.",
        f"{len(exported.observations):,} reported figures, {len(exported.estimates):,} estimates.",
        "Reported figures are what documents state, each as it was stated: nothing is rounded, averaged or filled in.",
        "Estimates follow a fixed rule (docs/method.md): the strongest status, then named sources, then the latest "
        "week, then the number stated most often. Sources are never averaged; a whole is never added to its parts.",
        f"Changed for this view: {changed}." if changed else "Nothing of the rule was changed for this view.",
        "low, best and high belong together; where open is true, read 'or more'. Copy in_words where one cell must do.",
        "Missing is not zero: an empty cell states nothing.",
        *(PUBLIC if exported.audience == "public" else ()),
        f"Cite as: {exported.citation}",
    ]  # fmt: skip
