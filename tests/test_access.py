"""Who may do what, and who may see what."""

import pytest

from lib import access


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        ("public", ("public",)),
        ("internal", ("public", "internal")),
        ("restricted", ("public", "internal", "restricted")),
    ],
)
def test_an_audience_receives_its_own_and_what_is_less_sensitive(audience: str, expected: tuple[str, ...]) -> None:
    assert access.received(audience) == expected


def test_nobody_receives_by_an_unknown_name() -> None:
    with pytest.raises(ValueError, match="not 'everybody'"):
        access.received("everybody")


def test_a_person_has_a_known_role() -> None:
    with pytest.raises(ValueError, match="not 'owner'"):
        access.Person("somebody", "owner")
