"""A web page of 5,500 characters read by `lib.articles`, against bare trafilatura; and near copies among 10,000.

`python -m benchmarks.articles` (about a minute). All read the same bytes in turns, and the best turns are compared.
The whole of ours is measured: encoding, title, publisher, day, language and notes too, which bare trafilatura leaves.
"""

import random
import time
from collections.abc import Callable
from datetime import date

import trafilatura

from lib import articles
from lib.articles.likeness import alike, signature
from lib.extract import Proposal, extract

TURNS = 30
ARTICLES = 10_000
CHARACTERS = 5_500
SENTENCES = (
    "At least {} people have been killed in the clashes in the south, the health ministry said on Monday.",
    "Some {} families have left their homes since Thursday, and many of them are waiting at the border.",
    "The interim government has called up reservists to help the police, who had asked for {} more men.",
    "Shops had been burning since dawn, residents said by telephone, and {} houses are in ruins.",
    "Nobody could say on Sunday when the road to the airport would be open again, or who held the bridge.",
    "Neighbouring states have promised help, and observers had warned in spring that the quarrel would return.",
    "The street is empty, a teacher said, and she does not know where her neighbours have gone.",
    "The government blames followers of the president whom it drove out, and he denies it from abroad.",
)


def page(characters: int = CHARACTERS) -> tuple[str, bytes]:
    """An invented article, and its page with menus, teasers and a footer around it."""
    drawn, paragraphs = random.Random(1), []
    while sum(map(len, paragraphs)) < characters:
        paragraphs.append(" ".join(drawn.choice(SENTENCES).format(drawn.randrange(2, 9000)) for _ in range(3)))
    links = "".join(f'<li><a href="/{number}">Story {number} of the day</a></li>' for number in range(40))
    teasers = "".join(
        f'<div class="card"><a href="/{number}"><h3>Storm kills {number} on the coast</h3><p>More.</p></a></div>'
        for number in range(2, 22)
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = '<title>Clashes | Wire</title><meta property="article:published_time" content="2010-06-14T10:00:00Z">'
    made = (
        f"<!doctype html><html><head>{head}</head><body><nav><ul>{links}</ul></nav><main><article>"
        f"<h1>Clashes</h1>{body}</article></main><aside>{teasers}</aside>"
        "<footer><p>All rights reserved.</p></footer></body></html>"
    )
    return "\n".join(paragraphs), made.encode()


def extracted(content: bytes) -> list[Proposal]:
    """All that happens to a page that somebody drops: its article, and the reported numbers in it."""
    article = articles.read(content)
    return extract(article.text, published=article.published_on or date.today())


def best(works: dict[str, Callable[[], object]], turns: int) -> dict[str, float]:
    """The best of so many turns of each, in seconds of the processor, taken one after the other."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(turns):
        for name, work in works.items():
            start = time.process_time()
            work()
            taken[name].append(time.process_time() - start)
    return {name: min(all_of_it) for name, all_of_it in taken.items()}


def main() -> None:
    """Print one table."""
    text, content = page()
    found = best(
        {
            "trafilatura.extract": lambda: trafilatura.extract(content),
            "lib.articles.read": lambda: articles.read(content),
            "the same and lib.extract": lambda: extracted(content),
        },
        TURNS,
    )
    bare = found["trafilatura.extract"]
    kept = {str(number): signature(f"{text} {number}") for number in range(200)}
    many = {f"{name} {number}": one for number in range(ARTICLES // len(kept)) for name, one in kept.items()}
    found |= best({f"alike among {ARTICLES:,}, by signatures": lambda: alike(text, many)}, 3)
    found |= best({"signature of one article": lambda: signature(text)}, 3)
    print("| what | ms | times trafilatura |\n|---|---:|---:|")
    for name, seconds in found.items():
        print(f"| `{name}` | {1000 * seconds:.1f} | {seconds / bare:.2f} |")


if __name__ == "__main__":
    main()
