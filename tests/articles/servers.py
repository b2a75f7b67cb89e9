"""Servers on 127.0.0.1 that answer as told, for as long as a test lasts."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

PAGE = (
    b"<!doctype html><html><head><title>Clashes</title></head><body><article><h1>Clashes</h1>"
    b"<p>At least 117 people have been killed in the city, the health ministry said on Monday.</p>"
    b"<p>Tens of thousands have left their homes since Thursday, aid workers said.</p></article></body></html>"
)


def answer(body: bytes = PAGE, kind: str = "text/html", *, status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer of a server."""
    named = {"Content-Type": kind, "Content-Length": str(len(body))} | {
        name.replace("_", "-"): text for name, text in headers.items()
    }
    head = "".join(f"{name}: {text}\r\n" for name, text in named.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


@dataclass
class Server:
    """A server that runs: its port, and the head of every request that it got."""

    port: int
    requests: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"


@contextmanager
def serving(
    say: Callable[[str], Iterator[bytes]] | bytes, *, context: ssl.SSLContext | None = None
) -> Iterator[Server]:
    """A server that says one thing to every request, or what a function of the request's head yields."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(listener.getsockname()[1])
    threads: list[threading.Thread] = []

    def serve(one: socket.socket) -> None:
        with suppress(OSError), one:
            if context:
                one = context.wrap_socket(one, server_side=True)
            head = b""
            while b"\r\n\r\n" not in head:
                piece = one.recv(65_536)
                if not piece:
                    return
                head += piece
            server.requests.append(head.decode())
            for part in (say,) if isinstance(say, bytes) else say(head.decode()):
                one.sendall(part)
            one.close()

    def accept() -> None:
        with suppress(OSError):
            while True:
                one, _ = listener.accept()
                one.settimeout(10)
                threads.append(threading.Thread(target=serve, args=(one,), daemon=True))
                threads[-1].start()

    accepting = threading.Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield server
    finally:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        accepting.join(5)
        for thread in threads:
            thread.join(5)
