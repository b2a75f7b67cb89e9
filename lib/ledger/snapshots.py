"""A table of the ledger as of one version: the files it consists of, to be read by DuckDB."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable

from lib.ledger.engine import literal
from lib.ledger.errors import newer
from lib.ledger.schema import SCHEMA, SCHEMA_PROPERTY, TABLES, UPGRADED_PROPERTY, as_selected
from lib.ledger.storage import is_bucket

if TYPE_CHECKING:
    from pyarrow.dataset import Dataset


@dataclass(frozen=True)
class Snapshot:
    """A table as of one version; it never changes, so that threads may share it.

    Attributes:
        name: Of the table.
        address: Folder or prefix of the table.
        version: Its number.
        columns: Those that the table had.
        upgraded: Whether columns were added to it since it was made.
        files: One row per file: path, num_records, and the least and greatest value of the columns to prune by.
        dataset: The same files for a bucket, which DuckDB cannot reach by itself; None in a folder.
    """

    name: str
    address: str
    version: int
    columns: tuple[str, ...]
    upgraded: bool
    files: pa.Table
    dataset: "Dataset | None" = None

    @property
    def rows(self) -> int:
        """How many rows the files hold, those written twice included."""
        return int(pc.sum(self.files["num_records"]).as_py() or 0)

    def paths(self, equal: Mapping[str, str] = MappingProxyType({})) -> list[str]:
        """The files that may hold rows in which these columns have these values."""
        kept = self.files
        for column, value in equal.items():
            least, greatest = f"min.{column}", f"max.{column}"
            if least in kept.column_names:
                inside = pc.and_(pc.less_equal(kept[least], value), pc.greater_equal(kept[greatest], value))
                kept = kept.filter(pc.fill_null(inside, True))
        return [f"{self.address}/{path}" for path in kept["path"].to_pylist()]

    def view(
        self,
        connection: duckdb.DuckDBPyConnection,
        view: str,
        *,
        only: list[str] | None = None,
        equal: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Make the table a view of a connection.

        Args:
            connection: Sees the view; no other does.
            view: The name of the view.
            only: Files to read; None for all.
            equal: Columns and the values that they must have; files and row groups without them are not read.
        """
        columns = as_selected(self.name, self.columns, upgraded=self.upgraded)
        where = " and ".join(f'"{column}" = {literal(value)}' for column, value in equal.items()) or "true"
        connection.execute(
            f"create or replace temp view {view} as "
            f"select * from (select {columns} from {self._source(connection, view, only, equal)}) where {where}"
        )

    def _source(
        self, connection: duckdb.DuckDBPyConnection, view: str, only: list[str] | None, equal: Mapping[str, str]
    ) -> str:
        paths = self.paths(equal) if only is None else only
        if self.dataset is not None or not paths:
            connection.register(f"{view}_files", self._reached(paths) if paths else TABLES[self.name].empty_table())
            return f"{view}_files"
        by_name = ", union_by_name = true" if self.upgraded else ""
        return f"read_parquet([{', '.join(map(literal, paths))}]{by_name})"

    def _reached(self, paths: list[str]) -> "Dataset":
        """Some of the files of a table in a bucket, through deltalake."""
        assert self.dataset is not None
        wanted = set(paths)
        kept = [part for part in self.dataset.get_fragments() if f"{self.address}/{part.path}" in wanted]
        return type(self.dataset)(kept, self.dataset.schema, self.dataset.format, self.dataset.filesystem)


def snapshot(handle: DeltaTable, name: str, address: str) -> Snapshot:
    """The snapshot of an opened table.

    Raises:
        UserError: If a newer program wrote the table.
    """
    configuration: dict[str, Any] = handle.metadata().configuration
    written_by = configuration.get(SCHEMA_PROPERTY, "0")
    if not written_by.isdigit() or int(written_by) > SCHEMA:
        raise newer(address, name, written_by, SCHEMA)
    return Snapshot(
        name=name,
        address=address,
        version=handle.version(),
        columns=tuple(field.name for field in handle.schema().fields),
        upgraded=UPGRADED_PROPERTY in configuration,
        files=pa.table(handle.get_add_actions(flatten=True)),
        dataset=handle.to_pyarrow_dataset() if is_bucket(address) else None,
    )
