"""Columns about people on the command line: named by `check`, left out by `load`, recorded where somebody says why."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from lib.__main__ import main
from lib.ledger import Ledger

TABLE = (
    "date,country,metric,value,counting,crisis,published_on,Phone\n"
    "2020-01-05,Sudan,killed,3,flow,Made up,2020-01-09,+999 123 456 789\n"
    "2020-01-06,Sudan,killed,4,flow,Made up,2020-01-09,+999 123 456 780\n"
)
WHY = "numbers of offices"
pytestmark = pytest.mark.usefixtures("ledger_address")


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "people.csv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


def told(*arguments: str) -> dict[str, object]:
    """What a command prints."""
    return json.loads(CliRunner().invoke(main, arguments, catch_exceptions=False).stdout)


def kept() -> bytes:
    """What the ledger keeps of the file."""
    ledger = Ledger()
    return ledger.document(ledger.documents()["id"].iloc[-1]).bytes


def test_check_names_them_masked(file: str) -> None:
    column = {"column": "Phone", "sheet": "", "looks_like": "telephone numbers", "cells": 2}
    assert told("check", file)["personal"] == [{**column, "example": "+••• ••• ••• •••", "kept": ""}]
    assert told("check", file, "--keep-personal", WHY)["personal"] == [
        {**column, "example": "+••• ••• ••• •••", "kept": WHY}
    ]


def test_load_leaves_them_out_and_says_so(file: str) -> None:
    said = told("load", file)
    assert (said["recorded"], b"999" in kept()) == (2, False)
    assert str(said["message"]).endswith("Not recorded, as if about single people: Phone (telephone numbers).")


def test_load_records_them_with_a_reason(file: str) -> None:
    said = told("load", file, "--keep-personal", WHY)
    assert (said["recorded"], kept()) == (2, TABLE.encode())
    decided = Ledger().decisions().iloc[0]
    assert (decided["about"], decided["note"]) == ("personal", WHY)
