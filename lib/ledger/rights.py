"""Who may write what: asked here, where it is written, whichever page or program asks for it."""

from collections.abc import Collection, Mapping

from lib.access import Person
from lib.ledger.decisions import Decided, Wish

NEEDED = {
    "observation": "decide",
    "batch": "undo others",
    "event": "decide",
    "place": "fix a place",
    "source": "merge sources",
    "finding": "judge a finding",
    "mapping": "save answers",
    "personal": "keep personal data",
}
UNDOING = {"observation": ("rejected", "retracted"), "batch": ("retracted", "restored")}


def may_record(by: Person, state: str) -> None:
    """Stop somebody who may not record what arrives in a state.

    Raises:
        Forbidden: It names the role that is needed.
    """
    by.must("record" if state == "accepted" else "propose")


def may_record_again(by: Person, undone: Decided) -> None:
    """Stop somebody who would bring back a batch that somebody else undid.

    Raises:
        Forbidden: It names the role that is needed.
    """
    if undone.decided_by != by.name:
        by.must("undo others")


def may_decide(wish: Wish, recorded_by: Collection[str], known: Mapping[str, Decided]) -> None:
    """Stop somebody who may not decide this. What one recorded oneself, and nobody else decided on, one may undo.

    Args:
        wish: What they would decide.
        recorded_by: The names of all who recorded what it is about.
        known: The last decision on each of its keys.

    Raises:
        Forbidden: It names the role that is needed.
    """
    involved = {*recorded_by, *(last.decided_by for last in known.values())}
    is_own = bool(recorded_by) and involved == {wish.by.name}
    is_undone = wish.decision in UNDOING.get(wish.about, ())
    wish.by.must("undo" if is_own and is_undone else NEEDED[wish.about])
