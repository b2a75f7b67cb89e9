"""Names made comparable: one form for case, accents, apostrophes, hyphens and the letters that alphabets share."""

import re
import unicodedata
from functools import lru_cache

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
_NOT_A_LETTER = re.compile(r"[\W_]+")

# What a word says of the level of the name that it stands by. Sorted by level; folded.
LEVEL_WORDS: dict[str, frozenset[str]] = {
    "admin1": frozenset(
        "oblast oblasts oblasti oblasty oblusu oblysy oblys obl region regions province provinces state governorate"
        " governate wilaya wilayah wilayat vilayat viloyat viloyati velayat welayaty velayaty muhafazah mohafazah"
        " ostan estado provincia departamento departement department regiao regional oblastnaya vilayeti ili"
        " область обл облусу облысы вилояти вилоят провинция область области област регион край krai kray"
        " محافظه ولايه اقليم استان".split()
    ),
    "admin2": frozenset(
        "district districts raion rayon raiony rayony tumani tuman tuumani woreda cercle township tehsil tahsil"
        " subdistrict locality municipality municipio territoire zone county upazila zilla hromada okrug prefecture"
        " commune comuna lga"
        " район районы раион раиону району туман тумани аилы قضاء مديريه ناحيه محليه".split()
    ),
    "place": frozenset(
        "city town village settlement camp site shaary shahri gorod ville ciudad crossing checkpoint border kishlak"
        " refugee idp idps refugees urban city shahr selo misto"
        " город г село поселок місто шаары шахри مدينه مخيم قريه".split()
    ),
}
LEVEL_OF = {word: level for level, words in LEVEL_WORDS.items() for word in words}
LINKS = frozenset("of the de du des d la le el da do di in and".split())


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
        spread = unicodedata.normalize("NFKD", text.casefold().translate(_TABLE))
        plain = "".join(letter for letter in spread if not unicodedata.combining(letter)).translate(_TABLE)
    return _NOT_A_LETTER.sub(" ", plain).strip()


def key(text: str) -> str:
    """A folded name without its spaces: "Kara-Suu", "Kara Suu" and "Karasuu" have one key."""
    return fold(text).replace(" ", "")


def bare(text: str) -> tuple[str, str]:
    """A name without the words that only say what it is, and the level that those words say.

    Returns:
        The bare name folded, and `admin1`, `admin2`, `place` or "".

    >>> bare("Osh Oblast")
    ('osh', 'admin1')
    >>> bare("Province of Idlib")
    ('idlib', 'admin1')
    """
    words = fold(text).split()
    levels = [LEVEL_OF[word] for word in words if word in LEVEL_OF]
    kept = [word for word in words if word not in LEVEL_OF]
    if not levels or not kept:
        return " ".join(words), ""
    while len(kept) > 1 and kept[0] in LINKS:
        kept = kept[1:]
    return " ".join(kept), levels[-1]


def sorted_key(folded: str) -> str:
    """The words of a folded name in alphabetical order: "Darfur, North" and "North Darfur" are one."""
    return "".join(sorted(folded.split()))
