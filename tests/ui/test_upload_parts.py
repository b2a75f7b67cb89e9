"""Parts of the upload page: rows as printed, a file beside the record, names of answers, what is kept between runs."""

import pandas as pd
import pytest

from lib import reading
from lib.access import local
from lib.ledger import Ledger
from lib.ui import trial
from lib.ui.shelf import Shelf
from lib.ui.upload import problems, questions, saved
from lib.vocabulary import PROBLEMS
from tests.ledgers import document, observed


def marked(text: str) -> list[tuple[int, str]]:
    """Line and header of each cell that is marked in the rows of a file's problems as printed."""
    read = reading.read(text.encode(), "reports.csv")
    assert read.table is not None
    rows, marks = problems.as_printed(read.table, read.problems)
    assert list(rows.columns) == list(marks.columns)
    return [(int(rows.loc[at, "Line"]), name) for at in marks.index for name in marks.columns if marks.loc[at, name]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "date,country,killed,lat,lon\n2024-01-01,Mali,x,1,1\n2024-01-02,Atlantis,3,1,1\n2024-01-03,Mali,4,99,1\n",
            [(2, "killed"), (3, "country"), (4, "lat")],
            id="each cell under its own header, also one that alone was lost",
        ),
        pytest.param(
            "date,country,killed,injured\n2024-01-01,Mali,q7,-1\n2024-01-02,Mali,3,4\n2024-01-03,Mali,3,4\n2024-01-04,Mali,3,4\n",
            [(2, "killed"), (2, "injured")],
            id="two in one row",
        ),
        pytest.param(
            "date,country,killed\n2024-01-01,Mali,3\n2024-01-02,Mali\n", [(3, "Line")], id="a row that is too short"
        ),
        pytest.param(
            "date,country,killed,What is wrong\n2024-01-01,Mali,q7,1\n2024-01-02,Mali,3,1\n"
            "2024-01-03,Mali,3,1\n2024-01-04,Mali,3,1\n",
            [(2, "killed")],
            id="a header of the name of one of ours",
        ),
    ],
)
def test_problems_are_marked_in_their_cells(text: str, expected: list[tuple[int, str]]):
    assert marked(text) == expected


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    found = Ledger()
    found.record(document("a"), observed(40, 50, metric=["killed", "injured"]), batch_id="a", by=local("Ada"))
    return found


def test_a_trial_stands_beside_the_record_in_its_own_types_and_each_row_once(ledger: Ledger):
    held = ledger.observations()
    tried = pd.concat([observed(40), observed(60, period_end="2010-06-15")])
    trial.keep("key", tried, held.loc[held["value"] == 50, "observation_id"].tolist())
    found = trial.joined(held, "key", crisis="Osh 2010", metric="")
    assert found.dtypes.to_dict() == held.dtypes.to_dict()
    assert dict(zip(found["value"], found["state"], strict=True)) == {40: "accepted", 50: "retracted", 60: "accepted"}
    assert ledger.observations()["state"].unique().tolist() == ["accepted"]


@pytest.mark.parametrize(
    ("crisis", "metric", "count"),
    [
        pytest.param("Osh 2010", "killed", 1, id="of its crisis and metric"),
        pytest.param("Osh 2010", "injured", 0, id="of another metric"),
        pytest.param("Elsewhere", "", 0, id="of another crisis"),
        pytest.param(None, "", 1, id="of all"),
    ],
)
def test_only_rows_that_are_asked_for_are_tried(ledger: Ledger, crisis: str | None, metric: str, count: int):
    held = ledger.observations()
    trial.keep("key", observed(60, period_end="2010-06-15"))
    assert len(trial.joined(held, "key", crisis=crisis, metric=metric)) - len(held) == count


def test_a_trial_that_is_not_known_changes_nothing(ledger: Ledger):
    held = ledger.observations()
    assert trial.joined(held, "unknown", crisis=None, metric="") is held


def test_a_shelf_lets_go_of_what_was_used_longest_ago():
    shelf: Shelf[int] = Shelf(2)
    for number in (1, 2):
        shelf.put(number, number)
    assert shelf.find(1) == 1
    shelf.put(3, 3)
    assert [shelf.find(number) for number in (1, 2, 3)] == [1, None, 3]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        pytest.param("UNHCR_monthly_2024-05.xlsx", "UNHCR monthly", id="a month at its end"),
        pytest.param("Mali round 11.csv", "Mali round", id="a number at its end"),
        pytest.param("ged231.csv", "ged", id="a version"),
        pytest.param("2024-05.csv", "2024-05", id="nothing but numbers"),
        pytest.param("reports", "reports", id="without an ending"),
    ],
)
def test_answers_are_called_after_their_file_without_its_number(file: str, name: str):
    assert saved.usual_name(file) == name


@pytest.mark.parametrize(
    ("choice", "examples", "expected"),
    [
        pytest.param("day first", ["05/01/2019"], "day first: 5 January 2019", id="day first"),
        pytest.param("month first", ["05/01/2019"], "month first: 1 May 2019", id="month first"),
        pytest.param("day first", [], "day first", id="no example"),
        pytest.param("present on the day (stock)", ["82"], "present on the day (stock)", id="another question"),
    ],
)
def test_an_order_of_days_is_shown_on_the_files_own_example(choice: str, examples: list[str], expected: str):
    assert questions.in_words(choice, {"examples": examples}) == expected


def test_every_kind_of_problem_has_its_words():
    assert set(problems.KINDS) == set(PROBLEMS)
