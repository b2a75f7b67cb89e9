"""Where a ledger is: a folder, or a bucket of an S3 server, asked with patience that ends."""

from deltalake.fs import DeltaStorageHandler
from pyarrow.fs import FileType, PyFileSystem

PATIENCE = {"max_retries": "5", "retry_timeout": "20s", "connect_timeout": "5s", "timeout": "30s"}


def is_bucket(address: str) -> bool:
    """Whether the address names object storage, such as s3://bucket/prefix, and not a folder."""
    return "://" in address


def options(address: str) -> dict[str, str] | None:
    """How deltalake reaches an address: without a limit, it tries a bucket that is out of reach for three minutes."""
    return PATIENCE if is_bucket(address) else None


def content(address: str, path: str) -> bytes:
    """The content of one file of a table in a bucket.

    Its size is asked for first: only with it does deltalake 1.6 leave Python's other threads running while it waits.

    Args:
        address: Of the table.
        path: Of the file in it.

    Raises:
        FileNotFoundError: There is no such file.
        OSError: The bucket cannot be reached.
    """
    size = _size(address, path)
    if size is None:
        raise FileNotFoundError(path)
    bucket = PyFileSystem(DeltaStorageHandler(address, options(address), {path: size}))
    with bucket.open_input_file(path) as file:
        read: bytes = file.read()
        return read


def is_there(address: str, path: str) -> bool:
    """Whether a table in a bucket has a file.

    Raises:
        OSError: The bucket cannot be reached.
    """
    return _size(address, path) is not None


def _size(address: str, path: str) -> int | None:
    found = PyFileSystem(DeltaStorageHandler(address, options(address))).get_file_info(path)
    return found.size if found.type == FileType.File else None
