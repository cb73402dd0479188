"""People and their registrations as participants and volunteers."""

from __future__ import annotations

from peewee import SQL, BooleanField, CharField, Check, ForeignKeyField, IntegerField

from refugeesday.domain.changes import Topic
from refugeesday.domain.languages import Level
from refugeesday.domain.people import (
    Channel,
    ExperienceKind,
    Need,
    ParticipantState,
    Purpose,
    ResidenceRule,
    Role,
    VolunteerState,
    WorkAccess,
)
from refugeesday.store.columns import ClockColumn, DateColumn, EnumColumn
from refugeesday.store.tables.events import Event
from refugeesday.store.tables.organisations import Organisation
from refugeesday.store.tables.table import Table, part_of, text_column


class Person(Table):
    topic = Topic.PERSON
    revision = IntegerField(default=1)
    given_name = text_column()
    family_name = text_column()
    call_name = text_column()
    native_name = text_column()
    birth_year = IntegerField(null=True)
    email = text_column()
    phone = text_column()
    accommodation = text_column()
    street = text_column()
    postcode = text_column()
    town = text_column()
    contact_person = text_column()
    invitation_language = text_column()
    german_speaking = EnumColumn(Level, null=True)
    german_writing = EnumColumn(Level, null=True)
    max_travel_minutes = IntegerField(null=True)
    has_car = BooleanField(null=True)
    work_access = EnumColumn(WorkAccess)
    earliest_work_date = DateColumn(null=True)
    document_valid_until = DateColumn(null=True)
    residence_rule = EnumColumn(ResidenceRule)
    work_checked_by = text_column()
    work_checked_on = DateColumn(null=True)
    note = text_column()


class PersonLanguage(Table):
    topic = Topic.PERSON
    owner = "person"
    person = part_of(Person, index=False)
    language = CharField(max_length=8)
    level = EnumColumn(Level, null=True)

    class Meta:
        indexes = ((("person", "language"), True),)


class PersonExperience(Table):
    topic = Topic.PERSON
    owner = "person"
    person = part_of(Person)
    kind = EnumColumn(ExperienceKind)
    kldb = CharField(max_length=5, null=True)
    title = text_column()
    years = IntegerField(null=True)


class PersonLicence(Table):
    topic = Topic.PERSON
    owner = "person"
    person = part_of(Person, index=False)
    licence = CharField(max_length=16)

    class Meta:
        indexes = ((("person", "licence"), True),)


class PersonNeed(Table):
    topic = Topic.PERSON
    owner = "person"
    person = part_of(Person, index=False)
    need = EnumColumn(Need)

    class Meta:
        indexes = ((("person", "need"), True),)


class Consent(Table):
    topic = Topic.PERSON
    owner = "person"
    person = part_of(Person)
    purpose = EnumColumn(Purpose)
    is_given = BooleanField()
    given_on = DateColumn()
    text_version = text_column()
    language = text_column()
    channel = text_column()
    collected_by = text_column()


class Participant(Table):
    topic = Topic.PARTICIPANT
    revision = IntegerField(default=1)
    event = part_of(Event, index=False)
    person = part_of(Person)
    number = CharField(max_length=16)
    state = EnumColumn(ParticipantState)
    channel = EnumColumn(Channel, null=True)
    min_interviews = IntegerField(default=1)
    max_interviews = IntegerField(default=4)
    gap_slots = IntegerField(default=1)
    check_in_code = text_column()
    wants_placement = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])

    class Meta:
        indexes = ((("event", "number"), True), (("event", "person"), True))
        constraints = [Check("min_interviews >= 0"), Check("max_interviews >= min_interviews"), Check("gap_slots >= 0")]


class ParticipantAvailability(Table):
    topic = Topic.PARTICIPANT
    owner = "participant"
    participant = part_of(Participant)
    starts = ClockColumn()
    ends = ClockColumn()

    class Meta:
        constraints = [Check("ends > starts")]


class Wish(Table):
    topic = Topic.PARTICIPANT
    owner = "participant"
    participant = part_of(Participant, index=False)
    rank = IntegerField()
    organisation = ForeignKeyField(
        Organisation, column_name="organisation", null=True, on_delete="CASCADE", lazy_load=False
    )
    kldb = CharField(max_length=5, null=True)
    title = text_column()

    class Meta:
        indexes = ((("participant", "rank"), True),)


class Exclusion(Table):
    topic = Topic.PARTICIPANT
    owner = "participant"
    participant = part_of(Participant, index=False)
    organisation = part_of(Organisation)

    class Meta:
        indexes = ((("participant", "organisation"), True),)


class Volunteer(Table):
    topic = Topic.VOLUNTEER
    revision = IntegerField(default=1)
    event = part_of(Event, index=False)
    person = part_of(Person)
    number = CharField(max_length=16)
    state = EnumColumn(VolunteerState)
    channel = EnumColumn(Channel, null=True)
    max_interviews = IntegerField(default=8)
    max_run = IntegerField(default=3)

    class Meta:
        indexes = ((("event", "number"), True), (("event", "person"), True))
        constraints = [Check("max_interviews >= 0"), Check("max_run >= 1")]


class VolunteerRole(Table):
    topic = Topic.VOLUNTEER
    owner = "volunteer"
    volunteer = part_of(Volunteer, index=False)
    role = EnumColumn(Role)

    class Meta:
        indexes = ((("volunteer", "role"), True),)


class VolunteerAvailability(Table):
    topic = Topic.VOLUNTEER
    owner = "volunteer"
    volunteer = part_of(Volunteer)
    starts = ClockColumn()
    ends = ClockColumn()

    class Meta:
        constraints = [Check("ends > starts")]
