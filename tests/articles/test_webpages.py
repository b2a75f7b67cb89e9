"""A web page: its article alone, in its order, with its own title, publisher and day."""

import socket
from datetime import date
from pathlib import Path

import pytest

from lib.articles import read
from lib.errors import UserError

PAGES = Path(__file__).parent / "pages"
BODY = "<p>At least 117 people have been killed in the city, the health ministry said on Monday evening.</p>" * 2


def page(head: str = "", body: str = BODY) -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "name",
    ["agency", "application", "blog", "breaks", "portal", "report", "russian", "tables", "weblog"],
)
def test_the_article_is_read_whole_and_in_order_without_teasers_menus_and_notices(name):
    expected = (PAGES / f"{name}.txt").read_text(encoding="utf-8").strip()
    assert read((PAGES / f"{name}.html").read_bytes()).text == expected


@pytest.mark.parametrize(
    ("name", "title", "publisher", "day", "language"),
    [
        ("agency", "Dozens dead as fighting reaches Marend", "Northern Wire", date(2019, 3, 11), "en"),
        ("application", "Ten thousand sleep in the open after tremor", "Meridian News", date(2016, 2, 5), "en"),
        ("blog", "Camp at Delvane fills up", "Border Notes", date(2021, 11, 3), "en"),
        ("breaks", "Exode après les combats", "Le Quotidien du Delta", date(2013, 5, 9), "fr"),
        ("portal", "Dam gives way above Lisk, hundreds flee", "Daily Portal", date(2022, 9, 17), "en"),
        ("report", "Situation Report No. 7: Lake Region", "Relief Bulletin", date(2018, 5, 21), "en"),
        ("russian", "В Зареченске погибли 12 человек", "Вестник края", date(2012, 7, 8), "ru"),
        ("tables", "Town emptied by flood", "The Hill Courier", date(2004, 8, 9), "en"),
        ("weblog", "The far bank", "Ferry Letters", date(2009, 6, 3), "en"),
    ],
)
def test_title_publisher_and_day_are_those_that_the_page_states_of_itself(name, title, publisher, day, language):
    found = read((PAGES / f"{name}.html").read_bytes())
    assert (found.title, found.publisher, found.published_on, found.language) == (title, publisher, day, language)
    assert found.kind == "html"


@pytest.mark.parametrize("name", ["front", "menu"])
def test_a_page_of_menus_or_teasers_is_no_article(name):
    with pytest.raises(UserError) as raised:
        read((PAGES / f"{name}.html").read_bytes(), f"{name}.html")
    assert raised.value.problem.startswith(f"{name}.html: This page holds no article")
    assert raised.value.fix == "Open the article itself, or paste its text."


@pytest.mark.parametrize(
    ("head", "body", "url", "expected"),
    [
        pytest.param(
            '<meta property="article:published_time" content="2010-06-14T23:30:00-04:00">',
            BODY,
            "",
            date(2010, 6, 14),
            id="late in the evening is still that day",
        ),
        pytest.param(
            '<meta name="pubdate" content="Mon, 14 Jun 2010 22:00:00 GMT">',
            BODY,
            "",
            date(2010, 6, 14),
            id="as in mail",
        ),
        pytest.param('<meta name="DC.date.issued" content="14 June 2010">', BODY, "", date(2010, 6, 14), id="in words"),
        pytest.param(
            '<meta property="article:modified_time" content="2010-07-01">',
            BODY,
            "",
            None,
            id="a change is no publication",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@type": ["NewsArticle"], "datePublished": "2010-06-14"}</script>',
            BODY,
            "",
            date(2010, 6, 14),
            id="in JSON-LD",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>',
            BODY,
            "",
            None,
            id="broken JSON-LD says nothing",
        ),
        pytest.param(
            '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
            BODY,
            "",
            None,
            id="endless JSON-LD says nothing",
        ),
        pytest.param(
            "",
            f'<div><time datetime="2011-01-01">now</time></div><h1>Clashes</h1><time>14 June 2010</time>{BODY}',
            "",
            date(2010, 6, 14),
            id="the time beside the heading, not a teaser's before it",
        ),
        pytest.param("", BODY, "https://news.example/world/2010/06/14/clashes", date(2010, 6, 14), id="in the address"),
        pytest.param('<meta name="date" content="2999-01-01">', BODY, "", None, id="a day to come is none"),
        pytest.param('<meta name="date" content="2010-06-31">', BODY, "", None, id="no calendar has it"),
        pytest.param('<meta name="date" content="June 2010">', BODY, "", None, id="a month is no day"),
        pytest.param("", f"<h1>Clashes</h1><i>Monday, 14 June 2010</i>{BODY}", "", date(2010, 6, 14), id="printed"),
        pytest.param("", f"<h1>Clashes</h1><i>05/06/2010</i>{BODY}", "", None, id="printed, read two ways"),
        pytest.param(
            "",
            f"<p>12 May 2011</p><div><h1>Clashes</h1><p>14 June 2010</p>{BODY}</div>",
            "",
            date(2010, 6, 14),
            id="printed beside the heading, not elsewhere",
        ),
        pytest.param(
            '<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Storm", "datePublished": '
            '"2010-07-01"}, {"@type": "NewsArticle", "headline": "Clashes", "datePublished": "2010-06-14"}]</script>',
            f"<h1>Clashes</h1>{BODY}",
            "",
            date(2010, 6, 14),
            id="the article of this headline, not another in the same JSON-LD",
        ),
        pytest.param(
            '<meta name="date" content="2010-06-14">',
            f"<h1>Clashes</h1><time datetime='2010-06-20'>20 June</time>{BODY}",
            "",
            date(2010, 6, 14),
            id="what the head states comes before a time on the page",
        ),
        pytest.param("", BODY, "", None, id="a page that says nothing"),
    ],
)
def test_the_day_of_publication_is_the_one_that_the_page_states_as_such(head, body, url, expected):
    assert read(page(head, body), url=url).published_on == expected


