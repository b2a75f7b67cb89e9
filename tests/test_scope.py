"""A scope goes into an address in codes, and comes back from any address."""

from datetime import date

import pytest

from lib.scope import Scope

WHOLE = Scope(
    crisis="Southern Kyrgyzstan 2010",
    country="KGZ",
    region="KG-O",
    metric="killed",
    start=date(2010, 6, 10),
    end=date(2010, 12, 31),
    known=date(2010, 7, 20),
    policy=(("fresh", "60"), ("near", "3")),
)


def test_a_scope_comes_back_from_its_own_address():
    assert Scope.from_query(WHOLE.to_query()) == WHOLE
    assert Scope.from_query(WHOLE.to_query()).ignored == ()


def test_an_address_holds_codes_and_nothing_that_was_not_chosen():
    assert Scope(country="KGZ", metric="killed").to_query() == {"country": "KGZ", "metric": "killed"}
    assert Scope().to_query() == {}


def test_a_scope_can_key_a_cache():
    assert hash(Scope.from_query({"metric": "x"})) == hash(Scope())
    assert Scope.from_query({"metric": "x"}) == Scope()


@pytest.mark.parametrize(
    ("query", "expected", "says"),
    [
        pytest.param({"metric": "Killed people"}, Scope(), ["'Killed people'"], id="a label is no metric"),
        pytest.param({"known": "20.7.2010"}, Scope(), ["'20.7.2010'"], id="a day in another order"),
        pytest.param({"start": "2010-02-30"}, Scope(), ["'2010-02-30'"], id="a day that no month has"),
        pytest.param({"country": "Kyrgyzstan"}, Scope(), ["'Kyrgyzstan'"], id="a name is no code"),
        pytest.param({"country": "kgz"}, Scope(country="KGZ"), [], id="a code in any case"),
        pytest.param({"country": "XKX"}, Scope(country="XKX"), [], id="Kosovo"),
        pytest.param({"utm_source": "mail", "crisis": "X"}, Scope(crisis="X"), [], id="keys of others"),
        pytest.param(
            {"start": "2010-07-01", "end": "2010-06-01"}, Scope(), ["2010-06-01"], id="an end before its start"
        ),
        pytest.param(
            {"metric": "?", "known": "?", "region": "KG-O"},
            Scope(region="KG-O"),
            ["known", "metric"],
            id="all is named",
        ),
        pytest.param({"metric": "", "known": " "}, Scope(), [], id="blank is not chosen"),
    ],
)
def test_what_makes_no_sense_in_an_address_is_left_out_and_said(query, expected, says):
    scope = Scope.from_query(query)
    assert scope == expected
    assert len(scope.ignored) == len(says)
    assert all(
        word in sentence and sentence.endswith("ignored.") for word, sentence in zip(says, scope.ignored, strict=True)
    )
