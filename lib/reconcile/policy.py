"""The numbers of the rule that a person may change for their view."""

from dataclasses import dataclass, fields, replace
from typing import Any

from lib.errors import UserError
from lib.vocabulary import STATUSES

RULE = "1"
"""The number of the rule: raised whenever the same reports give other numbers, which CHANGELOG.md says too."""
DAYS_BY_PRECISION = {"month": 62, "quarter": 184, "year": 732}


@dataclass(frozen=True)
class Policy:
    """The brackets of the rule (docs/method.md), with their defaults.

    Attributes:
        statuses: Statuses that count.
        stock_days: Days after which a newer statement makes a stock stale.
        total_days: The same for totals that are not confirmed.
        about_percent: How far below and above N the ends of "about N" lie.
        recent_days: Totals this close to the latest compete for `best`.
        ratio: Above this ratio of greatest to smallest, sources disagree and there is no best.
        carry_days: Days for which a stock is carried forward without a new report.
        carry_days_year: The same for a stock known to the year, and for editions.
        preferred: A source whose numbers are `best` wherever it speaks; empty for none.
    """

    statuses: tuple[str, ...] = ("confirmed", "estimate")
    stock_days: int = 30
    total_days: int = 365
    about_percent: int = 10
    recent_days: int = 7
    ratio: int = 2
    carry_days: int = 100
    carry_days_year: int = 400
    preferred: str = ""

    def __post_init__(self) -> None:
        for status in self.statuses:
            if status not in STATUSES:
                raise UserError(
                    f"{status!r} is not a status that can count.", fix=f"Choose among {', '.join(STATUSES)}."
                )

    def changes(self) -> dict[str, str]:
        """What differs from the defaults, as text: the part of the policy that an address carries."""
        default = Policy()
        changed = [field.name for field in fields(self) if getattr(self, field.name) != getattr(default, field.name)]
        return {name: _text(getattr(self, name)) for name in changed}

    def written_out(self) -> dict[str, str]:
        """Every number of the policy as text, defaults too: what a permalink carries, so that it outlives them."""
        return {field.name: _text(getattr(self, field.name)) for field in fields(self)}

    @classmethod
    def of(cls, changes: dict[str, str]) -> "Policy":
        """The default policy with changes as `changes` gives them.

        Raises:
            UserError: A name that the policy does not have, or a value that is not of its kind.
        """
        values: dict[str, Any] = {}
        for name, text in changes.items():
            default = getattr(cls(), name, None)
            if default is None:
                raise UserError(f"The policy has no {name!r}.", fix="Take it out of the address.")
            if isinstance(default, int) and not text.isdecimal():
                raise UserError(f"{name} is {text!r}, not a whole number.", fix="Write digits, such as 30.")
            values[name] = tuple(text.split(",")) if isinstance(default, tuple) else type(default)(text)
        return replace(cls(), **values)


def _text(value: object) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value)
