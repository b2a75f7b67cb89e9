"""The tidy table: one row per number that a document states; how text is read into it, and which rows are the same.

Everything that counts or is drawn starts from this table; nothing in it was resolved or concluded by us.
"""

from lib.observations.columns import COLUMNS, TEMPLATE, Column, empty, typed
from lib.observations.identity import IDENTITY, Earlier, identify
from lib.observations.validation import validate

__all__ = ["COLUMNS", "IDENTITY", "TEMPLATE", "Column", "Earlier", "empty", "identify", "typed", "validate"]
