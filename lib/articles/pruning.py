"""A page without what is not its article where trafilatura alone takes it for one: teasers, notices, forms, menus."""

import re
from itertools import islice

from lxml.html import Element, HtmlElement

HEADINGS = ("h2", "h3", "h4", "h5", "h6")
LONGEST_TEASER = 600
LONGEST_NOTICE = 600
LONGEST_REQUEST = 200
HIGHEST_TEASER = 3
LINKED = 0.7
COOKIES = re.compile(r"\bcookies?\b|\bкуки\b", re.IGNORECASE)
BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "table", "ul", "blockquote"}
LEAVES = ("p", "li", "td", "dd", *HEADINGS)


def prune(tree: HtmlElement, title: str) -> None:
    """Take out of a page, in place, what is not its article.

    Args:
        tree: The whole page.
        title: The article's own title; a heading that says the same is no teaser, although it may be a link.
    """
    for table in list(tree.iter("table")):
        if any(_lays_out(cell) for cell in table.iter("td")):
            _unfold(table)
    for block in {second.getparent() for second in tree.xpath("//br[preceding-sibling::*[1][self::br]]")}:
        _paragraphs(block)
    for heading in list(tree.iter(*HEADINGS)):
        if _is_linked(heading) and not _says(heading, title):
            _drop(_card(heading))
    leaves = list(tree.iter(*LEAVES))
    teasers = [_repeated(leaf) for leaf in leaves if _share_linked(leaf) >= LINKED]
    for unwanted in [*teasers, *filter(_is_notice, leaves)]:
        _drop(unwanted)
    for described in tree.xpath("//header//dl"):
        _drop(described)
    for asked in tree.xpath("//*[self::div or self::section or self::aside or self::form][button or input]"):
        if len(words_of(asked)) <= LONGEST_REQUEST:
            _drop(asked)


def words_of(element: HtmlElement) -> str:
    """What an element says, on one line."""
    return " ".join(element.text_content().split())


def _lays_out(cell: HtmlElement) -> bool:
    """Whether a table's cell holds a part of the page and not one of its numbers."""
    return next(cell.iter("p", "h1", "h2", "table"), None) is not None or len(cell.findall(".//br")) > 1


def _paragraphs(block: HtmlElement) -> None:
    """Make paragraphs of what two line breaks keep apart in a block."""
    pieces = list(block)
    paragraph = Element("p")
    paragraph.text, block.text = block.text, None
    paragraphs = [paragraph]
    for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
        tail, piece.tail = piece.tail, None
        block.remove(piece)
        ends = piece.tag == "br" and after is not None and after.tag == "br" and not (tail or "").strip()
        if ends or piece.tag in BLOCKS:
            paragraph = Element("p")
            paragraphs += [piece, paragraph] if piece.tag in BLOCKS else [paragraph]
            paragraph.text = tail
        else:
            paragraph.append(piece)
            piece.tail = tail
    block.extend(paragraphs)


def _unfold(table: HtmlElement) -> None:
    """Make a table that only lays out a page into plain blocks, its nested tables aside."""
    for part in table.iter("table", "tbody", "tr", "td", "th"):
        part.tag = "div"


def _is_linked(heading: HtmlElement) -> bool:
    """Whether a heading is a link, or stands in one."""
    return _share_linked(heading) >= LINKED or any(True for _ in heading.iterancestors("a"))


def _says(heading: HtmlElement, title: str) -> bool:
    words = words_of(heading).casefold()
    return bool(words) and bool(title) and (words in title.casefold() or title.casefold() in words)


def _card(heading: HtmlElement) -> HtmlElement:
    """The largest block around a linked heading that is short and holds no other heading: the whole teaser."""
    card = heading
    for parent in heading.iterancestors():
        is_alone = len(list(islice(parent.iter("h1", *HEADINGS), 2))) == 1
        if not is_alone or parent.tag in ("body", "main", "html") or len(words_of(parent)) > LONGEST_TEASER:
            break
        card = parent
    return card


def _repeated(link: HtmlElement) -> HtmlElement:
    """The short block around a line that is a link, if another block of its kind beside it has one too: the teaser."""
    for block in islice(link.iterancestors(), HIGHEST_TEASER):
        if block.tag in ("body", "main", "article") or len(words_of(block)) > LONGEST_TEASER:
            break
        if any(_is_like(block, beside) for beside in (block.getprevious(), block.getnext())):
            return block
    return link


def _is_like(block: HtmlElement, beside: HtmlElement | None) -> bool:
    if beside is None or (beside.tag, beside.get("class")) != (block.tag, block.get("class")):
        return False
    return any(_share_linked(leaf) >= LINKED for leaf in beside.iter(*LEAVES))


def _share_linked(element: HtmlElement) -> float:
    """How much of an element's text stands in links, from 0 to 1."""
    whole = words_of(element)
    return sum(len(words_of(link)) for link in element.iter("a")) / len(whole) if whole else 0.0


def _is_notice(leaf: HtmlElement) -> bool:
    words = words_of(leaf)
    return len(words) <= LONGEST_NOTICE and bool(COOKIES.search(words))


def _drop(element: HtmlElement) -> None:
    """Take an element out, and keep what follows it."""
    if element.getparent() is not None:
        element.drop_tree()
