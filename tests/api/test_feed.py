"""The feed as a program sees it, through the same layers that serve it beside the dashboard."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from starlette.applications import Starlette
from streamlit.web.server.starlette.starlette_app import create_streamlit_middleware

from lib import example
from lib.__main__ import main
from lib.access import local
from lib.api import ROUTES, asking
from lib.api.question import MEDIA
from lib.ui import record
from lib.vocabulary import SENSITIVITIES
from tests.awaited import awaited
from tests.ledgers import observed, recorded

BASE = "/api/v1"
SCOPE = {"crisis": example.CRISIS, "known": "2010-07-20"}
Get = Callable[..., httpx.Response]


@pytest.fixture
def get(ledger_address: str) -> Get:
    """Asks the feed on a ledger that holds the example."""
    app = Starlette(routes=ROUTES, middleware=create_streamlit_middleware())

    async def ask(path: str, base: str, client: str, options: dict) -> httpx.Response:
        transport = httpx.ASGITransport(app, client=(client, 1))
        async with httpx.AsyncClient(transport=transport, base_url=base) as asking:
            return await asking.request(options.pop("method", "GET"), path, **options)

    def get(path: str, *, base: str = "http://127.0.0.1:8501", client: str = "127.0.0.1", **options) -> httpx.Response:
        return awaited(ask(path if path.startswith("/") else f"{BASE}/{path}", base, client, options))

    return get


def printed(*arguments: str) -> bytes:
    return CliRunner().invoke(main, arguments, catch_exceptions=False).stdout_bytes


@pytest.mark.parametrize("table", ["estimates", "observations"])
def test_csv_is_what_the_command_line_exports(get: Get, table: str, tmp_path: Path):
    found = get(table, params=SCOPE | {"format": "csv", "metric": "killed"}).content
    out = tmp_path / "out.csv"
    printed("export", "--format", "csv", "--table", table, "--out", str(out), "--metric", "killed",
            "--crisis", example.CRISIS, "--known", "2010-07-20")  # fmt: skip
    assert found == out.read_bytes() and found.count(b"\n") > 5


def test_findings_are_what_the_command_line_prints(get: Get):
    found = get("findings", params=SCOPE | {"country": "KGZ"}).json()
    expected = json.loads(printed("findings", "--crisis", example.CRISIS, "--known", "2010-07-20", "--country", "KGZ"))
    assert found["rows"] == expected and found["total"] == len(expected) > 0


def test_a_scope_narrows_to_a_region(get: Get):
    rows = get("estimates", params=SCOPE | {"country": "KGZ", "region": "KG-O", "metric": "killed"}).json()["rows"]
    assert {row["admin1"] for row in rows} == {"Osh Oblast"}


def test_a_changed_rule_changes_the_answer(get: Get):
    usual = get("estimates", params=SCOPE).json()["rows"]
    changed = get("estimates", params=SCOPE | {"policy.statuses": "confirmed"}).json()["rows"]
    assert usual != changed


@pytest.mark.parametrize("kind", MEDIA)
@pytest.mark.parametrize("table", ["estimates", "observations", "findings"])
def test_every_table_comes_in_every_format_asked_for_by_parameter_or_header(get: Get, table: str, kind: str):
    by_parameter = get(table, params=SCOPE | {"format": kind})
    by_header = get(table, params=SCOPE, headers={"accept": MEDIA[kind]})
    assert by_parameter.status_code == by_header.status_code == 200
    assert by_parameter.headers["content-type"].split(";")[0] == MEDIA[kind]
    assert by_parameter.content == by_header.content
    rows = {
        "json": lambda: by_header.json()["rows"],
        "geojson": lambda: by_header.json()["features"],
        "csv": lambda: list(csv.DictReader(StringIO(by_header.content.decode("utf-8-sig")))),
    }[kind]()
    if kind != "geojson" or table != "estimates":
        assert len(rows) == int(by_header.headers["x-total-count"]) > 0


def test_every_amount_in_json_stands_beside_its_words(get: Get):
    for table in ("estimates", "observations"):
        assert all(row["in_words"] for row in get(table, params=SCOPE).json()["rows"] if row.get("low") is not None)


def test_what_has_not_changed_is_not_sent_again_until_somebody_decides(get: Get):
    first = get("estimates", params=SCOPE)
    tag = {"if-none-match": first.headers["etag"]}
    again = get("estimates", params=SCOPE, headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    assert get("estimates", params=SCOPE | {"metric": "killed"}, headers=tag).status_code == 200
    reported = get("observations", params=SCOPE | {"limit": 1}).json()["rows"][0]["observation_id"]
    record.ledger().decide("observation", reported, "rejected", by=local("somebody"), reason="outlier")
    after = get("estimates", params=SCOPE, headers=tag)
    assert after.status_code == 200 and after.json()["version"] != first.json()["version"]


def test_pages_follow_one_another_within_one_version_while_others_decide(get: Get):
    whole = get("observations", params=SCOPE).json()["rows"]
    page = get("observations", params=SCOPE | {"limit": 50})
    record.ledger().decide(
        "observation", whole[60]["observation_id"], "rejected", by=local("somebody"), reason="outlier"
    )
    rows = page.json()["rows"]
    while "next" in page.links:
        page = get("observations", params=dict(httpx.URL(page.links["next"]["url"]).params))
        rows += page.json()["rows"]
    assert rows == whole


@pytest.mark.parametrize("table", ["estimates", "observations", "findings"])
def test_an_answer_holds_what_its_audience_may_have_and_has_a_tag_of_its_own(get: Get, table: str):
    record.ledger()
    secret = observed(77_777, crisis=example.CRISIS, published_on="2010-07-01", quote="77777 in the camp")
    recorded(record.ledger(), "secret", secret, sensitivity="restricted")
    answers = {each: get(table, params=SCOPE | {"audience": each}) for each in SENSITIVITIES}
    assert {each: "77777" in answer.text or "77,777" in answer.text for each, answer in answers.items()} == {
        "public": False, "internal": False, "restricted": True,
    }  # fmt: skip
    assert len({answer.headers["etag"] for answer in answers.values()}) == 3
    assert {answer.json()["audience"] for answer in answers.values()} == set(SENSITIVITIES)
    assert get(table, params=SCOPE).content == answers["internal"].content


def test_the_names_of_crises_that_an_audience_may_not_know_are_not_told(get: Get):
    recorded(record.ledger(), "secret", observed(5, crisis="Quiet crisis"), sensitivity="internal")
    named = {each: get("estimates", params={"crisis": "Nowhere", "audience": each}).text for each in SENSITIVITIES}
    assert {each: "Quiet crisis" in said for each, said in named.items()} == {
        "public": False, "internal": True, "restricted": True,
    }  # fmt: skip
    assert get("estimates", params={"crisis": "Quiet crisis", "audience": "public"}).status_code == 400


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Keys by their audience, of an installation that asks for them."""
    given = {each: f"key of {each}" for each in SENSITIVITIES}
    held = {each: {"sha256": asking.digest(key), "audience": each} for each, key in given.items()}
    monkeypatch.setattr(asking, "_secrets", lambda: {"feed": {"keys": held}})
    return given


