"""What the rules need of a language beyond its words: how it joins, hedges, guards and leads its numbers on."""

import re
from dataclasses import dataclass

NEVER = re.compile(r"(?!)")
ALWAYS = re.compile(r"")


@dataclass(frozen=True, eq=False)
class Clauses:
    """How a sentence is cut and lists run on.

    Attributes:
        strong: What parts two clauses for sure, such as a semicolon or ", while".
        medium: Conjunctions that part clauses where nothing stronger stands between two amounts.
        goes_on: Behind an amount and its noun: nothing but a place or a time follows.
        bare: Before an amount that goes on with what the sentence before counted.
        recorded: Behind an amount that was only counted, of what the sentence before speaks of.
        joined: Between two amounts that share one verb.
        toll: A tally that means the dead where nothing else is said.
    """

    strong: re.Pattern[str] = re.compile(r"; |: | [—–-] | -- |—|\) | \(")
    medium: re.Pattern[str] = NEVER
    goes_on: re.Pattern[str] = NEVER
    bare: re.Pattern[str] = NEVER
    recorded: re.Pattern[str] = NEVER
    joined: re.Pattern[str] = NEVER
    toll: re.Pattern[str] = NEVER


@dataclass(frozen=True, eq=False)
class Guards:
    """Amounts that are no reports.

    Attributes:
        after: Units behind an amount: money, time, length, share.
        before: What stands before a number that is a name, an age or a measure.
        numbered: Places that have numbers, before a small one.
        in_ten: "one in" before ten.
        subset: Before a part of what was stated already: "including".
        of_them: Behind such a part: "of them".
        superseded: Before an earlier amount that is compared with: "up from".
        within: Before the number of places where something happened.
        aged: Before an age that stands alone.
        of_age: Before "under five".
        part: Where what is said of a part begins: ", 160,000 of them".
    """

    after: re.Pattern[str] = NEVER
    before: re.Pattern[str] = NEVER
    numbered: re.Pattern[str] = NEVER
    in_ten: re.Pattern[str] = NEVER
    subset: re.Pattern[str] = NEVER
    of_them: re.Pattern[str] = NEVER
    superseded: re.Pattern[str] = NEVER
    within: re.Pattern[str] = NEVER
    aged: re.Pattern[str] = NEVER
    of_age: re.Pattern[str] = NEVER
    part: re.Pattern[str] = NEVER


@dataclass(frozen=True, eq=False)
class Nouns:
    """What may stand between an amount and its noun, and nouns that no list has.

    Attributes:
        function: Words that end the search for a noun, as a pattern.
        links: Words between an amount and its noun, with the space behind them, as a pattern.
        plain: A noun that no list has, as its first group.
        named: A people that no list has, as its first group, in the sentence as printed.
        areas: Behind what looks like a people, and shows that it is an area.
        human: Unknown nouns that are surely of people.
        single: Behind "one" where it counts somebody.
    """

    function: str = r"(?!)"
    links: str = r"(?:)"
    plain: re.Pattern[str] = NEVER
    named: re.Pattern[str] = NEVER
    areas: re.Pattern[str] = NEVER
    human: re.Pattern[str] = NEVER
    single: re.Pattern[str] = NEVER


@dataclass(frozen=True, eq=False)
class Predicates:
    """How verbs reach their amounts.

    Attributes:
        between: What may stand between a verb and the amount that is its object.
        auxiliaries: Verbs such as "were", that another follows.
        transparent: Words that may stand between an auxiliary and what it leads to.
        end: Where a label ends.
        weights: Marks and words that part an amount from a verb.
        breaks: Words beyond which no verb reaches.
        number_of: "the number of", behind an amount.
        stops: Words that no head noun lies beyond, as a pattern.
        perfect: Signs of the perfect tense.
        past_tense: The endings of a deed told.
        relative: The beginning of a relative clause.
        span: A number of days or years, which a tally may reach over, as a pattern.
    """

    between: re.Pattern[str] = re.compile(r"[\s:“\"«]*")
    auxiliaries: re.Pattern[str] = NEVER
    transparent: re.Pattern[str] = NEVER
    end: re.Pattern[str] = re.compile(r"\s*(?:$|[;.,)\n(])")
    weights: re.Pattern[str] = re.compile(r"[,;:()—]")
    breaks: re.Pattern[str] = NEVER
    number_of: re.Pattern[str] = NEVER
    stops: str = r"(?!)"
    perfect: re.Pattern[str] = NEVER
    past_tense: re.Pattern[str] = NEVER
    relative: re.Pattern[str] = NEVER
    span: str = r"(?!)"


@dataclass(frozen=True, eq=False)
class Ways:
    """How movements are told.

    Attributes:
        entered: Before a place that was gone into.
        left: Before a place that was left altogether.
        arriving: Verbs of arriving.
        border: Words of a border.
        hosts: Verbs of taking people in.
        let_in: Behind an amount: "in", "through".
        soft: Words between a preposition and its place, with the space behind them, as a pattern.
        running: Verbs of fleeing, which soldiers do too.
        at: Prepositions of rest, as a pattern.
        there: A word for a place named before.
    """

    entered: re.Pattern[str] = NEVER
    left: re.Pattern[str] = NEVER
    arriving: re.Pattern[str] = NEVER
    border: re.Pattern[str] = NEVER
    hosts: re.Pattern[str] = NEVER
    let_in: re.Pattern[str] = NEVER
    soft: str = r"(?:)"
    running: re.Pattern[str] = NEVER
    at: str = r"(?!)"
    there: re.Pattern[str] = NEVER
