"""The closed lists of words that cells of the tidy table may hold, and how strong each is."""

COUNTINGS = {
    "flow": "within a period",
    "stock": "at a date",
    "cumulative": "since a start",
}
UNITS = ("people", "households", "homes")
QUALIFIERS = {
    "exact": "the number as counted",
    "at_least": "this many or more",
    "more_than": "more than this many",
    "at_most": "up to this many",
    "less_than": "fewer than this many",
    "about": "roughly this many",
    "range": "between two numbers",
    "vague": "words without a number",
}
FLOORS = ("at_least", "more_than")
CEILINGS = ("at_most", "less_than")
STATUSES = {
    "confirmed": "counted by its source",
    "estimate": "estimated by its source",
    "unconfirmed": "said, not confirmed",
    "disputed": "contested in the document itself",
    "forecast": "feared or planned",
}
STRENGTH = {"confirmed": 4, "estimate": 3, "unconfirmed": 2, "disputed": 1, "forecast": 0}
CAUSES = ("conflict", "disaster", "other")
DATE_PRECISIONS = ("day", "week", "month", "quarter", "year")
PLACE_PRECISIONS = ("point", "place", "admin2", "admin1", "country", "unknown")
EXTRA_COUNTRIES = {"XKX": "Kosovo", "AB9": "Abyei"}
STATES = ("accepted", "proposed", "rejected", "retracted")
REASONS = (
    "duplicate",
    "redundant",
    "too old",
    "anecdotal",
    "outlier",
    "wrong place",
    "wrong number",
    "not a count",
    "other",
)
SENSITIVITIES = ("public", "internal", "restricted")
PROBLEMS = (
    "aggregate_row",
    "bad_date",
    "bad_number",
    "bad_coordinate",
    "duplicate",
    "footnote",
    "missing_value",
    "negative",
    "out_of_range_date",
    "superseded",
    "unknown_country",
    "unknown_metric",
    "wrong_column_count",
)
