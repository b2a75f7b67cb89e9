"""The rule of reconciliation once more: slow, plain, over lists of dicts, to check the fast one against.

Written from the design's words alone, each sentence where it says so; a row is a dict with the columns of the tidy
table (days as ISO text or dates, missing as None or ""). Where the words leave room, the comment names what else they
could mean; which reading the right answers prove is said there ("proven:"), the others are our choice ("chosen:").
Default policy only. Names of places are compared as given: resolve them first.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any

Row = dict[str, Any]
Path = tuple[str, ...]

COUNTED = ("confirmed", "estimate")
STRENGTH = {"forecast": -1, "disputed": 0, "unconfirmed": 1, "estimate": 2, "confirmed": 3}
FLOORS = ("at_least", "more_than")
CEILINGS = ("at_most", "less_than")
FRESH = {"stock": 30, "cumulative": 365}
FRESH_AT_LEAST = {"month": 62, "quarter": 184, "year": 732}
SAME_TIME, SAME_PHASE, TWICE = 7, 7, 2
CARRIED, CARRIED_LONG, EDITION = 100, 400, 5
PHRASES = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "hundreds": (200, 999),
    "several hundred": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_990_000),
}
SERIES = (
    *("crisis", "country", "admin1", "admin2", "place", "metric", "counting", "unit", "group", "cause"),
    "origin_country",
)


def day_of(cell: Any) -> date | None:
    """A day from a cell: ISO text, a date, or missing."""
    return cell if isinstance(cell, date) or not cell else date.fromisoformat(str(cell))


def amount_of(cell: Any) -> int | None:
    """A whole number from a cell, or missing; 0 is a statement."""
    return None if cell is None or cell == "" else int(cell)


def as_read(row: Row, speaks_for: Mapping[str, str]) -> Row:
    """One observation with typed cells and with what the rule needs to know of it under short names."""
    end, published = day_of(row["period_end"]), day_of(row.get("published_on"))
    assert end is not None
    # A period_end after published_on counts as published_on. Proven: "T5 month-precision 50".
    end = min(end, published or end)
    low, high = amount_of(row.get("low")), amount_of(row.get("high"))
    if row["qualifier"] == "vague" and low is None and high is None:
        low, high = PHRASES.get(row.get("words") or "", (None, None))
    stated_by = row.get("source") or ""
    who = stated_by or row.get("publisher") or ""
    event = row.get("event_id") or ""
    read = {
        "id": row.get("observation_id") or repr(sorted((key, str(cell)) for key, cell in row.items())),
        # A vague amount has no value, whatever else is filled in.
        "value": None if row["qualifier"] == "vague" else amount_of(row.get("value")),
        "low": low,
        "high": high,
        "qualifier": row["qualifier"],
        "start": day_of(row.get("period_start")),
        "end": end,
        "published": published or end,
        "precision": row.get("date_precision") or "day",
        "status": row["status"],
        "accepted": (row.get("state") or "accepted") == "accepted",
        "source": speaks_for.get(who, who),
        "named": bool(stated_by),
        "event": "",
        "metric": row["metric"],
        "counting": row["counting"],
        "document": row.get("document_id") or "",
        "path": tuple(row.get(level) or "" for level in ("admin1", "admin2", "place")),
        "place": tuple(row.get(level) or "" for level in ("country", "admin1", "admin2", "place")),
        "key": tuple(row.get(column) or "" for column in SERIES),
    }
    publisher = row.get("publisher") or ""
    is_event = event and read["counting"] == "flow"
    return as_event(read, speaks_for.get(publisher, publisher), event) if is_event else read


def as_event(read: Row, publisher: str, event: str) -> Row:
    """An event of a dataset: its publisher is its source, and it stands on its first day."""
    # "Ids in scientific notation identify nothing." Chosen: such a row stays an event, one of its own that replaces
    # none. Else: it has no event_id at all, and the second of a day would replace the first as a version of that day.
    scientific = re.fullmatch(r"[+-]?\d+([.,]\d+)?[eE][+-]?\d+", event.strip())
    # "Each speaks for its first day." Chosen: as if its period were that day. Else: counted only once its end is past.
    first = first_day(read)
    key = f"{publisher}\x1f{read['id'] if scientific else event}"
    return {**read, "event": key, "source": publisher, "start": first, "end": first}


def all_read(observations: Iterable[Row], speaks_for: Mapping[str, str] | None = None) -> list[Row]:
    """Observations with typed cells, each once however many documents state it."""
    read = [as_read(row, speaks_for or {}) for row in observations]
    return list({row["id"]: row for row in read}.values())


def is_floor(row: Row) -> bool:
    return row["qualifier"] in FLOORS


def is_ceiling(row: Row) -> bool:
    return row["qualifier"] in CEILINGS


def ends(row: Row) -> tuple[int | None, int | None]:
    """The lower and the upper end of one observation; an upper end of None is open."""
    value, low, high = row["value"], row["low"], row["high"]
    if value is not None:
        margin = Fraction(value, 10)
        derived = {
            "about": (max(0, min(floor(value - margin), value - 1)), max(ceil(value + margin), value + 1)),
            **dict.fromkeys(FLOORS, (value, None)),
            **dict.fromkeys(CEILINGS, (None, value)),
        }.get(row["qualifier"], (value, value))
        # "`low`/`high` where stated. Else:" Chosen: each end by itself. Else: both derived only if neither is stated.
        low = derived[0] if low is None else low
        high = derived[1] if high is None else high
    return low, high


def reach(row: Row) -> int | None:
    """The greater of value and upper end, else the lower end.

    The upper end is one that was stated (or a vague word's), not the tenth that we add to "about". Proven:
    crossed_border 2010-06-17, where "about 100,000" is passed by another "about 100,000", and "about 75,000" by
    "at least 75,000".
    """
    stated: list[int] = [amount for amount in (row["value"], row["high"]) if amount is not None]
    lower: int | None = row["low"]
    return max(stated) if stated else lower


def states_at_least(row: Row) -> int | None:
    """The value, else the low, else the high; a ceiling states its low, if any.

    Chosen for a ceiling with a low. Else: its value, which it does not claim to be reached.
    """
    amounts = (row["low"],) if is_ceiling(row) else (row["value"], row["low"], row["high"])
    return next((amount for amount in amounts if amount is not None), None)


def amount(row: Row) -> int:
    """What "the greater amount" compares. Chosen: the value, else the reach. Else: always the reach."""
    of = row["value"] if row["value"] is not None else reach(row)
    return -1 if of is None else of


def as_strong(other: Row, row: Row) -> bool:
    return STRENGTH[other["status"]] >= STRENGTH[row["status"]]


def counted(rows: Iterable[Row], day: date, known: date) -> list[Row]:
    """Step 1. Rows of vague words without an interval state nothing and are left out."""
    return [
        row
        for row in rows
        if row["accepted"]
        and row["published"] <= known
        and row["end"] <= day
        and row["status"] in COUNTED
        and reach(row) is not None
    ]


def without_hedged_repeats(rows: list[Row]) -> list[Row]:
    """Leave out the same amount for the same day (flows: period) with a hedge more than an exact one.

    Chosen: the repeat counts for nothing. Else (100, then 90, then "about 100" of one day): it still replaces the 90.
    Chosen: only an exact row that is itself counted can hold its ground. Proven: crossed_border 2010-06-13, where the
    exact 75,000 is unconfirmed and "more than 75,000" speaks.
    """

    def is_repeat(row: Row) -> bool:
        return row["qualifier"] != "exact" and any(
            other["qualifier"] == "exact" and other["value"] == row["value"] and other["source"] == row["source"]
            for other in rows
            if other["end"] == row["end"] and (row["counting"] != "flow" or other["start"] == row["start"])
        )

    return [row for row in rows if row["value"] is None or not is_repeat(row)]


def newest_first(row: Row) -> tuple[Any, ...]:
    """The order in which rows of one source replace each other. Chosen: of equal ones the greater observation_id."""
    return row["end"], row["published"], amount(row), row["id"]


def latest_of_each_source(rows: list[Row]) -> list[Row]:
    """Step 2."""
    latest: dict[str, Row] = {}
    for row in without_hedged_repeats(rows):
        own = [other for other in rows if other["source"] == row["source"]]
        positive = any(other["value"] is not None and other["value"] > 0 for other in own)
        # "A total of 0 does not replace a positive one." Chosen: positive by value. Else: by reach (dozens, 10-20).
        if row["counting"] == "cumulative" and row["value"] == 0 and positive:
            continue
        held = latest.get(row["source"])
        if held is None or newest_first(row) > newest_first(held):
            latest[row["source"]] = row
    return list(latest.values())


def freshness(row: Row) -> int:
    """F, in days: how much newer others may be than this row; "its" precision is this row's. Proven: "T2", "T3"."""
    return max(FRESH[row["counting"]], FRESH_AT_LEAST.get(row["precision"], 0))


def is_stale(row: Row, others: list[Row]) -> bool:
    """Step 3."""
    if row["counting"] == "cumulative" and row["status"] == "confirmed":
        return False
    return any(as_strong(other, row) and (other["end"] - row["end"]).days > freshness(row) for other in others)


def had_said_more(other: Row, row: Row, stated: list[Row]) -> bool:
    """Whether the other's source had already stated more than this row's reach when this row was said.

    Chosen: among counted rows, by what they state at least. Else: by their reach; else: also among rows not counted.
    """
    return any(
        (states_at_least(said) or 0) > (reach(row) or 0)
        for said in stated
        if said["source"] == other["source"] and said["end"] <= row["end"] and said["published"] <= row["published"]
    )


def is_overtaken(row: Row, fresh: list[Row], stated: list[Row]) -> bool:
    """Step 4, "all at once": rows that are themselves overtaken may overtake."""
    if row["counting"] == "stock" and not is_floor(row):
        return False
    return any(
        other["end"] > row["end"] and as_strong(other, row) and passes(other, row)
        for other in fresh
        if row["counting"] == "stock" or not had_said_more(other, row, stated)
    )


def passes(other: Row, row: Row) -> bool:
    """Whether a row states at least another's reach."""
    least, most = states_at_least(other), reach(row)
    return least is not None and most is not None and least >= most


def speakers(rows: list[Row], day: date, known: date, ended: Mapping[str, date] | None = None) -> list[Row]:
    """Who speaks in a series of stocks or totals on a day, as known on another.

    Args:
        rows: Observations of one series, as read.
        day: D.
        known: K.
        ended: For rows of editions, the day of the source's next one, from which they are no longer reported.
    """
    stated = counted(rows, day, known)
    # Chosen: left out after step 2, so that an ended row does not bring back what it had replaced.
    latest = [row for row in latest_of_each_source(stated) if (ended or {}).get(row["id"], date.max) > day]
    fresh = [row for row in latest if not is_stale(row, latest)]
    return [row for row in fresh if not is_overtaken(row, fresh, stated)]


def lower_median(values: Iterable[int]) -> int:
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]


