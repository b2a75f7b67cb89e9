"""Observations as the rule sees them: who speaks, of which series, with which ends.

Section 4 of the design, "Ends of an observation". Everything downstream works on the DuckDB table `statements`, one row
per observation, days as days since 1970.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute

from lib import phrases, places, sources
from lib.reconcile.decided import NOTHING, Decided
from lib.reconcile.policy import DAYS_BY_PRECISION, Policy
from lib.vocabulary import CEILINGS, FLOORS, STRENGTH

PLACE = ["country", "admin1", "admin2", "place"]
SERIES = ["crisis", *PLACE, "metric", "counting", "unit", "group", "cause", "origin_country"]
TEXT = [*SERIES, "qualifier", "date_precision", "status"]
COUNTING = "enum ('flow', 'stock', 'cumulative')"
FOREVER = 10_000_000

STATEMENTS = """
create temp table statements as
with stated as (
    select * replace (case when qualifier = 'vague' then null else value end as value),
        qualifier in {floors} as is_floor, qualifier in {ceilings} as is_ceiling, qualifier = 'vague' as is_vague,
        coalesce(low, phrase_low) as low_said, coalesce(high, phrase_high) as high_said
    from observations
),
ended as (
    select *,
        coalesce(low_said, case
            when is_ceiling then null
            when qualifier = 'about' and value is not null
                then greatest(0, least(value * (100 - {about}) // 100, value - 1))
            else value end) as lower,
        coalesce(high_said, case
            when is_floor then null
            when qualifier = 'about' then greatest((value * (100 + {about}) + 99) // 100, value + 1)
            else value end) as upper
    from stated
)
select * exclude (low, high, phrase_low, phrase_high, low_said, high_said, qualifier, date_precision, status, counting),
    counting::{counting} as counting, qualifier = 'exact' as is_exact, date_precision = 'year' as is_year,
    coalesce(greatest(value, high_said), lower) as reach,
    case when is_ceiling then low_said else coalesce(value, low_said, high_said) end as states,
    case when is_ceiling then null else value end as counted,
    coalesce(value, high_said, low_said, 0) as amount,
    case when counting = 'stock' then {stock_days} when status = 'confirmed' then {forever}
        else {total_days} end as fresh,
    case date_precision {wider} else 0 end as wider,
    state = 'accepted' and published <= {known} as is_known,
    state = 'accepted' and published <= {known} and status in {statuses} as is_eligible
from ended
"""


def prepared(observations: pd.DataFrame, decided: Decided | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What the rule needs of each observation beyond its own cells, joined when read.

    Args:
        observations: The tidy table, or the table as the ledger reads it (with `state`, `recorded_at`).
        decided: What people decided that names of places and sources mean.

    Returns:
        One row per observation, in order: place keys, `named`, days as integers, `state`, and codes for its speaker,
        dataset, document, event (-1: none) and identity; and the speakers' names by code.
    """
    decided = decided or NOTHING
    placed = places.joined(observations, decided=decided.places)
    source, publisher = observations["source"], observations["publisher"]
    named = source.str.strip() != ""
    spoken = sources.speaker(source.where(named, publisher), decided.sources)
    dataset = sources.speaker(publisher.where(publisher != "", source), decided.sources)
    speakers, names = pd.factorize(pd.concat([spoken, dataset], ignore_index=True))
    frame = observations[TEXT + ["value", "low", "high"]].reset_index(drop=True)
    for level in ("admin1", "admin2", "place"):
        frame[f"{level}_key"] = placed[f"{level}_key"].to_numpy()
    low, high = _vague_ends(observations)
    published = _days(observations["published_on"].fillna(observations["period_end"]))
    end = pd.Series(_days(observations["period_end"])).clip(upper=published)
    start = pd.Series(_days(observations["period_start"].fillna(observations["period_end"])))
    is_flow = (observations["counting"] == "flow").to_numpy()
    prepared_rows = frame.assign(
        ordinal=range(len(frame)),
        phrase_low=low,
        phrase_high=high,
        speaker=speakers[: len(frame)],
        dataset=speakers[len(frame) :],
        document=pd.factorize(observations["document_id"])[0],
        identity=_ranks(observations["observation_id"]),
        named=named.to_numpy(),
        published=published,
        day=end,
        start=start.where(~is_flow, start.clip(upper=end)),
        has_start=observations["period_start"].notna().to_numpy(),
        strength=observations["status"].map(STRENGTH).fillna(0).astype("int64").to_numpy(),
        event=_events(observations, speakers[len(frame) :]),
        recorded=_recorded(observations),
        state=observations["state"].to_numpy() if "state" in observations else "accepted",
    )
    return prepared_rows, pd.DataFrame({"code": range(len(names)), "speaker": names})


def _vague_ends(observations: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    words = observations["words"].where(observations["qualifier"] == "vague", "").reset_index(drop=True)
    intervals = {text: phrases.interval(text) or (pd.NA, pd.NA) for text in words.unique()}
    low = words.map({text: ends[0] for text, ends in intervals.items()}).astype("Int64")
    return low, words.map({text: ends[1] for text, ends in intervals.items()}).astype("Int64")


def _days(days: pd.Series) -> pd.Series:
    epoch = days.to_numpy().astype("datetime64[D]").astype("int64")
    return pd.Series(epoch)


def _recorded(observations: pd.DataFrame) -> pd.Series:
    if "recorded_at" not in observations:
        return pd.Series(0, index=range(len(observations)))
    return pd.Series(observations["recorded_at"].astype("int64").to_numpy())


def _events(observations: pd.DataFrame, dataset: np.ndarray) -> np.ndarray:
    """A code for dataset and event id, -1 for no event; an id in scientific notation names only its own row."""
    printed = observations["event_id"].str.strip()
    is_event = ((printed != "") & (observations["counting"] == "flow")).to_numpy()
    codes = np.full(len(observations), -1, dtype="int64")
    if is_event.any():
        printed, own = printed[is_event], observations.loc[is_event, "observation_id"]
        named = printed.mask(printed.str.fullmatch(r"\d+(?:[.,]\d+)?[eE]\+?\d+"), own)
        codes[is_event] = pd.factorize(named)[0].astype("int64") * (dataset.max() + 1) + dataset[is_event]
    return codes


def _ranks(ids: pd.Series) -> np.ndarray:
    """The place of each id in their order, for what nothing else decides."""
    order = pa.compute.sort_indices(pa.array(ids)).to_numpy()
    ranks = np.empty(len(ids), dtype="int64")
    ranks[order] = np.arange(len(ids))
    return ranks


@contextmanager
def opened(
    observations: pd.DataFrame, *, known: date | None, policy: Policy, decided: Decided | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A DuckDB connection that holds `statements`, and `series` with a number for each.

    Args:
        observations: The tidy table, or the table as the ledger reads it.
        known: The day up to which publications are known; none for all.
        policy: The brackets of the rule.
        decided: What people decided that names of places and sources mean.
    """
    with duckdb.connect() as connection:
        connection.execute("set threads = 2")
        rows, speakers = prepared(observations, decided)
        connection.register("observations", pa.Table.from_pandas(rows, preserve_index=False))
        connection.register("speaker_names", pa.Table.from_pandas(speakers, preserve_index=False))
        connection.execute("create temp table speakers as select * from speaker_names")
        connection.execute(STATEMENTS.format(**_constants(known, policy)))
        connection.unregister("observations")
        connection.unregister("speaker_names")
        yield connection


def _constants(known: date | None, policy: Policy) -> dict[str, object]:
    wider = " ".join(f"when '{precision}' then {days}" for precision, days in DAYS_BY_PRECISION.items())
    return {
        "counting": COUNTING,
        "floors": FLOORS,
        "ceilings": CEILINGS,
        "about": policy.about_percent,
        "stock_days": policy.stock_days,
        "total_days": policy.total_days,
        "forever": FOREVER,
        "wider": wider,
        "known": FOREVER if known is None else (known - date(1970, 1, 1)).days,
        "statuses": f"({', '.join(repr(status) for status in policy.statuses)})",
    }
