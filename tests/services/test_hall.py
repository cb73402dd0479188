"""The hall plan on a real workspace: placing, arranging, exits, undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.hall import FeatureKind, Obstacle, RoomFeature
from refugeesday.errors import UserError
from refugeesday.services.events import event as read_event
from refugeesday.services.hall import (
    add_feature,
    arrange_booths,
    edit_feature,
    hall_plan,
    measure_room,
    place_booth,
    remove_feature,
    take_booths_off,
)
from tests.services import small_fair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.services.small_fair import Fair


@pytest.fixture
def fair() -> Iterator[Fair]:
    made = small_fair.fair()
    yield made
    made.session.close()


def room(fair: Fair) -> int:
    return hall_plan(fair.session, event=fair.event).rooms[0].id


def places(fair: Fair) -> list[tuple[str, int | None, int | None]]:
    return [(one.number, one.x_mm, one.y_mm) for one in hall_plan(fair.session, event=fair.event).booths]


def test_booth_is_placed_and_undo_takes_it_back(fair: Fair) -> None:
    place_booth(fair.session, fair.booths[1], event=fair.event, room=room(fair), x_mm=5_000, y_mm=4_000)
    assert places(fair) == [("A01", None, None), ("A02", 5_000, 4_000), ("A03", None, None)]
    fair.session.undo()
    assert places(fair) == [("A01", None, None), ("A02", None, None), ("A03", None, None)]


def test_place_of_another_booth_is_refused_and_nothing_changes(fair: Fair) -> None:
    place_booth(fair.session, fair.booths[0], event=fair.event, room=room(fair), x_mm=5_000, y_mm=4_000)
    with pytest.raises(UserError) as refused:
        place_booth(fair.session, fair.booths[1], event=fair.event, room=room(fair), x_mm=6_000, y_mm=4_000)
    assert (refused.value.code, refused.value.values["why"]) == ("hall.place_refused", Obstacle.BOOTH)
    assert places(fair)[1] == ("A02", None, None)


def test_a_booth_may_be_moved_over_its_own_place(fair: Fair) -> None:
    for x_mm in (5_000, 5_500):
        place_booth(fair.session, fair.booths[0], event=fair.event, room=room(fair), x_mm=x_mm, y_mm=4_000)
    assert places(fair)[0] == ("A01", 5_500, 4_000)


def test_an_emergency_exit_stays_clear(fair: Fair) -> None:
    exit_ = RoomFeature(room=room(fair), kind=FeatureKind.EXIT, x_mm=5_000, y_mm=0, width_mm=2_000, depth_mm=500)
    id_ = add_feature(fair.session, exit_)
    with pytest.raises(UserError, match="place_refused"):
        place_booth(fair.session, fair.booths[0], event=fair.event, room=room(fair), x_mm=5_000, y_mm=2_000)
    edit_feature(fair.session, replace(exit_, id=id_, x_mm=15_000))
    place_booth(fair.session, fair.booths[0], event=fair.event, room=room(fair), x_mm=5_000, y_mm=2_000)
    remove_feature(fair.session, id_)
    assert hall_plan(fair.session, event=fair.event).features == ()


def test_waiting_booths_are_arranged_by_number_in_one_step(fair: Fair) -> None:
    assert arrange_booths(fair.session, event=fair.event, room=room(fair)) == 3
    plan = hall_plan(fair.session, event=fair.event)
    assert [one.number for one in sorted(plan.booths, key=lambda one: (one.y_mm or 0, one.x_mm or 0))] == [
        "A01",
        "A02",
        "A03",
    ]
    take_booths_off(fair.session, fair.booths)
    assert all(one.area is None for one in hall_plan(fair.session, event=fair.event).booths)


def test_a_room_is_measured_for_every_event_held_there(fair: Fair) -> None:
    plan, place = hall_plan(fair.session, event=fair.event), read_event(fair.session, fair.event).venue
    assert place is not None
    measure_room(fair.session, replace(plan.rooms[0], width_mm=3_000, depth_mm=3_000), venue_id=place)
    assert hall_plan(fair.session, event=fair.event).rooms[0].width_mm == 3_000
    with pytest.raises(UserError, match="place_refused"):
        place_booth(fair.session, fair.booths[0], event=fair.event, room=room(fair), x_mm=5_000, y_mm=4_000)
