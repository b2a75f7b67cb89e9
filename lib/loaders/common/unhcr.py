"""UNHCR's population types in our words: stocks of 31 December, and flows of the year."""

import pandas as pd

from lib.loaders.common.measures import spaced

STOCKS = {
    "refugees": "refugees",
    "refugees under unhcr's mandate": "refugees",
    "refugees incl refugee like situations": "refugees",
    "ref": "refugees",
    "roc": "refugees",
    "asylum seekers": "asylum_seekers",
    "asylum seekers pending cases": "asylum_seekers",
    "asy": "asylum_seekers",
    "internally displaced": "idps",
    "internally displaced persons": "idps",
    "idps": "idps",
    "idps of concern to unhcr": "idps",
    "idp": "idps",
    "idps protected assisted by unhcr incl people in idp like situations": "idps",
    "stateless": "stateless",
    "stateless persons": "stateless",
    "sta": "stateless",
    "others of concern": "others_of_concern",
    "others of concern to unhcr": "others_of_concern",
    "ooc": "others_of_concern",
}
FLOWS = {
    "returned refugees": "returned_refugees",
    "returned refugee": "returned_refugees",
    "ret": "returned_refugees",
    "returned idps": "returned_idps",
    "returned idp": "returned_idps",
    "rdp": "returned_idps",
}
NO_COUNTRY = {
    "UNK": "Unknown",
    "UKN": "Unknown",
    "XXA": "Stateless",
    "STA": "Stateless",
    "XXX": "Various",
    "VAR": "Various",
    "TIB": "Tibetans",
}


def meaning(population: str) -> tuple[str, str]:
    """The metric and counting of a population type; the type itself and nothing where it is no metric of ours.

    >>> meaning("Asylum-seekers")
    ('asylum_seekers', 'stock')
    """
    words = spaced(population)
    if words in STOCKS:
        return STOCKS[words], "stock"
    return (FLOWS[words], "flow") if words in FLOWS else (population, "")


def typed(rows: pd.DataFrame, populations: pd.Series) -> pd.DataFrame:
    """Rows with the metric and counting of their population types."""
    meanings = {population: meaning(population) for population in populations.drop_duplicates()}
    metric = populations.map({population: found[0] for population, found in meanings.items()}).astype("str")
    counting = populations.map({population: found[1] for population, found in meanings.items()}).astype("str")
    return rows.assign(metric=metric, counting=counting)


def at_home(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of people displaced or returned inside their country without an origin, which would make them a part."""
    inside = rows["metric"].isin(["idps", "returned_idps", "stateless"])
    same = pd.Series(False, index=rows.index)
    for place, origin in (("country", "origin_country"), ("country_code", "origin_code")):
        if place in rows and origin in rows:
            same |= (rows[place].str.strip() == rows[origin].str.strip()) & (rows[origin].str.strip() != "")
    ends = [name for name in ("origin_country", "origin_code") if name in rows]
    return rows.assign(**{name: rows[name].mask(inside & same, "") for name in ends})


def named(codes: pd.Series) -> pd.Series:
    """Codes of origins, with a word for those that are no country: `XXA` is Stateless."""
    words = {code: NO_COUNTRY.get(code.strip(), code) for code in codes.drop_duplicates()}
    return codes.map(words).astype("str")
