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


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        pytest.param("reader", ["public", "internal"], id="a reader receives at most what is internal"),
        pytest.param("contributor", ["public", "internal", "restricted"], id="a contributor receives everything"),
        pytest.param("administrator", ["public", "internal", "restricted"], id="so does an administrator"),
    ],
)
def test_what_leaves_depends_on_who_receives_it(role: str, expected: list[str]) -> None:
    somebody = access.Person("somebody", role)
    assert [
        audience for audience in access.received("restricted") if access.may_receive(somebody, audience)
    ] == expected


def test_a_reader_who_asks_for_what_is_restricted_is_stopped() -> None:
    with pytest.raises(access.Forbidden, match="not for the role reader"):
        access.must_receive(access.Person("somebody", "reader"), "restricted")
    access.must_receive(access.Person("somebody", "contributor"), "restricted")


def test_nobody_may_receive_what_is_for_an_unknown_audience() -> None:
    with pytest.raises(ValueError, match="not 'everybody'"):
        access.may_receive(access.Person("somebody", "administrator"), "everybody")


def may(role: str) -> set[str]:
    return {action for action in access.ACTIONS if access.Person("ada@example.org", role).may(action)}


def test_a_reader_may_write_nothing_and_each_later_role_may_more() -> None:
    reader, contributor, reviewer, administrator = (may(role) for role in access.ROLES)
    assert reader == set()
    assert contributor == {"record", "propose", "undo", "save answers", "fetch"}
    assert contributor < reviewer < administrator == set(access.ACTIONS)
    assert administrator - reviewer == {"undo others", "change settings"}


def test_who_may_not_is_told_which_role_is_needed() -> None:
    with pytest.raises(access.Forbidden) as refused:
        access.Person("ada@example.org", "contributor").must("decide")
    assert refused.value.problem == (
        "Deciding on reports needs the role reviewer, and ada@example.org has the role contributor; "
        "nothing was changed."
    )
    assert "for the role reviewer" in refused.value.fix


def test_the_one_person_of_a_computer_may_do_everything_and_sees_everything() -> None:
    person = access.local("this computer")
    assert all(person.may(action) for action in access.ACTIONS)
    assert access.received(person.audience) == ("public", "internal", "restricted")
