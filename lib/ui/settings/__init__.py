"""Settings of the installation: look-ups online, own boundaries and populations, where the record is."""

from lib.ui.settings.page import settings

__all__ = ["settings"]
