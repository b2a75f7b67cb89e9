"""The command line: `python -m lib COMMAND`. What the pages do, for scripts and for terminals."""

import getpass
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from lib.access import local
from lib.commands import (
    corpus,
    evidence,
    extraction,
    files,
    gazetteer,
    learning,
    printing,
    publishing,
    readings,
    series,
    told,
)
from lib.commands.options import DAY, FILE, about_a_file, about_a_series, clear_errors, day, on_a_cluster, opened
from lib.errors import UserError
from lib.ledger import Ledger

WAITS_FOR_A_LOCK = 40.0  # seconds: longer than it takes to see that nobody holds it any more
OUTCOME_CODES = {"accept": 0, "reject": 1, "ask": 2}


@click.group()
def main() -> None:
    """Reported displacement and casualty counts: check and load files, ask for estimates and for their reasons."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


main.add_command(evidence.findings)
main.add_command(evidence.history)
main.add_command(publishing.export)
main.add_command(learning.feedback)


def told_of(answers: Path | None, crisis: str, published: datetime | None, keep_personal: str) -> told.Told:
    """What the options say of a file."""
    return told.of(answers, crisis, day(published), keep_personal)


def asked(options: dict[str, Any]) -> series.Asked:
    """The series that the options name."""
    chosen = options | {"known": day(options["known"]), "counting": options["counting"] or ""}
    return series.Asked(**chosen)


@main.command()
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option("--rows", is_flag=True, help="List the observations too.")
@click.option("--jsonl", is_flag=True, help="One object a line, with its file; for several files.")
@click.option("--rejected", type=FILE, help="Write the refused rows of one file there, to be mended and loaded.")
@about_a_file
@clear_errors
def check(
    paths: tuple[Path, ...],
    rows: bool,
    jsonl: bool,
    rejected: Path | None,
    answers: Path | None,
    crisis: str,
    published: datetime | None,
    keep_personal: str,
) -> None:
    """Read a file as the upload page would, and record nothing. Exit code 0: accepted, 2: asks, 1: rejected."""
    if len(paths) > 1 and not jsonl:
        raise UserError(f"{len(paths)} files at once print one object a line.", fix="Add --jsonl.")
    if len(paths) > 1 and rejected:
        raise UserError("--rejected is for one file at once.", fix="Check the files one after the other.")
    said, codes = told_of(answers, crisis, published, keep_personal), []
    for path in paths:
        report = _report(path, said, rows=rows, rejected=rejected, several=jsonl)
        codes.append(OUTCOME_CODES[report["outcome"]])
        click.echo(printing.json_of({"file": str(path), **report} if jsonl else report))
    sys.exit(max(codes) if not jsonl else 0)


def _report(path: Path, said: told.Told, *, rows: bool, rejected: Path | None, several: bool) -> dict[str, Any]:
    try:
        return files.checked(path, said, rows=rows, rejected=rejected)
    except UserError as error:
        if not several:
            raise
        empty: dict[str, Any] = {
            "questions": [],
            "accepted": 0,
            "rejected": [],
            "notes": [],
            "personal": [],
            "totals": [],
        }
        return {"format": "", "outcome": "reject", "message": str(error), **empty}


@main.command()
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option("--assume", is_flag=True, help="Take the answers assumed where a file leaves something open.")
@click.option("--dry-run", is_flag=True, help="Record nothing; list what is new, revised or no longer there.")
@click.option("--deleted", is_flag=True, help="Events that an earlier edition has and this one lacks were deleted.")
@about_a_file
@on_a_cluster
@clear_errors
def load(
    paths: tuple[Path, ...],
    assume: bool,
    dry_run: bool,
    deleted: bool,
    answers: Path | None,
    crisis: str,
    published: datetime | None,
    keep_personal: str,
    scheduler: str,
) -> None:
    """Record the good rows of files in the ledger; each file is there whole or not at all."""
    ledger, said, wanted = Ledger(), told_of(answers, crisis, published, keep_personal), files.Wanted(assume, deleted)
    read = readings.several(paths, said, scheduler=scheduler)
    for path in paths:
        click.echo(f"Reading {path.name} ...", err=True)
        found = next(read)
        if dry_run:
            click.echo(printing.json_of(files.changes(ledger, path, found, wanted)))
        else:
            click.echo(printing.json_of(files.loaded(ledger, path, found, said, wanted, by=local(getpass.getuser()))))


@main.command()
@about_a_series
@on_a_cluster
@click.option("--format", "layout", type=click.Choice(["csv", "json"]), default="csv")
@clear_errors
def estimates(layout: str, scheduler: str, **options: Any) -> None:
    """Print the estimates of a series, one row a day."""
    found, several = series.estimates(opened(), asked(options), scheduler=scheduler)
    if layout == "json":
        click.echo(printing.json_of(printing.rows_of(found)))
    else:
        click.echo(printing.csv_of(found, several=several), nl=False)


@main.command()
@about_a_series
@click.option("--on", type=DAY, help="The day of the estimate; the last one, if not given.")
@click.option("--format", "layout", type=click.Choice(["csv", "json"]), default="json")
@clear_errors
def explain(layout: str, on: datetime | None, **options: Any) -> None:
    """Print an estimate with every observation of its series and what became of it."""
    ledger, wanted = opened(), asked(options)
    found, several = series.estimates(ledger, wanted)
    if found.empty:
        raise UserError("Nothing of this series is in the ledger.", fix="Name another one, or load a file.")
    until = day(on) or found["day"].max().date()
    held, why = series.on_day(found, until), series.explained(ledger, wanted, until).drop(columns="order")
    if layout == "csv":
        click.echo(printing.csv_of(held, several=several))
        click.echo(why.to_csv(index=False, date_format="%Y-%m-%d"), nl=False)
        return
    numbers = printing.rows_of(held)
    first = {} if several or not numbers else numbers[0]
    click.echo(
        printing.json_of({**first, "on": str(until), "estimates": numbers, "observations": printing.rows_of(why)})
    )


@main.command("places")
@click.argument("name", required=False)
@click.option("--country", default="", help="The country's name or ISO code; required for a name.")
@click.option("--batch", type=FILE, help="A CSV with the columns name and country: one object a row.")
@clear_errors
def places_named(name: str | None, country: str, batch: Path | None) -> None:
    """Print the places that a name may mean in a country, best first, as JSON."""
    if batch:
        for row in gazetteer.batch(batch):
            click.echo(printing.json_of(row))
        return
    click.echo(printing.json_of(gazetteer.candidates(name or "", country)))


@main.command()
@click.argument("text", metavar="FILE|-", required=False)
@click.option(
    "--published", type=DAY, help="When it was published, if it does not say so itself; weekdays are read against it."
)
@click.option("--publisher", default="", help="Who printed it, if it does not say so itself.")
@click.option("--country", default="", help="ISO code of the country that it is about, where known.")
@click.option("--jsonl-in", type=FILE, help="Passages {id, text, published}, one a line, in place of a text.")
@click.option("--out", type=FILE, help="Where the records of passages go; a run that stopped goes on from there.")
@on_a_cluster
@clear_errors
def extract(
    text: str | None,
    published: datetime | None,
    publisher: str,
    country: str,
    jsonl_in: Path | None,
    out: Path | None,
    scheduler: str,
) -> None:
    """Print what an article reports as proposals, one JSON object a line; nothing is recorded."""
    if jsonl_in and out:
        click.echo(printing.json_of({"passages": corpus.written(jsonl_in, out, scheduler=scheduler), "out": str(out)}))
        return
    if jsonl_in:
        lines = corpus.passages(jsonl_in, scheduler=scheduler)
    elif text:
        lines = extraction.proposals(text, published=day(published), publisher=publisher, country=country)
    else:
        raise UserError("No article is given.", fix="Give FILE, or - for what is piped in, or --jsonl-in FILE.")
    for line in lines:
        click.echo(line)


@main.command()
@clear_errors
def compact() -> None:
    """Put the ledger's many small files together; one at a time, nothing is lost."""
    click.echo(printing.json_of(Ledger().compact(wait=WAITS_FOR_A_LOCK)))


@main.command()
@click.argument("folder", type=FILE)
@clear_errors
def backup(folder: Path) -> None:
    """Copy the ledger into FOLDER while others record; the next time only what is new is copied."""
    copied = Ledger().back_up(folder)
    click.echo(printing.json_of({"folder": str(folder), "copied": copied, "version": Ledger(str(folder)).version}))


if __name__ == "__main__":
    main(prog_name="python -m lib")
