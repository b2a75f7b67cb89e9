"""`python -m lib export` writes a file that reads back, and says clearly what it cannot do."""

from pathlib import Path

from click.testing import CliRunner

from lib import reading
from lib.__main__ import main
from lib.ledger import Ledger
from lib.vocabulary import SENSITIVITIES
from tests.ledgers import observed, recorded

CRISIS = "Southern Kyrgyzstan 2010"


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["export", *words])
    return done.exit_code, done.output


def test_an_exported_crisis_reads_back(ledger_address: str, tmp_path: Path):
    out = tmp_path / "crisis.csv"
    code, told = run("--format", "csv", "--crisis", CRISIS, "--known", "2010-07-20", "--out", str(out))
    assert code == 0, told
    assert "Uprooted. Southern Kyrgyzstan 2010" in told
    again = reading.read(out.read_bytes(), out.name)
    assert again.problems == []
    assert set(again.observations["crisis"]) == {CRISIS}


def test_a_scope_without_reports_is_said_and_nothing_is_written(ledger_address: str, tmp_path: Path):
    out = tmp_path / "nothing.csv"
    code, told = run("--format", "csv", "--crisis", "Nowhere 1901", "--out", str(out))
    assert code == 1
    assert "Nothing of this was reported" in told
    assert not out.exists()


def test_a_folder_that_does_not_exist_is_said(ledger_address: str, tmp_path: Path):
    code, told = run("--format", "csv", "--crisis", CRISIS, "--out", str(tmp_path / "none" / "x.csv"))
    assert code == 1
    assert "cannot be written" in told


def test_a_file_holds_what_its_audience_may_have(ledger_address: str, tmp_path: Path):
    secret = observed(77_777, published_on="2010-07-01")
    recorded(Ledger(), "secret", secret, sensitivity="restricted")
    recorded(Ledger(), "open", observed(55_555, published_on="2010-07-01"), sensitivity="public")
    found = {}
    for audience in SENSITIVITIES:
        out = tmp_path / f"{audience}.csv"
        code, told = run("--format", "csv", "--crisis", "Osh 2010", "--audience", audience, "--out", str(out))
        assert code == 0, told
        found[audience] = [number for number in ("55555", "77777") if number in out.read_text(encoding="utf-8-sig")]
    assert found == {"public": ["55555"], "internal": ["55555"], "restricted": ["55555", "77777"]}


def test_nothing_is_written_for_an_audience_that_may_have_nothing(ledger_address: str, tmp_path: Path):
    recorded(Ledger(), "own", observed(117), sensitivity="internal")
    out = tmp_path / "none.csv"
    code, told = run("--format", "csv", "--crisis", "Osh 2010", "--audience", "public", "--out", str(out))
    assert (code, out.exists()) == (1, False)
    assert "that the public may have" in told
