"""A map as it is drawn: in which way, with which measure, and the same in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from lib import places, populations, transforms, words
from lib.charts import maps
from lib.charts.sheet import Measure
from lib.metrics import METRICS
from lib.ui.countries import country_name, lands
from lib.ui.laid import Laid, located

SHADING, MARKS, BOTH, RATE = "Shading", "Marks with rings", "Both", "Rate per 100,000"


@dataclass(frozen=True)
class Way:
    """How a map is drawn.

    Attributes:
        country: Alpha-3.
        metric: One of `METRICS`.
        shown: One of the ways that a reader can choose.
        mode: `light` or `dark`.
        height: Pixels.
        edition: What tells the country's boundaries and populations from others that stood there before.
        region: The province that is chosen; empty for none.
    """

    country: str
    metric: str
    shown: str
    mode: str
    height: int
    edition: tuple[str, ...]
    region: str = ""


@dataclass(frozen=True)
class Drawn:
    """A map with what belongs to it.

    Attributes:
        figure: What plotly draws.
        alt: The same in words.
        laid: Its numbers.
        rows: The numbers on it as it says them: people, or rates with their `words`.
        note: What else has to be said of it.
    """

    figure: Any
    alt: str
    laid: Laid
    rows: pd.DataFrame
    note: str = ""


def measure(days: list[tuple[date, Laid]], way: Way) -> Measure:
    """What shades, sizes and spots mean on maps of several days that are to be compared."""
    tables = [_drawn_rows(held, day, way) for day, held in days]
    regions, marks = (pd.concat(each, ignore_index=True) for each in zip(*tables, strict=True))
    flows = pd.concat([held.flows for _, held in days], ignore_index=True)
    return Measure.of(places.boundaries(way.country), regions, marks, flows, is_rate=way.shown == RATE)


def drawn(held: Laid, day: date, way: Way, shared: Measure | None = None) -> Drawn:
    """Draw a map.

    Args:
        held: Its numbers.
        day: The day that they are of.
        way: How it is drawn.
        shared: The measure that it has in common with other maps; its own where none is given.
    """
    provinces = places.boundaries(way.country)
    regions, marks = _drawn_rows(held, day, way)
    figure = maps.provinces(
        provinces, regions, marks, metric=way.metric, mode=way.mode, flows=held.flows, country=way.country,
        neighbours=lands(), selected=way.region, height=way.height, shaded=way.shown != MARKS,
        measure=shared or measure([(day, held)], way),
    )  # fmt: skip
    alt = words.map_in_words(
        way.metric, regions, day=day, country=country_name(way.country),
        nothing=len(provinces["features"]) - len(regions), tray=held.left_over,
    )  # fmt: skip
    if way.shown != RATE:
        return Drawn(figure, alt, held, held.on_it)
    rows = pd.concat([regions, marks])
    note = words.unknown_in_words(rows)
    return Drawn(figure, f"{alt} {note}".strip(), held, rows, note)


def _drawn_rows(held: Laid, day: date, way: Way) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is drawn as provinces, and what as marks: those without an outline, and all, or the places inside."""
    if way.shown == RATE:
        known, noun = populations.known(way.country, day), METRICS[way.metric].noun
        regions, marks = (transforms.rates(each, known, noun=noun, day=day) for each in (held.regions, held.marked))
        return regions, marks
    if way.shown == MARKS:
        around = located(held.regions)
        middles = {name: around[name] for name in ("latitude", "longitude")}
        return held.regions, pd.concat([held.marked, held.regions.assign(**middles)], ignore_index=True)
    if way.shown == BOTH:
        outside = held.marked[~held.marked["admin1_key"].isin(held.inside["admin1_key"])]
        return held.regions, pd.concat([outside, held.inside], ignore_index=True)
    return held.regions, held.marked
