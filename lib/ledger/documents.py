"""Documents in the ledger: each read once, the latest word on its title and publisher holding."""

from collections.abc import Iterable
from dataclasses import asdict, replace

import pyarrow as pa

from lib.documents import Document
from lib.ledger.engine import connection
from lib.ledger.errors import no_document
from lib.ledger.schema import HEAVY, TABLES
from lib.ledger.snapshots import Snapshot
from lib.ledger.table import Table
from lib.ledger.touches import LATER

LIGHT = tuple(name for name in TABLES["documents"].names if name not in HEAVY)
UNSAID = "internal"
SENSITIVITY = f"coalesce(nullif(sensitivity, ''), '{UNSAID}')"
_ONCE = "select {columns} from documents qualify row_number() over (partition by id order by retrieved_at desc) = 1"


def add(table: Table, document: Document, by: str) -> None:
    """Append a document, unless it stands there already, says the same of itself and is kept as whole."""
    told = replace(document, added_by=document.added_by or by)
    known = read(table.latest(), LIGHT, document_id=document.id).to_pylist()
    ours = {name: getattr(told, name) for name in LIGHT if name not in ("retrieved_at", "added_by")}
    is_known = bool(known) and all(known[0][name] == value for name, value in ours.items())
    if is_known and one(table.latest(), document.id).bytes == told.bytes:
        return
    if known:
        told = replace(told, retrieved_at=max(told.retrieved_at, known[0]["retrieved_at"] + LATER))
    table.append(pa.Table.from_pylist([asdict(told)], schema=TABLES["documents"]), touches=())


def sensitivities(table: Table) -> frozenset[str]:
    """Every sensitivity that any document has, or had."""
    newest = table.latest()
    version, kept = table.remembered.get("sensitivities", (-1, frozenset()))
    if version != newest.version:
        with connection() as opened:
            newest.view(opened, "documents")
            found = opened.execute(f"select distinct {SENSITIVITY} from documents")
            kept = frozenset(str(each) for (each,) in found.fetchall())
        table.remembered["sensitivities"] = (newest.version, kept)
    return kept


def read(documents: Snapshot, columns: Iterable[str], *, document_id: str | None = None) -> pa.Table:
    """One row per document, in the order of their retrieval.

    Args:
        documents: The table as of a version.
        columns: Those wanted; bytes and text are large.
        document_id: Of the one wanted; None for all.
    """
    named = ", ".join(f'"{name}"' for name in columns)
    equal = {} if document_id is None else {"id": document_id}
    with connection() as opened:
        documents.view(opened, "documents", equal=equal)
        return opened.sql(f"{_ONCE.format(columns=named)} order by retrieved_at, id").to_arrow_table()


def one(documents: Snapshot, document_id: str) -> Document:
    """A document with its bytes and text.

    Raises:
        UserError: If the ledger does not have it.
    """
    found = read(documents, TABLES["documents"].names, document_id=document_id).to_pylist()
    if not found:
        raise no_document(document_id)
    return Document(**found[0])
