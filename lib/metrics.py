"""What we count: one row per metric, with its definition and the page that defines it.

The words are those of IASC, IDMC, UNHCR, UCDP and OCHA; each row names the page that its definition restates.
"""

from dataclasses import dataclass

UCDP = "https://www.uu.se/en/department/peace-and-conflict-research/research/ucdp/ucdp-definitions"
IDMC = "https://www.internal-displacement.org/monitoring-tools/monitoring-methodology/"
UNHCR = "https://www.unhcr.org/refugee-statistics/methodology/definition/"
IOM = "https://www.iom.int/key-migration-terms"
UNDRR = "https://www.undrr.org/terminology"
EMDAT = "https://doc.emdat.be/docs/data-structure-and-content/impact-variables/human/"
JIAF = "https://www.jiaf.info/"
ICRC = "https://casebook.icrc.org/a_to_z"

FAMILIES = {
    "casualties": "Casualties",
    "displacement": "Displacement",
    "return": "Return",
    "need": "Damage and need",
}


@dataclass(frozen=True)
class Metric:
    """One thing that is counted.

    Attributes:
        label: Its name on screen, in sentence case.
        family: One of `FAMILIES`; decides the hue.
        definition: What is counted and what is not, in one or two sentences.
        defined_by: The page whose term this is.
        headline: Which counting leads a headline: `total` (cumulative, else the sum of flows) or `stock`.
        predicate: What a sentence says of them, after "335 people": "were killed".
        noun: What a table calls them, after "335": "killed".
        unit: What is counted where a row does not say.
        is_of_living: Whether it counts people who may be alive: a small count of them can tell who somebody is.
    """

    label: str
    family: str
    definition: str
    defined_by: str
    headline: str
    predicate: str
    noun: str
    unit: str = "people"
    is_of_living: bool = True


