"""Made-up uploads with columns about people in them that do not exist, the same for the same seed."""

import csv
import io
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import xlsxwriter

from tests.personal.words import Language

KINDS = ("name", "phone", "email", "identity", "address", "note")
MAIL = ("example.org", "example.com", "example.net", "mail.example.org")
COUNTRIES = ("Kyrgyzstan", "South Sudan", "Colombia", "Mali", "Bangladesh", "Mozambique", "Syria", "Ukraine")
PROVINCES = ("Osh Oblast", "Unity", "Santander", "Gao", "San José", "Cabo Delgado", "Hasakah", "Donetsk", "Ali Sabieh")
PLACES = (
    "San Juan de Arama", "Camp 4 Extension", "Malakal PoC", "Santa Rosa", "Villa María", "Jalal-Abad", "Port Elizabeth",
    "Block C, Kutupalong", "Puerto Asís", "King William's Town", "Saint-Louis", "Deir ez-Zor", "Abu Kamal", "Bentiu",
    "Mohammed Agha", "Ville 12", "Pemba", "Kramatorsk", "Plateau-Central", "San Pedro Sula",
)  # fmt: skip
BODIES = (
    "OCHA", "IOM DTM", "Ministry of Health", "Al Jazeera", "Agence France Presse", "The Guardian",
    "Médecins Sans Frontières", "Norwegian Refugee Council", "John Hopkins Centre", "Radio Tamazuj",
    "Save the Children", "Red Crescent",
)  # fmt: skip
ACTORS = (
    "Government of Sudan", "Taliban", "Abdullah Azzam Brigades", "M23", "Civilians", "ELN", "Jama'at Nasr al-Islam",
    "Military Forces of Mali (2020-)", "Communal Militia (Dinka)", "Lord's Resistance Army", "Boko Haram", "JNIM",
)  # fmt: skip
SENTENCES = (
    "At least 117 people were killed and 1,500 wounded, officials said.",
    "Some 4,500 families fled along the N1 road on 14 June 2010, 12 km north of the town.",
    "The governor, John Deng, said that 30,000-40,000 people had crossed the border since 2013-12-15.",
    "Coordinates 9.2333, 29.8333; source https://example.org/reports/2014/03/12345678.",
)
Made = Callable[[random.Random, Language], str]


@dataclass(frozen=True)
class Upload:
    """A made-up file.

    Attributes:
        name: Of the file.
        content: Its bytes.
        planted: The positions of the columns about people, with their kind.
        clean: The positions of all others.
        headers: As printed.
        cells: As printed, by row.
    """

    name: str
    content: bytes
    planted: dict[int, str]
    clean: tuple[int, ...]
    headers: list[str]
    cells: list[list[str]]


def upload(seed: int, vocabulary: Mapping[str, Language], misleading: list[str]) -> Upload:
    """The upload of a seed: 8 to 24 rows, some clean columns, and one to three about people.

    Args:
        seed: The same gives the same.
        vocabulary: Languages by code.
        misleading: Headers that say nothing of a column, or something wrong.
    """
    chance = random.Random(seed)
    language = vocabulary[chance.choice(sorted(vocabulary))]
    rows = chance.randint(8, 24)
    columns = [(clean, *_clean(clean, chance, language, rows)) for clean in _clean_kinds(chance)]
    planted = [(kind, *_planted(kind, chance, language, misleading, rows)) for kind in _planted_kinds(chance)]
    for column in planted:
        columns.insert(chance.randint(0, len(columns)), column)
    headers = [header for _, header, _ in columns]
    cells = [list(row) for row in zip(*(column for _, _, column in columns), strict=True)]
    about = {at: kind for at, (kind, _, _) in enumerate(columns) if kind in KINDS}
    name, content = _written(chance, seed, headers, cells)
    return Upload(name, content, about, tuple(at for at in range(len(columns)) if at not in about), headers, cells)


def _planted_kinds(chance: random.Random) -> list[str]:
    return chance.sample(KINDS, chance.randint(1, 3))


def _clean_kinds(chance: random.Random) -> list[str]:
    return ["date", "country", "killed", *chance.sample(sorted(set(CLEAN) - {"date", "country", "killed"}), 7)]


def _planted(
    kind: str, chance: random.Random, language: Language, misleading: list[str], rows: int
) -> tuple[str, list[str]]:
    """The header and cells of a column about people; in some files half or most of its cells are empty."""
    header = chance.choice(language.headers[kind])
    one = chance.choice(STYLES[kind])
    lot = chance.random()
    if kind != "note" and lot < 0.3:
        header = chance.choice(misleading) if lot < 0.2 else ""
        one = chance.choice(TELLING.get(kind, STYLES[kind]))
    share = chance.choice((1.0, 1.0, 0.5, 0.25))
    cells = [one(chance, language) if chance.random() < share else "" for _ in range(rows)]
    for at in chance.sample(range(rows), 4):
        cells[at] = _reached(chance, language) if kind == "note" else cells[at] or one(chance, language)
    return header, cells


