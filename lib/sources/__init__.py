"""Who counts: names of sources, whom they speak for, of what kind they are, and which names people decided are one."""

from lib.sources.decided import APART, SAME, UNDONE, renamed
from lib.sources.likeness import alike
from lib.sources.names import KINDS, SOURCES, SOURCES_CSV, canonical, fold, kind, speaker

__all__ = [
    "APART",
    "KINDS",
    "SAME",
    "SOURCES",
    "SOURCES_CSV",
    "UNDONE",
    "alike",
    "canonical",
    "fold",
    "kind",
    "renamed",
    "speaker",
]
