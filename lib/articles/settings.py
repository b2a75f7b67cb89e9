"""What an installation allows of fetching addresses, from its environment."""

import os
from dataclasses import dataclass

from lib.errors import UserError

SWITCH = {"": False, "off": False, "no": False, "0": False, "on": True, "yes": True, "1": True}


@dataclass(frozen=True)
class Settings:
    """What the installation allows.

    Attributes:
        is_on: Whether addresses are fetched at all; off unless said otherwise.
        allowed: Hosts as `name` or `name:port` that may be asked although they are inside or on another port.
        user_agent: How we name ourselves to the servers that we ask.
        seconds: How long everything may take together: names, redirects, and the page itself.
        largest: How many bytes a page may have, unpacked.
    """

    is_on: bool = False
    allowed: frozenset[str] = frozenset()
    user_agent: str = "uprooted-dashboard"
    seconds: float = 15
    largest: int = 10_000_000

    @classmethod
    def from_environment(cls) -> "Settings":
        """The settings in `UPROOTED_FETCH` (on or off), `..._ALLOW` (hosts, separated by commas) and `..._USER_AGENT`.

        Raises:
            UserError: The switch is neither on nor off.
        """
        given = {key: os.environ.get(f"UPROOTED_FETCH{key}", "").strip() for key in ("", "_ALLOW", "_USER_AGENT")}
        if given[""].lower() not in SWITCH:
            raise UserError(
                f"UPROOTED_FETCH is {given['']!r}, neither on nor off.",
                fix="Set UPROOTED_FETCH=on to fetch articles from addresses, or unset it to stay offline.",
            )
        hosts = (host.strip().lower() for host in given["_ALLOW"].split(","))
        return cls(
            is_on=SWITCH[given[""].lower()],
            allowed=frozenset(host for host in hosts if host),
            user_agent=given["_USER_AGENT"] or cls.user_agent,
        )
