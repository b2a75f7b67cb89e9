"""The routes of the feed: what is refused and why, and what has not changed since it was asked last."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, request_response
from starlette.types import Receive, Scope, Send

from lib.access import received
from lib.api import answers, asking
from lib.api.description import BASE, description
from lib.api.question import MEDIA, Question
from lib.errors import UserError
from lib.ledger import Ledger
from lib.ui import record

Making = Callable[[Ledger, Question], answers.Answer]
METHODS = ("GET", "HEAD")
SAID_WITH = {401: {"WWW-Authenticate": "Bearer"}, 405: {"Allow": ", ".join(METHODS)}}
NOT_ALLOWED = UserError("The feed is read, not written to.", fix=f"Ask with {' or '.join(METHODS)}.")
UNKNOWN = UserError("There is nothing at this address.", fix=f"{BASE}/openapi.json lists what there is.")


def table(making: Making, *, is_paged: bool = False) -> Callable[[Request, str], Response]:
    """The answer to requests for one table.

    Args:
        making: What makes the table.
        is_paged: Whether it is given in pages.
    """

    def answer(request: Request, most: str) -> Response:
        try:
            ledger = record.ledger()
            newest = ledger.version
        except UserError as error:
            return problem(503, error)
        try:
            accept = request.headers.get("accept", "")
            question = Question.of(request.query_params, accept, most=most, is_paged=is_paged)
            if question.audience not in received(most):
                return problem(403, _not_for(question.audience))
            question = replace(question, version=_version(question.version, newest))
            _refuse_unknown_crisis(ledger, question)
        except UserError as error:
            return problem(400, error)
        return _answered(request, ledger, question, making)

    return answer


class Reading:
    """What answers at an address: those who may ask get an answer to GET and HEAD; any other method is refused.

    Args:
        answer: Takes a request and the most sensitive audience that whoever asks belongs to.
        needs_key: As for `admitted`.
    """

    def __init__(self, answer: Callable[[Request, str], Response], *, needs_key: bool = True) -> None:
        self._answer = request_response(admitted(answer, needs_key=needs_key))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI has it."""
        answer = self._answer if scope["method"] in METHODS else problem(405, NOT_ALLOWED)
        await answer(scope, receive, send)


def admitted(answer: Callable[[Request, str], Response], *, needs_key: bool = True) -> Callable[[Request], Response]:
    """The same answer, to those who may ask; others are told why not.

    Args:
        answer: Takes a request and the most sensitive audience that whoever asks belongs to.
        needs_key: Whether it tells anything of the record, so that programs need a key where people log in.
    """

    def checked(request: Request) -> Response:
        try:
            most = asking.most(request, needs_key=needs_key)
        except asking.Refused as refused:
            return problem(refused.status, refused.error)
        return answer(request, most)

    return checked


def _answered(request: Request, ledger: Ledger, question: Question, making: Making) -> Response:
    tag = _tag(request.url.path, question)
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept, Authorization"}
    if tag in [part.strip() for part in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    try:
        made = making(ledger, question)
    except UserError as error:
        return problem(503, error)
    headers |= {"X-Total-Count": str(made.total), "X-Ledger-Version": question.version}
    following = _following(request, question, made.total)
    if following:
        headers["Link"] = following
    return Response(made.content, headers=headers, media_type=MEDIA[question.format])


def health(request: Request, most: str) -> Response:
    """Whether the record can be read, and its version."""
    try:
        version = record.ledger().version
    except UserError as error:
        return problem(503, error)
    return _json(200, {"status": "ok", "version": version})


def described(request: Request, most: str) -> Response:
    """The description of all routes, for programs."""
    return _json(200, description())


def unknown(request: Request, most: str) -> Response:
    """What is said of an address at which there is nothing."""
    return problem(404, UNKNOWN)


def problem(status: int, error: UserError) -> Response:
    """An error as RFC 9457 has it: what is wrong, and what to do."""
    told = {"type": "about:blank", "status": status, "title": error.problem, "detail": error.fix}
    return _json(status, told, "application/problem+json", SAID_WITH.get(status))


def _json(
    status: int, told: dict[str, Any], media: str = "application/json", headers: dict[str, str] | None = None
) -> Response:
    return Response(json.dumps(told, ensure_ascii=False), status_code=status, media_type=media, headers=headers)


def _not_for(audience: str) -> UserError:
    return UserError(
        f"What is {audience} is not for whoever has no key for it.",
        fix="Ask for a less sensitive audience, or whoever runs this installation for a key.",
    )


def _version(asked: str, newest: str) -> str:
    if not asked:
        return newest
    parts, limits = ([int(part) for part in version.split(".")] for version in (asked, newest))
    if any(part > limit for part, limit in zip(parts, limits, strict=True)):
        raise UserError(f"The record has no version {asked} yet.", fix=f"Its newest version is {newest}.")
    return asked


def _refuse_unknown_crisis(ledger: Ledger, question: Question) -> None:
    """Refuse a crisis that no report names which the audience may have; only names out of such reports are told."""
    if not question.crisis:
        return
    may_have = partial(ledger.query, version=question.version, received=received(question.audience))
    if len(may_have("select 1 as one from observations limit 1", crisis=question.crisis)):
        return
    known = list(may_have("select distinct crisis from observations order by crisis")["crisis"])
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
    pinned = {"known": str(question.known), "version": question.version, "audience": question.audience,
              "format": question.format, "limit": question.limit, "offset": start}  # fmt: skip
    query = {**request.query_params, **pinned}
    return f'<{request.url.replace(query=urlencode(query))}>; rel="next"'


ROUTES = [
    Route(f"{BASE}/estimates", Reading(table(answers.estimates))),
    Route(f"{BASE}/observations", Reading(table(answers.observations, is_paged=True))),
    Route(f"{BASE}/findings", Reading(table(answers.findings))),
    Route(f"{BASE}/health", Reading(health, needs_key=False)),
    Route(f"{BASE}/openapi.json", Reading(described, needs_key=False)),
    Route("/api/{rest:path}", Reading(unknown)),
]
