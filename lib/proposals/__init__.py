"""What articles are proposed to say: mended by people, recorded as proposed, and decided on one by one."""

from lib.proposals.amounts import amount_cells, amount_printed
from lib.proposals.deciding import Decision, decide, mend, standing
from lib.proposals.drafts import Draft
from lib.proposals.feedback import cases, lines
from lib.proposals.held import Held, held, said
from lib.proposals.items import About, Item, added, proposed
from lib.proposals.marks import Piece, paragraphs
from lib.proposals.recording import record
from lib.proposals.repeats import Copy, compared, copies
from lib.proposals.review import CHANGED, history, listed
from lib.proposals.rows import cells, tidy

__all__ = [
    "CHANGED",
    "About",
    "Copy",
    "Decision",
    "Draft",
    "Held",
    "Item",
    "Piece",
    "added",
    "amount_cells",
    "amount_printed",
    "cases",
    "cells",
    "compared",
    "copies",
    "decide",
    "held",
    "history",
    "lines",
    "listed",
    "mend",
    "paragraphs",
    "proposed",
    "record",
    "said",
    "standing",
    "tidy",
]
