"""Saved answers on the page: that they hold, by whom; naming them; their list with export, import and undo."""

import re
from typing import Any

import streamlit as st

from lib import mappings, words
from lib.errors import UserError
from lib.mappings import Saved
from lib.ui import errors, reads, record, session
from lib.ui.text import many, plain
from lib.ui.upload import questions
from lib.ui.upload.file import Understood, format_name

WIDTH = 420
IMPORTED = "mappings_imported"
NUMBERED = re.compile(r"[\s_.-]*(?:\d+[\s_.-]*)+$")


def say(found: Understood) -> frozenset[str]:
    """Say which answers hold because somebody saved them, with a way to change them.

    Returns:
        Keys of the questions that need not be drawn.
    """
    if found.saved is None or not found.from_saved:
        return frozenset()
    changing = f"change_{found.file.digest}"
    with st.container(horizontal=True, vertical_alignment="center", key="saved_said"):
        st.text(answered_as(found.saved))
        st.button("change", key="saved_change", type="tertiary", on_click=_change, args=(changing,))
    if st.session_state.get(changing):
        return frozenset()
    asked = questions.raised(found.file.digest, found.read)
    for key in sorted(found.from_saved):
        st.text(f"“{found.answers[key]}” to: {asked[key]['about']}")
    return found.from_saved


def answered_as(saved: Saved) -> str:
    """Whose answers hold: "Answered as in ‘UNHCR monthly’, by Ada on 3 May 2026:"."""
    return f"Answered as in ‘{saved.name}’, by {saved.by or 'somebody'} on {words.day_in_words(saved.at)}:"


def offer(found: Understood) -> None:
    """Draw under which name the answers of this file are kept for the next one, unless the person says no."""
    if not _answers(found):
        return
    named = found.saved.name if found.saved else usual_name(found.file.name)
    with st.container(horizontal=True, vertical_alignment="bottom", key="saved_offer"):
        st.checkbox(
            "Keep these answers for the next file with the same headers, as", value=True, key=_key(found, "keep")
        )
        st.text_input(
            "Name of the answers", value=named, key=_key(found, "name"), width=WIDTH, label_visibility="collapsed"
        )


def usual_name(file: str) -> str:
    """What the answers to a file are called until somebody names them: the file, without what numbers it.

    >>> usual_name("UNHCR_monthly_2024-05.xlsx")
    'UNHCR monthly'
    """
    stem = file.rpartition(".")[0] or file
    return " ".join(NUMBERED.sub("", stem).replace("_", " ").split()) or stem


def keep(found: Understood) -> None:
    """Save the answers of a file that was recorded, if that is wanted and something is new about them."""
    named = str(st.session_state.get(_key(found, "name")) or "").strip()
    if not named or not st.session_state.get(_key(found, "keep")):
        return
    answers = Saved.of(found.plain, named, _answers(found))
    if found.saved and found.saved.stated() == answers.stated():
        return
    mappings.save(record.ledger(), answers, by=session.person(), after=found.saved.decision_id if found.saved else None)


def listed() -> None:
    """Draw all saved answers, to be exported, forgotten and brought back, and where exported ones are read."""
    so_far = st.expander("Saved answers", key="saved_answers", on_change="rerun", type="compact")
    if not so_far.open:
        return
    with so_far:
        found = mappings.every(reads.decisions())
        if not found:
            st.text(
                "None yet: the answers to a file's questions are kept here for the next file with the same headers."
            )
        for layout, each in found.items():
            _line(layout, each)
        st.file_uploader(
            "Read answers that were exported elsewhere (JSON)", type=["json"], key=IMPORTED, on_change=_import
        )


def _line(layout: str, each: Saved) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"saved_line_{layout}"):
        verb = "by" if each.decision == mappings.SAVED else "forgotten by"
        st.text(
            f"{each.name}: {format_name(each.format)}, {many(len(each.answers), 'answer')}, "
            f"{verb} {each.by or 'somebody'} on {words.day_in_words(each.at)}"
        )  # fmt: skip
        if each.decision == mappings.SAVED:
            st.download_button(
                "Export", data=each.exported(), file_name=f"{each.name}.json", mime="application/json",
                on_click="ignore", key=f"saved_export_{layout}", type="tertiary",
            )  # fmt: skip
            st.button("Forget", key=f"saved_forget_{layout}", type="tertiary", on_click=_forget, args=(layout,))
        else:
            st.button("Bring back", key=f"saved_back_{layout}", type="tertiary", on_click=_save, args=(layout,))


def _answers(found: Understood) -> dict[str, str]:
    """The answers of the layout: those given for this file, those saved, and those assumed on the page."""
    told = {**questions.of_layout(found.file.digest, found.read), **found.answers}
    return dict(Saved.of(found.plain, "", told).answers)


def _key(found: Understood, name: str) -> str:
    return f"saved_{name}_{found.file.digest}"


def _change(key: str) -> None:
    st.session_state[key] = True


def _forget(layout: str) -> None:
    with errors.said():
        mappings.forget(record.ledger(), mappings.every(reads.decisions())[layout], by=session.person())


def _save(layout: str) -> None:
    with errors.said():
        mappings.save(record.ledger(), mappings.every(reads.decisions())[layout], by=session.person())


def _import() -> None:
    given: Any = st.session_state.get(IMPORTED)
    if given is None:
        return
    try:
        mappings.save(record.ledger(), mappings.imported(given.getvalue(), given.name), by=session.person())
    except UserError as error:
        errors.show(error)
    else:
        st.success(plain(f"The answers of {given.name} are kept."))
