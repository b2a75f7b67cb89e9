"""Make `data/extract/world_names.tsv.gz`: which country a name means where a text names none.

Provinces and places of at least 15,000 people, with their other names, from the files under `data/geo`. One line per
folded name: the countries that have it, likeliest first, each with its weight.
"""

import gzip
from collections import defaultdict

from lib.extract.naming import WORLD_NAMES, spoken_key
from lib.places.countries import known
from lib.places.entries import Entry, entries
from lib.places.folding import bare
from lib.places.ranking import weight

FEWEST_PEOPLE = 15_000
CLOSE = 2.5


def is_worth_knowing(entry: Entry) -> bool:
    """Whether readers far away are expected to know it."""
    is_area = entry.level in ("admin1", "admin2", "macro_region")
    return is_area or entry.population >= FEWEST_PEOPLE or entry.code.startswith("x-")


def keys_of(entry: Entry) -> dict[str, float]:
    """The keys under which an entry is found, each with the weight of the name."""
    found: dict[str, float] = {}
    names = (entry.name,) if entry.level == "admin2" else (entry.name, *entry.names)
    for name in names:
        for key in (spoken_key(name), bare(name)[0].replace(" ", "")):
            if len(key) > 2 and not key.isdigit() and not name.startswith("the "):
                found[key] = max(found.get(key, 0.0), weight(entry, name))
    return found


def main() -> None:
    """Write the file."""
    heard: dict[str, dict[str, float]] = defaultdict(dict)
    for code in known():
        for entry in entries(code):
            if is_worth_knowing(entry):
                for key, much in keys_of(entry).items():
                    heard[key][code] = max(heard[key].get(code, 0.0), much)
    WORLD_NAMES.parent.mkdir(parents=True, exist_ok=True)
    with WORLD_NAMES.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as packed:
        for key in sorted(heard):
            ranked = sorted(heard[key].items(), key=lambda pair: (-pair[1], pair[0]))
            near = [f"{code}:{much:.1f}" for code, much in ranked if much > ranked[0][1] - CLOSE]
            packed.write(f"{key}\t{' '.join(near)}\n".encode())


if __name__ == "__main__":
    main()
