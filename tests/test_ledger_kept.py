"""A ledger that is kept: copied while others record, read by other programs, written by an earlier program."""

import re
import shutil
from collections import Counter
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pytest
from deltalake import DeltaTable

from lib.access import local
from lib.errors import UserError
from lib.ledger import Ledger, table
from tests.ledgers import document, observed, recorded, states
from tests.test_ledger_together import recorder, started

ROOT = Path(__file__).resolve().parents[1]
EARLIER = sorted((ROOT / "tests" / "fixtures" / "ledgers").glob("*.zip"))
TABLES = ("documents", "observations", "decisions")


@pytest.fixture
def ledger(ledger_address: str) -> Ledger:
    return Ledger()


def test_a_copy_made_while_others_record_is_sound_and_is_brought_up_to_date(ledger: Ledger, tmp_path: Path) -> None:
    recorded(ledger, "before", observed(117))
    program = recorder(ledger, "process", batches=12, rows=3)
    started([program])
    copies = 0
    while program.poll() is None:
        ledger.back_up(tmp_path / "copy")
        table._TABLES.clear()
        copy = Ledger(str(tmp_path / "copy"))
        read = copy.observations()
        assert set(Counter(read["batch_id"])) >= {"before"}
        assert set(Counter(read.loc[read["batch_id"] != "before", "batch_id"]).values()) <= {3}
        assert set(read["document_id"]) <= set(copy.documents()["id"])
        assert copy.observations(version=copy.version).equals(read)
        copies += 1
    assert program.wait() == 0 and copies > 1
    ledger.back_up(tmp_path / "copy")
    assert ledger.back_up(tmp_path / "copy") == 0, "what is there is not copied again"
    shutil.rmtree(ledger.address)
    shutil.copytree(tmp_path / "copy", ledger.address)
    table._TABLES.clear()
    restored = Ledger(ledger.address)
    assert len(restored.observations()) == 1 + 3 * 2 * 12
    assert recorded(restored, "process 0", observed(*range(3), source="process 0")) == 0
    assert recorded(restored, "after", observed(191)) == 1


def test_a_copy_that_cannot_be_made_is_a_message(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UserError, match="is a file"):
        ledger.back_up(tmp_path / "file")
    with pytest.raises(UserError, match="cannot be written"):
        ledger.back_up(tmp_path / "file" / "below")
    ledger.address = "s3://bucket/ledger"
    with pytest.raises(UserError, match="in a bucket"):
        ledger.back_up(tmp_path / "copy")


@pytest.mark.parametrize("kept", EARLIER, ids=[path.stem for path in EARLIER])
def test_a_ledger_of_an_earlier_program_says_the_same_and_goes_on(kept: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(kept, tmp_path / "ledger")
    ledger = Ledger(str(tmp_path / "ledger"))
    expected = pd.read_csv(kept.with_suffix(".csv"), dtype=str, keep_default_na=False)
    ledger.observations().to_csv(tmp_path / "read.csv", index=False)
    read = pd.read_csv(tmp_path / "read.csv", dtype=str, keep_default_na=False)
    assert read[list(expected.columns)].equals(expected)
    assert ledger.observations(version="1.1.0")["value"].tolist() == [117, 191]
    assert recorded(ledger, "later", observed(418)) == 0, "it stands already"
    assert recorded(ledger, "new", observed(1)) == 1
    ledger.restore("undone", by=local("Ada"))
    ledger.compact()
    assert states(ledger) == dict.fromkeys([117, 191, 5, 893, 418, 1], "accepted") | {2_000: "rejected"}


@pytest.fixture
def written(ledger: Ledger) -> Ledger:
    recorded(ledger, "a", observed(117, 191))
    recorded(ledger, "again", observed(117, 418))
    recorded(ledger, "undone", observed(5))
    recorded(ledger, "article", observed(893, 2_000), state="proposed")
    keys = dict(zip(ledger.observations()["value"], ledger.observations()["observation_id"], strict=True))
    ledger.decide("observation", keys[191], "rejected", by=local("Eve"), reason="duplicate")
    ledger.decide("observation", keys[893], "accepted", by=local("Eve"))
    ledger.retract("undone", by=local("Ada"))
    ledger.compact()
    recorded(ledger, "later", observed(77))
    return ledger


def test_the_query_of_the_docs_gives_duckdb_what_counts(written: Ledger) -> None:
    text = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    query = re.findall(r"```sql\n(.*?)```", text, flags=re.DOTALL)[0]
    with duckdb.connect() as connection:
        for name in TABLES:
            connection.register(name, DeltaTable(f"{written.address}/{name}").to_pyarrow_dataset())
            query = query.replace(f"delta_scan('data/ledger/{name}')", name)
        found = connection.execute(query).df()
    ours = written.observations()
    ours = ours[ours["state"] == "accepted"]
    assert "delta_scan" not in query and len(ours) == 4
    assert set(found["observation_id"]) == set(ours["observation_id"]) and len(found) == len(ours)
    assert sorted(found["value"]) == sorted(ours["value"]) == [77, 117, 418, 893]


def test_the_tables_ask_nothing_of_an_engine_that_an_old_one_lacks(written: Ledger) -> None:
    for name in TABLES:
        handle = DeltaTable(f"{written.address}/{name}")
        protocol = handle.protocol()
        assert (protocol.min_reader_version, protocol.reader_features) == (1, None)
        assert protocol.min_writer_version <= 2 and not handle.metadata().partition_columns
        plain = (pa.string(), pa.int64(), pa.float64(), pa.date32(), pa.binary(), pa.timestamp("us", tz="UTC"))
        for field in handle.schema().fields:
            assert pa.schema([pa.field(field)]).field(0).type in plain, field.name


def test_the_log_alone_names_the_files_that_hold_what_is_recorded(written: Ledger) -> None:
    folder = Path(written.address, "observations")
    standing: set[str] = set()
    for commit in sorted((folder / "_delta_log").glob("*.json")):
        actions = pd.read_json(commit, lines=True)
        standing |= {added["path"] for added in actions.get("add", pd.Series(dtype=object)).dropna()}
        standing -= {removed["path"] for removed in actions.get("remove", pd.Series(dtype=object)).dropna()}
    with duckdb.connect() as connection:
        files = [str(folder / path) for path in sorted(standing)]
        rows = connection.execute(
            "select count(*), count(distinct document_id) from read_parquet($files)", {"files": files}
        )
        assert rows.fetchone() == (8, 5)
    assert document("a").id in set(written.documents()["id"])
