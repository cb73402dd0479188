"""Furnish the hall of a demo event: exits, entrance and desk, ways that stay free, and the booths in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.hall import FeatureKind, RoomFeature
from refugeesday.services import booths, hall

if TYPE_CHECKING:
    from refugeesday.domain.events import Room
    from refugeesday.services.session import Session

_DOOR, _STRIP = 500, 3_000


def furnish_hall(session: Session, event: int) -> None:
    """Put booths into the rooms of the venue by letter, the first half of the letters in the first room; one step."""
    rooms = hall.hall_plan(session, event=event).rooms
    stands = booths.booths(session, event=event)
    letters = sorted({stand.number[:1] for stand in stands})
    first = letters[: (len(letters) + 1) // 2]
    with session.step("arrange_booths"):
        for room, is_first in zip(rooms, (True, False), strict=False):
            for feature in _features(room, has_entrance=is_first):
                hall.add_feature(session, feature)
            among = {stand.id for stand in stands if (stand.number[:1] in first) is is_first}
            hall.arrange_booths(session, event=event, room=room.id, among=among)


def _features(room: Room, *, has_entrance: bool) -> list[RoomFeature]:
    """Give an exit in the outer wall, and what stands in the strip along the lower wall."""
    width, depth = room.width_mm or 0, room.depth_mm or 0
    outer = _DOOR // 2 if has_entrance else width - _DOOR // 2
    strip, desk = depth - _STRIP // 2, 6_000
    found = [
        RoomFeature(
            room=room.id, kind=FeatureKind.EXIT, x_mm=outer, y_mm=depth // 2, width_mm=_DOOR, depth_mm=2_000,
        )
    ]  # fmt: skip
    if has_entrance:
        door = RoomFeature(
            room=room.id, kind=FeatureKind.ENTRANCE, label="Eingang", x_mm=width // 2, y_mm=depth - _DOOR // 2,
            width_mm=4_000, depth_mm=_DOOR,
        )  # fmt: skip
        return [*found, door, _area(room, FeatureKind.DESK, "Empfang", x_mm=width // 2 + desk, y_mm=strip)]
    return [
        *found,
        _area(room, FeatureKind.AREA, "Kinder", x_mm=width - 4_500, y_mm=strip),
        _area(room, FeatureKind.AREA, "Dolmetschen", x_mm=width - 10_500, y_mm=strip),
    ]


def _area(room: Room, kind: FeatureKind, label: str, *, x_mm: int, y_mm: int) -> RoomFeature:
    return RoomFeature(
        room=room.id, kind=kind, label=label, x_mm=x_mm, y_mm=y_mm, width_mm=5_000, depth_mm=_STRIP - 500
    )
