"""The command that writes what was found to a file for others."""

from datetime import date, datetime
from pathlib import Path

import click

from lib import exports, reconcile
from lib.commands.options import DAY, FILE, clear_errors, day, opened
from lib.errors import UserError
from lib.ledger import Ledger


@click.command()
@click.option("--format", "kind", type=click.Choice(list(exports.FORMATS)), required=True)
@click.option("--table", type=click.Choice(exports.TABLES), default="observations", help="For kinds that hold one.")
@click.option("--out", type=FILE, required=True, help="The file to write.")
@click.option("--crisis", default=None, help="The name that ties reports together; all, if not given.")
@click.option("--metric", default=None, help="What is counted, such as killed; all, if not given.")
@click.option("--country", default=None, help="ISO code of three letters; all, if not given.")
@click.option("--known", type=DAY, help="As known on this day; today, if not given.")
@clear_errors
def export(
    kind: str,
    table: str,
    out: Path,
    crisis: str | None,
    metric: str | None,
    country: str | None,
    known: datetime | None,
) -> None:
    """Write reported figures or estimates to a file, with their hedges, sources, method and how to cite them."""
    exported = made(opened(), crisis=crisis, metric=metric, country=country, known=day(known) or date.today())
    content = exports.export(exported, kind, table=table)
    try:
        out.write_bytes(content)
    except OSError as error:
        raise UserError(
            f"'{out}' cannot be written ({error.strerror}).", fix="Give --out a file in a folder of yours."
        ) from error
    click.echo(f"Wrote {out} ({len(content):,} bytes): {exported.citation}", err=True)


def made(ledger: Ledger, *, crisis: str | None, metric: str | None, country: str | None, known: date) -> exports.Export:
    """What a scope holds, ready to be written."""
    held = ledger.observations(crisis, metric=metric, country=country, known=known)
    if held.empty:
        raise UserError("Nothing of this was reported by then.", fix="Name another crisis, metric, country or day.")
    decided = reconcile.Decided.of(ledger.decisions())
    estimates = reconcile.with_parts(held, also=[known], known=known, decided=decided)
    about = ", ".join(part for part in (crisis or "All crises", metric, country) if part)
    until = estimates[estimates["day"].dt.date <= known]
    return exports.Export(held, until, about, known, ledger.version, country=country or "", decided=decided)
