"""How a number was revised as reports came in, and what the record itself did."""

from lib import ui

ui.history(ui.scope_of_page())