def is_behind(row: Row, candidates: list[Row]) -> bool:
    """A floor that is later than a greater count.

    Chosen: any candidate left at this step, floors too ("at least 200", then "at least 150"). Else: counts that are
    no floors; else: any that speaks.
    """
    return is_floor(row) and any(row["end"] > other["end"] and other["value"] > row["value"] for other in candidates)


def best_of(speaking: list[Row]) -> int | None:
    """The one value to show, or None if there is none or the sources disagree."""
    left = [row for row in speaking if row["value"] is not None and not is_ceiling(row)]
    if not left:
        return None
    left = [row for row in left if all(as_strong(row, other) for other in left)]
    left = [row for row in left if row["named"]] or left
    is_total = left[0]["counting"] == "cumulative"
    if is_total:
        left = [row for row in left if not is_behind(row, left)]
    latest = max(row["end"] for row in left)
    left = [row for row in left if (latest - row["end"]).days <= (SAME_TIME if is_total else 0)]
    values = [row["value"] for row in left]
    most = max(values.count(value) for value in values)
    return agreed({value for value in values if values.count(value) == most}, set(values))


def agreed(most_stated: set[int], stated: set[int]) -> int | None:
    """The lower median of the values stated most often, unless they differ more than twice.

    "The greatest of these": chosen: of the values stated most often. Else: of all values still in question (three say
    100 and one 300: the first gives 100, the second none).
    """
    return None if max(most_stated) > TWICE * min(most_stated) else lower_median(most_stated)


