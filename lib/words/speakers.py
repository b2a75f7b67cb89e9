"""Names of sources inside a sentence: "Kyrgyzstan's Health Ministry", "the interim government", "ICRC"."""

from functools import cache

import pycountry

BODIES = {
    "administration",
    "agency",
    "army",
    "authority",
    "cabinet",
    "commandant",
    "commission",
    "committee",
    "council",
    "court",
    "department",
    "general",
    "government",
    "headquarters",
    "military",
    "minister",
    "ministry",
    "mission",
    "office",
    "ombudsman",
    "parliament",
    "police",
    "president",
    "prosecutor",
    "service",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "union",
}
ALWAYS_THE = {"UN", "EU", "UK", "US", "OSCE", "IFRC", "United Nations", "Red Cross", "Red Crescent", "World Bank"}
MANY = {
    "agencies",
    "authorities",
    "doctors",
    "eyewitnesses",
    "forces",
    "groups",
    "leaders",
    "officials",
    "organisations",
    "organizations",
    "police",
    "reports",
    "residents",
    "rescuers",
    "witnesses",
    "workers",
}


def speaker_in_words(name: str) -> str:
    """A source's name as a sentence says it; empty where nobody is named.

    >>> speaker_in_words("Kyrgyzstan Health Ministry")
    "Kyrgyzstan's Health Ministry"
    """
    name = " ".join(name.split())
    if not name:
        return ""
    country = next((known for known in _countries() if name.startswith(f"{known} ")), "")
    last = name.split()[-1]
    if country and (last.lower() in BODIES | MANY):
        return country + ("'" if country.endswith("s") else "'s") + name[len(country) :]
    first = name.split()[0].lower()
    if first in {"the", "a", "an"} or "'" in name.split()[0] or "’" in name.split()[0]:
        return name
    if name in ALWAYS_THE or (last.lower() in BODIES and not is_many(name)):
        return f"the {name}"
    return name


def is_many(name: str) -> bool:
    """True where the name takes "say", not "says": "humanitarian agencies"."""
    return bool(name.strip()) and name.split()[-1].lower() in MANY


@cache
def _countries() -> tuple[str, ...]:
    names = {"Kosovo", "Abyei", "Palestine", "Syria", "Iran", "Russia", "Venezuela", "Bolivia", "Tanzania", "Laos"}
    for country in pycountry.countries:
        names |= {country.name, getattr(country, "common_name", country.name)}
    return tuple(sorted(names, key=len, reverse=True))
