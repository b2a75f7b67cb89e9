"""The numbers of a map: each on it or beside it, none twice."""

from dataclasses import dataclass

import pandas as pd

from lib import places, transforms
from lib.ui import chosen, reads
from lib.ui.card import Card

NAMED = ["country", "admin1", "admin2", "place"]


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
    outlines = {
        str(each["id"]): str(each["properties"].get("name", "")) for each in places.boundaries(country)["features"]
    }
    placed = transforms.placed(rows, located(rows), outlines)
    inside = transforms.placed(inner, located(inner), {}).marks
    return Laid(nodes, placed.regions, placed.marks, placed.tray, inside[inside["place_key"] != ""], flows)


def of_everybody(found: pd.DataFrame, card: Card) -> pd.DataFrame:
    """The rows of a card's series, whatever the cause and wherever people come from."""
    if found.empty:
        return found
    own = chosen.of(found, card)
    return own[(own[["cause", "origin_country"]] == "").all(axis=1)]


def located(rows: pd.DataFrame) -> pd.DataFrame:
    """Where the places of estimates lie, as `places.joined` gives it."""
    return places.joined(rows[NAMED], decided=reads.decided().places)
