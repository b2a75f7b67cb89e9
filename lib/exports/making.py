"""From the ledger to an export: what its audience may have of a scope, and the estimates worked out from that alone."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from lib import access, disclosure, reconcile
from lib.exports.audiences import USUAL_AUDIENCE
from lib.exports.model import Export
from lib.ledger import Ledger


@dataclass(frozen=True)
class Wanted:
    """What is to leave the record, and for whom.

    Attributes:
        known: As known on this day.
        audience: One of `SENSITIVITIES`; nothing else is looked at.
        crisis: Its name; empty for reports that name none, None for all.
        metric: One of `METRICS`; empty for all.
        country: ISO 3166-1 alpha-3; empty for all.
        region: Key of the province that headlines are about; empty for the whole.
        version: Of the record; empty for the newest.
        policy: What the view changes of the rule.
        about: The scope in words; its names and codes where none are given.
        link: The address of the view; empty where there is none.
    """

    known: date
    audience: str = USUAL_AUDIENCE
    crisis: str | None = None
    metric: str = ""
    country: str = ""
    region: str = ""
    version: str = ""
    policy: tuple[tuple[str, str], ...] = ()
    about: str = ""
    link: str = ""

    @property
    def scope(self) -> str:
        """What the export is about, in words."""
        parts = (self.crisis or "All crises", self.metric, self.country, self.region)
        return self.about or ", ".join(part for part in parts if part)

    def export(self, held: pd.DataFrame, version: str) -> Export:
        """Reported figures as an export of what was wanted, without estimates."""
        return Export(
            held, pd.DataFrame(), self.scope, self.known, version, self.policy, self.link, self.country, self.region,
            audience=self.audience,
        )  # fmt: skip


def observations(ledger: Ledger, wanted: Wanted) -> pd.DataFrame:
    """The reported figures of a scope that an audience may have, as the ledger reads them.

    Args:
        ledger: Where from.
        wanted: Which, and for whom.
    """
    received = access.received(wanted.audience)
    held = ledger.observations(
        wanted.crisis, version=wanted.version or None, known=wanted.known, metric=wanted.metric or None,
        country=wanted.country or None, received=received,
    )  # fmt: skip
    if wanted.audience != "public":
        return held
    everything = ledger.observations(wanted.crisis, received=received)
    decided = reconcile.Decided.of(ledger.decisions())
    return disclosure.published(held[held["state"] != "retracted"], everything, decided.places)


def made(ledger: Ledger, wanted: Wanted) -> Export:
    """An export, ready to be written: its estimates are worked out from what its audience may have, and nothing else.

    Args:
        ledger: Where from.
        wanted: What of it, and for whom.

    Raises:
        UserError: There is no such version, or the view changes the rule in a way that it cannot be changed.
    """
    held = observations(ledger, wanted)
    decided = reconcile.Decided.of(ledger.decisions(wanted.version or None))
    rule = reconcile.Policy.of(dict(wanted.policy))
    found = reconcile.with_parts(held, also=[wanted.known], known=wanted.known, policy=rule, decided=decided)
    until = found[found["day"].dt.date <= wanted.known]
    return replace(wanted.export(held, wanted.version or ledger.version), estimates=until, decided=decided)
