"""What all tables share: a number that is never given twice, and a topic."""

from __future__ import annotations

from typing import ClassVar

from peewee import SQL, AutoField, ForeignKeyField, Model, TextField

from refugeesday.domain.changes import Topic


class Table(Model):
    """A table with a number of its own that is never given twice."""

    topic: ClassVar[Topic]
    owner: ClassVar[str] = "id"
    is_ledger: ClassVar[bool] = False

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])

    class Meta:
        legacy_table_names = False


def text_column() -> TextField:
    """Give a text column that is empty where nothing is known."""
    return TextField(default="", constraints=[SQL("DEFAULT ''")])


def part_of(table: type[Table], *, index: bool = True) -> ForeignKeyField[Table]:
    """Give a key to the thing a row is part of; both go together."""
    name = table._meta.table_name
    return ForeignKeyField(table, column_name=name, on_delete="CASCADE", index=index, lazy_load=False)


def refers_to(table: type[Table], *, column: str | None = None) -> ForeignKeyField[Table | None]:
    """Give a key to another thing; it empties when that thing goes."""
    name = column or table._meta.table_name
    return ForeignKeyField(table, column_name=name, null=True, on_delete="SET NULL", backref="+", lazy_load=False)
