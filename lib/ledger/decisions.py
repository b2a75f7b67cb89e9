"""Decisions: who accepted, rejected, retracted or resolved something, checked against what they had seen."""

import json
import random
import time
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

import pyarrow as pa
import pyarrow.compute as pc

from lib.access import Person
from lib.ledger.engine import connection
from lib.ledger.errors import Conflict, cannot_write
from lib.ledger.schema import TABLES
from lib.ledger.snapshots import Snapshot
from lib.ledger.table import Behind, Table
from lib.ledger.touches import LATER
from lib.vocabulary import STATES

ABOUT = ("observation", "batch", "event", "place", "source", "finding", "mapping", "personal")
BATCH_DECISIONS = ("retracted", "restored")
ATTEMPTS = 200
_LAST = """
select key, arg_max(struct_pack(decision_id, decision, decided_by, decided_at), row(decided_at, decision_id)) as last
from decisions where about = $about and key in (select unnest($keys)) group by key
"""
_VERDICTS = """
with last_on_batch as (
    select key as batch, arg_max(struct_pack(decision, decided_at), row(decided_at, decision_id)) as verdict
    from decisions where about = 'batch' group by key
)
select key, decision, reason, decided_by, decided_at, decision_id
from decisions left join last_on_batch on batch = json_extract_string(value, '$.batch') and about <> 'batch'
where about = $about and not coalesce(verdict.decision = 'retracted' and verdict.decided_at > decided_at, false)
qualify row_number() over (partition by key order by decided_at desc, decision_id desc) = 1
"""


@dataclass(frozen=True)
class Decided:
    """The last decision on one thing."""

    decision_id: str
    decision: str
    decided_by: str
    decided_at: datetime


def lasts(decisions: pa.Table, about: str, keys: Sequence[str]) -> dict[str, Decided]:
    """The last decision on each key, by when it was made and then by its id; nothing for a key without one."""
    with connection() as opened:
        opened.register("decisions", decisions)
        found = opened.execute(_LAST, {"about": about, "keys": list(keys)}).fetchall()
    return {key: Decided(**last) for key, last in found}


@dataclass(frozen=True)
class Verdicts:
    """The decisions of a version, each once, and the last that stands on each observation and each batch.

    A decision whose value names a `batch` came with it: it stands while that batch does.

    Attributes:
        every: One row per decision.
        on_observations: One row per observation that was decided on: key, decision, reason, decided_by, ...
        on_batches: The same for batches.
    """

    every: pa.Table
    on_observations: pa.Table
    on_batches: pa.Table


def verdicts(table: Table, wanted: Snapshot) -> Verdicts:
    """What was decided as of a version of the table; a decision that was compacted twice is there once."""
    rows = table.held(wanted)
    kept = table.remembered.get("verdicts")
    if kept is not None and kept[0] is rows:
        return cast(Verdicts, kept[1])
    with connection() as opened:
        opened.register("held", rows)
        one = opened.sql("from held qualify row_number() over (partition by decision_id) = 1")
        every = one.to_arrow_table().cast(rows.schema)
        opened.register("decisions", every)
        last = [opened.sql(_VERDICTS, params={"about": about}).to_arrow_table() for about in ("observation", "batch")]
    answer = Verdicts(every, *last)
    table.remembered["verdicts"] = (rows, answer)
    return answer


@dataclass(frozen=True)
class Wish:
    """What somebody decides, on one or more keys.

    Attributes:
        about: One of `ABOUT`.
        keys: Ids of observations or batches, or names, such as "Osh, KGZ".
        decision: A state of `vocabulary.STATES`, retracted or restored for a batch, any word for the rest.
        by: Who decides.
        value: What comes with it, as JSON can hold it.
        reason: One of `vocabulary.REASONS`, or empty.
        note: Their own words.
        after: By key, the id of the last decision that they had seen, empty for none; a key left out is not checked.
    """

    about: str
    keys: Sequence[str]
    decision: str
    by: Person
    value: object = None
    reason: str = ""
    note: str = ""
    after: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        allowed = {"observation": STATES, "batch": BATCH_DECISIONS}.get(self.about, (self.decision,))
        if self.about not in ABOUT or self.decision not in allowed:
            raise ValueError(f"No decision {self.decision!r} about {self.about!r}; it is one of {allowed}, {ABOUT}")

    def rows(self, after: datetime) -> pa.Table:
        """One row per key, decided now, or right after an instant where the clock says that this is before it."""
        decided_at = max(datetime.now(UTC), after + LATER)
        told = [
            {
                "decision_id": uuid.uuid4().hex,
                "about": self.about,
                "key": key,
                "decision": self.decision,
                "value": json.dumps(self.value, ensure_ascii=False, sort_keys=True, default=str),
                "reason": self.reason,
                "note": self.note,
                "after": (self.after or {}).get(key, ""),
                "decided_by": self.by.name,
                "decided_at": decided_at,
            }
            for key in self.keys
        ]
        return pa.Table.from_pylist(told, schema=TABLES["decisions"])

    def refuse_conflict(self, known: Mapping[str, Decided]) -> None:
        """Stop if somebody decided on one of the keys since the person last looked.

        Raises:
            Conflict: It says who decided what, and when.
        """
        for key, seen in (self.after or {}).items():
            last = known.get(key)
            if last is not None and last.decision_id != seen:
                raise Conflict(
                    f"{last.decided_by} decided on this {self.about} meanwhile: {last.decision} "
                    f"({last.decided_at:%d %B %Y, %H:%M} UTC); your decision was not recorded.",
                    fix="Look at it again, then decide.",
                )
            if last is None and seen:
                raise Conflict(
                    f"The decision {seen!r} on this {self.about} that yours follows is not in the ledger; "
                    "your decision was not recorded.",
                    fix="Look at it again, then decide.",
                )


def decide(
    table: Table,
    wish: Wish,
    *,
    allowed: Callable[[Mapping[str, Decided]], None],
    touches: Iterable[str] | None,
    not_before: datetime,
) -> list[str]:
    """Append a decision for each key in one commit, if nothing newer was decided.

    The commit must follow the very version in which the last decisions were looked up; if somebody else committed
    first, they are looked up again. So of two people who decide at once, the second is told.

    Args:
        table: Of decisions.
        wish: What is decided.
        allowed: Gets the last decision on each key, and stops somebody who may not decide over these.
        touches: The crises that it touches; None for everything.
        not_before: The decisions are later than this (UTC), and than all decisions before them.

    Returns:
        The ids of the decisions, in the order of the keys.

    Raises:
        Forbidden: If they may not decide this.
        Conflict: If there is a newer decision on one of the keys; nothing was written.
        UserError: If the ledger cannot be written.
    """
    named = None if touches is None else list(touches)
    ids: list[str] = []
    for attempt in range(ATTEMPTS):
        newest = table.latest()
        held = table.held(newest)
        if ids and pc.any(pc.is_in(held["decision_id"], pa.array(ids))).as_py():
            return ids  # a bucket's answer was lost on the way, the commit was not
        known = lasts(held, wish.about, wish.keys)
        allowed(known)
        wish.refuse_conflict(known)
        rows = wish.rows(max(not_before, pc.max(held["decided_at"]).as_py() or not_before))
        ids = rows["decision_id"].to_pylist()
        try:
            table.append(rows, touches=named, onto=newest.version)
        except Behind:
            time.sleep(random.uniform(0, 0.005 * min(attempt + 1, 20)))
        else:
            return ids
    raise cannot_write(table.address, "others keep writing to it")
