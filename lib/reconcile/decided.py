"""What people decided that names mean, as the rule takes it when it reads observations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

import pandas as pd

from lib import places as named_places
from lib import sources as named_sources


@dataclass(frozen=True)
class Decided:
    """The decisions on names that stand.

    Attributes:
        places: What names of places mean, as `places.joined` takes it.
        sources: The name that another goes by, as `sources.canonical` takes it.
    """

    places: named_places.Decided = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: pd.DataFrame) -> Self:
        """Those that stand in a ledger.

        Args:
            decisions: As the ledger reads them.
        """
        return cls(named_places.decided(decisions), named_sources.renamed(decisions))


NOTHING = Decided()
