"""The export of a page's scope: one click to a file that others can read, check and cite."""

from collections.abc import Callable

import streamlit as st

from lib import exports, reconcile
from lib.scope import Scope
from lib.ui import address, reads, record
from lib.ui.asked import Asked

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
    with st.popover("Export"):
        kind = st.selectbox("As", list(KINDS), format_func=KINDS.__getitem__, key="export_kind")
        table = "observations"
        if kind in ONE_TABLE:
            table = st.selectbox("What", list(TABLES), format_func=TABLES.__getitem__, key="export_table")
        which = st.segmented_control("Of", [ONE, ALL], default=ONE, required=True, key="export_which")
        ending = "csv" if kind == "hxl" else kind
        st.download_button(
            "Download", data=_content(scope, about, kind, table, which == ALL), on_click="ignore", key="export_file",
            file_name=f"uprooted_{table if kind in ONE_TABLE else 'export'}.{ending}", mime=MIME.get(kind, "text/csv"),
        )  # fmt: skip


def _content(scope: Scope, about: str, kind: str, table: str, is_every_metric: bool) -> Callable[[], bytes]:
    """The file, made when it is asked for."""
    asked = Asked.of(scope)
    asked = asked.for_all_metrics() if is_every_metric else asked
    link = address.link(scope)
    return lambda: exports.export(_made(asked, about, link), kind, table=table)


def _made(asked: Asked, about: str, link: str) -> exports.Export:
    held = record.ledger().observations(
        asked.crisis, known=asked.day, metric=asked.metric or None, country=asked.country or None
    )
    estimates = reconcile.with_parts(
        held, also=[asked.day], known=asked.day, policy=asked.rule, decided=reads.decided()
    )  # fmt: skip
    until = estimates[estimates["day"].dt.date <= asked.day]
    return exports.Export(
        held, until, about, asked.day, record.ledger().version, asked.policy, link, asked.country, asked.region,
        reads.decided(),
    )  # fmt: skip
