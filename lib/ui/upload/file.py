"""The first step: the file, and what is understood of it under the answers that hold."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

import streamlit as st

from lib import loaders, mappings, reading
from lib.mappings import Saved
from lib.reading import Reading
from lib.ui import reads
from lib.ui.shelf import Shelf
from lib.ui.text import many
from lib.ui.text import plain as escaped
from lib.ui.upload import questions
from lib.ui.upload.line import Line

KINDS = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "parquet"]
FORMATS = {"simple": "a table with headers of its own", "template": "our template"}
TEMPLATE = Path(__file__).parents[3] / "data" / "template.csv"
READINGS = 4
LONG = 2_000_000


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


@dataclass(frozen=True)
class Understood:
    """A file as it is understood.

    Attributes:
        file: What somebody chose.
        plain: Its reading before any question of its layout was answered: by it a layout is known again.
        read: Its reading under `answers`.
        answers: Those given for this file, and the saved ones that fit; by the question's key.
        saved: Answers that were saved for its layout; none where nobody saved any.
        from_saved: The keys of those answers that come from there.
    """

    file: File
    plain: Reading
    read: Reading
    answers: Mapping[str, str]
    saved: Saved | None
    from_saved: frozenset[str]


def chosen() -> File | None:
    """Draw where a file is dropped, and give the one that was."""
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


def understood(file: File) -> Understood:
    """Read a file under the answers given for it, and those saved for its layout."""
    own = questions.answers(file.digest)
    plain = _asked(file, {about: answer for about, answer in own.items() if about in questions.OURS})
    saved = mappings.every(reads.decisions()).get(mappings.layout(plain))
    if saved is None or saved.decision != mappings.SAVED:
        return Understood(file, plain, _asked(file, own), own, None, frozenset())
    fitting = mappings.applied(saved, lambda answers: _asked(file, answers), own)
    answers = {**own, **fitting}
    return Understood(file, plain, _read(file, answers), answers, saved, frozenset(fitting))


def format_name(format: str) -> str:
    """What a format is called: the first words of its loader's docstring."""
    about = (loaders.known()[format].__doc__ or format).partition(":")[0].partition(".")[0]
    return FORMATS.get(format, about.strip().replace("\n", " "))


def tell(read: Reading) -> None:
    """Say as what a file was understood."""
    if read.format:
        surely = "sure" if read.confidence >= 0.9 else "likely" if read.confidence >= 0.5 else "perhaps"
        said = "" if read.format in FORMATS else f", {surely}"
        st.text(f"Understood as {format_name(read.format)}{said}.")


def _asked(file: File, answers: Mapping[str, str]) -> Reading:
    read = _read(file, answers)
    questions.raised(file.digest, read)
    return read


def _read(file: File, answers: Mapping[str, str]) -> Reading:
    """The reading of a file, shared between runs and not to be changed."""
    key = (file.digest, file.name, tuple(sorted(answers.items())))
    return _readings().find(key) or _readings().put(key, _fresh(file, answers))


@st.cache_resource(show_spinner=False)
def _line() -> Line:
    return Line()


def _fresh(file: File, answers: Mapping[str, str]) -> Reading:
    published = answers.get(questions.PUBLISHED, "")
    own = {about: answer for about, answer in answers.items() if about not in questions.OURS}
    with _waiting(len(file.content)) as tell:
        return reading.read(
            file.content, file.name, answers=own, crisis=answers.get(questions.CRISIS, ""),
            published_on=date.fromisoformat(published) if published else None, progress=tell,
        )  # fmt: skip


@contextmanager
def _waiting(size: int) -> Iterator[Callable[[float, str], None] | None]:
    """What shows that a file is being read: of a long one its place in line and how far, else that something is done.

    Of long files one is read at a time.
    """
    if size < LONG:
        with st.spinner("Reading the file"):
            yield None
        return
    shown = st.empty()

    def tell(share: float, words: str) -> None:
        shown.progress(min(share, 1.0), escaped(words))

    with _line().turn(lambda before: shown.text(f"Waiting: {many(before, 'large file')} of others first.")):
        yield tell
    shown.empty()


@st.cache_resource(show_spinner=False)
def _readings() -> Shelf[Reading]:
    return Shelf(READINGS)
