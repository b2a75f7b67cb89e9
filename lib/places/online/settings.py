"""What an installation allows of online geocoding, from its environment."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from geopy.adapters import URLLibAdapter
from geopy.exc import GeopyError
from geopy.geocoders import get_geocoder_for_service
from geopy.geocoders.base import Geocoder as Service

from lib.errors import UserError
from lib.places import own

TIMEOUT_SECONDS = 8
USUAL, FORBIDDEN = "nominatim", "off"


def folder() -> Path:
    """Where the switch, the answers and the turns taken are kept: beside people's own boundaries."""
    return own.folder()


@dataclass(frozen=True)
class Settings:
    """What the installation allows.

    Attributes:
        service: The name of a geopy geocoder, such as `nominatim`; empty switches all of this off for good.
        options: What its constructor takes: `domain`, `scheme`, `api_key`.
        daily: How many requests a day, in UTC.
        user_agent: How we name ourselves; Nominatim's rules ask for a way to reach the installation.
    """

    service: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    daily: int = 500
    user_agent: str = "uprooted-dashboard"

    @classmethod
    def from_environment(cls) -> "Settings":
        """The settings in `UPROOTED_GEOCODER` [nominatim], `..._OPTIONS` (JSON), `..._DAILY` and `..._USER_AGENT`.

        `UPROOTED_GEOCODER=off` takes the switch away: then nobody can turn look-ups on.

        Raises:
            UserError: A setting cannot be read, or no geocoder is called so.
        """
        given = {
            key: os.environ.get(f"UPROOTED_GEOCODER{key}", "") for key in ("", "_OPTIONS", "_DAILY", "_USER_AGENT")
        }
        named = given[""].strip().lower() or USUAL
        service = "" if named == FORBIDDEN else named
        try:
            options = json.loads(given["_OPTIONS"] or "{}")
            daily = int(given["_DAILY"] or cls.daily)
            settings = cls(service, options, daily, given["_USER_AGENT"] or cls.user_agent)
            if service:
                settings.client()
        except (ValueError, TypeError, GeopyError) as error:
            raise UserError(
                f"The settings of the online geocoder cannot be read: {error}",
                fix="Correct UPROOTED_GEOCODER and its _OPTIONS and _DAILY, or set it to off to stay offline.",
            ) from error
        return settings

    @property
    def addressee(self) -> str:
        """Whom names are sent to: the service, and its host where it has one; empty where all is forbidden."""
        if not self.service:
            return ""
        host = str(getattr(self.client(), "domain", ""))
        return f"{self.service.capitalize()} ({host})" if host else self.service.capitalize()

    def client(self) -> Service:
        """The geopy geocoder, one attempt per request: geopy's default adapter would silently try three times."""
        options = {"timeout": TIMEOUT_SECONDS, "adapter_factory": URLLibAdapter, **self.options}
        if self.service == "nominatim":
            options.setdefault("user_agent", self.user_agent)
        return get_geocoder_for_service(self.service)(**options)
