"""Names to codes and coordinates, offline: countries, provinces, districts and places.

A country is matched exactly or not at all; anything else only within its country. Provinces come from the gazetteer's
codes, never from point in polygon. What is not sure says so, and keeps the reporter's spelling.
"""

from lib.places.boundaries import ATTRIBUTION, boundaries, countries_outline, has_own_boundaries
from lib.places.coordinates import misplaced
from lib.places.countries import alpha3, country, known
from lib.places.decided import PLACED, UNDONE, Decided, decided, decision_key, last_decisions
from lib.places.distances import centre, flow_distances, from_border, kilometres, nearest, nearest_border
from lib.places.ends import end
from lib.places.folding import fold
from lib.places.joining import joined
from lib.places.matching import candidates, matches
from lib.places.overlaps import is_part, overlaps
from lib.places.own import add as add_boundaries
from lib.places.own import own_countries
from lib.places.own import remove as remove_boundaries

__all__ = [
    "ATTRIBUTION",
    "PLACED",
    "UNDONE",
    "Decided",
    "add_boundaries",
    "alpha3",
    "boundaries",
    "candidates",
    "centre",
    "countries_outline",
    "country",
    "end",
    "flow_distances",
    "decided",
    "decision_key",
    "fold",
    "from_border",
    "has_own_boundaries",
    "is_part",
    "joined",
    "kilometres",
    "known",
    "last_decisions",
    "matches",
    "misplaced",
    "nearest",
    "nearest_border",
    "overlaps",
    "own_countries",
    "remove_boundaries",
]
