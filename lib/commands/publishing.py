"""The command that writes what was found to a file for others."""

from datetime import date, datetime
from pathlib import Path

import click

from lib import exports
from lib.commands.options import DAY, FILE, clear_errors, day, opened
from lib.errors import UserError
from lib.ledger import Ledger
from lib.vocabulary import SENSITIVITIES


@click.command()
@click.option("--format", "kind", type=click.Choice(list(exports.FORMATS)), required=True)
@click.option("--table", type=click.Choice(exports.TABLES), default="observations", help="For kinds that hold one.")
@click.option("--out", type=FILE, required=True, help="The file to write.")
@click.option("--crisis", default=None, help="The name that ties reports together; all, if not given.")
@click.option("--metric", default=None, help="What is counted, such as killed; all, if not given.")
@click.option("--country", default=None, help="ISO code of three letters; all, if not given.")
@click.option("--known", type=DAY, help="As known on this day; today, if not given.")
@click.option(
    "--audience", type=click.Choice(SENSITIVITIES), default=exports.USUAL_AUDIENCE, help="For whom the file is."
)
@clear_errors
def export(
    kind: str,
    table: str,
    out: Path,
    crisis: str | None,
    metric: str | None,
    country: str | None,
    known: datetime | None,
    audience: str,
) -> None:
    """Write reported figures or estimates to a file, with their hedges, sources, method and how to cite them.

    It holds what its audience may have: the public what public documents state, with small counts not shown.
    """
    wanted = exports.Wanted(day(known) or date.today(), audience, crisis, metric or "", country or "")
    exported = made(opened(), wanted)
    content = exports.export(exported, kind, table=table)
    try:
        out.write_bytes(content)
    except OSError as error:
        raise UserError(
            f"'{out}' cannot be written ({error.strerror}).", fix="Give --out a file in a folder of yours."
        ) from error
    click.echo(f"Wrote {out} ({len(content):,} bytes): {exported.citation}", err=True)


def made(ledger: Ledger, wanted: exports.Wanted) -> exports.Export:
    """What a scope holds, ready to be written.

    Raises:
        UserError: Nothing of it was reported by then, or nothing that the audience may have.
    """
    found = exports.made(ledger, wanted)
    if found.observations.empty:
        raise UserError(
            f"Nothing of this was reported by then that {exports.AUDIENCES[wanted.audience].label} may have.",
            fix="Name another crisis, metric, country, day or audience.",
        )
    return found
