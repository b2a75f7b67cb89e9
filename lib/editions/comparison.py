"""What a file changes of what is recorded: new, revised, no longer there, or stated before and counted once.

An event is known by its dataset and id; any other row by who says it of which people and days. A document is an earlier
edition of a file where the file states again half or more of what it covers of it: its countries, metrics and days.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib import sources
from lib.ledger import Ledger

SHARE = 0.5
PRIME = np.uint64(1_099_511_628_211)
WHO = ["crisis", "metric", "counting", "unit", "group"]
PLACE = ["country", "admin1", "admin2", "place"]
MOVED = ["origin", "origin_country", "destination", "destination_country"]
DAYS = ["period_start", "period_end"]
AMOUNT = ["value", "low", "high", "qualifier", "words"]
OTHERS = ["status", "cause", "source", *DAYS, *PLACE]
READ = ["observation_id", "document_ids", "publisher", "event_id", "recorded_at", "state", "decision_id"]
READ += [*WHO, *MOVED, *AMOUNT, *OTHERS]
HELD = f"""
select {", ".join(f'"{name}"' for name in READ)} from observations
where publisher in (select unnest($publishers)) or source in (select unnest($sources))
"""


@dataclass(frozen=True)
class Edition:
    """What a file changes of what is recorded. Its rows are those new, revised and `again` together.

    Attributes:
        new: Its rows on which nothing is recorded; the tidy table.
        revised: Its rows that say otherwise of something that is recorded; the tidy table.
        earlier: What was recorded last of each of those, in the same order; the columns of `READ`.
        again: How many of its rows are recorded already and so count once.
        documents: Titles of the documents that state these or earlier versions of its rows.
        gone: Recorded rows of earlier editions which it covers and does not state; the columns of `READ`.
        deleted: The observations of events among `gone`, in all their versions.
        stays_out: How many of its rows somebody rejected or retracted before: recording them again changes nothing.
    """

    new: pd.DataFrame
    revised: pd.DataFrame
    earlier: pd.DataFrame
    again: int
    documents: tuple[str, ...]
    gone: pd.DataFrame
    deleted: tuple[str, ...]
    stays_out: int

    @property
    def is_first(self) -> bool:
        """Whether nothing that is recorded has to do with the file."""
        return not (self.documents or self.stays_out)


def compared(ledger: Ledger, observations: pd.DataFrame, renamed: Mapping[str, str] | None = None) -> Edition:
    """What recording a file would change.

    Args:
        ledger: What is recorded.
        observations: The tidy table of the file's good rows; one or more.
        renamed: The name that a source's name goes by, as `sources.renamed` gives it.
    """
    told = {f"{name}s": observations[name].unique().tolist() for name in ("publisher", "source")}
    every = pd.concat(
        [ledger.query(HELD, told, crisis=crisis) for crisis in observations["crisis"].unique()], ignore_index=True
    )
    out = every[(every["decision_id"] != "") & every["state"].isin(["rejected", "retracted"])]
    held = every[every["state"].isin(["accepted", "proposed"])].sort_values("recorded_at", kind="stable")
    mine, theirs = _slots(observations, renamed), _slots(held, renamed)
    is_held = _among(observations, held)
    last = held.assign(slot=theirs).drop_duplicates("slot", keep="last").set_index("slot")
    last = last[~_among(last, observations)]
    before = last.reindex(mine[~is_held]).set_axis(observations.index[~is_held])
    is_known = before["observation_id"].notna()
    fresh = observations[~is_held]
    differs = pd.DataFrame({name: _differs(fresh[name], before[name]) for name in [*AMOUNT, *OTHERS]}).any(axis=1)
    is_revised = is_known & differs
    is_gone = _is_gone(held, theirs, observations, mine)
    gone = held[is_gone]
    return Edition(
        new=fresh[~is_known],
        revised=fresh[is_revised],
        earlier=before[is_revised],
        again=int(is_held.sum() + (is_known & ~differs).sum()),
        documents=_titles(ledger, _documents(held[theirs.isin(mine)])),
        gone=gone[~theirs[is_gone].duplicated(keep="last")],
        deleted=tuple(gone.loc[gone["event_id"].str.strip() != "", "observation_id"]),
        stays_out=int(_among(observations, out).sum()),
    )


def _slots(rows: pd.DataFrame, renamed: Mapping[str, str] | None) -> pd.Series:
    """A number for what each row speaks of, the same in every edition: the event, or source, people, place and days."""
    publisher, source, event = rows["publisher"], rows["source"], rows["event_id"].str.strip()
    dataset = sources.speaker(publisher.where(publisher != "", source), renamed)
    speaker = sources.speaker(source.where(source != "", publisher), renamed)
    who = [rows[name] for name in WHO]
    told = [rows[name] for name in [*PLACE, *MOVED, "cause", *DAYS]]
    of_events, of_rows = _mixed([*who, dataset, event]), _mixed([*who, speaker, *told])
    return pd.Series(np.where(event != "", of_events, of_rows), index=rows.index)


def _mixed(columns: list[pd.Series]) -> np.ndarray:
    """One number for each row, the same where all cells are equal but for case."""
    mixed = np.zeros(len(columns[0]), dtype="uint64")
    for column in columns:
        codes, distinct = pd.factorize(column, use_na_sentinel=False)
        folded = np.array([str(cell).casefold() for cell in distinct], dtype=object)
        mixed = mixed * PRIME + pd.util.hash_array(folded)[codes]
    return mixed


def _among(rows: pd.DataFrame, others: pd.DataFrame) -> pd.Series:
    """Which rows are the same observations as some of the others; numbers compare much faster than their ids."""
    ids, known = (_mixed([each["observation_id"]]) for each in (rows, others))
    return pd.Series(np.isin(ids, known), index=rows.index)


def _differs(new: pd.Series, old: pd.Series) -> pd.Series:
    return ~((new == old).fillna(False).astype(bool) | (new.isna() & old.isna()))


def _is_gone(held: pd.DataFrame, theirs: pd.Series, observations: pd.DataFrame, mine: pd.Series) -> pd.Series:
    """Which recorded rows an edition covers and does not state, of documents that it states again for the most part."""
    ends = observations["period_end"]
    covered = held["period_end"].between(ends.min(), ends.max())
    for name in ("crisis", "country", "metric"):
        covered &= held[name].isin(observations[name].unique())
    stated = theirs.isin(mine)
    is_gone = pd.Series(False, index=held.index)
    for document in _documents(held[covered & ~stated]):
        own = covered & held["document_ids"].str.contains(document, regex=False)
        if stated[own].mean() >= SHARE:
            is_gone |= own & ~stated
    return is_gone


def _documents(rows: pd.DataFrame) -> set[str]:
    return {document for each in rows["document_ids"].unique() for document in each.split(" ")}


def _titles(ledger: Ledger, documents: set[str]) -> tuple[str, ...]:
    if not documents:
        return ()
    known = ledger.documents(columns=["id", "title"])
    titles = known.loc[known["id"].isin(documents), "title"]
    return tuple(sorted({title or "a document without a title" for title in titles}))
