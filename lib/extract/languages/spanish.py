"""Spanish."""

from lib.extract.languages import Language

LANGUAGE = Language(
    code="es",
    common=frozenset(),
    numbers={},
    multiples={},
    vague="",
    hedges={},
    trailing={},
    after={},
    before={},
    people="",
    homes="",
    households="",
    others="",
    money="",
    saying="",
    according="",
    weekdays=(),
    months=(),
)
