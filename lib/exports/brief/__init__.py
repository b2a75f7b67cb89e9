"""One self-contained page to print or send: what is known, where, how it grew, what changed, who says so."""

from lib.exports.brief.page import brief

__all__ = ["brief"]