@pytest.mark.parametrize("client", ["127.0.0.1", "192.168.1.7"])
def test_where_keys_are_asked_for_whoever_has_none_gets_what_is_public(get: Get, keys: dict[str, str], client: str):
    answer = get("estimates", params=SCOPE, base="https://feed.example", client=client)
    assert (answer.status_code, answer.json()["audience"]) == (200, "public")
    refused = get("estimates", params=SCOPE | {"audience": "internal"}, client=client)
    assert refused.status_code == 403 and "key" in refused.json()["title"]


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("public", {"": "public", "public": "public", "internal": 403, "restricted": 403}),
        ("internal", {"": "internal", "public": "public", "internal": "internal", "restricted": 403}),
        ("restricted", {"": "internal", "public": "public", "internal": "internal", "restricted": "restricted"}),
    ],
)
def test_a_key_opens_what_is_for_its_audience(get: Get, keys: dict[str, str], holder: str, expected: dict):
    def answered(audience: str) -> str | int:
        query = SCOPE | ({"audience": audience} if audience else {})
        answer = get("estimates", params=query, headers={"authorization": f"Bearer {keys[holder]}"})
        return answer.json()["audience"] if answer.status_code == 200 else answer.status_code

    assert {audience: answered(audience) for audience in expected} == expected


@pytest.mark.parametrize("header", ["Bearer wrong", "Bearer ", "Basic a2V5", "key of internal", "Bearer é"])
@pytest.mark.parametrize("path", ["estimates", "health", "openapi.json"])
def test_a_key_that_is_none_opens_nothing(get: Get, keys: dict[str, str], path: str, header: str):
    answer = get(path, params=SCOPE if path == "estimates" else {}, headers={"authorization": header.encode("latin-1")})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


@pytest.mark.parametrize("client", ["127.0.0.1", "192.168.1.7"])
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("estimates", 401),
        ("observations", 401),
        ("findings", 401),
        ("nothing", 401),
        ("health", 200),
        ("openapi.json", 200),
    ],
)
def test_where_people_log_in_a_program_without_a_key_gets_nothing_of_the_record(
    get: Get, monkeypatch: pytest.MonkeyPatch, client: str, path: str, status: int
):
    monkeypatch.setattr(asking, "_secrets", lambda: {"auth": {"client_id": "x"}})
    answer = get(path, params=SCOPE if path == "estimates" else {}, client=client)
    assert answer.status_code == status
    if status == 401:
        assert answer.headers["www-authenticate"] == "Bearer"
        assert answer.headers["content-type"] == "application/problem+json"
        assert "for a key" in answer.json()["detail"]


