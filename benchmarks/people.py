"""People at the dashboard without browsers: they speak Streamlit's own protocol, and time each page until it stands.

https://github.com/streamlit/streamlit/tree/develop/proto : a `BackMsg` asks for a run of a page, `ForwardMsg`s bring
its elements, `script_finished` ends it.
"""

import asyncio
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE = 120.0
MOST_BYTES = 64 << 20


@dataclass
class Page:
    """One page as it came.

    Attributes:
        seconds: From the question to the last element.
        titles: The words of its headings.
        alts: The alternative texts of its charts.
        errors: What went wrong.
    """

    seconds: float = 0.0
    titles: list[str] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def add(self, message: ForwardMsg) -> None:
        """Take up one message of the server."""
        if message.WhichOneof("type") == "page_not_found":
            self.errors.append("page not found")
        if message.WhichOneof("type") != "delta":
            return
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            self.errors.append(f"{element.exception.type}: {element.exception.message}")
        elif kind == "alert" and element.alert.format == element.alert.ERROR:
            self.errors.append(element.alert.body)
        elif kind == "heading":
            self.titles.append(element.heading.body.replace("\\", ""))
        elif kind == "plotly_chart":
            self.alts.append(element.plotly_chart.alt)


class Visitor:
    """One person with a session of their own.

    Args:
        address: Of the server, such as http://127.0.0.1:8501.
    """

    def __init__(self, address: str) -> None:
        self._address = address.replace("http", "ws", 1)
        self._origin = address

    async def __aenter__(self) -> "Visitor":
        self._socket = await websockets.connect(
            f"{self._address}/_stcore/stream", subprotocols=["streamlit"], origin=self._origin, max_size=MOST_BYTES,
            open_timeout=PATIENCE, ping_timeout=None,
        )  # fmt: skip
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self._socket.close()

    async def opens(self, page: str, **scope: str) -> Page:
        """A page as it stands when its run has ended.

        Args:
            page: Its name in the address; empty for the first.
            scope: The parameters of its address.

        Raises:
            TimeoutError: It did not come within `PATIENCE` seconds.
        """
        wish = BackMsg()
        wish.rerun_script.query_string = urlencode(scope)
        wish.rerun_script.page_name = page
        start, found = time.perf_counter(), Page()
        await self._socket.send(wish.SerializeToString())
        while True:
            message = ForwardMsg()
            async with asyncio.timeout(max(start + PATIENCE - time.perf_counter(), 0.1)):
                message.ParseFromString(await self._socket.recv())
            found.add(message)
            if message.WhichOneof("type") == "script_finished" and message.script_finished == 0:
                found.seconds = time.perf_counter() - start
                return found
