"""A new event from an earlier one: the place, the booths, the tasks; never people, registrations or appointments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from refugeesday.domain.organisations import Commitment
from refugeesday.domain.time import days_later, zone_named
from refugeesday.services.events import add_event, set_weights, weights
from refugeesday.services.events import event as read_event
from refugeesday.services.session import Session, step
from refugeesday.store import tables, values
from refugeesday.store.bulk import Row, insert_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import date

    from peewee import Expression

    from refugeesday.domain.events import Event
    from refugeesday.store.tables import Table


class CopyPart(StrEnum):
    """What a new event takes over from an earlier one, besides its format and the course of its day."""

    VENUE = "venue"
    TEXTS = "texts"
    BOOTHS = "booths"
    OFFERS = "offers"
    SHIFTS = "shifts"
    AGENDA = "agenda"
    CHECKLIST = "checklist"


USUAL_PARTS = frozenset(CopyPart) - {CopyPart.OFFERS}
"""What is taken over unless a person says otherwise: offers are asked for anew every time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyCount:
    """How many things of a part an event has."""

    part: CopyPart
    count: int


def copy_counts(session: Session, *, event: int) -> list[CopyCount]:
    """Say for each part how much there is to take over; of the venue the rooms, of the texts those that are set.

    Raises UserError `event.gone`.
    """
    of = read_event(session, event)
    texts = len(of.texts) + sum(bool(text) for text in (of.sender_name, of.sender_email, of.sender_phone))
    found = {
        CopyPart.VENUE: _count(session, tables.Room, tables.Room.venue == of.venue) if of.venue else 0,
        CopyPart.TEXTS: texts,
        **{part: _count(session, table, table._meta.fields["event"] == event) for part, table in _TABLES.items()},
    }
    return [CopyCount(part=part, count=found[part]) for part in CopyPart]


@step
def copy_event(
    session: Session, source: int, *, name: str, date: date, parts: Collection[CopyPart] = USUAL_PARTS
) -> int:
    """Keep a new event like an earlier one on another date and give its id.

    Everything with a date moves by as many days. Booths stand as they did, their employers not yet asked; tables keep
    their times and languages but nobody's name; shifts are not filled, tasks not done.
    Raises UserError `event.gone` and as `add_event` does.
    """
    of = read_event(session, source)
    copy = _Copy(session, of, _like(of, name=name, date=date, parts=parts), with_rooms=CopyPart.VENUE in parts)
    if CopyPart.TEXTS in parts:
        set_weights(session, event=copy.id, points=weights(session, event=source))
    for part, take in _TAKERS.items():
        if part in parts:
            take(copy)
    return copy.id


def _like(of: Event, *, name: str, date: date, parts: Collection[CopyPart]) -> Event:
    placement_on = of.placement_on + (date - of.date) if of.placement_on else None
    new = replace(
        of, id=0, revision=0, name=name, date=date, placement_on=placement_on, released_version=None, is_demo=False
    )
    if CopyPart.VENUE not in parts:
        new = replace(new, venue=None)
    if CopyPart.TEXTS in parts:
        return new
    return replace(new, sender_name="", sender_email="", sender_phone="", texts=())


class _Copy:
    """Write the parts of one new event."""

    def __init__(self, session: Session, of: Event, new: Event, *, with_rooms: bool) -> None:
        self.id = add_event(session, new)
        self._session, self._of, self._with_rooms = session, of, with_rooms
        self._by, self._zone = new.date - of.date, zone_named(of.zone)

    def booths(self) -> None:
        """Take booths with their tables."""
        own = {"event": self.id, "commitment": Commitment.OPEN}
        booths = self._rows(tables.Booth, tables.Booth.event == self._of.id, lambda row: row | own | self._room(row))
        lane = tables.Interviewer
        lanes = self._rows(
            lane, lane.booth.in_(list(booths)), lambda row: row | {"booth": booths[row["booth"]], "name": ""}
        )
        for table in (tables.InterviewerLanguage, tables.InterviewerPresence):
            here = table._meta.fields["booth"].in_(list(booths))
            self._rows(
                table, here, lambda row: row | {"booth": booths[row["booth"]], "interviewer": lanes[row["interviewer"]]}
            )

    def offers(self) -> None:
        """Take offers; a day they begin on moves along."""

        def change(row: Row) -> Row:
            begins = row["starts_on"]
            return row | {"event": self.id, "starts_on": begins + self._by if begins else None}

        offers = self._rows(tables.Offer, tables.Offer.event == self._of.id, change)
        for table in (tables.OfferLanguage, tables.OfferLicence):
            here = table._meta.fields["offer"].in_(list(offers))
            self._rows(table, here, lambda row: row | {"offer": offers[row["offer"]]})

    def shifts(self) -> None:
        """Take the pattern of shifts, nobody in them."""
        self._timed(tables.Shift)

    def agenda(self) -> None:
        """Take what is on the programme."""
        self._timed(tables.AgendaItem)

    def checklist(self) -> None:
        """Take the tasks, none of them done."""
        table = tables.ChecklistItem
        self._rows(table, table.event == self._of.id, lambda row: row | {"event": self.id, "done_on": None})

    def _timed(self, table: type[Table]) -> None:
        def change(row: Row) -> Row:
            moved = {name: days_later(row[name], self._by, self._zone) for name in ("starts", "ends")}
            return row | moved | {"event": self.id} | self._room(row)

        self._rows(table, table._meta.fields["event"] == self._of.id, change)

    def _room(self, row: Row) -> Row:
        return {"room": row["room"] if self._with_rooms else None}

    def _rows(self, table: type[Table], which: Expression, change: Callable[[Row], Row]) -> dict[int, int]:
        """Copy rows with a change to each, and give the new ids by the old ones."""
        names = [name for name in table._meta.fields if name != "id"]
        found = values.read_rows(self._session.store, table, which, columns=("id", *names))
        first = {"revision": 1} if "revision" in names else {}
        rows: Iterable[Any] = (dict(zip(names, cells, strict=True)) for _, *cells in found)
        ids = insert_rows(self._session.store, table, [change(row) | first for row in rows])
        return dict(zip((row[0] for row in found), ids, strict=True))


def _count(session: Session, table: type[Table], which: Expression) -> int:
    return len(values.read_rows(session.store, table, which, columns=("id",)))


_TABLES: dict[CopyPart, type[Table]] = {
    CopyPart.BOOTHS: tables.Booth,
    CopyPart.OFFERS: tables.Offer,
    CopyPart.SHIFTS: tables.Shift,
    CopyPart.AGENDA: tables.AgendaItem,
    CopyPart.CHECKLIST: tables.ChecklistItem,
}
_TAKERS: dict[CopyPart, Callable[[_Copy], None]] = {
    CopyPart.BOOTHS: _Copy.booths,
    CopyPart.OFFERS: _Copy.offers,
    CopyPart.SHIFTS: _Copy.shifts,
    CopyPart.AGENDA: _Copy.agenda,
    CopyPart.CHECKLIST: _Copy.checklist,
}
