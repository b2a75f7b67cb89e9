"""Making the tables of a ledger, and adding the columns that an older one lacks; others may be doing the same."""

from collections.abc import Mapping

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, Field
from deltalake.exceptions import DeltaError

from lib.ledger import log
from lib.ledger.errors import cannot_write
from lib.ledger.schema import SCHEMA, SCHEMA_PROPERTY, TABLES, UPGRADED_PROPERTY, properties
from lib.ledger.storage import options


def create(address: str, table: str) -> None:
    """Make a table of a ledger where there is none.

    Raises:
        UserError: If it cannot be written.
    """
    make(address, TABLES[table], properties(table))


def make(address: str, schema: pa.Schema, configuration: Mapping[str, str | None]) -> None:
    """Make a table where there is none.

    Raises:
        UserError: If it cannot be written.
    """
    try:
        if log.is_begun(address):
            return
        DeltaTable.create(
            address,
            schema=schema,
            mode="ignore",
            configuration=configuration,
            raise_if_key_not_exists=False,
            storage_options=options(address),
            commit_properties=CommitProperties(max_commit_retries=0),
        )
    except (DeltaError, OSError) as error:
        if not _is_there(address):
            raise cannot_write(address, error) from error


def upgrade(address: str, table: str, present: tuple[str, ...]) -> None:
    """Add the columns that a table of an older program lacks; nothing is rewritten.

    Args:
        address: Of the table.
        table: A name in `schema.TABLES`.
        present: The columns that it has.

    Raises:
        UserError: If it cannot be written.
    """
    missing = [field for field in TABLES[table] if field.name not in present]
    handle = log.opened(address)
    if not missing and _schema(handle) == str(SCHEMA):
        return
    told = {SCHEMA_PROPERTY: str(SCHEMA)} | ({UPGRADED_PROPERTY: "true"} if missing else {})
    try:
        if missing:
            handle.alter.add_columns([Field.from_arrow(field) for field in missing])
        handle.alter.set_table_properties(told, raise_if_not_exists=False)
    except (DeltaError, OSError) as error:
        if _schema(log.opened(address)) != str(SCHEMA):
            raise cannot_write(address, error) from error


def _is_there(address: str) -> bool:
    try:
        return log.is_begun(address)
    except OSError:
        return False


def _schema(handle: DeltaTable) -> str | None:
    return handle.metadata().configuration.get(SCHEMA_PROPERTY)
