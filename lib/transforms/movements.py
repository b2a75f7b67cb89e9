"""From where to where: the movements that counting reports state, with both ends on a map."""

from collections.abc import Callable, Collection

import pandas as pd

from lib import places, words

ENDS = ["origin", "origin_country", "destination", "destination_country"]
FIRM = ("confirmed",)


def flows(
    reports: pd.DataFrame, estimated: Callable[[pd.DataFrame], pd.DataFrame], around: Collection[str]
) -> pd.DataFrame:
    """Movements of one series that a map can draw.

    Args:
        reports: Observations of the series that count now, with both names of their ends.
        estimated: The rule: from observations of one movement to its estimates by day.
        around: Countries (alpha-3) of the crisis, where ends lie whose country is not stated.

    Returns:
        One row per origin and destination that both can be placed: `from_latitude`, `from_longitude`, `to_latitude`,
        `to_longitude` in degrees, `kilometres`, `low`, `best`, `high`, `open`, `is_estimate` (True where no
        confirmed number speaks), `words` and `detail` for the label.
    """
    moving = reports[(reports[["origin", "origin_country"]] != "").any(axis=1)]
    moving = moving[(moving[["destination", "destination_country"]] != "").any(axis=1)]
    rows = []
    for names, stated in moving.groupby(ENDS, sort=True):
        origin, from_country, destination, to_country = (str(name) for name in names)
        start, end = places.end(origin, from_country, list(around)), places.end(destination, to_country, list(around))
        found = estimated(stated)
        if start is None or end is None or start == end or found.empty:
            continue
        last = found.sort_values("day", kind="stable").iloc[-1]
        apart = places.kilometres(start, end)
        rows.append(
            {
                "from_latitude": start[0], "from_longitude": start[1], "to_latitude": end[0], "to_longitude": end[1],
                "kilometres": apart, **{name: last[name] for name in ("low", "best", "high", "open")},
                "is_estimate": not stated["status"].isin(FIRM).any(),
                "words": f"{origin or from_country} to {destination or to_country}: "
                + words.amount_in_words(words.Amount.of(last.to_dict())),
                "detail": f"{apart:,.0f} km from middle to middle",
            }
        )  # fmt: skip
    return pd.DataFrame(rows)
