"""Cells that a spreadsheet would run as formulas: marked when they are written, and read back as they were.

A negative number is none: marked, it would be text to every program that reads longitudes.

https://owasp.org/www-community/attacks/CSV_Injection
"""

import pandas as pd

RUNS = r"^(?!-\d+(?:\.\d+)?(?:e[-+]?\d+)?$)(['’]*[=+\-@\t\r])"
MARKED = r"^'(['’]*[=+\-@\t\r])"


def guarded(text: pd.Series) -> pd.Series:
    """Text with an apostrophe before what a spreadsheet would run.

    Args:
        text: Cells of a column.
    """
    return text.str.replace(RUNS, r"'\1", regex=True)


def unguarded(text: pd.Series) -> pd.Series:
    """The text that `guarded` was given."""
    return text.str.replace(MARKED, r"\1", regex=True)
