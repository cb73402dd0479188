"""Hold what one appointment says in a calendar, and who is told of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

_UID = re.compile(r"[A-Za-z0-9.@_-]{1,255}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ADDRESS_PART = r"""[^\s@<>()\[\]\\,;:"\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+"""
_ADDRESS = re.compile(f"{_ADDRESS_PART}@{_ADDRESS_PART}")


class EntryStatus(Enum):
    """How certain an entry is, in the words of RFC 5545 section 3.8.1.11."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One appointment as a calendar shows it.

    `uid` is random and stored, `starts` and `ends` are aware, in the zone they are to be read in; `geo` is latitude and
    longitude in degrees; `language` is a BCP 47 tag of the texts. A transparent entry leaves its reader free.
    Raises ValueError for values only a defect of the program could give.
    """

    uid: str
    sequence: int
    status: EntryStatus
    starts: datetime
    ends: datetime
    summary: str
    created: datetime
    modified: datetime
    location: str = ""
    description: str = ""
    geo: tuple[float, float] | None = None
    alarm_minutes: int | None = None
    language: str | None = None
    is_transparent: bool = False

    def __post_init__(self) -> None:
        if not _UID.fullmatch(self.uid):
            raise ValueError("a UID is made of letters, digits and . @ _ -")
        if not 0 <= self.sequence < 2**31 or (self.alarm_minutes is not None and self.alarm_minutes < 0):
            raise ValueError("SEQUENCE and alarm are not negative")
        if None in {when.utcoffset() for when in (self.starts, self.ends, self.created, self.modified)}:
            raise ValueError("times are aware")
        if self.language is not None and not _LANGUAGE.fullmatch(self.language):
            raise ValueError("a language is a BCP 47 tag")
        if self.geo is not None and not _is_on_earth(*self.geo):
            raise ValueError("a position is latitude and longitude in degrees")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """A mail address and the name of whoever reads it; the name may be empty."""

    name: str
    address: str

    @property
    def is_plausible(self) -> bool:
        """Say whether the address can stand in a file without ending its line or being taken for two."""
        return _ADDRESS.fullmatch(self.address) is not None


def _is_on_earth(latitude: float, longitude: float) -> bool:
    return abs(latitude) <= 90 and abs(longitude) <= 180
