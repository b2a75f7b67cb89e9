"""Pure steps from estimates and explained reports to what a page shows."""

from lib.transforms.cards import Card, amount_of, best_speaker, card, others, vague_ends
from lib.transforms.changes import changed, days_of_change, last_reported, previous
from lib.transforms.movements import flows
from lib.transforms.placing import Placed, map_rows, nowhere, placed, table, totals
from lib.transforms.rates import rates
from lib.transforms.replays import ISO, by_day
from lib.transforms.revisions import days_of_versions, of_day, told
from lib.transforms.series import flow_periods, latest, node, regions, reports
from lib.transforms.undone import undone, undone_in_words
from lib.transforms.voices import voices

__all__ = [
    "ISO",
    "Card",
    "Placed",
    "amount_of",
    "by_day",
    "best_speaker",
    "card",
    "changed",
    "days_of_change",
    "days_of_versions",
    "flow_periods",
    "flows",
    "last_reported",
    "latest",
    "map_rows",
    "node",
    "nowhere",
    "of_day",
    "others",
    "placed",
    "previous",
    "rates",
    "regions",
    "reports",
    "table",
    "told",
    "totals",
    "vague_ends",
    "undone",
    "undone_in_words",
    "voices",
]
