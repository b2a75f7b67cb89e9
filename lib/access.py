"""Who may do what, and who may see what: roles of people, and the sensitivities that each may receive."""

from dataclasses import dataclass

from lib.errors import UserError
from lib.vocabulary import SENSITIVITIES

ROLES = ("reader", "contributor", "reviewer", "administrator")


@dataclass(frozen=True)
class Action:
    """Something that writes, or lets something out, and that not everybody may do.

    Attributes:
        words: What a person does, as a message says it: "Recording reports".
        role: The first of `ROLES` that may; those after it may too.
    """

    words: str
    role: str

    @property
    def needs(self) -> str:
        """Which role it needs, in the words of the screen."""
        return f"{self.words} needs the role {self.role}"


ACTIONS = {
    "record": Action("Recording reports", "contributor"),
    "propose": Action("Recording what an article reports", "contributor"),
    "undo": Action("Undoing what one recorded", "contributor"),
    "save answers": Action("Keeping answers for the next file", "contributor"),
    "fetch": Action("Fetching an article from its address", "contributor"),
    "decide": Action("Deciding on reports", "reviewer"),
    "fix a place": Action("Saying what the name of a place means", "reviewer"),
    "look up a place": Action("Asking an online service for a place", "reviewer"),
    "merge sources": Action("Saying which names are one source", "reviewer"),
    "judge a finding": Action("Judging a finding", "reviewer"),
    "keep personal data": Action("Recording personal data", "reviewer"),
    "undo others": Action("Undoing what others recorded", "administrator"),
    "change settings": Action("Changing the settings of the installation", "administrator"),
}
AUDIENCES = {"reader": "internal", "contributor": "restricted", "reviewer": "restricted", "administrator": "restricted"}
"""The most sensitive of `SENSITIVITIES` that each role is shown, and may take out."""


class Forbidden(UserError):
    """Somebody asked for what their role may not do; nothing was written, and nothing left."""


@dataclass(frozen=True)
class Person:
    """Somebody who uses the installation. What writes, or lets something out, takes one, and asks what they may.

    Attributes:
        name: What stands in the ledger for what they do: an e-mail address where the installation asks for login.
        role: One of `ROLES`.
    """

    name: str
    role: str

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise ValueError(f"A role is one of {', '.join(ROLES)}, not {self.role!r}")

    @property
    def audience(self) -> str:
        """The most sensitive of `SENSITIVITIES` that they are shown."""
        return AUDIENCES[self.role]

    def may(self, action: str) -> bool:
        """Whether their role may do something of `ACTIONS`."""
        return ROLES.index(self.role) >= ROLES.index(ACTIONS[action].role)

    def must(self, action: str) -> None:
        """Stop somebody whose role may not do something of `ACTIONS`.

        Raises:
            Forbidden: It names the role that is needed.
        """
        if not self.may(action):
            needed = ACTIONS[action]
            raise Forbidden(
                f"{needed.needs}, and {self.name} has the role {self.role}; nothing was changed.",
                fix=f"Ask who runs this installation for the role {needed.role}, or somebody who has it to do this.",
            )


def local(name: str) -> Person:
    """The one person of an installation that asks nobody to log in: they may do everything."""
    return Person(name, ROLES[-1])


def may_receive(person: Person, audience: str) -> bool:
    """Whether what is meant for an audience may be handed to a person: a reader has at most what is internal.

    Args:
        person: Who asks for it.
        audience: One of `SENSITIVITIES`.

    Raises:
        ValueError: Nobody knows this audience.
    """
    return set(received(audience)) <= set(received(person.audience))


def must_receive(person: Person, audience: str) -> None:
    """Stop what is meant for an audience from being handed to a person who may not have it.

    Args:
        person: Who asks for it.
        audience: One of `SENSITIVITIES`.

    Raises:
        Forbidden: They may not have it.
        ValueError: Nobody knows this audience.
    """
    if not may_receive(person, audience):
        raise Forbidden(
            f"What is {audience} is not for the role {person.role}, which {person.name} has; nothing left.",
            fix=f"Ask for what is {person.audience}, or somebody who may have more.",
        )


def received(audience: str) -> tuple[str, ...]:
    """The sensitivities of what an audience may have: its own and all that are less sensitive.

    Args:
        audience: One of `SENSITIVITIES`: public gets what is public, restricted gets everything.

    Raises:
        ValueError: Nobody knows this audience.
    """
    if audience not in SENSITIVITIES:
        raise ValueError(f"An audience is one of {', '.join(SENSITIVITIES)}, not {audience!r}")
    return SENSITIVITIES[: SENSITIVITIES.index(audience) + 1]
