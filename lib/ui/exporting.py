"""The export of a page's scope: one click to a file that others can read, check and cite, made for whom it is meant."""

from collections.abc import Callable

import streamlit as st

from lib import access, exports
from lib.scope import Scope
from lib.ui import permalinks, record, session
from lib.ui.asked import Asked
from lib.ui.text import many
from lib.vocabulary import SENSITIVITIES

KINDS = {
    "xlsx": "Excel, with a codebook and how to cite it",
    "html": "Brief, one page to print or send",
    "csv": "CSV",
    "hxl": "CSV with HXL hashtags",
    "parquet": "Parquet",
    "geojson": "GeoJSON: newest estimates, as areas and points",
}
TABLES = {"observations": "reported figures", "estimates": "estimates"}
ONE_TABLE = ("csv", "hxl", "parquet")
MIME = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "geojson": "application/geo+json",
        "parquet": "application/vnd.apache.parquet", "html": "text/html"}  # fmt: skip
ALL, ONE = "all metrics", "this metric"


def control(scope: Scope, about: str) -> None:
    """Draw the popover that exports what the page's scope holds.

    Args:
        scope: What the page shows.
        about: The same in words.
    """
    popover = st.popover("Export", on_change="rerun", key="export")
    with popover:
        audience = _audience()
        kind = st.selectbox("As", list(KINDS), format_func=KINDS.__getitem__, key="export_kind")
        table = "observations"
        if kind in ONE_TABLE:
            table = st.selectbox("What", list(TABLES), format_func=TABLES.__getitem__, key="export_table")
        which = st.segmented_control("Of", [ONE, ALL], default=ONE, required=True, key="export_which")
        asked = Asked.of(scope)
        asked = asked.for_all_metrics() if which == ALL else asked
        if popover.open:
            st.caption(_left_out(asked, audience))
        ending = "csv" if kind == "hxl" else kind
        name = f"uprooted_{table if kind in ONE_TABLE else 'export'}_{audience}.{ending}"
        told = (about, permalinks.permalink(scope), scope.at)
        st.download_button(
            "Download", data=_content(asked, audience, told, kind, table), on_click="ignore",
            key="export_file", file_name=name, mime=MIME.get(kind, "text/csv"),
        )  # fmt: skip


def _audience() -> str:
    """For whom the file is; those whom the reader may hand it to."""
    person = session.person()
    own = [each for each in SENSITIVITIES if access.may_receive(person, each)]
    chosen = st.selectbox(
        "For", own, index=own.index(exports.USUAL_AUDIENCE), key="export_audience",
        format_func=lambda each: f"{exports.AUDIENCES[each].label} ({each})",
    )  # fmt: skip
    st.caption(exports.AUDIENCES[chosen].meaning)
    return chosen


def _left_out(asked: Asked, audience: str) -> str:
    """How many reported figures of the scope the file does not hold, and why."""
    lost = _counted(asked, asked.audience) - _counted(asked, audience)
    if not lost:
        return "No reported figure of this scope is left out."
    return (
        f"{many(lost, 'reported figure')} of this scope left out: the documents that state them are more sensitive. "
        "Estimates are worked out without them."
    )


@st.cache_data(max_entries=64, show_spinner=False)
def _counted(asked: Asked, audience: str) -> int:
    counted = record.shown(asked.audience).query(
        "select count(*) as reports from observations where state <> 'retracted'", crisis=asked.crisis,
        known=asked.day, received=access.received(audience), metric=asked.metric or None, country=asked.country or None,
    )  # fmt: skip
    return int(counted["reports"].iloc[0])


def _content(asked: Asked, audience: str, told: tuple[str, str, str], kind: str, table: str) -> Callable[[], bytes]:
    """The file, made when it is asked for, if the reader may have it then.

    Args:
        asked: The scope.
        audience: For whom it is.
        told: The scope in words, the address of the view, and the version of the record; empty for the newest.
        kind: What kind of file.
        table: Which table, for kinds that hold one.
    """

    person = session.person()  # of this session: the file is made outside of it

    def content() -> bytes:
        access.must_receive(person, audience)
        return exports.export(exports.made(record.ledger(), _wanted(asked, audience, *told)), kind, table=table)

    return content


def _wanted(asked: Asked, audience: str, about: str = "", link: str = "", version: str = "") -> exports.Wanted:
    return exports.Wanted(
        asked.day, audience, asked.crisis, asked.metric, asked.country, asked.region, policy=asked.policy,
        about=about, link=link, version=version,
    )  # fmt: skip
