"""A small map on which a person clicks where a place is, and again to say it more exactly."""

from dataclasses import dataclass

import streamlit as st

from lib import places
from lib.charts import grids
from lib.charts.layout import CONFIG
from lib.charts.views import Label, View
from lib.places.gazetteer import gazetteer
from lib.ui.countries import country_name, lands
from lib.ui.look import mode

MOST_CLICKS = 4
MOST_LANDMARKS = 24
POINT_KM, PLACE_KM = 1.0, 25.0
HUE_OF = "affected"


@dataclass(frozen=True)
class Pointed:
    """A point that was clicked.

    Attributes:
        latitude: Degrees.
        longitude: Degrees.
        within_km: How far it may be from what was meant.
    """

    latitude: float
    longitude: float
    within_km: float

    @property
    def precision(self) -> str:
        """One of `PLACE_PRECISIONS`."""
        return "point" if self.within_km <= POINT_KM else "place" if self.within_km <= PLACE_KM else "admin1"

    def in_words(self) -> str:
        """The point as people read it, no more exactly than it is known."""
        apart = f"{self.within_km:.0f} km" if self.within_km >= 1 else f"{self.within_km * 1000:,.0f} m"
        digits = 1 if self.within_km > 10 else 2 if self.within_km > 1 else 3
        return f"{self.latitude:.{digits}f}, {self.longitude:.{digits}f}, to within {apart}"


def on_map(country: str, *, key: str) -> Pointed | None:
    """Draw the map, closer with each click, and give the point that was clicked last.

    Args:
        country: Alpha-3.
        key: Tells the map from others of the page.
    """
    clicks: list[tuple[float, float]] = st.session_state.setdefault(_state(key), [])
    outlines = places.boundaries(country)
    around = grids.whole_view(outlines)
    pointed = None
    for latitude, longitude in clicks:
        pointed = Pointed(latitude, longitude, grids.exactness(around))
        around = grids.closer_view(around, latitude, longitude)
    landmarks = _landmarks(country, around)
    goes_on = len(clicks) < MOST_CLICKS and bool(landmarks or not clicks)
    if pointed is None:
        st.text("Click where it is; the map comes closer with each click.")
    elif goes_on:
        st.text(f"{pointed.in_words()}. Click again to say it more exactly, or record it.")
    else:
        st.text(f"{pointed.in_words()}. To say it more exactly than the map can, type coordinates.")
    _draw(country, around, landmarks, clicks, key if goes_on else "")
    if clicks:
        st.button("Start anew", key=f"anew_{key}", type="tertiary", on_click=clicks.clear)
    return pointed


def forget(key: str) -> None:
    """Forget what was clicked."""
    st.session_state.pop(_state(key), None)


def _draw(country: str, around: View, landmarks: list[Label], clicks: list[tuple[float, float]], key: str) -> None:
    """Draw the map; without a key it takes no click."""
    figure = grids.grid(
        places.boundaries(country), around, neighbours=lands(), country=country, metric=HUE_OF,
        mode=mode(), landmarks=landmarks, marked=clicks[-1] if clicks else None,
    )  # fmt: skip
    drawn = f"grid_{key}_{len(clicks)}"
    st.plotly_chart(
        figure, key=drawn, theme=None, config={**CONFIG, "displayModeBar": False}, selection_mode="points",
        alt=f"Map of {country_name(country)} to click on. Those who cannot see it can type coordinates instead.",
        on_select=(lambda: _take(drawn, key)) if key else "ignore",
    )  # fmt: skip


def _landmarks(country: str, around: View) -> list[Label]:
    """The largest places in a rectangle: longitude, latitude, name."""
    inside = [
        entry
        for entry in gazetteer(country).entries
        if entry.level == "place" and entry.latitude is not None and entry.longitude is not None
        and around.south < entry.latitude < around.north and around.west < entry.longitude < around.east
    ]  # fmt: skip
    largest = sorted(inside, key=lambda entry: -entry.population)[:MOST_LANDMARKS]
    return [(float(entry.longitude or 0), float(entry.latitude or 0), entry.name) for entry in largest]


def _take(drawn: str, key: str) -> None:
    points = st.session_state[drawn]["selection"]["points"]
    if points:
        latitude, longitude = points[0]["customdata"]
        st.session_state[_state(key)].append((float(latitude), float(longitude)))


def _state(key: str) -> str:
    return f"pointed_{key}"
