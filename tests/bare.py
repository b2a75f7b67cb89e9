"""A crisis of which every number is hedged, and a search for such numbers printed without their hedge."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

import pandas as pd

from lib import reconcile
from lib.access import local
from lib.documents import Document
from lib.ledger import Ledger
from lib.observations import validate

CRISIS = "Hedged 2010"
KNOWN = date(2010, 7, 20)
HEAD = "metric counting admin1 qualifier low value high words period_start period_end source".split()
STATED = [
    ("killed", "cumulative", "", "at_least", "", 21347, "", "", "2010-06-10", "2010-06-12", "Health Ministry"),
    ("killed", "cumulative", "", "more_than", "", 23519, "", "", "2010-06-10", "2010-06-14", "Health Ministry"),
    ("killed", "cumulative", "", "about", "", 27811, "", "", "2010-06-10", "2010-06-16", "ICRC"),
    ("killed", "cumulative", "", "range", 29411, 31727, 34913, "", "2010-06-10", "2010-06-18", "UN"),
    ("killed", "cumulative", "", "at_most", "", 41213, "", "", "2010-06-10", "2010-06-18", "interim government"),
    ("killed", "cumulative", "", "range", 36107, "", 38903, "", "2010-06-10", "2010-06-19", "OCHA"),
    (
        "killed",
        "cumulative",
        "Osh Oblast",
        "at_least",
        "",
        13441,
        "",
        "",
        "2010-06-10",
        "2010-06-18",
        "Health Ministry",
    ),
    ("killed", "cumulative", "Jalal-Abad Oblast", "about", "", 9173, "", "", "2010-06-10", "2010-06-17", "ICRC"),
    ("killed", "cumulative", "Batken Oblast", "range", 1847, "", 2389, "", "2010-06-10", "2010-06-17", "ICRC"),
    ("injured", "cumulative", "", "at_least", "", 51871, "", "", "2010-06-10", "2010-06-18", "Health Ministry"),
    ("injured", "cumulative", "", "less_than", "", 63419, "", "", "2010-06-10", "2010-06-18", "ICRC"),
    ("idps", "stock", "", "about", "", 77317, "", "", "", "2010-06-18", "UNHCR"),
    ("idps", "stock", "", "about", "", 83771, "", "", "", "2010-06-28", "UNHCR"),
    ("idps", "stock", "", "at_least", "", 91463, "", "", "", "2010-06-28", "IFRC"),
    ("idps", "stock", "Osh Oblast", "at_least", "", 45181, "", "", "", "2010-06-28", "UNHCR"),
    ("idps", "stock", "Jalal-Abad Oblast", "less_than", "", 28643, "", "", "", "2010-06-28", "UNHCR"),
    ("crossed_border", "flow", "", "at_least", "", 5717, "", "", "2010-06-10", "2010-06-16", "UNHCR"),
    ("crossed_border", "flow", "", "range", 6121, "", 7369, "", "2010-06-17", "2010-06-23", "UNHCR"),
]
NUMBER = re.compile(r"(?<![\d.,\w-])\d{1,3}(?:,\d{3})+(?![\d\w])|(?<![\d.,\w-])\d{4,}(?![\d\w-])")
BEFORE = re.compile(r"(at least|over|up to|fewer than|about|between|best|perhaps|perhaps up to) $", re.IGNORECASE)
AFTER = re.compile(r"^( or more|, between |[^.]*; (reports range from|perhaps|up to) |[^.;]*, perhaps )")
PRINTS_ITS_AMOUNT = re.compile(r"%\{(x|y|z|value)(:,[^}]*)?\}")


def observations() -> pd.DataFrame:
    """What the crisis's reports state."""
    told = pd.DataFrame(STATED, columns=HEAD, index=range(2, len(STATED) + 2)).astype("str")
    told = told.assign(crisis=CRISIS, country="KGZ", publisher="Wire", published_on=told["period_end"])
    held, problems = validate(told)
    assert problems == []
    return held