def _clean(kind: str, chance: random.Random, language: Language, rows: int) -> tuple[str, list[str]]:
    header, one = CLEAN[kind]
    share = chance.choice((1.0, 1.0, 0.6))
    cells = [one(chance, language) if chance.random() < share else "" for _ in range(rows)]
    return chance.choice(language.headers.get(kind, header)), cells


def _written(chance: random.Random, seed: int, headers: list[str], cells: list[list[str]]) -> tuple[str, bytes]:
    """A CSV in one of several dialects and encodings, or a workbook."""
    style = chance.choice(("comma", "semicolon", "tab", "utf-16", "workbook"))
    if style == "workbook":
        held = io.BytesIO()
        with xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_urls": False}) as book:
            sheet = book.add_worksheet("Data")
            for at, row in enumerate([headers, *cells]):
                for column, cell in enumerate(row):
                    sheet.write_string(at, column, cell)
        return f"upload {seed}.xlsx", held.getvalue()
    text = io.StringIO(newline="")
    csv.writer(text, delimiter={"semicolon": ";", "tab": "\t", "utf-16": "\t"}.get(style, ",")).writerows(
        [headers, *cells]
    )
    return f"upload {seed}.csv", text.getvalue().encode("utf-16" if style == "utf-16" else "utf-8-sig")


def _digits(chance: random.Random, number: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(number))


def _full_name(chance: random.Random, language: Language) -> str:
    return f"{chance.choice(language.given)} {chance.choice(language.family)}"


def _turned_name(chance: random.Random, language: Language) -> str:
    return f"{chance.choice(language.family)}, {chance.choice(language.given)}"


def _loud_name(chance: random.Random, language: Language) -> str:
    return f"{chance.choice(language.family).upper()} {chance.choice(language.given)}"


def _short_name(chance: random.Random, language: Language) -> str:
    return f"{chance.choice(language.given)[0]}. {chance.choice(language.family)}"


def _given_name(chance: random.Random, language: Language) -> str:
    return chance.choice(language.given)


def _three_names(chance: random.Random, language: Language) -> str:
    return f"{chance.choice(language.given)} {chance.choice(language.given)} {chance.choice(language.family)}"


def _drama_phone(chance: random.Random, language: Language) -> str:
    return f"+44 7700 900{_digits(chance, 3)}"


def _spaced_phone(chance: random.Random, language: Language) -> str:
    return f"+999 {_digits(chance, 3)} {_digits(chance, 3)} {_digits(chance, 3)}"


def _american_phone(chance: random.Random, language: Language) -> str:
    return f"({chance.choice('2345')}0{chance.choice('123')}) 555-01{_digits(chance, 2)}"


def _french_phone(chance: random.Random, language: Language) -> str:
    return f"06 39 98 {_digits(chance, 2)} {_digits(chance, 2)}"


def _dialled_phone(chance: random.Random, language: Language) -> str:
    return f"00999-{_digits(chance, 2)}-{_digits(chance, 7)}"


def _bare_phone(chance: random.Random, language: Language) -> str:
    return f"0999{_digits(chance, 6)}"


def _eastern_phone(chance: random.Random, language: Language) -> str:
    return f"+999{_digits(chance, 9)}".translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


def _mail(chance: random.Random, language: Language) -> str:
    name = chance.choice(("a.sample", "test.person", "j_doe", "nobody", "someone.else", "first.last"))
    return f"{name}{chance.randint(1, 99)}@{chance.choice(MAIL)}"


def _passport(chance: random.Random, language: Language) -> str:
    return f"{chance.choice('ABCEK')}{chance.choice('NXZ')}{_digits(chance, 7)}"


def _long_number(chance: random.Random, language: Language) -> str:
    return f"{chance.choice('123456789')}{_digits(chance, 11)}"


def _case_number(chance: random.Random, language: Language) -> str:
    return f"{_digits(chance, 3)}-{_digits(chance, 2)}C{_digits(chance, 5)}"


def _spanish_number(chance: random.Random, language: Language) -> str:
    number = _digits(chance, 8)
    return number + "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23]


def _account(chance: random.Random, language: Language) -> str:
    """An account at no bank: the check digits are right, the country is not."""
    number = f"0000{_digits(chance, 14)}"
    turned = "".join(str(int(sign, 36)) for sign in f"{number}XX00")
    return f"XX{98 - int(turned) % 97:02d}{number}"


def _birth_number(chance: random.Random, language: Language) -> str:
    """Day of birth and a counter, as many registers number people."""
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1950, 2005)
    return f"{chance.choice('12')}{day:02d}{month:02d}{year}{_digits(chance, 5)}"


def _address(chance: random.Random, language: Language) -> str:
    return chance.choice(language.streets).format(chance.randint(1, 240))


