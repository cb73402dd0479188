"""An organisation in a list, with contacts and its booth: what rows change, what rows say, and writing many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from refugeesday.domain.events import Room
from refugeesday.domain.names import folded
from refugeesday.domain.organisations import Booth, Commitment, Organisation, OrganisationType
from refugeesday.exchange.organisation_list import CONTACT_PARTS
from refugeesday.services import booths as booth_service
from refugeesday.services.booth_lanes import lane_cells, lanes_said
from refugeesday.services.events import event as read_event
from refugeesday.services.import_values import Duplicate, ImportEntry
from refugeesday.services.list_rows import Filled, ListRow, RowJudge
from refugeesday.services.offers import offers
from refugeesday.services.organisation_groups import Group, OrganisationGroups, merge_contacts
from refugeesday.services.organisation_names import short_name
from refugeesday.services.organisations import PARTS, organisations
from refugeesday.services.session import Session
from refugeesday.services.venues import venues
from refugeesday.services.whole_rows import insert_whole, update_whole
from refugeesday.store import tables, values

_OWN = ("number", "name", "type", "trade", "street", "postcode", "town", "email", "phone", "website", "note")
_BOOTH = {
    "booth_number": "number",
    "commitment": "commitment",
    "min_interviews": "min_interviews",
    "max_interviews": "max_interviews",
    "watts": "watts",
    "sockets": "sockets",
    "booth_note": "note",
}
"""Key of a field to the column of the booth."""
_OPENS_BOOTH = (*_BOOTH, "tables", "interviewers", "booth_languages", "presence", "room")
_WITHOUT_BOOTH = frozenset({OrganisationType.FUNDER, OrganisationType.PRESS})
"""Who meets nobody at a table, unless a row speaks of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibitor:
    """An organisation with its booth at one event, if it has one."""

    organisation: Organisation
    booth: Booth | None = None

    @property
    def id(self) -> int:
        """Give the id of the organisation, 0 where it is new."""
        return self.organisation.id


def propose(
    session: Session, rows: Sequence[ListRow], *, event: int, judge: RowJudge, today: date
) -> tuple[list[ImportEntry], list[Duplicate]]:
    """Give what rows make of the organisations and their booths at an event.

    Who was not there yet comes to the event by standing in its list, with an open booth where rows say none.
    Funders and the press have a booth only where rows speak of it.
    """
    del today  # the lists share one signature; nothing about an organisation depends on the day
    groups = OrganisationGroups(organisations(session), judge=judge).groups(rows)
    applier = _Applier(session, event, groups, judge)
    entries = []
    for group in groups:
        before = Exhibitor(organisation=group.stored or Organisation(name=""), booth=applier.booth_of(group))
        after = applier.apply(before, group)
        if after is not None:
            numbers = tuple(row.number for row in group.rows)
            entries.append(ImportEntry(rows=numbers, name=after.organisation.name, before=before, after=after))
    return entries, _duplicates(session, entries)


def _duplicates(session: Session, entries: Iterable[ImportEntry]) -> list[Duplicate]:
    """Give the new organisations whose names differ from another one's by their legal form only."""
    known: dict[str, tuple[str, int | None]] = {
        folded(short_name(one.name)): (one.name, None) for one in organisations(session)
    }
    found = []
    for entry in entries:
        if not entry.before.id:
            other, row = known.setdefault(folded(short_name(entry.name)), (entry.name, entry.rows[0]))
            if other != entry.name:
                found.append(Duplicate(row=entry.rows[0], name=entry.name, other_name=other, other_row=row))
    return found


