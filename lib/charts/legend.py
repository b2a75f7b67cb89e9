"""The legend of a map: five classes, hatches, zero, marks; it names what the map holds and nothing else."""

from typing import Any

from lib.charts import classes
from lib.charts.palette import faded, mixed
from lib.charts.sheet import Sheet


def draw_legend(sheet: Sheet, *, has_marks: bool, has_flows: bool) -> None:
    """Add the entries, as bars of an unseen axis: they alone can show a hatch."""
    paper = sheet.ground.paper
    kinds = set(sheet.shown["kind"])
    entries: list[tuple[str, dict[str, Any]]] = []
    if sheet.shown["shade"].notna().any():
        named = classes.labels(sheet.measure.lower, whole_numbers=not sheet.measure.is_rate)
        entries = [(label, {"color": shade}) for label, shade in zip(named, sheet.shades, strict=True)]
    if "range" in kinds:
        entries.append(("range, no best: at its low", {"color": paper, "pattern": _pattern(sheet.hue)}))
    if "zero" in kinds:
        entries.append(("zero reported", {"color": paper, "line": {"color": sheet.ground.ink, "width": 1.5}}))
    quiet = mixed(paper, sheet.ground.quiet, 0.5)
    if "nothing" in kinds:
        entries.append(("nothing reported", {"color": paper, "pattern": _pattern(quiet)}))
    if "unknown" in kinds:
        entries.append(("population not known", {"color": paper, "pattern": _pattern(quiet, shape="\\")}))
    border = {"line": {"color": quiet, "width": 1}}
    traces = [_entry(name, type="bar", marker={**border, **marker}) for name, marker in entries]
    if has_marks:
        outline = {"color": sheet.hue, "width": 1.2}
        dot = {"symbol": "circle-dot", "size": 14, "color": faded(sheet.hue, 0.6), "line": outline}
        traces.append(_entry("place: dot best, rings low and high", mode="markers", marker=dot))
    if has_flows:
        line = {"color": faded(sheet.hue, 0.7), "width": 3}
        traces.append(_entry("movement, dashed if estimated", mode="lines", line=line))
    if any(feature["properties"].get("contested") for feature in sheet.features.values()):
        dashes = {"color": mixed(paper, sheet.ground.quiet, 0.85), "width": 1.2, "dash": "dash"}
        traces.append(_entry("contested", mode="lines", line=dashes))
    sheet.chart.add_traces(traces)


def _entry(name: str, **drawing: Any) -> dict[str, Any]:
    return {"x": [None], "y": [None], "name": name, "hoverinfo": "skip", "showlegend": True, **drawing}


def _pattern(colour: str, shape: str = "/") -> dict[str, Any]:
    return {"shape": shape, "fgcolor": colour, "size": 5, "solidity": 0.3, "fillmode": "replace"}
