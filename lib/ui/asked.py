"""What a page asks for: two readers who ask the same share the answer."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from lib.reconcile import Policy
from lib.scope import Scope
from lib.ui import record, session
from lib.vocabulary import SENSITIVITIES

WITHOUT_CRISIS = "-"


@dataclass(frozen=True)
class Asked:
    """What an answer depends on, and nothing else.

    Attributes:
        version: The last commit that touched the crisis.
        crisis: Its name; empty for reports that name none, None for all.
        country: ISO 3166-1 alpha-3; empty for the whole crisis.
        region: Key of a province; empty for the whole country.
        metric: One of `METRICS`; empty for all.
        day: As known on this day.
        policy: What this view changes of the rule.
        trial: The file that is looked at as if it were recorded, as `trial.keep` knows it; empty for none.
        audience: What whoever asks may have: an answer is kept for those alone who may have the same.
    """

    version: str
    crisis: str | None
    country: str
    region: str
    metric: str
    day: date
    policy: tuple[tuple[str, str], ...] = ()
    trial: str = ""
    audience: str = SENSITIVITIES[0]

    @classmethod
    def of(cls, scope: Scope) -> Self:
        """What a page with this scope asks for.

        Raises:
            UserError: The address names a bracket that the rule does not have, or a value that it cannot take.
        """
        crisis = stored_name(scope.crisis)
        audience = session.person().audience
        version = record.shown(audience).touched(crisis)
        day = scope.known or record.today()
        changed = tuple(sorted(Policy.of(dict(scope.policy)).changes().items()))
        return cls(version, crisis, scope.country, scope.region, scope.metric, day, changed, audience=audience)

    @property
    def rule(self) -> Policy:
        """The brackets of the rule for this view.

        Raises:
            UserError: The address names a bracket that the rule does not have, or a value that it cannot take.
        """
        return Policy.of(dict(self.policy))

    def for_all_metrics(self) -> Self:
        """The same without a metric."""
        return replace(self, metric="")

    def on(self, day: date) -> Self:
        """The same as known on another day."""
        return replace(self, day=day)

    def anywhere(self) -> Self:
        """The same for the whole crisis."""
        return replace(self, country="", region="")


def stored_name(crisis: str) -> str | None:
    """The name of a crisis in the record, from the one in an address."""
    return None if not crisis else "" if crisis == WITHOUT_CRISIS else crisis
