"""A new event from an earlier one: what comes along, what never does, and every date by as many days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from refugeesday.domain.events import AgendaItem, ChecklistItem, EventFormat, Shift
from refugeesday.domain.organisations import Commitment, Offer, OfferKind
from refugeesday.domain.people import Role
from refugeesday.errors import UserError
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.checklists import add_checklist_item, checklist, deadlines, tick_checklist_item
from refugeesday.services.event_copies import USUAL_PARTS, CopyPart, copy_counts, copy_event
from refugeesday.services.events import event as read_event
from refugeesday.services.events import set_weights, weights
from refugeesday.services.interviews import interviews
from refugeesday.services.offers import add_offer, offers
from refugeesday.services.participants import participants
from refugeesday.services.volunteers import volunteers
from refugeesday.store import tables, values
from tests import make
from tests.services.small_fair import Fair, fair

NEXT = date(2028, 6, 16)
BY = NEXT - make.DAY


@pytest.fixture
def made() -> Fair:
    made = fair(people=3, stands=2)
    made.plan(0, 0, 0)
    made.release()
    made.change_event(format=EventFormat.BOTH, placement_on=make.DAY + timedelta(days=6), is_demo=True)
    stand = booths(made.session, event=made.event)[0]
    room = values.read_rows(made.session.store, tables.Room, columns=("id",))[0][0]
    lane = replace(
        stand.interviewers[0],
        name="Frau Wiegand",
        languages=make.skills(["en B2"]),
        presence=(make.span("09:00-11:00"),),
    )
    edit_booth(made.session, replace(stand, interviewers=(lane,), room=room, watts=200))
    offer = Offer(
        event=made.event, organisation=stand.organisation, kind=OfferKind.INTERNSHIP, title="Backen",
        starts_on=date(2027, 8, 1), languages=("en",), licences=("B",),
    )  # fmt: skip
    add_offer(made.session, offer)
    for title, days in (("Halle", 120), ("Karten", 40)):
        add_checklist_item(made.session, ChecklistItem(event=made.event, title=title, days_before=days))
    tick_checklist_item(made.session, checklist(made.session, event=made.event)[0].id, is_done=True)
    set_weights(made.session, event=made.event, points={"wish": 11})
    at = datetime(2027, 6, 18, 6, 30, tzinfo=UTC)
    with made.session.step("fill"):
        item = AgendaItem(event=made.event, title="Eröffnung", starts=at, ends=at + timedelta(hours=1), room=room)
        values.insert(made.session.store, tables.AgendaItem, item)
        shift = Shift(event=made.event, role=Role.WELCOME, starts=at, ends=at + timedelta(hours=2), needed=3)
        values.insert(made.session.store, tables.Shift, shift)
    return made


def copied(made: Fair, parts: frozenset[CopyPart] = frozenset(CopyPart)) -> int:
    return copy_event(made.session, made.event, name="Refugees Day 2028", date=NEXT, parts=parts)


def test_the_day_comes_along_and_every_date_by_as_many_days(made: Fair) -> None:
    old, new = read_event(made.session, made.event), read_event(made.session, copied(made))
    assert (new.name, new.date, new.placement_on) == ("Refugees Day 2028", NEXT, old.placement_day + BY)
    assert (new.format, new.opening, new.slot, new.breaks) == (old.format, old.opening, old.slot, old.breaks)
    assert (new.venue, new.sender_email) == (old.venue, old.sender_email)
    assert (new.released_version, new.is_demo) == (None, False)
    assert weights(made.session, event=new.id) == {"wish": 11}
    was = {one.item.title: one.due for one in deadlines(made.session, event=made.event)}
    now = {one.item.title: one for one in deadlines(made.session, event=new.id)}
    assert {title: one.due - was[title] for title, one in now.items()} == {"Halle": BY, "Karten": BY}
    assert not any(one.is_done for one in now.values())
    for table in (tables.AgendaItem, tables.Shift):
        fields = table._meta.fields
        ((starts, ends, who),) = values.read_rows(
            made.session.store, table, fields["event"] == new.id, columns=("starts", "ends", "event")
        )
        assert (starts, who) == (datetime(2028, 6, 16, 6, 30, tzinfo=UTC), new.id)
        assert ends > starts


def test_booths_stand_as_they_did_but_nobody_is_asked_yet(made: Fair) -> None:
    old = booths(made.session, event=made.event)
    new = booths(made.session, event=copied(made))
    assert [(one.number, one.organisation, one.room, one.watts) for one in new] == [
        (one.number, one.organisation, one.room, one.watts) for one in old
    ]
    assert {one.commitment for one in new} == {Commitment.OPEN}
    lane, was = new[0].interviewers[0], old[0].interviewers[0]
    assert (lane.name, lane.position, lane.languages, lane.presence) == ("", 1, was.languages, was.presence)
    assert lane.id != was.id


def test_people_and_appointments_never_come_along(made: Fair) -> None:
    new = copied(made)
    assert participants(made.session, event=new) == []
    assert volunteers(made.session, event=new) == []
    assert interviews(made.session, event=new) == []
    assert len(participants(made.session, event=made.event)) == 3


def test_offers_come_along_only_where_wanted(made: Fair) -> None:
    assert CopyPart.OFFERS not in USUAL_PARTS
    assert offers(made.session, event=copied(made, USUAL_PARTS)) == []
    (offer,) = offers(made.session, event=copied(made))
    assert (offer.title, offer.starts_on, offer.languages, offer.licences) == (
        "Backen", date(2027, 8, 1) + BY, ("en",), ("B",),
    )  # fmt: skip


def test_parts_can_be_left_out(made: Fair) -> None:
    new = copied(made, frozenset({CopyPart.BOOTHS}))
    event = read_event(made.session, new)
    assert (event.venue, event.sender_name) == (None, "")
    assert {one.room for one in booths(made.session, event=new)} == {None}
    assert checklist(made.session, event=new) == []
    assert weights(made.session, event=new) == {}


def test_it_is_said_before_how_much_there_is(made: Fair) -> None:
    assert {one.part: one.count for one in copy_counts(made.session, event=made.event)} == {
        CopyPart.VENUE: 1, CopyPart.TEXTS: 3, CopyPart.BOOTHS: 2, CopyPart.OFFERS: 1, CopyPart.SHIFTS: 1,
        CopyPart.AGENDA: 1, CopyPart.CHECKLIST: 2,
    }  # fmt: skip


def test_a_copy_is_one_step_and_taken_back_whole(made: Fair) -> None:
    before = len(made.session.history())
    new = copied(made)
    assert len(made.session.history()) == before + 1
    made.session.undo()
    with pytest.raises(UserError, match=r"event\.gone"):
        read_event(made.session, new)
    with pytest.raises(UserError, match=r"event\.gone"):
        copy_event(made.session, 99, name="x", date=NEXT)
