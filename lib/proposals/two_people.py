"""Where an installation asks for it, whoever recorded a number is not the one who accepts it."""

import os

import pandas as pd

from lib.access import Person
from lib.errors import UserError

SWITCH = {"": False, "off": False, "no": False, "0": False, "on": True, "yes": True, "1": True}


def are_asked_for() -> bool:
    """Whether this installation asks for two people: `UPROOTED_TWO_PEOPLE` is on.

    Raises:
        UserError: The switch is neither on nor off.
    """
    given = os.environ.get("UPROOTED_TWO_PEOPLE", "").strip()
    if given.lower() not in SWITCH:
        raise UserError(
            f"UPROOTED_TWO_PEOPLE is {given!r}, neither on nor off.",
            fix="Set UPROOTED_TWO_PEOPLE=on to let nobody accept what they recorded, or unset it.",
        )
    return SWITCH[given.lower()]


def may_accept_own(by: Person) -> bool:
    """Whether what somebody records and accepts needs nobody else: their role decides, and one person is enough."""
    return by.may("decide") and not are_asked_for()


def refuse_own(rows: pd.DataFrame, by: Person) -> None:
    """Stop who would accept what they recorded themselves, where two people are asked for.

    Args:
        rows: What is to be accepted, with `recorded_by`.
        by: Who would accept it.

    Raises:
        UserError: Some of it is their own; nothing was recorded.
    """
    own = int((rows["recorded_by"] == by.name).sum())
    if own and are_asked_for():
        raise UserError(
            f"{own} of these {'was' if own == 1 else 'were'} recorded by you ({by.name}); nothing was decided.",
            fix="Let somebody else accept them: this installation asks for two people.",
        )
