"""Rows of a table as plain objects."""

from typing import Any, cast

import pandas as pd


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """One object per row, its columns by name."""
    return cast(list[dict[str, Any]], table.to_dict("records"))
