"""What holds for everybody who uses this installation."""

from lib import ui

ui.settings()
