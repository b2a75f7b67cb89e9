"""What can be wrong with reports, one row for each kind: how grave it is, what it is called, what to do."""

from dataclasses import dataclass

SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True)
class Kind:
    """A kind of problem.

    Attributes:
        title: Its name on screen, in sentence case.
        severity: One of `SEVERITIES`: high may make a number wrong, low is worth knowing.
        advice: What a person can do about it, in one sentence.
    """

    title: str
    severity: str
    advice: str


KINDS = {
    "part_above_whole": Kind(
        "A part is above its whole",
        "high",
        "Look at both: the whole may be older than the part, or the part may count others as well.",
    ),
    "sum_differs": Kind(
        "Parts do not add up to the stated total",
        "medium",
        "Use the total for the whole; do not add the parts.",
    ),
    "total_falls": Kind(
        "A total falls",
        "medium",
        "A total cannot fall: the source revised it, or counts something else since. Reject whichever is wrong.",
    ),
    "total_resets": Kind(
        "A total starts anew",
        "high",
        "If it counts since another day, give that day as the start; if it counts one day only, it is a flow.",
    ),
    "zero_after_count": Kind(
        "A total of 0 after a count",
        "high",
        "0 replaces no count here. Reject it if the cell was only empty.",
    ),
    "late_repeat": Kind(
        "An old number comes back",
        "medium",
        "The source had passed this number already: reject the later print as too old.",
    ),
    "jump": Kind(
        "A jump of more than ten times",
        "high",
        "Look for a zero too many or too few in the document.",
    ),
    "outlier": Kind(
        "Far from all others",
        "medium",
        "Look at whether it counts the same people; reject it as an outlier if it does not.",
    ),
    "behind": Kind(
        "Below what another source had stated before",
        "medium",
        "One of the two is behind, or they disagree; both stay in the range until somebody rejects one.",
    ),
    "two_numbers_one_day": Kind(
        "One source, one day, two numbers",
        "low",
        "The later print counts; if both were printed on one day, the greater. Reject the other where it is an error.",
    ),
    "two_countings": Kind(
        "One number both as a total and for a period",
        "high",
        "It can be only one of the two: reject the other.",
    ),
    "two_groups": Kind(
        "One number for everybody and for a group",
        "medium",
        "If only the group was counted, reject the row that says everybody.",
    ),
    "two_metrics": Kind(
        "One number for two things",
        "low",
        "The same people may have been counted under two names; the two are never added here.",
    ),
    "units_mixed": Kind(
        "Households given as people, or people as households",
        "high",
        "A household has between two and twelve people nearly everywhere: look at which unit the document means.",
    ),
    "refugees_inside": Kind(
        "Refugees inside their own country",
        "high",
        "Who has not crossed a border is displaced, not a refugee: mend what was counted, or the country.",
    ),
    "returns_unseen": Kind(
        "Returns that the number of displaced does not show",
        "medium",
        "Either others were displaced meanwhile, or the stock is an old one: look at its day.",
    ),
    "periods_overlap": Kind(
        "Periods that overlap",
        "low",
        "The longest period counts and what overlaps it is left out: mend the days where they are wrong.",
    ),
    "wire_copy": Kind(
        "One text, printed as two sources",
        "medium",
        "Say that the two names are one source, or reject the copy as a duplicate.",
    ),
    "many_publishers": Kind(
        "One count, printed by several",
        "low",
        "Nothing: it counts once, as its source's.",
    ),
    "names_alike": Kind(
        "One source under several names",
        "medium",
        "If they are one, merge them on the page of sources.",
    ),
    "misplaced": Kind("A point that cannot be right", "medium", "Correct the coordinates or the country."),
    "after_publication": Kind(
        "A day after its publication",
        "medium",
        "It counts as of the day of publication: correct the day where it is wrong.",
    ),
    "not_a_count": Kind(
        "A plan or a fear, not a count",
        "low",
        "Nothing: forecasts count nowhere.",
    ),
    "unsourced": Kind(
        "Nobody is named as the source",
        "low",
        "The publisher stands in for the source: name who counted where the text says so.",
    ),
}
