"""HTTP routes beside the pages: estimates, reports and findings for Excel, Power BI and other programs."""

from lib.api.routes import ROUTES

__all__ = ["ROUTES"]
