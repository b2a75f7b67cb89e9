"""The house holds together: who may import whom, and what git must not forget."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

LEVELS = [
    ["errors", "vocabulary", "metrics", "access", "members"],
    ["documents", "phrases", "numbers", "dates", "tables"],
    ["sources", "places", "populations", "observations", "scope"],
    ["loaders", "personal", "extract", "articles", "ledger", "reconcile", "reading"],
    ["recording", "example", "words", "proposals", "mappings", "editions", "checks", "transforms", "charts"],
    ["disclosure", "exports"],
    ["ui", "commands", "api", "__main__"],
    ["pages", "app", "frame"],
]
ORDER = [module for level in LEVELS for module in level]
ONLY = {
    "streamlit": {"ui", "api", "pages", "app", "frame"},
    "plotly": {"charts"},
    "deltalake": {"ledger"},
}
FILES = sorted([*ROOT.glob("lib/**/*.py"), *ROOT.glob("pages/**/*.py"), *ROOT.glob("app.py"), *ROOT.glob("frame.py")])


def module(path: Path) -> str:
    """The name in `LEVELS` that a file belongs to; every `lib/ui*.py` is `ui`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = parts[1] if parts[0] == "lib" else parts[0]
    return "ui" if name.split("_")[0] == "ui" else name


def imports(source: str) -> set[str]:
    """Every module that a source imports, at its top or inside a function, as a dotted name."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: write the whole name of what is imported"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def own_modules(names: set[str]) -> set[str]:
    """Those of our modules that dotted names belong to."""
    ours = {name.split(".")[1] for name in names if name.startswith("lib.")}
    ours |= {name.split(".")[0] for name in names} & set(LEVELS[-1])
    return {"ui" if name.split("_")[0] == "ui" else name for name in ours}


def id_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


SOURCES = [path for path in FILES if path != ROOT / "lib" / "__init__.py"]


@pytest.mark.parametrize("path", SOURCES, ids=id_of)
def test_every_module_has_its_place_in_the_order(path):
    assert module(path) in ORDER, "Give the module a place in LEVELS, as docs/architecture draws it."


@pytest.mark.parametrize("path", SOURCES, ids=id_of)
def test_imports_point_one_way(path):
    importer = module(path)
    later = {name for name in own_modules(imports(path.read_text(encoding="utf-8"))) if name != importer}
    allowed = set(ORDER[: ORDER.index(importer)])
    assert later - allowed == set(), "An import points the wrong way, or sideways to the right."


@pytest.mark.parametrize("path", FILES, ids=id_of)
def test_one_place_knows_each_of_streamlit_plotly_and_the_store(path):
    names = {name.split(".")[0] for name in imports(path.read_text(encoding="utf-8"))}
    strangers = {package for package, knowing in ONLY.items() if package in names and module(path) not in knowing}
    assert strangers == set()


def test_no_page_stands_directly_in_pages_where_streamlit_would_run_it_without_the_frame():
    assert list(ROOT.glob("pages/*.py")) == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("launch/*.py")), ids=id_of)
def test_start_needs_nothing_that_has_to_be_installed_first(path):
    names = {name.split(".")[0] for name in imports(path.read_text(encoding="utf-8"))}
    assert names - set(sys.stdlib_module_names) <= {"launch"}


@pytest.mark.parametrize(
    ("path", "is_ignored"),
    [
        pytest.param("lib/errors.py", False, id="our code in lib is kept"),
        pytest.param("lib/loaders/new.py", False, id="a new loader is kept"),
        pytest.param("data/template.csv", False, id="the template is kept"),
        pytest.param("data/ledger/observations/part-0.parquet", True, id="what people record is not"),
        pytest.param(".venv/pyvenv.cfg", True, id="the environment is not"),
        pytest.param("wheels/pandas.whl", True, id="bundled packages are not"),
        pytest.param(".streamlit/secrets.toml", True, id="keys are not"),
    ],
)
def test_git_keeps_our_code_and_forgets_the_rest(path, is_ignored):
    if not (ROOT / ".git").exists():
        pytest.skip("This copy of Uprooted is not a git repository.")
    answer = subprocess.run(["git", "check-ignore", "--no-index", "--quiet", path], cwd=ROOT, stdin=subprocess.DEVNULL)
    assert (answer.returncode == 0) is is_ignored


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_and_has_its_reason(name):
    lines = [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line and line[0] not in "#-"]
    assert lines
    assert [line for line in lines if "==" not in line.split("#")[0] or not line.partition("#")[2].strip()] == []


def test_every_setting_of_streamlit_has_its_reason():
    lines = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8").splitlines()
    settings = [line for line in lines if line and line[0] not in "#["]
    assert settings
    assert [line for line in settings if "  # " not in line and " # " not in line] == []
