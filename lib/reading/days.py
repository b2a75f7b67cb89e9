"""The days of rows, whatever the file calls them, as ISO days and whole periods."""

from datetime import date

import numpy as np
import pandas as pd

from lib import dates
from lib.loaders.common.periods import joined
from lib.reading.account import Account, Words
from lib.reading.cells import blank, column, mapped

NAMES = ("date", "period_start", "period_end", "published_on")
ORDER = "Is the day or the month first in {header}, as in {example}?"
NO_DATE = "Of which date or period are the numbers?"
ISO = r"\d{4}-\d\d-\d\d"


def read(rows: pd.DataFrame, account: Account, text: tuple[str, ...], published_on: date | None) -> pd.DataFrame:
    """Rows with `period_start`, `period_end` and `published_on` as ISO days or periods; those without a day refused.

    Args:
        rows: Text as printed: any of `date`, `period_start`, `period_end`, `published_on`, and `year`, `month`, `day`.
        account: Where questions and problems go.
        text: What stands above the table and on sheets of notes.
        published_on: The day on which the document was published, if the person said so.
    """
    rows = (
        rows.assign(date=from_parts(rows))
        if "year" in rows and "date" not in rows and "period_end" not in rows
        else rows
    )
    names = [name for name in NAMES if name in rows]
    if not {"date", "period_start", "period_end"} & set(names):
        return undated(rows, account, text, published_on)
    orders = ordered(rows, names, account)
    bad = np.zeros(len(rows), dtype=bool)
    clean = {name: periods(rows, name, orders[name], account, bad) for name in names}
    on = clean.get("date", blank(rows))
    start, end = clean.get("period_start", blank(rows)), clean.get("period_end", blank(rows))
    no_span = (start == "") & (end == "")
    parts = (
        on.str.split("/", n=1, expand=True).reindex(columns=[0, 1]).fillna("").astype("str")
        if on.str.contains("/").any()
        else None
    )
    if parts is None:
        end = end.where(~no_span, on)
    else:
        is_range = parts[1] != ""
        start = start.where(~no_span, parts[0].where(is_range, ""))
        end = end.where(~no_span, parts[1].where(is_range, parts[0]))
    missing = ((start == "") & (end == "")).to_numpy() & ~bad
    account.refuse(
        rows,
        missing,
        next(name for name in ("date", "period_end", "period_start") if name in names),
        lambda _: ("bad_date", "is no date", "Fill in the day, month or year that the number is about."),
    )
    changed = {"period_start": start, "period_end": end}
    if "published_on" in clean:
        changed["published_on"] = clean["published_on"]
    return rows.assign(**changed).drop(columns=["date", "year", "month", "day"], errors="ignore")[~(bad | missing)]


def from_parts(rows: pd.DataFrame) -> pd.Series:
    """One cell from `year`, `month` and `day`."""
    return joined(*(column(rows, name) for name in ("year", "month", "day")))


def ordered(rows: pd.DataFrame, names: list[str], account: Account) -> dict[str, dates.Order]:
    """How each column writes its dates; a column that cannot tell follows one that can, else the person is asked."""
    found = {}
    for name in names:
        distinct = rows[name].drop_duplicates()
        found[name] = dates.order(distinct[~distinct.str.fullmatch(ISO)])
    proven = next((how for how in found.values() if how.proven and how.example), None)
    for name, how in found.items():
        if how.proven or not how.example:
            continue
        if proven:
            found[name] = dates.Order(proven.day_first, True, how.weeks)
            continue
        about = ORDER.format(header=account.headers.get(name, name), example=how.example)
        answer = account.ask(about, dates.ORDERS, dates.ORDERS[0], [how.example])
        found[name] = proven = dates.Order(answer == dates.ORDERS[0], True, how.weeks, how.example)
    return found


def periods(rows: pd.DataFrame, name: str, how: dates.Order, account: Account, bad: np.ndarray) -> pd.Series:
    """A column as ISO days, whole periods, or two days with a slash; what cannot be read is refused and flagged in `bad`."""
    faults: dict[str, dates.Refusal] = {}

    def word(cell: str) -> str:
        read = dates.parse(cell, how, today=account.today, epoch=account.epoch)
        if isinstance(read, dates.Span):
            return printed(read)
        if read.kind != "missing_value":
            faults[cell] = read
        return ""

    clean = mapped(rows[name], word)
    if faults:
        at_fault = rows[name].isin(list(faults)).to_numpy() & ~bad
        years = dict(zip(rows[name], rows["year"], strict=True)) if "year" in rows else {}
        account.refuse(
            rows,
            at_fault,
            name,
            lambda cell: fault(faults[cell], years.get(cell, ""), account.headers.get("year", "year")),
        )
        bad |= at_fault
    return clean


def fault(refusal: dates.Refusal, year: str, header: str) -> Words:
    """The kind, words and fix of a cell that is no date."""
    if refusal.kind == "out_of_range_date":
        hint = f" The column {header} holds {year}." if year.strip() else ""
        return refusal.kind, refusal.reason, f"Correct the year in this cell.{hint}"
    return refusal.kind, refusal.reason, "Write the day as 2010-06-14, a month as 2010-06, a year as 2010."


def printed(span: dates.Span) -> str:
    """A period as ISO prints it."""
    start = span.start
    if span.start == span.end:
        return start.isoformat()
    whole = {
        "year": (f"{start.year}", dates.year(start.year)),
        "month": (f"{start:%Y-%m}", dates.month(start.year, start.month)),
        "quarter": (f"{start.year}-Q{(start.month + 2) // 3}", dates.quarter(start.year, (start.month + 2) // 3)),
    }
    text, period = whole.get(span.precision, ("", None))
    if period == span:
        return text
    week = start.isocalendar()
    if span.precision == "week" and span == dates.week(week.year, week.week):
        return f"{week.year}-W{week.week:02}"
    return f"{start.isoformat()}/{span.end.isoformat()}"


def undated(rows: pd.DataFrame, account: Account, text: tuple[str, ...], published_on: date | None) -> pd.DataFrame:
    """Rows of a table without a date: the day is asked for, and assumed from the text around it, else the publication."""
    hint = next((period for line in text if (period := named(line, account.today))), "")
    assumed = hint or (published_on or account.today).isoformat()
    answer = account.ask(
        NO_DATE, [], assumed, [line for line in text if hint and named(line, account.today) == hint][:1]
    )
    span = dates.parse(answer, today=account.today)
    until = printed(span) if isinstance(span, dates.Span) else assumed
    first, _, last = until.partition("/")
    return rows.assign(period_start=first if last else "", period_end=last or first)


def named(line: str, today: date) -> str:
    """The period that a line of text names, such as "Data collection: July - September 2021"; empty where it names none."""
    for part in [line.partition(":")[2], line]:
        span = dates.parse(part, today=today) if part.strip() else None
        if isinstance(span, dates.Span) and len(part) < 60:
            return printed(span)
    return ""
