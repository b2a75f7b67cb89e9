"""Particulars of people in files: found by header and cells, shown masked, and left out unless somebody says why not.

Names, telephones, e-mail addresses, numbers of identity papers and addresses of homes are no part of what is counted.
Nothing here knows who a person is: it judges how a column is written (`columns`).
"""

from lib.personal.leaving import without
from lib.personal.suspects import KINDS, Suspect, found

__all__ = ["KINDS", "Suspect", "found", "without"]
