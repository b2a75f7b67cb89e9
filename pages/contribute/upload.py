"""Is my file understood?"""

from lib import ui

ui.upload(ui.scope_of_page())
