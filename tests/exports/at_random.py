"""Ledgers at random: rows that a ledger can hold, with the most hostile text that people and files put into them."""

from datetime import date
from random import Random
from typing import Any

import pandas as pd

from lib.metrics import METRICS
from lib.observations import validate
from lib.vocabulary import CAUSES, COUNTINGS, DATE_PRECISIONS, PLACE_PRECISIONS, QUALIFIERS, STATES, STATUSES, UNITS

TODAY = date(2024, 6, 30)
TEXTS = [
    "=1+1", "+41 22", "-cmd|' /C calc'!A0", "@SUM(A1)", "'=quoted", "''", "'", "’+x", "=\t1", "-", "..", "n/a", "NA",
    '"', '""', 'a "quoted", line\nbreak', "two\r\nlines", "lone\rreturn", "a\ttab", "semi;colon|bar", "trailing,",
    "Total", "Total Osh", "Osh Total", "Grand total:", "Note: see below", "Source: OCHA", "#adm1+name", "#", "null",
    "Ош", "أوش", "オシュ", "O\N{COMBINING DIAERESIS}sh", "Ösh", "\N{ZERO WIDTH SPACE}x", "a\xa0b", "\N{FOX FACE}",
    "e\N{COMBINING ACUTE ACCENT}", "\N{RIGHT-TO-LEFT OVERRIDE}abc", "Ã©tÃ©", "â€œquotedâ€\x9d", "<b>bold</b>", "&amp;",
    "${x}", "%s{0}",
    "_x0041_", "_x000D_", "a\x0bb", "a\x1fb", "a\x7fb", "a\x85b", "a\u2028b", "1e5", "1E+05", "007", "12", "1,250",
    "2010-06-14", "14/06/2010", "TRUE", "about 40", "dozens", "sep=;", "Osh", "OSH", "osh", "O sh", "Kyrgyzstan",
    "Mediterranean",
    "DROP TABLE observations; --", "\\", "\\n", "a" * 400, "x" * 30_000,
]  # fmt: skip
COUNTRIES = ["KGZ", "UZB", "XKX", "AB9", "NAM", "SDN", "Mediterranean Sea", ""]
DAYS = ["2010-06-14", "2010-06-10", "2010-06", "2010 Q2", "2010", "2010-W24", "1999-12-31", "2024-02-29"]


def ledger(seed: int, rows: int = 12) -> pd.DataFrame:
    """Observations as a ledger gives them, all of them different.

    Args:
        seed: The same seed gives the same ledger.
        rows: How many are tried; what no file could state is left out.
    """
    chance = Random(seed)
    told = pd.DataFrame([_row(chance) for _ in range(rows)], index=range(2, rows + 2)).fillna("").astype("str")
    held, _ = validate(told, published_on=date(2010, 7, 1), today=TODAY)
    return held.assign(
        document_id=f"{seed:064x}", state=[chance.choice(["accepted"] * 9 + list(STATES)) for _ in range(len(held))]
    )


def _row(chance: Random) -> dict[str, Any]:
    day = chance.choice(DAYS)
    named = {name: _text(chance) for name in ("crisis", "group", "admin1", "admin2", "place", "place_code", "origin",
                                              "destination", "source", "publisher", "event_id", "quote", "title", "url",
                                              "note")}  # fmt: skip
    return {
        **named,
        "metric": chance.choice(list(METRICS)),
        "counting": chance.choice([*COUNTINGS, ""]),
        "unit": chance.choice([*UNITS, ""]),
        "cause": chance.choice([*CAUSES, ""]),
        **_amount(chance),
        "period_start": chance.choice(["", "", day]),
        "period_end": day,
        "date_precision": chance.choice(["", "", *DATE_PRECISIONS]),
        "country": chance.choice(COUNTRIES),
        "origin_country": chance.choice([*COUNTRIES, "Various", "Total"]),
        "destination_country": chance.choice([*COUNTRIES, "=Elsewhere"]),
        **_point(chance),
        "place_precision": chance.choice([*PLACE_PRECISIONS, ""]),
        "published_on": chance.choice(["", "2010-07-20", "2024-03-01", "2011"]),
        "status": chance.choice([*STATUSES, ""]),
        "replaces": chance.choice(["", "", f"{chance.getrandbits(256):064x}"]),
    }


def _text(chance: Random) -> str:
    kind = chance.random()
    if kind < 0.35:
        return ""
    if kind < 0.9:
        return chance.choice(TEXTS)
    return "".join(chr(chance.choice([chance.randrange(32, 127), chance.randrange(160, 0xD7FF)])) for _ in range(9))


def _amount(chance: Random) -> dict[str, str]:
    value = chance.choice(["0", "1", "117", "1250", "99999", "10000000000", ""])
    ends = chance.choice([("", ""), ("", ""), ("5", "9"), ("9", ""), ("", "9"), ("9", "5")])
    qualifier = chance.choice([*QUALIFIERS, ""]) if value or any(ends) else "vague"
    words = chance.choice(["dozens", "tens of thousands", "several hundred"]) if qualifier == "vague" else _text(chance)
    return {"value": value, "low": ends[0], "high": ends[1], "qualifier": qualifier, "words": words}


def _point(chance: Random) -> dict[str, str]:
    if chance.random() < 0.4:
        return {"latitude": "", "longitude": ""}
    return {
        "latitude": repr(chance.choice([chance.uniform(-90, 90), 40.0, -0.0, 1e-7, 40.53])),
        "longitude": repr(chance.choice([chance.uniform(-180, 180), 72.8, 180.0, -1e-10])),
    }
