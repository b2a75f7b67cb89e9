"""Requests to routes through the layers that stand before them when the app is served."""

from collections.abc import Sequence
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit.web.server.starlette.starlette_app import create_streamlit_middleware

from lib.ui import OnlyHere, Shielded
from tests.awaited import awaited

HERE = "http://localhost:8501"


def asked(
    routes: Sequence[BaseRoute], path: str, *, method: str = "GET", client: str = "127.0.0.1", **options: Any
) -> httpx.Response:
    """The answer to a request."""
    layers = [Middleware(Shielded), Middleware(OnlyHere), *create_streamlit_middleware()]
    app = Starlette(routes=list(routes), middleware=layers)

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app, client=(client, 1))
        async with httpx.AsyncClient(transport=transport, base_url=HERE) as client_of:
            return await client_of.request(method, path, **options)

    return awaited(ask())
