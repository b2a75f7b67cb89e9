"""What is known now: how many, between which bounds, as of when, who says so, and what changed."""

from lib import ui

ui.overview(ui.scope_of_page())
