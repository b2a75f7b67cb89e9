"""How many people live in a country and its provinces, with who says so: what rates are taken from."""

from lib.populations.numbers import COLUMNS, known, own_rows
from lib.populations.own import add, own_countries, remove

__all__ = ["COLUMNS", "add", "known", "own_countries", "own_rows", "remove"]
