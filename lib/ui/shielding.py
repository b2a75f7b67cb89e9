"""What every answer tells the browser: run our own code alone, be shown in no other site, tell other sites nothing."""

import base64
import re
from functools import cache
from hashlib import sha256
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
POLICY = {
    "default-src": "'self'",
    "script-src": "'self' blob: 'wasm-unsafe-eval'",  # blob: is how Streamlit loads a component's own module
    "style-src": "'self' 'unsafe-inline'",  # plotly and Streamlit style their elements in place
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' ws: wss: data: blob:",
    "worker-src": "'self' blob:",
    "frame-src": "'self' blob:",
    "frame-ancestors": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}


@cache
def headers() -> dict[str, str]:
    """The headers of every answer, by name."""
    policy = POLICY | {"script-src": " ".join([POLICY["script-src"], *_own_inline_scripts()])}
    return {
        "Content-Security-Policy": "; ".join(f"{name} {allowed}" for name, allowed in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


class Shielded:
    """Adds these headers to every answer, but where an answer brings its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and mark its answer."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = MutableHeaders(scope=message)
                for name, value in headers().items():
                    own.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, marked if scope["type"] == "http" else send)


def _own_inline_scripts() -> list[str]:
    """The digests of the scripts that stand in Streamlit's page itself; any other inline script is refused."""
    digests = [base64.b64encode(sha256(script).digest()).decode() for script in INLINE.findall(INDEX.read_bytes())]
    return [f"'sha256-{digest}'" for digest in digests]
