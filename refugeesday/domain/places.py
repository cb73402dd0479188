"""Places and how far they are from each other."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A town with its position in hundredths of a degree, which is about a kilometre."""

    name: str
    postcode: str
    latitude_e2: int
    longitude_e2: int


def address_line(street: str, postcode: str, town: str) -> str:
    """Give an address on one line, without what is not known: `Bahnhofstraße 4, 34117 Kassel`."""
    return ", ".join(part for part in (street, f"{postcode} {town}".strip()) if part)


def distance_km(one: Place, other: Place) -> int:
    """Give the distance as the crow flies in whole kilometres, rounded. Source: the haversine formula."""
    north, north_2 = radians(one.latitude_e2 / 100), radians(other.latitude_e2 / 100)
    east = radians((other.longitude_e2 - one.longitude_e2) / 100)
    half = sin((north_2 - north) / 2) ** 2 + cos(north) * cos(north_2) * sin(east / 2) ** 2
    return round(2 * _EARTH_KM * asin(sqrt(half)))
