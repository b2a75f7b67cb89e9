"""What page tests share: the app through its frame, on a ledger of its own."""

import pickle
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS_TO_RUN = 240
COMPONENTS = {"article_text"}
CRISIS = "Southern Kyrgyzstan 2010"

Opened = Callable[..., AppTest]


@pytest.fixture
def opened(ledger_address: str) -> Iterator[Opened]:
    """Opens the app as somebody does who follows a link: `opened("explore/timeline.py", metric="idps")`.

    What a session keeps must survive a move to another process. Streamlit's own check of that
    (`runner.enforceSerializableSessionState`) stumbles over its components, so it is made here.
    """
    apps: list[AppTest] = []

    def follow(page: str = "", **address: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "frame.py"), default_timeout=SECONDS_TO_RUN)
        for name, value in address.items():
            app.query_params[name] = value
        if page:
            app.switch_page(f"pages/{page}")
        apps.append(app.run())
        return app

    yield follow
    for app in apps:
        pickle.dumps({key: value for key, value in app.session_state.to_dict().items() if key not in COMPONENTS})


def said(app: AppTest) -> str:
    """Every word that a reader sees on a page, as Markdown shows it."""
    kinds = ("title", "subheader", "text", "caption", "markdown", "warning", "error", "success", "info", "code")
    return "\n".join(shown(element.value) for kind in kinds for element in getattr(app, kind))


def shown(text: object) -> str:
    """Escaped text as a reader sees it."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", str(text)).replace("\N{WORD JOINER}", "")
