"""Colours with a meaning: a hue for each family, one for each source, and shades for maps, on light and dark ground."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from lib.metrics import METRICS

OTHERS = "others"


@dataclass(frozen=True)
class Ground:
    """What a chart is drawn on.

    Attributes:
        paper: Background, which the page shows through.
        ink: Text and axes.
        quiet: Secondary text.
        rule: Grid lines and borders.
        water: What lies outside of the land that is mapped.
        land: Neighbours' land.
        others: Sources beyond the eighth.
        families: Hue of each family, readable as text.
        sources: Eight hues for sources, in the order in which they are given out.
    """

    paper: str
    ink: str
    quiet: str
    rule: str
    water: str
    land: str
    others: str
    families: dict[str, str]
    sources: tuple[str, ...]


LIGHT = Ground(
    paper="#ffffff",
    ink="#1f2328",
    quiet="#59626c",
    rule="#dfe2e6",
    water="#f3f6f8",
    land="#fafaf8",
    others="#7b838c",
    families={"casualties": "#8f0f1c", "displacement": "#0f70c6", "return": "#085f5c", "need": "#8c6a00"},
    sources=("#2b7de0", "#d9641a", "#0d9468", "#5b249c", "#645a08", "#cf5a98", "#0b4653", "#662d1f"),
)
DARK = Ground(
    paper="#0e1117",
    ink="#e8eaed",
    quiet="#a5adb8",
    rule="#2b313a",
    water="#12161d",
    land="#181d25",
    others="#98a1ac",
    families={"casualties": "#f4636f", "displacement": "#629fff", "return": "#45ddcb", "need": "#f2c94c"},
    sources=("#4d86ff", "#dd7430", "#7fcf9f", "#c08af7", "#f6c33c", "#f0509f", "#86d9f7", "#9a7b55"),
)
GROUNDS = {"light": LIGHT, "dark": DARK}
STEPS = (0.17, 0.35, 0.54, 0.76, 1.0)
BAND = 0.2


def family_hue(metric: str, mode: str = "light") -> str:
    """The hue of a metric's family, as a hex colour."""
    return GROUNDS[mode].families[METRICS[metric].family]


def faded(colour: str, opacity: float) -> str:
    """A hex colour as `rgba(...)`, to lie over others."""
    red, green, blue = channels(colour)
    return f"rgba({red},{green},{blue},{opacity})"


def shades(metric: str, mode: str = "light") -> tuple[str, ...]:
    """Five shades of a family's hue, from few to many, away from the ground."""
    return tuple(mixed(GROUNDS[mode].paper, family_hue(metric, mode), step) for step in STEPS)


def source_colours(sources: Iterable[str], mode: str = "light") -> dict[str, str]:
    """A hue for each of the eight sources that say most, one grey for all others.

    Args:
        sources: One name per reported number; give all of a page, so that a source keeps its hue from chart to chart.
        mode: `light` or `dark`.

    Returns:
        Colours by source, those who say most first, equals by name; `OTHERS` always has its grey.
    """
    ground = GROUNDS[mode]
    said = pd.Series(list(sources), dtype="str").value_counts()
    ranked = sorted(said.index, key=lambda source: (-said[source], source))
    named = [source for source in ranked if source]
    colours = dict.fromkeys(ranked, ground.others) | dict(zip(named, ground.sources, strict=False))
    return {**colours, OTHERS: ground.others}


def contrast(one: str, other: str) -> float:
    """The contrast of two hex colours by WCAG 2, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(ground: str, colour: str, share: float) -> str:
    """A hex colour laid over a ground, `share` of it opaque."""
    pairs = zip(channels(ground), channels(colour), strict=True)
    return "#" + "".join(f"{round(under + (over - under) * share):02x}" for under, over in pairs)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of a hex colour, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
