"""A map with what belongs to it: what is on it, what is not, how it is drawn, and the same in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from lib import places, transforms, words
from lib.charts import maps
from lib.charts.sheet import Measure
from lib.ui import chosen, reads
from lib.ui.card import Card
from lib.ui.countries import country_name

NAMED = ["country", "admin1", "admin2", "place"]
SHADING, MARKS, BOTH, RATE = "Shading", "Marks with rings", "Both", "Rate per 100,000"


@dataclass(frozen=True)
class Laid:
    """The numbers of a map on one day: on it or beside it, each once.

    Attributes:
        nodes: Estimates of the series in all places.
        regions: One row per province with an outline.
        marked: Rows without an outline, which are on the map as marks.
        left_over: Rows that are not on it: places that cannot be drawn, other countries, what has no country.
        inside: Places within provinces, as marks.
        flows: Movements.
    """

    nodes: pd.DataFrame
    regions: pd.DataFrame
    marked: pd.DataFrame
    left_over: pd.DataFrame
    inside: pd.DataFrame
    flows: pd.DataFrame

    @property
    def on_it(self) -> pd.DataFrame:
        """The rows that are on the map."""
        return pd.concat([self.regions, self.marked])

    def signature(self) -> str:
        """Changes when anything that a map of it shows does."""
        ends = ["low", "best", "high", "open"]
        tables = (self.on_it, self.left_over, self.inside, self.flows)
        names = ("name", "country", *ends, "words")
        return "".join(each[[name for name in names if name in each]].to_csv(index=False) for each in tables)


@dataclass(frozen=True)
class Drawn:
    """A map with what belongs to it.

    Attributes:
        figure: What plotly draws.
        alt: The same in words.
        laid: Its numbers.
    """

    figure: Any
    alt: str
    laid: Laid


@dataclass(frozen=True)
class Way:
    """How a map is drawn.

    Attributes:
        country: Alpha-3.
        metric: One of `METRICS`.
        shown: One of the ways that a reader can choose.
        mode: `light` or `dark`.
        height: Pixels.
        edition: The time that the country's boundaries are of, and who made them.
        region: The province that is chosen; empty for none.
    """

    country: str
    metric: str
    shown: str
    mode: str
    height: int
    edition: tuple[str, str]
    region: str = ""


def laid(nodes: pd.DataFrame, nowhere: pd.DataFrame, flows: pd.DataFrame, card: Card, country: str) -> Laid:
    """Put every number of a series on a country's map or beside it.

    Args:
        nodes: Rows of `reconcile.with_parts` for one day.
        nowhere: Estimates of the reports that name no country.
        flows: As `transforms.flows` gives them.
        card: The series.
        country: Alpha-3.
    """
    nodes, nowhere = of_everybody(nodes, card), of_everybody(nowhere, card)
    rows = transforms.table(nodes, country=country, nowhere=nowhere)
    inner = transforms.map_rows(nodes, country=country, level="place")
    codes = {str(feature["id"]) for feature in places.boundaries(country)["features"]}
    placed = transforms.placed(rows, located(rows), codes)
    inside = transforms.placed(inner, located(inner), ()).marks
    return Laid(nodes, placed.regions, placed.marks, placed.tray, inside[inside["place_key"] != ""], flows)


def of_everybody(found: pd.DataFrame, card: Card) -> pd.DataFrame:
    """The rows of a card's series, whatever the cause and wherever people come from."""
    if found.empty:
        return found
    own = chosen.of(found, card)
    return own[(own[["cause", "origin_country"]] == "").all(axis=1)]


def measure(days: list[Laid], way: Way) -> Measure:
    """What shades, sizes and spots mean on maps of several days that are to be compared."""
    tables = [_drawn_rows(each, way.shown) for each in days]
    regions, marks = (pd.concat(each, ignore_index=True) for each in zip(*tables, strict=True))
    flows = pd.concat([each.flows for each in days], ignore_index=True)
    return Measure.of(places.boundaries(way.country), regions, marks, flows)


def drawn(held: Laid, day: date, way: Way, shared: Measure | None = None) -> Drawn:
    """Draw a map.

    Args:
        held: Its numbers.
        day: The day that they are of.
        way: How it is drawn.
        shared: The measure that it has in common with other maps; its own where none is given.
    """
    provinces = places.boundaries(way.country)
    regions, marks = _drawn_rows(held, way.shown)
    figure = maps.provinces(
        provinces, regions, marks, metric=way.metric, mode=way.mode, flows=held.flows, country=way.country,
        neighbours=places.countries_outline(), selected=way.region, height=way.height, shaded=way.shown != MARKS,
        measure=shared,
    )  # fmt: skip
    alt = words.map_in_words(
        way.metric, regions, day=day, country=country_name(way.country),
        nothing=len(provinces["features"]) - len(regions), tray=held.left_over,
    )  # fmt: skip
    return Drawn(figure, alt, held)


def located(rows: pd.DataFrame) -> pd.DataFrame:
    """Where the places of estimates lie, as `places.joined` gives it."""
    return places.joined(rows[NAMED], decided=reads.decided().places)


def _drawn_rows(held: Laid, shown: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is drawn as provinces, and what as marks: those without an outline, and all, or the places inside."""
    if shown == MARKS:
        around = located(held.regions)
        middles = {name: around[name] for name in ("latitude", "longitude")}
        return held.regions, pd.concat([held.marked, held.regions.assign(**middles)], ignore_index=True)
    if shown == BOTH:
        outside = held.marked[~held.marked["admin1_key"].isin(held.inside["admin1_key"])]
        return held.regions, pd.concat([outside, held.inside], ignore_index=True)
    return held.regions, held.marked
