"""What an amount counts: a kind, such as `killed` or `capacity`, found by the words of its own clause or its list."""

from dataclasses import dataclass

from lib.extract.amounts import Mention
from lib.extract.clauses import clauses
from lib.extract.languages import Language
from lib.extract.lists import shared
from lib.extract.nouns import Noun, noun
from lib.extract.readings import reading


@dataclass(frozen=True)
class Counted:
    """An amount and what it counts.

    Attributes:
        mention: The amount.
        left, right: Where its own clause begins and ends in the sentence.
        noun: What stands behind it.
        kind: A key of the language's words; "" where nothing says.
        trigger: Where the words that decided stand.
        how: The rule that decided: a key of `readings.RULES`, or `list` where the kind was carried over.
        source: Which amount of the sentence a list carried the kind over from.
    """

    mention: Mention
    left: int
    right: int
    noun: Noun
    kind: str = ""
    trigger: tuple[int, int] = (0, 0)
    how: str = ""
    source: int = -1

    @property
    def is_listed(self) -> bool:
        """Whether the kind was carried over in a list."""
        return self.how == "list"


def counted(sentence: str, lower: str, found: list[Mention], language: Language, before: str = "") -> list[Counted]:
    """What each amount of a sentence counts.

    Args:
        sentence: As printed.
        lower: In small letters.
        found: Its amounts that are neither measures nor parts.
        language: Whose words to use.
        before: The kind that the sentence before ended with, for "the opposition spoke of 600".
    """
    said = []
    for number, ((left, right), mention) in enumerate(zip(clauses(lower, found, language), found, strict=True)):
        around = (
            found[number - 1].end if number else 0,
            found[number + 1].start if number + 1 < len(found) else len(lower),
        )
        one = Counted(mention, left, right, noun(sentence, lower, mention, right, language))
        decided = reading(lower, one, around, language)
        said.append(
            Counted(mention, left, right, one.noun, decided.kind, decided.span, decided.rule) if decided else one
        )
    return shared(sentence, lower, said, language, before)
