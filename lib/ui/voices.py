"""The sources: who reports what, how late and how far from others, who contradicts whom, and which names are one."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from lib import places, sources, transforms, words
from lib.charts import disagreement
from lib.metrics import METRICS
from lib.scope import Scope
from lib.ui import bar, drawings, merging, notices, reads, record, worked
from lib.ui.asked import Asked
from lib.ui.look import mode
from lib.ui.reads import with_speaker
from lib.ui.rows import records
from lib.ui.text import many, plain

WOULD_BE = "Here would stand who reports what, how late, and how far from the others."
TABLE, MATRIX = "How they report", "What they say last"


@dataclass(frozen=True)
class Told:
    """What a page says of sources.

    Attributes:
        voices: One row per source and metric, as `transforms.voices` gives them.
        apart: One row per pair of sources that cannot both be right, with `label` and `told`.
        latest: The latest statement of each source on each metric, with `speaker`.
    """

    voices: pd.DataFrame
    apart: pd.DataFrame
    latest: pd.DataFrame


def voices(scope: Scope) -> None:
    """Draw the sources of the scope's place, their disagreements, and the names that people made one."""
    if not scope.crisis:
        notices.nothing_yet(WOULD_BE)
        return
    told = _told(Asked.of(scope))
    own = told.voices[told.voices["metric"] == scope.metric]
    if told.latest.empty:
        notices.nothing(scope)
        return
    heard = set(told.latest.loc[told.latest["metric"] == scope.metric, "speaker"]) | set(own["speaker"])
    st.title(plain(_title(len(heard), told.apart, scope)), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        view = st.segmented_control("View", [TABLE, MATRIX], default=TABLE, required=True, key="sources_view")
        kinds = st.multiselect("Kind", sources.KINDS, key="sources_kinds", placeholder="Any", width=320)
    if view == TABLE:
        _table(own[own["kind"].isin(kinds)] if kinds else own)
        _not_compared(len(heard) - len(own))
        _apart(told.apart, scope)
    else:
        _matrix(told, kinds)
    merging.draw(sorted({*told.voices["speaker"], *told.latest["speaker"]}))
    notices.sources()


def _title(heard: int, apart: pd.DataFrame, scope: Scope) -> str:
    about = ", ".join(part for part in (METRICS[scope.metric].label, bar.place_name(scope)) if part)
    pairs = f", {many(len(apart), 'pair')} of them cannot both be right" if len(apart) else ""
    return f"{about}: {many(heard, 'source')}{pairs}"


@worked.large(show_spinner="Comparing sources")
def _told(asked: Asked) -> Told:
    held = record.shown(asked.audience).observations(asked.crisis, known=asked.day)
    decided = reads.decided()
    said, apart = transforms.voices(
        held, metric=asked.metric, country=asked.country, region=asked.region, known=asked.day, policy=asked.rule,
        decided=decided,
    )  # fmt: skip
    counted = _in_place(with_speaker(held[(held["state"] == "accepted") & (held["group"] == "")]), asked)
    counted = counted[counted["speaker"] != ""]
    order = ["period_end", "published_on", "observation_id"]
    latest = counted.sort_values(order, kind="stable").drop_duplicates(["speaker", "metric"], keep="last")
    return Told(said, _labelled(apart, held), latest)


def _in_place(found: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """The reports about a place and what lies in it."""
    if asked.country:
        found = found[found["country"] == asked.country]
    if asked.region:
        found = found[places.joined(found, decided=reads.decided().places)["admin1_key"] == asked.region]
    return found


def _labelled(apart: pd.DataFrame, held: pd.DataFrame) -> pd.DataFrame:
    below, above = (records(held.iloc[apart[f"{end}_ordinal"].to_numpy(dtype=int)]) for end in ("below", "above"))
    label = [f"{row['below']} below {row['above']}" for row in records(apart)]
    told = [
        f"{row['below']}: {_stated(low)}; {row['above']}: {_stated(high)}"
        for row, low, high in zip(records(apart), below, above, strict=True)
    ]
    return apart.assign(label=label, told=told)


def _stated(row: dict[str, Any]) -> str:
    return f"{words.observation_in_words(row)} on {words.day_in_words(row['period_end'], row['date_precision'])}"


def _table(own: pd.DataFrame) -> None:
    if own.empty:
        st.text("No source here can be compared with others.")
        return
    shown = pd.DataFrame(
        {
            "Source": own["speaker"],
            "Kind": own["kind"],
            "Reports": own["reports"],
            "Printed by": own["publishers"],
            "First": [words.day_in_words(day) for day in own["first_day"]],
            "Last": [words.day_in_words(day) for day in own["last_day"]],
            "Days until printed": own["lag_days"],
            "From others then": own["from_others"] * 100,
            "From what is known now": own["from_known"] * 100,
            "Restated": own["restated"],
        }
    )
    share = "half of its numbers lie further above or below than this"
    st.dataframe(
        shown, hide_index=True, key="sources_rows", alt=f"{len(shown)} sources, one a row.", placeholder="",
        column_config={
            "Days until printed": st.column_config.NumberColumn(format="%d", help="From the day counted, median."),
            "From others then": st.column_config.NumberColumn(
                format="%+.0f %%", help=f"To the middle of others within a week, as known then: {share}."
            ),
            "From what is known now": st.column_config.NumberColumn(
                format="%+.0f %%", help=f"To what is most likely for that day as known now: {share}."
            ),
            "Restated": st.column_config.NumberColumn(help="Numbers for a day that it gave otherwise later."),
        },
    )  # fmt: skip
    st.download_button(
        "Download as CSV", data=drawings.csv(shown), file_name="sources.csv", mime="text/csv", on_click="ignore"
    )


def _not_compared(count: int) -> None:
    """Say of the sources that have no row why they have none."""
    if count:
        st.caption(
            f"Not compared: {many(count, 'source')} that gave only bounds, words or numbers within periods. "
            f"“{MATRIX}” has theirs too."
        )


def _matrix(told: Told, kinds: list[str]) -> None:
    latest = told.latest
    if kinds:
        latest = latest[sources.kind(latest["speaker"]).isin(kinds)]
    if latest.empty:
        st.text("No source of that kind reports here.")
        return
    stated = latest.assign(told=[_stated(row) for row in records(latest)])
    wide = stated.pivot(index="speaker", columns="metric", values="told").fillna("")
    order = [metric for metric in METRICS if metric in wide]
    table = wide[order].rename(columns={metric: METRICS[metric].label for metric in order})
    st.dataframe(
        table.rename_axis("Source").reset_index(), hide_index=True, key="sources_matrix",
        alt=f"The latest statement of {len(table)} sources on {len(order)} things that are counted.",
    )  # fmt: skip


def _apart(apart: pd.DataFrame, scope: Scope) -> None:
    if apart.empty:
        return
    table = pd.DataFrame(
        {
            "Between": apart["label"],
            "From": [words.day_in_words(day) for day in apart["start"]],
            "Until": [words.day_in_words(day) for day in apart["until"]],
            "What they say": apart["told"],
        }
    )
    drawings.chart(
        disagreement.pairs(apart, metric=scope.metric, mode=mode()),
        title=f"Ranges that do not meet: {many(len(apart), 'pair')} of sources",
        alt="; ".join(apart["told"].head(5)), table=table, source="", key="sources_apart",
    )  # fmt: skip
