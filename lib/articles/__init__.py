"""From a file, a paste or an address to the text of an article, with its title, publisher and day as proposals.

What a file is, is decided by its content, never by its name. Nothing here asks another computer for anything, save
`fetch`, and that only where the installation has switched it on.
"""

from lib.articles.fetching import fetch
from lib.articles.model import Article
from lib.articles.reading import pasted, read
from lib.articles.settings import Settings

__all__ = ["Article", "Settings", "fetch", "pasted", "read"]
