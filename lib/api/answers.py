"""The tables of the feed, from the engine of the pages and the command line, each of one version of the record."""

from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from lib import checks, exports, places, reconcile, words
from lib.api import features
from lib.api.question import Question
from lib.commands import printing
from lib.exports.printed import ESTIMATED, STATED, in_words
from lib.ledger import Ledger
from lib.observations.guard import guarded

FOUND = [*checks.COLUMNS, "decision", "note", "decided_by"]


class Answer(NamedTuple):
    """What is sent.

    Attributes:
        content: The bytes of the body.
        total: How many rows there are in all pages.
    """

    content: bytes
    total: int


def estimates(ledger: Ledger, question: Question) -> Answer:
    """The estimates of every place and day of change, as `export --table estimates` writes them."""
    exported = exports.made(ledger, question.wanted)
    found = exported.estimates
    if question.scope.region:
        found = found[found["admin1_key"] == question.scope.region]
        exported = replace(exported, estimates=found)
    if question.format in ("csv", "geojson"):
        return Answer(exports.export(exported, question.format, table="estimates"), len(found))
    return Answer(
        _json(found.assign(in_words=in_words(found, exported.audience))[ESTIMATED], exported, len(found)), len(found)
    )


def observations(ledger: Ledger, question: Question) -> Answer:
    """A page of the reported figures, as `export` writes them."""
    held = _in_region(exports.observations(ledger, question.wanted), question)
    page = held.iloc[question.offset : question.offset + question.limit]
    exported = question.wanted.export(page, question.version)
    if question.format == "csv":
        return Answer(exports.export(exported, "csv", table="observations"), len(held))
    spoken = [words.observation_in_words(row) for row in page.to_dict("records")]
    told = page[STATED].assign(in_words=spoken)
    if question.format == "geojson":
        return Answer(features.collection(printing.rows_of(told), places.joined(page), exported), len(held))
    return Answer(_json(told, exported, len(held)), len(held))


def findings(ledger: Ledger, question: Question) -> Answer:
    """What is wrong, or may be, with the reports, and what people decided on it, as `findings` prints it."""
    held = exports.observations(ledger, replace(question.wanted, metric="", country=""))
    decisions = ledger.decisions(question.version)
    decided = reconcile.Decided.of(decisions)
    found = checks.findings(held, known=question.known, policy=question.rule, decided=decided)
    found = checks.with_decisions(found, decisions)[FOUND]
    found = found.assign(note="", decided_by="") if question.audience == "public" else found
    for name in ("metric", "country"):
        wanted = getattr(question.scope, name)
        found = found[found[name] == wanted] if wanted else found
    found = _in_region(found, question)
    if question.format == "csv":
        joined = found.assign(reports=found["reports"].str.join(" "), suspects=found["suspects"].str.join(" "))
        days = joined["day"].dt.strftime("%Y-%m-%d").fillna("")
        cells = joined.assign(day=days).astype("str").apply(guarded)
        return Answer(cells.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig"), len(found))
    exported = question.wanted.export(held, question.version)
    if question.format == "geojson":
        where = places.joined(found[["country", "admin1"]].assign(admin2="", place=""))
        return Answer(features.collection(printing.rows_of(found), where, exported), len(found))
    return Answer(_json(found, exported, len(found)), len(found))


def _in_region(rows: pd.DataFrame, question: Question) -> pd.DataFrame:
    if not question.scope.region or rows.empty:
        return rows
    named = rows[["country", "admin1"]].assign(admin2="", place="")
    return rows[(places.joined(named)["admin1_key"] == question.scope.region).to_numpy()]


def _json(rows: pd.DataFrame, exported: exports.Export, total: int) -> bytes:
    head = {"version": exported.version, "known": str(exported.known), "audience": exported.audience,
            "citation": exported.citation}  # fmt: skip
    return printing.json_of({**head, "total": total, "rows": printing.rows_of(rows)}).encode()