def _reached(chance: random.Random, language: Language) -> str:
    """A sentence with a way to reach somebody."""
    how = chance.choice((_mail, _drama_phone, _spaced_phone))
    return chance.choice(language.notes).format(how(chance, language))


def _sentence(chance: random.Random, language: Language) -> str:
    return chance.choice(SENTENCES)


STYLES: dict[str, tuple[Made, ...]] = {
    "name": (_full_name, _turned_name, _loud_name, _short_name, _given_name, _three_names),
    "phone": (
        _drama_phone, _spaced_phone, _american_phone, _french_phone, _dialled_phone, _bare_phone, _eastern_phone,
    ),
    "email": (_mail,),
    "identity": (_passport, _long_number, _case_number, _spanish_number, _account, _birth_number),
    "address": (_address,),
    "note": (_sentence,),
}  # fmt: skip
TELLING: dict[str, tuple[Made, ...]] = {
    "name": (_full_name, _turned_name, _loud_name, _three_names),
    "identity": (_spanish_number, _account, _birth_number),
}


def _among(*texts: str) -> Made:
    return lambda chance, language: chance.choice(texts)


CLEAN: dict[str, tuple[list[str], Made]] = {
    "date": (["Date"], lambda c, _: f"20{c.randint(10, 24)}-{c.randint(1, 12):02d}-{c.randint(1, 28):02d}"),
    "period": (["Period"], lambda c, _: f"{c.randint(1, 28):02d}.{c.randint(1, 12):02d}.20{c.randint(10, 24)}"),
    "country": (["Country"], _among(*COUNTRIES)),
    "admin1": (["Province"], _among(*PROVINCES)),
    "place": (["Place"], _among(*PLACES)),
    "source": (["Source"], _among(*BODIES)),
    "publisher": (["Publisher", "Media", "Newspaper"], _among(*BODIES)),
    "killed": (["Killed"], lambda c, _: str(c.randint(0, 400))),
    "idps": (["IDPs"], lambda c, _: f"{c.randint(1, 900)},{c.randint(0, 999):03d}"),
    "spaced": (["Affected"], lambda c, _: f"{c.randint(1, 9)} {c.randint(0, 999):03d} {c.randint(0, 999):03d}"),
    "bare": (["Population"], lambda c, _: str(c.randint(100_000, 999_999_999))),
    "range": (["Estimate range"], lambda c, _: f"{c.randint(1, 9)},000-{c.randint(10, 99)},000"),
    "event_id": (["event_id", "id"], lambda c, _: f"{c.randint(1990, 2024)}-{_digits(c, 4)}-KGZ"),
    "acled_id": (["event_id_cnty"], lambda c, _: f"SSD{_digits(c, 5)}"),
    "ucdp_id": (["id", "relid"], lambda c, _: _digits(c, 6)),
    "pcode": (["adm2_pcode", "Code"], lambda c, _: f"SS{c.randint(1, 10):02d}{c.randint(1, 120):04d}"),
    "epoch": (["timestamp", "updated"], lambda c, _: f"1{c.randint(30, 69)}{_digits(c, 7)}"),
    "milliseconds": (["created_at"], lambda c, _: f"1{c.randint(30, 69)}{_digits(c, 10)}"),
    "latitude": (["Latitude", "lat"], lambda c, _: f"{c.uniform(-35, 55):.5f}"),
    "coordinates": (["GPS"], lambda c, _: f"{c.uniform(-35, 55):.4f}, {c.uniform(-70, 110):.4f}"),
    "percent": (["Share"], lambda c, _: f"{c.uniform(0, 100):.1f}%"),
    "money": (["Damage (USD)"], lambda c, _: f"{c.randint(1, 900)},{_digits(c, 3)},000"),
    "change": (["Change"], lambda c, _: f"{c.choice('+-')}{c.randint(1, 99)},{_digits(c, 3)}"),
    "url": (["URL", "Link"], lambda c, _: f"https://example.org/news/{_digits(c, 8)}"),
    "side_a": (["side_a", "Actor 1"], _among(*ACTORS)),
    "dyad": (["dyad_name"], lambda c, _: f"{c.choice(ACTORS)} - {c.choice(ACTORS)}"),
    "storm": (["Event name"], _among("Cyclone Idai", "Hurricane Maria", "Typhoon Haiyan", "Storm Ana")),
    "type": (["Event type"], _among("Battles", "Remote violence", "Riots", "Flood", "Earthquake")),
    "quote": (["Quote", "Description"], _among(*SENTENCES)),
    "contact_of_a_body": (["Source e-mail"], _among("info@example.org", "press@example.net", "media@example.com")),
    "site_address": (["Location description"], _among(
        "12 km north of Bentiu", "On the road between Gao and Kidal", "Block 7, Camp 4", "Near the border, 3 km east",
    )),
}  # fmt: skip
