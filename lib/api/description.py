"""The description of the feed for programs, as OpenAPI 3.1 has it."""

from dataclasses import fields
from typing import Any

from lib.api.question import FARTHEST, MEDIA, MOST, PAGING, PARAMETERS, VERSION
from lib.metrics import METRICS
from lib.reconcile import Policy
from lib.scope import POLICY
from lib.vocabulary import SENSITIVITIES

BASE = "/api/v1"
TABLES = {
    "estimates": "The estimates of every place, with their ranges, on every day on which one may have changed",
    "observations": "Reported figures, each as it was stated, in pages",
    "findings": "What is wrong, or may be, with the reports, and what people decided on it",
}
PROBLEMS = {
    "400": "A parameter that there is not, or a value that makes no sense",
    "401": "A key that the feed does not know, or none where people log in",
    "403": "Asked from another computer where no keys are asked for, or for an audience that the key is not for",
    "503": "The record cannot be read now",
}
OF_ADDRESSES = {"404": "Nothing is at this address", "405": "The feed is read with GET or HEAD alone"}
SHAPES: dict[str, dict[str, Any]] = {
    "format": {"enum": list(MEDIA)},
    "audience": {"enum": list(SENSITIVITIES)},
    "metric": {"enum": list(METRICS)},
    "country": {"pattern": "^[A-Z]{3}$"},
    "known": {"format": "date"},
    "version": {"pattern": f"^{VERSION.pattern}$"},
    "limit": {"minimum": 1, "maximum": MOST},
    "offset": {"minimum": 0, "maximum": FARTHEST},
}
PROBLEM = {"type": "object", "required": ["status", "title", "detail"],
           "properties": {"type": {"type": "string"}, "status": {"type": "integer"},
                          "title": {"type": "string"}, "detail": {"type": "string"}}}  # fmt: skip
ROWS = {"type": "object", "required": ["version", "known", "audience", "citation", "total", "rows"],
        "properties": {"version": {"type": "string"}, "known": {"type": "string", "format": "date"},
                       "audience": {"enum": list(SENSITIVITIES)}, "citation": {"type": "string"},
                       "total": {"type": "integer"},
                       "rows": {"type": "array", "items": {"type": "object"}}}}  # fmt: skip
HEALTH = {"type": "object", "required": ["status", "version"],
          "properties": {"status": {"const": "ok"}, "version": {"type": "string"}}}  # fmt: skip


def description() -> dict[str, Any]:
    """Every route with its parameters, answers and problems."""
    paths = {f"{BASE}/{name}": {"get": _table(name, summary)} for name, summary in TABLES.items()}
    paths[f"{BASE}/health"] = {"get": _plain("health", "Whether the record can be read", HEALTH, ("401", "403", "503"))}
    paths[f"{BASE}/openapi.json"] = {"get": _plain("openapi", "This description", {"type": "object"}, ("401", "403"))}
    about = {"title": "Uprooted", "version": "1", "description": "Reported figures and estimates, for programs."}
    keys = {
        "key": {"type": "http", "scheme": "bearer", "description": "A key of this installation, where it asks for one"}
    }
    return {"openapi": "3.1.0", "info": about, "paths": paths, "security": [{}, {"key": []}],
            "components": {"securitySchemes": keys, "responses": _said(OF_ADDRESSES)}}  # fmt: skip


def _table(name: str, summary: str) -> dict[str, Any]:
    named = PARAMETERS | (PAGING if name == "observations" else {})
    changes = {
        f"{POLICY}{field.name}": "Changes the rule for this answer: see docs/method.md." for field in fields(Policy)
    }
    schemas = {"json": ROWS, "csv": {"type": "string"}, "geojson": {"type": "object"}}
    headers = ["ETag", "X-Total-Count", "X-Ledger-Version"] + (["Link"] if name == "observations" else [])
    answer = {
        "description": "The table",
        "headers": {header: {"schema": {"type": "string"}} for header in headers},
        "content": {media: {"schema": schemas[kind]} for kind, media in MEDIA.items()},
    }
    answers = {"200": answer, "304": {"description": "Unchanged since the answer that If-None-Match names"}}
    return {
        "operationId": name, "summary": summary, "responses": answers | _problems(tuple(PROBLEMS)),
        "parameters": [_parameter(each, text) for each, text in (named | changes).items()],
    }  # fmt: skip


def _parameter(name: str, text: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "integer"} if name in PAGING else {"type": "string"}
    return {"name": name, "in": "query", "required": False, "description": text,
            "schema": schema | SHAPES.get(name, {})}  # fmt: skip


def _plain(name: str, summary: str, schema: dict[str, Any], problems: tuple[str, ...]) -> dict[str, Any]:
    answer = {"description": summary, "content": {"application/json": {"schema": schema}}}
    return {"operationId": name, "summary": summary, "responses": {"200": answer} | _problems(problems)}


def _problems(statuses: tuple[str, ...]) -> dict[str, Any]:
    return _said({status: PROBLEMS[status] for status in statuses})


def _said(told: dict[str, str]) -> dict[str, Any]:
    content = {"application/problem+json": {"schema": PROBLEM}}
    return {status: {"description": text, "content": content} for status, text in told.items()}
