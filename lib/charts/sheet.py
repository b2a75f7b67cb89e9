"""What the layers of one map share, and what several maps share that are to be compared."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import pandas as pd
import plotly.graph_objects as go

from lib.charts import classes
from lib.charts.hatching import clockwise
from lib.charts.palette import GROUNDS, Ground, family_hue, shades
from lib.charts.regions import ENDS, amounts
from lib.charts.views import View, view


@dataclass(frozen=True)
class Measure:
    """What one shade, one size and one spot on the paper mean.

    Attributes:
        lower: Lower limits of the five classes.
        greatest: The amount that the largest mark stands for.
        widest: The amount that the widest line stands for.
        view: The rectangle that is shown.
        is_rate: True where shades stand for rates, which have no next whole number.
    """

    lower: tuple[float, ...]
    greatest: float
    widest: float
    view: View
    is_rate: bool = False

    @classmethod
    def of(
        cls,
        outlines: dict[str, Any],
        regions: pd.DataFrame,
        marks: pd.DataFrame | None = None,
        flows: pd.DataFrame | None = None,
        *,
        is_rate: bool = False,
    ) -> Self:
        """The measure that fits a map, or several maps whose rows stand below one another.

        Args:
            outlines: As `maps.provinces` takes them, like all that follows.
            regions: Rows of all regions.
            marks: Rows of all marks.
            flows: Rows of all movements.
            is_rate: True where `low`, `best` and `high` are rates.
        """
        known = amounts(regions)
        lower = classes.limits_of_rates(known) if is_rate else classes.limits(known)
        around = view([feature["geometry"] for feature in outlines["features"]], marks, flows)
        return cls(tuple(lower), _greatest(regions, marks), _greatest(flows), around, is_rate)


@dataclass(frozen=True)
class Sheet:
    """A map while it is drawn, one layer over the other.

    Attributes:
        chart: The figure.
        features: Outlines by region code, wound as plotly wants them.
        shown: How each region is drawn, as `regions.described` gives it.
        measure: What shades, sizes and spots mean.
        metric: One of `METRICS`.
        mode: `light` or `dark`.
    """

    chart: go.Figure
    features: dict[str, dict[str, Any]]
    shown: pd.DataFrame
    measure: Measure
    metric: str
    mode: str

    @property
    def ground(self) -> Ground:
        """The colours that it is drawn on."""
        return GROUNDS[self.mode]

    @property
    def hue(self) -> str:
        """The hue of its metric."""
        return family_hue(self.metric, self.mode)

    @cached_property
    def shades(self) -> tuple[str, ...]:
        """The shade of each class."""
        return shades(self.metric, self.mode)

    def shade_of(self, amount: Any) -> int | None:
        """The class of an amount; none for what is not shaded."""
        return None if pd.isna(amount) or amount <= 0 else classes.class_of(amount, self.measure.lower)


def wound(outlines: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Features by their id, their rings in the order that plotly draws."""
    return {
        str(feature["id"]): {**feature, "geometry": clockwise(feature["geometry"])} for feature in outlines["features"]
    }


def _greatest(*tables: pd.DataFrame | None) -> float:
    ends = [each[end].astype("float64").max() for each in tables if each is not None and len(each) for end in ENDS]
    return max([1.0, *(float(end) for end in ends if not pd.isna(end))])
