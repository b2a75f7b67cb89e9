"""What waits for a decision, by whom, and what was decided?"""

from lib import ui

ui.review(ui.scope_of_page())
