"""Events that a later edition deleted: retracted together with what it adds, and back when it is undone."""

from collections.abc import Sequence

from lib.access import Person
from lib.ledger import Ledger, Wish

NOTE = "Not in the later edition ‘{name}’: deleted by its publisher."


def withdraw(ledger: Ledger, deleted: Sequence[str], *, batch_id: str, name: str, by: Person) -> int:
    """Retract events that a later edition deleted.

    The decisions come with the edition's batch: they fall when it is undone, and hold again when it is restored.

    Args:
        ledger: Where they are recorded.
        deleted: Their observations, as `Edition.deleted` names them.
        batch_id: The batch of the later edition.
        name: What the later edition is called.
        by: Who says so.

    Returns:
        How many observations were retracted.

    Raises:
        UserError: The ledger cannot be written.
    """
    if deleted:
        note = NOTE.format(name=name)
        wish = Wish("observation", deleted, "retracted", by, value={"batch": batch_id}, reason="other", note=note)
        ledger.decide_all(wish)
    return len(deleted)
