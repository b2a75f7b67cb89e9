"""Write what is generated from the code: `docs/glossary.md` and `data/template.csv`.

Run it after a change to the columns, the metrics or the closed lists: `python tools/build_docs.py`.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lib.metrics import FAMILIES, METRICS  # noqa: E402
from lib.observations import COLUMNS, IDENTITY, TEMPLATE  # noqa: E402
from lib.vocabulary import COUNTINGS, EXTRA_COUNTRIES, QUALIFIERS, STATUSES  # noqa: E402

WORDS = {
    "document": "an article, report or file as served, named by the SHA-256 of its bytes",
    "publisher": "who printed the document",
    "source": "who counted, or said so; the publisher where nobody is named",
    "observation": "one number that one document states; never changed, only retracted",
    "metric": "what is counted",
    "counting": "whether it was counted within a period, at a date or since a start",
    "qualifier": "the hedge, kept as it was printed",
    "status": "how sure the document is of the number",
    "group": "the part of the people that was counted; empty means everybody",
    "crisis": "the name that ties reports together",
    "series": "observations that count the same people in the same way, and so can be compared",
    "estimate": "what we conclude for a series on a day: low, best, high, and whether the top is open",
    "ledger": "the store of documents, observations and decisions, to which is only added",
    "decision": "a person accepted, rejected or retracted something, and why",
    "batch": "what one upload or one article added; undone as one",
}
START = """# Glossary

Made from the code by `tools/build_docs.py`; do not edit it by hand.

"""


def glossary() -> str:
    """`docs/glossary.md` as it should be."""
    return START + "\n".join([_words(), _columns(), _metrics(), *_closed_lists()])


def template() -> str:
    """`data/template.csv` as it should be: the header that people fill in."""
    return ",".join(TEMPLATE) + "\n"


def _words() -> str:
    return "## Words\n\n" + _table(["word", "means"], list(WORDS.items()))


def _columns() -> str:
    rows = [
        (f"`{name}`", column.meaning, _short(name, column.expected), "yes" if name in IDENTITY else "")
        for name, column in COLUMNS.items()
    ]
    about = (
        "One row is one observation. Of a file of your own only a date, a country, a metric and a number are needed; "
        "what it leaves out is filled in. The columns marked *same* make two rows the same observation.\n\n"
    )
    return "## Columns\n\n" + about + _table(["column", "says", "a good cell", "same"], rows)


def _short(name: str, expected: str) -> str:
    return "a metric of the list below" if name == "metric" else expected


def _metrics() -> str:
    parts = ["## Metrics\n"]
    for family, label in FAMILIES.items():
        rows = [
            (f"`{name}`", metric.label, metric.definition, metric.unit, f"[source]({metric.defined_by})")
            for name, metric in METRICS.items()
            if metric.family == family
        ]
        parts.append(f"### {label}\n\n" + _table(["metric", "on screen", "counts", "unit", "defined by"], rows))
    return "\n".join(parts)


def _closed_lists() -> list[str]:
    lists = {
        "Counting": COUNTINGS,
        "Qualifiers": QUALIFIERS,
        "Status": STATUSES,
        "Countries beside ISO": EXTRA_COUNTRIES,
    }
    return [
        f"## {title}\n\n" + _table(["word", "means"], [(f"`{word}`", meaning) for word, meaning in words.items()])
        for title, words in lists.items()
    ]


def _table(header: list[str], rows: list[tuple[str, ...]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    (ROOT / "docs" / "glossary.md").write_text(glossary(), encoding="utf-8", newline="\n")
    (ROOT / "data" / "template.csv").write_text(template(), encoding="utf-8", newline="\n")
