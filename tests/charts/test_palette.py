"""Colours that all can read, on light and dark ground."""

from itertools import combinations

import numpy as np
import pytest

from lib.charts import palette
from lib.metrics import FAMILIES, METRICS

# How three kinds of colour-blind eyes see linear light: Machado, Oliveira and Fernandes 2009, severity 1.
EYES = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
    "all cones": np.eye(3).tolist(),
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def seen(colour: str, eye: str) -> np.ndarray:
    """CIE Lab of a hex colour as an eye sees it."""
    coded = np.array(palette.channels(colour)) / 255
    light = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    x, y, z = XYZ @ np.clip(np.array(EYES[eye]) @ light, 0, 1) / (0.9505, 1, 1.089)
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


@pytest.mark.parametrize("mode", palette.GROUNDS)
def test_every_family_and_every_quiet_text_can_be_read_on_its_ground(mode: str) -> None:
    ground = palette.GROUNDS[mode]
    assert set(ground.families) == set(FAMILIES)
    for colour in (*ground.families.values(), ground.ink, ground.quiet):
        assert palette.contrast(colour, ground.paper) >= 4.5, colour


@pytest.mark.parametrize("mode", palette.GROUNDS)
def test_every_source_mark_stands_out_from_its_ground(mode: str) -> None:
    ground = palette.GROUNDS[mode]
    assert len(set(ground.sources)) == 8
    for colour in (*ground.sources, ground.others):
        assert palette.contrast(colour, ground.paper) >= 3, colour


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("mode", palette.GROUNDS)
def test_colour_blind_readers_tell_the_families_apart(mode: str, eye: str) -> None:
    for one, other in combinations(palette.GROUNDS[mode].families.values(), 2):
        assert np.linalg.norm(seen(one, eye) - seen(other, eye)) > 15, (one, other)


@pytest.mark.parametrize("mode", palette.GROUNDS)
def test_shades_grow_away_from_the_ground(mode: str) -> None:
    for metric in METRICS:
        contrasts = [palette.contrast(shade, palette.GROUNDS[mode].paper) for shade in palette.shades(metric, mode)]
        assert contrasts == sorted(contrasts)
        assert all(later > earlier * 1.1 for earlier, later in zip(contrasts, contrasts[1:], strict=False))


def test_the_eight_sources_that_say_most_have_hues_and_the_rest_share_a_grey() -> None:
    said = [f"source {number}" for number in range(10) for _ in range(10 - number)] + [""] * 30
    colours = palette.source_colours(said)
    assert [colours[f"source {number}"] for number in range(8)] == list(palette.LIGHT.sources)
    assert {colours[name] for name in ("source 8", "source 9", "", palette.OTHERS)} == {palette.LIGHT.others}


def test_the_order_of_reports_does_not_change_a_hue() -> None:
    assert palette.source_colours(["b", "a", "c", "a"]) == palette.source_colours(["a", "c", "b", "a"])


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert palette.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert palette.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("mode", palette.GROUNDS)
def test_colour_blind_readers_tell_the_sources_apart(mode: str, eye: str) -> None:
    for one, other in combinations(palette.GROUNDS[mode].sources, 2):
        assert np.linalg.norm(seen(one, eye) - seen(other, eye)) > 10, (one, other)
