"""What was said to the outside world, and what was learnt of foreign lists."""

from __future__ import annotations

from peewee import BooleanField, CharField, Check, IntegerField, TextField

from refugeesday.domain.changes import Topic
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.mailing import OutboxState, Security
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
    item = IntegerField(null=True)
    organizer = text_column()

    class Meta:
        indexes = ((("kind", "subject"), False),)
        constraints = [Check("sequence >= 0"), Check("ends > starts")]


class Handover(Table):
    """What a person was told about one appointment, when and how.

    `reminder` is how many days before the event somebody was reminded, empty for what is no reminder.
    """

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
    location = text_column()
    reminder = IntegerField(null=True)

    class Meta:
        indexes = ((("event", "person", "reminder"), True),)


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


class TimeWish(Table):
    """Another time somebody asked for instead of an appointment's; nobody has decided on it."""

    topic = Topic.INVITATION
    is_ledger = True
    event = IntegerField(index=True)
    person = IntegerField(index=True)
    invitation = IntegerField(index=True)
    at = InstantColumn()
    starts = InstantColumn()
    ends = InstantColumn()
    sequence = IntegerField()
    comment = text_column()


class PrintedPaper(Table):
    """What a paper said when it was last printed for one reader, as a checksum; `whose` is no name."""

    topic = Topic.INVITATION
    is_ledger = True
    event = IntegerField()
    paper = TextField()
    whose = TextField()
    content = TextField()
    at = InstantColumn()

    class Meta:
        indexes = ((("event", "paper", "whose"), True),)


class MailAccount(Table):
    """The mailbox a workspace sends from; there is one at most. The password is never here."""

    topic = Topic.INVITATION
    revision = IntegerField(default=1)
    host = TextField()
    port = IntegerField()
    security = EnumColumn(Security)
    user = text_column()
    per_minute = IntegerField(default=30)

    class Meta:
        constraints = [Check("port BETWEEN 1 AND 65535"), Check("per_minute >= 1")]


class OutboxMessage(Table):
    """One mail to one person and how far it came. Its text is made again from the invitation when it leaves."""

    topic = Topic.INVITATION
    is_ledger = True
    event = IntegerField(index=True)
    person = IntegerField(index=True)
    invitation = IntegerField(index=True)
    sequence = IntegerField()
    reminder = IntegerField(null=True)
    address = TextField()
    message_id = TextField(unique=True)
    state = EnumColumn(OutboxState)
    queued_at = InstantColumn()
    tried_at = InstantColumn(null=True)
    next_at = InstantColumn(null=True)
    attempts = IntegerField(default=0)
    answer = text_column()
