"""What a person is told when the ledger cannot do what was asked."""

from lib.errors import UserError


class Conflict(UserError):
    """Somebody decided on the same thing since the person last looked; nothing was written."""


def cannot_write(address: str, why: object) -> UserError:
    """The ledger's folder is read-only, full or out of reach."""
    return UserError(
        f"The ledger at {address} cannot be written ({first_line(why)}); nothing was recorded.",
        fix="Give this user the right to write there and free some space, or set UPROOTED_LEDGER to another folder.",
    )


def not_a_folder(address: str) -> UserError:
    """A file has the name of the ledger's folder."""
    return UserError(
        f"The ledger should be a folder, but {address} is a file.",
        fix="Move the file away, or set UPROOTED_LEDGER to another folder.",
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


def corrupted(address: str, where: str, why: object) -> UserError:
    """A file of a table's log cannot be read."""
    return UserError(
        f"The ledger at {address} cannot be opened: {where} is damaged ({first_line(why)}). Nothing was changed.",
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


def first_line(why: object) -> str:
    """The first line of an error's text, without the library's stack."""
    lines = str(why).strip().splitlines()
    return lines[0][:200] if lines else type(why).__name__
