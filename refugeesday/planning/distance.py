"""Measure how far places are from each other, as the crow flies.

Roads and buses are longer; the distance only ranks places and is worded "about".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

EARTH_RADIUS_KM = 6371.0
UNKNOWN_KM = -1


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
            self._by_postcode.setdefault(position.postcode, position)
            self._by_name.setdefault(position.name.casefold(), position)

    def find(self, postcode: str, town: str) -> Position | None:
        """Return the position of a place, None where neither postcode nor town is known."""
        return self._by_postcode.get(postcode.strip()) or self._by_name.get(town.strip().casefold())


def distances_km(origins: Sequence[Position | None], goal: Position | None) -> NDArray[np.int64]:
    """Return the rounded kilometres from each origin to `goal`, -1 where either is unknown. Haversine formula."""
    if goal is None:
        return np.full(len(origins), UNKNOWN_KM, np.int64)
    known = np.array([origin is not None for origin in origins], np.bool_)
    degrees = [(o.latitude, o.longitude) if o is not None else (0.0, 0.0) for o in origins]
    latitude, longitude = np.radians(np.array(degrees, np.float64).reshape(len(origins), 2).T)
    goal_latitude, goal_longitude = np.radians((goal.latitude, goal.longitude))
    chord = (
        np.sin((latitude - goal_latitude) / 2) ** 2
        + np.cos(latitude) * np.cos(goal_latitude) * np.sin((longitude - goal_longitude) / 2) ** 2
    )
    kilometres = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(chord, 0.0, 1.0)))
    return np.where(known, np.rint(kilometres), UNKNOWN_KM).astype(np.int64)
