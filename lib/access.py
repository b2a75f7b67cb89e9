"""Who may do what, and who may see what: roles of people, and the sensitivities that each may receive."""

from dataclasses import dataclass

from lib.vocabulary import SENSITIVITIES

ROLES = ("reader", "contributor", "reviewer", "administrator")


@dataclass(frozen=True)
class Person:
    """Somebody who uses the installation.

    Attributes:
        name: What stands in the ledger for what they do: an e-mail address where the installation asks for login.
        role: One of `ROLES`.
    """

    name: str
    role: str

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise ValueError(f"A role is one of {', '.join(ROLES)}, not {self.role!r}")


def may_receive(person: Person, audience: str) -> bool:
    """Whether what is meant for an audience may be handed to a person: a reader has at most what is internal.

    Args:
        person: Who asks for it.
        audience: One of `SENSITIVITIES`.

    Raises:
        ValueError: Nobody knows this audience.
    """
    most = "internal" if person.role == "reader" else "restricted"
    return set(received(audience)) <= set(received(most))


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
