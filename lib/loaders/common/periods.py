"""Days that stand in several columns, and stamps that stand for another day."""

import pandas as pd

from lib.loaders.common.draft import is_blank

UNKNOWN = ["0", "00", "99", "-9", "-99", "unknown", "Unknown", "UNKNOWN"]


def joined(year: pd.Series, month: pd.Series, day: pd.Series) -> pd.Series:
    """One cell from a year, a month and a day: a month or day that is 0 or blank is unknown, and left away."""
    year, month, day = (part.str.strip().str.removesuffix(".0") for part in (year, month, day))
    unknown_month = is_blank(month) | month.isin(UNKNOWN).to_numpy()
    unknown_day = is_blank(day) | day.isin(UNKNOWN).to_numpy()
    words = month.str.contains(r"[^\W\d]", regex=True).to_numpy(dtype=bool) & ~unknown_month
    whole = (year + "-" + month.str.zfill(2)).where(~words, month + " " + year)
    full = (whole + "-" + day.str.zfill(2)).where(~words, day + " " + month + " " + year)
    parts = full.where(~unknown_day, whole).where(~unknown_month, year)
    return parts.where(~is_blank(year), "")


def precision(codes: pd.Series, names: dict[str, str]) -> pd.Series:
    """A publisher's codes of precision in our words; empty for a code that is not known."""
    plain = codes.str.strip().str.removesuffix(".0")
    return plain.map(names).fillna("").astype("str")
