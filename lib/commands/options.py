"""What the commands share: their options, how an error is told, the ledger that they open."""

import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from lib import example
from lib.errors import UserError
from lib.ledger import Ledger
from lib.vocabulary import COUNTINGS

DAY = click.DateTime(["%Y-%m-%d"])
FILE = click.Path(path_type=Path)


def clear_errors(command: Callable[..., Any]) -> Callable[..., Any]:
    """What a person can fix goes to stderr in its own words, with exit code 1 and no traceback."""

    @wraps(command)
    def run(*arguments: Any, **options: Any) -> None:
        try:
            command(*arguments, **options)
        except UserError as error:
            click.echo(str(error), err=True)
            sys.exit(1)

    return run


def about_a_file(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say of a file what it does not say itself."""
    for option in (
        click.option("--published", type=DAY, help="When the file was published."),
        click.option("--crisis", default="", help="The crisis of rows that name none."),
        click.option(
            "--keep-personal",
            default="",
            metavar="WHY",
            help="Record columns about single people too; why stands in the record.",
        ),
        click.option(
            "--answers",
            type=FILE,
            help="JSON: answers to the questions that `check` asks, or saved answers of a layout.",
        ),
    ):
        command = option(command)
    return command


def about_a_series(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that name a series."""
    for option in (
        click.option("--with-parts", is_flag=True, help="By the rule for places: a place's own number or its parts'."),
        click.option("--known", type=DAY, help="As known on this day."),
        click.option("--crisis", default=None, help="The name that ties reports together."),
        click.option("--admin1", default="", help="A province, in any spelling."),
        click.option("--country", default="", help="ISO code of three letters."),
        click.option("--counting", type=click.Choice([*COUNTINGS]), help="How it is counted; all, if not given."),
        click.option("--metric", required=True, help="What is counted, such as killed."),
    ):
        command = option(command)
    return command


def on_a_cluster(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option that lets the workers of a Dask cluster do the work."""
    option = click.option("--scheduler", default="", help="Of a Dask cluster that does the work: tcp://HOST:8786.")
    return option(command)


def day(instant: datetime | None) -> date | None:
    """The day that an option names."""
    return instant.date() if instant else None


def opened() -> Ledger:
    """The ledger, with the example in it if nothing was ever recorded."""
    ledger = Ledger()
    if ledger.batches().empty:
        example.record(ledger)
    return ledger
