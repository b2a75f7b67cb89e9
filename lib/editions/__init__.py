"""What a later edition of a file changes, and what becomes of the events that it no longer lists."""

from lib.editions.comparison import Edition, compared
from lib.editions.telling import listed, told
from lib.editions.withdrawal import withdraw

__all__ = ["Edition", "compared", "listed", "told", "withdraw"]
