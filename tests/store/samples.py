"""Rows for every table, made from the tables' own metadata, and pictures of a whole database to compare."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from peewee import BooleanField, ForeignKeyField, IntegerField

from refugeesday.store.bulk import Row, insert_rows
from refugeesday.store.columns import ClockColumn, DateColumn, DurationColumn, EnumColumn, InstantColumn
from refugeesday.store.tables import TABLES, Event, Person, Placement, Table

if TYPE_CHECKING:
    from peewee import Field

    from refugeesday.services.session import Session
    from refugeesday.store.connection import Connection

_LATE = {"ends", "closes", "ends_at", "until"}


def cell(field: Field[Any], number: int) -> object:  # noqa: PLR0911 - one return a kind of column
    """Give a value for one column of the row with this number."""
    hour = 10 if field.name in _LATE else 9
    match field:
        case ForeignKeyField():
            return number
        case InstantColumn():
            return datetime(2027, 6, 18, hour, tzinfo=UTC) + timedelta(days=number)
        case ClockColumn():
            return time(hour)
        case DurationColumn():
            return timedelta(minutes=20)
        case DateColumn():
            return date(2027, 6, 18)
        case EnumColumn():
            return next(iter(field._members.values()))
        case BooleanField():
            return False
        case IntegerField():
            return number
        case _:
            return f"{field.name} {number}"


def row(table: type[Table], number: int = 1) -> Row:
    """Give a row whose keys all point at rows of the same number."""
    made: Row = {name: cell(field, number) for name, field in table._meta.fields.items() if name != "id"}
    if table is Placement:  # in the afternoon, because the participant has an interview in the morning
        made |= {name: made[name] + timedelta(hours=5) for name in ("starts", "ends")}
    if table is Event:  # a day with room for talks beside its break
        made |= {"zone": "Europe/Berlin", "closes": time(13)}
    return made


def fill(session: Session, number: int = 1) -> None:
    """Insert one row into every table, as one step."""
    with session.step(f"fill_{number}"):
        for table in TABLES:
            insert_rows(session.store, table, [row(table, number)])


def add_people(session: Session, count: int, *, name: str = "Person") -> None:
    """Insert people as one step."""
    with session.step("add_people"):
        insert_rows(session.store, Person, [row(Person, number) | {"given_name": name} for number in range(count)])


def rows_of(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of every watched table."""
    return {
        table._meta.table_name: connection.execute(f'SELECT * FROM "{table._meta.table_name}" ORDER BY id').fetchall()
        for table in TABLES
    }


def picture(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of every watched table, and the stored checksums."""
    checksums = connection.execute("SELECT * FROM checksum ORDER BY 1").fetchall()
    return rows_of(connection) | {"checksum": checksums}
