"""What a person is told when the ledger cannot do what was asked."""

import re

from lib.errors import UserError
from lib.ledger.storage import is_bucket

BRANCHES = re.compile(r"\x1b\[\d*m|↳")


class Conflict(UserError):
    """Somebody decided on the same thing since the person last looked; nothing was written."""


def cannot_write(address: str, why: object) -> UserError:
    """The ledger's folder is read-only or full; the bucket of one is out of reach or refuses."""
    if is_bucket(address):
        return unreachable(address, why)
    return UserError(
        f"The ledger at {address} cannot be written ({in_short(why)}); nothing was recorded.",
        fix="Give this user the right to write there and free some space, or set UPROOTED_LEDGER to another folder.",
    )


def unreachable(address: str, why: object) -> UserError:
    """The bucket of a ledger does not answer or refuses; what was being written is there whole or not at all."""
    return UserError(
        f"The ledger at {address} cannot be reached ({in_short(why)}). What was being recorded is there whole or not "
        "at all.",
        fix="Check the network, the address and the rights of its credentials, then do the same again: nothing is "
        "recorded twice.",
    )


def unreadable(why: object) -> UserError:
    """A file of the ledger's tables is damaged or gone, or its bucket does not answer."""
    return UserError(
        f"A file of the ledger cannot be read ({in_short(why)}). Nothing was changed.",
        fix="Where it is in a bucket, try again; else put that file back from a backup.",
    )


def busy(address: str) -> UserError:
    """Another process holds the lock of a ledger."""
    return UserError(
        f"Another process is compacting the ledger at {address}; nothing was changed.",
        fix="Wait until it is done, then try again.",
    )


def not_a_folder(address: str) -> UserError:
    """A file has the name of the ledger's folder."""
    return UserError(
        f"The ledger should be a folder, but {address} is a file.",
        fix="Move the file away, or set UPROOTED_LEDGER to another folder.",
    )


def no_bucket(address: str) -> UserError:
    """The ledger's address has :// in it, and names no bucket."""
    return UserError(
        f"{address!r} is no address of a bucket.",
        fix="Set UPROOTED_LEDGER to one such as s3://bucket/ledger, in letters, digits, points, hyphens and slashes.",
    )


def something_else(address: str, found: list[str]) -> UserError:
    """The folder holds other things and no ledger."""
    return UserError(
        f"The folder {address} holds no ledger but other things, such as {found[0]!r}; nothing was written into it.",
        fix="Set UPROOTED_LEDGER to an empty or new folder.",
    )


def newer(address: str, table: str, schema: str, known: int) -> UserError:
    """The ledger was written by a newer program."""
    return UserError(
        f"The ledger at {address} was written by a newer version of Uprooted ({table} has schema {schema!r}, this "
        f"version knows up to {known}).",
        fix="Update Uprooted, or set UPROOTED_LEDGER to another folder.",
    )


def newer_protocol(address: str, why: object) -> UserError:
    """The ledger is kept in a way that this program's deltalake does not know."""
    return UserError(
        f"The ledger at {address} was written by a newer version of a program ({in_short(why)}).",
        fix="Update Uprooted, or set UPROOTED_LEDGER to another folder.",
    )


def cannot_compact(address: str, why: object) -> UserError:
    """A file that would be put together with others cannot be read, or the new one not be written."""
    if is_bucket(address):
        return unreachable(address, why)
    return UserError(
        f"The ledger at {address} cannot be compacted ({in_short(why)}); nothing was changed.",
        fix="Free some space, or put a damaged file back from a backup, then compact again.",
    )


def corrupted(address: str, where: str, why: object) -> UserError:
    """A file of a table's log cannot be read."""
    return UserError(
        f"The ledger at {address} cannot be opened: {where} is damaged ({in_short(why)}). Nothing was changed.",
        fix="Put that file back from a backup; without one, move it away if it is the last, and record again what was "
        "recorded last.",
    )


def no_version(version: str, newest: str) -> UserError:
    """A version was asked for that this ledger does not have."""
    return UserError(
        f"This ledger has no version {version!r}; its newest is {newest}.",
        fix="Give three numbers with points between them, as the address of a page has them.",
    )


def no_batch(batch_id: str) -> UserError:
    """A batch was named that is not in the ledger."""
    return UserError(f"No batch {batch_id!r} is recorded in this ledger.", fix="Choose a batch from the list.")


def no_observation(key: str) -> UserError:
    """An observation was named that is not in the ledger."""
    return UserError(f"No observation {key!r} is recorded in this ledger.", fix="Choose one from the list.")


def no_document(document_id: str) -> UserError:
    """A document was named that is not in the ledger, or is not shown."""
    return UserError(f"No document {document_id!r} is recorded in this ledger.", fix="Choose one from the list.")


def in_short(why: object) -> str:
    """An error's text without the library's stack: its first line, and the last of those that it was caused by."""
    lines = [BRANCHES.sub("", line).strip() for line in str(why).strip().splitlines()]
    said = [line for line in lines if line]
    if not said:
        return type(why).__name__
    is_tree = "↳" in str(why)
    return ": ".join([said[0], said[-1]] if is_tree and len(said) > 1 else said[:1])[:250]
