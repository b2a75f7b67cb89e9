"""Every page: its file, its name in the navigation and in the address. A new page is one line here."""

import streamlit as st

from lib.ui import entrance

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
    """The page that the reader asked for, with the others beside it; without them for who is not let in."""
    found = {
        section: [
            st.Page(f"pages/{file}", title=title, url_path=title.lower(), default=title == "Overview")
            for file, title in pages
        ]
        for section, pages in PAGES.items()
    }
    return st.navigation(found, position="sidebar" if entrance.is_open() else "hidden")
