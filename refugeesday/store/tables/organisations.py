"""Organisations, their contacts, offers, booths and interviewers."""

from __future__ import annotations

from peewee import BooleanField, CharField, Check, IntegerField, TextField

from refugeesday.domain.changes import Topic
from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Commitment, OfferKind, OrganisationType, WorkingTime
from refugeesday.store.columns import ClockColumn, DateColumn, EnumColumn, InstantColumn
from refugeesday.store.tables.events import Event, Room
from refugeesday.store.tables.table import Table, part_of, refers_to, text_column


class Organisation(Table):
    topic = Topic.ORGANISATION
    revision = IntegerField(default=1)
    number = text_column()
    name = TextField()
    type = EnumColumn(OrganisationType)
    trade = text_column()
    street = text_column()
    postcode = text_column()
    town = text_column()
    email = text_column()
    phone = text_column()
    website = text_column()
    note = text_column()


class Contact(Table):
    topic = Topic.ORGANISATION
    owner = "organisation"
    organisation = part_of(Organisation)
    name = TextField()
    salutation = text_column()
    role = text_column()
    email = text_column()
    phone = text_column()


class ContactLog(Table):
    topic = Topic.ORGANISATION
    owner = "organisation"
    organisation = part_of(Organisation)
    at = InstantColumn()
    text = TextField()
    next_on = DateColumn(null=True, index=True)
    responsible = text_column()


class Offer(Table):
    topic = Topic.OFFER
    revision = IntegerField(default=1)
    event = part_of(Event)
    organisation = part_of(Organisation)
    number = text_column()
    kind = EnumColumn(OfferKind)
    title = TextField()
    kldb = CharField(max_length=5, null=True)
    places = IntegerField(null=True)
    minimum_german = EnumColumn(Level, null=True)
    is_german_hard = BooleanField(default=False)
    working_time = EnumColumn(WorkingTime)
    starts_on = DateColumn(null=True)
    start_minute = IntegerField(null=True)
    end_minute = IntegerField(null=True)
    postcode = text_column()
    town = text_column()
    requirements = text_column()
    meeting_point = text_column()
    bring = text_column()

    class Meta:
        constraints = [
            Check("places >= 0"),
            Check("start_minute BETWEEN 0 AND 1439"),
            Check("end_minute BETWEEN 0 AND 1439"),
        ]


class OfferLanguage(Table):
    topic = Topic.OFFER
    owner = "offer"
    offer = part_of(Offer, index=False)
    language = CharField(max_length=8)

    class Meta:
        indexes = ((("offer", "language"), True),)


class OfferLicence(Table):
    topic = Topic.OFFER
    owner = "offer"
    offer = part_of(Offer, index=False)
    licence = CharField(max_length=16)

    class Meta:
        indexes = ((("offer", "licence"), True),)


class Booth(Table):
    topic = Topic.BOOTH
    revision = IntegerField(default=1)
    event = part_of(Event, index=False)
    organisation = part_of(Organisation)
    number = CharField(max_length=16)
    commitment = EnumColumn(Commitment)
    room = refers_to(Room)
    x_mm = IntegerField(null=True)
    y_mm = IntegerField(null=True)
    min_interviews = IntegerField(default=1)
    max_interviews = IntegerField(null=True)
    watts = IntegerField(default=0)
    sockets = IntegerField(default=0)
    note = text_column()

    class Meta:
        indexes = ((("event", "number"), True),)


class Interviewer(Table):
    topic = Topic.BOOTH
    owner = "booth"
    booth = part_of(Booth, index=False)
    position = IntegerField()
    name = text_column()

    class Meta:
        indexes = ((("booth", "position"), True),)


class InterviewerLanguage(Table):
    topic = Topic.BOOTH
    owner = "booth"
    booth = part_of(Booth)
    interviewer = part_of(Interviewer, index=False)
    language = CharField(max_length=8)
    level = EnumColumn(Level, null=True)

    class Meta:
        indexes = ((("interviewer", "language"), True),)


class InterviewerPresence(Table):
    topic = Topic.BOOTH
    owner = "booth"
    booth = part_of(Booth)
    interviewer = part_of(Interviewer)
    starts = ClockColumn()
    ends = ClockColumn()

    class Meta:
        constraints = [Check("ends > starts")]
