"""What the rules need of a language to tell who speaks, how surely, and which names are places."""

import re
from dataclasses import dataclass, field

from lib.extract.languages.grammar import NEVER


@dataclass(frozen=True, eq=False)
class Speakers:
    """How speakers are named.

    Attributes:
        boundary: Marks and conjunctions that the name before a verb of saying does not go beyond.
        owners: The same for the name of whoever has a count ("the ministry's figure").
        stop: Words that end a name behind a verb of saying, as a pattern.
        determiners: Articles before a name, with the space behind them, as a pattern.
        nobody: Phrases in small letters that name nobody.
        pronoun: Pronouns and nouns that stand for a speaker named before.
        personal: Those of them that say nothing by themselves.
        leading: Words in front of a name that are not of it.
        time: Words of time and occasion behind a name, to its end.
        fillers: Auxiliaries and adverbs between a name and its verb.
        no_name: What shows that a phrase in small letters is no name.
        relative: A relative clause between a name and its verb.
        passive: The end of what stands before a participle.
        office: The body that an office is of, as its first group, in the sentence as printed.
        body: A word that shows that a name is that of a body.
        own_count: Whoever has a count, as its first group.
        elliptic: Whoever stands for a whole clause before an amount, as its first group.
        preposition: Words that no such speaker holds.
        quoting: Verbs of saying that stand before their speaker behind a quotation.
        turned: Before a verb of saying, without fillers, whose speaker stands behind it.
        points_back: The beginning of a sentence that tells who said the sentence before.
        unled: A place in front of a name, up to its article.
        before_colon: Who speaks before a colon that opens a sentence, as its first group.
        in_brackets: Who stands in brackets behind an amount, as its first group.
    """

    boundary: re.Pattern[str] = re.compile(r"[,;:()\"“”«»]|\.\s|\s[—–-]\s|—")
    owners: re.Pattern[str] = NEVER
    stop: str = r"(?!)"
    determiners: str = r"(?!)"
    nobody: re.Pattern[str] = NEVER
    pronoun: re.Pattern[str] = NEVER
    personal: re.Pattern[str] = NEVER
    leading: re.Pattern[str] = NEVER
    time: re.Pattern[str] = NEVER
    fillers: re.Pattern[str] = NEVER
    no_name: re.Pattern[str] = re.compile(r"\d")
    relative: re.Pattern[str] = NEVER
    passive: re.Pattern[str] = NEVER
    office: re.Pattern[str] = NEVER
    body: re.Pattern[str] = NEVER
    own_count: re.Pattern[str] = NEVER
    elliptic: re.Pattern[str] = NEVER
    preposition: re.Pattern[str] = NEVER
    quoting: re.Pattern[str] = NEVER
    turned: re.Pattern[str] = NEVER
    points_back: re.Pattern[str] = NEVER
    unled: re.Pattern[str] = NEVER
    before_colon: re.Pattern[str] = NEVER
    in_brackets: re.Pattern[str] = NEVER


@dataclass(frozen=True, eq=False)
class Statuses:
    """How sure an amount is.

    Attributes:
        estimated: An estimate, behind or shortly before the amount.
        disputed: The number is contested.
        heard: The number is only said.
    """

    estimated: re.Pattern[str] = NEVER
    disputed: re.Pattern[str] = NEVER
    heard: re.Pattern[str] = NEVER


@dataclass(frozen=True, eq=False)
class Seats:
    """Places that stand for a government or an office.

    Attributes:
        towards: Before the goal of a flight.
        stating: Behind a place that speaks.
        reporting: Behind a town that reports.
        office: Before the place of an office.
        its_own: Behind an amount of the speaker's own people.
        said_at: Before the place where somebody only spoke.
        owning: Behind a country whose office speaks.
        pointing: Words for a place named before; its group `country` where they mean a country.
        apposed: Between a place and the larger one that it lies in.
        forces: Nouns of people who may fall abroad, in small letters.
    """

    towards: re.Pattern[str] = NEVER
    stating: re.Pattern[str] = NEVER
    reporting: re.Pattern[str] = NEVER
    office: re.Pattern[str] = NEVER
    its_own: re.Pattern[str] = NEVER
    said_at: re.Pattern[str] = NEVER
    owning: re.Pattern[str] = NEVER
    pointing: re.Pattern[str] = re.compile(r"(?P<country>(?!))")
    apposed: re.Pattern[str] = re.compile(", ")
    forces: re.Pattern[str] = NEVER


@dataclass(frozen=True, eq=False)
class Names:
    """How places are named.

    Attributes:
        directions: "north", "south-eastern" and the like before a name, with what parts them, as a pattern.
        possessive: The mark of possession, with the space behind it.
        role: Before the name of a person or a storm.
        feature: Behind a name that is of a street or a stadium.
        events: Words that open the name of a storm or an operation, folded.
        phenomena: Names that are never places, folded.
        bodies: Words of bodies such as armies, folded.
        never: Capitalised words that are no places, folded.
        led: Before a name that may be a place.
        surely_led: Before a name that must be one.
        level: Behind a name, and says that it is a place.
        generic: Words of a place's name that say nothing by themselves, folded.
        regions: Continents and seas, folded.
        ethnic: Before a people that is no nationality.
        side: Behind the name of a people that stands for its country.
        plural: Names of peoples that cannot stand for their countries.
        endings: Endings of cases, each with the endings of the nominative that it can stand for.
        peoples: Names and adjectives of peoples, as patterns, by the alpha-3 code of their country.
        behind: Words without a capital letter that belong to the name before them, as a pattern.
        uncased: Whether names have no capital letters.
    """

    directions: str = r"(?!)"
    possessive: re.Pattern[str] = NEVER
    role: re.Pattern[str] = NEVER
    feature: re.Pattern[str] = NEVER
    events: frozenset[str] = frozenset()
    phenomena: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    led: re.Pattern[str] = NEVER
    surely_led: re.Pattern[str] = NEVER
    level: re.Pattern[str] = NEVER
    generic: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    ethnic: re.Pattern[str] = NEVER
    side: re.Pattern[str] = NEVER
    plural: re.Pattern[str] = NEVER
    endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    peoples: dict[str, str] = field(default_factory=dict)
    behind: str = r"(?!)"
    uncased: bool = False


@dataclass(frozen=True, eq=False)
class Times:
    """How days are told.

    Attributes:
        doubtful: Names of months that are words too, with what must stand before them.
        since_soft: Words between "since" and its day, as a pattern.
        not_since: Behind a day that "since" is no start of.
        said_on: What stands between a verb of saying and its day, as a pattern.
    """

    doubtful: tuple[tuple[str, re.Pattern[str]], ...] = ()
    since_soft: str = r"(?!)"
    not_since: re.Pattern[str] = NEVER
    said_on: str = r"(?:\w+ )?"


@dataclass(frozen=True, eq=False)
class Particles:
    """Small words that are written together with the word behind them.

    Attributes:
        silent: Letters that may be left out of any word.
        conjunction: "And", which stands before all others.
        prepositions: Prepositions of one letter each.
        article: The article, whose first letter a preposition swallows before it.
        whole: Words that begin with such a letter of their own.
        split: Words that a preposition is parted from, beside those with the article, names of places and digits.
    """

    silent: re.Pattern[str] = NEVER
    conjunction: str = ""
    prepositions: str = ""
    article: str = ""
    whole: re.Pattern[str] = NEVER
    split: re.Pattern[str] = NEVER
