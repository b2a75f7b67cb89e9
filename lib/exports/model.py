"""What an export holds, whatever file it becomes."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib import reconcile, words
from lib.exports.audiences import USUAL_AUDIENCE

NAME = "Uprooted"


@dataclass(frozen=True)
class Export:
    """Observations and the estimates made of them, with all that a reader elsewhere needs to trust and cite them.

    Attributes:
        observations: The table as the ledger reads it, of the scope.
        estimates: Rows of `reconcile.with_parts`, of the scope.
        scope: What the export is about, in words.
        known: As known on this day.
        version: The version of the ledger, such as 4.7.12.
        policy: What the view changed of the rule, as names and values; nothing for the rule as it is.
        link: The address of the view; empty where there is none.
        country: ISO code of the country that headlines are about; empty for the whole of it.
        region: Key of the province that headlines are about; empty for the whole of the country.
        decided: What people decided on names of places and sources; nothing where none is given.
        audience: For whom it is, one of `SENSITIVITIES`.
    """

    observations: pd.DataFrame
    estimates: pd.DataFrame
    scope: str
    known: date
    version: str
    policy: tuple[tuple[str, str], ...] = ()
    link: str = ""
    country: str = ""
    region: str = ""
    decided: reconcile.Decided | None = None
    audience: str = USUAL_AUDIENCE

    @property
    def citation(self) -> str:
        """How to cite it."""
        day = words.day_in_words(self.known)
        where = f" {self.link}" if self.link else ""
        return f"{NAME}. {self.scope}: reported figures as known on {day}, version {self.version}.{where}"
