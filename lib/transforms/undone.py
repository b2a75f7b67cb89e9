"""What no longer counts of what counted at an earlier version of the record."""

import pandas as pd

NAMED = 3


def undone(before: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    """The reported figures that counted then and were taken back or rejected since.

    Args:
        before: Those accepted at the earlier version: `observation_id`.
        now: Those retracted or rejected now, as the ledger reads them.

    Returns:
        The rows of `now` that counted then.
    """
    return now[now["observation_id"].isin(before["observation_id"])].reset_index(drop=True)


def undone_in_words(gone: pd.DataFrame, titles: dict[str, str]) -> str:
    """How many they are, and which: by upload where a whole one was taken back, else one by one.

    Args:
        gone: Rows of `undone`: `batch_id`, `state`.
        titles: The title of each batch.

    >>> undone_in_words(pd.DataFrame({"batch_id": ["a", "a", "b"], "state": ["retracted", "retracted", "rejected"]}),
    ...                 {"a": "old.csv"})
    'Since then 3 reported figures were taken back: 2 with \u201cold.csv\u201d, 1 rejected by itself.'
    """
    if gone.empty:
        return "Nothing that counted then was taken back since."
    whole = gone.loc[gone["state"] == "retracted", "batch_id"].value_counts()
    said = [f"{count:,} with “{titles.get(str(batch)) or 'an upload'}”" for batch, count in whole.head(NAMED).items()]
    more = int(whole.iloc[NAMED:].sum())
    said += [f"{more:,} with other uploads"] if more else []
    alone = int((gone["state"] == "rejected").sum())
    said += [f"{alone:,} rejected by {'itself' if alone == 1 else 'themselves'}"] if alone else []
    figures = "reported figure was" if len(gone) == 1 else "reported figures were"
    return f"Since then {len(gone):,} {figures} taken back: {', '.join(said)}."
