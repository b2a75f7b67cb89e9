"""Who has which role, by what the organisation's login says of them."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from lib.access import Person
from lib.errors import UserError
from lib.members import Expired, Members, NotLoggedIn, Unknown

ROOT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TABLE = {
    "administrator": ["Ada@Example.org"],
    "reviewer": ["groups=Uprooted Reviewers"],
    "contributor": ["groups=field", "@field.example.org"],
    "reader": ["@example.org", "eve@field.example.org"],
}


def claims(email: str, **told: Any) -> dict[str, Any]:
    """What a login an hour ago says of somebody."""
    return {"iss": "https://login.example.org", "sub": "17", "iat": NOW.timestamp() - 3600, "email": email} | told


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(claims("ada@example.org"), Person("ada@example.org", "administrator"), id="by an address"),
        pytest.param(claims("ADA@EXAMPLE.ORG"), Person("ada@example.org", "administrator"), id="in any case"),
        pytest.param(claims("bo@example.org"), Person("bo@example.org", "reader"), id="by a domain"),
        pytest.param(
            claims("bo@example.org", groups=["staff", "uprooted reviewers"]),
            Person("bo@example.org", "reviewer"),
            id="a claim holds before a domain",
        ),
        pytest.param(
            claims("bo@example.org", groups=["field", "Uprooted Reviewers"]),
            Person("bo@example.org", "reviewer"),
            id="of several claims the greatest role holds",
        ),
        pytest.param(
            claims("eve@field.example.org", groups=["field"]),
            Person("eve@field.example.org", "reader"),
            id="an address holds before all else, also where it lowers the role",
        ),
        pytest.param(
            claims("", groups="field"),
            Person("https://login.example.org 17", "contributor"),
            id="without an address they go by the id that the login gives them",
        ),
        pytest.param(
            claims("ada@example.org", email_verified=False, groups="field"),
            Person("https://login.example.org 17", "contributor"),
            id="an address that is not verified gives no role and no name",
        ),
    ],
)
def test_a_person_who_logged_in_has_the_role_of_the_table(told: dict[str, Any], expected: Person):
    assert Members.of(TABLE).admitted(told, now=NOW) == expected


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(claims("mallory@elsewhere.org"), id="another domain"),
        pytest.param(claims("mallory@evil-example.org"), id="a domain that ends like ours"),
        pytest.param(claims("mallory@sub.example.org"), id="a domain below ours"),
        pytest.param(claims("ada@example.org@elsewhere.org"), id="an address with two domains"),
        pytest.param(claims("ada@example.org", email_verified="false"), id="an address that is not verified"),
        pytest.param(claims("", name="ada@example.org"), id="a name that looks like an address"),
        pytest.param(claims("@example.org", email_verified=False), id="no address but a domain"),
    ],
)
def test_who_is_in_no_entry_is_told_so(told: dict[str, Any]):
    with pytest.raises(Unknown, match="has no role here"):
        Members.of(TABLE).admitted(told, now=NOW)


@pytest.mark.parametrize(
    ("told", "refused"),
    [
        pytest.param({}, NotLoggedIn, id="nobody logged in"),
        pytest.param({"email": "ada@example.org"}, NotLoggedIn, id="an address alone is no login"),
        pytest.param(claims("ada@example.org", iat=(NOW - timedelta(hours=9)).timestamp()), Expired, id="too long ago"),
        pytest.param(claims("ada@example.org", iat=None), Expired, id="nobody knows when"),
    ],
)
def test_who_did_not_log_in_lately_is_asked_to(told: dict[str, Any], refused: type[UserError]):
    with pytest.raises(refused):
        Members.of({**TABLE, "hours": 8}).admitted(told, now=NOW)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        pytest.param({"admin": ["ada@example.org"]}, "'admin' is no role", id="a role that there is not"),
        pytest.param({"reader": "ada@example.org"}, "reader is no list", id="an entry in place of a list"),
        pytest.param(
            {"reader": ["ada"]}, "'ada', under reader, is no e-mail address", id="a name in place of an address"
        ),
        pytest.param(
            {"reader": ["ada@example.org"], "reviewer": ["ADA@example.org"]},
            "'ada@example.org' stands under reader and under reviewer",
            id="one address under two roles",
        ),
        pytest.param({"hours": 0}, "cannot hold for 0 hours", id="a login that never holds"),
        pytest.param({"hours": True}, "cannot hold for True hours", id="a truth in place of hours"),
    ],
)
def test_a_table_that_makes_no_sense_is_refused(table: dict[str, Any], message: str):
    with pytest.raises(UserError, match=message):
        Members.of(table)


def test_the_example_of_the_secrets_is_a_table_that_can_be_read_and_a_secret_that_cannot_be_used():
    told = tomllib.loads((ROOT / ".streamlit" / "secrets.example.toml").read_text(encoding="utf-8"))
    members = Members.of(told["roles"])
    assert members.admitted(claims("bo@example.org"), now=NOW).role == "reader"
    assert members.lasting == timedelta(hours=12)
    assert set(told["auth"]) == {"redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url"}
    assert len(told["auth"]["cookie_secret"]) < 32
