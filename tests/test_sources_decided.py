"""What people decided on names of sources holds wherever they are read, until it is undone."""

import json
from datetime import date

import pandas as pd
import pytest

from lib import reconcile, sources
from tests.ledgers import observed


def decisions(*made: tuple[str, str, object]) -> pd.DataFrame:
    """Decisions on names of sources, the first one first."""
    rows = [
        {"about": "source", "key": name, "decision": decision, "value": json.dumps(value), "decision_id": str(number),
         "decided_at": pd.Timestamp("2026-01-01", tz="UTC") + pd.Timedelta(days=number)}
        for number, (name, decision, value) in enumerate(made)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["about", "key", "decision", "value", "decision_id", "decided_at"])


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param([], {}, id="nothing was decided"),
        pytest.param([("Health Min.", "same", "Health Ministry")], {"Health Min.": "Health Ministry"}, id="one source"),
        pytest.param(
            [("Health Min.", "same", "A"), ("Health Min.", "same", "B")], {"Health Min.": "B"}, id="the last one holds"
        ),
        pytest.param([("Health Min.", "same", "A"), ("Health Min.", "undone", None)], {}, id="undone"),
        pytest.param([("Red Crescent", "apart", None)], {"Red Crescent": "Red Crescent"}, id="one that stands apart"),
        pytest.param([("Health Min.", "same", 7)], {}, id="a value that is no name"),
    ],
)
def test_the_last_decision_on_a_name_holds(made, expected):
    assert sources.renamed(decisions(*made)) == expected


def test_two_names_of_one_source_are_one_voice_in_the_estimate():
    told = pd.concat(
        [
            observed(40, source="Health Ministry", period_end="2010-06-14", published_on="2010-06-14"),
            observed(60, source="Health Min.", period_end="2010-06-15", published_on="2010-06-15", line=3),
        ]
    ).assign(document_id="a")
    one = reconcile.Decided.of(decisions(("Health Min.", "same", "Health Ministry")))

    def speaking(decided: reconcile.Decided | None) -> int:
        found = reconcile.explained(told, on=date(2010, 6, 15), decided=decided)
        return int((found["fate"] == "speaks").sum())

    replaced = reconcile.explained(told, on=date(2010, 6, 15), decided=one)["fate"].tolist()
    assert replaced == ["replaced", "speaks"]
    assert reconcile.explained(told, on=date(2010, 6, 15))["fate"].tolist() != replaced
    assert speaking(one) == 1


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        pytest.param("Health Min.", "Kyrgyzstan Health Ministry", True, id="cut short, without the country"),
        pytest.param("Min of Health Ruritania", "Ruritania Ministry of Health", True, id="in another order"),
        pytest.param("Civil Defense of Ruritania", "Civil Defence of Ruritania", True, id="spelled in another way"),
        pytest.param("RNCD", "Ruritania National Civil Defence", True, id="initials"),
        pytest.param("Govt of Ruritania", "Ruritania government", True, id="a usual short form"),
        pytest.param("Kyrgyz Health Ministry", "Kyrgyzstan Health Ministry", False, id="listed as the same already"),
        pytest.param("city hospital", "City Hospital", False, id="another case alone"),
        pytest.param("Osh hospital", "Jalal-Abad hospital", False, id="another institution of the same kind"),
        pytest.param("Ministry", "Kyrgyzstan Health Ministry", False, id="one word that many share"),
        pytest.param("ICRC", "Kyrgyzstan Health Ministry", False, id="another institution"),
    ],
)
def test_a_new_name_that_looks_like_a_known_one_is_asked_about(name, known, expected):
    assert sources.alike([name], [known]) == ({name: [known]} if expected else {})
