"""Words around a day or period that no calendar knows: "from", "early", "mid", "about", in several languages."""

import re

from lib.dates.months import MONTH, WEEKDAYS
from lib.numbers.folding import pattern

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


BEFORE = pattern(
    r"^(?:(?:situation )?as (?:of|at|on)|on|le|el|au|al|a la date du|en date du|a fecha de|a fecha|em|stand|"
    r"по состоянию на|на|станом на|"
    r"بتاريخ|حتى تاريخ|حتى|في)\s+(?=\S)"
)
BEHIND = re.compile(r"(?:\s*(?:[*†‡]|\((?:" + "|".join(WEEKDAYS) + r")\)))+$")
WEEK_FROM = pattern(
    r"(?:(?:the )?week (?:of|commencing|beginning|starting|from)|w/?[cb]|semaine (?:du|commencant le)|"
    r"semana (?:del?|do)|неделя с)\s+(?P<day>.+)"
)
WEEK_TO = pattern(
    r"(?:(?:the )?week (?:ending|ended|to|until)|w/?e|semaine (?:finissant|se terminant) le|"
    r"semana (?:hasta|terminada) el)(?: on)?\s+(?P<day>.+)"
)


def trimmed(text: str) -> str:
    """Folded text without "as of" before a day, and without a mark of a footnote or a weekday in brackets behind it."""
    return BEHIND.sub("", BEFORE.sub("", text))


def weekly(text: str) -> tuple[str, bool]:
    """The day that text names a week by, and whether it is its last; nothing where it names none."""
    first, last = WEEK_FROM.fullmatch(text), WEEK_TO.fullmatch(text)
    found = first or last
    return (found["day"], found is last) if found else ("", False)
