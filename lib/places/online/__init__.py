"""Online geocoders (Nominatim and others of geopy's): off unless the installation and a person switch them on.

`UPROOTED_GEOCODER=nominatim` allows it, `Geocoder.switch` turns it on. What was asked once is kept on disk, found or
not; an error is never kept. Over all users and processes there is at most one request a second, and so many a day.
"""

from lib.places.online.geocoder import Answer, Geocoder
from lib.places.online.settings import Settings

__all__ = ["Answer", "Geocoder", "Settings"]