def test_repeated_teasers_without_headings_are_left_out_with_their_text():
    card = '<div class="x1"><p><a href="/">Bus crash: {0} dead</a></p><p>A bus left the road, killing {0}.</p></div>'
    found = read(page("<title>Clashes</title>", f"<div>{BODY}{card.format(31)}{card.format(44)}{BODY}</div>"))
    assert "117 people" in found.text
    assert "31" not in found.text and "44" not in found.text


def test_a_guessed_day_is_said_to_be_one():
    found = read(page(), url="https://news.example/2010/06/14/clashes")
    assert "The day of publication was taken from the address: check it." in found.notes


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        pytest.param("utf-8", "", id="UTF-8 that nobody names"),
        pytest.param("utf-8-sig", "", id="UTF-8 with its mark"),
        pytest.param("utf-16", "", id="UTF-16"),
        pytest.param("cp1252", '<meta charset="windows-1252">', id="named by the page"),
        pytest.param("cp1252", '<meta charset="no-such-thing">', id="named wrongly"),
        pytest.param("cp1252", '<meta charset="utf-8">', id="named UTF-8 and not so"),
        pytest.param("cp1252", "", id="named by nobody"),
    ],
)
def test_letters_are_read_in_the_encoding_of_the_page(encoding, head):
    body = "<p>Quelque 3 400 habitants ont été chassés de la région, où la Croix-Rouge a dressé des tentes.</p>"
    found = read(page(head, body).decode().encode(encoding))
    assert found.text == "Quelque 3 400 habitants ont été chassés de la région, où la Croix-Rouge a dressé des tentes."


def test_letters_are_put_together_so_that_offsets_agree():
    found = read(page("", BODY.replace("city", "cite\u0301")))
    assert "cité" in found.text and "e\u0301" not in found.text


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(page("", "<div>" * 20_000 + BODY), id="twenty thousand blocks in one another"),
        pytest.param(page("", "<table><tr><td>" * 3_000 + BODY), id="three thousand tables in one another"),
        pytest.param(page("", BODY + "<p>&a;</p>" * 1_000), id="entities that nobody defines"),
        pytest.param(page("", BODY + "<h2><a href='/'>More</a></h2>" * 5_000), id="five thousand teasers"),
        pytest.param(page("", f"<script>{'<' * 200_000}</script>{BODY}"), id="a script of brackets"),
        pytest.param(
            page("", BODY + "<a " + "b=c " * 100_000 + ">x</a>"), id="a link of a hundred thousand attributes"
        ),
    ],
)
def test_a_hostile_page_gives_its_article_or_a_plain_refusal(content):
    try:
        assert "117 people" in read(content).text
    except UserError as error:
        assert "no article" in error.problem


def test_script_in_a_page_stays_text():
    found = read(page("<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
    assert found.title == "<script>alert(1)</script>"


@pytest.mark.parametrize("name", ["agency", "blog"])
def test_reading_a_page_asks_no_other_computer(name, monkeypatch):
    def asked(*_):
        raise AssertionError("a question to another computer")

    monkeypatch.setattr(socket.socket, "connect", asked)
    monkeypatch.setattr(socket, "getaddrinfo", asked)
    linked = b'<link rel="stylesheet" href="http://127.0.0.1/a.css"><script src="http://127.0.0.1/a.js"></script>'
    assert read((PAGES / f"{name}.html").read_bytes().replace(b"</head>", linked + b"</head>")).text
