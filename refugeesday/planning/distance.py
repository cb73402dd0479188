"""Measure how far places are from each other, as the crow flies.

Roads and buses are longer; the distance only ranks places and is worded "about".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable

EARTH_RADIUS_KM = 6371.0
UNKNOWN_KM = -1
Coordinates = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Hold where a municipality lies, in degrees."""

    postcode: str
    name: str
    latitude: float
    longitude: float


class Gazetteer:
    """Find positions by postcode, else by the name of the town; the first of two equal entries counts."""

    def __init__(self, positions: Iterable[Position]) -> None:
        self._by_postcode: dict[str, Position] = {}
        self._by_name: dict[str, Position] = {}
        for position in positions:
            if position.postcode:  # places nobody lives in have none
                self._by_postcode.setdefault(position.postcode, position)
            self._by_name.setdefault(position.name.casefold(), position)

    def find(self, postcode: str, town: str) -> Position | None:
        """Return the position of a place, None where neither postcode nor town is known."""
        return self._by_postcode.get(postcode.strip()) or self._by_name.get(town.strip().casefold())


def coordinates(positions: Iterable[Position | None]) -> Coordinates:
    """Return latitude and longitude of each position as a row, in radians; not a number where it is not known."""
    degrees = [(one.latitude, one.longitude) if one is not None else (np.nan, np.nan) for one in positions]
    return np.radians(np.array(degrees, np.float64).reshape(len(degrees), 2))


def distances_km(origins: Coordinates, goal: Position | None) -> NDArray[np.int64]:
    """Return the rounded kilometres from each origin to `goal`, -1 where either is unknown. Haversine formula."""
    if goal is None:
        return np.full(len(origins), UNKNOWN_KM, np.int64)
    latitude, longitude = origins.T
    goal_latitude, goal_longitude = np.radians((goal.latitude, goal.longitude))
    chord = (
        np.sin((latitude - goal_latitude) / 2) ** 2
        + np.cos(latitude) * np.cos(goal_latitude) * np.sin((longitude - goal_longitude) / 2) ** 2
    )
    kilometres = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(chord, 1.0)))
    return np.where(np.isnan(kilometres), UNKNOWN_KM, np.rint(kilometres)).astype(np.int64)
