"""Say how one gets to a company."""

from __future__ import annotations

from enum import StrEnum

from refugeesday.planning.distance import UNKNOWN_KM

FIRST_BUS_MINUTE, LAST_BUS_MINUTE = 6 * 60, 20 * 60
WALK_KM = 2


class Travel(StrEnum):
    """Name a way to get to a company."""

    ON_FOOT = "on_foot"
    OWN_CAR = "own_car"
    BUS = "bus"
    DRIVER = "driver"
    OPEN = "open"


def travel_to(kilometres: int, *, minute: int, has_car: bool | None) -> Travel:
    """Return how somebody gets to a company for a start at `minute`: on foot, by car, by bus or with a driver.

    Before the first bus and after the last one there is only a driver; where the way is not known it stays open.
    """
    if has_car:
        return Travel.OWN_CAR
    if kilometres == UNKNOWN_KM:
        return Travel.OPEN
    if kilometres <= WALK_KM:
        return Travel.ON_FOOT
    return Travel.BUS if FIRST_BUS_MINUTE <= minute <= LAST_BUS_MINUTE else Travel.DRIVER
