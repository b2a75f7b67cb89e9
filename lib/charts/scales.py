"""The axis of amounts that all layers of a timeline share."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from lib.charts import layout

FAR = 1.6


@dataclass(frozen=True)
class Scale:
    """The axis of amounts.

    Attributes:
        floor: Its foot.
        top: Its head; what lies above is drawn at the edge and named.
        log: True where it is logarithmic.
    """

    floor: float
    top: float
    log: bool

    @classmethod
    def of(cls, held: pd.DataFrame, drawn: pd.DataFrame | None, *, log: bool) -> "Scale":
        """A scale that holds all estimates and all that counts; others too, unless they dwarf these."""
        amounts = pd.concat([held["low"], held["best"], held["high"]]).dropna()
        above = 0.0
        if drawn is not None and len(drawn):
            reach = drawn[["at", "high"]].max(axis=1)
            amounts = pd.concat([amounts, reach[drawn["counts"]], drawn["at"]]).dropna()
            above = float(reach.max())
        if held.empty or not len(amounts):
            greatest = max(above, 1.0)
        else:
            counted = float(pd.concat([held["best"], held["high"], held["low"]]).max())
            greatest = above if above <= FAR * counted else max(counted * 1.1, 1.0)
            greatest = max(greatest, counted, 1.0)
        least = amounts[amounts > 0].min() if (amounts > 0).any() else 1.0
        return cls(max(1.0, float(least) / 1.4) if log else 0.0, greatest, log)

    def axis(self, *, room: float = 1.08) -> dict[str, Any]:
        """Range and ticks for plotly, with room above the top for arrows."""
        if self.log:
            return layout.logarithmic(self.floor, self.top)
        return {"range": [0, self.top * room]}

    def within(self, amounts: pd.Series) -> pd.Series:
        """Amounts moved to the edge of the scale where they lie outside."""
        return amounts.clip(lower=self.floor, upper=self.top * (1.0 if self.log else 1.04))