def recorded(ledger: Ledger) -> None:
    """Record the crisis."""
    document = Document.of(b"hedged", kind="file", title="Hedged")
    ledger.record(document, observations(), batch_id="hedged", by=local("Ada"))


@dataclass(frozen=True)
class Hedged:
    """The numbers that have a hedge, with the ranges in which they may be printed.

    Attributes:
        rows: Estimates and observations: `low`, `best`, `high`.
    """

    rows: pd.DataFrame

    @cached_property
    def numbers(self) -> set[int]:
        """Every end and every best."""
        return {int(cell) for name in self.rows for cell in self.rows[name].dropna()}

    @cached_property
    def ranges(self) -> set[tuple[int, int]]:
        """Every two numbers that are the ends of one range."""
        both = self.rows.dropna(subset=["low", "high"])
        return {(int(low), int(high)) for low, high in zip(both["low"], both["high"], strict=True)}

    def bare(self, text: str) -> list[str]:
        """Where a text prints one of the numbers without its hedge, with the words around it."""
        text = " ".join(str(text).replace("<br>", " ").replace("<b>", "").replace("</b>", "").split())
        found = [(each, int(each[0].replace(",", ""))) for each in NUMBER.finditer(text)]
        ends = {id(each) for pair in pairwise(found) if self._is_range(text, *pair) for each, _ in pair}
        ranges = [(one[0].start(), two[0].end()) for one, two in pairwise(found) if self._is_range(text, one, two)]
        return [
            text[max(each.start() - 40, 0) : each.end() + 40]
            for each, number in found
            if number in self.numbers and id(each) not in ends and not _is_dressed(text, each, ranges)
        ]

    def _is_range(self, text: str, one: Any, two: Any) -> bool:
        between = text[one[0].end() : two[0].start()]
        return between in (" to ", " and ") and (one[1], two[1]) in self.ranges


def _is_dressed(text: str, number: re.Match[str], ranges: list[tuple[int, int]]) -> bool:
    before, after = text[: number.start()], text[number.end() :]
    if BEFORE.search(before) or AFTER.match(after):
        return True
    return any(0 <= start - number.end() <= 2 for start, _ in ranges)


def hedged(estimates: pd.DataFrame) -> Hedged:
    """The numbers of the crisis that are never to be printed bare.

    Args:
        estimates: Rows of `reconcile.with_parts`.
    """
    ends = ["low", "best", "high"]
    said = observations().rename(columns={"value": "best"})[ends]
    is_exact = (estimates["low"] == estimates["best"]) & (estimates["high"] == estimates["best"]) & ~estimates["open"]
    assert not is_exact.fillna(False).any(), "every estimate of this crisis has a hedge"
    return Hedged(pd.concat([estimates[ends], said], ignore_index=True))


def of_known() -> Hedged:
    """The same of every day until the crisis's last."""
    return hedged(reconcile.with_parts(observations(), also=[KNOWN], known=KNOWN))


def texts_of_figure(spec: dict[str, Any]) -> list[str]:
    """Every text of a figure of plotly: labels, hovers, notes; and what it would print by itself, as `prints y`."""
    texts = []
    for trace in spec["data"]:
        for name in ("text", "hovertext", "name"):
            told = trace.get(name, [])
            texts += [told] if isinstance(told, str) else [str(each) for each in told if each]
        template = trace.get("hovertemplate", "")
        says_nothing = trace.get("hoverinfo") in ("skip", "none", "text")
        if PRINTS_ITS_AMOUNT.search(str(template)) or not (template or says_nothing):
            texts.append(f"prints {trace.get('type')} of {trace.get('name', 'a trace')}: {template}")
    layout = spec.get("layout", {})
    texts += [str(note.get("text", "")) for note in layout.get("annotations", [])]
    return [*texts, str(layout.get("title", {}).get("text", ""))]
