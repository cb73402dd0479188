"""The ledger of what calendars were told, compared with the plan as it was released.

A new appointment begins with SEQUENCE 0, a changed one goes on, one that is gone is cancelled, an unchanged one keeps
its sequence. Preparing changes nothing; files are written from what was prepared, then the ledger is brought up to it.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from refugeesday.domain.events import Event, InvitationMode
from refugeesday.domain.invitations import (
    Appointment,
    AppointmentKind,
    Entry,
    Invitation,
    Key,
    asked_kinds,
    cancel,
    invite,
    renew,
)
from refugeesday.domain.people import Channel, Person
from refugeesday.domain.telling import Handover, says_the_same
from refugeesday.services.appointments import appointments
from refugeesday.services.booth_days import is_employer, reader_of
from refugeesday.services.calendar_entries import sender
from refugeesday.services.organisations import organisations
from refugeesday.services.people import people
from refugeesday.services.session import Session, step
from refugeesday.services.visits import Program, released_program
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows
from refugeesday.store.failures import Conflict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

NO_DOMAIN = "refugeesday.invalid"
"""Stands behind the @ of a UID where the event has no sender. Source: RFC 2606 section 2."""
_DOMAIN = re.compile(r"[A-Za-z0-9.-]{1,200}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """All appointments of one event as they are now, ready to be written.

    `current` is what holds, `over` what is cancelled and may still stand in somebody's calendar, `changed` what the
    ledger does not say yet, with new ones among them. `seen` is the ledger it was compared with, `told` the ids of what
    somebody was told, `altered` those among them that were told otherwise than they are now. `people` are all those
    concerned by id, also those who are registered no more.
    """

    program: Program
    stamp: datetime
    current: tuple[Invitation, ...] = ()
    over: tuple[Invitation, ...] = ()
    changed: tuple[Invitation, ...] = ()
    seen: tuple[Invitation, ...] = ()
    told: frozenset[int] = frozenset()
    altered: frozenset[int] = frozenset()
    people: dict[int, Person] = field(default_factory=dict)

    @property
    def event(self) -> Event:
        """Give the event it is about."""
        return self.program.event

    @property
    def all(self) -> tuple[Invitation, ...]:
        """Give what holds and what is over."""
        return self.current + self.over


def invitations(session: Session, *, event: int) -> list[Invitation]:
    """Give what calendar files have said so far, oldest first."""
    return values.read(session.store, Invitation, tables.Invitation, tables.Invitation.event == event)


def handovers(session: Session, *, event: int) -> list[Handover]:
    """Give everything people were told of an event, oldest first."""
    return values.read(session.store, Handover, tables.Handover, tables.Handover.event == event)


def prepare_invitations(session: Session, *, event: int) -> Outgoing:
    """Compare the released plan with the ledger and give what is to be written; nothing before the first release.

    Takes a fixed number of queries and changes nothing; the result may be written in another thread.
    """
    program, now = released_program(session, event=event), session.now()
    if program.event.released_version is None:
        return Outgoing(program=program, stamp=now)
    seen = invitations(session, event=event)
    told = {one.invitation: one for one in handovers(session, event=event) if one.reminder is None}
    before = going_on(seen, told, of=program.event)
    current = {
        one.key: next_saying(before.get(one.key), one, of=program.event, now=now) for one in appointments(program)
    }
    kept = {one.id for one in current.values()}
    gone = [cancel(one, now=now) for one in seen if not one.is_cancelled and one.id not in kept]
    over = [one for one in seen if one.is_cancelled and not (one.id in told and told[one.id].is_cancelled)]
    known = {one.id: one for one in seen}
    changed = [one for one in (*current.values(), *gone) if one != known.get(one.id)]
    return Outgoing(
        program=program,
        stamp=now,
        current=tuple(current.values()),
        over=(*over, *gone),
        changed=tuple(changed),
        seen=tuple(seen),
        told=frozenset(told),
        altered=frozenset(
            one.id for one in current.values() if one.id in told and not says_the_same(told[one.id], one)
        ),
        people=concerned(session, program, (*over, *gone)),
    )


E = TypeVar("E", Invitation, Entry)


def going_on(seen: Iterable[E], told: Mapping[int, Handover], *, of: Event) -> dict[Key, E]:
    """Give the invitations that go on, by what they stand for.

    Where the event invites to the visit again, a talk somebody was invited to by itself ends, and the plan shows it
    under another UID: otherwise its entry would wait for an answer forever. Where the event invites from another
    address, what stands in somebody's calendar under the old one ends: the organizer of an entry never changes.
    """
    return {
        one.key: one
        for one in seen
        if not one.is_cancelled
        and not (of.invitation_mode is InvitationMode.VISIT and one.kind is AppointmentKind.TALK and one.id in told)
        and not _is_of_another_sender(one, told.get(one.id), of)
    }


def _is_of_another_sender(one: Invitation | Entry, told: Handover | None, of: Event) -> bool:
    if sender(of) is None or not one.organizer or one.kind not in asked_kinds(of.invitation_mode):
        return False
    is_by_mail = told is not None and told.channel in {Channel.EMAIL, Channel.DRAFT}
    return is_by_mail and one.organizer.casefold() != of.sender_email.casefold()


def next_saying(last: Invitation | None, wanted: Appointment, *, of: Event, now: datetime) -> Invitation:
    """Give what the calendar says of an appointment now: the last saying gone on with, or a new one."""
    if last is not None:
        organizer = of.sender_email or last.organizer
        # The person may be another since two entries about one were joined.
        return replace(renew(last, wanted, now=now), organizer=organizer, person=wanted.person)
    domain = of.sender_email.rpartition("@")[2]
    uid = f"{uuid.uuid4()}@{domain if _DOMAIN.fullmatch(domain) else NO_DOMAIN}"
    return invite(wanted, uid=uid, now=now, organizer=of.sender_email)


def concerned(session: Session, program: Program, over: Iterable[Invitation]) -> dict[int, Person]:
    """Give those concerned by id: all registered, the employers, and whom of what is over; not who was erased."""
    found = {one.person.id: one.person for one in program.participants}
    found |= {one.person.id: one.person for one in program.volunteers}
    found |= {-one.id: reader_of(one) for one in program.employers}
    missing = {one.person for one in over} - found.keys() - {0}
    if any(map(is_employer, missing)):
        found |= {-one.id: reader_of(one) for one in organisations(session) if -one.id in missing}
    if missing:
        table = tables.Person
        found |= people(session, among=table.select(table.id).where(table.id.in_(missing)))
    return found


@step
def record_invitations(session: Session, outgoing: Outgoing, *, only: Collection[int] | None = None) -> None:
    """Bring the ledger up to what was written, or to that of some people. Never undone: what is out stays out.

    Raises Conflict `invitations.written_meanwhile` where somebody else wrote since it was prepared.
    """
    session.mark_step(event=outgoing.event.id)
    if tuple(invitations(session, event=outgoing.event.id)) != outgoing.seen:
        raise Conflict("invitations.written_meanwhile")
    names = [name for name in values.shared_columns(Invitation, tables.Invitation) if name != "id"]
    table = tables.Invitation
    changed = [one for one in outgoing.changed if only is None or one.person in only]
    for one in changed:
        if one.id:
            row = {name: getattr(one, name) for name in names}
            table.update(row).where(table.id == one.id).execute(session.store)
    insert_rows(session.store, table, [{name: getattr(one, name) for name in names} for one in changed if not one.id])
