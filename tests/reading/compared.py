"""A file's reading beside what `expected.json` says of it, in the words of tests/cases/uploads."""

import json
from pathlib import Path
from typing import Any

from lib.reading import Reading

Case = dict[str, Any]
ENDS = ("low", "best", "high", "open")
NAMED = ("metric", "counting", "unit")


def cases(folder: Path) -> list[Case]:
    """The cases of a folder."""
    found: list[Case] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return found


def is_same(stated: Any, expected: Any) -> bool:
    """Whether a cell is what is expected, or one of several things that are; nothing is nothing."""
    if isinstance(expected, list):
        return any(is_same(stated, one) for one in expected)
    stated, expected = ("" if cell is None else cell for cell in (stated, expected))
    return bool(stated == expected) or (isinstance(expected, float) and abs(float(stated) - expected) < 1e-6)


def check(reading: Reading, case: Case) -> None:
    """Assert that a reading is as its case says, but for totals."""
    lines, found = reading.lines, reading.report(rows=True)
    assert lines.accepted + lines.rejected - lines.both + lines.not_data == lines.all
    assert lines.not_data >= 0
    assert found["outcome"] in [case["outcome"], *case.get("also", [])], found["message"]
    said = json.dumps([found["message"], found["questions"], found["notes"]], ensure_ascii=False).lower()
    if found["outcome"] != case["outcome"]:
        return
    for words in [*case.get("says", []), *case.get("ask_about", [])]:
        assert any(word in said for word in words.lower().split("|")), words
    if case["accepted"] is not None:
        assert found["accepted"] == case["accepted"]
    if case["rejected"] is not None:
        expected = {(each["line"], each["kind"]) for each in case["rejected"]}
        assert {(each["line"], each["kind"]) for each in found["rejected"]} == expected
    for kind, count in case.get("rejected_counts", {}).items():
        assert len({each["line"] for each in found["rejected"] if each["kind"] == kind}) == count
    for row in case.get("rows", []):
        on_line = [each for each in found["observations"] if each["line"] == row["line"]]
        assert any(all(is_same(each[name], cell) for name, cell in row.items()) for each in on_line), (row, on_line)
    if "observations" in case:
        assert len(found["observations"]) == case["observations"]


def check_totals(totals: list[dict[str, Any]], case: Case) -> None:
    """Assert that a file's headlines are those of its case: each that is named, and none beside them."""
    plain = [total for total in totals if not total.get("cause")]
    named = []
    for want in case["totals"]:
        fits = [each for each in plain if all(each[name] == want[name] for name in NAMED)]
        fits = [each for each in fits if each.get("group", "") == want.get("group", "")]
        fits = [each for each in fits if each.get("crisis", "") == want.get("crisis", each.get("crisis", ""))]
        assert fits, (want, totals)
        named.append(fits[0])
        assert all(is_same(fits[0].get(end), want[end]) for end in ENDS if end in want), (want, fits[0])
    others = [each for each in plain if not any(each is one for one in named) and not each.get("group")]
    assert not named or case.get("more") or not others, others
    for wrong in case.get("must_not", []):
        shown = [each for each in totals if each["metric"] == wrong["metric"]]
        assert all(each[end] != wrong["value"] for each in shown for end in ("low", "best", "high")), wrong
