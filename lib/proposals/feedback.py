"""What people mended, added or struck out, sentence by sentence, as cases that measure the reading of articles."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from lib.ledger import Ledger
from lib.phrases import interval

FINER = {
    "displaced": "idps",
    "homeless": "idps",
    "refugees": "crossed_border",
    "returned_idps": "returned",
    "returned_refugees": "returned",
}
METRICS = ("killed", "injured", "missing", "idps", "crossed_border", "returned", "evacuated", "homes_destroyed")
NO_REPORT = {"not a count": "not a count", "too old": "historical", "anecdotal": "anecdotal"}


def lines(ledger: Ledger) -> Iterator[str]:
    """The cases as JSON, one object a line."""
    for case in cases(ledger):
        yield json.dumps(case, ensure_ascii=False)


def cases(ledger: Ledger) -> list[dict[str, Any]]:
    """One case per sentence in which a person mended, added or struck out something.

    Returns:
        `id`, `split`, `published`, `crisis`, `text_kind`, `text` (the sentence), `records` (what it says, as people
        left it), `negatives` (what they struck out as no report) and `proposed` (what the program had made of what
        they mended). Offsets are within the sentence.
    """
    found = ledger.query("select * from observations where quote <> '' and decision_id <> '' and state <> 'retracted'")
    if found.empty:
        return []
    told = _told(ledger.decisions())
    texts = ledger.documents(columns=["id", "text"]).set_index("id")["text"]
    sentences = [
        (_case(rows, str(texts.get(document, "")), told), bool(rows["observation_id"].isin(told["added"]).any()))
        for (document, _), rows in found.groupby(["document_id", "quote"])
    ]
    return [case for case, is_added in sentences if is_added or case["proposed"] or case["negatives"]]


def _case(rows: pd.DataFrame, text: str, told: Mapping[str, Any]) -> dict[str, Any]:
    first = rows.iloc[0]
    quote, start = str(first["quote"]), _start(text, str(first["quote"]), int(first["line"]))
    spans = {str(row["observation_id"]): _span(row, start, told) for row in rows.to_dict("records")}
    right = rows[rows["state"] == "accepted"]
    wrong = rows[rows["state"] == "rejected"]
    mended = wrong[wrong["observation_id"].isin(right["replaces"])]
    struck = wrong[wrong["reason"].isin(NO_REPORT) & ~wrong["observation_id"].isin(mended["observation_id"])]
    return {
        "id": f"{first['document_id'][:12]}-{start}",
        "split": "feedback",
        "published": _day(first["published_on"]),
        "crisis": first["crisis"],
        "text_kind": "feedback",
        "text": quote,
        "records": _records(right, spans),
        "negatives": [
            {"span": span, "text": quote[span[0] : span[1]], "why": NO_REPORT[str(row["reason"])]}
            for row in struck.to_dict("records")
            for span in [spans[str(row["observation_id"])]]
        ],
        "proposed": _records(mended, spans),
    }


def _records(rows: pd.DataFrame, spans: Mapping[str, list[int]]) -> list[dict[str, Any]]:
    told = [_record(row) | {"span": spans[str(row["observation_id"])]} for row in rows.to_dict("records")]
    return [record for record in told if record["metric"] in METRICS]


def _record(row: Mapping[Any, Any]) -> dict[str, Any]:
    """A row in the words of the cases."""
    value = None if pd.isna(row["value"]) else int(row["value"])
    qualifier = str(row["qualifier"])
    low, high = _ends(row, value, qualifier)
    day = _day(min(row["period_end"], row["published_on"]))
    return {
        "metric": FINER.get(str(row["metric"]), str(row["metric"])),
        "value": value,
        "low": low,
        "high": high,
        "qualifier": qualifier,
        "words": str(row["words"]) if qualifier == "vague" else None,
        "unit": str(row["unit"]),
        "place": _named(row, "place", "admin2", "admin1"),
        "country_iso3": _named(row, "country"),
        "as_of": day[:7] if row["date_precision"] == "month" else day,
        "attribution": _named(row, "source"),
        "counting": str(row["counting"]),
        "origin": _named(row, "origin"),
        "destination": _named(row, "destination"),
    }


def _ends(row: Mapping[Any, Any], value: int | None, qualifier: str) -> tuple[int | None, int | None]:
    if qualifier == "vague":
        return interval(str(row["words"])) or (None, None)
    if value is None:
        low, high = (None if pd.isna(row[name]) else int(row[name]) for name in ("low", "high"))
        return low, high
    both = {"exact": (value, value), "about": (None, None), "at_most": (None, value), "less_than": (None, value)}
    return both.get(qualifier, (value, None))


def _told(decisions: pd.DataFrame) -> dict[str, Any]:
    """What came with decisions: `spans` of observations in their texts, and which of them a person `added`."""
    spans: dict[str, list[int]] = {}
    added: set[str] = set()
    for value in decisions.loc[decisions["about"] == "observation", "value"]:
        told = json.loads(value or "null")
        if isinstance(told, dict):
            spans |= told.get("spans", {})
            added |= set(told.get("added", []))
    return {"spans": spans, "added": added}


def _span(row: Mapping[Any, Any], start: int, told: Mapping[str, Any]) -> list[int]:
    """Where a number stands within its sentence; to the sentence's end where only its start is known."""
    length = len(str(row["quote"]))
    first, last = told["spans"].get(str(row["observation_id"]), (int(row["line"]), start + length))
    begin = min(max(first - start, 0), length - 1)
    return [begin, min(max(last - start, begin + 1), length)]


def _start(text: str, quote: str, offset: int) -> int:
    """Where a sentence begins in its text: the last time that it does so before an offset in it."""
    found = text.rfind(quote, 0, offset + len(quote))
    return found if found >= 0 else offset


def _named(row: Mapping[Any, Any], *columns: str) -> str | None:
    return next((str(row[name]) for name in columns if row[name]), None)


def _day(day: pd.Timestamp) -> str:
    return day.date().isoformat()
