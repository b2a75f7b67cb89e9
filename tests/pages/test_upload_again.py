"""The upload page, again and again: answers are remembered, later editions compared, names of sources asked about."""

import io
import json
from collections.abc import Callable

import pytest
import xlsxwriter
from streamlit.testing.v1 import AppTest

from lib import example, mappings
from lib.access import local
from lib.ledger import Ledger
from tests.pages.conftest import Opened, said

JANUARY = b"date,country,idps\n05/01/2024,Mali,82\n12/01/2024,Mali,117\n02/02/2024,Mali,90\n"
MARCH = b"date,country,idps\n05/03/2024,Mali,200\n06/04/2024,Mali,150\n"
HEADERS = "crisis,date,country,killed,event_id,publisher,published_on\n"
FIRST = HEADERS + "".join(f"Gao,2024-01-0{day},Mali,{day},E{day},Desk,2024-01-10\n" for day in (5, 6, 7))
LATER = HEADERS + "Gao,2024-01-05,Mali,5,E5,Desk,2024-01-10\nGao,2024-01-07,Mali,at least 9,E7,Desk,2024-01-10\n"
TOLL = (
    "crisis,date,country,metric,counting,value,source,published_on\n"
    "Gao,2024-01-0{},Mali,killed,cumulative,{},{},2024-01-09\n"
)

Dropped = Callable[..., AppTest]


@pytest.fixture
def dropped(opened: Opened) -> Dropped:
    """Drops a file on a fresh page, in a record from which the example was removed."""
    ledger = Ledger()
    example.record(ledger)
    example.remove(ledger, by=local("Ada"))

    def drop(content: bytes | str, name: str = "own.csv", *, into: AppTest | None = None) -> AppTest:
        app = into or opened("contribute/upload.py")
        printed = content.encode() if isinstance(content, str) else content
        return app.file_uploader(key="upload_file").set_value((name, printed, "text/csv")).run()

    return drop


def record(app: AppTest) -> AppTest:
    app.button(key="upload_record").click().run()
    assert not app.exception
    return app


def labels(app: AppTest) -> list[str]:
    return [radio.label.replace("\\", "") for radio in app.radio]


def kept() -> dict[str, mappings.Saved]:
    return mappings.every(Ledger().decisions())


def states() -> dict[str, str]:
    held = Ledger().observations("Gao")
    return dict(zip(held["event_id"] + " " + held["value"].astype("str"), held["state"], strict=True))


def test_answers_are_remembered_for_the_next_file_of_the_layout_and_said(dropped: Dropped):
    app = dropped(JANUARY, "Mali monthly 2024-01.csv")
    assert "05/01/2024: Is the day or the month first in date?" in labels(app)
    assert any(label.startswith("82, 117, 90: Are the") for label in labels(app))
    assert "Line 4 suggests day first: else the days would not be in order." in said(app)
    next(radio for radio in app.radio if "month first" in radio.label).set_value("month first").run()
    record(app)
    again = dropped(MARCH, "Mali monthly 2024-03.csv")
    assert "Answered as in ‘Mali monthly’, by this computer on " in said(again)
    assert "“month first” to: Is the day or the month first in date?" in said(again)
    assert labels(again) == []
    again.button(key="saved_change").click().run()
    assert len(labels(again)) == 2
    next(radio for radio in again.radio if "month first" in radio.label).set_value("day first").run()
    record(again)
    ends = Ledger().observations("")["period_end"].dt.strftime("%d %b").tolist()
    assert ends == ["01 May", "01 Dec", "02 Feb", "05 Mar", "06 Apr"]


