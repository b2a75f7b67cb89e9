"""Reported figures as the public may have them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib import observations as tidy
from lib import places
from lib.disclosure import complements, traces
from lib.disclosure.cells import FEWEST, are_few, cells, is_of_living
from lib.disclosure.points import rounded
from lib.metrics import METRICS
from lib.vocabulary import CEILINGS, FLOORS

FEW = f"fewer than {FEWEST}"
FEW_OR_MORE = f"{FEW}, or more"
SMALL_NOTE = "Not shown as stated: a number as small as this could tell who somebody is."
PROTECTING_NOTE = "Shown as a class, so that a smaller number beside it cannot be worked back."
DEATHS_NOTE = "Few deaths in one place: shown as stated, to be used with care."
AMOUNTS = ["value", "low", "high"]
LOST, SMALL, PROTECTING = "lost", "small", "protecting"


def is_few(estimate: Mapping[Any, Any]) -> bool:
    """Whether an estimate rests on nothing but "fewer than 10", and is to be said so.

    Args:
        estimate: A row of estimates: `metric`, `admin2`, `place`, `low`, `best`, `high`, `open`.
    """
    is_below = bool(estimate["admin2"] or estimate["place"]) and METRICS[estimate["metric"]].is_of_living
    has_top_only = pd.isna(estimate["low"]) and pd.isna(estimate["best"]) and not estimate["open"]
    return bool(is_below and has_top_only and pd.notna(estimate["high"]) and estimate["high"] == FEWEST)


def masks(everything: pd.DataFrame, decided: places.Decided | None = None) -> pd.DataFrame:
    """How each reported figure is shown that may not be shown as it was stated.

    Args:
        everything: All that the public may have of some crises, whatever is asked of it: what protects a number must
            not depend on the question, else two answers would tell what each alone hides.
        decided: What people decided that names of places mean.

    Returns:
        By observation_id: `kind` (`lost` if it is left out), and `least` and `most` that are shown.
    """
    known = cells(everything, decided)
    shown, lost = complements.hidden(known)
    ids = everything["observation_id"].to_numpy()
    rows = [
        (ids[known[at].row], LOST if at in lost else SMALL if known[at].is_small else PROTECTING, *ends)
        for at, ends in shown.items()
    ]
    table = pd.DataFrame(rows, columns=["observation_id", "kind", "least", "most"])
    return table.drop_duplicates("observation_id").set_index("observation_id")


def published(
    observations: pd.DataFrame, everything: pd.DataFrame, decided: places.Decided | None = None
) -> pd.DataFrame:
    """The same reported figures as the public may have them, each with an id made of what is shown.

    Args:
        observations: Those wanted, of what the public may have.
        everything: As `masks` takes it; every row wanted is in it, as it is now or was before.
        decided: What people decided that names of places mean.

    Returns:
        Small counts as fewer than 10, those that protect them as classes; without the words that state them; points
        rounded; small counts of the dead as they are, with a note. Two that are shown the same are there once.
    """
    masked = masks(everything, decided)
    kinds = masked["kind"].to_dict()
    kind = observations["observation_id"].map(lambda name: kinds.get(name, "")).astype("str")
    rows = observations[kind != LOST]
    kind = kind[kind != LOST]
    has_small_end = _has_small_end(rows)
    shown = _without_small_ends(rows, has_small_end)
    for each, show in ((SMALL, _few), (PROTECTING, _in_classes)):
        chosen = kind == each
        ends = masked.loc[rows.loc[chosen, "observation_id"], ["least", "most"]].set_axis(rows.index[chosen])
        shown.loc[chosen] = show(shown[chosen], ends)
    is_hidden = (kind != "") | has_small_end
    numbers = rows[AMOUNTS].where(kind != "").assign(low=rows["low"].where(is_hidden))
    shown = traces.without(shown, is_hidden=is_hidden, numbers=numbers)
    is_flagged = are_few(rows) & ~is_of_living(rows)
    shown["note"] = shown["note"].where(~is_flagged, (shown["note"] + " " + DEATHS_NOTE).str.strip())
    shown = shown.assign(latitude=rounded(shown["latitude"]), longitude=rounded(shown["longitude"]))
    return _named_anew(shown, observations["observation_id"])


def _has_small_end(rows: pd.DataFrame) -> pd.Series:
    """Whether a lower end is of 1 to 9 below province level, where the number itself is greater."""
    return is_of_living(rows) & ~are_few(rows) & are_few(rows.assign(value=rows["low"], high=rows["low"]))


def _without_small_ends(rows: pd.DataFrame, below: pd.Series) -> pd.DataFrame:
    """The same without such lower ends."""
    is_range = below & rows["value"].isna()
    shown = rows.assign(low=rows["low"].mask(below), value=rows["value"].mask(is_range, rows["high"]))
    shown["qualifier"] = shown["qualifier"].mask(is_range, "at_most")
    shown["note"] = shown["note"].mask(below, SMALL_NOTE)
    return shown.assign(high=shown["high"].mask(is_range), words=shown["words"].mask(below, ""))


def _few(rows: pd.DataFrame, ends: pd.DataFrame) -> pd.DataFrame:
    """Small counts as fewer than 10; a floor stays open, without its number."""
    is_floor = rows["qualifier"].isin(FLOORS)
    nothing = pd.Series(pd.NA, index=rows.index, dtype="Int64")
    return rows.assign(
        value=nothing.mask(~is_floor, FEWEST), low=nothing.mask(is_floor, 0), high=nothing,
        qualifier=pd.Series("less_than", index=rows.index, dtype="str").mask(is_floor, "vague"),
        words=pd.Series(FEW, index=rows.index, dtype="str").mask(is_floor, FEW_OR_MORE),
        note=SMALL_NOTE,
    )  # fmt: skip


def _in_classes(rows: pd.DataFrame, ends: pd.DataFrame) -> pd.DataFrame:
    """Numbers that protect others, as the class in which they lie; floors stay floors, ceilings ceilings."""
    is_floor, is_ceiling = rows["qualifier"].isin(FLOORS), rows["qualifier"].isin(CEILINGS)
    least, most = ends["least"].astype("Int64"), ends["most"].astype("Int64")
    bound = least.where(is_floor, most)
    qualifier = pd.Series("range", index=rows.index, dtype="str")
    qualifier = qualifier.mask(is_floor, "at_least").mask(is_ceiling, "at_most")
    return rows.assign(
        value=bound.where(is_floor | is_ceiling), low=least.mask(is_floor | is_ceiling),
        high=most.mask(is_floor | is_ceiling), qualifier=qualifier, words="", note=PROTECTING_NOTE,
    )  # fmt: skip


def _named_anew(shown: pd.DataFrame, before: pd.Series) -> pd.DataFrame:
    """Ids of what is shown: one made of the number itself would tell it to whoever tries nine numbers."""
    new = tidy.identify(shown)
    by_old = dict(zip(before[shown.index], new, strict=True))
    replaces = shown["replaces"].map(lambda old: by_old.get(old, "")).astype("str")
    return shown.assign(observation_id=new, replaces=replaces).drop_duplicates("observation_id").reset_index(drop=True)
