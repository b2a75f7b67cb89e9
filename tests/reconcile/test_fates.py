"""Every number can be recomputed from the observations that are said to speak; each other one has its reason."""

from datetime import date

import pandas as pd
import pytest
import reference

from lib import example, places, reconcile
from reconcile.frames import tidy

KEYS = ["country", "admin1_key", "admin2_key", "place_key", "metric", "counting", "unit", "group"]
AMOUNTS = ["low", "best", "high", "open", "speaking"]
HEARD = ["speaks", "vague_adds_nothing"]
DAYS = [date(2010, 6, 14), date(2010, 7, 20), date(2010, 7, 30), date(2012, 12, 31)]


def amounts(rows: pd.DataFrame) -> list[tuple[object, ...]]:
    plain = rows[AMOUNTS].astype("object")
    return [tuple(row) for row in plain.where(plain.notna(), None).itertuples(index=False)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_an_estimate_is_that_of_the_observations_that_speak(day: date) -> None:
    observations = example.observations()
    explained = reconcile.explained(observations, on=day, known=day)
    heard = explained[explained["fate"].isin(HEARD) & (explained["counting"] != "flow")].join(keyed(explained))
    estimates = reconcile.estimates(observations, known=day)
    estimates = estimates[(estimates["day"] <= pd.Timestamp(day)) & (estimates["counting"] != "flow")]
    last = estimates.drop_duplicates(KEYS, keep="last")
    found = {key: reference.estimate(reference.all_read(as_dicts(rows))) for key, rows in heard.groupby(KEYS)}
    assert len(last) > 10
    assert {tuple(row[KEYS]): plain(row) for _, row in last.iterrows()} == found


def keyed(observations: pd.DataFrame) -> pd.DataFrame:
    return places.joined(observations)[["admin1_key", "admin2_key", "place_key"]]


def as_dicts(rows: pd.DataFrame) -> list[dict[str, object]]:
    days = {name: rows[name].dt.date.astype("object") for name in ("period_start", "period_end", "published_on")}
    loose = rows.assign(**days).astype("object")
    return list(loose.where(loose.notna(), None).to_dict("records"))


def plain(row: pd.Series) -> dict[str, object]:
    return {name: None if pd.isna(row[name]) else row[name] for name in AMOUNTS}


@pytest.mark.parametrize("day", DAYS[:3], ids=str)
@pytest.mark.parametrize(("country", "region"), [("KGZ", ""), ("KGZ", "KG-O"), ("UZB", ""), ("", "")])
def test_those_who_speak_alone_give_the_same_number_of_a_place(day: date, country: str, region: str) -> None:
    observations = example.observations()
    explained = reconcile.explained(observations, on=day, known=day, country=country, region=region)
    speaking = explained[explained["fate"].isin(HEARD)][observations.columns]

    def here(rows: pd.DataFrame) -> pd.DataFrame:
        nodes = reconcile.with_parts(rows, days=[day], known=day)
        is_here = (nodes["country"] == country) & (nodes["admin1_key"] == region) & (nodes["rank"] == 1)
        plain = (nodes[["admin2_key", "place_key", "cause", "origin_country"]] == "").all(axis=1)
        return nodes[is_here & plain].set_index(KEYS).sort_index()

    before, again = here(observations), here(speaking)
    counted = speaking.groupby(["metric", "counting", "unit", "group"]).size()
    levels = before[before.index.get_level_values("counting") != "flow"]
    assert {key[4:]: count for key, count in levels["speaking"].items()} == {
        key: count for key, count in counted.items() if key[1] != "flow"
    }
    assert amounts(before) == amounts(again.reindex(before.index))


def observed(**cells: object) -> dict[str, object]:
    return {"source": "Ministry", "period_start": "2010-06-10", **cells}


@pytest.mark.parametrize(
    ("rows", "fates"),
    [
        pytest.param(
            [observed(value=114, period_end="2010-06-14"), observed(value=117, period_end="2010-06-15")],
            ["replaced", "speaks"],
            id="an older number of the same source is replaced",
        ),
        pytest.param(
            [
                observed(value=117, period_end="2010-06-15"),
                observed(value=117, period_end="2010-06-15", published_on="2010-06-16", qualifier="at_least"),
            ],
            ["speaks", "repeat_with_hedge"],
            id="the same amount with a hedge more replaces nothing",
        ),
        pytest.param(
            [observed(value=14, period_end="2010-06-11"), observed(value=0, period_end="2010-06-12")],
            ["speaks", "zero_after_count"],
            id="a zero does not replace a count",
        ),
        pytest.param(
            [
                observed(value=117, period_end="2010-06-14", source="", publisher="A", qualifier="at_least"),
                observed(value=170, period_end="2010-06-15"),
            ],
            ["passed_by", "speaks"],
            id="a floor is passed by a later count",
        ),
        pytest.param(
            [
                observed(value=37, period_end="2010-06-15"),
                observed(words="dozens", qualifier="vague", period_end="2010-06-15", source="", publisher="Blog"),
            ],
            ["speaks", "vague_adds_nothing"],
            id="vague words that hold the best add nothing",
        ),
        pytest.param(
            [
                observed(value=5, period_end="2010-06-15", status="disputed"),
                observed(value=6, period_end="2010-06-15", published_on="2010-08-01", source="B"),
                observed(value=7, period_end="2010-07-15", source="C"),
            ],
            ["not_counted", "published_later", "later_day"],
            id="what is disputed, not yet published or of a later day does not count",
        ),
        pytest.param(
            [
                observed(value=5000, counting="stock", metric="idps", period_end="2010-04-01", source="A"),
                observed(value=6000, counting="stock", metric="idps", period_end="2010-06-15", source="B"),
            ],
            ["stale", "speaks"],
            id="an old stock is stale beside a new one",
        ),
    ],
)
def test_each_observation_has_its_fate(rows: list[dict[str, object]], fates: list[str]) -> None:
    found = reconcile.explained(tidy(rows), on=date(2010, 6, 20), known=date(2010, 7, 20))
    assert list(found["fate"]) == fates


def test_a_fate_names_the_observation_that_caused_it() -> None:
    rows = [observed(value=114, period_end="2010-06-14"), observed(value=117, period_end="2010-06-15")]
    found = reconcile.explained(tidy(rows), on=date(2010, 6, 20))
    assert list(found["by"]) == [found["observation_id"].iloc[1], ""]


def test_what_undecided_or_undone_is_says_so() -> None:
    rows = tidy([observed(value=count, period_end="2010-06-14", source=str(count)) for count in (1, 2, 3, 4)])
    states = pd.Series(["accepted", "proposed", "rejected", "retracted"], dtype="str")
    found = reconcile.explained(rows.assign(state=states), on=date(2010, 6, 20))
    assert list(found["fate"]) == ["speaks", "proposed", "rejected", "retracted"]
    assert reconcile.estimates(rows.assign(state=states))["best"].tolist() == [1]


def test_parts_that_did_not_count_say_that_they_are_parts() -> None:
    rows = tidy(
        [
            observed(value=170, period_end="2010-06-15"),
            observed(value=94, period_end="2010-06-15", admin1="Osh Oblast"),
            observed(value=43, period_end="2010-06-15", admin1="Jalal-Abad Oblast"),
        ]
    )
    found = reconcile.explained(rows, on=date(2010, 6, 20), country="KGZ")
    assert list(found["fate"]) == ["speaks", "part_of", "part_of"]
    region = places.joined(rows)["admin1_key"].iloc[1]
    own = reconcile.explained(rows, on=date(2010, 6, 20), country="KGZ", region=region)
    assert list(own["fate"]) == ["part_of", "speaks", "part_of"]
