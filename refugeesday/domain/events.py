"""Events: their day, their place and their list of things to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from refugeesday.domain.own_texts import OwnText
from refugeesday.domain.time import DaySpan, Raster, build_raster, zone_named

Day = date
"""The type under a second name: inside `Event` the field of this name hides it."""


DOORS = timedelta(minutes=30)
"""How long before the opening the doors are open, and how long after the closing there is to clear up."""


class EventFormat(StrEnum):
    """What happens on the day: talks at booths, one day in a company, or both."""

    FAIR = "fair"
    PLACEMENT = "placement"
    BOTH = "both"


class InvitationMode(StrEnum):
    """What one calendar invitation stands for."""

    VISIT = "visit"
    APPOINTMENT = "appointment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room or hall with its size in millimetres; 0 where it was not measured."""

    id: int = 0
    name: str
    width_mm: int = 0
    depth_mm: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place where events are held."""

    id: int = 0
    name: str
    street: str = ""
    postcode: str = ""
    town: str = ""
    note: str = ""
    rooms: tuple[Room, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One Refugees Day."""

    id: int = 0
    revision: int = 0
    name: str
    format: EventFormat = EventFormat.FAIR
    date: date
    placement_on: Day | None = None
    """The day in the companies, where it is not the day of the event."""
    zone: str = "Europe/Berlin"
    opening: DaySpan
    slot: timedelta
    changeover: timedelta = timedelta()
    breaks: tuple[DaySpan, ...] = ()
    venue: int | None = None
    sender_name: str = ""
    sender_email: str = ""
    sender_phone: str = ""
    invitation_mode: InvitationMode = InvitationMode.VISIT
    score_floor: int = 20
    """Pairs with fewer points are planned only if nobody better is left."""
    texts: tuple[OwnText, ...] = ()
    """What is said in other words than the delivered ones."""
    with_unreviewed: bool = True
    """Phrases nobody reviewed are printed and sent, with a mark; else English stands in their place."""
    released_version: int | None = None
    is_demo: bool = False

    @property
    def has_placements(self) -> bool:
        """Say whether people spend a day in companies."""
        return self.format is not EventFormat.FAIR

    @property
    def has_interviews(self) -> bool:
        """Say whether there are talks at booths."""
        return self.format is not EventFormat.PLACEMENT

    @property
    def placement_day(self) -> Day:
        """Give the day people spend in companies."""
        return self.placement_on or self.date

    def on_the_day(self, at: datetime) -> datetime | None:
        """Give an instant of the day itself, before which nothing is planned any more; None on any other day."""
        return at if at.astimezone(zone_named(self.zone)).date() == self.date else None

    @property
    def raster(self) -> Raster:
        """Give the slots of the day.

        Raises UserError as `build_raster` does.
        """
        return build_raster(
            self.date,
            zone_named(self.zone),
            opening=self.opening,
            slot=self.slot,
            changeover=self.changeover,
            breaks=self.breaks,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """Something on the programme that is no interview."""

    id: int = 0
    revision: int = 0
    event: int
    room: int | None = None
    title: str
    starts: datetime
    ends: datetime
    language: str = ""
    responsible: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """Something to do, some days before (or after) the day of the event."""

    id: int = 0
    revision: int = 0
    event: int
    title: str
    days_before: int
    responsible: str = ""
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A time at which volunteers are needed in a role."""

    id: int = 0
    revision: int = 0
    event: int
    role: str
    room: int | None = None
    starts: datetime
    ends: datetime
    needed: int = 1
