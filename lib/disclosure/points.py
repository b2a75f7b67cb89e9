"""Where people stay: points are told to a tenth of a degree, some 11 kilometres: no camp can be found by them."""

import pandas as pd

DECIMALS = 1


def rounded(degrees: pd.Series) -> pd.Series:
    """Degrees as the public may know them.

    Args:
        degrees: North or east; missing stays missing.
    """
    return degrees.round(DECIMALS)
