"""The traps of the store, each with the remedy without which the test fails."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pandas as pd
import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import DeltaError

from lib import documents
from lib.access import local
from lib.errors import UserError
from lib.ledger import Ledger, creation, decisions, lock, lock_places, pieces, schema, snapshots, table
from lib.ledger import ledger as ledger_module
from lib.ledger.table import Table
from tests.ledgers import document, observed, recorded, states

TABLES = ("documents", "observations", "decisions")


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    return Ledger()


def _rows(ledger: Ledger, name: str = "observations") -> int:
    return DeltaTable(f"{ledger.address}/{name}").count()


def test_a_batch_that_two_writers_recorded_at_once_is_read_once(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as both:
        both.setattr(Ledger, "_batch", lambda self, batch_id: (None, None))
        both.setattr("lib.ledger.documents.read", lambda *_, **__: pa.table({"id": []}))
        assert [recorded(ledger, "a", observed(117, 191)) for _ in range(2)] == [2, 2]
    assert (_rows(ledger), _rows(ledger, "documents")) == (4, 2)
    assert ledger.observations()["value"].tolist() == [117, 191]
    assert len(ledger.documents()) == 1
    assert ledger.batches()["observations"].tolist() == [2] and ledger.crises()["observations"].tolist() == [2]
    ledger.retract("a", by=local("Ada"))
    assert states(ledger) == {117: "retracted", 191: "retracted"}


def _compacted_twice(ledger: Ledger, name: str) -> None:
    handles = [DeltaTable(f"{ledger.address}/{name}") for _ in range(2)]
    for handle in handles:
        handle.optimize.compact()


def test_rows_that_two_compactions_doubled_are_read_once(ledger: Ledger) -> None:
    for number in (1, 2, 3):
        recorded(ledger, str(number), observed(number))
        ledger.decide("place", f"Place {number}", "resolved", by=local("Eve"))
    shown = [frame.to_csv() for frame in (ledger.observations(), ledger.decisions(), ledger.batches())]
    for name in TABLES:
        _compacted_twice(ledger, name)
    assert [_rows(ledger, name) for name in TABLES] == [6, 6, 6]
    assert [frame.to_csv() for frame in (ledger.observations(), ledger.decisions(), ledger.batches())] == shown
    assert ledger.crises()["observations"].tolist() == [3] and len(ledger.documents()) == 3


def test_a_compaction_that_changes_the_number_of_rows_is_undone(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        recorded(ledger, str(number), observed(number))
    opened = Table.handle

    def handle_before_another_compaction(self: Table) -> DeltaTable:
        stale = opened(self)
        if self.name == "observations" and len(stale.file_uris()) == 3:
            opened(self).optimize.compact()
        return stale

    monkeypatch.setattr(Table, "handle", handle_before_another_compaction)
    with pytest.raises(UserError, match="from 3 to 6; the table was restored"):
        ledger.compact()
    assert _rows(ledger) == 3
    assert ledger.observations()["value"].tolist() == [1, 2, 3]


def test_compaction_keeps_every_row_in_fewer_files(ledger: Ledger) -> None:
    for number in range(5):
        recorded(ledger, str(number), observed(number))
    assert ledger.compact() == {"documents": 1, "observations": 1, "decisions": 0}
    assert (_rows(ledger), _rows(ledger, "documents")) == (5, 5)
    assert ledger.observations()["value"].tolist() == [0, 1, 2, 3, 4]
    recorded(ledger, "more", observed(5))
    assert ledger.compact(fewest=3)["observations"] == 2, "two files are left alone"


def test_only_one_process_compacts_at_a_time(ledger: Ledger) -> None:
    path = Path(ledger.address, ".compacting")
    with lock.held(lock_places.InFile(path)) as ours:
        assert ours
        with pytest.raises(UserError, match="Another process is compacting"):
            ledger.compact()
    assert not path.exists()
    ledger.compact()


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot be asked whether a process is gone without harm")
def test_the_lock_of_a_process_that_was_killed_is_taken_over(ledger: Ledger) -> None:
    path = Path(ledger.address, ".compacting")
    holder = (
        "import sys, time; from pathlib import Path; from lib.ledger import lock, lock_places\n"
        f"with lock.held(lock_places.InFile(Path({str(path)!r}))): print('held', flush=True); time.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", holder], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    with pytest.raises(UserError, match="Another process"):
        ledger.compact()
    process.kill()
    process.wait()
    assert path.exists()
    ledger.compact()
    assert not path.exists()


def test_a_lock_that_nobody_touches_is_taken_over_and_one_that_is_touched_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lock"
    monkeypatch.setattr(lock, "DEAD_AFTER", 0.5)
    monkeypatch.setattr(lock, "TOUCH_EVERY", 0.05)
    path.write_text(json.dumps({"holder": "x", "pid": 1, "host": "another machine"}))
    with lock.held(lock_places.InFile(path), wait=60) as ours:
        assert ours
        with lock.held(lock_places.InFile(path), wait=1.5) as theirs:
            assert not theirs
    assert not path.exists()


def test_a_lock_that_a_full_disk_cut_off_is_nobodys(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as now:
        now.setattr(Path, "write_text", full)
        with pytest.raises(UserError, match="No space left"):
            ledger.compact()
    assert not list(Path(ledger.address).glob(".compacting*"))
    ledger.compact()


def test_a_lock_is_taken_by_one_on_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    place = lock_places.InFile(tmp_path / "lock")
    assert (place.take("first"), place.take("second"), place.holder()) == (True, False, "first")
    place.release("second")
    assert [path.name for path in tmp_path.iterdir()] == ["lock"]
    place.release("first")
    assert not list(tmp_path.iterdir())


def test_the_log_is_kept_however_old_it_is(tmp_path: Path, ledger: Ledger) -> None:
    usual = str(tmp_path / "usual")
    write_deltalake(usual, pa.table({"x": [0]}))
    for number in range(12):
        recorded(ledger, str(number), observed(number))
        write_deltalake(usual, pa.table({"x": [number]}), mode="append")
    for address in (usual, *(f"{ledger.address}/{name}" for name in TABLES)):
        _age(address)
        handle = DeltaTable(address)
        handle.create_checkpoint()
        handle.cleanup_metadata()
    with pytest.raises(DeltaError):
        DeltaTable(usual, version=0)
    assert ledger.observations(version="0.0.0").empty
    assert ledger.observations(version="1.1.0")["value"].tolist() == [0]
    assert DeltaTable(f"{ledger.address}/observations", version=0).version() == 0


def _age(address: str) -> None:
    two_years_ago = time.time() - 2 * 365 * 24 * 3600
    for file in Path(address, "_delta_log").glob("*.json"):
        os.utime(file, (two_years_ago, two_years_ago))


def test_a_ledger_of_a_newer_program_is_refused(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(117))
    handle = DeltaTable(f"{ledger.address}/observations")
    handle.alter.set_table_properties({"uprooted.schema": "2"}, raise_if_not_exists=False)
    with pytest.raises(UserError, match="written by a newer version of Uprooted .*schema '2'"):
        ledger.observations()
    with pytest.raises(UserError, match="Update Uprooted"):
        Ledger(ledger.address)
    with pytest.raises(UserError, match="newer version"):
        recorded(ledger, "b", observed(1))


def test_an_older_ledger_gains_the_columns_that_it_lacks(ledger_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    now = schema.TABLES["observations"]
    older = dict(schema.TABLES) | {"observations": pa.schema([f for f in now if f.name not in ("note", "latitude")])}
    with monkeypatch.context() as before:
        for module in (schema, table, creation, snapshots, pieces):
            before.setattr(module, "TABLES", older)
        before.setattr(schema, "SCHEMA", 0)
        before.setattr(creation, "SCHEMA", 0)
        recorded(Ledger(), "a", observed(117, note="lost, as this program knows no notes"))
        files = set(Path(ledger_address, "observations").glob("*.parquet"))
    table._TABLES.clear()
    ledger = Ledger()
    assert DeltaTable(f"{ledger.address}/observations").metadata().configuration["uprooted.schema"] == "1"
    recorded(ledger, "b", observed(191, note="kept", latitude=40.5))
    read = ledger.observations()
    assert read["note"].tolist() == ["", "kept"] and read["latitude"].tolist()[1] == 40.5
    assert pd.isna(read["latitude"].iloc[0]) and read["value"].tolist() == [117, 191]
    assert ledger.observations(version="1.1.0")["note"].tolist() == [""], "a version from before is read as well"
    assert files < set(Path(ledger_address, "observations").glob("*.parquet")), "nothing was rewritten"
    ledger.compact()
    assert ledger.observations()["note"].tolist() == ["", "kept"]


def test_each_thread_gets_its_own_rows(ledger: Ledger) -> None:
    for number in range(4):
        recorded(ledger, str(number), observed(*range(20 * number, 20 * number + 20), crisis=f"Crisis {number}"))

    def read(turn: int) -> bool:
        number = turn % 4
        expected = list(range(20 * number, 20 * number + 20))
        return ledger.observations(f"Crisis {number}")["value"].tolist() == expected

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(read, range(32)))


def test_a_table_is_opened_once_per_version(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        recorded(ledger, str(number), observed(number))
    opened: list[int | None] = []
    plain = Table._opened

    def counted(self: Table, version: int | None) -> DeltaTable:
        opened.append(version)
        return plain(self, version)

    monkeypatch.setattr(Table, "_opened", counted)
    for _ in range(5):
        Ledger(ledger.address).observations()
        Ledger(ledger.address).touched("Osh 2010")
        recorded(ledger, f"new {len(opened)}", observed(9))
    assert opened == []
    for _ in range(5):
        ledger.observations(version="1.1.0")
    assert opened == [1, 1]


def test_decisions_are_kept_in_memory_and_only_new_files_are_read(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        ledger.decide("place", f"Place {number}", "resolved", by=local("Eve"))
    assert len(ledger.decisions()) == 3
    files: list[list[str]] = []
    plain = snapshots.Snapshot.view

    def noted(self: snapshots.Snapshot, *told: object, **more: object) -> None:
        if self.name == "decisions":
            files.append(more.get("only"))  # type: ignore[arg-type]
        plain(self, *told, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(snapshots.Snapshot, "view", noted)
    ledger.decide("place", "Place 4", "resolved", by=local("Eve"))
    assert len(ledger.decisions()) == 4
    assert [len(only) for only in files] == [1]


def test_a_ledger_that_was_put_in_the_place_of_another_is_read(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(117))
    assert states(ledger) == {117: "accepted"}
    shutil.rmtree(ledger.address)
    again = Ledger(ledger.address)
    assert again.observations().empty and again.version == "0.0.0"
    assert recorded(again, "a", observed(118)) == 1
    assert states(again) == {118: "accepted"}


def _file_in_the_way(folder: Path) -> str:
    folder.write_text("not a folder")
    return str(folder)


def _file_above(folder: Path) -> str:
    folder.write_text("not a folder")
    return str(folder / "ledger")


def _photos(folder: Path) -> str:
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"")
    return str(folder)


def _own_documents(folder: Path) -> str:
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "letter.docx").write_bytes(b"")
    return str(folder)


def _out_of_reach(folder: Path) -> str:
    if not Path("/proc/self").exists():
        pytest.skip("only Linux has a folder in which nobody may write")
    return "/proc/ledger"


@pytest.mark.parametrize(
    ("prepared", "message"),
    [
        pytest.param(_file_in_the_way, "should be a folder, but .* is a file", id="a file in the way"),
        pytest.param(_file_above, "should be a folder, but .* is a file", id="a file above it"),
        pytest.param(_photos, "holds no ledger but other things, such as 'holiday.jpg'", id="a folder of photos"),
        pytest.param(_own_documents, "other things, such as 'documents'", id="somebody's own documents"),
        pytest.param(_out_of_reach, "cannot be written .*nothing was recorded", id="a folder that cannot be written"),
    ],
)
def test_a_folder_that_cannot_be_a_ledger(tmp_path: Path, prepared: Callable[[Path], str], message: str) -> None:
    address = prepared(tmp_path / "place")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UserError, match=message) as told:
        Ledger(address)
    assert "UPROOTED_LEDGER" in told.value.fix and address.split(os.sep)[-1] in told.value.problem
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_a_hidden_file_and_half_a_ledger_are_accepted(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"")
    (tmp_path / "documents").mkdir()
    assert Ledger(str(tmp_path)).version == "0.0.0"
    shutil.rmtree(tmp_path / "decisions")
    table._TABLES.clear()
    assert Ledger(str(tmp_path)).version == "0.0.0"


def test_a_table_whose_first_commit_another_writer_is_about_to_make_is_no_other_thing(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "part-00000-begun.snappy.parquet").write_bytes(b"")
    assert Ledger(str(tmp_path)).version == "0.0.0"


def test_several_processes_may_make_a_ledger_at_once(tmp_path: Path) -> None:
    for turn in range(5):
        barrier = threading.Barrier(6)

        def make(number: int, root: str = str(tmp_path / f"{turn}"), barrier: threading.Barrier = barrier) -> int:
            own = Table(root, "decisions")
            barrier.wait()
            own.prepare()
            return own.latest().version

        with ThreadPoolExecutor(6) as pool:
            assert list(pool.map(make, range(6))) == [0] * 6


def test_a_ledger_that_was_removed_while_open_is_a_message(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(117))
    shutil.rmtree(ledger.address)
    with pytest.raises(UserError, match="cannot be opened"):
        ledger.observations()


def test_a_ledger_on_a_full_or_read_only_disk_says_so_and_records_nothing(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(ledger, "a", observed(117))
    version = ledger.version

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(table, "write_deltalake", full)
    with pytest.raises(UserError, match="No space left on device.*nothing was recorded"):
        recorded(ledger, "b", observed(118))
    with pytest.raises(UserError, match="No space left on device"):
        ledger.retract("a", by=local("Ada"))
    monkeypatch.undo()
    assert ledger.version == version and states(ledger) == {117: "accepted"}
    assert recorded(ledger, "b", observed(118)) == 1


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda raw: raw[: len(raw) // 2], id="cut off"),
        pytest.param(lambda raw: b"", id="empty"),
        pytest.param(lambda raw: b"\0" * len(raw), id="zeros, as after a power cut"),
        pytest.param(lambda raw: b"\xff\xfe<html>", id="something else"),
    ],
)
@pytest.mark.parametrize("is_open", [pytest.param(True, id="while open"), pytest.param(False, id="before opening")])
def test_a_damaged_last_file_of_the_log_is_named(
    ledger: Ledger, damage: Callable[[bytes], bytes], is_open: bool
) -> None:
    recorded(ledger, "a", observed(117))
    recorded(ledger, "b", observed(118))
    last = Path(ledger.address, "observations", "_delta_log", f"{2:020d}.json")
    sound = last.read_bytes()
    last.unlink()
    table._TABLES.clear()
    reader = Ledger(ledger.address)
    assert states(reader) == {117: "accepted"}
    last.write_bytes(damage(sound))
    if not is_open:
        table._TABLES.clear()
    with pytest.raises(UserError, match=rf"_delta_log/{last.name} is damaged"):
        (reader if is_open else Ledger(ledger.address)).observations()
    last.write_bytes(sound)
    assert states(Ledger(ledger.address)) == {117: "accepted", 118: "accepted"}


FIRST_AT_ONCE = """
import threading
from concurrent.futures import ThreadPoolExecutor
from lib.ledger import Ledger
from tests.ledgers import observed, recorded

