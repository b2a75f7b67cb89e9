"""The findings of a crisis with what people decided on them, worked out once for all readers who ask the same."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from lib import checks, places
from lib.scope import Scope
from lib.ui import reads, record, worked
from lib.ui.asked import Asked
from lib.ui.reads import with_speaker
from lib.ui.text import many

FEW = 100_000


def findings(asked: Asked) -> pd.DataFrame:
    """The findings about the scope's place as known on its day, the gravest first, with the decisions on each.

    Of a crisis with very many reports, those about the scope's metric.
    """
    is_small = reads.facets(asked)["reports"].sum() <= FEW
    metric = "" if is_small else asked.metric
    found = _findings(replace(asked, metric=metric).anywhere())
    return checks.with_decisions(_in_place(found, asked), reads.decisions())


def link(asked: Asked, scope: Scope) -> None:
    """Draw the way to the open findings about what a page shows, with how many there are; nothing for none.

    Args:
        asked: What the page asks for; without a metric, those of all metrics are counted.
        scope: What the page shows.
    """
    found = findings(asked)
    about = found if not asked.metric else found[found["metric"] == asked.metric]
    still_open = int((about["decision"] == "").sum())
    if still_open:
        st.page_link(
            "pages/evidence/findings.py", label=f"{many(still_open, 'problem')} found in the reports",
            query_params=scope.to_query(),
        )  # fmt: skip


def reports(asked: Asked, ids: tuple[str, ...]) -> pd.DataFrame:
    """The reports of some ids, in their order, as the ledger reads them, with who speaks."""
    held = record.shown(asked.audience).query(
        "select * from observations where list_contains($ids, observation_id)", {"ids": list(ids)}, crisis=asked.crisis
    )
    order = pd.Series(range(len(ids)), index=list(ids))
    return with_speaker(held.sort_values("observation_id", key=lambda each: each.map(order), kind="stable"))


@worked.large(show_spinner="Looking for problems")
def _findings(asked: Asked) -> pd.DataFrame:
    held = record.shown(asked.audience).observations(asked.crisis, known=asked.day, metric=asked.metric or None)
    return checks.findings(held, known=asked.day, policy=asked.rule, decided=reads.decided())


def _in_place(found: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    here = found[found["country"] == asked.country] if asked.country else found
    if not asked.region or here.empty:
        return here
    named = here[["country", "admin1"]].assign(admin2="", place="")
    return here[(places.joined(named)["admin1_key"] == asked.region).to_numpy()]
