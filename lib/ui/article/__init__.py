"""The page on which an article becomes reported figures, each with its sentence."""

from lib.ui.article.page import article

__all__ = ["article"]
