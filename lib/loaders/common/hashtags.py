"""What a hashtag (HXL) says its column counts. Attributes are a set: their order and case do not matter.

https://hxlstandard.org/standard/ (public domain).
"""

import re
from functools import cache

from lib.loaders.common.measures import Meaning

COUNTED = {
    "killed": "killed",
    "dead": "killed",
    "fatalities": "killed",
    "injured": "injured",
    "wounded": "injured",
    "missing": "missing",
    "idps": "idps",
    "refugees": "refugees",
    "asylumseekers": "asylum_seekers",
    "asylum": "asylum_seekers",
    "stateless": "stateless",
    "returnees": "returned",
    "returned": "returned",
    "displaced": "displaced",
    "evacuated": "evacuated",
    "abducted": "abducted",
    "kidnapped": "abducted",
    "detained": "detained",
    "arrested": "detained",
    "hospitalized": "hospitalized",
    "homeless": "homeless",
    "relocated": "relocated",
}
SLICES = (
    "f",
    "m",
    "i",
    "children",
    "adults",
    "elderly",
    "disabled",
    "infants",
    "adolescents",
    "women",
    "men",
    "girls",
    "boys",
    "civilians",
)
NAMES = {"f": "female", "m": "male"}
COUNTINGS = {
    "stock": "stock",
    "present": "stock",
    "newdisp": "flow",
    "new": "flow",
    "internaldisp": "flow",
    "cumulative": "cumulative",
    "cum": "cumulative",
}


def is_count(tag: str) -> bool:
    """Whether a tag stands over amounts, ours or not."""
    return bool(re.match(r"#(?:affected|inneed|targeted|reached|population|capacity|value|beneficiary)", tag))


@cache
def meaning(tag: str) -> Meaning | None:
    """What a tag counts, or None where that is no metric of ours, as `#targeted`.

    >>> meaning("#affected+idps+hh").unit
    'households'
    """
    name, *attributes = tag.casefold().split("+")
    said = set(attributes)
    metric = "in_need" if name == "#inneed" else ""
    if name == "#affected":
        back = next((each for each in attributes if COUNTED.get(each) == "returned"), "")
        metric = "returned" if back else next((COUNTED[each] for each in attributes if each in COUNTED), "affected")
        if metric == "returned" and "idps" in said:
            metric = "returned_idps"
        if metric == "returned" and "refugees" in said:
            metric = "returned_refugees"
    if not metric:
        return None
    people = [each for each in attributes if each in COUNTED] if metric == "in_need" else []
    group = " ".join(NAMES.get(each, each) for each in [*people, *attributes] if each in SLICES or each in people)
    counting = next((COUNTINGS[each] for each in attributes if each in COUNTINGS), "")
    return Meaning(metric, counting, "households" if {"hh", "households"} & said else "", group)
