"""The routes of the feed: who may ask, what is refused and why, and what has not changed since it was asked last.

No login exists yet, so the feed answers this computer alone. The name that a request gives the server is looked at too:
a web page elsewhere cannot read the feed by letting its own name point here.
"""

import ipaddress
import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lib.api import answers
from lib.api.description import BASE, description
from lib.api.question import MEDIA, Question
from lib.errors import UserError
from lib.ledger import Ledger
from lib.ui import record

Asking = Callable[[Ledger, Question], answers.Answer]
HERE = {"localhost", "127.0.0.1", "::1"}
ELSEWHERE = UserError(
    "The feed answers this computer only.", fix="Ask from the computer that the program runs on, as http://127.0.0.1."
)
UNKNOWN = UserError("There is nothing at this address.", fix=f"{BASE}/openapi.json lists what there is.")


def table(asking: Asking, *, is_paged: bool = False) -> Callable[[Request], Response]:
    """The answer to requests for one table.

    Args:
        asking: What makes the table.
        is_paged: Whether it is given in pages.
    """

    def answer(request: Request) -> Response:
        if not _is_from_here(request):
            return problem(403, ELSEWHERE)
        try:
            ledger = record.ledger()
            newest = ledger.version
        except UserError as error:
            return problem(503, error)
        try:
            question = Question.of(request.query_params, request.headers.get("accept", ""), is_paged=is_paged)
            question = replace(question, version=_version(question.version, newest))
            _refuse_unknown_crisis(ledger, question)
        except UserError as error:
            return problem(400, error)
        return _answered(request, ledger, question, asking)

    return answer


def _answered(request: Request, ledger: Ledger, question: Question, asking: Asking) -> Response:
    tag = _tag(request.url.path, question)
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept"}
    if tag in [part.strip() for part in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    try:
        made = asking(ledger, question)
    except UserError as error:
        return problem(503, error)
    headers |= {"X-Total-Count": str(made.total), "X-Ledger-Version": question.version}
    following = _following(request, question, made.total)
    if following:
        headers["Link"] = following
    return Response(made.content, headers=headers, media_type=MEDIA[question.format])


def health(request: Request) -> Response:
    """Whether the record can be read, and its version."""
    if not _is_from_here(request):
        return problem(403, ELSEWHERE)
    try:
        version = record.ledger().version
    except UserError as error:
        return problem(503, error)
    return _json(200, {"status": "ok", "version": version})


def described(request: Request) -> Response:
    """The description of all routes, for programs."""
    return _json(200, description()) if _is_from_here(request) else problem(403, ELSEWHERE)


def unknown(request: Request) -> Response:
    """What is said of an address at which there is nothing."""
    return problem(404, UNKNOWN) if _is_from_here(request) else problem(403, ELSEWHERE)


def problem(status: int, error: UserError) -> Response:
    """An error as RFC 9457 has it: what is wrong, and what to do."""
    told = {"type": "about:blank", "status": status, "title": error.problem, "detail": error.fix}
    return _json(status, told, "application/problem+json")


def _json(status: int, told: dict[str, Any], media: str = "application/json") -> Response:
    return Response(json.dumps(told, ensure_ascii=False), status_code=status, media_type=media)


def _is_from_here(request: Request) -> bool:
    asking = request.client.host if request.client else ""
    try:
        is_near = ipaddress.ip_address(asking).is_loopback
    except ValueError:
        is_near = False
    return is_near and request.url.hostname in HERE


def _version(asked: str, newest: str) -> str:
    if not asked:
        return newest
    parts, limits = ([int(part) for part in version.split(".")] for version in (asked, newest))
    if any(part > limit for part, limit in zip(parts, limits, strict=True)):
        raise UserError(f"The record has no version {asked} yet.", fix=f"Its newest version is {newest}.")
    return asked


def _refuse_unknown_crisis(ledger: Ledger, question: Question) -> None:
    known = list(ledger.crises(question.version)["crisis"])
    if question.crisis and question.crisis not in known:
        raise UserError(
            f"No report names the crisis {question.crisis[:60]!r}.",
            fix=f"Known are: {'; '.join(name for name in known if name) or 'none yet'}.",
        )


def _tag(path: str, question: Question) -> str:
    """What stays the same while the answer does; weak, since the answer may be packed on its way."""
    digest = sha256(f"{path} {question!r}".encode()).hexdigest()
    return f'W/"{digest[:32]}"'


def _following(request: Request, question: Question, total: int) -> str:
    """The header that names the next page, of the same version of the record; empty after the last."""
    start = question.offset + question.limit
    if "observations" not in request.url.path or start >= total:
        return ""
    query = {**request.query_params, "known": str(question.known), "version": question.version,
             "format": question.format, "limit": question.limit, "offset": start}  # fmt: skip
    return f'<{request.url.replace(query=urlencode(query))}>; rel="next"'


ROUTES = [
    Route(f"{BASE}/estimates", table(answers.estimates)),
    Route(f"{BASE}/observations", table(answers.observations, is_paged=True)),
    Route(f"{BASE}/findings", table(answers.findings)),
    Route(f"{BASE}/health", health),
    Route(f"{BASE}/openapi.json", described),
    Route("/api/{rest:path}", unknown),
]
