"""Tables and objects as text, for people and programs."""

import json
from typing import Any

import pandas as pd

from lib.commands.series import ESTIMATE
from lib.reconcile.statements import SERIES


def csv_of(estimates: pd.DataFrame, *, several: bool) -> str:
    """Estimates as CSV: days as ISO, `open` as true or false, an empty cell for a missing end.

    Args:
        estimates: Rows as `commands.series.estimates` gives them.
        several: Whether the key columns come first.
    """
    columns = [*SERIES, "phase", *ESTIMATE] if several else ESTIMATE
    shown = estimates[columns].assign(open=estimates["open"].map({True: "true", False: "false"}))
    return shown.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n")


def rows_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    """A table as JSON can hold it: days as ISO text, missing as null."""
    text = table.to_json(orient="records", date_format="iso", date_unit="s", force_ascii=False)
    rows: list[dict[str, Any]] = json.loads(text or "[]")
    return [{name: _day(cell) for name, cell in row.items()} for row in rows]


def _day(cell: Any) -> Any:
    is_midnight = isinstance(cell, str) and len(cell) >= 19 and cell[10:19] == "T00:00:00"
    return cell[:10] if is_midnight else cell


def json_of(found: object) -> str:
    """An object as one line of JSON, letters as they are."""
    return json.dumps(found, ensure_ascii=False)