def estimate(speaking: list[Row]) -> Row | None:
    """Low, best, high and open from those that speak."""
    if not speaking:
        return None
    best = best_of(speaking)
    heard = [row for row in speaking if not (row["qualifier"] == "vague" and best is not None and holds(row, best))]
    tops = [top(row) for row in heard]
    lows = [low for low, _ in map(ends, heard) if low is not None]
    # "Low is never above the lowest top." Proven: "K4 floor 100 against ceiling 50".
    low, high = (min(*lows, *tops) if lows else None), max(tops)
    if best is not None:
        low, high = (None if low is None else min(low, best)), max(high, best)
    # Speaking: chosen: all who passed step 4. Else: without vague words that add nothing.
    return {
        "low": low,
        "best": best,
        "high": high,
        "open": any(ends(row)[1] is None for row in heard),
        "speaking": len(speaking),
    }


def holds(row: Row, best: int) -> bool:
    low, high = ends(row)
    return (low is None or low <= best) and (high is None or best <= high)


def top(row: Row) -> int:
    """The upper end, else the reach."""
    high = ends(row)[1]
    found = reach(row) if high is None else high
    assert found is not None
    return found


def report_days(rows: Iterable[Row], known: date) -> list[date]:
    """The days that get a row: each period_end of an accepted observation, counted or not.

    Proven for status: killed 2010-07-15 (disputed). Chosen: the day as `as_read` has it, of reports known by then.
    """
    return sorted({row["end"] for row in rows if row["accepted"] and row["published"] <= known})


