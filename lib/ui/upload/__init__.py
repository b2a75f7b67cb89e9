"""The upload page: is my file understood?"""

from lib.ui.upload.page import upload

__all__ = ["upload"]
