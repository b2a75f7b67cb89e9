"""What a column holds, by its cells, where its header says nothing that we know."""

from datetime import date

import pandas as pd

from lib import dates
from lib.loaders.common.countries import country
from lib.numbers.folding import folded
from lib.numbers.words import MISSING

SAMPLE = 60
MOST = 0.8


def sample(cells: pd.Series) -> list[str]:
    """Some different cells that state something."""
    distinct = cells.drop_duplicates().head(5 * SAMPLE)
    return [cell for cell in distinct if folded(cell) not in MISSING][:SAMPLE]


def are_days(cells: pd.Series) -> bool:
    """Whether most cells are dates, written as such: bare numbers are none."""
    found = [cell for cell in sample(cells) if not cell.strip().replace(".", "").isdigit()]
    spans = [dates.parse(cell, dates.Order(), today=date.max) for cell in found]
    return bool(found) and sum(is_day(span) for span in spans) >= MOST * len(found)


def is_day(span: dates.Span | dates.Refusal) -> bool:
    """Whether a cell was a date, or looked like one and was none."""
    return isinstance(span, dates.Span) or span.reason.startswith("is a day")


def are_countries(cells: pd.Series) -> bool:
    """Whether most cells are countries: by name, or by several codes of three letters; AM may be the morning."""
    found = [cell.strip() for cell in sample(cells)]
    named = [cell for cell in found if len(cell) > 2 and country(cell)]
    return len(named) >= MOST * max(len(found), 1) and (len(named) > 1 or any(len(cell) > 3 for cell in named))


def are_names(cells: pd.Series) -> bool:
    """Whether most cells of a column of codes are names: long words without digits, not all capitals."""
    found = [cell.strip() for cell in sample(cells)]
    names = [cell for cell in found if len(cell) > 3 and not any(map(str.isdigit, cell)) and cell != cell.upper()]
    return bool(found) and len(names) >= MOST * len(found)


def are_numbers_to(cells: pd.Series, most: int) -> bool:
    """Whether all cells that state something are whole numbers up to one, as those of a day or week are."""
    found = [cell.strip().removesuffix(".0") for cell in sample(cells)]
    return all(cell.isdecimal() and int(cell) <= most for cell in found)


def are_country_codes(cells: pd.Series) -> bool:
    """Whether most cells are codes of countries in three letters."""
    found = [cell.strip() for cell in sample(cells)]
    codes = [cell for cell in found if len(cell) == 3 and cell.isupper() and country(cell)]
    return bool(codes) and len(codes) >= 0.5 * len(found)
