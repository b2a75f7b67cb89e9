"""Names of countries on screen, and their land on maps."""

from functools import cache

import pycountry

from lib import places
from lib.charts.lands import Lands
from lib.vocabulary import EXTRA_COUNTRIES


@cache
def lands() -> Lands:
    """The land of all countries, for maps of one and what lies around it."""
    return Lands.of(places.countries_outline())


def country_name(code: str) -> str:
    """The short name of a country from its code.

    >>> country_name("KGZ")
    'Kyrgyzstan'
    """
    known = pycountry.countries.get(alpha_3=code)
    if known is None:
        return EXTRA_COUNTRIES.get(code, code)
    return str(getattr(known, "common_name", known.name))
