"""Who must be told what, who was told, and who was reminded.

Only of a released plan: nothing of a draft leaves. Being told is a fact of the outside world, noted when a person says
so or a server has taken the mail; writing files tells nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.answers import Answer, AnswerKind, TimeWish
from refugeesday.domain.events import InvitationMode
from refugeesday.domain.invitations import TOLD, AppointmentKind, Invitation
from refugeesday.domain.people import Channel, ParticipantState, Person
from refugeesday.domain.telling import Handover, Standing, ToldState, reachable_by, reminder_due, standings
from refugeesday.services.booth_days import is_employer
from refugeesday.services.invitations import (
    Outgoing,
    handovers,
    invitations,
    prepare_invitations,
    record_invitations,
)
from refugeesday.services.mail_account import mail_account
from refugeesday.services.session import Session, step
from refugeesday.services.visits import Program
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One person or employer concerned, the one channel to reach them by, and every appointment.

    `channel` is None where there is no way to them. An employer is a person with the id of the organisation, negative.
    """

    person: Person
    number: str
    channel: Channel | None
    standings: tuple[Standing, ...]

    @property
    def is_employer(self) -> bool:
        """Say whether this is an organisation with a booth, which `person` stands for."""
        return is_employer(self.person.id)

    @property
    def must_be_told(self) -> bool:
        """Say whether the person does not know something that is true now."""
        return any(one.must_be_told for one in self.standings)

    @property
    def open(self) -> tuple[Standing, ...]:
        """Give what the person must be told."""
        return tuple(one for one in self.standings if one.must_be_told)


def answers(session: Session, *, event: int) -> list[Answer]:
    """Give everything people answered, oldest first."""
    table = tables.Answer
    found = values.read_rows(session.store, table, table.event == event, columns=_ANSWER)
    return [
        Answer(**{**dict(zip(_ANSWER, row, strict=True)), "answer": AnswerKind(row[_ANSWER.index("answer")])})
        for row in found
    ]


def time_wishes(session: Session, *, event: int) -> list[TimeWish]:
    """Give every other time people asked for, oldest first."""
    return values.read(session.store, TimeWish, tables.TimeWish, tables.TimeWish.event == event)


_ANSWER = ("id", "event", "person", "invitation", "at", "answer", "sequence", "via", "noted_by", "comment")


def told_list(session: Session, *, event: int) -> list[Standing]:
    """Give what each person knows of each appointment; nothing before the first release."""
    outgoing = prepare_invitations(session, event=event)
    return _all_standings(session, outgoing)


def recipients(session: Session, *, event: int) -> list[Recipient]:
    """Give everybody concerned with a channel and all appointments.

    Participants by number, then volunteers, others, and employers by booth.

    A person who is both participant and volunteer stands once, under the participant's number and chosen channel.
    """
    return recipients_of(session, prepare_invitations(session, event=event))


def recipients_of(session: Session, outgoing: Outgoing) -> list[Recipient]:
    """Give everybody concerned as `recipients` does, for appointments prepared before."""
    can_send = mail_account(session) is not None
    all_ = _all_standings(session, outgoing)
    by_person: dict[int, list[Standing]] = {}
    for one in all_:
        by_person.setdefault(one.person, []).append(one)
    participants = {one.person.id: one for one in outgoing.program.participants}
    numbers = {one.person.id: one.number for one in outgoing.program.volunteers}
    numbers |= {id_: one.number for id_, one in participants.items()}
    numbers |= {-one.organisation: one.number for one in reversed(outgoing.program.booths)}
    chosen = {one.person.id: one.channel for one in outgoing.program.volunteers}
    chosen |= {id_: one.channel for id_, one in participants.items()}
    found = []
    for id_ in sorted(
        by_person, key=lambda id_: (is_employer(id_), id_ not in participants, numbers.get(id_, "~"), id_)
    ):
        person = outgoing.people.get(id_)
        if person is None:  # erased since: nothing is left to tell it to
            continue
        channel = reachable_by(person, chosen=chosen.get(id_), can_send=can_send)
        number = numbers.get(id_, "")
        found.append(Recipient(person=person, number=number, channel=channel, standings=tuple(by_person[id_])))
    return found


