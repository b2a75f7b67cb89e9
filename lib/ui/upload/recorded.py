"""The last step: record a file once, and undo it for good."""

from datetime import date
from typing import Any

import streamlit as st

from lib import editions, recording
from lib.documents import Document
from lib.reading import Reading
from lib.scope import Scope
from lib.ui import bar, errors, record, session, uploads
from lib.ui.text import many, plain
from lib.ui.upload import questions, saved
from lib.ui.upload.file import Understood
from lib.vocabulary import SENSITIVITIES

FIGURE = "reported figure"
DONE = "upload_done"
USUAL = "internal"
MEANS = {
    "public": "public: it may be passed on",
    "internal": "internal: for those who work with this record",
    "restricted": "restricted: for a few, not to be passed on",
}


def batch(found: Understood) -> str:
    """The batch that recording a file would make."""
    return recording.batch_id(_document(found), _told(found))


def step(found: Understood, deleted: tuple[str, ...], scope: Scope) -> None:
    """Draw the button that records a file, or what was recorded, with its undo and the ways on.

    Args:
        found: The file.
        deleted: Observations of events that its publisher deleted.
        scope: What the page shows.
    """
    own = batch(found)
    standing = uploads.state_of(own)
    if standing == "standing":
        _done(own)
        uploads.undo(own, key="upload_undo")
        _ways_on(found.read)
        return
    if standing == "retracted":
        st.text("This file was recorded before, and undone. Recording it brings it back.")
    saved.offer(found)
    st.selectbox(
        "Who may see this file", list(SENSITIVITIES), index=SENSITIVITIES.index(USUAL), key=_key(found), width=420,
        format_func=MEANS.__getitem__,
    )  # fmt: skip
    st.button(
        f"Record {many(len(found.read.observations), FIGURE)}", type="primary", key="upload_record",
        on_click=_record, args=(found, deleted),
    )  # fmt: skip


def _done(batch: str) -> None:
    done: dict[str, Any] = st.session_state.get(DONE, {})
    mine = done if done.get("batch") == batch else {}
    if not mine.get("added"):
        st.success("Nothing new: this file is in the record already.")
        return
    lost = f" {many(mine['retracted'], FIGURE)} of deleted events taken out." if mine["retracted"] else ""
    st.success(plain(f"Recorded: {many(mine['added'], FIGURE)}.{lost}"))


def _record(found: Understood, deleted: tuple[str, ...]) -> None:
    with errors.said():
        ledger, by = record.ledger(), session.person()
        if deleted:
            by.must("decide")
        told = recording.record(ledger, _document(found), found.read, answers=_told(found), by=by)
        lost = editions.withdraw(ledger, deleted, batch_id=told.batch_id, name=found.file.name, by=by)
        st.session_state[DONE] = {"batch": told.batch_id, "added": told.added, "retracted": lost}
        saved.keep(found)


def _told(found: Understood) -> dict[str, str]:
    """What was answered, without what was left open."""
    return {about: answer for about, answer in found.answers.items() if answer}


def _document(found: Understood) -> Document:
    published = found.answers.get(questions.PUBLISHED, "")
    return Document.of(
        found.file.content, kind="file", title=found.file.name, added_by=session.person().name,
        published_on=date.fromisoformat(published) if published else None,
        sensitivity=str(st.session_state.get(_key(found), USUAL)),
    )  # fmt: skip


def _ways_on(read: Reading) -> None:
    """Links to where the new reports can be seen."""
    crisis = read.observations["crisis"].value_counts().idxmax()
    metric = str(read.observations["metric"].value_counts().idxmax())
    seen = Scope(crisis=bar.code(str(crisis)), metric=metric)
    with st.container(horizontal=True):
        for file, label in (("overview", "See the overview"), ("timeline", "the timeline"), ("map", "the map")):
            st.page_link(f"pages/explore/{file}.py", label=label, query_params=seen.to_query())


def _key(found: Understood) -> str:
    return f"sensitivity_{found.file.digest}"
