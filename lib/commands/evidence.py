"""The commands about evidence: what is wrong with reports, and how a number came to be what it is."""

from datetime import date, datetime
from typing import Any

import click

from lib import checks, reconcile, transforms
from lib.commands import printing, series
from lib.commands.options import DAY, about_a_series, clear_errors, day, opened
from lib.errors import UserError

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


@click.command()
@about_a_series
@click.option("--on", type=DAY, help="The day whose number is followed; the last one, if not given.")
@click.option("--format", "layout", type=click.Choice(["csv", "json"]), default="csv")
@clear_errors
def history(layout: str, on: datetime | None, **options: Any) -> None:
    """Print how the number for a day was revised: one row for each day on which something was published.

    By the rule for places, with or without --with-parts.
    """
    asked = series.Asked(**options | {"known": day(options["known"]), "counting": options["counting"] or ""})
    courses = series.courses(opened(), asked)
    if courses.empty:
        raise UserError("Nothing of this series is in the ledger.", fix="Name another one, or load a file.")
    until: date = day(on) or courses["day"].max().date()
    revised = transforms.of_day(courses, until)[["known", "counting", *series.ESTIMATE[1:]]]
    if layout == "json":
        click.echo(printing.json_of({"on": str(until), "versions": printing.rows_of(revised)}))
    else:
        click.echo(revised.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n"), nl=False)
