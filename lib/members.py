"""Who has which role where people log in: a table of addresses, domains and claims, and how long a login holds."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

from lib.access import ROLES, Person
from lib.errors import UserError

HOURS = "hours"
USUAL_HOURS = 12
CLAIM = re.compile(r"[^@\s=]+=.+")
ADDRESS = re.compile(r"[^@\s]*@[^@\s]+")
WHERE = "Correct the table [roles] in secrets.toml, as secrets.example.toml explains it."


class NotAdmitted(UserError):
    """Somebody who may not come in, or not yet."""


class NotLoggedIn(NotAdmitted):
    """Nobody has logged in here."""


class Expired(NotAdmitted):
    """They logged in too long ago."""


class Unknown(NotAdmitted):
    """They logged in, and have no role."""


@dataclass(frozen=True)
class Members:
    """Roles by what the organisation's login says of a person.

    Attributes:
        by_entry: A role for each e-mail address, domain ("@example.org") or claim ("groups=desk"), in lower case.
        lasting: How long a login holds.
    """

    by_entry: Mapping[str, str]
    lasting: timedelta

    @classmethod
    def of(cls, told: Mapping[str, object]) -> Self:
        """The members that a table names: a list of entries for each role, and `hours`.

        Raises:
            UserError: It names a role that there is not, an entry that is none, or one entry under two roles.
        """
        by_entry: dict[str, str] = {}
        for role, entries in told.items():
            if role == HOURS:
                continue
            if role not in ROLES:
                raise UserError(f"{role!r} is no role; there are {', '.join(ROLES)}.", fix=WHERE)
            for entry in _entries(role, entries):
                if by_entry.setdefault(entry, role) != role:
                    raise UserError(f"{entry!r} stands under {by_entry[entry]} and under {role}.", fix=WHERE)
        return cls(by_entry, timedelta(hours=_hours(told.get(HOURS, USUAL_HOURS))))

    def admitted(self, claims: Mapping[str, object], *, now: datetime) -> Person:
        """Who somebody is whom the organisation's login describes.

        Args:
            claims: Of their identity token; empty where nobody logged in.
            now: The instant (UTC).

        Raises:
            NotLoggedIn: There are no claims.
            Expired: They logged in longer ago than a login holds.
            Unknown: No entry of the table is about them.
        """
        if not claims.get("sub"):
            raise NotLoggedIn("You are not logged in.", fix="Log in with the account of your organisation.")
        since = claims.get("iat")
        if not isinstance(since, int | float) or now - datetime.fromtimestamp(since, UTC) > self.lasting:
            raise Expired("Your login has expired.", fix="Log in again; what is recorded is as you left it.")
        name = _address(claims) or f"{claims.get('iss', '')} {claims['sub']}".strip()
        role = self._role(claims)
        if not role:
            raise Unknown(
                f"You are logged in as {claims.get('email') or claims['sub']}, who has no role here.",
                fix="Ask who runs this installation for one, or log out and use another account.",
            )
        return Person(name, role)

    def _role(self, claims: Mapping[str, object]) -> str:
        """What is said of an address holds before a claim, a claim before a domain; of several, the greatest role."""
        address = _address(claims)
        domain = f"@{address.partition('@')[2]}" if address else ""
        for entries in ([address], _as_entries(claims), [domain]):
            found = [self.by_entry[entry] for entry in entries if entry in self.by_entry]
            if found:
                return max(found, key=ROLES.index)
        return ""


def _entries(role: str, told: object) -> Iterable[str]:
    if not isinstance(told, list) or not all(isinstance(entry, str) for entry in told):
        raise UserError(f"{role} is no list of addresses, domains and claims.", fix=WHERE)
    for entry in told:
        plain = entry.strip().lower()
        if not (CLAIM.fullmatch(plain) or ADDRESS.fullmatch(plain)):
            raise UserError(f"{entry!r}, under {role}, is no e-mail address, @domain or claim=value.", fix=WHERE)
        yield plain


def _hours(told: object) -> float:
    if isinstance(told, bool) or not isinstance(told, int | float) or not 0 < told <= 24 * 30:
        raise UserError(f"A login cannot hold for {told!r} hours.", fix="Give hours a number from 1 to 720.")
    return float(told)


def _address(claims: Mapping[str, object]) -> str:
    """Their e-mail address in lower case; empty where the login gives none, or says that it is not verified."""
    is_refuted = "email_verified" in claims and str(claims["email_verified"]).lower() != "true"
    return "" if is_refuted else str(claims.get("email") or "").strip().lower()


def _as_entries(claims: Mapping[str, object]) -> Iterable[str]:
    for name, value in claims.items():
        for each in value if isinstance(value, list) else [value]:
            yield f"{name}={each}".lower()
