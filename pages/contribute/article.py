"""Where does this number stand in the text?"""

from lib import ui

ui.article(ui.scope_of_page())