def table(days: Iterable[date], on_day: Callable[[date], Row | None]) -> list[Row]:
    """One row for each day on which there is an estimate."""
    found = ((day, on_day(day)) for day in days)
    columns = ("low", "best", "high", "open", "speaking")
    return [{"day": day, **{column: of[column] for column in columns}} for day, of in found if of]


def estimate_on(observations: Sequence[Row], day: date, known: date | None = None, **names: Any) -> Row | None:
    """The estimate of one series on a day; flows up to that day."""
    rows, until = all_read(observations, **names), known or date.today()
    if rows and rows[0]["counting"] == "flow":
        return flow_until(rows, day, until)
    return estimate(speakers(rows, day, until))


def own_estimates(observations: Sequence[Row], known: date | None = None, **names: Any) -> list[Row]:
    """The estimates of one series of stocks or totals, from its own rows alone.

    Args:
        observations: Rows of one series (and phase).
        known: K; today if missing.
        **names: `speaks_for`, a source's name to the one it is or speaks for.

    Returns:
        One row for each period_end on which an estimate exists: day, low, best, high, open, speaking.
    """
    rows, until = all_read(observations, **names), known or date.today()
    return table(report_days(rows, until), lambda day: estimate(speakers(rows, day, until)))


def flow_sum(observations: Sequence[Row], known: date | None = None, **names: Any) -> list[Row]:
    """The running sum of one series of flows: on each day, of the stretches of rows that ended by then."""
    rows, until = all_read(observations, **names), known or date.today()
    return table(report_days(rows, until), lambda day: flow_until(rows, day, until))


