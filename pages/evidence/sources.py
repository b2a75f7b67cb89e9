"""Who reports what, how late and how far from the others, and which names are one source."""

from lib import ui

ui.voices(ui.scope_of_page())
