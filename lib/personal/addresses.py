"""Addresses of homes: a street with a number, in the languages of our files; a village or camp is none."""

import re

from lib.numbers.folding import folded, pattern

LONGEST = 90
NUMBER_FIRST = pattern(
    r"(?:^|[\s,#])\d{1,5}[a-z]?(?: bis| ter)?,? (?:(?!km\b|kilomet|miles?\b|m\b|met)[\w'’.-]+ ){1,4}?"
    r"(?:street|st|road|rd|lane|avenue|ave|drive|dr|close|terrace|boulevard|blvd|court|crescent|highway|way)\b"
    r"|(?:^|[\s,])\d{1,5}(?: bis| ter)?,? (?:rue|avenue|av|boulevard|bd|impasse|chemin|allee|quai|calle|rua)\b"
)
NUMBER_AFTER = pattern(
    r"\b(?:calle|cl|carrera|cra|kra|diagonal|transversal|avenida|av|jr|jiron|pasaje|rua|travessa|beco|rue|"
    r"ул|улица|пр-т|проспект|пер|переулок|мкр|микрорайон|б-р|бульвар|проезд|вул|вулиця)\b.{1,40}?\d"
    r"|\b(?:house|flat|apt|apartment|plot|unit|lot|casa|apto|appt|кв|дом|д)\b\.? ?(?:no|n|#)?\.? ?\d"
    r"|(?:شارع|زقاق|بنايه|بناية|مبنى|منزل|شقة).*\d|(?:路|街|巷|弄).*\d+.?号"
)
STREET = pattern(r"\b(?:street|road|lane|avenue|rue|calle|carrera|rua|улица|ул)\b|شارع")
DISTANCE = pattern(r"\b(?:km|kms|kilomet\w*|miles?|metres?|meters?|км)\b")


def is_address(cell: str) -> bool:
    """Whether a cell is the address of a building.

    >>> is_address("12 Example Street"), is_address("12 km north of Bentiu"), is_address("Camp 4, Block 7")
    (True, False, False)
    """
    if len(cell) > LONGEST or not any(map(str.isdigit, cell)):
        return False
    text = folded(cell)
    if DISTANCE.search(text):
        return False
    return bool(NUMBER_FIRST.search(text) or NUMBER_AFTER.search(text))


def could_be(cell: str) -> bool:
    """Whether a cell under a header of addresses is one: a street, or words with a number."""
    text = folded(cell)
    return bool(STREET.search(text)) or bool(re.search(r"\d", text) and re.search(r"[^\W\d_]{3}", text))
