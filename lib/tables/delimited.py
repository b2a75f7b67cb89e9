"""Delimited text to records: the delimiter by its consistency, quotes honoured, lines as a spreadsheet counts them."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

import pandas as pd
import pyarrow as pa
import pyarrow.csv

DELIMITERS = ",;\t|"
SEP = re.compile(r'\s*"?sep=(.)"?[,;\t|]*\s*$', re.IGNORECASE)
LOOK_AT = 60
csv.field_size_limit(2**31 - 1)

Records = list[list[str]]


def delimiter(text: str) -> str:
    """The delimiter of a text: the one whose first records agree best on a number of cells greater than one.

    Args:
        text: The file, or its beginning.
    """
    sample = text[:200_000]
    scores = {}
    for mark in DELIMITERS:
        widths = [len(record) for record in first_records(sample, mark) if record]
        counts = Counter(width for width in widths if width > 1)
        if counts:
            width, agreeing = max(counts.items(), key=lambda item: (item[1], item[0]))
            scores[mark] = (agreeing / len(widths), width)
    if not scores:
        return ","
    best = max(share for share, _ in scores.values())
    return max(
        (mark for mark in scores if scores[mark][0] >= 0.9 * best),
        key=lambda mark: (scores[mark][1], -DELIMITERS.index(mark)),
    )


def unwrapped(text: str) -> str:
    """The text of a file whose every line is one quoted cell: a spreadsheet took all for one column."""
    if not text.lstrip("\r\n ").startswith('"'):
        return text
    lines = text.replace("\r\n", "\n").split("\n")
    whole = [line for line in lines if line.strip()]
    if not all(len(_cells(line, mark)) == 1 for line in whole[:LOOK_AT] for mark in DELIMITERS):
        return text
    inner = [(_cells(line, ",") or [line])[0] if line.strip() else "" for line in lines]
    return "\n".join(inner) if any(mark in line for line in inner[:1] for mark in DELIMITERS) else text


def _cells(line: str, mark: str) -> list[str]:
    """The cells of one line; none where it is no line that quotes hold together."""
    try:
        return next(csv.reader([line], delimiter=mark), [])
    except csv.Error:
        return []


def first_records(text: str, mark: str) -> Records:
    """The first records of a text."""
    records: Records = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            records.append(record)
            if len(records) == LOOK_AT:
                break
    except csv.Error:
        pass
    return records


def stated(text: str) -> tuple[str, str]:
    """The delimiter that a first line `sep=;` states, and the text without it; empty where there is none.

    The line is left blank, so that the lines below it keep their numbers.
    """
    line, _, rest = text.partition("\n")
    found = SEP.match(line)
    return (found[1], "\n" + rest) if found else ("", text)


def records(text: str, mark: str) -> Iterator[list[str]]:
    """All records, one for each row that a spreadsheet shows; a blank row is an empty list.

    A quote that is opened and never closed is taken for a letter, so that it swallows no rows.
    """
    lines = io.StringIO(text, newline="").readlines()
    at, is_open = 0, text.count('"') % 2 == 1
    while at < len(lines):
        reader = csv.reader(iter(lines[at:]), delimiter=mark)
        begun = 0
        for record in reader:
            is_last = at + reader.line_num >= len(lines)
            if is_open and is_last and reader.line_num - begun > 1 and record and "\n" in record[-1]:
                break
            yield record
            begun = reader.line_num
        else:
            return
        yield next(csv.reader([lines[at + begun]], delimiter=mark, quoting=csv.QUOTE_NONE))
        at += begun + 1


def skipped_lines(text: str, mark: str, rows: int) -> int:
    """How many lines of text the first rows take, cells with line breaks included."""
    reader = csv.reader(io.StringIO(text[:1_000_000], newline=""), delimiter=mark)
    for _ in range(rows):
        next(reader)
    return reader.line_num


def block(text: str, mark: str, *, skip: int, keys: list[str]) -> pd.DataFrame | None:
    """All rows below a header at once, where every row has as many cells as it.

    Args:
        text: The file.
        mark: Its delimiter.
        skip: How many lines of text stand above the first row.
        keys: The columns' names.

    Returns:
        Text, one row per row of the file; None where the rows differ in their number of cells.
    """
    content = text.rstrip("\r\n").encode()
    try:
        table = pa.csv.read_csv(
            pa.BufferReader(content),
            read_options=pa.csv.ReadOptions(column_names=keys, skip_rows=skip, block_size=16 << 20),
            parse_options=parsing(mark),
            convert_options=converting(keys),
        )
    except pa.ArrowInvalid:
        return None
    return table.to_pandas()


def parsing(mark: str) -> pa.csv.ParseOptions:
    """How records are told apart: quoted cells may have line breaks, blank lines are rows."""
    return pa.csv.ParseOptions(delimiter=mark, newlines_in_values=True, ignore_empty_lines=False)


def converting(keys: list[str]) -> pa.csv.ConvertOptions:
    """How cells are kept: as text, all of them."""
    types = dict.fromkeys(keys, pa.large_string())
    return pa.csv.ConvertOptions(column_types=types, strings_can_be_null=False, quoted_strings_can_be_null=False)
