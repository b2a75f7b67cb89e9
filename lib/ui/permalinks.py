"""Links that show the same numbers years later: the whole rule, the day and the version of the record written out."""

from dataclasses import replace

import streamlit as st

from lib.reconcile import RULE, Policy
from lib.scope import Scope
from lib.ui import address, record, session

MEANING = "Shows these numbers for good, whatever is recorded or changed later, and says what was taken back since."


def permalink(scope: Scope) -> str:
    """The address of a view with all that its numbers rest on.

    Args:
        scope: What the page shows.

    Raises:
        UserError: The scope changes the rule in a way that it cannot be changed.
    """
    return address.link(fixed(scope))


def fixed(scope: Scope) -> Scope:
    """A scope that leaves nothing to a default: neither the day, nor the record, nor a number of the rule."""
    rule = Policy.of(dict(scope.policy)).written_out()
    version = record.shown(session.person().audience).version
    return replace(
        scope, known=scope.known or record.today(), policy=tuple(sorted(rule.items())), at=version,
        rule=scope.rule or RULE,
    )  # fmt: skip


def control(scope: Scope, *, key: str) -> None:
    """Draw the popover with the link to a chart.

    Args:
        scope: What the chart shows.
        key: Tells it from others of the page.
    """
    with st.popover("Link to this", type="tertiary", key=f"{key}_link"):
        st.caption(MEANING)
        st.code(permalink(scope), language=None, wrap_lines=True)
