"""What tests of a ledger in a bucket share: a real S3 server on 127.0.0.1, its environment, and its failures."""

import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

BUCKET = "reports"


class Server:
    """An S3 server of its own process, with one bucket.

    Attributes:
        environment: What a program needs in its environment to use it.
    """

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.bucket_server"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = f"http://127.0.0.1:{self._answer()}"
        self.environment = {
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ALLOW_HTTP": "true",
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_REGION": "us-east-1",
        }
        urllib.request.urlopen(urllib.request.Request(f"{self.url}/{BUCKET}", method="PUT")).close()

    def tell(self, word: str) -> None:
        """Go away, come back, say a status to every request ("503 Slow Down"), or answer "as usual"."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        self._answer()

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Take requests and answer none."""
        os.kill(self._process.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self._process.pid, signal.SIGCONT)

    def whole_environment(self) -> dict[str, str]:
        """The environment of a process that uses the bucket."""
        return dict(os.environ) | self.environment

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()
