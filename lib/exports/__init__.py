"""What was found as files for others: hedges, sources and method go with it, and what we wrote reads back the same."""

from lib.exports.audiences import AUDIENCES, USUAL_AUDIENCE, Audience
from lib.exports.files import FORMATS, TABLES, export
from lib.exports.making import Wanted, made, observations
from lib.exports.model import Export

__all__ = [
    "AUDIENCES",
    "FORMATS",
    "TABLES",
    "USUAL_AUDIENCE",
    "Audience",
    "Export",
    "Wanted",
    "export",
    "made",
    "observations",
]