@step
def mark_told(session: Session, people: Collection[int], *, event: int, channel: Channel) -> int:
    """Note that people were told everything they did not know, and give how many appointments that were.

    Made for one as for many ("telefonisch informiert"). Never undone.
    """
    session.mark_step(event=event)
    outgoing = prepare_invitations(session, event=event)
    record_invitations(session, outgoing, only=frozenset(people))
    ids = {one.uid: one.id for one in invitations(session, event=event)}
    now = session.now()
    rows = [
        _handover(one.now, invitation=ids[one.now.uid], at=now, channel=channel)
        for one in _standings(outgoing, handovers(session, event=event), ())
        if one.person in people and one.must_be_told
    ]
    insert_rows(session.store, tables.Handover, rows)
    return len(rows)


def keep_handover(session: Session, told: Invitation, *, channel: Channel, reminder: int | None = None) -> None:
    """Note inside a step that a person was told one appointment, or was reminded of it."""
    row = _handover(told, invitation=told.id, at=session.now(), channel=channel, reminder=reminder)
    insert_rows(session.store, tables.Handover, [row])


def due_reminders(session: Session, *, event: int) -> tuple[int, list[Standing]] | None:
    """Give which reminder is due and whom of; None where none is due.

    Reminded is who knows the appointment as it is and has not declined, of several appointments of the first; each
    person once for 3 days before and once for 1 day before.
    """
    outgoing = prepare_invitations(session, event=event)
    of = outgoing.event
    begins = datetime.combine(of.date, of.opening.starts, tzinfo=ZoneInfo(of.zone))
    days = reminder_due(begins, now=session.now())
    if days is None:
        return None
    known = handovers(session, event=event)
    reminded = {one.person for one in known if one.reminder == days}
    due: dict[int, Standing] = {}
    for one in _standings(outgoing, known, answers(session, event=event)):
        is_declined = one.answer is not None and one.answer.answer is AnswerKind.DECLINED
        if one.state is ToldState.TOLD and not is_declined and one.person not in reminded:
            first = due.setdefault(one.person, one)
            due[one.person] = min(first, one, key=lambda each: each.now.starts)
    return days, list(due.values())


def was_reminded(session: Session, person: int, *, event: int, days: int) -> bool:
    """Say whether a person was reminded so many days before the event."""
    return any(one.person == person and one.reminder == days for one in handovers(session, event=event))


@step
def mark_reminded(session: Session, people: Collection[int], *, event: int, channel: Channel) -> int:
    """Note that people were reminded, and give how many had not been reminded before. Never undone."""
    session.mark_step(event=event)
    due = due_reminders(session, event=event)
    if due is None:
        return 0
    days, all_ = due
    found = [one.now for one in all_ if one.person in people]
    for one in found:
        keep_handover(session, one, channel=channel, reminder=days)
    return len(found)


def is_told_singly(one: Invitation, *, mode: InvitationMode) -> bool:
    """Say whether people are told of this appointment by itself: a talk is part of a visit unless the event says so."""
    if one.kind is AppointmentKind.TALK:
        return mode is InvitationMode.APPOINTMENT or one.is_cancelled
    return one.kind in TOLD and one.person != 0


def _all_standings(session: Session, outgoing: Outgoing) -> list[Standing]:
    event = outgoing.event.id
    wishes = time_wishes(session, event=event)
    return _standings(outgoing, handovers(session, event=event), answers(session, event=event), wishes)


def _standings(
    outgoing: Outgoing, known: Iterable[Handover], said: Iterable[Answer], wishes: Iterable[TimeWish] = ()
) -> list[Standing]:
    mode = outgoing.event.invitation_mode
    told_of = (one for one in outgoing.all if is_told_singly(one, mode=mode))
    return list(standings(told_of, known, said, wishes, missed=missed_by(outgoing.program)))


def missed_by(program: Program) -> Callable[[Invitation], bool]:
    """Give what says whether somebody did not come to an appointment: to talks, and to days where they are the event.

    A day in a company is another day where there is a fair as well, so who missed the fair is told of it.
    """
    absent = {one.id for one in program.participants if one.state is ParticipantState.NOT_COME}
    kinds = {AppointmentKind.VISIT, AppointmentKind.TALK}
    if not program.event.has_interviews:
        kinds.add(AppointmentKind.DAY)
    return lambda one: one.kind in kinds and one.subject in absent


def _handover(
    told: Invitation, *, invitation: int, at: datetime, channel: Channel, reminder: int | None = None
) -> dict[str, object]:
    return {
        "event": told.event,
        "person": told.person,
        "invitation": invitation,
        "at": at,
        "channel": channel,
        "sequence": told.sequence,
        "starts": told.starts,
        "ends": told.ends,
        "location": told.location,
        "description": told.description,
        "is_cancelled": told.is_cancelled,
        "reminder": reminder,
    }
