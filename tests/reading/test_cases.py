"""The upload cases of tests/cases/uploads, compared as their own scorer does, but for totals (`reconcile`)."""

import json
from pathlib import Path
from typing import Any

import pytest

from lib import reading

CASES = Path(__file__).parents[1] / "cases" / "uploads"
EXPECTED = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))


def is_same(stated: Any, expected: Any) -> bool:
    if isinstance(expected, list):
        return any(is_same(stated, one) for one in expected)
    stated, expected = ("" if cell is None else cell for cell in (stated, expected))
    return stated == expected or (isinstance(expected, float) and abs(float(stated) - expected) < 1e-6)


@pytest.mark.parametrize("case", EXPECTED, ids=[case["file"] for case in EXPECTED])
def test_a_file_with_one_fault_is_read_as_expected(case: dict[str, Any]) -> None:
    result = reading.read((CASES / case["file"]).read_bytes(), case["file"])
    lines, found = result.lines, result.report(rows=True)
    assert lines.accepted + lines.rejected - lines.both + lines.not_data == lines.all
    assert lines.not_data >= 0
    assert found["outcome"] in [case["outcome"], *case.get("also", [])]
    if found["outcome"] != case["outcome"]:
        return
    if case["accepted"] is not None:
        assert found["accepted"] == case["accepted"]
    if case["rejected"] is not None:
        expected = {(each["line"], each["kind"]) for each in case["rejected"]}
        assert {(each["line"], each["kind"]) for each in found["rejected"]} == expected
    said = json.dumps([found["message"], found["questions"], found["notes"]], ensure_ascii=False).lower()
    for words in [*case.get("says", []), *case.get("ask_about", [])]:
        assert any(word in said for word in words.lower().split("|"))
    for row in case.get("rows", []):
        on_line = [each for each in found["observations"] if each["line"] == row["line"]]
        assert any(all(is_same(each[name], cell) for name, cell in row.items()) for each in on_line)
    if "observations" in case:
        assert len(found["observations"]) == case["observations"]
