"""The scope of a page: which crisis, place, metric and days it shows, as known when; kept in the address in codes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Self

import pycountry

from lib.metrics import METRICS
from lib.vocabulary import EXTRA_COUNTRIES

WORDS = ("crisis", "country", "region", "metric")
FIXED = {
    "at": (re.compile(r"\d{1,9}(\.\d{1,9}){2}"), "a version of the record such as 4.7.12"),
    "rule": (re.compile(r"[1-9]\d{0,5}"), "the number of the rule such as 1"),
}
DAYS = ("start", "end", "known")
POLICY = "policy."


@dataclass(frozen=True)
class Scope:
    """What a person looks at.

    Attributes:
        crisis: A crisis's name; empty for all.
        country: ISO 3166-1 alpha-3, XKX or AB9; empty for all.
        region: ISO 3166-2 of a province, or its folded name; empty for all.
        metric: A name of `METRICS`; empty for all.
        start: The first day that charts show; data before it still counts.
        end: The last day that charts show.
        known: Shown as known on this day; None is today.
        policy: Numbers of the method that this view changes, as sorted pairs of name and value in text.
        at: Shown as the ledger stood at this version, such as 4.7.12; empty for as it stands.
        rule: The number of the rule that made what a permalink showed; empty where the address is none.
        ignored: What an address said that made no sense, one sentence each; no part of what makes scopes equal.
    """

    crisis: str = ""
    country: str = ""
    region: str = ""
    metric: str = ""
    start: date | None = None
    end: date | None = None
    known: date | None = None
    policy: tuple[tuple[str, str], ...] = ()
    at: str = ""
    rule: str = ""
    ignored: tuple[str, ...] = field(default=(), compare=False, repr=False)

    def to_query(self) -> dict[str, str]:
        """The scope as it stands in an address: codes, and nothing for what is not chosen."""
        words = {name: getattr(self, name) for name in (*WORDS, *FIXED) if getattr(self, name)}
        days = {name: getattr(self, name).isoformat() for name in DAYS if getattr(self, name)}
        return words | days | {f"{POLICY}{name}": value for name, value in self.policy}

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Self:
        """The scope that an address names; what makes no sense in it is left out and named in `ignored`.

        Args:
            query: Keys and values of an address; keys of others are passed over.

        >>> Scope.from_query({"metric": "killed", "known": "yesterday"}).ignored
        ("The address says 'yesterday' where known should be a day such as 2010-06-14; it was ignored.",)
        """
        ignored: list[str] = []
        days = {name: _day(name, query.get(name, ""), ignored) for name in DAYS}
        start, end = days["start"], days["end"]
        if start and end and end < start:
            ignored.append(
                f"The address asks for a period that ends ({end}) before it starts ({start}); it was ignored."
            )
            days |= {"start": None, "end": None}
        return cls(
            crisis=query.get("crisis", "").strip(),
            country=_country(query.get("country", "").strip(), ignored),
            region=query.get("region", "").strip(),
            metric=_metric(query.get("metric", "").strip(), ignored),
            policy=tuple(sorted((key.removeprefix(POLICY), query[key]) for key in query if key.startswith(POLICY))),
            at=_fixed("at", query.get("at", "").strip(), ignored),
            rule=_fixed("rule", query.get("rule", "").strip(), ignored),
            ignored=tuple(ignored),
            **days,
        )


def _day(name: str, text: str, ignored: list[str]) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        ignored.append(_sentence(text, name, "a day such as 2010-06-14"))
        return None


def _fixed(name: str, text: str, ignored: list[str]) -> str:
    shape, expected = FIXED[name]
    if not text or shape.fullmatch(text):
        return text
    ignored.append(_sentence(text, name, expected))
    return ""


def _metric(name: str, ignored: list[str]) -> str:
    if not name or name in METRICS:
        return name
    ignored.append(_sentence(name, "metric", "the code of a metric such as killed"))
    return ""


def _country(code: str, ignored: list[str]) -> str:
    known = code.upper() in EXTRA_COUNTRIES or pycountry.countries.get(alpha_3=code.upper())
    if not code or known:
        return code.upper()
    ignored.append(_sentence(code, "country", "a code of three letters such as KGZ"))
    return ""


def _sentence(value: str, name: str, expected: str) -> str:
    return f"The address says '{value[:60]}' where {name} should be {expected}; it was ignored."
