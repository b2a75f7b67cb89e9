"""The article to try says five things; its population, percentages, planes, boxes and teasers are none of them."""

import json
from datetime import date
from pathlib import Path

from lib.articles import read
from lib.proposals import About, Draft, tidy

EXAMPLES = Path(__file__).resolve().parents[2] / "data" / "examples"
FIVE = [
    ("killed", "117", "at_least", "", ""),
    ("displaced", "", "vague", "tens of thousands", ""),
    ("injured", "1400", "at_least", "", "interim government"),
    ("crossed_border", "80000", "at_most", "", ""),
    ("crossed_border", "50000", "about", "", "ICRC"),
]


def example() -> Draft:
    told = json.loads((EXAMPLES / "article.json").read_text(encoding="utf-8"))
    about = About(told["title"], told["publisher"], date.fromisoformat(told["published_on"]))
    return Draft.of(read((EXAMPLES / "article.txt").read_bytes(), "article.txt"), about, today=date(2010, 7, 1))


def test_the_example_article_says_its_five_things_and_no_other():
    items = example().items
    assert [item.cells["metric"].replace("idps", "displaced") for item in items] == [metric for metric, *_ in FIVE]
    for item, (_, value, qualifier, words, source) in zip(items, FIVE, strict=True):
        assert (item.cells["value"], item.cells["qualifier"]) == (value, qualifier)
        assert words in item.cells["words"]
        assert source in item.cells["source"]
        assert bool(source) == bool(item.cells["source"])
        assert item.quote in example().article.text


def test_those_who_crossed_are_counted_in_the_country_that_they_reached():
    reached = {item.cells["metric"]: item.cells["country"] for item in example().items}
    assert (reached["crossed_border"], reached["killed"], reached["injured"]) == ("UZB", "KGZ", "KGZ")


def test_the_example_article_is_dated_by_its_day_of_publication():
    rows, problems = tidy(example().items, example().about)
    assert problems == []
    assert set(rows["period_end"].dt.date) == {date(2010, 6, 14)}
    assert set(rows["published_on"].dt.date) == {date(2010, 6, 14)}
