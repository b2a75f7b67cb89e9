"""Saved answers and later editions of a file in a terminal."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from lib import mappings, reading
from lib.__main__ import main
from lib.ledger import Ledger

pytestmark = pytest.mark.usefixtures("ledger_address")
ASKS = "date,country,idps\n05/01/2024,Mali,100\n06/02/2024,Mali,120\n"
HEADERS = "date,country,killed,event_id,publisher\n"
EVENTS = HEADERS + "2024-01-05,Mali,3,1,Desk\n2024-01-06,Mali,4,2,Desk\n2024-01-07,Mali,5,3,Desk\n"
LATER = HEADERS + "2024-01-05,Mali,3,1,Desk\n2024-01-07,Mali,9,3,Desk\n"


def run(*arguments: str | Path) -> dict[str, object]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    found: dict[str, object] = json.loads(result.stdout.splitlines()[-1])
    return found


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def exported(folder: Path, text: str = ASKS) -> Path:
    read = reading.read(text.encode(), "reports.csv")
    saved = mappings.Saved.of(read, "Mali monthly", {"order date": "month first", "counting idps": "stock"})
    return written(folder, "Mali monthly.json", saved.exported().decode())


def test_saved_answers_are_taken_by_check_and_load(tmp_path: Path) -> None:
    reports, answers = written(tmp_path, "reports.csv", ASKS), exported(tmp_path)
    assert run("check", reports)["outcome"] == "ask"
    said = run("check", reports, "--rows", "--answers", answers)
    assert said["outcome"] == "accept"
    assert [row["period_end"] for row in said["observations"]] == ["2024-05-01", "2024-06-02"]  # type: ignore[attr-defined]
    assert run("load", reports, "--answers", answers)["recorded"] == 2


def test_saved_answers_of_another_layout_say_so(tmp_path: Path) -> None:
    reports = written(tmp_path, "reports.csv", "date,country,refugees\n05/01/2024,Mali,100\n")
    notes = run("check", reports, "--answers", exported(tmp_path))["notes"]
    assert "The answers of 'Mali monthly' were given to files with other headers (country, date, idps)" in str(notes)


def test_a_dry_run_lists_what_an_edition_changes_and_records_nothing(tmp_path: Path) -> None:
    run("load", written(tmp_path, "first.csv", EVENTS))
    before = Ledger().version
    said = run("load", "--dry-run", written(tmp_path, "second.csv", LATER))
    assert [(row["kind"], row["was"], row["is_now"]) for row in said["changes"]] == [  # type: ignore[attr-defined]
        ("revised", "5", "9"),
        ("no longer there", "4", ""),
    ]
    assert "Recorded already, from ‘first.csv’: 1" in str(said["message"])
    assert Ledger().version == before


def test_events_that_were_deleted_leave_only_where_the_person_says_so(tmp_path: Path) -> None:
    run("load", written(tmp_path, "first.csv", EVENTS))
    second = written(tmp_path, "second.csv", LATER)
    run("load", second)
    assert "retracted" not in Ledger().observations()["state"].tolist()
    third = written(tmp_path, "third.csv", LATER + "2024-01-08,Mali,1,4,Desk\n")
    assert run("load", "--deleted", third)["retracted"] == 1
    assert Ledger().observations().set_index("event_id")["state"]["2"] == "retracted"
