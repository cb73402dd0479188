"""What was said to the outside world, and what was learnt of foreign lists."""

from __future__ import annotations

from peewee import BooleanField, CharField, Check, IntegerField, TextField

from refugeesday.domain.changes import Topic
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.people import Channel
from refugeesday.store.columns import EnumColumn, InstantColumn
from refugeesday.store.tables.table import Table, text_column


class ColumnMapping(Table):
    topic = Topic.MAPPING
    kind = CharField(max_length=32)
    header = TextField()
    field = TextField()

    class Meta:
        indexes = ((("kind", "header"), True),)


class Invitation(Table):
    """What the calendar file of one appointment last said; its UID and SEQUENCE live here for good."""

    topic = Topic.INVITATION
    is_ledger = True
    event = IntegerField(index=True)
    person = IntegerField(index=True)
    kind = EnumColumn(AppointmentKind)
    subject = IntegerField()
    booth = IntegerField(null=True)
    uid = TextField(unique=True)
    sequence = IntegerField()
    starts = InstantColumn()
    ends = InstantColumn()
    summary = TextField()
    location = text_column()
    description = text_column()
    is_cancelled = BooleanField(default=False)
    created = InstantColumn()
    modified = InstantColumn()

    class Meta:
        indexes = ((("kind", "subject"), False),)
        constraints = [Check("sequence >= 0"), Check("ends > starts")]


class Handover(Table):
    """What a person was told about one appointment, when and how."""

    topic = Topic.INVITATION
    is_ledger = True
    event = IntegerField(index=True)
    person = IntegerField(index=True)
    invitation = IntegerField(index=True)
    at = InstantColumn()
    channel = EnumColumn(Channel)
    sequence = IntegerField()
    starts = InstantColumn()
    ends = InstantColumn()
    description = text_column()
    is_cancelled = BooleanField(default=False)


class Answer(Table):
    """What a person answered to an invitation, by whom and how it came."""

    topic = Topic.INVITATION
    is_ledger = True
    event = IntegerField(index=True)
    person = IntegerField(index=True)
    invitation = IntegerField(index=True)
    at = InstantColumn()
    answer = TextField()
    sequence = IntegerField()
    via = TextField()
    noted_by = text_column()
    comment = text_column()
