"""What every language gives."""

import re
from dataclasses import dataclass, field

from lib.extract.languages.grammar import NEVER, Clauses, Guards, Nouns, Predicates, Ways
from lib.extract.languages.telling import Names, Particles, Seats, Speakers, Statuses, Times


@dataclass(frozen=True, eq=False)
class Language:
    """What a language calls the things that reports count.

    Attributes:
        code: ISO 639-1.
        common: Words that nearly every text of the language has, to tell it from others.
        letter: A letter that none of the other languages has.
        numbers: Number words that are added, such as twenty.
        multiples: Number words that multiply, such as thousand.
        vague: Patterns of vague amounts.
        hedges: Patterns before an amount, by qualifier.
        trailing: Patterns after an amount, by qualifier.
        heads: Nouns that say by themselves what became of people ("deaths"), by kind.
        groups: Nouns of people named by what befell them ("refugees"), by kind; a verb says more.
        after: Words behind an amount that say what it counts, by kind; `movements.py` says what a kind becomes.
        before: Words with an amount as their object, by kind.
        tally_of: What a tally may be of, by kind.
        tallied: Words for a tally ("death toll", "number of").
        reaching: Words between a tally and its amount ("stood at").
        beside: What may stand between a tally and its amount without such a word.
        people: Nouns of people.
        homes: Nouns of dwellings.
        households: Nouns of households.
        others: Nouns and units that are never people.
        money: What stands before an amount of money.
        saying: Verbs of saying.
        according: What precedes a speaker.
        weekdays: Monday first.
        months: January first.
        scales: Words behind digits that multiply them, as patterns.
        article: The article before "million", as a pattern.
        fractions: What multiplies a number word from before it, such as "half a".
        and_a_half: What adds a half to a number word, as a pattern.
        rough: Number words that are never exact, such as "une dizaine", as a pattern.
        after_hedge: Words between a hedge and its amount, as a pattern.
        more: "more" behind a vague amount.
        ordinal: Endings of ordinal days, as a pattern.
        of_month: What stands between a day and its month, as a pattern.
        years: Years that stand alone; YEAR stands for the digits.
        weekend: The weekend.
        clauses, guards, nouns, predicates, ways, speakers, statuses, seats, names, times: What the rules of each module
            need.
        particles: How words are parted from what is written together with them; None where nothing is.
    """

    code: str
    common: frozenset[str]
    numbers: dict[str, int]
    multiples: dict[str, int]
    vague: str
    hedges: dict[str, str]
    trailing: dict[str, str]
    heads: dict[str, str]
    groups: dict[str, str]
    after: dict[str, str]
    before: dict[str, str]
    tally_of: dict[str, str]
    tallied: str
    reaching: str
    people: str
    homes: str
    households: str
    others: str
    money: str
    saying: str
    according: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    letter: re.Pattern[str] = NEVER
    beside: str = r"(?!)"
    joins: str = "and"
    ranges: str = "to|and|or"
    between: str = "between|from"
    since: str = "since"
    to: str = ""
    out_of: str = ""
    within: str = ""
    last: dict[str, str] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    feasts: dict[str, tuple[int, int]] = field(default_factory=dict)
    flow: str = ""
    stock: str = ""
    total: str = ""
    past: str = ""
    housed: str = ""
    future: str = ""
    scales: dict[str, int] = field(default_factory=dict)
    article: str = r"(?!)"
    fractions: dict[str, float] = field(default_factory=dict)
    and_a_half: str = r"(?!)"
    rough: str = r"(?!)"
    after_hedge: str = r"(?!)"
    more: re.Pattern[str] = NEVER
    ordinal: str = r"(?!)"
    of_month: str = r"(?!)"
    years: str = r"(?!)"
    weekend: str = r"(?!)"
    clauses: Clauses = Clauses()
    guards: Guards = Guards()
    nouns: Nouns = Nouns()
    predicates: Predicates = Predicates()
    ways: Ways = Ways()
    speakers: Speakers = Speakers()
    statuses: Statuses = Statuses()
    seats: Seats = Seats()
    names: Names = Names()
    times: Times = Times()
    particles: Particles | None = None
