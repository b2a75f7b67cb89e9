"""IDMC's Internal Displacement Updates (IDU): displacements as they are reported, one row per report of a place.

https://www.internal-displacement.org/database/api-documentation/ (CC BY-IGO). Several rows of one event are several
places and days, and add up; but `Triangulation` rows are other estimates of the same people: the recommended rows of an
event hold, and where it has none, the latest of each place. Stamps at 11:00Z or 12:00Z are the next day, as their text
says. The point is the mean of all places of the row.
"""

import numpy as np
import pandas as pd

from lib.errors import Problem
from lib.loaders.common.draft import Draft, column, taken
from lib.tables import Table

COLUMNS = {
    "event_id": "id",
    "value": "figure",
    "country": "country",
    "country_code": "iso3",
    "place": "locations_name",
    "latitude": "latitude",
    "longitude": "longitude",
    "cause": "displacement_type",
    "title": "event_name",
    "note": "description",
    "url": "link",
}
QUALIFIERS = {
    "total": "exact",
    "approximately": "about",
    "more than": "more_than",
    "less than": "less_than",
    "less than or equal": "at_most",
    "more than or equal": "at_least",
}
SHIFTED = r"[T ]1[12]:\d\d"


def recognises(table: Table) -> float:
    """How surely these are IDMC's updates, from 0 to 1."""
    return 1.0 if table.keys >= {"displacement_type", "figure", "displacement_start_date"} else 0.0


def kept_together(table: Table) -> list[str]:
    """The column of events: reports of one are compared."""
    return ["event_id"]


def read(table: Table) -> Draft:
    """`idps` as `flow`, one row per report; returns as `returned_idps`."""
    rows = taken(table, COLUMNS).assign(counting="flow", metric="idps", source="IDMC", place_precision="place")
    cells = table.cells
    for name, key in (("period_start", "displacement_start_date"), ("period_end", "displacement_end_date")):
        if key in cells:
            rows[name] = days(cells[key])
    if "qualifier" in cells:
        rows["qualifier"] = cells["qualifier"].str.strip().str.casefold().map(QUALIFIERS).fillna("").astype("str")
    for key in ("category", "figure_category"):
        if key in cells:
            rows["metric"] = rows["metric"].mask(
                cells[key].str.contains("return", case=False, regex=False), "returned_idps"
            )
    kept, problems = recommended(table, rows)
    moved = cells["displacement_start_date"].str.contains(SHIFTED, regex=True).any()
    notes = (
        ["Stamps at 11:00Z or 12:00Z are midnight elsewhere: the next day was taken, as the descriptions say."]
        if moved
        else []
    )
    headers = {"value": "figure", "period_start": "displacement_start_date", "period_end": "displacement_end_date"}
    return Draft(kept, publisher="IDMC", problems=problems, notes=notes, headers=headers)


def days(stamps: pd.Series) -> pd.Series:
    """The day of each stamp: the next one where it is midnight in the producer's zone."""
    shifted = stamps.str.contains(SHIFTED, regex=True).to_numpy(dtype=bool)
    if not shifted.any():
        return stamps
    next_day = pd.to_datetime(
        stamps.str.slice(0, 10).where(shifted), format="%Y-%m-%d", errors="coerce"
    ) + pd.Timedelta(days=1)
    return stamps.mask(shifted & next_day.notna().to_numpy(), next_day.dt.strftime("%Y-%m-%d").astype("str"))


def recommended(table: Table, rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows that count each event's people once, and a problem for each other."""
    if not {"role", "event_id"} <= table.keys:
        return rows, []
    cells = table.cells
    event, role = cells["event_id"].str.strip(), cells["role"].str.strip().str.casefold()
    is_recommended = role.str.startswith("recommended").to_numpy(dtype=bool)
    has_one = event.isin(event[is_recommended]).to_numpy()
    point = column(table, "latitude") + "," + column(table, "longitude")
    place = event + "\x1f" + cells.get("locations_name", point)
    stamp = column(table, "created_at")
    last = stamp.groupby(place).transform("max") == stamp
    kept = np.where(event == "", True, np.where(has_one, is_recommended, last.to_numpy()))
    problems = [
        superseded(int(line), name, table.sheet) for line, name in zip(cells.index[~kept], event[~kept], strict=True)
    ]
    return rows[kept], problems


def superseded(line: int, event: str, sheet: str) -> Problem:
    """The problem of a row that estimates again what another row states."""
    message = f"Line {line} is another estimate of event {event}, which a recommended or later row states."
    return Problem(
        line, "superseded", "role", "Triangulation", message, "Nothing to do: the recommended row is recorded.", sheet
    )
