"""The command about what people taught the reading of articles."""

import click

from lib import proposals
from lib.commands.options import clear_errors, opened


@click.command()
@clear_errors
def feedback() -> None:
    """Print what people mended, added or struck out in articles, as cases: one JSON object a line for each sentence."""
    for line in proposals.lines(opened()):
        click.echo(line)
