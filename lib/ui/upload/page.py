"""The upload in four steps on one page that fill as the file allows."""

import streamlit as st

from lib.reading import Reading
from lib.scope import Scope
from lib.ui import uploads
from lib.ui.text import plain
from lib.ui.upload import ahead, changes, file, people, preview, problems, questions, recorded, saved, voices
from lib.ui.upload.file import Understood


def upload(scope: Scope) -> None:
    """Draw the four steps, and below them the uploads so far with their undo, and the saved answers."""
    st.title("Add your own reports", anchor=False)
    chosen = file.chosen()
    if chosen is not None:
        _steps(file.understood(chosen), scope)
    uploads.listed()
    saved.listed()


def _steps(found: Understood, scope: Scope) -> None:
    read = found.read
    file.tell(read)
    people.draw(found)
    is_refused = read.outcome == "reject"
    if is_refused:
        _refused(found)
    if not is_refused or questions.raised(found.file.digest, read):
        st.subheader("2. Questions", anchor=False)
        hidden = saved.say(found)
        questions.ask(found.file.digest, read, found.answers, scope, hidden=hidden)
    if is_refused:
        problems.draw(found.file.name, read)
        return
    voices.ask(read.observations)
    st.subheader("3. What will be recorded", anchor=False)
    st.text(preview.account(read))
    preview.notes(read)
    problems.draw(found.file.name, read)
    preview.good_rows(read.observations)
    stands = uploads.state_of(recorded.batch(found)) == "standing"
    edition = changes.draw(found, stands)
    gone = changes.deleted(found, edition)
    if not stands:
        ahead.draw(found, gone, scope)
    st.subheader("4. Record", anchor=False)
    recorded.step(found, gone, scope)


def _refused(found: Understood) -> None:
    """Say why nothing of a file can be recorded, and what would be one that can."""
    st.error(plain(found.read.message))
    st.text(_what_to_do(found.read))


def _what_to_do(read: Reading) -> str:
    if read.problems:
        return "Nothing was recorded. Mend the cells below in the file, and drop it here again."
    return (
        "Nothing was recorded. What can be is a table with a date, a country, what was counted and how many: the "
        "template above has its headers."
    )
