"""Wire copies are found whatever was cut or put above them; other articles on the same event are not."""

import random

import pytest

from lib.articles.likeness import alike, signature

WIRE = """Clashes spread to a second city
At least 117 people have been killed in four days of clashes in the south, the health ministry said on Monday.
Tens of thousands of people have left their homes since Thursday, and many of them are waiting at the border.
The ministry said that more than 1,400 people had been hurt, and that hospitals were running out of blood and bandages.
Residents of the second city told us by telephone that shops had been burning since dawn and nobody put out the fires.
The interim government has declared a state of emergency and has called up reservists to help the police in both cities.
An aid agency flew in tents and blankets on Sunday, but its lorries could not leave the airport for want of an escort.
Neighbouring states have promised help, and one of them has opened its border to women, children and the wounded.
"We do not know where our neighbours are," a teacher said. "The street is empty, and the dogs have gone too."
The south has seen violence before, and observers had warned in spring that the quarrel over land would return.
"""
OTHER = """South counts its dead
The number of people killed in the clashes in the south has risen to 117, according to the ministry of health.
Doctors have treated more than 1,400 wounded since the violence began on Thursday night with a quarrel outside a casino.
Border guards estimate that up to 80,000 people have crossed, most of them women with small children and old people.
In a camp near the border, families share tents that were meant for half as many, and water comes by lorry once a day.
The interim government says that it has the situation under control, while people speak of shooting every night.
A state of emergency is in force in both cities. The army has been told to use live rounds if it is attacked.
"""
LINES = WIRE.splitlines()
COPIES = [
    pytest.param(WIRE, id="the same"),
    pytest.param("\n".join(["Southern violence worsens", *LINES[1:]]), id="another headline"),
    pytest.param("\n".join(LINES[:5]), id="cut to its first half"),
    pytest.param("\n".join(LINES[1:4]), id="cut to its first three paragraphs"),
    pytest.param(WIRE.upper(), id="in capitals"),
    pytest.param(WIRE.replace("117", "124").replace("Monday", "Tuesday"), id="a later version with a new toll"),
    pytest.param(
        WIRE + "Our correspondent adds that the road to the airport was open again by noon.\n",
        id="with a sentence of its own",
    ),
    pytest.param(
        "By our staff and agencies\n" + "\n\n".join(LINES[1:8]) + "\nReporting by others", id="cut, signed and spaced"
    ),
]


@pytest.mark.parametrize("copy", COPIES)
def test_an_edited_copy_of_a_wire_is_alike(copy):
    assert [name for name, _ in alike(copy, {"wire": WIRE, "other": OTHER})] == ["wire"]


@pytest.mark.parametrize("copy", COPIES)
def test_an_edited_copy_is_alike_by_its_signature_too(copy):
    kept = {"wire": signature(WIRE), "other": signature(OTHER)}
    assert [name for name, _ in alike(copy, kept)] == ["wire"]


def test_another_article_on_the_same_event_is_not_alike():
    assert alike(OTHER, {"wire": WIRE}) == []
    assert alike(OTHER, {"wire": signature(WIRE)}) == []


def test_an_article_that_quotes_one_paragraph_of_a_wire_is_not_alike():
    assert alike(OTHER + LINES[7], {"wire": WIRE}) == []


@pytest.mark.parametrize("short", ["", "117 people killed", "the health ministry said on Monday"])
def test_a_few_words_are_like_nothing(short):
    assert alike(short, {"wire": WIRE, "same": short, "signed": signature(short)}) == []
    assert alike(WIRE, {"short": short, "signed": signature(short)}) == []


def test_the_share_is_that_of_the_shorter_text_and_the_likest_comes_first():
    half = "\n".join(LINES[:6])
    mixed = half + OTHER
    found = alike(half, {"mixed": mixed, "half": half, "other": OTHER, "part": "\n".join(LINES[3:9])}, threshold=0.4)
    assert [name for name, _ in found[:2]] == ["half", "mixed"]
    assert found[0][1] == 1.0
    assert 0.4 <= dict(found)["part"] < 0.8


def test_signatures_estimate_the_share_to_within_a_tenth_or_so():
    words = random.Random(3).choices([f"w{number}" for number in range(3000)], k=1200)
    texts = {str(cut): " ".join(words[:cut] + words[:0:-1][:600]) for cut in range(200, 1200, 100)}
    exact = dict(alike(" ".join(words), texts, threshold=0.0))
    estimated = dict(alike(" ".join(words), {name: signature(text) for name, text in texts.items()}, threshold=0.0))
    assert max(abs(exact[name] - estimated[name]) for name in texts) < 0.15


def test_a_language_without_blanks_is_compared_by_its_signs():
    text = "周一卫生部表示南部冲突已造成至少一百一十七人死亡成千上万人逃离家园许多人在边境等待"
    assert [name for name, _ in alike(text + "記者補充說", {"wire": text, "other": WIRE})] == ["wire"]


def test_a_signature_depends_on_nothing_but_the_text():
    assert signature(WIRE) == signature(WIRE.replace("\n", "\n\n"))
    assert len(signature(WIRE)) == len(signature("")) == 516
