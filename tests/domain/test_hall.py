"""Where a booth may stand: inside the room, off exits and paths, beside the others."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refugeesday.domain.events import Room
from refugeesday.domain.hall import (
    BOOTH_MM,
    Area,
    FeatureKind,
    Obstacle,
    RoomFeature,
    booth_at,
    free_places,
    refusal,
    size_of,
    snapped,
)

ROOM = Room(id=1, name="Saal", width_mm=20_000, depth_mm=12_000)


def feature(kind: FeatureKind, x_mm: int, y_mm: int) -> RoomFeature:
    return RoomFeature(room=1, kind=kind, label="F", x_mm=x_mm, y_mm=y_mm, width_mm=1_000, depth_mm=1_000)


@pytest.mark.parametrize(
    ("x_mm", "y_mm", "features", "others", "why"),
    [
        (10_000, 6_000, (), (), None),
        (1_000, 6_000, (), (), Obstacle.OUTSIDE),
        (10_000, 11_500, (), (), Obstacle.OUTSIDE),
        (10_000, 6_000, (feature(FeatureKind.EXIT, 13_000, 6_000),), (), Obstacle.EXIT),
        (10_000, 6_000, (feature(FeatureKind.EXIT, 13_500, 6_000),), (), None),
        (10_000, 6_000, (feature(FeatureKind.PATH, 11_500, 6_000),), (), Obstacle.PATH),
        (10_000, 6_000, (feature(FeatureKind.PATH, 12_000, 6_000),), (), None),
        (10_000, 6_000, (feature(FeatureKind.DESK, 10_000, 6_000),), (), Obstacle.AREA),
        (10_000, 6_000, (), (("A01", booth_at(12_000, 6_000)),), Obstacle.BOOTH),
        (10_000, 6_000, (), (("A01", booth_at(12_500, 6_000)),), None),
    ],
)
def test_a_booth_stands_where_nothing_hinders(
    x_mm: int,
    y_mm: int,
    features: tuple[RoomFeature, ...],
    others: tuple[tuple[str, Area], ...],
    why: Obstacle | None,
) -> None:
    found = refusal(booth_at(x_mm, y_mm), ROOM, features, others)
    assert (found.why if found else None) is why


def test_who_is_in_the_way_is_named() -> None:
    found = refusal(booth_at(10_000, 6_000), ROOM, (), (("A07", booth_at(10_500, 6_000)),))
    assert found is not None
    assert found.by == "A07"


@given(st.integers(-100_000, 100_000))
def test_snapping_goes_to_the_nearest_half_metre(place: int) -> None:
    assert snapped(place) % 500 == 0
    assert abs(snapped(place) - place) <= 250


def test_rows_of_booths_hinder_nothing_and_leave_aisles() -> None:
    features = [feature(FeatureKind.EXIT, 500, 6_000), feature(FeatureKind.AREA, 10_000, 1_000)]
    places = list(free_places(ROOM, features, [("A01", booth_at(3_000, 1_000))]))
    assert len(places) >= 12
    for number, place in enumerate(places):
        others = [("A01", booth_at(3_000, 1_000)), *(("", other) for other in places[:number])]
        assert refusal(place, ROOM, features, others) is None
    rows = sorted({place.y_mm for place in places})
    assert all(low - high - BOOTH_MM[1] >= 2_000 for high, low in pairwise(rows))


def test_a_room_nobody_measured_has_a_size_to_draw() -> None:
    assert size_of(Room(name="Saal")) == (24_000, 14_000)
    assert size_of(ROOM) == (20_000, 12_000)
