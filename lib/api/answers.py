"""The tables of the feed, from the engine of the pages and the command line, each of one version of the record."""

from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from lib import checks, exports, places, reconcile, words
from lib.api import features
from lib.api.question import Question
from lib.commands import printing
from lib.exports.printed import ESTIMATED, STATED
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
    held, decided = _held(ledger, question)
    found = reconcile.with_parts(
        held, also=[question.known], known=question.known, policy=question.rule, decided=decided
    )
    found = found[found["day"].dt.date <= question.known]
    found = found[found["admin1_key"] == question.scope.region] if question.scope.region else found
    exported = _export(held, found, question)
    if question.format in ("csv", "geojson"):
        return Answer(exports.export(exported, question.format, table="estimates"), len(found))
    spoken = [words.amount_in_words(words.Amount.of(row)) for row in found.to_dict("records")]
    return Answer(_json(found.assign(in_words=spoken)[ESTIMATED], exported, len(found)), len(found))


def observations(ledger: Ledger, question: Question) -> Answer:
    """A page of the reported figures, as `export` writes them."""
    held, _ = _held(ledger, question)
    held = _in_region(held, question)
    page = held.iloc[question.offset : question.offset + question.limit]
    exported = _export(page, pd.DataFrame(), question)
    if question.format == "csv":
        return Answer(exports.export(exported, "csv", table="observations"), len(held))
    spoken = [words.observation_in_words(row) for row in page.to_dict("records")]
    told = page[STATED].assign(in_words=spoken)
    if question.format == "geojson":
        return Answer(features.collection(printing.rows_of(told), places.joined(page), exported), len(held))
    return Answer(_json(told, exported, len(held)), len(held))


def findings(ledger: Ledger, question: Question) -> Answer:
    """What is wrong, or may be, with the reports, and what people decided on it, as `findings` prints it."""
    everything = replace(question, scope=replace(question.scope, metric="", country=""))
    held, decided = _held(ledger, everything)
    found = checks.findings(held, known=question.known, policy=question.rule, decided=decided)
    found = checks.with_decisions(found, ledger.decisions(question.version))[FOUND]
    for name in ("metric", "country"):
        wanted = getattr(question.scope, name)
        found = found[found[name] == wanted] if wanted else found
    found = _in_region(found, question)
    if question.format == "csv":
        joined = found.assign(reports=found["reports"].str.join(" "), suspects=found["suspects"].str.join(" "))
        days = joined["day"].dt.strftime("%Y-%m-%d").fillna("")
        cells = joined.assign(day=days).astype("str").apply(guarded)
        return Answer(cells.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig"), len(found))
    exported = _export(held, pd.DataFrame(), question)
    if question.format == "geojson":
        where = places.joined(found[["country", "admin1"]].assign(admin2="", place=""))
        return Answer(features.collection(printing.rows_of(found), where, exported), len(found))
    return Answer(_json(found, exported, len(found)), len(found))


def _held(ledger: Ledger, question: Question) -> tuple[pd.DataFrame, reconcile.Decided]:
    scope = question.scope
    held = ledger.observations(
        question.crisis, version=question.version, known=question.known, metric=scope.metric or None,
        country=scope.country or None,
    )  # fmt: skip
    return held, reconcile.Decided.of(ledger.decisions(question.version))


def _in_region(rows: pd.DataFrame, question: Question) -> pd.DataFrame:
    if not question.scope.region or rows.empty:
        return rows
    named = rows[["country", "admin1"]].assign(admin2="", place="")
    return rows[(places.joined(named)["admin1_key"] == question.scope.region).to_numpy()]


def _export(held: pd.DataFrame, found: pd.DataFrame, question: Question) -> exports.Export:
    return exports.Export(held, found, question.about, question.known, question.version, question.scope.policy)


def _json(rows: pd.DataFrame, exported: exports.Export, total: int) -> bytes:
    head = {"version": exported.version, "known": str(exported.known), "citation": exported.citation}
    return printing.json_of({**head, "total": total, "rows": printing.rows_of(rows)}).encode()
