"""Venues, events and what belongs to their preparation."""

from __future__ import annotations

from peewee import SQL, BooleanField, Check, IntegerField, TextField

from refugeesday.domain.changes import Topic
from refugeesday.domain.events import EventFormat, InvitationMode
from refugeesday.domain.hall import FeatureKind
from refugeesday.store.columns import ClockColumn, DateColumn, DurationColumn, EnumColumn, InstantColumn
from refugeesday.store.tables.table import Table, part_of, refers_to, text_column


class Venue(Table):
    topic = Topic.VENUE
    name = TextField()
    street = text_column()
    postcode = text_column()
    town = text_column()
    note = text_column()


class Room(Table):
    topic = Topic.VENUE
    owner = "venue"
    venue = part_of(Venue)
    name = TextField()
    width_mm = IntegerField(default=0)
    depth_mm = IntegerField(default=0)


class RoomFeature(Table):
    topic = Topic.VENUE
    room = part_of(Room)
    kind = EnumColumn(FeatureKind)
    label = text_column()
    x_mm = IntegerField()
    y_mm = IntegerField()
    width_mm = IntegerField()
    depth_mm = IntegerField()


class Event(Table):
    topic = Topic.EVENT
    revision = IntegerField(default=1)
    name = TextField()
    format = EnumColumn(EventFormat)
    date = DateColumn()
    placement_on = DateColumn(null=True)
    zone = TextField()
    opens = ClockColumn()
    closes = ClockColumn()
    slot = DurationColumn()
    changeover = DurationColumn()
    venue = refers_to(Venue)
    sender_name = text_column()
    sender_email = text_column()
    sender_phone = text_column()
    invitation_mode = EnumColumn(InvitationMode)
    score_floor = IntegerField(default=20)
    with_unreviewed = BooleanField(default=True, constraints=[SQL("DEFAULT 1")])
    released_version = IntegerField(null=True)
    is_demo = BooleanField(default=False)

    class Meta:
        constraints = [Check("closes > opens"), Check("slot > 0"), Check("changeover >= 0")]


class EventBreak(Table):
    topic = Topic.EVENT
    owner = "event"
    event = part_of(Event)
    starts = ClockColumn()
    ends = ClockColumn()

    class Meta:
        constraints = [Check("ends > starts")]


class EventText(Table):
    """What an event says in its own words on one occasion in one language."""

    topic = Topic.EVENT
    owner = "event"
    event = part_of(Event, index=False)
    occasion = TextField()
    language = TextField()
    text = TextField()
    reviewed_by = text_column()
    reviewed_on = DateColumn(null=True)

    class Meta:
        indexes = ((("event", "occasion", "language"), True),)


class EventWeight(Table):
    topic = Topic.EVENT
    owner = "event"
    event = part_of(Event, index=False)
    code = TextField()
    points = IntegerField()

    class Meta:
        indexes = ((("event", "code"), True),)


class AgendaItem(Table):
    topic = Topic.AGENDA
    revision = IntegerField(default=1)
    event = part_of(Event)
    room = refers_to(Room)
    title = TextField()
    starts = InstantColumn()
    ends = InstantColumn()
    language = text_column()
    responsible = text_column()

    class Meta:
        constraints = [Check("ends > starts")]


class ChecklistItem(Table):
    topic = Topic.CHECKLIST
    revision = IntegerField(default=1)
    event = part_of(Event)
    title = TextField()
    days_before = IntegerField()
    responsible = text_column()
    done_on = DateColumn(null=True)
