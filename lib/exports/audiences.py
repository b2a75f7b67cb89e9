"""For whom an export is: what each audience may have, in plain words."""

from dataclasses import dataclass

USUAL_AUDIENCE = "internal"


@dataclass(frozen=True)
class Audience:
    """Those for whom something leaves the record.

    Attributes:
        label: Its name where one is chosen.
        meaning: What they are given and what not, in whole sentences.
    """

    label: str
    meaning: str


AUDIENCES = {
    "public": Audience(
        "the public",
        "Only what public documents state. Below province level, 1 to 9 living people are shown as fewer than 10, and "
        "points are rounded to a tenth of a degree.",
    ),
    "internal": Audience(
        "colleagues",
        "What public and internal documents state, as it was stated. Not to be published as it is.",
    ),
    "restricted": Audience(
        "those named for it",
        "Everything, what restricted documents state too. Only for people who need it and may have it.",
    ),
}


def said(audience: str) -> str:
    """For whom a file is and what that means, as the file says it itself.

    Args:
        audience: One of `SENSITIVITIES`.
    """
    return f"For {AUDIENCES[audience].label} ({audience}). {AUDIENCES[audience].meaning}"
