"""The ledger of what calendars were told, compared with the plan as it stands.

A new appointment begins with SEQUENCE 0, a changed one goes on, one that is gone is cancelled, an unchanged one keeps
its sequence. Preparing changes nothing; files are written from what was prepared, then the ledger is brought up to it.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event
from refugeesday.domain.invitations import Appointment, AppointmentKind, Invitation, cancel, invite, renew
from refugeesday.domain.people import Participant
from refugeesday.services.appointments import talk_appointment, visit_appointment
from refugeesday.services.events import event as read_event
from refugeesday.services.participants import participants
from refugeesday.services.session import Session, step
from refugeesday.services.venues import venues
from refugeesday.services.visits import visits
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """All invitations of one event as they are now, ready to be written.

    `visits` are by participant, cancelled ones among them; `talks` are by participant, in order of time, without
    cancelled ones; `changed` is what the ledger does not say yet.
    """

    event: Event
    stamp: datetime
    participants: tuple[Participant, ...]
    visits: dict[int, Invitation]
    talks: dict[int, tuple[Invitation, ...]]
    changed: tuple[Invitation, ...]


def invitations(session: Session, *, event: int) -> list[Invitation]:
    """Give what calendar files have said so far, oldest first."""
    return values.read(session.store, Invitation, tables.Invitation, tables.Invitation.event == event)


def prepare_invitations(session: Session, *, event: int) -> Outgoing:
    """Compare the plan with the ledger and give what is to be written.

    Takes a fixed number of queries and changes nothing; the result may be written in another thread.
    """
    of = read_event(session, event)
    now = session.now()
    before = {one.key: one for one in invitations(session, event=event) if not one.is_cancelled}
    after = {one.key: _next(before.get(one.key), one, of=of, now=now) for one in _appointments(session, of)}
    after |= {key: cancel(last, now=now) for key, last in before.items() if key not in after}
    return Outgoing(
        event=of,
        stamp=now,
        participants=tuple(participants(session, event=event)),
        visits={one.subject: one for one in after.values() if one.kind is AppointmentKind.VISIT},
        talks=_talks_of(after.values()),
        changed=tuple(one for key, one in after.items() if one != before.get(key)),
    )


def _appointments(session: Session, of: Event) -> Iterable[Appointment]:
    venue = next((one for one in venues(session) if one.id == of.venue), None)
    for visit in visits(session, event=of.id):
        yield visit_appointment(of, visit, venue=venue)
        for talk in visit.talks:
            yield talk_appointment(of, visit, talk, venue=venue)


def _next(last: Invitation | None, wanted: Appointment, *, of: Event, now: datetime) -> Invitation:
    if last is not None:
        return renew(last, wanted, now=now)
    domain = of.sender_email.partition("@")[2] or "refugeesday.invalid"
    return invite(wanted, uid=f"{uuid.uuid4()}@{domain}", now=now)


def _talks_of(all_: Iterable[Invitation]) -> dict[int, tuple[Invitation, ...]]:
    found: dict[int, list[Invitation]] = {}
    for one in sorted(all_, key=lambda one: one.starts):
        if one.kind is AppointmentKind.TALK and not one.is_cancelled:
            found.setdefault(one.subject, []).append(one)
    return {participant: tuple(talks) for participant, talks in found.items()}


@step
def record_invitations(session: Session, outgoing: Outgoing) -> None:
    """Bring the ledger up to what was written. Never undone: files that are out stay out."""
    session.mark_step(event=outgoing.event.id)
    names = [name for name in values.shared_columns(Invitation, tables.Invitation) if name != "id"]
    table = tables.Invitation
    for one in outgoing.changed:
        if one.id:
            row = {name: getattr(one, name) for name in names}
            table.update(row).where(table.id == one.id).execute(session.store)
    new = [{name: getattr(one, name) for name in names} for one in outgoing.changed if not one.id]
    insert_rows(session.store, table, new)
