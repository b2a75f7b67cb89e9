"""The upload: is my file understood? Four steps on one page that fill as the file allows."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import streamlit as st

from lib import loaders, reading, recording
from lib.documents import Document
from lib.reading import Reading
from lib.scope import Scope
from lib.ui import bar, errors, preview, questions, record, uploads
from lib.ui.text import many, plain

KINDS = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"]
FORMATS = {"simple": "a table with headers of its own", "template": "our template"}
FIGURE = "reported figure"
TEMPLATE = Path(__file__).parent.parent.parent / "data" / "template.csv"


@dataclass(frozen=True)
class File:
    """A file that somebody chose.

    Attributes:
        name: As it is called on their computer.
        content: Its bytes.
        digest: SHA-256 of these.
    """

    name: str
    content: bytes
    digest: str


def upload(scope: Scope) -> None:
    """Draw the four steps, and below them the uploads so far with their undo."""
    st.title("Add your own reports", anchor=False)
    file = _chosen()
    if file is not None:
        answers = questions.answers(file.digest)
        read = _read(file, answers)
        _told(read)
        if read.outcome != "reject" or read.questions:
            st.subheader("2. Questions", anchor=False)
            questions.ask(file.digest, read, scope)
        st.subheader("3. What will be recorded", anchor=False)
        preview.show(file.name, read)
        if read.outcome != "reject":
            st.subheader("4. Record", anchor=False)
            _record(file, read, answers, scope)
    uploads.listed()


def _chosen() -> File | None:
    st.subheader("1. The file", anchor=False)
    given = st.file_uploader(
        "A table of reports: a date, a country, what was counted, how many, and who says so",
        type=KINDS,
        key="upload_file",
    )
    st.download_button(
        "Download the template", data=TEMPLATE.read_bytes, file_name="template.csv", mime="text/csv", on_click="ignore",
        type="tertiary",
    )  # fmt: skip
    if given is None:
        return None
    content = given.getvalue()
    return File(given.name, content, sha256(content).hexdigest())


def _read(file: File, answers: dict[str, str]) -> Reading:
    published = answers.get(questions.PUBLISHED, "")
    own = {about: answer for about, answer in answers.items() if about not in questions.OURS}
    return _reading(
        file.digest, file.name, tuple(sorted(own.items())), answers.get(questions.CRISIS, ""),
        date.fromisoformat(published) if published else None, file.content,
    )  # fmt: skip


@st.cache_resource(max_entries=4, show_spinner="Reading the file")
def _reading(
    digest: str,
    name: str,
    answers: tuple[tuple[str, str], ...],
    crisis: str,
    published_on: date | None,
    _content: bytes,
) -> Reading:
    """The reading of a file, shared between runs and not to be changed."""
    return reading.read(_content, name, answers=dict(answers), crisis=crisis, published_on=published_on)


def _told(read: Reading) -> None:
    if read.format:
        surely = "sure" if read.confidence >= 0.9 else "likely" if read.confidence >= 0.5 else "perhaps"
        st.text(f"Understood as {format_name(read.format)} ({surely}).")


def format_name(format: str) -> str:
    """What a format is called: the first words of its loader's docstring."""
    about = (loaders.known()[format].__doc__ or format).partition(":")[0].partition(".")[0]
    return FORMATS.get(format, about.strip().replace("\n", " "))


def _record(file: File, read: Reading, answers: dict[str, str], scope: Scope) -> None:
    batch = recording.batch_id(_document(file, answers), answers)
    done: dict[str, Any] = st.session_state.get("upload_done", {})
    standing = uploads.state_of(batch)
    if standing == "standing":
        added = int(done.get("added", 0)) if done.get("batch") == batch else 0
        told = f"Recorded: {many(added, FIGURE)}." if added else "Nothing new: this file is in the record already."
        st.success(plain(told))
        uploads.undo(batch, key="upload_undo")
        _ways_on(read, scope)
        return
    if standing == "retracted":
        st.text("This file was recorded before, and undone. Recording it brings it back.")
    st.button(
        f"Record {many(len(read.observations), FIGURE)}", type="primary", key="upload_record", on_click=_recorded,
        args=(file, read, answers, batch),
    )  # fmt: skip


def _recorded(file: File, read: Reading, answers: dict[str, str], batch: str) -> None:
    with errors.said():
        told = recording.record(
            record.ledger(), _document(file, answers), read.observations, answers=answers, by=record.reader()
        )
        st.session_state["upload_done"] = {"batch": batch, "added": told.added, "known": told.known}


def _document(file: File, answers: dict[str, str]) -> Document:
    published = answers.get(questions.PUBLISHED, "")
    return Document.of(
        file.content, kind="file", title=file.name, added_by=record.reader(),
        published_on=date.fromisoformat(published) if published else None,
    )  # fmt: skip


def _ways_on(read: Reading, scope: Scope) -> None:
    """Links to where the new reports can be seen."""
    crisis = read.observations["crisis"].value_counts().idxmax()
    metric = str(read.observations["metric"].value_counts().idxmax())
    seen = Scope(crisis=bar.code(str(crisis)), metric=metric)
    with st.container(horizontal=True):
        for file, label in (("overview", "See the overview"), ("timeline", "the timeline"), ("map", "the map")):
            st.page_link(f"pages/explore/{file}.py", label=label, query_params=seen.to_query())
