"""Work in pieces, in this process or on the workers of a Dask cluster; the answers come in the order of the pieces."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from lib.errors import UserError

if TYPE_CHECKING:
    from distributed import Client, Future

AHEAD = 3
RETRIES = 5
ANSWERS_WITHIN = 10
LOOKS_EVERY = 2
WITHOUT_WORKERS = 60
DESERIALIZING = "deserialization of the task graph"

Piece = TypeVar("Piece")
Answer = TypeVar("Answer")


def in_order(work: Callable[[Piece], Answer], pieces: Iterable[Piece], *, scheduler: str = "") -> Iterator[Answer]:
    """What a function gives for each piece, in the order of the pieces, whoever was done first.

    A piece whose worker is lost goes to another. Only a few pieces for each worker are under way at once, so that
    neither they nor their answers fill anybody's memory.

    Args:
        work: A function of a module, without side effects: a piece may be done more than once.
        pieces: What is sent to the workers.
        scheduler: Such as tcp://127.0.0.1:8786; empty for this process.

    Raises:
        UserError: As `work` does, or if there is no Dask, no scheduler or no worker.
    """
    if not scheduler:
        yield from map(work, pieces)
        return
    with _connected(scheduler) as client:
        most = AHEAD * sum(client.nthreads().values())
        waiting: deque[Future | UserError] = deque()
        for piece in _and_what_ends(pieces):
            if isinstance(piece, UserError):
                waiting.append(piece)
            else:
                waiting.append(client.submit(work, piece, pure=False, retries=RETRIES))
            if len(waiting) >= most:
                yield _answer(waiting.popleft(), client)
        while waiting:
            yield _answer(waiting.popleft(), client)


@contextmanager
def _connected(scheduler: str) -> Iterator["Client"]:
    try:
        from distributed import Client, KilledWorker
        from distributed.comm import CommClosedError
    except ImportError as error:
        raise UserError(
            "--scheduler needs Dask, which is not installed.", fix="Run: pip install -r requirements-cluster.txt"
        ) from error
    try:
        client = Client(scheduler, timeout=ANSWERS_WITHIN, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UserError(
            f"No Dask scheduler answers at {scheduler!r}.", fix="Start one with: dask scheduler, and give its address."
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=ANSWERS_WITHIN)
            yield client
        except TimeoutError as error:
            raise no_workers(scheduler) from error
        except KilledWorker as error:
            raise UserError(
                f"Workers of {scheduler} were lost again and again over one piece; what was done before it is kept.",
                fix="Look at their logs and give them more memory, then run the same command again.",
            ) from error
        except (CommClosedError, CancelledError) as error:
            raise UserError(
                f"The Dask scheduler at {scheduler} was lost; what was done before is kept.",
                fix="Start it again, then run the same command again.",
            ) from error
        except (ModuleNotFoundError, RuntimeError) as error:
            if not isinstance(error, ModuleNotFoundError) and DESERIALIZING not in str(error):
                raise
            raise UserError(
                f"The scheduler or a worker of {scheduler} lacks this program, or has another version of it.",
                fix="Start all of them in this program's folder with its environment, then run the command again.",
            ) from error


def _and_what_ends(pieces: Iterable[Piece]) -> Iterator[Piece | UserError]:
    """Pieces, and last the error that ended them, so that those before it are done as without a cluster."""
    try:
        yield from pieces
    except UserError as error:
        yield error


def _answer(future: "Future | UserError", client: "Client") -> Any:
    """What a piece gave; as long as there are workers, it is waited for."""
    if isinstance(future, UserError):
        raise future
    waited = 0
    while True:
        try:
            return future.result(timeout=LOOKS_EVERY)
        except TimeoutError:
            waited = 0 if client.nthreads() else waited + LOOKS_EVERY
            if waited >= WITHOUT_WORKERS:
                raise


def no_workers(scheduler: str) -> UserError:
    """A scheduler answers and nobody works for it."""
    return UserError(
        f"The Dask scheduler at {scheduler} has no workers.",
        fix=f"Start some in this program's folder with: dask worker {scheduler}",
    )
