"""What a fixture of a format should give, as a table that a person can read.

`python tests/loaders/goldens.py` writes tests/golden/loaders anew; look at the difference as at data.
"""

import sys
from pathlib import Path

import pandas as pd

TESTS = Path(__file__).parents[1]
FIXTURES, GOLDEN = TESTS / "fixtures" / "loaders", TESTS / "golden" / "loaders"
MADE_BY_US = ["observation_id", "document_id", "line"]


def given(name: str) -> str:
    """The observations and problems of a format's fixture as text."""
    from lib import reading

    content = (FIXTURES / f"{name}.csv").read_bytes()
    found = reading.read(content, f"{name}.csv")
    table = found.observations.drop(columns=MADE_BY_US)
    for day in table.select_dtypes("datetime"):
        table[day] = table[day].dt.strftime("%Y-%m-%d")
    printed = table.astype(object).where(table.notna(), "").astype("str")
    said = [column for column in printed if (printed[column] != "").any()]
    problems = [[str(each.line), each.kind, each.column, each.cell] for each in found.problems]
    refused = pd.DataFrame(problems, columns=["line", "kind", "column", "cell"], dtype="str")
    head = f"{found.format} {found.outcome}\n"
    body = printed[said].rename_axis("line").to_csv(lineterminator="\n") if len(table) else f"{found.message}\n"
    return head + body + ("\nrefused\n" + refused.to_csv(index=False, lineterminator="\n") if problems else "")


if __name__ == "__main__":
    sys.path.insert(0, str(TESTS.parent))
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for fixture in sorted(FIXTURES.glob("*.csv")):
        (GOLDEN / f"{fixture.stem}.txt").write_text(given(fixture.stem), encoding="utf-8")
