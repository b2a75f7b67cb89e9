"""Numbers, timeline and map as they would be, before anything is recorded: by the same code as the pages."""

from dataclasses import dataclass, replace
from hashlib import sha256

import pandas as pd
import streamlit as st

from lib import words
from lib.charts import timelines
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, captions, cards, chosen, drawings, map, reads, trial, worked
from lib.ui.asked import Asked
from lib.ui.card import Card
from lib.ui.look import mode
from lib.ui.text import many, plain
from lib.ui.timeline import NOT_YET
from lib.ui.upload.file import Understood

MOST_ROWS = 20_000
MOST_HELD = 100_000
WIDTH = 230
NUMBERS, TIMELINE, MAP = "Numbers", "Timeline", "Map"


@dataclass(frozen=True)
class Ahead:
    """A crisis as it is and as it would be.

    Attributes:
        scope: The crisis.
        now: What is asked of the record.
        then: The same as if the file were recorded.
    """

    scope: Scope
    now: Asked
    then: Asked


def draw(found: Understood, retracted: tuple[str, ...], scope: Scope) -> None:
    """Draw how recording a file would change its crisis.

    Args:
        found: The file; one or more good rows.
        retracted: Observations that would be taken out with it.
        scope: What the page shows.
    """
    rows = found.read.observations
    crisis = str(rows["crisis"].value_counts().idxmax())
    held = reads.crises().set_index("crisis")["observations"].get(crisis, 0)
    if len(rows) > MOST_ROWS or held > MOST_HELD:
        st.text(
            "With so many rows, the numbers before and after are not worked out here; they are once it is recorded."
        )
        return
    ahead = _ahead(found, retracted, crisis, scope)
    name = bar.crisis_name(bar.code(crisis))
    st.text(f"{name}, as known on {words.day_in_words(ahead.now.day)}, before and after recording:")
    view = st.segmented_control(
        "As it would be", [NUMBERS, TIMELINE, MAP], default=NUMBERS, required=True, key="upload_ahead",
        label_visibility="collapsed",
    )  # fmt: skip
    if view == NUMBERS:
        _numbers(ahead)
        return
    metric = _metric(rows, scope)
    if view == TIMELINE:
        _timeline(replace(ahead.then, metric=metric))
    else:
        _map(ahead, metric)


def _ahead(found: Understood, retracted: tuple[str, ...], crisis: str, scope: Scope) -> Ahead:
    """The crisis now and then: on the day of the page, or today where the file was published after that."""
    published = found.read.observations["published_on"].max()
    whole = Scope(crisis=bar.code(crisis), policy=scope.policy)
    is_late = scope.known is not None and published > pd.Timestamp(scope.known)
    whole = replace(whole, known=None if is_late else scope.known)
    told = repr((found.file.digest, sorted(found.answers.items()), sorted(retracted)))
    key = sha256(told.encode()).hexdigest()
    trial.keep(key, found.read.observations, retracted)
    now = Asked.of(whole)
    return Ahead(whole, now, replace(now, trial=key))


def _numbers(ahead: Ahead) -> None:
    before, after = ({card.series: card for card in _every(asked)} for asked in (ahead.now, ahead.then))
    changed = {
        series: card
        for series, card in {**before, **after}.items()
        if _said(before.get(series)) != _said(after.get(series))
    }
    with st.grid(min_column_width=WIDTH, gap="medium"):
        for series, card in changed.items():
            _card(card, before.get(series), after.get(series))
    same = len({**before, **after}) - len(changed)
    if same:
        st.text(f"Unchanged: {many(same, 'other number')}.")


def _every(asked: Asked) -> list[Card]:
    return worked.everybody(worked.numbers(asked))


def _said(card: Card | None) -> str:
    return words.amount_in_words(card.amount) if card else words.NOTHING


def _card(card: Card, before: Card | None, after: Card | None) -> None:
    with st.container(key=f"card_{METRICS[card.metric].family}_ahead_{'_'.join(card.series)}"):
        kind = f", {chosen.named(card)}" if not card.row["is_main"] else ""
        st.caption(plain(card.label + kind))
        st.subheader(plain(words.best_in_words(after.amount) if after else words.NOTHING), anchor=False)
        for line in (*(cards.lines(after) if after else ()), f"before: {_said(before)}"):
            st.text(line)


def _metric(rows: pd.DataFrame, scope: Scope) -> str:
    metrics = list(rows["metric"].value_counts().index)
    first = metrics.index(scope.metric) if scope.metric in metrics else 0
    if len(metrics) == 1:
        return str(metrics[0])
    return str(
        st.selectbox(
            "What is counted", metrics, index=first, key="ahead_metric", width=WIDTH, format_func=bar.metric_name
        )
    )


def _timeline(asked: Asked) -> None:
    reports, growth = worked.explained(asked), worked.growth(asked)
    speaking = reports[reports["fate"] == "speaks"]
    card = chosen.card(asked, course=chosen.in_place(growth, "", ""), speaking=speaking)
    if card is None:
        st.text("Nothing of this file would stand on the timeline by that day.")
        return
    own = chosen.in_place(chosen.of(growth, card), "", "")
    shown = chosen.of(reports, card)
    shown = shown[~shown["fate"].isin(NOT_YET)]
    figure = timelines.band(own, shown, metric=card.metric, mode=mode(), known=asked.day)
    alt = words.timeline_in_words(card.metric, own, shown)
    drawings.chart(
        figure, title="", alt=alt, table=drawings.estimates_table(own), source=drawings.source_line(shown),
        key="ahead_timeline", is_recorded=False,
    )  # fmt: skip


def _map(ahead: Ahead, metric: str) -> None:
    asked = replace(ahead.then, metric=metric)
    card = chosen.card(asked)
    countries = worked.nodes(asked)["country"]
    countries = countries[countries != ""].value_counts()
    if card is None or countries.empty:
        st.text("Nothing of this file would stand on a map by that day.")
        return
    country = str(countries.idxmax())
    scope = replace(ahead.scope, metric=metric)
    drawn = map.of(scope, card, country, height=map.SMALL, asked=asked)
    st.text(captions.title(drawn.rows, card, country))
    map.draw(drawn, country, selects=False, is_recorded=False)
