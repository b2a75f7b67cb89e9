"""How a number grew, as a drawing that needs no program: the range as a band, the best as a line of steps."""

from datetime import date
from typing import Any

import pandas as pd

from lib import words
from lib.charts import spells
from lib.charts.classes import limits
from lib.charts.palette import LIGHT, faded, family_hue
from lib.exports.brief.markup import Element, element

WIDE, HIGH = 480, 230
LEFT, RIGHT, TOP, FOOT = 62, 14, 22, 30
APART = 12


def timeline(course: pd.DataFrame, *, metric: str, known: date, carried_days: int | None, alt: str) -> Element:
    """A number over time; nothing where it was never estimated.

    Args:
        course: One row per day of one series: `day`, `low`, `best`, `high`, `open`.
        metric: One of `METRICS`.
        known: The last day of the axis.
        carried_days: For how long a stock is carried forward; none for totals.
        alt: The same in words.
    """
    held = spells.spells(course, until=known, carried_days=carried_days) if len(course) else pd.DataFrame()
    if held.empty:
        return Element("")
    first, last = held["start"].min(), max(held["end"].max(), pd.Timestamp(known))
    greatest = float(held[["low", "best", "high"]].max().max()) or 1.0
    axes = _Axes(first, max(last - first, pd.Timedelta(days=1)), greatest * 1.08)
    hue = family_hue(metric)
    band = element("path", d=axes.path(*spells.outline(held, 0.0)), fill=faded(hue, 0.2))
    line = element("path", d=axes.path(*spells.steps(held, "best")), fill="none", stroke=hue, stroke_width=2.5)
    days, amounts = spells.tops(held, apart=(last - first) / APART)
    arrows = [_text("↑", axes.across(day), axes.up(amount) - 3, hue) for day, amount in zip(days, amounts, strict=True)]
    drawn = [*_grid(axes, greatest), band, line, *arrows, *_days(axes, first, last)]
    return element("svg", *drawn, viewBox=f"0 0 {WIDE} {HIGH}", role="img", aria_label=alt)


class _Axes:
    """Where days and amounts lie on the drawing."""

    def __init__(self, first: pd.Timestamp, span: pd.Timedelta, top: float) -> None:
        self.first, self.span, self.top = first, span, top

    def across(self, day: Any) -> float:
        return LEFT + (WIDE - LEFT - RIGHT) * ((pd.Timestamp(day) - self.first) / self.span)

    def up(self, amount: float) -> float:
        return HIGH - FOOT - (HIGH - TOP - FOOT) * amount / self.top

    def path(self, days: list[Any], amounts: list[Any]) -> str:
        """Points as a path that is lifted where there is none."""
        drawn, pen = [], "M"
        for day, amount in zip(days, amounts, strict=True):
            if day is None:
                pen = "M"
                continue
            drawn.append(f"{pen}{self.across(day):.1f} {self.up(amount):.1f}")
            pen = "L"
        return "".join(drawn)


def _grid(axes: _Axes, greatest: float) -> list[Element]:
    drawn = []
    for amount in [0, *(limit for limit in limits([greatest])[1:] if limit <= greatest)]:
        y = f"{axes.up(amount):.1f}"
        drawn.append(element("line", x1=LEFT, x2=WIDE - RIGHT, y1=y, y2=y, stroke=LIGHT.rule))
        drawn.append(_text(words.whole(amount), LEFT - 6, axes.up(amount) + 4, LIGHT.quiet, "end"))
    return drawn


def _days(axes: _Axes, first: pd.Timestamp, last: pd.Timestamp) -> list[Element]:
    ends = ((first, "start"), (last, "end")) if last > first else ((first, "start"),)
    return [_text(words.day_in_words(day), axes.across(day), HIGH - 8, LIGHT.quiet, anchor) for day, anchor in ends]


def _text(text: str, x: float, y: float, colour: str, anchor: str = "middle") -> Element:
    return element("text", text, x=f"{x:.1f}", y=f"{y:.1f}", fill=colour, text_anchor=anchor)
