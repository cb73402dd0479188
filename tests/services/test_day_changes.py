"""Another raster or another date: planned talks, agenda and tasks come along in one step that undo takes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from refugeesday.domain.events import AgendaItem, Shift
from refugeesday.domain.interviews import InterviewState, Placement
from refugeesday.domain.organisations import Offer, OfferKind
from refugeesday.domain.people import Role
from refugeesday.errors import UserError
from refugeesday.services.day_changes import change_day, day_effect, move_event, talk_places
from refugeesday.services.events import edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews, mark_interviews
from refugeesday.services.offers import add_offer
from refugeesday.services.organisations import organisations
from refugeesday.services.plans import changes_since_release
from refugeesday.store import tables, values
from tests import make
from tests.services.small_fair import Fair, fair


@pytest.fixture
def planned() -> Fair:
    made = fair(people=3, stands=3)
    for slot in range(9):  # nine slots of twenty minutes
        made.plan(slot % 3, slot // 3, slot)
    return made


def starts(made: Fair) -> list[str]:
    return [f"{one.starts:%d. %H:%M}" for one in interviews(made.session, event=made.event)]


def test_longer_talks_move_and_what_fits_no_more_is_said_before(planned: Fair) -> None:
    longer = replace(read_event(planned.session, planned.event), slot=timedelta(minutes=30))
    steps = len(planned.session.history())
    told = day_effect(planned.session, longer)
    assert (len(told.moved), len(told.dropped)) == (6, 3)
    assert len(planned.session.history()) == steps
    assert starts(planned)[-1] == "18. 09:40"
    lost = [(f"{one.starts:%H:%M}", one.booth, one.participant) for one in talk_places(planned.session, told.dropped)]
    assert lost == [("11:00", "A03", "TN-0001"), ("11:20", "A03", "TN-0002"), ("11:40", "A03", "TN-0003")]
    assert change_day(planned.session, longer) == told
    assert starts(planned) == [f"18. {clock}" for clock in ("07:00", "07:30", "08:00", "08:30", "09:00", "09:30")]
    assert all(
        one.ends - one.starts == timedelta(minutes=30) for one in interviews(planned.session, event=planned.event)
    )
    assert planned.session.history()[0].name == "change_day"
    planned.session.undo()
    assert starts(planned)[-1] == "18. 09:40"
    assert read_event(planned.session, planned.event).slot == timedelta(minutes=20)


def test_a_break_pushes_the_talks_behind_it(planned: Fair) -> None:
    event = read_event(planned.session, planned.event)
    with_break = replace(event, breaks=(make.span("10:00-10:20"),), opening=make.span("09:00-12:20"))
    assert len(change_day(planned.session, with_break).moved) == 6
    assert starts(planned)[2:5] == ["18. 07:40", "18. 08:20", "18. 08:40"]
    planned.session.undo()
    assert starts(planned)[3] == "18. 08:00"


def test_a_released_plan_that_moved_must_be_told_again(planned: Fair) -> None:
    planned.release()
    event = read_event(planned.session, planned.event)
    change_day(planned.session, replace(event, opening=make.span("09:10-12:10")))
    assert changes_since_release(planned.session, event=planned.event) == 9


def test_what_was_held_keeps_its_time(planned: Fair) -> None:
    first = interviews(planned.session, event=planned.event)[0]
    mark_interviews(planned.session, [first.id], state=InterviewState.DONE)
    event = read_event(planned.session, planned.event)
    change_day(planned.session, replace(event, opening=make.span("09:10-12:10")))
    assert starts(planned)[:2] == ["18. 07:00", "18. 07:30"]


def test_another_date_takes_talks_agenda_and_shifts_along_by_local_time(planned: Fair) -> None:
    at = datetime(2027, 6, 18, 6, 30, tzinfo=UTC)
    agenda = AgendaItem(event=planned.event, title="Eröffnung", starts=at, ends=at + timedelta(minutes=30))
    shift = Shift(event=planned.event, role=Role.WELCOME, starts=at, ends=at + timedelta(hours=2))
    with planned.session.step("fill"):
        values.insert(planned.session.store, tables.AgendaItem, agenda)
        values.insert(planned.session.store, tables.Shift, shift)
    moved = move_event(planned.session, planned.event, date=make.DAY.replace(month=11))
    assert len(moved.moved) == 9
    assert starts(planned)[0] == "18. 08:00"  # nine o'clock in winter
    for kind, table in ((AgendaItem, tables.AgendaItem), (Shift, tables.Shift)):
        (one,) = values.read(planned.session.store, kind, table)
        assert one.starts.astimezone(UTC) == datetime(2027, 11, 18, 7, 30, tzinfo=UTC)
    planned.session.undo()
    assert starts(planned)[0] == "18. 07:00"


def test_a_day_that_held_no_talk_can_be_put_right(planned: Fair) -> None:
    event = read_event(planned.session, planned.event)
    with planned.session.step("break"):
        row = {tables.Event.slot: timedelta(hours=9)}
        tables.Event.update(row).where(tables.Event.id == event.id).execute(planned.session.store)
    assert change_day(planned.session, event).is_empty
    assert len(starts(planned)) == 9


def test_a_day_without_slots_is_refused_and_changes_nothing(planned: Fair) -> None:
    event = read_event(planned.session, planned.event)
    with pytest.raises(UserError, match=r"time\.no_slot"):
        day_effect(planned.session, replace(event, slot=timedelta(hours=4)))
    with pytest.raises(UserError, match=r"time\.breaks_overlap"):
        change_day(planned.session, replace(event, breaks=(make.span("10:00-10:20"), make.span("10:10-10:30"))))
    edit_event(planned.session, replace(event, name="Noch da"))
    assert len(starts(planned)) == 9


def test_a_day_in_companies_keeps_its_distance_and_can_be_moved_alone(planned: Fair) -> None:
    session, event = planned.session, planned.event
    organisation = organisations(session)[0].id
    kind = OfferKind.INTERNSHIP
    offer = add_offer(session, Offer(event=event, organisation=organisation, kind=kind, title="Schnuppertag"))
    at = datetime(2027, 6, 24, 6, tzinfo=UTC)
    with session.step("fill"):
        day = Placement(
            event=event,
            participant=planned.participants[0],
            offer=offer,
            starts=at,
            ends=at + timedelta(hours=8),
            score=0,
        )
        values.insert(session.store, tables.Placement, day)
    edit_event(session, replace(read_event(session, event), placement_on=make.DAY + timedelta(days=6)))

    def begins() -> str:
        ((starts,),) = values.read_rows(session.store, tables.Placement, columns=("starts",))
        return f"{starts:%d.%m. %H:%M}"

    move_event(session, event, date=make.DAY + timedelta(days=1))
    assert begins() == "25.06. 06:00"
    moved = read_event(session, event)
    assert moved.placement_day - moved.date == timedelta(days=6)
    assert change_day(session, replace(moved, placement_on=moved.placement_day + timedelta(days=2))).is_empty
    assert begins() == "27.06. 06:00"
