"""What README, CONTRIBUTING and docs/ say is so: their files exist, their commands run, their numbers come out."""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from launch import commands
from lib import example, words
from lib.__main__ import main
from lib.ledger import Ledger
from lib.reconcile import Policy
from lib.words.fates import FATES
from tests.test_house import LEVELS

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/*.md")])
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(
    r"`((?:lib|tests|docs|data|tools|pages|launch|\.streamlit)/(?:[\w-]+/)*(?:[\w-]+\.(?:py|md|csv|toml|png))?)`"
)
LIB = ".venv/bin/python -m lib "
MADE_LATER = (".streamlit/secrets.toml", "data/ledger", "docs/images/", ".venv", "wheels")
CRISIS = "Southern Kyrgyzstan 2010"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of a page in a language, without their indent."""
    return [dedent(body) for fence, body in FENCE.findall(text(name)) if fence == language]


def typed(name: str) -> list[str]:
    """The commands that a page says to type."""
    lines = "".join(blocks(name, "console")).splitlines()
    return [line.strip().removeprefix("$ ") for line in lines if line.strip().startswith("$ ")]


def table(lines: list[str]) -> list[list[str]]:
    """The cells of a Markdown table, without its head."""
    return [[cell.strip().strip("`") for cell in line.strip(" |").split(" | ")] for line in lines[2:]]


def after(page: str, start: str) -> list[list[str]]:
    """The first table after a line."""
    rest = text(page).split(start, 1)[1].splitlines()
    first = next(at for at, line in enumerate(rest) if line.strip().startswith("|"))
    last = next((at for at, line in enumerate(rest[first:], first) if not line.strip().startswith("|")), len(rest))
    return table(rest[first:last])


def id_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PAGES, ids=id_of)
def test_every_link_leads_to_a_file(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", FENCE.sub("", path.read_text(encoding="utf-8")))
    lost = [link for link in links if "://" not in link and not (path.parent / link).exists()]
    assert lost == []


@pytest.mark.parametrize("path", PAGES, ids=id_of)
def test_every_file_that_is_named_exists(path: Path) -> None:
    named = NAMED.findall(text(id_of(path)))
    real = [name for name in named if not name.startswith(MADE_LATER) and not re.search(r"NAME|SECTION|NNNN", name)]
    assert [name for name in real if not list(ROOT.glob(name.rstrip("/")))] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/deployment.md"])
def test_every_command_of_start_py_is_one_that_it_has(name: str) -> None:
    asked = [shlex.split(line.split("start.py", 1)[1]) for line in typed(name) if "start.py" in line]
    asked += [found.split() for found in re.findall(r"`python start\.py ?([^`]*)`", text(name))]
    assert asked
    for options in asked:
        if options != ["--help"]:
            commands.arguments().parse_args(options)


def test_every_test_that_the_security_page_names_exists() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text("SECURITY.md"))
    assert len(named) > 30
    assert [f"{file}::{name}" for file, name in named if f"\ndef {name}(" not in text(file)] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_other_command_names_a_module_and_files_that_exist(name: str) -> None:
    for line in typed(name):
        words_of = shlex.split(line)
        if "start.py" in words_of or line.startswith(LIB):
            continue
        assert words_of[0] == ".venv/bin/python"
        called = words_of[2] if words_of[1] == "-m" else words_of[1]
        assert called in {"ruff", "mypy", "pytest"} or (ROOT / called).is_file()
        assert [each for each in words_of[2:] if "/" in each and not (ROOT / each).exists()] == []


def test_the_commands_of_the_readme_run(ledger_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    example.record(Ledger())  # as the first start does
    Path("reports.csv").write_text(blocks("README.md", "csv")[0], encoding="utf-8")
    article = "At least 117 people were killed in Osh, officials said."
    Path("article.txt").write_text(article, encoding="utf-8")
    Path("page.html").write_text(f'<meta name="date" content="2010-06-14"><p>{article}</p>', encoding="utf-8")
    passage = {"id": "1", "text": article, "published": "2010-06-14"}
    Path("passages.jsonl").write_text(json.dumps(passage), encoding="utf-8")
    asked = [line.removeprefix(LIB) for line in typed("README.md") if line.startswith(LIB)]
    assert {line.split()[0] for line in asked} == set(main.commands)
    for line in asked:
        answer = CliRunner().invoke(main, shlex.split(line))
        assert (line, answer.exit_code) == (line, 0)


def test_the_readme_s_own_reports_are_read_as_it_says(tmp_path: Path) -> None:
    file = tmp_path / "reports.csv"
    file.write_text(blocks("README.md", "csv")[0], encoding="utf-8")
    report = json.loads(CliRunner().invoke(main, ["check", str(file)]).stdout)
    assert (report["outcome"], report["accepted"], report["rejected"]) == ("accept", 3, [])
    told = {(each["metric"], each["counting"]): (each["low"], each["best"], each["open"]) for each in report["totals"]}
    assert told == {("killed", "cumulative"): (187, 187, True), ("idps", "stock"): (270_000, 300_000, False)}


@pytest.mark.parametrize("folder", ["lib/loaders", "pages/explore"])
def test_the_recipes_show_files_as_they_are(folder: str) -> None:
    shown = blocks("CONTRIBUTING.md", "python")
    assert [path.name for path in (ROOT / folder).glob("*.py") if path.read_text(encoding="utf-8") in shown]


def test_the_layout_names_every_folder_and_module() -> None:
    top, lib = (
        [line.split()[0] for line in body.splitlines() if line] for body in blocks("docs/architecture.md", "text")[:2]
    )
    there = {path.stem for path in (ROOT / "lib").iterdir() if path.name not in ("__init__.py", "__pycache__")}
    planned = {name for level in LEVELS[:-1] for name in level}
    assert {Path(name).stem for name in lib} == there | planned
    assert [name for name in lib if Path(name).stem in there and not (ROOT / name).exists()] == []
    assert [name for name in top if not (ROOT / name).exists()] == []
    kept = {f"{path.relative_to(ROOT).parts[0]}/" for path in ROOT.glob("[a-z]*/**/*.*") if path.suffix != ".pyc"}
    assert kept - set(top) <= {"wheels/"}


def test_the_arrows_are_those_that_the_house_has() -> None:
    drawn = next(body for body in blocks("docs/architecture.md", "text") if body.startswith("errors, "))
    assert [line.split(", ") for line in drawn.splitlines()] == LEVELS, "Draw LEVELS of tests/test_house.py anew."


def test_no_room_of_the_house_is_said_to_be_unwritten() -> None:
    assert "not written yet" not in text("docs/architecture.md")


def test_every_decision_is_in_the_index_under_its_title() -> None:
    listed = dict(re.findall(r"^- \[(.+)\]\((\d{4}-[\w-]+\.md)\)", text("docs/decisions/README.md"), re.M))
    titles = {
        path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# "): path.name
        for path in PAGES
        if path.name[:4].isdigit()
    }
    assert listed == titles


@pytest.fixture(scope="module")
def example_ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A ledger that holds the example, for commands that record nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("UPROOTED_LEDGER", str(tmp_path_factory.mktemp("docs") / "ledger"))
        yield


def asked_in_method(command: str) -> list[str]:
    return [line.removeprefix(LIB) for line in typed("docs/method.md") if line.startswith(LIB + command)]


@pytest.mark.xdist_group("docs")
@pytest.mark.usefixtures("example_ledger")
@pytest.mark.parametrize("command", asked_in_method("estimates"))
def test_the_method_prints_what_the_command_prints(command: str) -> None:
    said = next(body for body in blocks("docs/method.md", "console") if command in body)
    answer = CliRunner().invoke(main, [*shlex.split(command), "--crisis", CRISIS])
    assert answer.stdout == said.split("\n", 1)[1]


@pytest.mark.xdist_group("docs")
@pytest.mark.usefixtures("example_ledger")
@pytest.mark.parametrize("command", asked_in_method("explain"))
def test_the_method_tells_what_became_of_reports_as_the_command_does(command: str) -> None:
    answer = CliRunner().invoke(main, [*shlex.split(command), "--crisis", CRISIS])
    found = [
        [
            row["source"] or row["publisher"],
            words.observation_in_words(row),
            words.day_in_words(date.fromisoformat(row["period_end"])),
            FATES[row["fate"]],
        ]
        for row in json.loads(answer.stdout)["observations"]
    ]
    told = after("docs/method.md", LIB + command + "\n")
    assert [row for row in told if row not in found] == []
    counts = [row for row in found if row[3] == FATES["speaks"]]
    assert sorted(row for row in told if row[3] == FATES["speaks"]) == sorted(counts)


def test_the_method_names_every_fate_in_the_words_of_the_screen() -> None:
    assert [row[0] for row in after("docs/method.md", "lists every report of the series")] == list(FATES.values())


def test_the_method_names_every_bracket_of_the_rule_with_its_default() -> None:
    policy = Policy()
    defaults = [[field.name, getattr(policy, field.name)] for field in fields(policy)]
    spelled = [
        [name, ",".join(value) if isinstance(value, tuple) else str(value) or "none"] for name, value in defaults
    ]
    assert [row[:2] for row in after("docs/method.md", "## 10.")] == spelled
