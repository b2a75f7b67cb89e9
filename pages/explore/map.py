"""Where, from where to where, how sure?"""

from lib import ui

ui.world(ui.scope_of_page())
