"""Text from files is shown as it stands wherever Streamlit reads Markdown."""

import re

import pytest

from lib.ui.text import many, plain

JOINER = "\N{WORD JOINER}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("*bold* _it_ ~~no~~ `code`", id="emphasis"),
        pytest.param("$x$ and $$y$$", id="formulas"),
        pytest.param("[a](http://b) ![i](http://c/d.png)", id="links and images"),
        pytest.param(":red[x] :smile: :material/home:", id="colours and icons"),
        pytest.param("<b>b</b> <script>alert(1)</script> &amp;", id="tags and entities"),
        pytest.param("# heading", id="headings"),
        pytest.param("1. one", id="lists"),
    ],
)
def test_every_character_of_markup_is_escaped(text: str):
    escaped = plain(text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_~`$\[\]()!:<>&#.]", escaped)
    assert re.sub(r"\\(.)", r"\1", escaped).replace(JOINER, "") == text


@pytest.mark.parametrize(
    "text", ["https://example.org", "HTTP://example.org", "www.example.org", "a@example.org", "a->b"]
)
def test_what_needs_no_markup_to_become_a_link_or_an_arrow_is_held_apart(text: str):
    assert JOINER in plain(text)
    assert re.sub(r"\\(.)", r"\1", plain(text)).replace(JOINER, "") == text


def test_lines_are_joined_so_that_no_list_or_code_begins():
    assert plain("  a\n\n    b\t") == "a b"


def test_a_count_is_said_with_its_noun():
    assert [many(1, "report"), many(2, "report"), many(1_200, "report")] == ["1 report", "2 reports", "1,200 reports"]
