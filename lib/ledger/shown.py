"""What of a ledger is shown to those who may not have everything: nothing that only other documents state."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from lib.documents import Document
from lib.ledger import documents
from lib.ledger.table import Table
from lib.vocabulary import SENSITIVITIES


@dataclass(frozen=True)
class Shown:
    """The documents that are shown.

    Attributes:
        documents: The table of all.
        received: The sensitivities of those that are shown, as `access.received` gives them.
    """

    documents: Table
    received: Sequence[str]

    @property
    def is_everything(self) -> bool:
        """Whether the ledger holds no document that is not shown."""
        return documents.sensitivities(self.documents) <= set(self.received)

    def among(self, wanted: Sequence[str]) -> Sequence[str]:
        """Those of the sensitivities wanted that are shown; all there are where the ledger holds no others."""
        allowed = [each for each in wanted if each in self.received]
        return SENSITIVITIES if documents.sensitivities(self.documents) <= set(allowed) else allowed

    def has(self, document: Document) -> bool:
        """Whether a document is shown."""
        return (document.sensitivity or documents.UNSAID) in self.received

    def rows(self, told: pa.Table) -> pa.Table:
        """Those of documents that are shown, among rows with a column `sensitivity`."""
        if self.is_everything:
            return told
        stated = pc.if_else(pc.equal(told["sensitivity"], ""), documents.UNSAID, told["sensitivity"])
        return told.filter(pc.is_in(stated, pa.array(self.received)))

    def decisions(self, every: pd.DataFrame, keys: Mapping[str, Collection[str]]) -> pd.DataFrame:
        """The decisions that are shown. What a finding or an event rests on is not told from its id, so none on these.

        Args:
            every: As the ledger reads them.
            keys: The ids of what is shown, by what decisions can be about: observation, batch.
        """
        hidden = [every["about"].isin(["finding", "event"])]
        hidden += [(every["about"] == about) & ~every["key"].isin(list(ids)) for about, ids in keys.items()]
        return every[~np.logical_or.reduce(hidden)].reset_index(drop=True)
