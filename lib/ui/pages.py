"""Every page: its file, its name in the navigation and in the address. A new page is one line here."""

import streamlit as st

from lib.access import Person
from lib.ui import entrance, session

FOR = {"Upload": "record", "Article": "propose", "Review": "propose", "Settings": "record"}
PAGES = {
    "Explore": [("explore/overview.py", "Overview"), ("explore/map.py", "Map"), ("explore/timeline.py", "Timeline")],
    "Evidence": [
        ("evidence/reports.py", "Reports"),
        ("evidence/sources.py", "Sources"),
        ("evidence/findings.py", "Findings"),
        ("evidence/history.py", "History"),
    ],
    "Contribute": [
        ("contribute/upload.py", "Upload"),
        ("contribute/article.py", "Article"),
        ("contribute/review.py", "Review"),
        ("contribute/settings.py", "Settings"),
    ],
}


def navigation() -> "st.Page":
    """The page that the reader asked for, with the others beside it that they may use; none for who is not let in."""
    person = entrance.admitted()
    found = {section: [_page(file, title, person) for file, title in pages] for section, pages in PAGES.items()}
    return st.navigation(found, position="sidebar" if person else "hidden")


def run(page: "st.Page") -> None:
    """Run a page for somebody who may use it.

    Raises:
        Forbidden: They may not.
    """
    if page.title in FOR:
        session.person().must(FOR[page.title])
    page.run()


def _page(file: str, title: str, person: Person | None) -> "st.Page":
    is_shown = person is not None and (title not in FOR or person.may(FOR[title]))
    return st.Page(
        f"pages/{file}", title=title, url_path=title.lower(), default=title == "Overview",
        visibility="visible" if is_shown else "hidden",
    )  # fmt: skip
