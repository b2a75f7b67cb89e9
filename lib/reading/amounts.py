"""The amounts of rows: digits in every notation, hedges and ranges, each column deciding what its marks mean."""

from dataclasses import fields
from functools import partial

import numpy as np
import pandas as pd

from lib import numbers
from lib.reading import cells
from lib.reading.account import Account, Words

POINT = "Does the point in {header} mark thousands, or a decimal fraction?"
THOUSANDS, FRACTION = "thousands", "a decimal fraction"
FIXES = {
    "bad_number": "Write the number in digits, such as 1250, and a hedge in words, such as at least 40.",
    "negative": "Correct the number: a count of people is 0 or more.",
    "missing_value": "Add the number that was reported, or remove the line.",
}
UNSTATED = ("missing_value", "is no number", FIXES["missing_value"])
HIDDEN = "{} cells are * : small counts that the publisher hides. They state nothing, and are not 0."
PARTS = [field.name for field in fields(numbers.Amount)]


def read(rows: pd.DataFrame, account: Account) -> pd.DataFrame:
    """Rows with `value`, `low`, `high` as digits, and with the hedge and unit that their cells state.

    Args:
        rows: Text as printed.
        account: Where questions and problems go.
    """
    bad = np.zeros(len(rows), dtype=bool)
    clean = rows
    for name in ("low", "high", "value"):
        if name in rows:
            amounts, hidden = column(rows, name, account, bad)
            account.count(HIDDEN, hidden)
            clean = joined(clean, name, amounts)
    vague = (cells.column(clean, "qualifier") == "vague").to_numpy()
    blank = [(cells.column(clean, name) == "").to_numpy() for name in ("value", "low", "high")]
    missing = ~vague & ~bad & np.logical_and.reduce(blank)
    unstated = missing & ~np.isin(rows.index.to_numpy(), rows.index.to_numpy()[~missing])
    account.refuse(rows, unstated & ~rows.index.duplicated(), "value", lambda cell: UNSTATED)
    return clean[~(bad | missing)]


def column(rows: pd.DataFrame, name: str, account: Account, bad: np.ndarray) -> tuple[pd.DataFrame, int]:
    """The parts of a column's amounts, and how many cells are hidden; what cannot be read is flagged in `bad`."""
    printed = rows[name].str.strip()
    if printed.str.fullmatch(r"[0-9]{1,10}").all():
        return pd.DataFrame({"value": printed}), 0
    sources = (
        rows["header"]
        if name == "value" and "header" in rows
        else pd.Series(account.headers.get(name, name), index=rows.index, dtype="str")
    )
    decimals = {
        header: account.settle(
            f"decimal {name} {header}", partial(decimal, printed[(sources == header).to_numpy()], header, account)
        )
        for header in sources.drop_duplicates()
    }
    codes, _ = pd.factorize(printed + "\x1f" + sources)
    first = np.unique(codes, return_index=True)[1]
    distinct = printed.iloc[first].tolist()
    answers = [
        numbers.parse(cell, decimals[header]) for cell, header in zip(distinct, sources.iloc[first], strict=True)
    ]
    refused = np.array(
        [isinstance(answer, numbers.Refusal) and answer.kind in ("bad_number", "negative") for answer in answers]
    )[codes]
    hidden = int(
        np.array([isinstance(answer, numbers.Refusal) and answer.kind == "hidden" for answer in answers])[codes].sum()
    )
    reasons = {
        cell: answer for cell, answer in zip(distinct, answers, strict=True) if isinstance(answer, numbers.Refusal)
    }
    account.refuse(rows, refused & ~bad, name, lambda cell: words(reasons[cell.strip()]))
    bad |= refused
    table = pd.DataFrame([parts(answer) for answer in answers], columns=PARTS, dtype="str").iloc[codes]
    return table.set_axis(rows.index), hidden


def decimal(printed: pd.Series, header: str, account: Account) -> str:
    """The decimal mark of a column; asked for where only numbers like 1.234 stand in it."""
    marks = numbers.marks(printed.drop_duplicates())
    if marks.proven:
        return marks.decimal
    about = POINT.format(header=header)
    answer = account.ask(f"point {header}", about, (THOUSANDS, FRACTION), THOUSANDS, [marks.example])
    return "." if answer == FRACTION else ","


def parts(answer: numbers.Amount | numbers.Refusal) -> list[str]:
    """The parts of an amount as text."""
    if isinstance(answer, numbers.Refusal):
        return [""] * len(PARTS)
    found = [getattr(answer, name) for name in PARTS]
    return ["" if part is None else str(part) for part in found]


def words(refusal: numbers.Refusal) -> Words:
    """The kind, words and fix of a cell that is no amount."""
    return refusal.kind, refusal.reason, FIXES[refusal.kind]


def joined(rows: pd.DataFrame, name: str, amounts: pd.DataFrame) -> pd.DataFrame:
    """Rows with a column's amounts; what the row states in columns of its own stands, but a hedge is never lost."""
    if len(amounts.columns) == 1 or name != "value":
        return rows.assign(**{name: amounts["value"]})
    changed: dict[str, pd.Series] = {"value": amounts["value"]}
    for end in ("low", "high"):
        own = cells.column(rows, end)
        changed[end] = own.where(own != "", amounts[end])
    own = cells.column(rows, "qualifier")
    stated = amounts["value"].ne("") | amounts["low"].ne("") | amounts["qualifier"].eq("vague")
    hedged = stated & (amounts["qualifier"] != "exact") & own.isin(["", "exact"])
    changed["qualifier"] = amounts["qualifier"].where(hedged, own)
    for extra in ("words", "unit"):
        own = cells.column(rows, extra)
        changed[extra] = own.where(own != "", amounts[extra])
    note = cells.column(rows, "note")
    changed["note"] = note.where(amounts["note"] == "", (note + " " + amounts["note"]).str.strip())
    return rows.assign(**changed)
