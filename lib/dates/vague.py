"""Words around a day or period that no calendar knows: "from", "early", "mid", "about", in several languages."""

import re

from lib.dates.months import MONTH

FROM = re.compile(r"^(?:from|between|du|de|del|desde|entre|с|со|от|من|بين)\s+")
MONTH_BEFORE_DAYS = re.compile(rf"({MONTH})\s*(\d{{1,2}})\s*[-–—]\s*(\d{{1,2}})\s*,?\s+(\d{{4}})")
ROUGHLY = re.compile(
    r"(?:in |the |a |au |en )?(?:early|mid|late|end|beginning|start|middle|circa|ca\.?|c\.|about|around|"
    r"approx(?:imately|\.)?|~|"
    r"debut|mi|fin|milieu|vers|environ|inicios?|principios?|mediados|finales|fines|hacia|alrededor|начало|начале|середина|середине|"
    r"конец|конце|около|اوائل|منتصف|اواخر|نهاية|بداية|حوالي)(?:[\s-]+|(?<=[.~]))(?:of |de |du |d'|del )?(?P<rest>\S.*)"
)


def rough(text: str) -> str:
    """What is left of a day or period without "early", "mid" or "about"; empty where none of these stands there."""
    found = ROUGHLY.fullmatch(text)
    return found["rest"] if found else ""
