"""Ledgers at random, exported and read again: no difference in any cell, whatever stands in it."""

from datetime import date
from functools import cache

import pandas as pd
import pytest

from lib import reading, reconcile
from lib.errors import UserError
from lib.exports import Export, export
from lib.observations import COLUMNS, empty
from tests.exports.at_random import ledger

KNOWN = date(2024, 6, 1)
ENDINGS = {"csv": "csv", "hxl": "csv", "xlsx": "xlsx", "parquet": "parquet"}
OF_THE_FILE = ("document_id", "line")
STATED = [name for name in COLUMNS if name not in OF_THE_FILE]
FEW, MANY = 28, 1_000


@cache
def no_estimates() -> pd.DataFrame:
    return reconcile.with_parts(empty(), days=[KNOWN], known=KNOWN)


def exported(held: pd.DataFrame) -> Export:
    return Export(held, no_estimates(), "At random", KNOWN, "1.1.0")


def differences(seed: int, kind: str) -> list[str]:
    """What differs between a ledger and its export read again."""
    held = ledger(seed)
    again = reading.read(export(exported(held), kind), f"export.{ENDINGS[kind]}")
    counted = held[held["state"] == "accepted"]
    refused = [problem.kind for problem in again.problems]
    found = [f"{kind} of {seed}: {said}" for said in refused if said != "superseded"]
    if len(refused) != len(held) - len(counted):
        found.append(f"{kind} of {seed}: {len(refused)} rows refused, {len(held) - len(counted)} do not count")
    mine, theirs = (rows.set_index("observation_id")[STATED[1:]] for rows in (counted, again.observations))
    if list(mine.index) != list(theirs.index):
        return [*found, f"{kind} of {seed}: other rows"]
    for name in mine:
        same = (mine[name] == theirs[name]) | (mine[name].isna() & theirs[name].isna())
        found += [f"{kind} of {seed}, {name}: {mine[name][at]!r} is {theirs[name][at]!r}" for at in mine.index[~same]]
    return found


@pytest.mark.parametrize("kind", ENDINGS)
def test_ledgers_at_random_read_back_without_a_difference(kind: str):
    place = list(ENDINGS).index(kind)
    assert [said for seed in range(place, FEW, len(ENDINGS)) for said in differences(seed, kind)] == []


@pytest.mark.long
@pytest.mark.timeout(14_400)
@pytest.mark.parametrize("kind", ENDINGS)
def test_a_thousand_ledgers_at_random_read_back_without_a_difference(kind: str):
    assert [said for seed in range(FEW, FEW + MANY) for said in differences(seed, kind)] == []


def test_a_row_that_somebody_changed_in_an_export_is_read_as_any_row_of_a_person():
    held = ledger(1).query("state == 'accepted'").head(2)
    content = export(exported(held), "csv").decode("utf-8-sig")
    day = held["period_end"].iloc[0]
    changed = content.replace(f"{day:%Y-%m-%d}", f"{day:%d %B %Y}")
    again = reading.read(changed.encode(), "export.csv").observations
    assert again["period_end"].iloc[0] == day


@pytest.mark.parametrize("state", ["rejected", "retracted", "proposed"])
def test_what_does_not_count_where_it_was_exported_is_refused_and_named(state: str):
    held = ledger(2).assign(state="accepted")
    held.loc[held.index[0], "state"] = state
    again = reading.read(export(exported(held), "csv"), "export.csv")
    assert [problem.message for problem in again.problems] == [
        f"Line 2 was {state} where it was exported: it does not count."
    ]
    assert len(again.observations) == len(held) - 1


def test_a_workbook_refuses_a_text_that_its_cells_would_cut():
    held = ledger(3).assign(state="accepted", quote="x" * 32_768)
    with pytest.raises(UserError, match="more than a workbook's cell holds"):
        export(exported(held), "xlsx")
