"""One online geocoder: asks at most once about a name, in its turn, and never raises for what the network does."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from geopy.exc import GeopyError

from lib.access import Person
from lib.errors import UserError
from lib.places.countries import known
from lib.places.online.memory import Memory
from lib.places.online.settings import Settings
from lib.places.outlines import is_inside

WARNING = (
    "The name of a place that is looked up leaves this machine, with its country: both are sent to {service}. "
    "Nothing else is sent."
)
ATTRIBUTIONS = {"nominatim": "© OpenStreetMap contributors, ODbL"}
NOWHERE = (None, None, "")


@dataclass(frozen=True)
class Answer:
    """What came of a question.

    Attributes:
        status: `found`, `unknown` (the service knows no such place in the country), `off`, `limit` or `error`.
        sentence: The same for the person at the screen.
        attribution: What must be shown beside the point.
    """

    status: str
    sentence: str
    latitude: float | None = None
    longitude: float | None = None
    address: str = ""
    attribution: str = ""


class Geocoder:
    """An online geocoder with its memory.

    Args:
        folder: Where answers and turns are kept; processes that use the same folder share them.
        settings: What the installation allows; by default what its environment says.
        clock: Gives seconds since 1970; tests replace it.
        sleep: Waits for seconds; tests replace it.
    """

    def __init__(
        self,
        folder: Path,
        settings: Settings | None = None,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._memory = Memory(folder)
        self.settings = settings or Settings.from_environment()
        self._clock, self._sleep = clock, sleep

    @property
    def warning(self) -> str:
        """The sentence that stands beside the switch."""
        return WARNING.format(service=self.settings.addressee or "nobody")

    @property
    def attribution(self) -> str:
        """What must be shown beside every point that the service gave."""
        return ATTRIBUTIONS.get(self.settings.service, f"Geocoded by {self.settings.service}")

    @property
    def used_today(self) -> int:
        """How many requests were sent since midnight UTC, by everybody."""
        return self._memory.used(self._clock())

    @property
    def switched(self) -> tuple[str, str]:
        """Who switched look-ups on or off last, and when (UTC, ISO 8601); empty where nobody did."""
        return self._memory.switched()

    @property
    def is_on(self) -> bool:
        """Whether the installation allows it and a person has switched it on."""
        return bool(self.settings.service) and self._memory.is_on()

    def switch(self, is_on: bool, *, by: Person) -> None:
        """Switch look-ups on or off for the whole installation.

        Raises:
            Forbidden: They may not.
            UserError: The installation names no geocoder.
        """
        by.must("change settings")
        if is_on and not self.settings.service:
            raise UserError(
                "This installation forbids online look-ups.", fix="Unset UPROOTED_GEOCODER and start again."
            )
        self._memory.switch(is_on, by.name)

    def look_up(self, name: str, country: str, *, by: Person) -> Answer:
        """Where a place is, from memory or the service.

        Args:
            name: As the reporter spelled it, and nothing else of the report.
            country: Alpha-3; a point outside it is not taken.
            by: Who asks.

        Raises:
            Forbidden: They may not.
        """
        by.must("look up a place")
        service = self.settings.service
        if not self.is_on:
            return Answer("off", "Online look-ups are switched off.")
        kept = self._memory.kept(service, country, name)
        if kept is None:
            now = self._clock()
            due = self._memory.turn(now, self.settings.daily)
            if due is None:
                return Answer("limit", f"All {self.settings.daily} online look-ups of today are used up.")
            self._sleep(max(0.0, due - now))
            try:
                kept = self._asked(name, country)
            except GeopyError as error:
                return Answer("error", f"{service} did not answer ({type(error).__name__}). Try again later.")
            self._memory.keep(service, country, name, kept)
        latitude, longitude, address = kept
        if latitude is None:
            return Answer("unknown", f"{service} knows no {name} in {known()[country].name}.")
        return Answer("found", f"Found by {service}.", latitude, longitude, address, self.attribution)

    def _asked(self, name: str, country: str) -> tuple[float | None, float | None, str]:
        client, standing = self.settings.client(), known()[country]
        if self.settings.service == "nominatim":
            location = client.geocode(name, country_codes=standing.alpha2.lower(), language="en")
        else:
            location = client.geocode(f"{name}, {standing.name}")
        if location is None or not is_inside(np.array([location.latitude]), np.array([location.longitude]), country)[0]:
            return NOWHERE
        return location.latitude, location.longitude, location.address
