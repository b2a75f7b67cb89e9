"""Registro Único de Víctimas, Colombia's national register of victims: people by fact, area, sex, age and ethnicity.

https://www.datos.gov.co (open data, with attribution). Each cut-off date (FECHA_CORTE) is the whole register again: a
total, never to be summed over dates. PER_OCU is read: people by where it happened; PER_DECLA and PER_UBIC count the
same people otherwise. Rows of sex, age and ethnicity are parts, and are added up. One person may have several facts.
"""

from lib.loaders.common.draft import Draft, taken
from lib.loaders.common.measures import spaced
from lib.loaders.common.parts import added
from lib.tables import Table

AREAS = {
    "admin1": ("departamento", "estado_depto", "nom_dpto", "depto", "dpto"),
    "admin2": ("municipio", "ciudad_municipio", "nom_mpio", "mpio"),
}
FACTS = {
    "desplazamiento": "displaced",
    "homicidio": "killed",
    "desaparicion": "missing",
    "secuestro": "abducted",
    "lesiones": "injured",
}


def recognises(table: Table) -> float:
    """How surely this is the register, from 0 to 1."""
    return 1.0 if table.keys >= {"fecha_corte", "hecho", "per_ocu"} else 0.0


def kept_together(table: Table) -> list[str]:
    """The columns of dates, facts and areas, whose rows are added up."""
    return ["fecha_corte", *(key for keys in AREAS.values() for key in keys)]


def read(table: Table) -> Draft:
    """Totals (`cumulative`) on the cut-off date, one row per area and fact."""
    areas = {name: next((key for key in keys if key in table.keys), "") for name, keys in AREAS.items()}
    rows = taken(
        table,
        {"date": "fecha_corte", "metric": "hecho", "value": "per_ocu"}
        | {name: key for name, key in areas.items() if key},
    )
    rows["metric"] = rows["metric"].map(fact).astype("str")
    rows = rows.assign(counting="cumulative", country="COL", cause="conflict", source="Unidad para las Víctimas")
    rows, shared = added(rows, ["date", "metric", "admin1", "admin2"])
    headers = {"date": "FECHA_CORTE", "metric": "HECHO", "value": "PER_OCU"}
    shared -= set(rows.index[~rows["metric"].isin(list(FACTS.values()))])
    return Draft(rows, day_first=True, publisher="Unidad para las Víctimas", headers=headers, shared=shared)


def fact(cell: str) -> str:
    """The metric of a fact; the cell itself where it is none of ours."""
    words = spaced(cell)
    return next((metric for word, metric in FACTS.items() if word in words), cell)
