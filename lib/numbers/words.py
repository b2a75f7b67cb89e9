"""The words around a number: hedges, scales, units and vague amounts, in the languages of our files."""

import re

from lib.numbers.folding import pattern

MISSING = frozenset(
    """- -- --- – — − _ . .. ... … ? n/a #n/a na n.a. n.a nan null none nil no yes nd n.d. n/d s/d s.d. #value! #ref!
    #div/0! #name? #null! unknown unspecified unclear tbd tbc x xx нд н/д""".split()
) | {
    "",
    "not available",
    "not applicable",
    "not known",
    "not reported",
    "no data",
    "no info",
    "no information",
    "sin dato",
    "sin datos",
    "no disponible",
    "non disponible",
    "non renseigne",
    "inconnu",
    "desconocido",
    "нет данных",
    "неизвестно",
    "غير متوفر",
    "غير معروف",
    "无",
}
HIDDEN = frozenset({"*", "**", "***", "[*]", "redacted", "withheld"})

FLOOR = r"at least|no fewer than|no less than|not less than|minimum(?: of)?|min\.?|>=|≥|au moins|au minimum|minimum de|al menos|por lo menos|como minimo|pelo menos|no minimo|не менее|не меньше|как минимум|щонайменше|не менше|минимум|على الاقل|ما لا يقل عن|至少"
OVER = r"more than|over|above|exceeding|in excess of|upwards of|greater than|>|plus de|mas de|mais de|более|больше|свыше|понад|більше|اكثر من|ما يزيد عن|يزيد عن|超过|多于"
CEILING = r"at most|up to|no more than|not more than|maximum(?: of| de)?|max\.?|<=|≤|(?:tout )?au plus|au maximum|pas plus de|jusqu'?a|hasta|como maximo|no mas de|ate|no maximo|не более|до|максимум|حتى|على الاكثر|最多"
UNDER = r"fewer than|less than|under|below|<|moins de|menos de|менее|меньше|менше|اقل من|少于|不到"
ABOUT = r"about|approximately|appr(?:ox)?\.?|around|roughly|some|nearly|almost|close to|circa|ca\.?|c\.|est\.?|estimated|an estimated|~|≈|±|environ|env\.?|quelque|pres de|alrededor de|aproximadamente|cerca de|casi|quase|unos|unas|около|порядка|почти|майже|примерно|приблизительно|близько|приблизно|حوالي|نحو|قرابة|زهاء|ما يقارب|تقريبا|约|大约"
HEDGES = {"at_least": FLOOR, "more_than": OVER, "at_most": CEILING, "less_than": UNDER, "about": ABOUT}
PREFIX = pattern("^(?:" + "|".join(f"(?P<{name}>{words})" for name, words in HEDGES.items()) + r")(?![a-zа-я])\s*")
SUFFIXES = {
    "more_than": pattern(r"\s*(?:多|余)$"),
    "at_least": pattern(
        r"\s*(?:\+|or more|and more|at least|minimum|ou plus|et plus|o mas|ou mais|и более|فاكثر|على الاقل|以上)$"
    ),
    "about": pattern(
        r"\s*(?:approximately|approx\.?|or so|environ|aproximadamente|est\.?|\(est\.?\)|\(approx\.?\)|\(estimated?\)|تقريبا)$"
    ),
    "at_most": pattern(r"\s*(?:or fewer|or less|at most|maximum|ou moins|o menos)$"),
}
RANGE = pattern(
    r"^(?:between|from|entre|de|от|между|від|بين|من)?\s*(?P<low>[\d].*?)\s*"
    r"(?:-|–|—|‒|−|~|\bto\b|\band\b|\bet\b|\by\b|\be\b|\ba\b|\bhasta\b|\bдо\b|\bи\b|\bдо\b|الى|و|至|到)\s*(?P<high>\d.*)$"
)
SCALES = {
    r"(?:hundreds?|cents?|cientos)": 100,
    r"(?:thousands?|thsd|k|mille|mil|тыс(?:яч[аи]?)?\.?|тис(?:яч[аи]?)?\.?|الف|الاف|千)": 1_000,
    r"(?:万|萬)": 10_000,
    r"(?:lakhs?|lacs?)": 100_000,
    r"(?:millions?|mln|mn|m|mio|millones|millon|milhoes|milhao|млн\.?|миллион(?:а|ов)?|мільйон(?:а|ів)?|مليون|ملايين)": 1_000_000,
    r"(?:crores?)": 10_000_000,
    r"(?:billions?|bn|milliards?|млрд\.?)": 1_000_000_000,
}
SCALE = pattern(
    r"^(?P<number>.*?[\d.,])\s*(?:" + "|".join(f"(?P<x{i}>{words})" for i, words in enumerate(SCALES)) + r")$"
)
FACTORS = {f"x{i}": factor for i, factor in enumerate(SCALES.values())}

