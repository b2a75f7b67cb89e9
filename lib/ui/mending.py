"""The fields of one reported figure, to be mended by a person; every change is handed on at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from lib import words
from lib.errors import UserError
from lib.metrics import METRICS
from lib.observations.defaults import MOVEMENTS
from lib.places import known
from lib.proposals import amount_cells, amount_printed
from lib.ui import record
from lib.ui.countries import country_name
from lib.ui.sentences import day
from lib.vocabulary import COUNTINGS, DATE_PRECISIONS, STATUSES, UNITS

COUNTED = {"cumulative": "the total so far", "flow": "those of a period", "stock": "those present on a day"}
MOVING = (*MOVEMENTS, "refugees", "asylum_seekers", "displaced", "idps")
FIRST = date(1900, 1, 1)
NOWHERE = "not stated"
ODD = "mending_odd"


@dataclass(frozen=True)
class Fields:
    """The fields of one figure.

    Attributes:
        cells: What it says now, as text by column.
        key: Tells its widgets from those of other figures.
        changed: Gets the columns that a person changed.
        crisis: The crisis whose sources can be chosen; others may be typed.
    """

    cells: Mapping[str, str]
    key: str
    changed: Callable[[dict[str, str]], None]
    crisis: str

    def draw(self) -> None:
        """Draw all fields, two in a row."""
        with st.container(key=f"fields_{self.key}", gap="xxsmall"):
            self._row(lambda: self._choice("metric", "What is counted", METRICS, _metric), self._amount)
            self._row(
                lambda: self._choice("counting", "Counted", COUNTINGS, COUNTED.__getitem__),
                lambda: self._choice("unit", "One of them is", UNITS, _unit),
            )
            self._row(lambda: self._day("period_start", "Since"), lambda: self._day("period_end", "Until, or on"))
            self._row(
                lambda: self._choice("date_precision", "The day is known to the", DATE_PRECISIONS, str),
                lambda: self._choice("status", "How sure", STATUSES, words.STATUS_WORDS.__getitem__),
            )
            self._row(lambda: self._country("country", "Country"), lambda: self._text("admin1", "Province"))
            self._row(lambda: self._text("place", "Place"), self._source)
            if self.cells["metric"] in MOVING:
                self._row(lambda: self._text("origin", "From"), lambda: self._country("origin_country", "From country"))
                self._row(
                    lambda: self._text("destination", "To"),
                    lambda: self._country("destination_country", "To country"),
                )
            self._row(lambda: self._text("group", "Only a part of the people"), lambda: self._text("note", "Note"))

    def _row(self, *fields: Callable[[], None]) -> None:
        for column, draw in zip(st.columns(len(fields), gap="small"), fields, strict=True):
            with column:
                draw()

    def _seeded(self, name: str, value: object) -> str:
        key = f"{name}_{self.key}"
        st.session_state[key] = value
        return key

    def _choice(
        self, name: str, label: str, options: Mapping[str, object] | Sequence[str], said: Callable[[str], str]
    ) -> None:
        choices = list(options)
        value = self.cells.get(name, "")
        key = self._seeded(name, value if value in choices else choices[0])
        st.selectbox(label, choices, key=key, format_func=said, on_change=self._take, args=(name, key))

    def _text(self, name: str, label: str) -> None:
        key = self._seeded(name, self.cells.get(name, ""))
        st.text_input(label, key=key, on_change=self._take, args=(name, key))

    def _day(self, name: str, label: str) -> None:
        key = self._seeded(name, day(self.cells.get(name, "")))
        st.date_input(label, key=key, value=None, format="DD/MM/YYYY", min_value=FIRST, on_change=self._take,
                      args=(name, key))  # fmt: skip

    def _country(self, name: str, label: str) -> None:
        key = self._seeded(name, self.cells.get(name, ""))
        codes = ["", *sorted(known(), key=country_name)]
        st.selectbox(
            label, codes, key=key, format_func=lambda code: country_name(code) if code else NOWHERE,
            on_change=self._take, args=(name, key),
        )  # fmt: skip

    def _source(self) -> None:
        value = self.cells.get("source", "")
        key = self._seeded("source", value or None)
        names = sorted({*sources_of(self.crisis), value} - {""})
        st.selectbox(
            "Who says so", names, key=key, index=None, placeholder="nobody named", accept_new_options=True,
            on_change=self._take, args=("source", key),
        )  # fmt: skip

    def _amount(self) -> None:
        key = self._seeded("amount", amount_printed(self.cells))
        st.text_input("How many, with its hedge", key=key, on_change=self._take_amount, args=(key,),
                      placeholder="at least 1,400")  # fmt: skip
        odd = st.session_state.pop(f"{ODD}_{self.key}", "")
        if odd:
            st.text(odd)

    def _take(self, name: str, key: str) -> None:
        value = st.session_state[key]
        self.changed({name: "" if value is None else str(value)})

    def _take_amount(self, key: str) -> None:
        try:
            self.changed(amount_cells(str(st.session_state[key])))
        except UserError as error:
            st.session_state[f"{ODD}_{self.key}"] = str(error)


def sources_of(crisis: str) -> list[str]:
    """The names of sources that a crisis has, as stated."""
    return _sources(crisis, record.ledger().touched(crisis))


@st.cache_data(max_entries=8, show_spinner=False)
def _sources(crisis: str, version: str) -> list[str]:
    named = record.ledger().query("select distinct source from observations where source <> ''", crisis=crisis)
    return sorted(named["source"])


def _metric(metric: str) -> str:
    return METRICS[metric].label


def _unit(unit: str) -> str:
    return {"people": "a person", "households": "a household", "homes": "a home"}[unit]
