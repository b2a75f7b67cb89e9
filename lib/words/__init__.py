"""Numbers, days and fates in the words of the screen: no number is printed barer than its source said it."""

from lib.words.alternatives import map_in_words, timeline_in_words
from lib.words.amounts import (
    NOTHING,
    Amount,
    amount_in_words,
    best_in_words,
    observation_in_words,
    range_in_words,
    rest_in_words,
    short_in_words,
    whole,
)
from lib.words.days import day_in_words, period_in_words
from lib.words.fates import FATES, STATUS_WORDS, fate_in_words, fates_in_words
from lib.words.rates import PER, is_old, rate_in_words, rated_in_words, unknown_in_words
from lib.words.sentences import (
    Statement,
    change_in_words,
    changed_sentence,
    copy_as_sentence,
    proposal_in_words,
    title_of_finding,
    when_in_words,
)
from lib.words.speakers import is_many, speaker_in_words

__all__ = [
    "FATES",
    "NOTHING",
    "PER",
    "STATUS_WORDS",
    "Amount",
    "Statement",
    "amount_in_words",
    "best_in_words",
    "change_in_words",
    "changed_sentence",
    "copy_as_sentence",
    "day_in_words",
    "fate_in_words",
    "fates_in_words",
    "is_old",
    "is_many",
    "map_in_words",
    "observation_in_words",
    "period_in_words",
    "proposal_in_words",
    "range_in_words",
    "rate_in_words",
    "rated_in_words",
    "rest_in_words",
    "short_in_words",
    "speaker_in_words",
    "timeline_in_words",
    "title_of_finding",
    "unknown_in_words",
    "when_in_words",
    "whole",
]
