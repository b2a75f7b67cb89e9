"""Names of places where a language has cases, particles or no capital letters."""

from datetime import date

import pytest

from lib.extract import extract
from lib.extract.cases import bases
from lib.extract.languages import language_of, languages
from lib.extract.loosening import loosened
from lib.extract.uncased import named

LANGUAGES = {one.code: one for one in languages()}
ON = date(2023, 9, 12)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Оше", "Ош"),
        ("Киргизии", "Киргизия"),
        ("Украину", "Украина"),
        ("Мариуполя", "Мариуполь"),
        ("Горловке", "Горловка"),
        ("Донецкой области", "Донецкая область"),
        ("Нагорного Карабаха", "Нагорный Карабах"),
        ("Китае", "Китай"),
        ("Ростовом", "Ростов"),
    ],
)
def test_a_name_in_a_case_may_come_from_its_nominative(printed, name):
    assert bases(printed, LANGUAGES["ru"])[0] == printed
    assert name in bases(printed, LANGUAGES["ru"])


def test_a_language_without_cases_leaves_names_as_they_stand():
    assert bases("Osh's", LANGUAGES["en"]) == ("Osh",)


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("В Оше погибли 138 человек, сообщили власти Киргизии.", "Ош", "KGZ"),
        ("Из Баткенской области вывезли 4 000 человек.", "Баткенская область", "KGZ"),
        ("Паводок унес жизни 12 человек в Пакистане.", "Пакистан", "PAK"),
        ("قتل 20 شخصا في مدينة تعز اليمنية.", "تعز", "YEM"),
        ("أصيب 14 شخصا بدمشق أمس.", "دمشق", "SYR"),
        ("Un séisme a fait 40 morts en Haïti.", "Haïti", "HTI"),
        ("Murieron 14 personas en Puerto Príncipe, capital de Haití.", "Puerto Príncipe", "HTI"),
    ],
)
def test_places_are_named_as_a_gazetteer_has_them(text, place, country):
    assert [(one.place, one.country) for one in extract(text, published=ON)] == [(place, country)]


@pytest.mark.parametrize(
    ("given", "parted"),
    [
        ("وقال", "و قال"),
        ("وزارة", "وزارة"),
        ("ووصل", "و وصل"),
        ("للمنظمة", "ل المنظمة"),
        ("بالمدينة", "ب المدينة"),
        ("بدمشق", "ب دمشق"),
        ("لبنان", "لبنان"),
        ("ولبنان", "و لبنان"),
        ("لـ70 ألف", "ل 70 ألف"),
        ("بحسب", "بحسب"),
        ("قُتِلَ", "قتل"),
        ("وبمدينة", "و ب مدينة"),
    ],
)
def test_particles_are_parted_from_words_and_from_nothing_else(given, parted):
    found = loosened(given, LANGUAGES["ar"])
    assert found is not None
    assert found.text == parted
    assert len(found.offsets) == len(found.text)


def test_quote_and_offsets_are_those_of_the_text_as_given():
    text = "أعلن المرصد ما يلي.\nوقُتل 30 شخصاً، ووفقاً للدفاع المدني أصيب ثلاثة."
    first, second = extract(text, published=ON)
    assert text[first.start : first.end] == "قُتل 30"
    assert first.quote == "وقُتل 30 شخصاً، ووفقاً للدفاع المدني أصيب ثلاثة."
    assert (second.value, second.source) == (3, "الدفاع المدني")


def test_a_language_that_writes_no_particles_together_is_not_loosened():
    assert loosened("Vendredi, 12 morts", LANGUAGES["fr"]) is None


def test_names_without_capitals_are_known_names_or_led_by_their_kind():
    text = "في بلدة كذاكذا قرب دمشق قال رجل من السودان"
    assert [name for _, name in named(text, LANGUAGES["ar"].names)] == ["كذاكذا", "دمشق", "السودان"]


def test_the_letters_of_a_text_tell_its_language_where_no_common_word_does():
    assert [language_of(text).code for text in ("Погибли 12", "مقتل 12", "Lorem 12")] == ["ru", "ar", "en"]


def test_vague_words_keep_the_letters_of_the_text():
    (one,) = extract("نزح عشرات الآلاف من الخرطوم، بحسب الأمم المتحدة.", published=ON)
    assert (one.words, one.vague) == ("عشرات الآلاف", (20000, 99999))
