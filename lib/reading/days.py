"""The days of rows, whatever the file calls them, as ISO days and whole periods."""

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from lib import dates
from lib.errors import UserError
from lib.loaders.common.draft import is_blank
from lib.loaders.common.periods import joined
from lib.numbers.folding import folded
from lib.reading import evidence
from lib.reading.account import Account, Words
from lib.reading.cells import blank, column, mapped

NAMES = ("date", "period_start", "period_end", "published_on")
ORDER = "Is the day or the month first in {header}?"
NO_DATE = "Of which date or period are the numbers?"
ISO = r"\d{4}-\d\d-\d\d"
WEEKS = re.compile(r"\bweek\b|yearweek|\bsemaine\b|\bsemana\b|недел|اسبوع|周")


def read(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows with `period_start`, `period_end` and `published_on` as ISO days or periods; those without a day refused.

    Args:
        rows: Text as printed: any of `date`, `period_start`, `period_end`, `published_on`, and `year`, `month`, `day`.
        account: Where questions and problems go.
    """
    rows = (
        rows.assign(date=from_parts(rows))
        if "year" in rows and "date" not in rows and "period_end" not in rows
        else rows
    )
    names = [name for name in NAMES if name in rows]
    if not {"date", "period_start", "period_end"} & set(names):
        return undated(rows, account)
    orders = account.settle("orders of days", lambda: ordered(rows, names, account))
    bad = np.zeros(len(rows), dtype=bool)
    clean = {name: periods(rows, name, orders[name], account, bad) for name in names}
    on = clean.get("date", blank(rows))
    start, end = clean.get("period_start", blank(rows)), clean.get("period_end", blank(rows))
    no_span = (start == "") & (end == "")
    first, last, precision = ends(on)
    changed = {
        "period_start": started(start).where(~no_span, first),
        "period_end": ends(end)[1].where(~no_span, last),
    }
    if (precision != "").any():
        own = column(rows, "date_precision")
        changed["date_precision"] = own.mask((own == "") & no_span, precision)
    if "published_on" in clean:
        changed["published_on"] = ends(clean["published_on"])[1]
    missing = ((changed["period_start"] == "") & (changed["period_end"] == "")).to_numpy() & ~bad
    account.refuse(
        rows,
        missing,
        next(name for name in ("date", "period_end", "period_start") if name in names),
        lambda _: ("bad_date", "is no date", "Fill in the day, month or year that the number is about."),
    )
    return rows.assign(**changed).drop(columns=["date", "year", "month", "week", "day"], errors="ignore")[
        ~(bad | missing)
    ]


def ends(cells: pd.Series) -> tuple[pd.Series, pd.Series, pd.Series]:
    """The first and last day of cells that name two with a slash, and their precision; other cells are both ends."""
    if not cells.str.contains("/", regex=False).any():
        return blank(cells.to_frame()), cells, blank(cells.to_frame())
    parts = cells.str.split("/", expand=True).reindex(columns=[0, 1, 2]).fillna("").astype("str")
    several = parts[1] != ""
    return parts[0].where(several, ""), parts[1].where(several, parts[0]), parts[2]


def started(cells: pd.Series) -> pd.Series:
    """The first day of cells that may name two with a slash."""
    first, last, _ = ends(cells)
    return first.where(first != "", last)


def from_parts(rows: pd.DataFrame) -> pd.Series:
    """One cell from `year`, `month` and `day`, or from `year` and `week`."""
    if "week" in rows:
        week = rows["week"].str.strip().str.removesuffix(".0")
        return (column(rows, "year").str.strip() + "-W" + week).where(~is_blank(week), column(rows, "year"))
    return joined(*(column(rows, name) for name in ("year", "month", "day")))


def ordered(rows: pd.DataFrame, names: list[str], account: Account) -> dict[str, dates.Order]:
    """How each column writes its dates; a column that cannot tell follows one that can, else the person is asked."""
    found = {}
    for name in names:
        distinct = rows[name].drop_duplicates()
        found[name] = dates.order(distinct[~distinct.str.fullmatch(ISO)])
    proven = next((how for how in found.values() if how.proven and how.example), None)
    for name, how in found.items():
        header = account.headers.get(name, name)
        if WEEKS.search(folded(header).replace("_", " ")):
            how = found[name] = replace(how, weeks=True)
        if how.proven or not how.example:
            continue
        proven = proven or stated(header, account.day_first, how)
        if proven:
            found[name] = dates.Order(proven.day_first, True, how.weeks)
            continue
        answer = account.ask(
            f"order {header}", ORDER.format(header=header), dates.ORDERS, dates.ORDERS[0], [how.example],
            hint=evidence.order(rows[name], account.today),
        )  # fmt: skip
        found[name] = proven = dates.Order(answer == dates.ORDERS[0], True, how.weeks, how.example)
    return found


def stated(header: str, day_first: bool | None, how: dates.Order) -> dates.Order | None:
    """The order that a publisher or a header states, as in `EVENT_DATE(dd/mm/yyyy)`; None where neither does."""
    words = re.search(r"\b(d{1,2})\W(m{1,2})\W|\b(m{1,2})\W(d{1,2})\W", header.casefold())
    if words:
        day_first = bool(words[1])
    return None if day_first is None else dates.Order(day_first, True, how.weeks)


def periods(rows: pd.DataFrame, name: str, how: dates.Order, account: Account, bad: np.ndarray) -> pd.Series:
    """A column as ISO days, whole periods, or two days with a slash; what cannot be read is flagged in `bad`."""
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
    return f"{start.isoformat()}/{span.end.isoformat()}/{span.precision}"


def undated(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows of a table without a date: it is asked for, and assumed from the text around, else the publication."""
    hint = next((words for line in account.around if (words := named(line, account.today))), "")
    assumed = hint or (account.published_on or account.today).isoformat()
    lines = [line for line in account.around if hint and hint in line][:1]
    answer = account.ask("date", NO_DATE, [], assumed, lines)
    span = dates.parse(answer, today=account.today)
    if not isinstance(span, dates.Span):
        fix = "Answer with a day, month or year, such as 2010-06-14."
        raise UserError(f"The answer '{answer}' to '{NO_DATE}' {span.reason}.", fix=fix)
    first, last, precision = ends(pd.Series([printed(span)], dtype="str"))
    return rows.assign(period_start=first[0], period_end=last[0], date_precision=precision[0])


def named(line: str, today: date) -> str:
    """The words of a line that name a period ("Data collection: July - September 2021"); empty where none do."""
    words = line.split()[:40]
    for size in range(6, 0, -1):
        for at in range(len(words) - size + 1):
            part = " ".join(words[at : at + size]).strip(".,;:()")
            span = dates.parse(part, today=today) if re.search(r"(?:19|20)\d\d", part) else None
            if isinstance(span, dates.Span):
                shorter = part.partition(" ")[2]
                return shorter if dates.parse(shorter, today=today) == span else part
    return ""
