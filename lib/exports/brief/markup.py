"""Elements of a page. Whatever is not an element already is text, and is escaped here and nowhere else."""

from html import escape


class Element(str):
    """Markup that was made here."""


def element(name: str, *children: object, **attributes: object) -> Element:
    """An element with its children.

    Args:
        name: Such as `p`.
        children: Elements as they are; anything else as text.
        attributes: A trailing or inner underscore stands for nothing or a hyphen: `class_`, `aria_label`.
    """
    told = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(str(cell))}"' for key, cell in attributes.items())
    inside = "".join(child if isinstance(child, Element) else escape(str(child)) for child in children)
    return Element(f"<{name}{told}>{inside}</{name}>")


def joined(*parts: Element) -> Element:
    """Elements one after the other."""
    return Element("".join(parts))


def link(address: str, text: str) -> Element:
    """A link where the address is one of the web; its text alone else."""
    if not address.startswith(("https://", "http://")):
        return element("span", text)
    return element("a", text, href=address, rel="noreferrer")


def table(caption: str, header: list[str], rows: list[list[object]]) -> Element:
    """A table that scrolls by itself where the screen is narrow; nothing for no rows."""
    if not rows:
        return Element("")
    head = element("tr", *(element("th", name, scope="col") for name in header))
    body = [element("tr", *(element("td", cell) for cell in row)) for row in rows]
    made = element("table", element("caption", caption), element("thead", head), element("tbody", *body))
    return element("div", made, class_="scrolls", tabindex="0", role="region", aria_label=caption)
