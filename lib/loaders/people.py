"""Lists of people killed, injured or missing, one row per person: ministries of health, victim lists.

The terms are those of each list. Rows are counted; names, ages and ids are not kept, shown or returned. Where rows
carry a day they are counted for each day and incident, else the list is one total, whose day is asked.
"""

from lib.loaders.common import headers
from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.measures import metric, spaced
from lib.tables import Table

NAMES = (
    "name",
    "full name",
    "name en",
    "name ar",
    "nombre",
    "nom",
    "имя",
    "фио",
    "اسم",
    "الاسم",
    "victim name",
    "name of victim",
    "names",
    "nombres",
)
PERSONAL = (
    "age",
    "age years",
    "age group",
    "sex",
    "gender",
    "born",
    "date of birth",
    "dob",
    "id",
    "victim id",
    "edad",
    "sexo",
    "الجنس",
    "العمر",
    "genero",
)
FATES = ("killed or injured", "fate", "outcome", "victim status", "casualty type", "status")
FATE = "What happened to the people in the list?"
PLACES = ("country", "country_code", "admin1", "admin2", "place")


def recognises(table: Table) -> float:
    """How surely this is a list of people, from 0 to 1."""
    words = [spaced(table.headers[key]) for key in table.cells.columns]
    named = any(word in NAMES or headers.plain(word) in NAMES for word in words)
    return 0.85 if named and sum(word in PERSONAL for word in words) >= 2 else 0.0


def read(table: Table) -> Draft:
    """The number of rows, for each fate, day, incident and place."""
    columns = by(table)
    fate = columns.pop("metric", "")
    base = taken(table, columns)
    base["metric"] = table.cells[fate].map(fated).astype("str") if fate else "killed"
    counted = (
        base.reset_index(names="line")
        .groupby(list(base.columns), sort=False, dropna=False)["line"]
        .agg(["size", "first"])
        .reset_index()
    )
    rows = counted.set_index("first").rename(columns={"size": "value"}).rename_axis(None)
    rows["value"] = rows["value"].astype("str")
    rows["counting"] = "flow" if "date" in columns else "cumulative"
    notes = ["This is a list of people: its rows were counted, and names, ages and ids are not kept."]
    draft = Draft(
        rows.sort_index(),
        notes=notes,
        shared=set(table.cells.index.tolist()),
        headers={name: table.headers[key] for name, key in columns.items()},
    )
    if not fate:
        draft.notes.append("No column says what happened to the people: they were counted as killed.")
    return draft


def by(table: Table) -> dict[str, str]:
    """The keys of the columns by which people are counted: place, day, incident, and what happened (`metric`)."""
    found = {headers.role(table.headers[key]): key for key in table.cells.columns}
    day = next(
        (
            key
            for key in table.cells.columns
            if spaced(table.headers[key]) in ("incident date", "date", "date of death", "date of incident")
        ),
        "",
    )
    incident = next(
        (key for key in table.cells.columns if spaced(table.headers[key]) in ("incident id", "event id")), ""
    )
    fate = next((key for key in table.cells.columns if spaced(table.headers[key]) in FATES), "")
    named = {"date": day, "event_id": incident, "metric": fate}
    return {name: found[name] for name in PLACES if name in found} | {name: key for name, key in named.items() if key}


def kept_together(table: Table) -> list[str]:
    """The columns of days, incidents and places, whose rows are counted."""
    return [key for name, key in by(table).items() if name != "metric"]


def fated(cell: str) -> str:
    """The metric of one person's fate."""
    found = metric(cell)
    return found.metric if found else "killed"
