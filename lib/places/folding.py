"""Names made comparable: one form for case, accents, apostrophes, hyphens and the letters that alphabets share."""

import re
import unicodedata
from functools import lru_cache

from lib.places.wording import ARTICLES, DIRECTION_OF, LEVEL_OF, PHRASES, THEREABOUTS, TRAILING

APOSTROPHES = "'’‘ʻʼ`´ʿʾ′＇ʹ"
_LETTERS = {
    **dict.fromkeys(APOSTROPHES, ""),
    "ـ": "",  # Arabic tatweel only stretches a word
    "ٱ": "ا",
    "ة": "ه",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ە": "ه",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ə": "a",
    "ŋ": "n",
    "ħ": "h",
    "ґ": "г",
    "&": " and ",
}
_TABLE = str.maketrans(_LETTERS)
# Cyrillic letters that look like Latin ones: typed for them, they hide in a word that is Latin otherwise.
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХУІЅЈасеорхуіѕј", "ABEKMHOPCTXYISJaceopxyisj")
_LATIN, _CYRILLIC = re.compile(r"[A-Za-z]"), re.compile(r"[\u0400-\u04ff]")
_NOT_A_LETTER = re.compile(r"[\W_]+")

# Spellings of one sound, longest first: how Arabic, Cyrillic and others are written in Latin letters.
SOUNDS = (
    ("dzh", "j"),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("ck", "k"),
    ("q", "k"),
    ("e", "a"),
    ("y", "i"),
    ("o", "u"),
    ("w", "u"),
    ("au", "u"),
)
_PHRASE = re.compile(rf"\b({'|'.join(PHRASES)})\b")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """A name in small letters without accents, apostrophes and punctuation, its words parted by single spaces.

    Args:
        text: A name in any script.

    Returns:
        What two spellings of one name have in common; "" for text without a letter or digit.

    >>> fold("Jalal'abad  Oblast")
    'jalalabad oblast'
    >>> fold("Côte d’Ivoire")
    'cote divoire'
    """
    if text.isascii():
        plain = text.lower().translate(_TABLE)
    else:
        spread = unicodedata.normalize("NFKD", _in_one_script(text).casefold().translate(_TABLE))
        plain = "".join(letter for letter in spread if not unicodedata.combining(letter)).translate(_TABLE)
    return _NOT_A_LETTER.sub(" ", plain).strip()


def scripts(text: str) -> list[str]:
    """A text parted where its words change from Latin letters to others or back.

    >>> scripts("Osh City Ош шаары")
    ['Osh City', 'Ош шаары']
    """
    parts: list[list[str]] = []
    before = None
    for word in text.split():
        is_latin = bool(_LATIN.search(word))
        if is_latin != before:
            parts.append([])
        parts[-1].append(word)
        before = is_latin
    return [" ".join(part) for part in parts]


def _in_one_script(text: str) -> str:
    """Text whose words are each in one script: lookalikes of Latin letters inside Latin words made Latin."""
    if not (_LATIN.search(text) and _CYRILLIC.search(text)):
        return text
    words = [word.translate(_LOOKALIKES) if _LATIN.search(word) else word for word in text.split()]
    return " ".join(words)


def key(text: str) -> str:
    """A folded name without its spaces: "Kara-Suu", "Kara Suu" and "Karasuu" have one key."""
    return fold(text).replace(" ", "")


def bare(text: str) -> tuple[str, str]:
    """A name without articles and the words that only say what it is, and the level that those words say.

    Returns:
        The bare name folded, and `admin1`, `admin2`, `place` or "".

    >>> bare("Osh Oblast")
    ('osh', 'admin1')
    >>> bare("Province of Idlib")
    ('idlib', 'admin1')
    >>> bare("Deir ez-Zor")
    ('deir zor', '')
    """
    words = _PHRASE.sub(lambda phrase: PHRASES[phrase[0]], fold(text)).split()
    levels = [LEVEL_OF[word] for word in words if word in LEVEL_OF]
    said = [word for word in words if word not in LEVEL_OF and word not in THEREABOUTS]
    while len(said) > 1 and said[-1] in TRAILING:
        said.pop()
    kept = [word for word in said[:-1] if word not in ARTICLES] + said[-1:]
    kept = [word[2:] if word.startswith("ال") and len(word) > 4 else word for word in kept]
    if not kept:
        return " ".join(words), ""
    return " ".join(kept), levels[-1] if levels else ""


def sorted_key(folded: str) -> str:
    """The words of a folded name in alphabetical order: "Darfur, North" and "North Darfur" are one."""
    return "".join(sorted(folded.split()))


def pointed(short: str) -> str:
    """A folded name whose direction is said in English: "gharb kurdufan", "kurdufan ouest" are "west kurdufan".

    >>> pointed("nord kivu"), pointed("gharb kurdufan"), pointed("darfur nord")
    ('north kivu', 'west kurdufan', 'north darfur')
    """
    words = short.split()
    ways = [DIRECTION_OF[word] for word in words if word in DIRECTION_OF]
    return " ".join([*ways, *(word for word in words if word not in DIRECTION_OF)])


def sound(short: str) -> str:
    """How a bare Latin name sounds, roughly: "Hodeidah" and "Hudaydah" are one.

    >>> sound("hodeidah") == sound("hudaydah"), sound("jalalabad") == sound("djalalabad")
    (True, True)
    """
    heard = short.replace(" ", "")
    for spelled, sounds in SOUNDS:
        heard = heard.replace(spelled, sounds)
    return _TWICE.sub(r"\1", heard).removesuffix("h")
