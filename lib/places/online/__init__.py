"""Online geocoders (Nominatim and others of geopy's): off until a person switches them on for the installation.

`Geocoder.switch` turns it on, `UPROOTED_GEOCODER` names another service than Nominatim or forbids all with `off`. What
was asked once is kept on disk, found or not; an error is never kept. Over all users and processes there is at most one
request a second, and so many a day.
"""

from lib.places.online.geocoder import Answer, Geocoder
from lib.places.online.settings import Settings, folder

__all__ = ["Answer", "Geocoder", "Settings", "folder"]
