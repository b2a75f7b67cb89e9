"""The page on which people decide what articles are taken to say."""

from lib.ui.review.page import review

__all__ = ["review"]
