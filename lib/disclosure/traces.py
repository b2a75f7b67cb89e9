"""What else would tell a number that is not shown: the sentence that states it, a title, an address, copies of them."""

import re

import pandas as pd

from lib import numbers as amounts

TOKEN = re.compile(r"[^\W_]+")
FREE = ["quote", "note"]
NAMING = ["title", "url"]


def without(shown: pd.DataFrame, *, is_hidden: pd.Series, numbers: pd.DataFrame) -> pd.DataFrame:
    """Reported figures without what tells those that are not shown.

    Args:
        shown: One row per reported figure, with its numbers hidden where they must be.
        is_hidden: Whether its number is not shown as it was stated.
        numbers: The numbers that were stated, where they are not shown; one column for each end.

    Returns:
        Without quotes and notes of documents that state such a number, and of copies of their sentences; without titles
        and addresses that say it. What we noted ourselves on a hidden number stays.
    """
    documents = shown["document_id"][is_hidden].unique()
    quotes = set(shown["quote"][is_hidden]) - {""}
    is_near = shown["document_id"].isin(documents) | shown["quote"].isin(quotes)
    told = {name: shown[name].mask(is_near & ~(is_hidden & (name == "note")), "") for name in FREE}
    stated = numbers.set_axis(shown["document_id"]).stack().dropna()
    known = stated.groupby(level=0).agg(set).to_dict()
    for name in NAMING:
        cells = zip(shown["document_id"], shown[name], strict=True)
        kept = ["" if document in known and says(text, known[document]) else text for document, text in cells]
        told[name] = pd.Series(kept, index=shown.index, dtype="str")
    return shown.assign(**told)


def says(text: str, wanted: set[int]) -> bool:
    """Whether a text has a word or run of digits that reads as one of some numbers.

    >>> says("Five families fled", {5})
    True
    """
    read = (amounts.parse(token) for token in TOKEN.findall(text))
    return any(isinstance(amount, amounts.Amount) and amount.value in wanted for amount in read)
