"""What a program asks the feed for: its scope, its format, its page; anything that makes no sense is refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lib.access import received
from lib.errors import UserError
from lib.exports import USUAL_AUDIENCE, Wanted
from lib.metrics import METRICS
from lib.reconcile import Policy
from lib.scope import POLICY, Scope
from lib.ui import address
from lib.vocabulary import SENSITIVITIES

MEDIA = {"json": "application/json", "csv": "text/csv", "geojson": "application/geo+json"}
USUAL, MOST = 10_000, 100_000
FARTHEST = 1_000_000_000
DIGITS = re.compile("[0-9]{1,10}")
VERSION = re.compile("[0-9]{1,9}[.][0-9]{1,9}[.][0-9]{1,9}")
IGNORED = "; it was ignored"

PARAMETERS = {
    "crisis": "The name that ties reports together; all, if not given.",
    "metric": f"What is counted, one of {', '.join(METRICS)}; all, if not given.",
    "country": "ISO code of three letters, such as KGZ; all, if not given.",
    "region": "ISO 3166-2 code of a province, such as KG-O; all, if not given.",
    "known": "As known on this day, such as 2010-07-20; today, if not given.",
    "audience": f"For whom the answer is, one of {', '.join(SENSITIVITIES)}: nothing more sensitive is in it; "
    f"{USUAL_AUDIENCE}, if not given and if whoever asks may have it, else public.",
    "version": "As of this version of the record, such as 4.7.12; the newest, if not given.",
    "format": f"One of {', '.join(MEDIA)}; else what the header Accept names, else json.",
}
PAGING = {
    "limit": f"How many rows, at most {MOST}; {USUAL}, if not given.",
    "offset": "How many rows to pass over; the header Link names the next page.",
}


@dataclass(frozen=True)
class Question:
    """What is asked for.

    Attributes:
        scope: Crisis, place and metric.
        known: As known on this day.
        rule: The brackets of the rule.
        format: One of `MEDIA`.
        audience: For whom the answer is, one of `SENSITIVITIES`.
        version: Of the record; empty for the newest.
        limit: How many rows of a long table.
        offset: How many rows before them.
    """

    scope: Scope
    known: date
    rule: Policy
    format: str
    audience: str
    version: str = ""
    limit: int = USUAL
    offset: int = 0

    @classmethod
    def of(
        cls, query: Mapping[str, str], accept: str = "", *, most: str = USUAL_AUDIENCE, is_paged: bool = False
    ) -> "Question":
        """What an address asks for.

        Args:
            query: Its parameters.
            accept: The header that names the formats that are welcome.
            most: The most sensitive audience that whoever asks belongs to.
            is_paged: Whether the table is given in pages.

        Raises:
            UserError: A parameter that there is not, or a value that makes no sense.
        """
        _refuse_unknown(query, is_paged)
        scope = address.sensible(Scope.from_query(query))
        if scope.ignored:
            raise UserError(scope.ignored[0].replace(IGNORED, ""), fix="Correct it, or leave it out.")
        version = query.get("version", "")
        if version and not VERSION.fullmatch(version):
            raise UserError(f"{version[:60]!r} is not a version.", fix="Give one that an answer named, such as 4.7.12.")
        return cls(
            scope=scope, known=scope.known or date.today(), rule=_rule(scope), version=version,
            format=_format(query.get("format", ""), accept), audience=_audience(query.get("audience", ""), most),
            limit=_whole(query, "limit", USUAL, 1, MOST), offset=_whole(query, "offset", 0, 0, FARTHEST),
        )  # fmt: skip

    @property
    def crisis(self) -> str | None:
        """The name as the ledger takes it."""
        return self.scope.crisis or None

    @property
    def wanted(self) -> Wanted:
        """The same as exports take it."""
        scope = self.scope
        return Wanted(
            self.known, self.audience, self.crisis, scope.metric, scope.country, scope.region, self.version,
            scope.policy,
        )  # fmt: skip


def _refuse_unknown(query: Mapping[str, str], is_paged: bool) -> None:
    known = [*PARAMETERS, *(PAGING if is_paged else ())]
    unknown = [name for name in query if name not in known and not name.startswith(POLICY)]
    if unknown:
        raise UserError(
            f"There is no parameter {unknown[0][:60]!r} here.", fix=f"Use {', '.join(known)} or {POLICY}NAME."
        )


def _audience(asked: str, most: str) -> str:
    if not asked:
        return USUAL_AUDIENCE if USUAL_AUDIENCE in received(most) else most
    if asked not in SENSITIVITIES:
        raise UserError(f"{asked[:60]!r} is not an audience.", fix=f"Choose among {', '.join(SENSITIVITIES)}.")
    return asked


def _format(asked: str, accept: str) -> str:
    if asked:
        if asked not in MEDIA:
            raise UserError(f"{asked[:60]!r} is not a format of the feed.", fix=f"Choose among {', '.join(MEDIA)}.")
        return asked
    welcome = [part.split(";")[0].strip().lower() for part in accept.split(",")]
    return next((name for media in welcome for name, own in MEDIA.items() if media == own), "json")


def _whole(query: Mapping[str, str], name: str, usual: int, least: int, most: int) -> int:
    text = query.get(name)
    if text is None:
        return usual
    if not DIGITS.fullmatch(text) or not least <= int(text) <= most:
        raise UserError(f"{name} is {text[:60]!r}.", fix=f"Give a whole number from {least} to {most}.")
    return int(text)


def _rule(scope: Scope) -> Policy:
    """The rule for this view: its numbers are digits, and no greater than a person could mean."""
    for name, text in scope.policy:
        is_number = isinstance(getattr(Policy(), name, None), int)
        if is_number and not (DIGITS.fullmatch(text) and 1 <= int(text) <= 100_000):
            raise UserError(f"{POLICY}{name} is {text[:60]!r}.", fix="Give a whole number from 1 to 100000.")
    return Policy.of(dict(scope.policy))
