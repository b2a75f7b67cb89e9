"""What is generated from the code is up to date."""

from pathlib import Path

import pytest

from tools import build_docs

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("path", "made"),
    [("docs/glossary.md", build_docs.glossary), ("data/template.csv", build_docs.template)],
    ids=["docs/glossary.md", "data/template.csv"],
)
def test_the_generated_file_is_up_to_date(path, made):
    assert (ROOT / path).read_text(encoding="utf-8") == made(), "Run `python tools/build_docs.py`."
