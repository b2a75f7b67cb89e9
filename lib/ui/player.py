"""Play: the map steps through the days on which it changes; shades and sizes mean the same on each of them.

Streamlit replaces a chart whose figure changes by a new one, which is empty for a moment. So two charts lie on one
another: the new one is drawn over the last one, which shows through until then.
"""

from datetime import date

import pandas as pd
import streamlit as st

from lib import reconcile, transforms, words
from lib.charts.layout import CONFIG
from lib.scope import Scope
from lib.ui import address, bar, captions, clock, laid, mapped, reads, record, tray, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.mapped import Drawn, Way
from lib.ui.text import plain

PACE = 1.5
MOST_DAYS = 60
MOST_ROWS = 60_000
PLAYING, SHOWN = "map_playing", "map_playing_shown"


def offer(scope: Scope) -> None:
    """Draw the button that starts to play, unless there is but one day to show."""
    if len(published(Asked.of(bar.pinned(scope)))) > 1 and st.button(
        "Play", key="map_play", icon=":material/play_arrow:", help="Step through the days on which the map changes."
    ):
        st.session_state[PLAYING] = _what(scope)
        st.session_state[SHOWN] = 0
        st.rerun()


def is_on(scope: Scope) -> bool:
    """Whether it plays what the page shows; another crisis, place, metric or day ends it."""
    if st.session_state.get(PLAYING) not in (None, _what(scope)):
        stop()
    return PLAYING in st.session_state


def stop() -> None:
    """End it; the page shows the day of its scope again."""
    st.session_state.pop(PLAYING, None)


def play(scope: Scope, card: Card, way: Way) -> None:
    """Draw one day after the other, from the first one on which anything is known to the one of the scope.

    Args:
        scope: What the page shows.
        card: The series.
        way: How the map is drawn.
    """
    days = frames(Asked.of(bar.pinned(scope)).anywhere(), card.series, way, card)
    st.fragment(_step, run_every=PACE)(days, way)


def _step(days: list[tuple[date, Drawn]], way: Way) -> None:
    """Show the day whose turn it is, and let the next run show the one after it."""
    at = st.session_state[SHOWN]
    if not is_on(bar.scope_of_page()) or at >= len(days):
        stop()
        st.rerun()
    st.session_state[SHOWN] = at + 1
    day, shown = days[at]
    left, right = st.columns([3, 1], gap="medium")
    with left:
        st.subheader(plain(f"As known on {words.day_in_words(day)}"), anchor=False)
        _charts([days[max(at - 1, 0)][1], shown], at)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button("Stop", key="map_stop", icon=":material/stop:", on_click=_stopped, args=(day,))
            st.progress((at + 1) / len(days), f"Day {at + 1} of {len(days)} on which the map changes")
        st.caption(plain(captions.source(shown, way.country)))
    with right:
        tray.numbers(shown, way.country, way.region)
        tray.left_over(shown.laid.left_over, way.country)
        tray.movements(shown.laid.flows)


def _charts(pair: list[Drawn], at: int) -> None:
    """Draw the last map and the new one over it; each keeps its slot until it is replaced, so that it is drawn once."""
    last, new = pair
    with st.container(key="played"):
        for slot in (0, 1):
            shown = new if slot == at % 2 else last
            with st.container(key=f"played_{slot}"):
                st.plotly_chart(shown.figure, key=f"played_chart_{slot}", theme=None, config=CONFIG, alt=shown.alt)
    st.html(f"<style>{OVER.replace('SLOT', str(at % 2))}</style>")


def _stopped(day: date) -> None:
    stop()
    address.change(known=day)


def _what(scope: Scope) -> dict[str, str]:
    return bar.pinned(scope).to_query()


def published(asked: Asked, most: int = MOST_DAYS) -> list[date]:
    """The days up to that of the question on which something was published, thinned out where they are many."""
    days = [day for day in reads.published_days(asked) if day <= asked.day]
    return clock.steps(days, asked.day, most) if days else []


@st.cache_resource(max_entries=4, show_spinner="Working out how the map changed")
def frames(asked: Asked, series: tuple[str, ...], way: Way, _card: Card) -> list[tuple[date, Drawn]]:
    """The days on which the map changes, with the map of each, all of one measure.

    Args:
        asked: The question, for the whole crisis and with the last day.
        series: What tells the card's series from others.
        way: How the map is drawn.
    """
    kept: list[tuple[date, laid.Laid]] = []
    for day, held in laid_by_day(asked, _card, way.country):
        if not kept or kept[-1][1].signature() != held.signature():
            kept.append((day, held))
    if not kept:
        return []
    shared = mapped.measure(kept, way)
    return [(day, mapped.drawn(held, day, way, shared)) for day, held in kept]


def laid_by_day(asked: Asked, card: Card, country: str) -> list[tuple[date, laid.Laid]]:
    """The map's numbers as known on each day on which something was published, in order."""
    known = record.shown(asked.audience).observations(asked.crisis, known=asked.day, metric=asked.metric)
    days = published(asked, min(MOST_DAYS, max(2, MOST_ROWS // max(len(known), 1))))
    decided = reads.decided()

    def everywhere(held: pd.DataFrame) -> pd.DataFrame:
        found = reconcile.with_parts(held, days=days, policy=asked.rule, decided=decided)
        return found[found["day"].dt.strftime("%Y-%m-%d") == found["crisis"].astype("str").str[: transforms.ISO]]

    def alone(held: pd.DataFrame) -> pd.DataFrame:
        return reconcile.estimates(held, policy=asked.rule, decided=decided)

    nodes = transforms.by_day(known, days, everywhere)
    nowhere = transforms.by_day(known[known["country"] == ""], days, alone)
    moves = (known[["destination", "destination_country"]] != "").any(axis=None)
    found = []
    for day, on_day in nodes.items():
        flows = worked.movements(asked.on(day), card) if moves else pd.DataFrame()
        unplaced = nowhere.get(day, pd.DataFrame())
        unplaced = transforms.nowhere(unplaced[unplaced["day"] <= pd.Timestamp(day)] if len(unplaced) else unplaced)
        found.append((day, laid.laid(on_day, unplaced, flows, card, country)))
    return found


OVER = """
.st-key-played { display: grid; grid-template-columns: minmax(0, 1fr); justify-items: stretch; }
.st-key-played > * { grid-area: 1 / 1; width: 100%; }
.st-key-played > :has(.st-key-played_SLOT) { z-index: 1; }
"""
