"""Cases: the names that a name in running text may be a form of."""

from functools import lru_cache
from itertools import islice, product

from lib.extract.candidates import unspoken
from lib.extract.languages import Language

MOST = 60


@lru_cache(maxsize=20_000)
def bases(name: str, language: Language) -> tuple[str, ...]:
    """A name as it stands, without a mark of possession, and the names that its endings can come from.

    Args:
        name: As printed.
        language: Whose endings to undo.

    Returns:
        The name itself first; for "Донецкой области" also "Донецкая область".
    """
    bare = unspoken(name)
    if not language.names.endings:
        return (bare,)
    each = [_undone(word, language) or [word] for word in bare.split(" ")]
    return tuple(dict.fromkeys((bare, *(" ".join(words) for words in islice(product(*each), MOST)))))


def _undone(word: str, language: Language) -> list[str]:
    """What a word may be with other endings; short words keep theirs."""
    return [
        word[: len(word) - len(ending)] + other
        for ending, others in language.names.endings.items()
        if word.endswith(ending) and len(word) - len(ending) > 1
        for other in others
    ]
