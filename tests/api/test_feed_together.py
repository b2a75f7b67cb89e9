"""Many programs read the feed while reports are recorded: each answer is whole, and of the version that it names."""

import asyncio
from typing import NamedTuple

import httpx
import pytest
from starlette.applications import Starlette
from streamlit.web.server.starlette.starlette_app import create_streamlit_middleware

from lib.api import ROUTES
from lib.ledger import Ledger
from lib.ui import record
from tests.awaited import awaited
from tests.ledgers import observed, recorded

CLIENTS, BATCHES, ROWS = 20, 12, 7
CRISIS = "Read while written"
PATHS = ("observations",) * 6 + ("estimates", "findings")


class Answer(NamedTuple):
    """What one program was told."""

    path: str
    status: int
    tag: str
    version: str
    body: bytes


async def reader(client: httpx.AsyncClient, number: int, turns: int) -> list[Answer]:
    found = []
    for turn in range(turns):
        path = PATHS[(number + turn) % len(PATHS)]
        told = await client.get(f"/api/v1/{path}", params={"crisis": CRISIS, "audience": "restricted"})
        headers = told.headers
        found.append(Answer(path, told.status_code, headers.get("etag", ""), headers.get("x-ledger-version", ""),
                            told.content))  # fmt: skip
    return found


def batch(number: int) -> None:
    values = range(number * 100, number * 100 + ROWS)
    recorded(record.ledger(), f"batch {number}", observed(*values, crisis=CRISIS, source=f"Source {number}"))


async def all_at_once(turns: int) -> list[Answer]:
    app = Starlette(routes=ROUTES, middleware=create_streamlit_middleware())

    async def write() -> None:
        for number in range(2, BATCHES + 1):
            await asyncio.to_thread(batch, number)

    transport = httpx.ASGITransport(app, client=("127.0.0.1", 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8501", timeout=120) as client:
        told = await asyncio.gather(write(), *(reader(client, number, turns) for number in range(CLIENTS)))
    return [answer for answers in told[1:] for answer in answers]


@pytest.mark.parametrize("turns", [2, pytest.param(40, marks=[pytest.mark.long, pytest.mark.timeout(1_800)])])
def test_twenty_programs_read_while_reports_are_recorded(ledger_address: str, turns: int):
    first = record.ledger().version
    batch(1)
    told = awaited(all_at_once(turns))
    assert {answer.status for answer in told} == {200}
    assert len(told) == CLIENTS * turns
    assert len({answer.version for answer in told}) > 1, "nothing was recorded while they read"
    bodies: dict[tuple[str, str], set[bytes]] = {}
    for answer in told:
        bodies.setdefault((answer.path, answer.tag), set()).add(answer.body)
    assert all(len(each) == 1 for each in bodies.values()), "one tag, two answers"
    before = int(first.split(".")[1])
    for answer in told:
        rows = httpx.Response(200, content=answer.body).json()
        assert rows["version"] == answer.version
        if answer.path == "observations":
            batches = int(answer.version.split(".")[1]) - before
            stated = {int(row["value"]) for row in rows["rows"]}
            assert stated == {number * 100 + each for number in range(1, batches + 1) for each in range(ROWS)}
    assert Ledger(ledger_address).version == record.ledger().version
