"""Refused rows that are mended and loaded again, and how far a long file is."""

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lib.__main__ import main
from lib.commands import progress
from lib.commands.progress import Progress
from lib.ledger import Ledger

REPORTS = """date,country,place,killed
2020-01-05,Sudan,Nyala,3
2020-01-06,Sudan,"El Fasher, north",12.34.56
2020-02-31,Sudan,Zalingei,5
"""


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_refused_rows_come_back_as_a_file_of_which_only_what_was_mended_is_new(
    ledger_address: str, tmp_path: Path
) -> None:
    path, mend = tmp_path / "reports.csv", tmp_path / "to mend.csv"
    path.write_text(REPORTS, encoding="utf-8")
    assert run("check", str(path), "--rejected", str(mend)).exit_code == 0
    refused = mend.read_text(encoding="utf-8-sig")
    assert [row.split(",")[0] for row in refused.splitlines()] == ["date", "2020-01-06", "2020-02-31"]
    assert json.loads(run("load", str(path)).stdout)["new"] == 1
    mend.write_text(refused.replace(",12.34.56,", ",12,"), encoding="utf-8")
    done = json.loads(run("load", str(mend)).stdout)
    assert (done["recorded"], done["new"], done["refused"]) == (1, 1, 1)
    held = Ledger().observations()
    assert sorted(held["value"].tolist()) == [3, 12] and "El Fasher, north" in held["place"].tolist()


def test_refused_rows_of_several_files_are_not_written_into_one(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(REPORTS, encoding="utf-8")
    result = run("check", "--jsonl", "--rejected", str(tmp_path / "out.csv"), str(path), str(path))
    assert result.exit_code == 1 and "one file at once" in result.stderr


class Screen(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "said"),
    [
        pytest.param(
            io.StringIO(), " 20%  Reading rows 20\n 90%  Reading rows 90\n", id="a log has lines now and then"
        ),
        pytest.param(
            Screen(),
            "\r 20%  Reading rows 20\r 30%  Reading rows 30\r 90%  Reading rows 90\n",
            id="a screen has one line that changes",
        ),
    ],
)
def test_progress_is_told_after_two_seconds(stream: io.StringIO, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 3.0, 4.0, 9.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    told = Progress(stream)
    for share in (10, 20, 30, 90):
        told(share / 100, f"Reading rows {share}")
    told.end()
    assert stream.getvalue() == said
