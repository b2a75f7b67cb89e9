"""The page of a brief, put together."""

from lib import places, reconcile, words
from lib.exports.audiences import AUDIENCES
from lib.exports.brief.content import Content, Headline, content, sources
from lib.exports.brief.look import STYLE
from lib.exports.brief.map import province_map
from lib.exports.brief.markup import Element, element, joined, link, table
from lib.exports.brief.timeline import timeline
from lib.exports.codebook import read_me
from lib.exports.model import NAME, Export
from lib.metrics import METRICS

MOST_FINDINGS, MOST_SOURCES, MOST_DRAWN = 30, 300, 12
SAFE = "default-src 'none'; style-src 'unsafe-inline'"
DISCLAIMER = (
    "Reported figures, put in order by a fixed rule; they were not counted by those who made this page. "
    "What nobody reported is not here, and boundaries and names imply no endorsement."
)


def brief(exported: Export) -> bytes:
    """One HTML file that needs no server and no network.

    Args:
        exported: What it is about.
    """
    told = content(exported)
    leading = [headline for headline in told.headlines if headline.row["is_main"] and not headline.row["group"]]
    parts = [
        element("h1", exported.scope),
        element(
            "p",
            f"As known on {words.day_in_words(exported.known)}; version {exported.version} of the record. "
            f"For {AUDIENCES[exported.audience].label}.",
        ),
        _quiet(told, exported),
        _section("What is known", _headlines(told.headlines)),
        _section("What changed in the last 7 days", _changes(told)),
        *(_section(headline.card.title, _drawn(headline, told.country, exported)) for headline in leading[:MOST_DRAWN]),
        _section("Problems found in the reports", _findings(told)),
        _section("Sources", _sources(told)),
        _section("How these numbers were made", element("ul", *(element("li", line) for line in read_me(exported)))),
        element("p", DISCLAIMER, class_="quiet"),
        element("p", places.ATTRIBUTION, class_="quiet"),
    ]
    title = element("title", f"{exported.scope}: {NAME} brief, {words.day_in_words(exported.known)}")
    metas = Element(
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{SAFE}">'
    )
    head = element("head", metas, title, Element(f"<style>{STYLE}</style>"))
    page = element("html", head, element("body", element("main", *parts)), lang="en")
    return f"<!doctype html>\n{page}\n".encode()


def _section(heading: str, *inside: Element) -> Element:
    return element("section", element("h2", heading), *inside)


def _quiet(told: Content, exported: Export) -> Element:
    """That a day is a quiet one; nothing on others."""
    if told.latest is None:
        return element("p", "Nothing was reported by this day.", class_="lead")
    if told.latest >= exported.known and told.changes:
        return Element("")
    day = words.day_in_words(exported.known)
    said = [] if told.latest >= exported.known else [f"no report was published on {day}"]
    said += [] if told.changes else ["no number moved in the last 7 days"]
    latest = f" The latest report is of {words.day_in_words(told.latest)}."
    return element("p", f"A quiet day: {' and '.join(said)}.{latest}", class_="lead")


def _headlines(headlines: list[Headline]) -> Element:
    rows = [_headline(headline, headlines) for headline in headlines]
    return element("ul", *rows, class_="headlines") if rows else element("p", "No number is known.")


def _headline(headline: Headline, headlines: list[Headline]) -> Element:
    card = headline.card
    large = element("strong", f"{_crisis(headline, headlines)}{card.label}: {card.large}")
    told = (card.small, _said_by(card.source), _when(headline), card.change)
    return element("li", large, "".join(f"; {part}" for part in told if part))


def _when(headline: Headline) -> str:
    """As of when, and since when where a total was counted from another start."""
    row = headline.row
    if row["is_last_reported"]:
        return f"last reported, {words.day_in_words(row['newest'])}"
    counting = "cumulative" if row["counting"] == "flow" else str(row["counting"])
    since = f" since {words.day_in_words(row['phase'])}" if row["rank"] > 1 else ""
    kind = {"stock": "at one time", "cumulative": "in total", "flow": "added up over periods"}[str(row["counting"])]
    return f"{kind} {words.when_in_words(counting, row['newest'])}{since}"


def _crisis(headline: Headline, headlines: list[Headline]) -> str:
    several = len({str(each.row["crisis"]) for each in headlines}) > 1
    return f"{headline.row['crisis'] or 'No crisis named'}, " if several else ""


def _said_by(source: str) -> str:
    return f"says {words.speaker_in_words(source)}" if source else ""


def _changes(told: Content) -> Element:
    if not told.changes:
        return element("p", "Nothing: no report of these days moved a number.")
    return element("ul", *(element("li", sentence) for sentence in told.changes))


def _drawn(headline: Headline, country: str, exported: Export) -> Element:
    """The map, the timeline and the table of one number."""
    metric, provinces = str(headline.row["metric"]), headline.provinces
    parts = []
    outlines = places.boundaries(country) if country and len(provinces) else {"features": []}
    if outlines["features"]:
        rows = provinces.assign(region_code=provinces["admin1_key"], region_name=provinces["admin1"])
        without = len(outlines["features"]) - len(rows)
        alt = words.map_in_words(
            metric, rows, day=exported.known, country=places.known()[country].name, nothing=max(without, 0)
        )
        parts.append(province_map(outlines, rows, metric=metric, alt=alt))
    rule = reconcile.Policy.of(dict(exported.policy))
    alt = words.timeline_in_words(metric, headline.course, headline.speaking)
    carried = rule.carry_days if headline.row["counting"] == "stock" else None
    parts.append(timeline(headline.course, metric=metric, known=exported.known, carried_days=carried, alt=alt))
    parts.append(element("p", "Band: from low to high. Line: best. Arrow: or more.", class_="quiet"))
    cells: list[list[object]] = [
        [row["admin1"], words.amount_in_words(words.Amount.of(row)), words.day_in_words(row["newest"])]
        for row in provinces.sort_values(["best", "admin1"], ascending=[False, True]).to_dict("records")
    ]
    about = f"{METRICS[metric].label} by province"
    return joined(*parts, table(about, ["Province", METRICS[metric].noun.capitalize(), "Newest report of"], cells))


def _findings(told: Content) -> Element:
    rows: list[list[object]] = [
        [row["severity"], row["sentence"], row["advice"]]
        for row in told.findings.head(MOST_FINDINGS).to_dict("records")
    ]
    if not rows:
        return element("p", "None.")
    more = len(told.findings) - len(rows)
    made = table("Problems, the gravest first", ["How grave", "What", "What to do"], rows)
    return joined(made, element("p", f"{more} more are in the dashboard.", class_="quiet")) if more else made


def _sources(told: Content) -> Element:
    every = sources(told.headlines)
    rows: list[list[object]] = [
        [source, link(address, title or address or "no title"), day]
        for source, title, day, address in every[:MOST_SOURCES]
    ]
    if not rows:
        return element("p", "No report counts in these numbers.")
    more = len(every) - len(rows)
    made = table("Documents that count in these numbers, the newest first", ["Source", "Document", "Published"], rows)
    return joined(made, element("p", f"{more} more are in the export.", class_="quiet")) if more else made
