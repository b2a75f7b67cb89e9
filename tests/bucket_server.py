"""An S3 server of its own process, that can be taken away and brought back; run as a script, driven by `tests.buckets`.

What it holds stays in memory while it is away. One request is answered at a time, so that "put, if absent" is one step,
as S3 promises.
"""

import logging
import sys
import threading
from collections.abc import Callable, Iterable
from typing import Any

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import BaseWSGIServer, make_server

State = dict[str, str]


def answering(state: State) -> Callable[..., Iterable[bytes]]:
    """The application, which says what `state` tells it to."""
    backend = DomainDispatcherApplication(create_backend_app)

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if state["says"] != "as usual":
            start(state["says"], [("Content-Type", "application/xml")])
            return [b"<Error><Code>Refused</Code><Message>Refused</Message></Error>"]
        return backend(environ, start)

    return answer


def main() -> None:
    """Serve, and do what each line on stdin says: away, back, or the status that every request is answered with."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    state: State = {"says": "as usual"}
    server, port = None, 0
    for told in _lines():
        word = told.strip()
        if word == "away" and server is not None:
            server.shutdown()
            server.server_close()
            server = None
        elif word == "back":
            server = _served(port, state)
            port = server.port
        else:
            state["says"] = word
        print(port, flush=True)


def _lines() -> Iterable[str]:
    yield "back"
    yield from sys.stdin


def _served(port: int, state: State) -> BaseWSGIServer:
    server = make_server("127.0.0.1", port, answering(state))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


if __name__ == "__main__":
    main()
