"""What commits say of themselves: which crisis they touched, so that one person's click does not empty everybody's
cache, and when their rows were recorded, so that no clock that is set back puts newer rows before older ones."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

TOUCHES = "uprooted.touches"
AT = "uprooted.recorded_at"
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
LATER = timedelta(microseconds=1)
EVERYTHING = "*"
NAMED_AT_MOST = 5000
_HOUSEKEEPING = {"OPTIMIZE", "CREATE TABLE", "ADD COLUMN", "SET TBLPROPERTIES", "VACUUM START", "VACUUM END", "FSCK"}


def metadata(crises: Iterable[str] | None, at: datetime | None = None) -> dict[str, str]:
    """What a commit says of the crises that it touches, and of when its rows were recorded.

    Args:
        crises: Their names; None for everything. Many names are written as everything, so that a log stays small.
        at: The instant, in UTC.
    """
    named = None if crises is None else sorted(set(crises))
    everything = named is None or len(named) > NAMED_AT_MOST
    touched = {TOUCHES: json.dumps([EVERYTHING] if everything else [f"={name}" for name in named or []])}
    return touched if at is None else touched | {AT: at.isoformat()}


def latest_of(commits: Iterable[Mapping[str, Any]]) -> datetime:
    """The first instant that one of these commits, the newest first, says of its rows; long ago where none does."""
    return next((datetime.fromisoformat(said[AT]) for said in commits if AT in said), LONG_AGO)


@dataclass
class Touches:
    """The last version of a table that touched each crisis, followed from commit to commit.

    Attributes:
        upto: The version up to which commits were followed.
        everything: The last version that touched every crisis.
        crises: The last version that touched a crisis by name.
    """

    upto: int = -1
    everything: int = 0
    crises: dict[str, int] = field(default_factory=dict)

    def follow(self, commits: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
        """Take note of what each commit since `upto` says of itself, in the order of their versions."""
        for version, told in commits:
            self._note(told, version)
            self.upto = version

    def last(self, crisis: str | None) -> int:
        """The last version that touched a crisis; None for any crisis."""
        named = max(self.crises.values(), default=0) if crisis is None else self.crises.get(crisis, 0)
        return max(self.everything, named)

    def since(self, version: int) -> set[str] | None:
        """The crises that were touched after a version; None for everything."""
        if self.everything > version:
            return None
        return {crisis for crisis, touched in self.crises.items() if touched > version}

    def _note(self, told: Mapping[str, Any], version: int) -> None:
        if TOUCHES in told:
            named = json.loads(told[TOUCHES])
        else:
            named = [] if told.get("operation") in _HOUSEKEEPING else [EVERYTHING]
        for name in named:
            if name == EVERYTHING:
                self.everything = max(self.everything, version)
            else:
                self.crises[name[1:]] = max(self.crises.get(name[1:], 0), version)
