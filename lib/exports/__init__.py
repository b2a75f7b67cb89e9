"""What was found as files for others: hedges, sources and method go with it, and what we wrote reads back the same."""

from lib.exports.files import FORMATS, TABLES, export
from lib.exports.model import Export

__all__ = ["FORMATS", "TABLES", "Export", "export"]