def flow_until(rows: list[Row], day: date, known: date) -> Row | None:
    parts = [compared(stretch) for stretch in stretches(counted(rows, day, known))]
    return added(parts) if parts else None


def first_day(row: Row) -> date:
    """Where a flow starts, never after its end (which may have been moved back to its publication).

    "A flow needs a start (one day for one date)." Chosen: without one, its one day. Else: it is not counted.
    """
    first: date = min(row["start"] or row["end"], row["end"])
    return first


def days_of(rows: Iterable[Row]) -> set[date]:
    """Every day within the periods of some flows."""
    return {first_day(row) + timedelta(days=n) for row in rows for n in range((row["end"] - first_day(row)).days + 1)}


def overlap(one: Row, other: Row) -> bool:
    return not days_of([one]).isdisjoint(days_of([other]))


def stretches(rows: Iterable[Row]) -> list[list[Row]]:
    """Flows whose periods overlap, directly or by others between them. Days that only touch do not overlap."""
    found: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (first_day(row), row["end"])):
        if found and first_day(row) <= max(other["end"] for other in found[-1]):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def versions(rows: list[Row]) -> list[Row]:
    """One source's latest version of each period, and of each event.

    Chosen: an exact row holds its ground against the same amount hedged, as in step 2. "The later document" of an event
    is the one published later.
    """
    latest: dict[Any, Row] = {}
    plain = without_hedged_repeats([row for row in rows if not row["event"]])
    for row in [*plain, *(row for row in rows if row["event"])]:
        key = row["event"] or (first_day(row), row["end"])
        if key not in latest or version(row) > version(latest[key]):
            latest[key] = row
    return list(latest.values())


def version(row: Row) -> tuple[Any, ...]:
    return row["published"], amount(row), row["id"]


def taken(rows: list[Row]) -> list[Row]:
    """What one source adds up: longest period first, none over one already taken; events beside each other.

    Chosen: of equally long periods the newer first (else: the older), and a period before an event of that day.
    """
    chosen: list[Row] = []
    length = {row["id"]: len(days_of([row])) for row in rows}
    order = sorted(
        versions(rows), key=lambda row: (length[row["id"]], not row["event"], newest_first(row)), reverse=True
    )
    for row in order:
        if not any(overlap(row, other) and not (row["event"] and other["event"]) for other in chosen):
            chosen.append(row)
    return chosen


def source_sum(rows: list[Row]) -> Row:
    """What one source counts within a stretch, with the days it covers.

    Chosen: a sum is as strong as its weakest part (else: its strongest), and covers the days of the rows that it adds
    up (else: of all its rows).
    """
    chosen = taken(rows)
    return {
        **added([as_part(row) for row in chosen]),
        "days": len(days_of(chosen)),
        "strength": min(STRENGTH[row["status"]] for row in chosen),
    }


def as_part(row: Row) -> Row:
    """One flow as part of a sum, its ends moved to its best. Said of events; chosen for every flow."""
    low, high = ends(row)
    best = None if is_ceiling(row) else row["value"]
    most = top(row)
    if best is not None:
        low, most = (None if low is None else min(low, best)), max(most, best)
    return {"low": low, "best": best, "high": most, "open": high is None, "speaking": 1}


def added(parts: Sequence[Row]) -> Row:
    """The sum of estimates.

    "A missing low counts as 0": chosen: also where there is but one part. Proven for two: "a day of up to 10".
    """
    bests = [part["best"] for part in parts]
    return {
        "low": sum(part["low"] or 0 for part in parts),
        "best": None if None in bests else sum(bests),
        "high": sum(part["high"] for part in parts),
        "open": any(part["open"] for part in parts),
        "speaking": sum(part["speaking"] for part in parts),
    }