METRICS = {
    "killed": Metric(
        "Killed",
        "casualties",
        "People who died from the violence or the disaster.",
        UCDP,
        "total",
        "were killed",
        "killed",
        is_of_living=False,
    ),
    "injured": Metric(
        "Injured", "casualties", "People who were hurt and lived.", EMDAT, "total", "were injured", "injured"
    ),
    "missing": Metric(
        "Missing",
        "casualties",
        "People whose whereabouts are unknown to their families or to the authorities.",
        ICRC,
        "total",
        "were missing",
        "missing",
    ),
    "hospitalized": Metric(
        "Hospitalised",
        "casualties",
        "Injured people who were admitted to a hospital; a part of the injured.",
        EMDAT,
        "total",
        "were in hospital",
        "in hospital",
    ),
    "casualties": Metric(
        "Killed or injured",
        "casualties",
        "People killed or hurt, where the report does not say how many of each.",
        ICRC,
        "total",
        "were killed or injured",
        "killed or injured",
    ),
    "killed_or_missing": Metric(
        "Killed or missing",
        "casualties",
        "People who died or have been missing since, as EM-DAT counts deaths.",
        EMDAT,
        "total",
        "were killed or missing",
        "killed or missing",
        is_of_living=False,
    ),
    "detained": Metric(
        "Detained", "casualties", "People held by an authority.", ICRC, "total", "were detained", "detained"
    ),
    "abducted": Metric(
        "Abducted", "casualties", "People taken by force by an armed group.", ICRC, "total", "were abducted", "abducted"
    ),
    "displaced": Metric(
        "Displaced",
        "displacement",
        "People forced from their homes, where the report does not say whether they crossed a border.",
        IOM,
        "stock",
        "were displaced",
        "displaced",
    ),
    "idps": Metric(
        "Displaced inside the country",
        "displacement",
        "Internally displaced people: forced from home without crossing an international border.",
        IDMC,
        "stock",
        "were displaced inside the country",
        "displaced inside the country",
    ),
    "crossed_border": Metric(
        "Crossed the border",
        "displacement",
        "People seen or counted crossing an international border in flight; says nothing of their legal status.",
        IOM,
        "movement",
        "crossed the border",
        "who crossed the border",
    ),
    "refugees": Metric(
        "Refugees",
        "displacement",
        "People recognised as refugees or in a refugee-like situation, in the country that they reached.",
        UNHCR,
        "stock",
        "were refugees",
        "refugees",
    ),
    "asylum_seekers": Metric(
        "Asylum seekers",
        "displacement",
        "People whose claim to asylum has not been decided yet.",
        UNHCR,
        "stock",
        "were seeking asylum",
        "asylum seekers",
    ),
    "stateless": Metric(
        "Stateless",
        "displacement",
        "People whom no state considers its nationals under its law.",
        UNHCR,
        "stock",
        "were stateless",
        "stateless",
    ),
    "others_of_concern": Metric(
        "Others of concern",
        "displacement",
        "Others to whom UNHCR extends its protection or assistance.",
        UNHCR,
        "stock",
        "were of concern to UNHCR",
        "others of concern",
    ),
    "evacuated": Metric(
        "Evacuated",
        "displacement",
        "People moved out of danger in an organised way.",
        UNDRR,
        "movement",
        "were evacuated",
        "evacuated",
    ),
    "relocated": Metric(
        "Relocated",
        "displacement",
        "People moved to settle elsewhere in a planned way.",
        UNHCR,
        "stock",
        "were relocated",
        "relocated",
    ),
    "sheltered": Metric(
        "In shelters",
        "displacement",
        "People staying in camps, collective centres or other shelters.",
        IOM,
        "stock",
        "were in shelters",
        "in shelters",
    ),
    "waiting_at_border": Metric(
        "Waiting at the border",
        "displacement",
        "People gathered at a border who had not crossed it.",
        IOM,
        "stock",
        "were waiting at the border",
        "waiting at the border",
    ),
    "homeless": Metric(
        "Homeless",
        "displacement",
        "People whose homes were destroyed or heavily damaged and who need shelter, as EM-DAT counts them.",
        EMDAT,
        "stock",
        "were homeless",
        "homeless",
    ),
    "returned": Metric(
        "Returned",
        "return",
        "People who went back to where they had fled from, where the report does not say who they were.",
        UNHCR,
        "movement",
        "had returned",
        "who returned",
    ),
    "returned_idps": Metric(
        "Returned displaced people",
        "return",
        "Internally displaced people who went back to the area that they had fled from.",
        IDMC,
        "movement",
        "had returned after displacement inside the country",
        "displaced people who returned",
    ),
    "returned_refugees": Metric(
        "Returned refugees",
        "return",
        "Refugees who went back to their country of origin.",
        UNHCR,
        "movement",
        "had returned from abroad",
        "refugees who returned",
    ),
    "homes_destroyed": Metric(
        "Homes destroyed",
        "need",
        "Dwellings that cannot be lived in or repaired.",
        UNDRR,
        "total",
        "were destroyed",
        "homes destroyed",
        "homes",
        is_of_living=False,
    ),
    "homes_damaged": Metric(
        "Homes damaged",
        "need",
        "Dwellings that were damaged and can be repaired.",
        UNDRR,
        "total",
        "were damaged",
        "homes damaged",
        "homes",
        is_of_living=False,
    ),
    "affected": Metric(
        "Affected",
        "need",
        "People whom the event touched in any way; never shown as displaced.",
        UNDRR,
        "stock",
        "were affected",
        "affected",
    ),
    "in_need": Metric(
        "In need",
        "need",
        "People who need humanitarian assistance, as the response plan counts them.",
        JIAF,
        "stock",
        "were in need of assistance",
        "in need",
    ),
}

MADE_OF = (
    ("casualties", ("killed", "injured")),
    ("killed_or_missing", ("killed", "missing")),
    ("displaced", ("idps", "crossed_border")),
    ("displaced", ("idps", "refugees")),
    ("returned", ("returned_idps", "returned_refugees")),
)
"""Metrics that others add up to, where one report states them all."""
LEAVES = (
    ("idps", ("returned_idps", "returned")),
    ("refugees", ("returned_refugees", "returned")),
    ("displaced", ("returned_idps", "returned_refugees", "returned")),
)
"""Stocks, and the movements that lessen them."""
