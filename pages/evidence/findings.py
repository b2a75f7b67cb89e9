"""What is wrong, or may be, with the reports: found by rule, decided by people."""

from lib import ui

ui.findings(ui.scope_of_page())