def test_where_people_log_in_a_key_opens_the_feed(get: Get, monkeypatch: pytest.MonkeyPatch):
    known = {"sitrep": {"sha256": asking.digest("a key"), "audience": "internal"}}
    monkeypatch.setattr(asking, "_secrets", lambda: {"auth": {"client_id": "x"}, "feed": {"keys": known}})
    answer = get("estimates", params=SCOPE, headers={"authorization": "Bearer a key"})
    assert answer.json()["audience"] == "internal"


def test_it_is_packed_where_that_is_welcome(get: Get):
    packed = get("observations", params=SCOPE, headers={"accept-encoding": "gzip"})
    plain = get("observations", params=SCOPE, headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert packed.content == plain.content


@pytest.mark.parametrize(
    ("query", "named"),
    [
        pytest.param({"metric": "dead"}, "dead", id="a metric that there is not"),
        pytest.param({"known": "yesterday"}, "yesterday", id="a day that is none"),
        pytest.param({"known": "0001-01-01"}, "0001-01-01", id="a day that nobody means"),
        pytest.param({"country": "Kyrgyzstan"}, "Kyrgyzstan", id="a country by its name"),
        pytest.param({"crisis": "Nowhere"}, example.CRISIS, id="a crisis that nobody reported: those known are named"),
        pytest.param({"format": "xml"}, "xml", id="a format that there is not"),
        pytest.param({"limit": "0"}, "limit", id="no rows"),
        pytest.param({"limit": "٣"}, "limit", id="digits of another script"),
        pytest.param({"offset": "-1"}, "offset", id="rows before the first"),
        pytest.param({"audience": "everybody"}, "everybody", id="an audience that there is not"),
        pytest.param({"metrics": "killed"}, "metrics", id="a parameter that there is not"),
        pytest.param({"version": "9"}, "9", id="a version that is none"),
        pytest.param({"version": "99.99.99"}, "99.99.99", id="a version of the future"),
        pytest.param({"policy.ratio": "0"}, "ratio", id="a bracket of nothing"),
        pytest.param({"policy.ratio": "²"}, "ratio", id="a bracket that only looks like a number"),
        pytest.param({"policy.statuses": "sure"}, "sure", id="a status that there is not"),
        pytest.param({"policy.luck": "1"}, "luck", id="a bracket that the rule does not have"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_to_do(get: Get, query: dict[str, str], named: str):
    answer = get("observations", params=query)
    said = answer.json()
    assert answer.status_code == 400 and answer.headers["content-type"] == "application/problem+json"
    assert named in said["title"] + said["detail"] and said["detail"]


@pytest.mark.parametrize("path", ["/api", "/api/v1", "/api/v2/estimates", "/api/v1/estimates/1"])
def test_an_unknown_address_is_said_to_be_one(get: Get, path: str):
    assert get(f"{path}/" if path == "/api" else path).status_code == 404


@pytest.mark.parametrize("path", ["estimates", "observations", "findings", "health", "openapi.json", "other"])
@pytest.mark.parametrize(
    "way",
    [
        pytest.param({"client": "192.168.1.7"}, id="asked by another computer"),
        pytest.param({"base": "http://elsewhere.example"}, id="asked by a page whose name points here"),
    ],
)
def test_nobody_else_is_answered(get: Get, path: str, way: dict[str, str]):
    assert get(path, **way).status_code == 403


def test_a_record_that_cannot_be_opened_is_said_not_to_be_readable(get: Get, ledger_address: str):
    Path(ledger_address).write_text("no folder")
    assert [get(path).status_code for path in ("health", "estimates")] == [503, 503]


def test_answers_are_as_described(get: Get):
    described = get("openapi.json").json()["paths"]
    asked = {"200": SCOPE, "400": {"known": "x"}}
    for path, methods in described.items():
        responses = methods["get"]["responses"]
        for status in set(responses) & set(asked):
            answer = get(path, params=asked[status] if "parameters" in methods["get"] else {})
            content = responses[status]["content"][answer.headers["content-type"]]
            assert str(answer.status_code) == status
            Draft202012Validator(content["schema"]).validate(answer.json())
    assert set(described) == {f"{BASE}/{name}" for name in ("estimates", "observations", "findings", "health",
                                                            "openapi.json")}  # fmt: skip


@pytest.mark.parametrize("path", ["estimates", "health", "openapi.json"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "PROPFIND"])
def test_the_feed_is_not_written_to(get: Get, path: str, method: str):
    refused = get(path, method=method)
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD")
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["title"] == "The feed is read, not written to."
