"""What was said to the outside world, and what was learnt of foreign lists."""

from __future__ import annotations

from peewee import BooleanField, CharField, Check, IntegerField, TextField

from refugeesday.domain.changes import Topic
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
    """What was last handed over to a person about one appointment; `SEQUENCE` and UID live here for good."""

    topic = Topic.INVITATION
    is_ledger = True
    event = IntegerField(index=True)
    person = IntegerField(index=True)
    kind = TextField()
    subject = IntegerField()
    uid = TextField(unique=True)
    sequence = IntegerField()
    starts = InstantColumn()
    ends = InstantColumn()
    summary = TextField()
    place = text_column()
    description = text_column()
    is_cancelled = BooleanField(default=False)
    created_at = InstantColumn()
    changed_at = InstantColumn()
    handed_over_at = InstantColumn(null=True)
    channel = EnumColumn(Channel, null=True)

    class Meta:
        constraints = [Check("sequence >= 0"), Check("ends > starts")]
