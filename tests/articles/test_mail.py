"""A mail: its article, and of the sender the organisation alone."""

from datetime import date
from email.message import EmailMessage

import pytest

from lib.articles import read
from lib.errors import UserError

SENTENCE = "At least 117 people have been killed in the city, the health ministry said on Monday."
MORE = "Tens of thousands have left their homes since Thursday, and many wait at the border."
PAGE = f"<html><body><table><tr><td><h1>Clashes</h1><p>{SENTENCE}</p><p>{MORE}</p></td></tr></table></body></html>"


def mail(text: str = "", page: str = "", **headers: str) -> EmailMessage:
    made = EmailMessage()
    told = {"From": "A Person <person@relief.example>", "To": "b@c.example", "Subject": "Clashes in the south"}
    told["Date"] = "Mon, 14 Jun 2010 23:30:00 -0400"
    for name, value in (told | headers).items():
        if value:
            made[name] = value
    if text:
        made.set_content(text)
    if page:
        made.add_alternative(page, subtype="html") if text else made.set_content(page, subtype="html")
    return made


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(mail(page=PAGE), id="a page"),
        pytest.param(mail("See our site.", PAGE), id="a page beside a plain text"),
        pytest.param(mail(f"Clashes\n\n{SENTENCE}\n\n{MORE}\n", "<p>See our site</p>"), id="a page without an article"),
        pytest.param(
            mail(
                "Clashes\n\n"
                + SENTENCE.replace(" the health", "\nthe health")
                + "\n\n"
                + MORE.replace(" and many", "\nand many")
            ),
            id="plain text cut into lines",
        ),
    ],
)
def test_the_best_part_is_read(made):
    found = read(made.as_bytes())
    assert found.text.split("\n")[-2:] == [SENTENCE, MORE]
    assert found.kind == "eml"


def test_subject_and_day_are_those_of_the_mail_and_the_publisher_its_domain():
    found = read(mail(SENTENCE, Subject="Fwd: RE: Clashes in the south").as_bytes())
    assert (found.title, found.published_on, found.publisher) == (
        "Clashes in the south",
        date(2010, 6, 14),
        "relief.example",
    )


def test_nothing_of_the_sender_is_taken_but_the_organisation_and_it_is_said():
    found = read(mail(SENTENCE, Organization="Relief Bulletin").as_bytes())
    assert found.publisher == "Relief Bulletin"
    assert "Person" not in f"{found.text}{found.title}{found.publisher}{found.notes}"
    assert any("sender's name and address were not taken" in note for note in found.notes)
    assert any("kept as it came" in note for note in found.notes)


def test_a_mailbox_that_anybody_may_have_names_no_publisher():
    assert read(mail(SENTENCE, From="a.person@gmail.com").as_bytes()).publisher == ""


def test_attachments_are_named_as_left_out():
    made = mail(SENTENCE)
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="report 7.pdf")
    assert "Attachments were left out: report 7.pdf." in read(made.as_bytes()).notes


def test_a_mail_of_nothing_but_an_attachment_is_refused_in_words():
    made = mail()
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="report 7.pdf")
    with pytest.raises(UserError, match="This mail has no text"):
        read(made.as_bytes())


def test_a_page_that_a_browser_saved_speaks_for_itself():
    head = '<head><meta property="og:site_name" content="Northern Wire"><meta name="date" content="2010-06-14"></head>'
    saved = mail(
        page=PAGE.replace("<body>", head + "<body>"), Date="Wed, 25 Nov 2015 10:00:00 -0000", From="<Saved by Blink>"
    )
    saved["Snapshot-Content-Location"] = "https://news.example/clashes"
    found = read(saved.as_bytes())
    assert (found.publisher, found.published_on) == ("Northern Wire", date(2010, 6, 14))
    assert (found.title, found.url, found.notes) == ("Clashes", "https://news.example/clashes", ())


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(mail(SENTENCE).as_bytes().replace(b"utf-8", b"no-such"), id="an encoding that nobody knows"),
        pytest.param(mail(SENTENCE, Date="yesterday, perhaps").as_bytes(), id="a day in words"),
        pytest.param(
            mail(SENTENCE).as_bytes().replace(b"person@relief.example", b'"person <>@@'), id="a broken sender"
        ),
        pytest.param(b"From: a\nDate: b\nSubject: =?utf-8?q?=ff=?=\n\n" + SENTENCE.encode(), id="a broken subject"),
        pytest.param(
            b"From: a\nSubject: c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n"
            + SENTENCE.encode(),
            id="parts without an end",
        ),
        pytest.param(
            b"From: a\nSubject: c\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + b"!" * 99,
            id="broken base64",
        ),
        pytest.param(
            b"From: a\nSubject: c\n"
            + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)),
            id="three thousand parts in one another",
        ),
    ],
)
def test_a_broken_mail_gives_its_text_or_a_plain_refusal(content):
    try:
        assert SENTENCE in read(content).text
    except UserError as error:
        assert error.problem
