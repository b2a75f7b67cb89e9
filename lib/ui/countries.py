"""Names of countries on screen."""

import pycountry

from lib.vocabulary import EXTRA_COUNTRIES


def country_name(code: str) -> str:
    """The short name of a country from its code.

    >>> country_name("KGZ")
    'Kyrgyzstan'
    """
    known = pycountry.countries.get(alpha_3=code)
    if known is None:
        return EXTRA_COUNTRIES.get(code, code)
    return str(getattr(known, "common_name", known.name))