def compared(stretch: list[Row]) -> Row:
    """One stretch of flows: its sources are compared, never added.

    "Those that cover most days" are those that cover as many as any. Proven: "daily, weekly and monthly by three" (280
    for 28 of 30 days is no low). Best: chosen: of the strongest of these that have one (else: none where the strongest
    has none). Open: chosen: one of any source (else: of those that cover most).
    """
    sources = sorted({row["source"] for row in stretch})
    sums = [source_sum([row for row in stretch if row["source"] == source]) for source in sources]
    widest = [of for of in sums if of["days"] == max(one["days"] for one in sums)]
    with_best = [of for of in widest if of["best"] is not None]
    bests = [of["best"] for of in with_best if of["strength"] == max(one["strength"] for one in with_best)]
    best = lower_median(bests) if bests and max(bests) <= TWICE * min(bests) else None
    low, high = min(of["low"] for of in widest), max(of["high"] for of in sums)
    if best is not None:
        low, high = min(low, best), max(high, best)
    # Speaking: chosen: all rows that some source adds up.
    return {
        "low": low,
        "best": best,
        "high": high,
        "open": any(of["open"] for of in sums),
        "speaking": sum(of["speaking"] for of in sums),
    }


def phases(rows: Iterable[Row]) -> dict[str, date | None]:
    """The phase of each total, by id: the first period_start of its phase.

    Chosen: more than 7 days after the phase's first start begins another (else: after the start before, which would put
    starts 12 days apart together). A missing start belongs to the earliest phase.
    """
    rows = list(rows)
    first: date | None = None
    begins: dict[date, date] = {}
    for start in sorted({row["start"] for row in rows if row["start"]}):
        if first is None or (start - first).days > SAME_PHASE:
            first = start
        begins[start] = first
    earliest = min(begins.values(), default=None)
    return {row["id"]: begins[row["start"]] if row["start"] else earliest for row in rows}


def by_phase(rows: list[Row], known: date) -> dict[date | None, list[Row]]:
    """Totals apart by phase, as far as known; other countings together."""
    found: dict[date | None, list[Row]] = {}
    of = phases(
        row for row in rows if row["accepted"] and row["published"] <= known and row["counting"] == "cumulative"
    )
    for row in rows:
        if row["id"] in of or row["counting"] != "cumulative":
            found.setdefault(of.get(row["id"]), []).append(row)
    return dict(sorted(found.items(), key=lambda phase: phase[0] or date.min))


def ended_by_editions(rows: Iterable[Row], known: date) -> tuple[set[str], dict[str, date]]:
    """Rows of editions, and the day of the source's next edition for those that have one.

    An edition is a document in which a source states a stock of one metric for five or more places on one day. Chosen:
    places of any level; rows that are accepted, counted and known; next by day (else: also a later one for that day).
    """
    editions: dict[tuple[str, str, str, date], list[Row]] = {}
    for row in counted(rows, date.max, known):
        if row["counting"] == "stock":
            editions.setdefault((row["document"], row["source"], row["metric"], row["end"]), []).append(row)
    editions = {key: held for key, held in editions.items() if len({row["place"] for row in held}) >= EDITION}
    ended: dict[str, date] = {}
    for (_, source, metric, day), held in editions.items():
        later = [other[3] for other in editions if other[1:3] == (source, metric) and other[3] > day]
        if later:
            ended.update({row["id"]: min(later) for row in held})
    return {row["id"] for held in editions.values() for row in held}, ended


