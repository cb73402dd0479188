"""Where booths stand in a room: sizes in millimetres, a grid, and what must not be covered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from refugeesday.domain.events import Room

GRID_MM = 500
BOOTH_MM = (2_500, 2_000)
"""Width and depth of a booth with its chairs."""
UNMEASURED_MM = (24_000, 14_000)
"""What a room is drawn as until somebody measures it."""
KEEP_CLEAR_MM = 1_500
"""How far from an exit nothing may stand."""
_AISLE_MM = 2_000


class FeatureKind(StrEnum):
    """What belongs to a room and not to an event's booths."""

    EXIT = "exit"
    """An emergency exit."""
    ENTRANCE = "entrance"
    DESK = "desk"
    """The welcome desk."""
    PATH = "path"
    """A way that stays free."""
    AREA = "area"
    """Something that stands there: high tables, childcare, a stage."""


class Obstacle(StrEnum):
    """Why a booth cannot stand at a place."""

    OUTSIDE = "outside"
    EXIT = "exit"
    PATH = "path"
    AREA = "area"
    BOOTH = "booth"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle by its middle and size, in millimetres from the room's upper left corner."""

    x_mm: int
    y_mm: int
    width_mm: int
    depth_mm: int

    def overlaps(self, other: Area, *, distance: int = 0) -> bool:
        """Say whether two areas share room, or come closer than a distance."""
        across = (self.width_mm + other.width_mm) // 2 + distance
        along = (self.depth_mm + other.depth_mm) // 2 + distance
        return abs(self.x_mm - other.x_mm) < across and abs(self.y_mm - other.y_mm) < along

    def lies_in(self, width_mm: int, depth_mm: int) -> bool:
        """Say whether the area lies in a room of this size as a whole."""
        return (
            self.width_mm <= 2 * self.x_mm <= 2 * width_mm - self.width_mm
            and self.depth_mm <= 2 * self.y_mm <= 2 * depth_mm - self.depth_mm
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomFeature:
    """An exit, entrance, path or area of a room; `x_mm` and `y_mm` are its middle."""

    id: int = 0
    room: int
    kind: FeatureKind
    label: str = ""
    x_mm: int
    y_mm: int
    width_mm: int
    depth_mm: int

    @property
    def area(self) -> Area:
        """Give the rectangle it covers."""
        return Area(self.x_mm, self.y_mm, self.width_mm, self.depth_mm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a booth cannot stand somewhere, and what is in the way by name or number."""

    why: Obstacle
    by: str = ""


def snapped(millimetres: float) -> int:
    """Give the nearest place on the grid."""
    return round(millimetres / GRID_MM) * GRID_MM


def size_of(room: Room) -> tuple[int, int]:
    """Give width and depth of a room, or those it is drawn with until it is measured."""
    return (room.width_mm or UNMEASURED_MM[0], room.depth_mm or UNMEASURED_MM[1])


def booth_at(x_mm: int, y_mm: int) -> Area:
    """Give the area of a booth with its middle there."""
    return Area(x_mm, y_mm, *BOOTH_MM)


def refusal(
    place: Area, room: Room, features: Iterable[RoomFeature], others: Iterable[tuple[str, Area]]
) -> Refusal | None:
    """Give why a booth cannot stand at a place, None where it can; `others` are the booths there by number.

    Emergency exits and paths come first: they are never to be covered.
    """
    if not place.lies_in(*size_of(room)):
        return Refusal(why=Obstacle.OUTSIDE)
    found = list(features)
    for kinds, why, distance in (
        ((FeatureKind.EXIT, FeatureKind.ENTRANCE), Obstacle.EXIT, KEEP_CLEAR_MM),
        ((FeatureKind.PATH,), Obstacle.PATH, 0),
        ((FeatureKind.DESK, FeatureKind.AREA), Obstacle.AREA, 0),
    ):
        for feature in found:
            if feature.kind in kinds and place.overlaps(feature.area, distance=distance):
                return Refusal(why=why, by=feature.label)
    return next((Refusal(why=Obstacle.BOOTH, by=number) for number, area in others if place.overlaps(area)), None)


def free_places(room: Room, features: Sequence[RoomFeature], others: Sequence[tuple[str, Area]]) -> Iterator[Area]:
    """Give places for booths in rows, from the upper left, with aisles between the rows.

    Half a metre stays beside each booth and behind the first row. Each place is free of what stands there and of all
    places before it.
    """
    width, depth = size_of(room)
    taken = list(others)
    for y_mm in range(BOOTH_MM[1] // 2 + GRID_MM, depth, BOOTH_MM[1] + _AISLE_MM):
        for x_mm in range(snapped(BOOTH_MM[0] / 2 + GRID_MM / 2), width, GRID_MM):
            place = booth_at(x_mm, y_mm)
            if refusal(place, room, features, taken) is None:
                taken.append(("", Area(x_mm, y_mm, place.width_mm + 2 * GRID_MM, place.depth_mm)))
                yield place
