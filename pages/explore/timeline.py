"""How did it grow, and who disagreed?"""

from lib import ui

ui.timeline(ui.scope_of_page())
