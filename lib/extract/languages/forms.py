"""Forms of English verbs, so that a word list names each verb once."""

_VOWELS = "aeiou"
_UNDOUBLED = frozenset("visit open enter suffer".split())


def forms(verbs: str) -> str:
    """A pattern of every form of verbs.

    Args:
        verbs: Apart by spaces; an irregular one names its past forms after slashes, as in `flee/fled`; what follows it
            is written after underscores, as in `wipe_out`.

    >>> forms("wipe_out flee/fled")
    'wipe out|wipes out|wiping out|wiped out|flee|flees|fleeing|fled'
    """
    return "|".join(form for verb in verbs.split() for form in _forms(verb))


def participles(verbs: str) -> str:
    """A pattern of the forms that follow "were".

    >>> participles("kill take/took/taken")
    'killed|taken'
    """
    return "|".join(_forms(verb)[-1] for verb in verbs.split())


def _forms(verb: str) -> list[str]:
    head, *tail = verb.split("_")
    base, *past = head.split("/")
    stem = _stem(base)
    ending = base[:-1] + "i" if base.endswith("y") and base[-2] not in _VOWELS else base
    plural = ending + ("es" if ending.endswith(("i", "s", "x", "ch", "sh", "go")) else "s")
    participle = base + "d" if base.endswith("ee") else (ending if ending != base else stem) + "ed"
    each = [base, plural, (base if base.endswith("ee") else stem) + "ing", *(past or [participle])]
    return [" ".join((form, *tail)) for form in each]


def _stem(base: str) -> str:
    """What "-ing" and "-ed" are put to: "free" but "rescu", and "stopp"."""
    if base.endswith("e"):
        return base[:-1]
    is_short = len(base) < 6 and base[-1] not in _VOWELS + "wxy" and base[-2] in _VOWELS and base[-3:-2] not in _VOWELS
    return (
        base + base[-1] if is_short and len(base) > 2 and base not in _UNDOUBLED and not base.endswith("er") else base
    )
