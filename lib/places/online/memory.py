"""What an installation remembers of its online look-ups: answers, turns taken, and who switched it on."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from lib.places.folding import fold

SECONDS_APART = 1.1
SECONDS_A_DAY = 86_400
TABLES = """
create table if not exists answers (
    service text, country text, name text, latitude real, longitude real, address text, asked_at text,
    primary key (service, country, name)
);
create table if not exists requests (due real);
create table if not exists switches (is_on integer, switched_by text, switched_at text);
"""


class Memory:
    """A SQLite file that all users and processes of an installation share."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "geocoder.sqlite"

    def is_on(self) -> bool:
        """What the last person to switch chose; off where nobody did."""
        if not self._file.exists():
            return False
        with closing(self._store()) as store:
            last = store.execute("select is_on from switches order by rowid desc limit 1").fetchone()
        return bool(last and last[0])

    def switched(self) -> tuple[str, str]:
        """Who switched last, and when; empty where nobody did."""
        if not self._file.exists():
            return "", ""
        with closing(self._store()) as store:
            last = store.execute("select switched_by, switched_at from switches order by rowid desc limit 1").fetchone()
        return (str(last[0]), str(last[1])) if last else ("", "")

    def used(self, now: float) -> int:
        """How many turns of the day (UTC) of an instant (seconds since 1970) were taken."""
        if not self._file.exists():
            return 0
        with closing(self._store()) as store:
            midnight = now - now % SECONDS_A_DAY
            return int(store.execute("select count(*) from requests where due >= ?", (midnight,)).fetchone()[0])

    def switch(self, is_on: bool, by: str) -> None:
        """Note who switched look-ups on or off."""
        with closing(self._store()) as store, store:
            store.execute("insert into switches values (?, ?, ?)", (int(is_on), by, _now()))

    def turn(self, now: float, daily: int) -> float | None:
        """Take the next turn to send a request: when it is due (seconds since 1970), or None if today has none left.

        The turn is taken before anybody waits for it, so no lock is held meanwhile.
        """
        midnight = now - now % SECONDS_A_DAY
        with closing(self._store()) as store, store:
            store.execute("begin immediate")
            store.execute("delete from requests where due < ?", (midnight,))
            used, last = store.execute("select count(*), max(due) from requests").fetchone()
            if used >= daily:
                return None
            due = max(now, (last or 0.0) + SECONDS_APART)
            store.execute("insert into requests values (?)", (due,))
        return due

    def kept(self, service: str, country: str, name: str) -> tuple[float | None, float | None, str] | None:
        """An earlier answer: latitude, longitude and address, the first two None for a miss; None if never asked."""
        query = "select latitude, longitude, address from answers where service = ? and country = ? and name = ?"
        with closing(self._store()) as store:
            row: tuple[float | None, float | None, str] | None
            row = store.execute(query, (service, country, fold(name))).fetchone()
        return row

    def keep(self, service: str, country: str, name: str, answer: tuple[float | None, float | None, str]) -> None:
        """Keep an answer, found or not."""
        with closing(self._store()) as store, store:
            row = (service, country, fold(name), *answer, _now())
            store.execute("insert or replace into answers values (?, ?, ?, ?, ?, ?, ?)", row)

    def _store(self) -> sqlite3.Connection:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(self._file, timeout=30, isolation_level=None)
        store.executescript(TABLES)
        return store


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
