"""The commands about evidence: what is wrong with reports, and how a number came to be what it is."""

from datetime import datetime

import click

from lib import checks, reconcile
from lib.commands import printing
from lib.commands.options import DAY, clear_errors, day, opened

SHOWN = [*checks.COLUMNS, "decision", "note", "decided_by"]


@click.command()
@click.option("--crisis", default=None, help="The name that ties reports together; all, if not given.")
@click.option("--metric", default=None, help="What is counted, such as killed; all, if not given.")
@click.option("--country", default=None, help="ISO code of three letters; all, if not given.")
@click.option("--known", type=DAY, help="As known on this day.")
@click.option("--format", "layout", type=click.Choice(["json", "csv"]), default="json")
@clear_errors
def findings(
    crisis: str | None, metric: str | None, country: str | None, known: datetime | None, layout: str
) -> None:  # fmt: skip
    """Print what is wrong, or may be, with the reports, and what people decided on it; the gravest first."""
    ledger = opened()
    held, decisions = ledger.observations(crisis, known=day(known)), ledger.decisions()
    found = checks.findings(held, known=day(known), decided=reconcile.Decided.of(decisions))
    found = checks.with_decisions(found, decisions)[SHOWN]
    for name, wanted in (("metric", metric), ("country", country)):
        found = found if wanted is None else found[found[name] == wanted]
    if layout == "json":
        click.echo(printing.json_of(printing.rows_of(found)))
        return
    joined = found.assign(reports=found["reports"].str.join(" "), suspects=found["suspects"].str.join(" "))
    click.echo(joined.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n"), nl=False)
