"""The ledger: an append-only store of documents, observations and decisions, in Delta tables.

Nothing in it is updated or deleted. What counts today is a function of what was recorded and what was decided, so
any earlier state can be read again.
"""

from lib.ledger.answers import Answers
from lib.ledger.decisions import Wish
from lib.ledger.errors import Conflict
from lib.ledger.ledger import Ledger
from lib.ledger.pieces import Pieces, pieces_of
from lib.ledger.reading import AS_READ

__all__ = ["AS_READ", "Answers", "Conflict", "Ledger", "Pieces", "Wish", "pieces_of"]
