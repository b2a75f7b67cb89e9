"""Every reported figure: who said it, in which words, where it was printed, and what became of it."""

from lib import ui

ui.reports(ui.scope_of_page())
