"""Articles that are near copies of one another, as papers print what one agency wires.

Copies share their wording, not their subject: runs of three words are compared, through MinHash where there are many.
What counts is how much of the shorter text stands in the longer one, so that a copy cut to a third is still a copy.
Numbers are words like others: a later version of a wire with a new toll is alike too, and its new number is its own.

https://ekzhu.com/datasketch/minhash.html
"""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from datasketch import MinHash

RUN = 3
PERMUTATIONS = 128
SHORTEST = 12
WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
LAYOUT = np.dtype([("size", "<u4"), ("hashes", "<u4", (PERMUTATIONS,))])


def signature(text: str) -> bytes:
    """516 bytes that stand for a text's wording: keep them, to compare a new article with many quickly.

    Args:
        text: An article.
    """
    found = np.zeros((), LAYOUT)
    runs = _runs(text)
    sketch = MinHash(PERMUTATIONS)
    sketch.update_batch([" ".join(run).encode("utf-8", "replace") for run in runs])
    found["size"], found["hashes"] = len(runs), sketch.hashvalues
    return found.tobytes()


def alike(text: str, others: Mapping[str, str | bytes], threshold: float = 0.8) -> list[tuple[str, float]]:
    """Which articles are near copies of a text.

    Args:
        text: An article.
        others: Articles by their id: each its text, compared exactly, or its `signature`, compared to within about a
            tenth in a fraction of the time.
        threshold: How much of the shorter text must stand in the longer one, from 0 to 1.

    Returns:
        Ids and that share, the likest first. A text of a few words is like nothing.
    """
    texts = {name: other for name, other in others.items() if isinstance(other, str)}
    signed = {name: other for name, other in others.items() if isinstance(other, bytes)}
    shares = _exact(text, texts) | _estimated(text, signed)
    found = [(name, share) for name, share in shares.items() if share >= threshold]
    return sorted(found, key=lambda one: (-one[1], one[0]))


def _exact(text: str, others: Mapping[str, str]) -> dict[str, float]:
    own = _runs(text)
    shares = {}
    for name, other in others.items():
        runs = _runs(other)
        shorter = min(len(own), len(runs))
        shares[name] = len(own & runs) / shorter if shorter >= SHORTEST else 0.0
    return shares


def _estimated(text: str, others: Mapping[str, bytes]) -> dict[str, float]:
    """The share of the shorter text, worked out from the likeness of signatures and the sizes that they carry."""
    if not others:
        return {}
    own = np.frombuffer(signature(text), LAYOUT)[0]
    all_others = np.frombuffer(b"".join(others.values()), LAYOUT)
    same = (all_others["hashes"] == own["hashes"]).mean(axis=1)
    sizes = all_others["size"].astype(float)
    shorter = np.minimum(sizes, own["size"])
    common = same / (1 + same) * (sizes + own["size"])
    shares = np.where(shorter >= SHORTEST, np.minimum(common / np.maximum(shorter, 1), 1.0), 0.0)
    return dict(zip(others, map(float, shares), strict=True))


def _runs(text: str) -> set[tuple[str, ...]]:
    words: Sequence[str] = WORDS.findall(text.casefold())
    return set(zip(*(words[start:] for start in range(RUN)), strict=False))
