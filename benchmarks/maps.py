"""A country's map against a bare plotly choropleth of the same polygons: seconds to make, bytes, seconds to draw.

`python -m benchmarks.maps` (about a minute; the drawing needs an installed Chromium). Both take turns in one run. The
bare one has the same empty first trace as ours, without which plotly asks another computer for outlines.
"""

import gzip
import json
import statistics
import time
from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from playwright.sync_api import Page, sync_playwright
from plotly.offline import get_plotlyjs

from launch import browsers
from lib import places
from lib.charts import maps
from lib.charts.lands import Lands

COUNTRIES = ("KGZ", "SDN", "UKR")
TURNS = 9
LANDS = Lands.of(places.countries_outline())
DRAW = """async figure => {
    const place = document.createElement("div");
    document.body.replaceChildren(place);
    const start = performance.now();
    await Plotly.newPlot(place, figure.data, figure.layout);
    return performance.now() - start;
}"""


def made_up(country: str) -> pd.DataFrame:
    """An estimate for every other province."""
    codes = [str(feature["id"]) for feature in places.boundaries(country)["features"]][::2]
    amounts = pd.Series([17 * number * number + 3 for number in range(len(codes))], dtype="Int64")
    ends = {"low": amounts, "best": amounts, "high": amounts * 2}
    return pd.DataFrame({"region_code": codes, **ends, "open": False})


def ours(country: str) -> go.Figure:
    """The map as a page draws it: shades, hatches, borders, names, neighbours, scale, legend."""
    return maps.provinces(
        places.boundaries(country), made_up(country), metric="killed", country=country,
        neighbours=LANDS,
    )  # fmt: skip


def bare(country: str) -> go.Figure:
    """The same polygons shaded by the same numbers, and nothing else."""
    regions = made_up(country)
    outlines = {**places.boundaries(country)}
    chart = go.Figure(go.Scattergeo(lat=[None], lon=[None]))
    chart.add_choropleth(
        geojson=outlines, locations=regions["region_code"], z=regions["best"].astype(float), featureidkey="id"
    )
    chart.update_geos(visible=False, projection_type="mercator", fitbounds="locations")
    return chart.update_layout(height=maps.HEIGHT)


def seconds(make: Callable[[str], go.Figure], country: str) -> float:
    """How long a figure takes to be made and written as JSON."""
    start = time.perf_counter()
    make(country).to_json()
    return time.perf_counter() - start


def drawn(page: Page, figure: go.Figure) -> float:
    """How long the browser takes from the figure to the map, in seconds."""
    return float(page.evaluate(DRAW, json.loads(figure.to_json()))) / 1000


def compared(country: str, page: Page) -> None:
    """Print the row of a country."""
    ways: tuple[Any, Any] = (ours, bare)
    for make in ways:
        seconds(make, country)
        drawn(page, make(country))
    making = [[seconds(make, country) for make in ways] for _ in range(TURNS)]
    figures = [make(country) for make in ways]
    drawing = [[drawn(page, figure) for figure in figures] for _ in range(TURNS)]
    made, shown = ([statistics.median(turn[n] for turn in turns) for n in (0, 1)] for turns in (making, drawing))
    sizes = [len(gzip.compress(figure.to_json().encode())) for figure in figures]
    total = [made[n] + shown[n] for n in (0, 1)]
    print(
        f"| {country} | {sizes[0] / 1000:.0f} | {sizes[1] / 1000:.0f} | {made[0] * 1000:.0f} | {made[1] * 1000:.0f} "
        f"| {shown[0] * 1000:.0f} | {shown[1] * 1000:.0f} | {total[0] / total[1]:.2f} |",
        flush=True,
    )


def main() -> None:
    """Print one table, a row for each country, as medians."""
    print("| country | kB gzipped, ours | bare | ms to make, ours | bare | ms to draw, ours | bare | times, in all |")
    print("|---|" + "---:|" * 7, flush=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browsers.browser(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 900, "height": 700})
        page.add_script_tag(content=get_plotlyjs())
        for country in COUNTRIES:
            compared(country, page)
        browser.close()


if __name__ == "__main__":
    main()
