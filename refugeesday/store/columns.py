"""Column types that hold the domain's values: enums, dates, clock times, durations, instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Generic, TypeVar

from peewee import IntegerField, TextField

E = TypeVar("E", bound=Enum)


class EnumColumn(TextField, Generic[E]):
    """Store a member of an enum as its value."""

    def __init__(self, enum: type[E], *, null: bool = False) -> None:
        super().__init__(null=null)
        self._members = {member.value: member for member in enum}

    def db_value(self, value: E | None) -> str | None:
        """Give the text for the file."""
        return None if value is None else str(value.value)

    def python_value(self, value: str | None) -> E | None:
        """Give the member."""
        return None if value is None else self._members[value]


class DateColumn(TextField):
    """Store a date as its ISO text."""

    def db_value(self, value: date | None) -> str | None:
        """Give the text for the file."""
        return None if value is None else value.isoformat()

    def python_value(self, value: str | None) -> date | None:
        """Give the date."""
        return None if value is None else date.fromisoformat(value)


class ClockColumn(IntegerField):
    """Store a local time of day as minutes after midnight."""

    def db_value(self, value: time | None) -> int | None:
        """Give the minutes."""
        return None if value is None else value.hour * 60 + value.minute

    def python_value(self, value: int | None) -> time | None:
        """Give the time."""
        return None if value is None else time(*divmod(value, 60))


class DurationColumn(IntegerField):
    """Store a duration as seconds."""

    def db_value(self, value: timedelta | None) -> int | None:
        """Give the seconds."""
        return None if value is None else int(value.total_seconds())

    def python_value(self, value: int | None) -> timedelta | None:
        """Give the duration."""
        return None if value is None else timedelta(seconds=value)


class InstantColumn(IntegerField):
    """Store an aware datetime as UTC seconds; it comes back in UTC."""

    def db_value(self, value: datetime | None) -> int | None:
        """Give the seconds since 1970.

        Raises ValueError for a naive datetime.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return int(value.timestamp())

    def python_value(self, value: int | None) -> datetime | None:
        """Give the instant in UTC."""
        return None if value is None else datetime.fromtimestamp(value, UTC)
