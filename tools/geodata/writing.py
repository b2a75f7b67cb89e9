"""Writes compressed files that come out the same, byte for byte, from the same input."""

import gzip
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any


def write_compressed(path: Path, text: str) -> None:
    """Write text as gzip without a date or name inside, so that an unchanged build changes no file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write tab-separated rows, compressed; a cell never holds a tab, a quote mark is only a quote mark."""
    lines = ["\t".join(columns), *("\t".join(map(str, row)) for row in rows)]
    write_compressed(path, "\n".join(lines) + "\n")


def write_features(path: Path, features: list[dict[str, Any]], **about: str) -> None:
    """Write a GeoJSON feature collection, compressed, with what `about` says of it beside the features."""
    collection = {"type": "FeatureCollection", **about, "features": features}
    write_compressed(path, json.dumps(collection, ensure_ascii=False, separators=(",", ":")))
