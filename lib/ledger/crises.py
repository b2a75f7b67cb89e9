"""What each crisis holds; of a large ledger only the crises that changed are read again."""

import pyarrow as pa
import pyarrow.compute as pc

from lib.ledger.decisions import Verdicts
from lib.ledger.engine import connection
from lib.ledger.snapshots import Snapshot
from lib.ledger.table import Table

FEW = 20
_STANDING = """observations left join last_on_batch on key = batch_id
where not coalesce(decision = 'retracted' and decided_at > recorded_at, false)"""
_CRISES = """
select crisis, count(distinct hash(observation_id)) as observations,
    min(coalesce(period_start, period_end)) as first_day, max(period_end) as last_day,
    max(published_on) as last_published
from {standing}
group by crisis order by last_published desc nulls last, last_day desc nulls last, crisis
"""
OF_SHOWN = _CRISES.format(standing="observations where not is_gone")


def crises(observations: Snapshot, decided: Verdicts, crisis: str | None = None) -> pa.Table:
    """One row per crisis (or of this one) that has an observation in a standing batch, the last report first."""
    with connection() as opened:
        observations.view(opened, "observations", equal={} if crisis is None else {"crisis": crisis})
        opened.register("last_on_batch", decided.on_batches)
        return opened.sql(_CRISES.format(standing=_STANDING)).to_arrow_table()


def newest(tables: tuple[Table, Table], snapshots: tuple[Snapshot, Snapshot], decided: Verdicts) -> pa.Table:
    """The crises of the newest version.

    Args:
        tables: Of observations, which remembers the last answer, and of decisions.
        snapshots: The newest of both.
        decided: The newest verdicts.
    """
    remembered = tables[0].remembered
    *versions, kept = remembered.get("crises", (-1, -1, None))
    touched = [table.touched_since(version) for table, version in zip(tables, versions, strict=True)]
    changed = {crisis for named in touched for crisis in named or ()}
    if kept is None or None in touched or len(changed) > FEW:
        found = crises(snapshots[0], decided)
    elif changed:
        same = kept.filter(pc.invert(pc.is_in(kept["crisis"], pa.array(sorted(changed), pa.string()))))
        again = [crises(snapshots[0], decided, crisis) for crisis in sorted(changed)]
        order = [("last_published", "descending"), ("last_day", "descending"), ("crisis", "ascending")]
        found = pa.concat_tables([same, *again]).sort_by(order)
    else:
        found = kept
    remembered["crises"] = (*(snapshot.version for snapshot in snapshots), found)
    return found
