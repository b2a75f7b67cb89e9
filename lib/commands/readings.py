"""What files say, read in this process or on the workers of a Dask cluster."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from lib import mappings, reading
from lib.commands.cluster import in_order
from lib.commands.progress import Progress
from lib.commands.told import Told, content
from lib.reading import Held, Reading

OTHER_LAYOUT = "The answers of '{name}' were given to files with other headers ({headers}); what fits was taken."


def several(paths: Iterable[Path], told: Told, *, scheduler: str = "") -> Iterator[Reading]:
    """What files say, one after the other.

    Args:
        paths: The files.
        told: What is said of them.
        scheduler: Of a Dask cluster that reads them; empty for this process, which says how far it is.

    Raises:
        UserError: There is no such file, or the cluster cannot be used.
    """
    if scheduler:
        yield from in_order(_read_away, ((path.name, content(path), told) for path in paths), scheduler=scheduler)
    else:
        yield from (read(path, told) for path in paths)


def read(path: Path, told: Told) -> Reading:
    """What a file says, under what was told of it."""
    progress = Progress()
    found = _read(path.name, content(path), told, progress)
    progress.end()
    return found


def _read_away(piece: tuple[str, bytes, Told]) -> Reading:
    """What a file says, held in memory: what a long one leaves on this disk does not travel."""
    found = _read(*piece, None)
    return replace(found, observed=Held(found.observations))


def _read(name: str, content: bytes, told: Told, progress: Progress | None) -> Reading:
    found = reading.read(
        content,
        name,
        answers=dict(told.answers),
        crisis=told.crisis,
        published_on=told.published_on,
        progress=progress,
    )
    if told.saved is None or "sheet" in told.saved.answers or told.saved.layout == mappings.layout(found):
        return found
    other = OTHER_LAYOUT.format(name=told.saved.name, headers=", ".join(told.saved.headers))
    return replace(found, notes=[*found.notes, other])