barrier = threading.Barrier(6)

def record(number):
    barrier.wait()
    return recorded(Ledger(), f"{number}", observed(number))

with ThreadPoolExecutor(6) as pool:
    print(sum(pool.map(record, range(6))), len(Ledger().observations()))
"""


def test_the_first_calls_of_a_process_may_come_from_several_threads(ledger_address: str) -> None:
    told = subprocess.run([sys.executable, "-c", FIRST_AT_ONCE], capture_output=True, text=True)
    assert (told.stdout, told.stderr) == ("6 6\n", "")


def test_commits_are_told_apart_while_others_commit(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    recorded(ledger, "a", observed(1))
    opened = Table._opened

    def opened_before_another_records(self: Table, version: int | None) -> DeltaTable:
        handle = opened(self, version)
        if self.name == "observations" and version is None:
            monkeypatch.setattr(Table, "_opened", opened)
            recorded(Ledger(other), "b", observed(2, crisis="Other"))
        return handle

    other = os.path.join(ledger.address, ".")
    table._TABLES.clear()
    monkeypatch.setattr(Table, "_opened", opened_before_another_records)
    assert Ledger(ledger.address).touched("Osh 2010") == "1.0"
    assert Ledger(ledger.address).touched("Other") == "2.0"


def test_a_clock_that_is_set_back_puts_nothing_before_what_was_there(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(ledger, "a", observed(117))
    ledger.decide("place", "Osh, KGZ", "resolved", by=local("Eve"))
    ledger.retract("a", by=local("Ada"))
    _set_back(monkeypatch, hours=3)
    table._TABLES.clear()
    later = Ledger(ledger.address)
    assert recorded(later, "a", observed(117)) == 1, "undone, it may be recorded again"
    assert recorded(later, "b", observed(191)) == 1
    later.decide("place", "Jalal-Abad, KGZ", "resolved", by=local("Eve"))
    later.decide("place", "Osh, KGZ", "resolved anew", by=local("Eve"))
    assert states(later) == {117: "accepted", 191: "accepted"}
    assert later.batches()["batch_id"].tolist() == ["a", "b"]
    assert later.decisions()["key"].tolist() == ["Osh, KGZ", "a", "Jalal-Abad, KGZ", "Osh, KGZ"]
    later.retract("b", by=local("Ada"))
    assert states(later) == {117: "accepted", 191: "retracted"}


def test_a_decision_whose_commit_arrived_and_whose_answer_was_lost_is_no_conflict_with_itself(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(ledger, "a", observed(117), state="proposed")
    key = ledger.observations()["observation_id"].iloc[0]
    plain, lost = Table.append, []

    def append(self: Table, *told: object, **more: object) -> None:
        plain(self, *told, **more)  # type: ignore[arg-type]
        if not lost:
            lost.append(self.name)
            raise table.Behind

    monkeypatch.setattr(Table, "append", append)
    decision = ledger.decide("observation", key, "accepted", by=local("Eve"), after="")
    assert lost == ["decisions"] and ledger.decisions()["decision_id"].tolist() == [decision]


def test_a_new_title_holds_though_the_clock_is_set_back(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for title in ("As first taken", "As taken again"):
        taken = document("a", title=title)
        ledger.record(taken, observed(117), batch_id=title, by=local("Ada"))
        _set_back(monkeypatch, hours=3)
    assert ledger.documents()["title"].tolist() == ["As taken again"]


def _set_back(monkeypatch: pytest.MonkeyPatch, *, hours: int) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return super().now(tz) - timedelta(hours=hours)

    for module in (ledger_module, decisions, documents):
        monkeypatch.setattr(module, "datetime", Clock)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda raw: raw[: len(raw) // 2], id="cut off"),
        pytest.param(lambda raw: b"", id="empty"),
        pytest.param(lambda raw: bytes(len(raw)), id="zeros, as after a power cut"),
        pytest.param(lambda raw: raw[:100] + bytes(len(raw) - 1000) + raw[-900:], id="zeros inside"),
        pytest.param(None, id="gone"),
    ],
)
@pytest.mark.parametrize("name", ["observations", "documents"])
def test_a_damaged_last_file_of_a_table_is_a_message(
    ledger: Ledger, name: str, damage: Callable[[bytes], bytes] | None
) -> None:
    recorded(ledger, "a", observed(*range(300)))
    recorded(ledger, "b", observed(*range(300, 600)))
    last = max(Path(ledger.address, name).glob("*.parquet"), key=lambda path: path.stat().st_mtime_ns)
    sound = last.read_bytes()
    if damage is None:
        last.unlink()
    else:
        last.write_bytes(damage(sound))
    with pytest.raises(UserError, match="A file of the ledger cannot be read .*Nothing was changed") as told:
        ledger.batches()
    assert "\n" not in str(told.value)
    with pytest.raises(UserError, match="cannot be (read|compacted)"):
        ledger.compact() if name == "observations" else ledger.documents()
    last.write_bytes(sound)
    assert len(ledger.observations()) == 600 and ledger.batches()["observations"].tolist() == [300, 300]


def test_a_table_of_a_newer_protocol_is_refused(ledger: Ledger) -> None:
    recorded(ledger, "a", observed(117))
    log = Path(ledger.address, "observations", "_delta_log")
    protocol = {
        "minReaderVersion": 3,
        "minWriterVersion": 7,
        "readerFeatures": ["of 2040"],
        "writerFeatures": ["of 2040"],
    }
    (log / f"{2:020d}.json").write_text(json.dumps({"protocol": protocol}) + "\n")
    for attempt in (ledger.observations, lambda: recorded(ledger, "b", observed(191)), lambda: Ledger(ledger.address)):
        with pytest.raises(UserError, match="written by a newer version of a program .*of 2040"):
            attempt()
    (log / f"{2:020d}.json").unlink()
    table._TABLES.clear()
    assert states(Ledger(ledger.address)) == {117: "accepted"}
