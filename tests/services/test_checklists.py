"""The checklist: due days follow the event, done tasks keep their day, the standard list is complete and German."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from refugeesday.domain.events import ChecklistItem, Room, Venue
from refugeesday.errors import UserError
from refugeesday.services.checklists import (
    add_checklist_item,
    checklist,
    deadlines,
    edit_checklist_item,
    remove_checklist_items,
    settled_by,
    take_standard_checklist,
    tick_checklist_item,
)
from refugeesday.services.day_changes import move_event
from refugeesday.services.events import add_event
from refugeesday.services.events import event as read_event
from refugeesday.services.open_points import Point
from refugeesday.services.venues import edit_venue, hold_event_at, venue, venues
from tests import make
from tests.services.small_fair import Fair, fair

TODAY = date(2027, 6, 1)


@pytest.fixture
def made() -> Fair:
    return fair(people=1, stands=1)


def add(made: Fair, title: str, days: int) -> int:
    return add_checklist_item(made.session, ChecklistItem(event=made.event, title=title, days_before=days))


def test_tasks_are_due_so_many_days_before_the_event(made: Fair) -> None:
    for title, days in (("Ergebnisse", -28), ("Karten", 14), ("Presse", 17), ("Halle", 20)):
        add(made, title, days)
    found = deadlines(made.session, event=made.event)
    assert [(one.item.title, one.due.isoformat(), one.days, one.is_overdue) for one in found] == [
        ("Halle", "2027-05-29", -3, True),
        ("Presse", "2027-06-01", 0, False),
        ("Karten", "2027-06-04", 3, False),
        ("Ergebnisse", "2027-07-16", 45, False),
    ]


def test_a_figure_is_to_be_settled_by_the_first_of_its_tasks_still_open(made: Fair) -> None:
    cards = add(made, "Einladungen, Karten drucken", 40)
    add(made, "Announce changes", 3)
    add(made, "Karten für Familie Haddad", 50)
    tick_checklist_item(made.session, add(made, "Gesprächsplan freigeben", 45), is_done=True)

    def days() -> dict[Point, int]:
        found = settled_by(deadlines(made.session, event=made.event), event=make.DAY, today=TODAY)
        return {point: one.item.days_before for point, one in found.items()}

    told = (Point.MUST_BE_TOLD, Point.HELPERS_MUST_BE_TOLD, Point.EMPLOYERS_MUST_BE_TOLD)
    assert days() == dict.fromkeys(told, 40)
    tick_checklist_item(made.session, cards, is_done=True)
    assert days() == dict.fromkeys(told, 3)


def test_a_standard_task_settles_its_figure_under_any_title(made: Fair) -> None:
    take_standard_checklist(made.session, event=made.event)

    def called(point: Point) -> str:
        found = settled_by(deadlines(made.session, event=made.event), event=make.DAY, today=TODAY)
        return found[point].item.title

    def rename(title: str, words: str) -> None:
        (one,) = [one for one in checklist(made.session, event=made.event) if one.title == title]
        edit_checklist_item(made.session, replace(one, title=words))

    rename("Gesprächsplan freigeben", "Plan steht")
    assert called(Point.UNPLACED) == "Plan steht"
    rename("Angebote vollständig", "Alle Stellen gemeldet")
    assert called(Point.OFFER_MISSING) == "Alle Stellen gemeldet"
    add(made, "Catering anfragen", 49)
    found = settled_by(deadlines(made.session, event=made.event), event=make.DAY, today=TODAY)
    assert Point.OFFER_MISSING not in found  # nobody can say which of the two it is


def test_the_usual_day_counts_where_no_task_says_another(made: Fair) -> None:
    early = make.DAY - timedelta(days=100)
    found = settled_by([], event=make.DAY, today=early)
    assert (found[Point.UNPLACED].item.days_before, found[Point.MUST_BE_TOLD].item.days_before) == (45, 40)
    assert found[Point.HELP_ASKED].due == make.DAY - timedelta(days=21)
    late = settled_by([], event=make.DAY, today=make.DAY - timedelta(days=10))
    assert {point: one.item.days_before for point, one in late.items()} == dict.fromkeys(
        (Point.MUST_BE_TOLD, Point.HELPERS_MUST_BE_TOLD, Point.EMPLOYERS_MUST_BE_TOLD), 3
    )  # a day that is over before anybody took it up is no deadline


def test_moving_the_event_moves_open_deadlines_and_leaves_done_ones(made: Fair) -> None:
    done, still_open = add(made, "Halle", 20), add(made, "Karten", 14)
    tick_checklist_item(made.session, done, is_done=True)
    before = {one.id: one for one in deadlines(made.session, event=made.event)}
    move_event(made.session, made.event, date=make.DAY + timedelta(days=14))
    after = {one.id: one for one in deadlines(made.session, event=made.event)}
    assert after[still_open].due - before[still_open].due == timedelta(days=14)
    assert after[done].item.done_on == before[done].item.done_on == TODAY
    assert not after[done].is_overdue


def test_a_tick_can_be_taken_away_and_undone(made: Fair) -> None:
    id_ = add(made, "Halle", 20)
    tick_checklist_item(made.session, id_, is_done=True)
    steps = len(made.session.history())
    tick_checklist_item(made.session, id_, is_done=True)
    assert len(made.session.history()) == steps
    tick_checklist_item(made.session, id_, is_done=False)
    assert checklist(made.session, event=made.event)[0].done_on is None
    made.session.undo()
    assert checklist(made.session, event=made.event)[0].done_on == TODAY
    with pytest.raises(UserError, match=r"record\.gone"):
        tick_checklist_item(made.session, 99, is_done=True)


def test_tasks_are_changed_and_removed(made: Fair) -> None:
    id_ = add(made, "Halle", 20)
    (one,) = checklist(made.session, event=made.event)
    edit_checklist_item(made.session, replace(one, responsible="Leitung", days_before=30))
    assert checklist(made.session, event=made.event)[0].responsible == "Leitung"
    with pytest.raises(UserError, match=r"checklist\.title_missing"):
        edit_checklist_item(made.session, replace(one, revision=2, title=" "))
    remove_checklist_items(made.session, [id_])
    assert checklist(made.session, event=made.event) == []


@pytest.mark.parametrize(("language", "title"), [("de", "Halle und Räume gebucht"), ("en", "Hall and rooms booked")])
def test_the_standard_list_is_taken_once(made: Fair, language: str, title: str) -> None:
    count = take_standard_checklist(made.session, event=made.event, language=language)
    found = checklist(made.session, event=made.event)
    assert count == len(found) >= 25
    assert title in {one.title for one in found}
    assert all(one.responsible and one.done_on is None for one in found)
    assert any(one.days_before < 0 for one in found)
    assert take_standard_checklist(made.session, event=made.event, language=language) == 0


def test_rooms_keep_their_ids_when_a_venue_changes(made: Fair) -> None:
    (place,) = venues(made.session)
    saal = place.rooms[0]
    changed = replace(place, town="Kassel", rooms=(replace(saal, name="Großer Saal"), Room(name="Foyer")))
    edit_venue(made.session, changed)
    (found,) = venues(made.session)
    assert (found.town, [room.name for room in found.rooms]) == ("Kassel", ["Großer Saal", "Foyer"])
    assert found.rooms[0].id == saal.id
    edit_venue(made.session, replace(found, rooms=found.rooms[1:]))
    assert [room.name for room in venues(made.session)[0].rooms] == ["Foyer"]
    for broken in (replace(found, name=""), replace(found, rooms=(Room(name=" "),))):
        with pytest.raises(UserError, match=r"venue\.name_missing"):
            edit_venue(made.session, broken)
    with pytest.raises(UserError, match=r"record\.gone"):
        edit_venue(made.session, Venue(id=99, name="Nirgends"))


def test_an_event_is_held_at_a_place_by_its_name(made: Fair) -> None:
    first = read_event(made.session, made.event).venue

    def held(name: str) -> tuple[int | None, list[str]]:
        hold_event_at(made.session, name, event=made.event)
        return read_event(made.session, made.event).venue, [one.name for one in venues(made.session)]

    assert held("Stadthalle") == (first, ["Stadthalle"])
    assert held("Stadthalle Nord") == (first, ["Stadthalle Nord"])  # nobody else is there: it is renamed
    other = add_event(made.session, replace(make.event(id=0), venue=first))
    second, names = held("Kulturhaus")
    assert second != first
    assert names == ["Kulturhaus", "Stadthalle Nord"]
    assert read_event(made.session, other).venue == first
    assert held("stadthalle nord") == (first, ["Kulturhaus", "Stadthalle Nord"])  # known, however it is written
    assert held("") == (None, ["Kulturhaus", "Stadthalle Nord"])
    assert venue(made.session, None) is None
    found = venue(made.session, first)
    assert found is not None
    assert found.rooms[0].name == "Saal"
