"""Where a table's header stands among its first rows: below titles, above or below a row of groups, beside hashtags."""

import re
from collections import Counter
from dataclasses import dataclass

from lib.numbers.folding import folded
from lib.numbers.words import HIDDEN, MISSING
from lib.tables.model import key
from lib.tables.subheaders import follows, joined

LOOK_AT = 30
TAG = re.compile(r"\s*#[^\W\d_]\w*(?:\s*\+\s*\w*)*\s*")
KNOWN_TAG = re.compile(
    r"\s*#(?:adm(?:in)?\d|affected|cause|country|crisis|date|description|event|geo|group|indicator|inneed|loc|meta|need|org|"
    r"population|reached|region|sector|severity|source|status|targeted|value)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"[\s~<>≥≤(+-]*[\d٠-٩۰-۹][\d٠-٩۰-۹\s.,:'%/+()e-]*", re.IGNORECASE)
YEAR = re.compile(r"\s*(?:19|20)\d{2}(?:\.0)?\s*")
STAMP = re.compile(r"\s*\d{4}-\d{2}-\d{2}.*")
DAY = re.compile(r"\s*(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[ T]00:00.*)?\s*")


@dataclass
class Head:
    """The rows above the data.

    Attributes:
        names: The header's cells.
        groups: The cells of the row above it, each filled to the right; empty where there is none.
        tags: The hashtags, without spaces; empty where there are none.
        first: The position of the first row of data.
        above: The lines of text above.
    """

    names: list[str]
    groups: list[str]
    tags: list[str]
    first: int
    above: list[str]


def filled(record: list[str]) -> int:
    """How many cells hold something."""
    return sum(1 for cell in record if cell.strip())


def is_tagged(record: list[str]) -> bool:
    """Whether a row holds hashtags (HXL): at least three in ten of its cells; `# HH` is none."""
    cells = [cell for cell in record if cell.strip()]
    return any(map(KNOWN_TAG.match, cells)) and sum(bool(TAG.fullmatch(cell)) for cell in cells) >= 0.3 * len(cells)


def heads_days(record: list[str], below: list[list[str]]) -> bool:
    """Whether a row heads columns by two or more different days, under which stand numbers and no days."""
    at = [column for column, cell in enumerate(record) if DAY.fullmatch(cell)]
    if len({record[column] for column in at}) < 2 or not below or not record[0].strip() or 0 in at:
        return False
    under = [
        row[column]
        for row in below
        for column in at
        if column < len(row) and folded(row[column]) not in MISSING | HIDDEN
    ]
    return bool(under) and all(NUMBER.fullmatch(cell) and not DAY.fullmatch(cell) for cell in under)


def is_named(record: list[str]) -> bool:
    """Whether a row could be a header: words, and years at most for numbers."""
    cells = [cell for cell in record if cell.strip()]
    words = [cell for cell in cells if not YEAR.fullmatch(cell)]
    return bool(words) and not any(NUMBER.fullmatch(cell) or STAMP.fullmatch(cell) or len(cell) > 300 for cell in words)


def usual(records: list[list[str]]) -> int:
    """How many cells of a row usually hold something."""
    counts = Counter(filled(record) for record in records if filled(record) > 1)
    return max(counts, key=lambda count: (counts[count], count)) if counts else 1


def found(records: list[list[str]]) -> Head | None:
    """The header among a table's first rows, or None where there is none.

    Args:
        records: The first rows, blank ones included.
    """
    top = records[:LOOK_AT]
    tagged = next((at for at, record in enumerate(top) if is_tagged(record) and not (at and is_data(top[:at]))), None)
    at = names_above(top, tagged) if tagged is not None else names_at(records)
    if at is None and tagged is None:
        return None
    tags = records[tagged] if tagged is not None else []
    names = records[at] if at is not None else [cell.strip() for cell in tags]
    double = tagged is None and at is not None and follows(names, records[at + 1 : at + 1 + LOOK_AT])
    groups = [] if double else grouped(records, at, names)
    names = joined(names, records[at + 1]) if double and at is not None else names
    start = at - bool(groups) if at is not None else tagged or 0
    above = [" ".join(cell.strip() for cell in record if cell.strip()) for record in records[:start]]
    first = (tagged if tagged is not None else at or 0) + 1 + double
    return Head(
        names, groups, [re.sub(r"\s+", "", tag).casefold() for tag in tags], first, [line for line in above if line]
    )


def is_data(records: list[list[str]]) -> bool:
    """Whether rows above hashtags are data rather than titles: they hold many numbers."""
    return sum(not is_named(record) and filled(record) > 2 for record in records) > 2


def names_above(records: list[list[str]], tagged: int) -> int | None:
    """The header above a row of hashtags."""
    above = [at for at in range(tagged) if filled(records[at])]
    return above[-1] if above and is_named(records[above[-1]]) else None


def names_at(records: list[list[str]]) -> int | None:
    """The header of a table without hashtags: the first row of words that is as wide as what follows."""
    for at, record in enumerate(records[:LOOK_AT]):
        below = [row for row in records[at + 1 : at + 1 + LOOK_AT] if filled(row)]
        width = usual(below)
        if is_above_a_wider(record, below):
            continue
        wide = filled(record) >= max(1 if width == 1 else 2, 0.5 * width)
        if wide and heads_days(record, below):
            return at
        if filled(record) > 1 and not is_named(record) and filled(record) >= 0.8 * width:
            return None
        if wide and is_named(record):
            two = below and is_named(below[0]) and filled(below[0]) > filled(record) and records[at + 1] == below[0]
            return at + 1 if two and any(not is_named(row) for row in below[1:]) else at
    return None


def is_above_a_wider(record: list[str], below: list[list[str]]) -> bool:
    """Whether a narrow row stands above a header more than twice as wide, as pairs of a name and a text do."""
    least = max(4, 2 * filled(record))
    pairs = zip(below, below[1:], strict=False)
    return any(
        is_named(row) and filled(row) >= least and 2 * filled(next_row) >= filled(row) for row, next_row in pairs
    )


def grouped(records: list[list[str]], at: int | None, names: list[str]) -> list[str]:
    """The row of groups right above a header, each filled to the right up to the next."""
    if not at or not 2 <= filled(records[at - 1]) < max(filled(names), 3) or not is_named(records[at - 1]):
        return []
    if "" not in [cell.strip() for cell in records[at - 1][: len(names)]] and len(records[at - 1]) >= len(names):
        return []
    groups: list[str] = []
    for cell in records[at - 1][: len(names)]:
        groups.append(cell.strip() or (groups[-1] if groups else ""))
    return groups + groups[-1:] * (len(names) - len(groups))


def keys(head: Head) -> tuple[list[str], dict[str, str], list[str]]:
    """A key for each column, the printed header of each key, and the headers that stand twice."""
    names = [" ".join(name.replace("\ufeff", "").split()) for name in head.names]
    counts = Counter(key(name) for name in names if name)
    printed: dict[str, str] = {}
    twice: list[str] = []
    result: list[str] = []
    for at, name in enumerate(names):
        group = " ".join(head.groups[at].split()) if at < len(head.groups) else ""
        full = f"{group} {name}".strip() if group and counts[key(name)] > 1 else name
        chosen = key(full) or f"column {at + 1}"
        if chosen in printed:
            twice.append(full)
            chosen = next(
                f"{chosen} ({number})" for number in range(2, 10_000) if f"{chosen} ({number})" not in printed
            )
        printed[chosen] = full or f"column {at + 1}"
        result.append(chosen)
    return result, printed, twice
