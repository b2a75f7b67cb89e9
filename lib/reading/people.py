"""Columns about people: found before anything else is read, and left out unless somebody said why they are needed."""

from dataclasses import replace

from lib import personal
from lib.personal import Suspect
from lib.reading.account import Account
from lib.tables import Table

REASON = "personal"
LEFT_OUT = "Not recorded, as if about single people: {}."
MASKED = "Recorded without the e-mail addresses and telephones of people that stand in its texts: {}."
KEPT = "Recorded, although as if about single people: {}."


def left_out(table: Table, account: Account) -> Table:
    """A table without what is about people, but for what an answer gives a reason for.

    Args:
        table: As it was read; of a long file, its survey.
        account: Where what was found goes; its answers hold the reasons, by `key_of` or, for all columns, `REASON`.
    """
    found = [replace(each, reason=_reason(each, account)) for each in personal.found(table)]
    account.suspects += found
    return personal.without(table, found)


def key_of(suspect: Suspect) -> str:
    """The key of the answer that says why a column is recorded."""
    return f"{REASON} {suspect.key}"


def notes(suspects: list[Suspect]) -> list[str]:
    """What became of the columns about people, in words."""
    named: dict[str, list[str]] = {LEFT_OUT: [], MASKED: [], KEPT: []}
    for suspect in suspects:
        said = KEPT if suspect.reason else MASKED if suspect.is_text else LEFT_OUT
        of_what = "" if suspect.is_text else f" ({personal.KINDS[suspect.kind]})"
        named[said].append(f"{suspect.header}{of_what}")
    return [said.format(", ".join(headers)) for said, headers in named.items() if headers]


def _reason(suspect: Suspect, account: Account) -> str:
    return (account.answers.get(key_of(suspect)) or account.answers.get(REASON, "")).strip()