def workbook(*rows: str) -> bytes:
    """A workbook with two sheets of one kind, on each of which any table could be meant."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        for name, headers in (("North", ["date", "country", "killed"]), ("South", ["date", "country", "injured"])):
            sheet = book.add_worksheet(name)
            for at, row in enumerate([headers, *(line.split(",") for line in rows)]):
                sheet.write_row(at, 0, row)
    return made.getvalue()


def test_the_sheet_that_was_chosen_is_read_in_the_next_workbook_too(dropped: Dropped):
    app = dropped(workbook("2024-01-05,Mali,5"), "desk.xlsx")
    next(radio for radio in app.radio if "South" in radio.options).set_value("South").run()
    record(app)
    again = dropped(workbook("2024-02-05,Mali,6"), "desk 2.xlsx")
    assert "“South” to: Which sheet holds the table to read?" in said(again)
    assert "6 injured, Mali, on 5 February 2024" in sentences(again)


def sentences(app: AppTest) -> str:
    return str(next(table.value for table in app.dataframe if "What it says" in table.value)["What it says"].tolist())


def test_saved_answers_can_be_forgotten_brought_back_exported_and_imported(dropped: Dropped):
    app = record(dropped(JANUARY, "Mali monthly.csv"))
    layout = next(iter(kept()))
    app.session_state["saved_answers"] = True
    app.run()
    app.button(key=f"saved_forget_{layout}").click().run()
    assert kept()[layout].decision == mappings.FORGOTTEN
    app.button(key=f"saved_back_{layout}").click().run()
    assert kept()[layout].decision == mappings.SAVED
    elsewhere = json.dumps({**kept()[layout].stated(), "name": "UNHCR monthly"}).encode()
    app.file_uploader(key="mappings_imported").set_value(("m.json", elsewhere, "application/json")).run()
    assert "UNHCR monthly: a table with headers of its own, 2 answers, by this computer on" in said(app)
    assert kept()[layout].name == "UNHCR monthly"


def test_answers_are_not_kept_where_the_person_says_no(dropped: Dropped):
    app = dropped(JANUARY)
    next(box for box in app.checkbox if box.label.startswith("Keep these answers")).uncheck().run()
    record(app)
    assert kept() == {}


def test_an_edition_says_what_it_changes_and_asks_about_events_that_are_gone(dropped: Dropped):
    record(dropped(FIRST, "first.csv"))
    app = dropped(LATER, "second.csv")
    assert "Recorded already, from ‘first.csv’: 1; they are counted once." in said(app)
    changes = next(table.value for table in app.dataframe if "Change" in table.value)
    assert changes[["Change", "Line", "Was", "Is now"]].to_numpy().tolist() == [
        ["revised", "3", "7", "at least 9"],
        ["no longer there", "", "6", ""],
    ]
    question = next(radio for radio in app.radio if "E6" in radio.label)
    assert "before: 18" in said(app)
    question.set_value("they were deleted: take them out").run()
    record(app)
    assert "1 reported figure of deleted events taken out." in said(app)
    assert states() == {"E5 5": "accepted", "E6 6": "retracted", "E7 7": "accepted", "E7 9": "accepted"}
    app.button(key="upload_undo").click().run()
    assert states() == {"E5 5": "accepted", "E6 6": "accepted", "E7 7": "accepted", "E7 9": "retracted"}


def test_the_numbers_before_and_after_follow_what_is_said_of_events_that_are_gone(dropped: Dropped):
    record(dropped(FIRST, "first.csv"))
    app = dropped(LATER, "second.csv")
    assert [each.value for each in app.subheader if each.value.startswith(("at least", "20"))] == ["at least 20"]
    next(radio for radio in app.radio if "E6" in radio.label).set_value("they were deleted: take them out").run()
    assert [each.value for each in app.subheader if each.value.startswith("at least")] == ["at least 14"]
    next(radio for radio in app.radio if "E6" in radio.label).set_value("keep them: they still count").run()
    record(app)
    assert states()["E6 6"] == "accepted"


def test_a_new_name_beside_a_known_one_is_decided_once_and_can_be_undone(dropped: Dropped):
    record(dropped(TOLL.format(5, 40, "Gao Health Ministry"), "a.csv"))
    app = dropped(TOLL.format(6, 60, "Health Min."), "b.csv")
    assert "“Health Min.” is new beside “Gao Health Ministry”: the same?" in said(app)
    app.button(key="voice_same_Health Min._Gao Health Ministry").click().run()
    assert "“Health Min.” is “Gao Health Ministry”, as this computer decided on " in said(app)
    app.button(key="voice_undo_Health Min.").click().run()
    assert "“Health Min.” is new beside" in said(app)


def test_who_may_see_a_file_is_chosen_kept_and_listed(dropped: Dropped):
    app = dropped(FIRST, "first.csv")
    choice = next(box for box in app.selectbox if box.label == "Who may see this file")
    assert choice.value == "internal"
    choice.set_value("restricted").run()
    record(app)
    assert Ledger().batches()["sensitivity"].iloc[-1] == "restricted"
    app.session_state["uploads_so_far"] = True
    app.run()
    assert "by this computer, restricted" in said(app)


def test_problems_are_counted_by_kind_filtered_and_marked_in_their_rows(dropped: Dropped):
    bad = "".join(f"Gao,2024-01-0{day},Mali,{cell},,Desk,2024-01-10\n" for day, cell in ((1, "x"), (2, "y"), (3, "-4")))
    app = dropped(FIRST + bad)
    assert "7 lines = 3 to record + 3 to mend + the heading." in said(app)
    kinds = app.get("button_group")[0] if app.get("button_group") else None
    assert kinds is not None
    app.session_state["problem_kinds"] = ["negative"]
    app.run()
    assert next(table.value for table in app.dataframe if "What is wrong" in table.value)["Line"].tolist() == [7]
    app.session_state["problem_view"] = "Rows as printed"
    app.run()
    printed = next(table.value for table in app.dataframe if "event_id" in table.value)
    assert printed[["Line", "What is wrong", "killed"]].to_numpy().tolist() == [[7, "a negative number", "-4"]]