UNITS = {
    "homes": r"houses|homes|dwellings|housing units|buildings|maisons|logements|viviendas|casas|домов|منازل|منزل|房屋",
    "households": r"hhs?\.?|households?|families|family|fams?\.?|menages?|familles?|hogares|familias?|домохозяйств\w*|семей|семьи|اسرة|اسر|عائلة|عائلات",
    "people": r"people|persons?|individuals?|inds?\.?|pax|civilians?|killed|dead|deaths|injured|wounded|missing|morts?|tues?|blesses?|deces|muertos|fallecidos|heridos|mortos|feridos|погибших|убитых|раненых|قتيل\w*|قتلى|جريح\w*|idps?|refugees|displaced|personnes|personas|pessoas|человек|людей|осіб|чел\.?|شخص|اشخاص|人",
}
UNIT = pattern(
    r"^(?P<number>.*?[\d+)a-z])\s*(?:" + "|".join(f"(?P<{name}>{words})" for name, words in UNITS.items()) + r")\s*$"
)

VAGUE = pattern(
    r"^(?:(?:at least|more than|over|up to|about|nearly|some|many|several|few|a few|various|des|plusieurs|varios|varias|quelques|unos|несколько|عدة|الاف|مئات|عشرات)\s+)*"
    r"(?:(?:a\s+)?(?:dozens?|scores?|tens|hundreds?|thousands?|millions?|several|few|many|some|numerous|a number|a handful|handful|couple)"
    r"|dizaines|douzaines|centaines|milliers|millions|plusieurs|quelques|nombreux"
    r"|decenas|docenas|cientos|centenares|miles|millones|varios|varias|muchos|algunos"
    r"|dezenas|centenas|milhares|milhoes|десятки|сотни|тысячи|миллионы|несколько|десятків|сотні|тисячі"
    r"|عشرات|مئات|الاف|ملايين|عدة|数十|数百|数千)"
    r"(?:\s+(?:of|de|d'|من|of the)?\s*(?:dozens|tens|hundreds?|thousands?|millions?|milliers|miles|millones|milhares|тысяч|сотен|الالاف|الاف|مئات))*"
    r"(?:\s+(?:of|de|d')?\s*(?:people|persons|civilians|families|households|personnes|personas|человек|людей|killed|dead|injured|wounded|displaced|القتلى|الجرحى|الاشخاص|النازحين))?$"
)

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SPELLED = {word: number for number, word in enumerate(ONES)} | {word: 10 * (2 + i) for i, word in enumerate(TENS)}
SPELLED |= {"a": 1, "an": 1, "no": 0, "nobody": 0}
MULTIPLES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "million": 1_000_000}


COLLECTIVES = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1_000,
    "decena": 10,
    "docena": 12,
    "quincena": 15,
    "veintena": 20,
    "treintena": 30,
    "centenar": 100,
    "millar": 1_000,
    "dezena": 10,
    "duzia": 12,
    "centena": 100,
    "milhar": 1_000,
}
COLLECTIVE = pattern(r"(?:une?|una|uma|um)\s+(?P<name>[a-z]+)(?:\s+(?:de|d')\s*[a-z]+)?")


def spelled(text: str) -> int | None:
    """The number that English words spell, or None: "two hundred and five" is 205, "a dozen" 12.

    Args:
        text: Folded text.

    Returns:
        The number; None where any word is not one of a number.
    """
    if text in ("half a million", "half million"):
        return 500_000
    words = [word for word in re.split(r"[\s-]+", text) if word and word != "and"]
    if not words or words in (["a"], ["an"], ["no"]):
        return None
    total = current = 0
    for word in words:
        if word in SPELLED:
            current += SPELLED[word]
        elif word in MULTIPLES:
            current = max(current, 1) * MULTIPLES[word]
            if MULTIPLES[word] >= 1_000:
                total, current = total + current, 0
        else:
            return None
    return total + current