class _Applier:
    """Make of exhibitors what their rows say."""

    def __init__(self, session: Session, event: int, groups: Iterable[Group], judge: RowJudge) -> None:
        stored = booth_service.booths(session, event=event)
        self._event = event
        self._has_booths = read_event(session, event).has_interviews
        self._offering = {one.organisation for one in offers(session, event=event)}
        self._judge = judge
        self._booths = {booth.organisation: booth for booth in reversed(stored)}
        self._rooms = _rooms(session, event)
        self._taken = {booth.number: booth.organisation for booth in stored}
        self._claimed = {str(group.filled["booth_number"]) for group in groups if "booth_number" in group.filled}
        talks = values.read_rows(
            session.store, tables.Interview, tables.Interview.event == event, columns=("interviewer",)
        )
        self._busy = {row[0] for row in talks}

    def booth_of(self, group: Group) -> Booth | None:
        """Give the booth an organisation has already."""
        return self._booths.get(group.stored.id) if group.stored else None

    def apply(self, before: Exhibitor, group: Group) -> Exhibitor | None:
        """Give the exhibitor as the rows say, or None after the judge was told why not."""
        filled = group.filled
        changes: dict[str, Any] = {key: filled[key] for key in _OWN if key in filled}
        contacts = merge_contacts(before.organisation.contacts, group.contacts)
        organisation = replace(before.organisation, contacts=contacts, **changes)
        is_there = before.booth is not None or before.id in self._offering
        if (is_there or organisation.type in _WITHOUT_BOOTH) and not any(key in filled for key in _OPENS_BOOTH):
            return replace(before, organisation=organisation)
        booth = self._booth(before, filled)
        fault = self._fault(before, booth, filled)
        if fault is not None:
            key, code, value = fault
            for row in group.rows:
                self._judge.reject(row, key, code, value=value)
            return None
        self._taken[booth.number] = before.id or id(group)  # so that no later row takes it
        return Exhibitor(organisation=organisation, booth=booth)

    def _booth(self, before: Exhibitor, filled: Filled) -> Booth:
        blank = Booth(event=self._event, organisation=before.id, number="", commitment=_commitment(filled))
        base = before.booth or blank
        changes: dict[str, Any] = {column: filled[key] for key, column in _BOOTH.items() if key in filled}
        if "room" in filled:
            changes["room"] = self._rooms.get(folded(filled["room"]))
        least = 1 if "booth_number" in filled or (before.booth is None and self._has_booths) else 0
        lanes = lanes_said(base.interviewers, filled, least=least)
        number = changes.pop("number", base.number) or self._next_number()
        return replace(base, number=number, interviewers=lanes, **changes)

    def _next_number(self) -> str:
        used = {*self._taken, *self._claimed}
        return str(max((int(number) for number in used if number.isdecimal()), default=0) + 1)

    def _fault(self, before: Exhibitor, booth: Booth, filled: Filled) -> tuple[str, str, str] | None:
        """Give field, code and value of what is wrong with a booth."""
        if self._taken.get(booth.number, before.id or None) != (before.id or None):
            return "booth_number", "booth.number_taken", booth.number
        if "room" in filled and booth.room is None:
            return "room", "cell.room_unknown", str(filled["room"])
        if booth.max_interviews is not None and booth.max_interviews < booth.min_interviews:
            return "max_interviews", "row.max_below_min", str(booth.max_interviews)
        kept = {lane.id for lane in booth.interviewers}
        stored = before.booth.interviewers if before.booth else ()
        if any(lane.id in self._busy and lane.id not in kept for lane in stored):
            return "tables", "booth.tables_in_use", str(filled.get("tables", ""))
        return None


def _commitment(filled: Filled) -> Commitment:
    """Say how far someone has promised whose row does not: where it speaks of a booth that is settled, else open."""
    return Commitment.CONFIRMED if any(key in filled for key in _OPENS_BOOTH) else Commitment.OPEN


def _rooms(session: Session, event: int) -> dict[str, int]:
    """Give the rooms of the event's venue by folded name; of all venues where the event has none yet."""
    here = read_event(session, event).venue
    found: dict[str, int] = {}
    for venue in venues(session):
        if here in (None, venue.id):
            for room in venue.rooms:
                found.setdefault(folded(room.name), room.id)
    return found


def write(session: Session, entries: Sequence[ImportEntry]) -> None:
    """Write the entries: organisations first, then their booths."""
    new = [entry.after.organisation for entry in entries if not entry.after.id]
    ids = iter(insert_whole(session, tables.Organisation, new, parts=PARTS))
    for entry in entries:
        before, after = entry.before, entry.after
        if after.id:
            update_whole(session, tables.Organisation, before.organisation, after.organisation, parts=PARTS)
        organisation = after.id or next(ids)
        if after.booth is None or after.booth == before.booth:
            continue
        booth = replace(after.booth, organisation=organisation)
        if booth.id:
            booth_service.edit_booth(session, booth)
        else:
            booth_service.add_booth(session, booth)


def rows_of(session: Session, *, event: int) -> list[Filled]:
    """Give the organisations of an event as rows, by name, with their booths; from the third contact on a row each."""
    at = {booth.organisation: booth for booth in booth_service.booths(session, event=event)}
    rooms = room_names(session)
    rows: list[Filled] = []
    for one in organisations(session, event=event):
        rows.append(cells(Exhibitor(organisation=one, booth=at.get(one.id)), rooms=rooms))
        same = {"number": one.number, "name": one.name}
        rows.extend(same | _contact_cells(one, contact, column=1) for contact in range(2, len(one.contacts)))
    return rows


def room_names(session: Session) -> dict[int, Room]:
    """Give all rooms by id."""
    return {room.id: room for venue in venues(session) for room in venue.rooms}


def cells(one: Exhibitor, *, rooms: dict[int, Room]) -> Filled:
    """Give what a row says of an exhibitor, with its first two contacts."""
    said: Filled = {key: getattr(one.organisation, key) for key in _OWN}
    for column in (1, 2):
        if column <= len(one.organisation.contacts):
            said |= _contact_cells(one.organisation, column - 1, column=column)
    if one.booth is not None:
        said |= {key: getattr(one.booth, column) for key, column in _BOOTH.items()}
        said |= lane_cells(one.booth.interviewers)
        said["room"] = rooms[one.booth.room].name if one.booth.room else None
    return {key: value for key, value in said.items() if value not in (None, "", ())}


def _contact_cells(one: Organisation, at: int, *, column: int) -> Filled:
    return {f"contact{column}_{part}": getattr(one.contacts[at], part) for part in CONTACT_PARTS}
