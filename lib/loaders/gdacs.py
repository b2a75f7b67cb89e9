"""GDACS, the Global Disaster Alert and Coordination System: alerts, whose people are modelled exposure in free text.

https://www.gdacs.org (free with attribution). Nobody is counted in it, so it is refused, with the reason.
"""

from lib.errors import UserError
from lib.loaders.common.draft import Draft
from lib.tables import Table


def recognises(table: Table) -> float:
    """How surely these are GDACS alerts, from 0 to 1."""
    keys = {key.removeprefix("gdacs:").replace(" ", "").replace("_", "") for key in table.keys}
    return 0.9 if "alertlevel" in keys and keys & {"eventtype", "episodealertlevel", "eventid"} else 0.0


def read(table: Table) -> Draft:
    """Nothing.

    Raises:
        UserError: Always: alerts count nobody.
    """
    raise UserError(
        "These are alerts of GDACS: their population is modelled exposure, and nobody killed or displaced is counted.",
        fix="Upload a file that counts people, such as a situation report of the same disaster.",
    )
