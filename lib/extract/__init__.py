"""From an article to reported numbers, each with its sentence."""

from lib.extract.passages import records
from lib.extract.proposals import Proposal
from lib.extract.reports import extract

__all__ = ["Proposal", "extract", "records"]
