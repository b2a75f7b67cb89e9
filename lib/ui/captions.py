"""What stands around a map: its title, its table, and whose boundaries and populations it shows."""

import pandas as pd

from lib import places, words
from lib.metrics import METRICS
from lib.ui import drawings
from lib.ui.card import Card
from lib.ui.countries import country_name
from lib.ui.mapped import Drawn


def title(rows: pd.DataFrame, card: Card, country: str) -> str:
    """What the map found, in one sentence."""
    regions = rows[rows["region_code"] != ""]
    known = regions.dropna(subset=["best"]).sort_values("best", ascending=False)
    label = METRICS[card.metric].label
    if known.empty:
        name = country_name(country) or "any country"
        return f"{label}: {words.amount_in_words(card.amount)}; {_why_no_region(rows)} {name}"
    top = known.iloc[0]
    if "population_source" in known:
        return f"{label}: highest rate in {top['region_name']}, {top['short']} per {words.PER:,} people"
    return f"{label}: most in {top['region_name']}, {words.amount_in_words(words.Amount.of(top.to_dict()))}"


def _why_no_region(rows: pd.DataFrame) -> str:
    if (rows["region_code"] == "").all():
        return "no report names a region of"
    number = "rate" if "population_source" in rows else "best"
    return f"no {number} is known for a region of"


def source(drawn: Drawn, country: str) -> str:
    """Whose boundaries a map shows, and of when; with rates, whose populations."""
    provinces = places.boundaries(country)
    made = f", {provinces['source']}" if places.has_own_boundaries(country) else ""
    told = f"Boundaries of {provinces['dated']}{made}." if provinces["dated"] else "No boundaries are known here."
    if "population_source" not in drawn.rows:
        return told
    makers = drawn.rows.loc[drawn.rows["population_source"] != "", "population_source"].drop_duplicates()
    return f"{told} Populations: {'; '.join(makers) or 'none known'}."


def table(drawn: Drawn) -> pd.DataFrame:
    """The numbers of a map's provinces, as people read them; with rates, and the populations that they are of."""
    told = drawings.places_table(drawn.laid.regions)
    if "population_source" not in drawn.rows:
        return told
    rows = drawn.rows.drop_duplicates("region_name").set_index("region_name").reindex(told["Region"])
    named = {"words": "Rate", "population": "Population", "year": "Its year", "population_source": "Its source"}
    return told.assign(**{name: rows[column].to_numpy() for column, name in named.items()})
