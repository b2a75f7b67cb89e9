"""What pages share. Only this package and pages know Streamlit."""

from lib.ui.article import article
from lib.ui.bar import begin, scope_of_page
from lib.ui.entrance import gate
from lib.ui.errors import bug, said
from lib.ui.findings import findings
from lib.ui.history import history
from lib.ui.listening import OnlyHere, refuse_to_start
from lib.ui.logs import leave_out_words
from lib.ui.look import look
from lib.ui.map import world
from lib.ui.overview import overview
from lib.ui.pages import navigation, run
from lib.ui.reports import reports
from lib.ui.review import review
from lib.ui.settings import settings
from lib.ui.shielding import Shielded
from lib.ui.timeline import timeline
from lib.ui.upload import upload
from lib.ui.voices import voices

__all__ = [
    "OnlyHere",
    "Shielded",
    "article",
    "begin",
    "bug",
    "findings",
    "gate",
    "history",
    "look",
    "navigation",
    "overview",
    "leave_out_words",
    "refuse_to_start",
    "reports",
    "review",
    "run",
    "said",
    "scope_of_page",
    "settings",
    "timeline",
    "upload",
    "voices",
    "world",
]
