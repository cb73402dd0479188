"""Who meets whom and when: interviews, placements, shifts, and kept versions of the plan."""

from __future__ import annotations

from peewee import BooleanField, Check, ForeignKeyField, IntegerField, TextField

from refugeesday.domain.changes import Topic
from refugeesday.domain.interviews import InterviewState, Outcome, PlacementState
from refugeesday.domain.people import Role, VolunteerState
from refugeesday.store.columns import EnumColumn, InstantColumn
from refugeesday.store.tables.events import Event, Room
from refugeesday.store.tables.organisations import Booth, Interviewer, Offer
from refugeesday.store.tables.people import Participant, Volunteer
from refugeesday.store.tables.table import Table, part_of, refers_to, text_column


class Interview(Table):
    topic = Topic.INTERVIEW
    revision = IntegerField(default=1)
    event = part_of(Event)
    participant = part_of(Participant, index=False)
    booth = part_of(Booth)
    interviewer = part_of(Interviewer, index=False)
    interpreter = refers_to(Volunteer, column="interpreter")
    offer = refers_to(Offer)
    starts = InstantColumn()
    ends = InstantColumn()
    is_fixed = BooleanField(default=False)
    state = EnumColumn(InterviewState)
    outcome = EnumColumn(Outcome, null=True)
    score = IntegerField()

    class Meta:
        indexes = ((("participant", "starts"), False), (("interviewer", "starts"), False))
        constraints = [Check("ends > starts"), Check("score BETWEEN 0 AND 100")]


class InterviewReason(Table):
    topic = Topic.INTERVIEW
    owner = "interview"
    interview = part_of(Interview)
    code = TextField()
    points = IntegerField()
    value = text_column()


class Placement(Table):
    topic = Topic.PLACEMENT
    revision = IntegerField(default=1)
    event = part_of(Event)
    participant = part_of(Participant, index=False)
    offer = part_of(Offer)
    companion = refers_to(Volunteer, column="companion")
    starts = InstantColumn()
    ends = InstantColumn()
    is_fixed = BooleanField(default=False)
    state = EnumColumn(PlacementState)
    outcome = EnumColumn(Outcome, null=True)
    score = IntegerField()
    travel = text_column()
    travel_note = text_column()

    class Meta:
        indexes = ((("participant", "starts"), False),)
        constraints = [Check("ends > starts"), Check("score BETWEEN 0 AND 100")]


class PlacementReason(Table):
    topic = Topic.PLACEMENT
    owner = "placement"
    placement = part_of(Placement)
    code = TextField()
    points = IntegerField()
    value = text_column()


class PlacementTick(Table):
    topic = Topic.PLACEMENT
    owner = "placement"
    placement = part_of(Placement, index=False)
    code = TextField()

    class Meta:
        indexes = ((("placement", "code"), True),)


class Shift(Table):
    topic = Topic.SHIFT
    revision = IntegerField(default=1)
    event = part_of(Event)
    role = EnumColumn(Role)
    room = refers_to(Room)
    starts = InstantColumn()
    ends = InstantColumn()
    needed = IntegerField(default=1)

    class Meta:
        constraints = [Check("ends > starts"), Check("needed >= 0")]


class ShiftAssignment(Table):
    topic = Topic.SHIFT
    owner = "shift"
    shift = part_of(Shift, index=False)
    volunteer = part_of(Volunteer)
    state = EnumColumn(VolunteerState)

    class Meta:
        indexes = ((("shift", "volunteer"), True),)


class PlanVersion(Table):
    topic = Topic.PLAN
    event = part_of(Event)
    name = TextField()
    created_at = InstantColumn()
    actor = TextField()


class PlanVersionInterview(Table):
    topic = Topic.PLAN
    owner = "version"
    version = ForeignKeyField(PlanVersion, column_name="version", on_delete="CASCADE", lazy_load=False)
    participant = IntegerField()
    booth = IntegerField()
    interviewer = IntegerField()
    interpreter = IntegerField(null=True)
    starts = InstantColumn()
    ends = InstantColumn()
    score = IntegerField()


class PlanVersionPlacement(Table):
    topic = Topic.PLAN
    owner = "version"
    version = ForeignKeyField(PlanVersion, column_name="version", on_delete="CASCADE", lazy_load=False)
    participant = IntegerField()
    offer = IntegerField()
    companion = IntegerField(null=True)
    starts = InstantColumn()
    ends = InstantColumn()
    travel = text_column()
    travel_note = text_column()
