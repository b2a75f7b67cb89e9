"""What a ledger records, what is decided about it, and what is read afterwards."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pandas as pd
import pytest
from deltalake import DeltaTable, write_deltalake

from lib.access import local
from lib.errors import UserError
from lib.ledger import Conflict, Ledger, Wish
from lib.ledger import decisions as decisions_module
from lib.ledger import ledger as ledger_module
from lib.observations import COLUMNS, empty
from tests.ledgers import document, observed, recorded, states


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    return Ledger()


def test_what_was_recorded_is_read_as_it_was_stated(ledger: Ledger) -> None:
    stated = pd.concat(
        [
            observed(117, 191, low=100, title='He said "=SUM(1)"', quote="أكثر من ٤٥", place="Жалал-Абад", group=""),
            observed(0, period_start=None, published_on=None, latitude=40.53, longitude=72.8, line=9),
        ],
        ignore_index=True,
    )
    assert recorded(ledger, "a", stated) == 3
    read = ledger.observations()
    expected = stated.assign(document_id=document("a").id)
    pd.testing.assert_frame_equal(read[list(COLUMNS)], expected[list(COLUMNS)], check_column_type=False)
    assert read["document_ids"].tolist() == [document("a").id] * 3
    assert read["recorded_by"].unique().tolist() == ["Ada"]
    assert read["state"].tolist() == ["accepted"] * 3


def test_an_empty_ledger_answers_with_empty_frames_of_the_same_types(ledger: Ledger) -> None:
    read = ledger.observations()
    assert read.empty and dict(read[list(COLUMNS)].dtypes) == dict(empty().dtypes)
    assert ledger.crises().empty and ledger.batches().empty and ledger.decisions().empty and ledger.documents().empty
    assert ledger.version == "0.0.0"


def test_the_same_batch_twice_adds_nothing(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(117))
    version = ledger.version
    assert recorded(ledger, "a", observed(117)) == 0
    assert ledger.version == version


def test_rows_are_sorted_by_crisis_in_the_store_and_read_in_the_order_of_the_file(ledger: Ledger) -> None:
    mixed = pd.concat([observed(n, crisis=f"Crisis {5 - n}", line=n) for n in (1, 2, 3, 4)], ignore_index=True)
    recorded(ledger, "a", mixed)
    assert ledger.observations()["value"].tolist() == [1, 2, 3, 4]


def test_a_document_without_a_number_is_kept_and_adds_no_batch(ledger: Ledger) -> None:
    assert recorded(ledger, "a", empty()) == 0
    assert ledger.documents()["title"].tolist() == ["a"]
    assert ledger.batches().empty


def test_a_document_is_given_back_with_its_bytes_and_text(ledger: Ledger) -> None:
    given = document("a", text="At least 117 died.", published_on=date(2010, 6, 14), url="https://example.org/1")
    ledger.record(given, observed(117), batch_id="a", by=local("Ada"))
    kept = ledger.document(given.id)
    assert (kept.bytes, kept.text, kept.published_on, kept.url) == (b"a", given.text, given.published_on, given.url)
    assert kept.added_by == "Ada"
    assert not {"bytes", "text"} & set(ledger.documents().columns)


def test_what_was_said_last_of_a_document_holds(ledger: Ledger) -> None:
    ledger.record(document("a", title="Draft"), observed(117), batch_id="a", by=local("Ada"))
    ledger.record(document("a", title="Report"), observed(118), batch_id="a, crisis=Osh", by=local("Ada"))
    assert ledger.documents()["title"].tolist() == ["Report"]


Step = Callable[[Ledger], Any]


def _decided(decision: str) -> Step:
    def step(ledger: Ledger) -> str:
        key = ledger.observations()["observation_id"].iloc[0]
        return ledger.decide("observation", key, decision, by=local("Eve"), reason="outlier")

    return step


def _file(batch_id: str, state: str = "accepted") -> Step:
    return lambda ledger: recorded(ledger, batch_id, observed(117), state=state)


def _undo(batch_id: str) -> Step:
    return lambda ledger: ledger.retract(batch_id, by=local("Ada"))


def _redo(batch_id: str) -> Step:
    return lambda ledger: ledger.restore(batch_id, by=local("Ada"))


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param([_file("a")], "accepted", id="from a file: accepted on arrival"),
        pytest.param([_file("a", "proposed")], "proposed", id="from an article: proposed until somebody decides"),
        pytest.param([_file("a", "proposed"), _decided("accepted")], "accepted", id="a proposal is accepted"),
        pytest.param([_file("a", "proposed"), _file("b")], "accepted", id="a file that says the same accepts it"),
        pytest.param([_file("a"), _file("b", "proposed")], "accepted", id="an article proposes what is accepted"),
        pytest.param([_file("a"), _decided("rejected"), _file("b")], "rejected", id="a later file redeems nothing"),
        pytest.param([_file("a"), _decided("rejected"), _decided("accepted")], "accepted", id="the last one holds"),
        pytest.param([_file("a"), _decided("retracted")], "retracted", id="one observation is retracted"),
        pytest.param([_file("a"), _undo("a")], "retracted", id="a batch takes its observations with it"),
        pytest.param([_file("a"), _undo("a"), _decided("accepted")], "retracted", id="until the batch is restored"),
        pytest.param([_file("a"), _undo("a"), _redo("a")], "accepted", id="undone and redone"),
        pytest.param([_file("a"), _undo("a"), _redo("a"), _undo("a")], "retracted", id="undone, redone, undone"),
        pytest.param([_file("a"), _decided("rejected"), _undo("a"), _redo("a")], "rejected", id="redone as it was"),
        pytest.param([_file("a"), _undo("a"), _file("a")], "accepted", id="undone, then recorded again"),
        pytest.param([_file("a"), _undo("a"), _file("a"), _undo("a")], "retracted", id="recorded again and undone"),
        pytest.param([_file("a"), _file("b"), _undo("a")], "accepted", id="another batch still states it"),
        pytest.param(
            [_file("a"), _file("b", "proposed"), _undo("a")], "proposed", id="only a proposal still states it"
        ),
        pytest.param([_file("a"), _file("b"), _undo("a"), _undo("b")], "retracted", id="no batch states it any more"),
    ],
)
def test_the_state_of_an_observation(ledger: Ledger, steps: list[Step], expected: str) -> None:
    for step in steps:
        step(ledger)
    assert states(ledger) == {117: expected}


def test_who_decided_and_why_stands_beside_the_state(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(117))
    key = ledger.observations()["observation_id"].iloc[0]
    decision_id = ledger.decide("observation", key, "rejected", by=local("Eve"), reason="duplicate")
    row = ledger.observations().iloc[0]
    assert (row["reason"], row["decided_by"], row["decision_id"]) == ("duplicate", "Eve", decision_id)
    ledger.retract("a", by=local("Ada"), reason="wrong number")
    row = ledger.observations().iloc[0]
    assert (row["state"], row["reason"], row["decided_by"]) == ("retracted", "wrong number", "Ada")
    assert row["decided_at"] == ledger.decisions()["decided_at"].iloc[-1]


def test_one_row_per_observation_lists_the_documents_of_standing_batches(ledger: Ledger) -> None:
    for batch_id in ("a", "b", "c"):
        recorded(ledger, batch_id, observed(117))
    ids = {name: document(name).id for name in "abc"}
    assert ledger.observations()["document_ids"].tolist() == [" ".join(sorted(ids.values()))]
    ledger.retract("b", by=local("Ada"))
    assert ledger.observations()["document_ids"].tolist() == [" ".join(sorted([ids["a"], ids["c"]]))]


PREFIX = "A very long name of a crisis, longer than thirty-two letters, "


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param({}, {1, 2, 3, 4, 5, 6, 7}, id="everything"),
        pytest.param({"crisis": "Osh 2010"}, {1, 2}, id="one crisis"),
        pytest.param({"crisis": ""}, {3}, id="the crisis without a name"),
        pytest.param({"crisis": 'L\'Aquila "09"'}, {4}, id="quotes in its name"),
        pytest.param({"crisis": PREFIX + "first"}, {5}, id="a long name with a common beginning"),
        pytest.param({"crisis": PREFIX + "second"}, {6}, id="the other long name"),
        pytest.param({"crisis": "Ош 2010"}, {7}, id="another script"),
        pytest.param({"crisis": "osh 2010"}, set(), id="another case is another crisis"),
        pytest.param({"metric": "idps"}, {2}, id="one metric"),
        pytest.param({"country": "ITA"}, {4}, id="one country"),
        pytest.param({"crisis": "Osh 2010", "metric": "killed", "country": "KGZ"}, {1}, id="all three"),
        pytest.param({"known": date(2010, 6, 14)}, {5, 6, 7}, id="published by then, or its period was over"),
    ],
)
def test_only_what_was_asked_for_is_read(ledger: Ledger, asked: dict[str, Any], expected: set[int]) -> None:
    for number, cells in enumerate(
        [
            {},
            {"metric": "idps"},
            {"crisis": ""},
            {"crisis": 'L\'Aquila "09"', "country": "ITA"},
            {"crisis": PREFIX + "first", "published_on": None},
            {"crisis": PREFIX + "second", "published_on": "2010-06-14"},
            {"crisis": "Ош 2010", "published_on": "2010-06-01"},
        ],
        start=1,
    ):
        recorded(ledger, str(number), observed(number, **cells))
    assert set(ledger.observations(**asked)["value"]) == expected
    ledger.compact()
    assert set(ledger.observations(**asked)["value"]) == expected


def test_only_the_columns_asked_for_are_read(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(117))
    assert ledger.observations(columns=["state", "value"]).columns.tolist() == ["state", "value"]
    with pytest.raises(KeyError, match="colour"):
        ledger.observations(columns=["colour"])


def test_a_question_in_sql_sees_states(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(117, 191))
    recorded(ledger, "b", observed(300), state="proposed")
    asked = (
        "select state, sum(value)::bigint as people from observations where value > $floor group by all order by all"
    )
    answer = ledger.query(asked, {"floor": 150})
    assert answer.to_dict("list") == {"state": ["accepted", "proposed"], "people": [191, 300]}


def test_any_version_is_read_again_as_it_was_shown_then(ledger: Ledger) -> None:
    steps: list[Step] = [
        _file("a"), _file("b", "proposed"), _undo("a"), _decided("rejected"), _redo("a"), _undo("b"), _file("b"),
        lambda ledger: recorded(ledger, "c", observed(1, 2, 3, crisis="Other")), lambda ledger: ledger.compact(),
        _decided("accepted"), _undo("c"),
    ]  # fmt: skip
    shown = {}
    for step in steps:
        step(ledger)
        shown[ledger.version] = _all(ledger, None)
    assert len(shown) == len(steps)
    assert {version: _all(ledger, version) for version in shown} == shown


def _all(ledger: Ledger, version: str | None) -> list[str]:
    told = [ledger.observations(version=version), ledger.batches(version), ledger.crises(version)]
    return [frame.to_csv() for frame in [*told, ledger.decisions(version), ledger.documents(version)]]


@pytest.mark.parametrize("version", ["9.9.9", "1.1", "a.b.c", "", "-1.0.0", "1.1.0.0"])
def test_a_version_that_is_not_there_is_refused(ledger: Ledger, version: str) -> None:
    with pytest.raises(UserError, match="has no version"):
        ledger.observations(version=version)


@pytest.mark.parametrize(
    ("decided", "seen", "is_refused"),
    [
        pytest.param([], None, False, id="nobody asks what was seen"),
        pytest.param([], "", False, id="nothing was decided, nothing was seen"),
        pytest.param(["rejected"], 0, False, id="the last one was seen"),
        pytest.param(["rejected", "accepted"], 1, False, id="the last of two was seen"),
        pytest.param(["rejected"], "", True, id="one was decided meanwhile"),
        pytest.param(["rejected", "accepted"], 0, True, id="a second one was decided meanwhile"),
        pytest.param(["rejected"], None, False, id="whatever was decided"),
        pytest.param([], "no such id", True, id="what was seen is not in the ledger"),
    ],
)
def test_a_decision_follows_the_last_one_that_was_seen(
    ledger: Ledger, decided: list[str], seen: int | str | None, is_refused: bool
) -> None:
    recorded(ledger, "a", observed(117))
    key = ledger.observations()["observation_id"].iloc[0]
    ids = [ledger.decide("observation", key, decision, by=local("Eve")) for decision in decided]
    after = ids[seen] if isinstance(seen, int) else seen
    version = ledger.version
    if is_refused:
        with pytest.raises(Conflict, match="Eve decided .* meanwhile: |not in the ledger"):
            ledger.decide("observation", key, "retracted", by=local("Ada"), after=after)
        assert ledger.version == version
    else:
        ledger.decide("observation", key, "retracted", by=local("Ada"), after=after)
        assert states(ledger) == {117: "retracted"}
        assert ledger.decisions()["after"].iloc[-1] == (after or "")


def test_several_things_are_decided_in_one_commit_or_not_at_all(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(1, 2, 3), state="proposed")
    keys = ledger.observations()["observation_id"].tolist()
    first = ledger.decide_all(Wish("observation", keys[:2], "accepted", local("Eve")))
    assert states(ledger) == {1: "accepted", 2: "accepted", 3: "proposed"}
    assert ledger.version == "1.1.1" and ledger.decisions()["decision_id"].tolist() == sorted(first)
    with pytest.raises(Conflict):
        ledger.decide_all(Wish("observation", keys, "rejected", local("Ada"), after={keys[0]: first[0], keys[1]: ""}))
    assert ledger.version == "1.1.1"


def test_what_comes_with_a_decision_is_kept(ledger: Ledger) -> None:
    ledger.decide("place", "Osh, KGZ", "resolved", by=local("Eve"), value={"code": "KG-GO"}, note="the city")
    row = ledger.decisions().iloc[0]
    assert (row["about"], row["key"], row["value"], row["note"]) == (
        "place", "Osh, KGZ", '{"code": "KG-GO"}', "the city",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("act", "message"),
    [
        pytest.param(lambda ledger: ledger.retract("zzz", by=local("Ada")), "No batch 'zzz'", id="an unknown batch"),
        pytest.param(
            lambda ledger: ledger.decide("observation", "zzz", "rejected", by=local("Ada")),
            "No observation 'zzz'",
            id="an unknown observation",
        ),
        pytest.param(lambda ledger: ledger.document("zzz"), "No document 'zzz'", id="an unknown document"),
    ],
)
def test_what_is_not_there_cannot_be_decided_on(ledger: Ledger, act: Step, message: str) -> None:
    recorded(ledger, "a", observed(117))
    with pytest.raises(UserError, match=message):
        act(ledger)


@pytest.mark.parametrize(
    ("about", "decision"), [("observation", "accept"), ("batch", "rejected"), ("weather", "accepted")]
)
def test_a_decision_that_nobody_would_understand_is_a_bug(ledger: Ledger, about: str, decision: str) -> None:
    with pytest.raises(ValueError, match="No decision"):
        ledger.decide(about, "a", decision, by=local("Ada"))


def test_with_the_clock_set_back_the_last_word_still_holds(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    class Yesterday(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return datetime.now(tz or UTC) - timedelta(days=1)

    recorded(ledger, "a", observed(117))
    recorded(ledger, "b", observed(118))
    ledger.retract("b", by=local("Ada"))
    _decided("rejected")(ledger)
    monkeypatch.setattr(ledger_module, "datetime", Yesterday)
    monkeypatch.setattr(decisions_module, "datetime", Yesterday)
    assert recorded(ledger, "b", observed(118)) == 1
    _decided("accepted")(ledger)
    assert states(ledger) == {117: "accepted", 118: "accepted"}
    ledger.retract("b", by=local("Ada"))
    assert states(ledger) == {117: "accepted", 118: "retracted"}


@pytest.mark.parametrize(
    ("step", "is_touched"),
    [
        pytest.param(lambda ledger: recorded(ledger, "c", observed(5)), True, id="a report on it"),
        pytest.param(lambda ledger: recorded(ledger, "c", observed(5, crisis="Other")), False, id="one on another"),
        pytest.param(
            lambda ledger: recorded(ledger, "c", observed(5, crisis="*")), False, id="one on a crisis named *"
        ),
        pytest.param(lambda ledger: recorded(ledger, "a", observed(1)), False, id="the same file again"),
        pytest.param(_undo("a"), True, id="its batch undone"),
        pytest.param(_undo("b"), False, id="the batch of another crisis undone"),
        pytest.param(_decided("rejected"), True, id="a decision on its observation"),
        pytest.param(
            lambda ledger: ledger.decide("source", "MoH", "same as", by=local("Eve"), value="Health Ministry"),
            True,
            id="a decision on a source touches every crisis",
        ),
        pytest.param(
            lambda ledger: ledger.decide("finding", "x", "dismissed", by=local("Eve"), crises=["Other"]),
            False,
            id="a finding of another crisis, as the caller says",
        ),
        pytest.param(lambda ledger: ledger.compact(), False, id="compaction"),
        pytest.param(lambda ledger: _stored(ledger).optimize.compact(), False, id="compaction by another program"),
        pytest.param(
            lambda ledger: write_deltalake(_stored(ledger), _stored(ledger).to_pyarrow_table(), mode="append"),
            True,
            id="rows that another program wrote may touch every crisis",
        ),
    ],
)
def test_only_what_concerns_a_crisis_changes_its_key(ledger: Ledger, step: Step, is_touched: bool) -> None:
    recorded(ledger, "a", observed(1, 2))
    recorded(ledger, "b", observed(3, crisis="Other"))
    key = ledger.touched("Osh 2010")
    assert ledger.touched("Osh 2010") == key
    step(ledger)
    assert (ledger.touched("Osh 2010") != key) == is_touched


def _stored(ledger: Ledger) -> DeltaTable:
    return DeltaTable(f"{ledger.address}/observations")


def test_batches_say_who_added_what(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(1, 2))
    recorded(ledger, "b", observed(3))
    ledger.retract("a", by=local("Eve"))
    read = ledger.batches()
    assert read["batch_id"].tolist() == ["a", "b"]
    assert read["title"].tolist() == ["a", "b"] and read["kind"].tolist() == ["file", "file"]
    assert read["observations"].tolist() == [2, 1]
    assert read["state"].tolist() == ["retracted", "standing"] and read["added_by"].tolist() == ["Ada", "Ada"]
    assert ledger.has("a") and not ledger.has("example")
    recorded(ledger, "a", observed(1, 2))
    read = ledger.batches()
    assert read["batch_id"].tolist() == ["b", "a"] and read["state"].tolist() == ["standing", "standing"]


def test_crises_are_listed_by_their_last_report_without_what_was_undone(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(1, 2))
    recorded(ledger, "b", observed(3, crisis="Later", published_on="2011-01-02", period_end="2011-01-01"))
    recorded(ledger, "c", observed(4, crisis="Undone"))
    assert ledger.crises()["crisis"].tolist() == ["Later", "Osh 2010", "Undone"]
    ledger.retract("c", by=local("Ada"))
    recorded(ledger, "d", observed(2, 5, published_on="2012-01-01"))
    read = ledger.crises()
    assert read["crisis"].tolist() == ["Osh 2010", "Later"] and read["observations"].tolist() == [4, 1]
    assert read["last_published"].tolist() == [pd.Timestamp("2012-01-01"), pd.Timestamp("2011-01-02")]
    assert read["first_day"].iloc[0] == pd.Timestamp("2010-06-10")
    pd.testing.assert_frame_equal(read, ledger.crises(ledger.version))
