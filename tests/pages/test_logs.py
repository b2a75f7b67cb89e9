"""What the server logs of an upload that fails: where it failed, and nothing of what stands in the file."""

import logging
from collections.abc import Iterator

import pytest

from lib import reading
from lib.ui import logs
from tests.pages.conftest import Opened
from tests.pages.test_upload import dropped

NAMED = b"date,country,metric,value,source\n2010-07-18,Aisha Bekova,killed,Aisha Bekova,Aisha Bekova\n"


@pytest.fixture
def without_words() -> Iterator[None]:
    usual = logging.getLogRecordFactory(), logging.raiseExceptions
    logs.leave_out_words()
    yield
    logging.setLogRecordFactory(usual[0])
    logging.raiseExceptions = usual[1]


def _said(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> str:
    out, err = capfd.readouterr()
    return out + err + caplog.text


def test_a_file_that_is_refused_leaves_nothing_of_itself_in_the_log(
    opened: Opened, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, without_words: None
) -> None:
    dropped(opened("contribute/upload.py"), NAMED, "Aisha Bekova.csv")
    assert "Aisha" not in _said(capfd, caplog)


def test_a_bug_that_quotes_a_cell_is_logged_by_its_kind_and_place(
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    without_words: None,
) -> None:
    def stumbling(content: bytes, *_: object, **__: object) -> None:
        try:
            int(content.decode())
        except ValueError as error:
            raise KeyError(content.decode()) from error

    monkeypatch.setattr(reading, "read", stumbling)
    dropped(opened("contribute/upload.py"), NAMED, "Aisha Bekova.csv")
    said = _said(capfd, caplog)
    assert "Aisha" not in said
    assert "builtins.KeyError" in said and "builtins.ValueError" in said and "in stumbling" in said