def estimates_of_series(observations: Sequence[Row], known: date | None = None, **names: Any) -> list[Row]:
    """The estimates of every series among some observations, with the columns that name it and its phase."""
    rows, until = all_read(observations, **names), known or date.today()
    _, ended = ended_by_editions(rows, until)
    found: list[Row] = []
    for key in sorted({row["key"] for row in rows}):
        own = [row for row in rows if row["key"] == key]
        for phase, held in by_phase(own, until).items():
            found += [
                {**dict(zip(SERIES, key, strict=True)), "phase": phase, **of}
                for of in table(report_days(held, until), series_on(held, until, ended))
            ]
    return found


def series_on(rows: list[Row], known: date, ended: Mapping[str, date]) -> Callable[[date], Row | None]:
    if rows[0]["counting"] == "flow":
        return lambda day: flow_until(rows, day, known)
    return lambda day: estimate(speakers(rows, day, known, ended))


class Places:
    """The rule for places, for rows of one metric, counting, crisis and country (and unit, group, cause, phase).

    A row belongs to the finest level that it names; levels that are not named are skipped, so that a place without a
    district is a part of its region, and one without a region a part of the country.

    Args:
        rows: As read.
        known: K.
        overlaps: Of two parts of one place, the name of the one that counters put into the other, to the other's name.
        world: All rows, in which editions are looked for; `rows` if missing.
    """

    def __init__(
        self, rows: list[Row], known: date, overlaps: Mapping[str, str], world: list[Row] | None = None
    ) -> None:
        self.known, self.overlaps = known, overlaps
        self.rows = rows
        self.editions, self.ended = ended_by_editions(world or rows, known)
        self.children: dict[Path, set[Path]] = {}
        for row in rows:
            path = row["path"]
            while any(path):
                self.children.setdefault(whole_of(path), set()).add(path)
                path = whole_of(path)

    def parts(self, path: Path) -> list[Path]:
        return sorted(self.children.get(path, set()))

    def within(self, path: Path) -> list[Path]:
        """A place and all below it."""
        return [path, *(below for part in self.parts(path) for below in self.within(part))]

    def on_day(self, day: date, path: Path = ("", "", "")) -> Row | None:
        """The estimate of a place with its parts: a stock or a total on a day, flows up to that day."""
        if self.rows and self.rows[0]["counting"] == "flow":
            heard = counted(self.rows, day, self.known)
            return self.flow(path, heard) if heard else None
        own = self.own(path, day)
        parts = {part: found for part in self.parts(path) if (found := self.on_day(day, part))}
        if own and (not parts or self.wins(own, parts, day)):
            return own
        return self.total(parts, day) if parts else None

    def own(self, path: Path, day: date) -> Row | None:
        """A place's own estimate, with the day of its newest statement, how long that is carried, and its F."""
        speaking = speakers([row for row in self.rows if row["path"] == path], day, self.known, self.ended)
        found = estimate(speaking)
        if not found:
            return None
        newest = max(row["end"] for row in speaking)
        heard = [row for row in speaking if row["end"] == newest]
        long = any(row["precision"] == "year" or row["id"] in self.editions for row in heard)
        return {
            **found,
            "newest": newest,
            # Of several newest statements, chosen: the longest time.
            "carried": CARRIED_LONG if long else CARRIED,
            "fresh": max(freshness(row) for row in heard),
            "parts": 1,
        }

    def wins(self, own: Row, parts: Mapping[Path, Row], day: date) -> bool:
        """Whether a place's own estimate is shown rather than the sum of its parts."""
        if self.rows[0]["counting"] == "cumulative":
            # Chosen: an own total without a best wins. Else: it gives way to parts that have one.
            return own["best"] is None or self.total(parts, day)["low"] <= own["best"]
        # "The newest of its parts": chosen: of all below it. Else: of what counts on the next level.
        below = [self.own(deeper, day) for part in parts for deeper in self.within(part)]
        newest = max(found["newest"] for found in below if found)
        return bool((newest - own["newest"]).days <= own["fresh"])

    def total(self, parts: Mapping[Path, Row], day: date) -> Row:
        """The sum of the parts of a place, without stocks that are no longer carried and without overlaps."""
        carried = {
            part: found
            for part, found in parts.items()
            # "It enters no sum with newer parts": chosen: as it says, so the newest is never left out. Else: once all
            # have lapsed, they are all added up again; else: there is no sum any more.
            if self.rows[0]["counting"] != "stock"
            or (day - found["newest"]).days <= found["carried"]
            or not any(other["newest"] > found["newest"] for other in parts.values())
        }
        counting = self.apart(carried)
        found = {**added(counting), "parts": len(counting)}
        if self.rows[0]["counting"] == "flow":
            return found
        newest = max(counting, key=lambda part: (part["newest"], part["carried"]))
        return {**found, **{column: newest[column] for column in ("newest", "carried", "fresh")}}

    def apart(self, parts: Mapping[Path, Row]) -> list[Row]:
        """Parts that do not overlap: of a part and the one that counters put it into, the larger.

        Chosen: larger by best, else high; the outer one if equal; several inside one are added up first, then compared.
        """
        named = {name_of(part): found for part, found in parts.items()}
        inside: dict[str, list[str]] = {}
        for name in named:
            if self.overlaps.get(name) in named:
                inside.setdefault(self.overlaps[name], []).append(name)
        left_out: set[str] = set()
        for outer, inner in inside.items():
            left_out |= {outer} if size(added([named[name] for name in inner])) > size(named[outer]) else set(inner)
        return [found for name, found in named.items() if name not in left_out]

    def flow(self, path: Path, heard: list[Row]) -> Row:
        """The sum of the stretches of a place, each its own or its parts'.

        Chosen: the events of all levels below are among a place's own rows, one source beside its others, and parts
        count only if they cover more days. Days covered are those of all rows, of whatever source.
        """
        below = set(self.within(path))
        decided: list[Row] = []
        for stretch in stretches(row for row in heard if row["path"] in below):
            own = [row for row in stretch if row["path"] == path or row["event"]]
            deeper = [row for row in stretch if row["path"] != path]
            if own and len(days_of(own)) >= len(days_of(deeper)):
                decided.append(compared(own))
            else:
                places = {
                    part: [row for row in deeper if row["path"] in self.within(part)] for part in self.parts(path)
                }
                decided.append(
                    self.total({part: self.flow(part, rows) for part, rows in places.items() if rows}, date.max)
                )
        return added(decided)


def whole_of(path: Path) -> Path:
    """The place that a place is a part of: without the finest level that it names."""
    finest = max(level for level, name in enumerate(path) if name)
    return tuple("" if level >= finest else name for level, name in enumerate(path))


def name_of(path: Path) -> str:
    return next(name for name in reversed(path) if name)


def size(found: Row) -> int:
    return int(found["high"] if found["best"] is None else found["best"])


def with_parts(
    observations: Sequence[Row],
    known: date | None = None,
    *,
    overlaps: Mapping[str, str] | None = None,
    world: Sequence[Row] | None = None,
    **names: Any,
) -> list[Row]:
    """The estimates of a country by the rule for places, day by day.

    Args:
        observations: Rows of one crisis, country, metric, counting, unit, group, cause and origin, of all places in it.
        known: K; today if missing.
        overlaps: Name of a part to the name of the one that counters put it into.
        world: All rows that editions may be made of; `observations` if missing.
        **names: `speaks_for`, as in `own_estimates`.

    Returns:
        phase, day, low, best, high, open, speaking: one row for each phase (None but for totals) and each period_end
        anywhere in the country on which an estimate exists. Phases are told apart over all places together.
    """
    rows, until = all_read(observations, **names), known or date.today()
    everything = all_read(world, **names) if world is not None else None
    found: list[Row] = []
    for phase, held in by_phase(rows, until).items():
        places = Places(held, until, overlaps or {}, everything)
        found += [{"phase": phase, **of} for of in table(report_days(held, until), places.on_day)]
    return found
