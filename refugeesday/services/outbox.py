"""The mails of an event: queued, sent at most once each, every one's state to be seen.

Before the final dot of a mail leaves, the outbox says *leaving*, on disk. Whatever happens then, a crash, a cut wire, a
silent server, the mail is *unknown* afterwards and is not sent again unless a person says so. Everything before that
point is resumed by the next run.
"""

from __future__ import annotations

import uuid
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event, InvitationMode
from refugeesday.domain.invitations import Invitation, asked_kinds
from refugeesday.domain.mailing import OutboxMessage, OutboxState, next_try
from refugeesday.domain.people import Channel
from refugeesday.domain.telling import ToldState
from refugeesday.errors import UserError
from refugeesday.exchange.message import wire_address
from refugeesday.services.calendar_entries import recipient, sender
from refugeesday.services.events import event as read_event
from refugeesday.services.invitations import NO_DOMAIN, Outgoing, invitations, prepare_invitations, record_invitations
from refugeesday.services.messages import Occasion, letter_to, occasion_of_all
from refugeesday.services.session import Session, step
from refugeesday.services.telling import (
    Recipient,
    due_reminders,
    keep_handover,
    recipients,
    recipients_of,
    was_reminded,
)
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

_MAY_HAVE_LEFT = frozenset({OutboxState.LEAVING, OutboxState.SENT, OutboxState.UNKNOWN})
WHOLE_PLAN = 0
"""Stands for `invitation` where a mail carries everything a volunteer must be told; `sequence` is then a checksum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """What queueing did: how many mails were added, how many people by mail stay untold because their address fails."""

    added: int
    without_address: int


def outbox(session: Session, *, event: int) -> list[OutboxMessage]:
    """Give all mails of an event with their states, oldest first."""
    return values.read(session.store, OutboxMessage, tables.OutboxMessage, tables.OutboxMessage.event == event)


@step
def queue_mails(session: Session, *, event: int, people: Collection[int] | None = None) -> Queued:
    """Put a mail into the outbox for everything people by e-mail must be told, one a changed appointment.

    A mail with older news that has not left is withdrawn. Nothing is queued twice: not what waits, not what is unknown,
    and not what was rejected at the same address. Raises UserError `mail.no_sender`, and `reader.value_missing` before
    anything waits.
    """
    session.mark_step(event=event)
    outgoing = prepare_invitations(session, event=event)
    if sender(outgoing.event) is None:
        raise UserError("mail.no_sender")
    wanted = [
        one
        for one in recipients_of(session, outgoing)
        if one.must_be_told and one.channel is Channel.EMAIL and (people is None or one.person.id in people)
    ]
    for one in wanted:
        _refuse_gaps(one, [each.now for each in one.open], outgoing)
    record_invitations(session, outgoing, only=frozenset(one.person.id for one in wanted))
    ids = {one.uid: one.id for one in invitations(session, event=event)}
    rows, unreachable = [], 0
    for one in wanted:
        to = recipient(one.person, outgoing.event)
        unreachable += to is None
        if to is not None:
            rows += [
                _message(session, one, to.address, outgoing.event, invitation=id_, sequence=sequence)
                for id_, sequence in _to_mail(one, ids, mode=outgoing.event.invitation_mode)
            ]
    return Queued(added=_insert_fresh(session, rows, event=event), without_address=unreachable)


@step
def queue_again(session: Session, *, event: int, people: Collection[int]) -> Queued:
    """Put into the outbox once more what people by e-mail know already, unchanged: for a person who asks for it only.

    UID and SEQUENCE stay, the mail and its DTSTAMP are new, and the handover is noted when it was taken. What still
    waits or is unknown is not doubled; what must be told is left to `queue_mails`. Raises UserError as that does.
    """
    session.mark_step(event=event)
    outgoing = prepare_invitations(session, event=event)
    if sender(outgoing.event) is None:
        raise UserError("mail.no_sender")
    rows, unreachable = [], 0
    open_ = {(one.person, one.invitation, one.sequence) for one in outbox(session, event=event) if one.state.is_open}
    for one in recipients_of(session, outgoing):
        is_wanted = one.channel is Channel.EMAIL and one.person.id in people
        known = _known_mails(one, mode=outgoing.event.invitation_mode) if is_wanted else []
        to = recipient(one.person, outgoing.event)
        unreachable += bool(known) and to is None
        if known:
            _refuse_gaps(one, [each.now for each in one.standings if each.state is ToldState.TOLD], outgoing)
        if to is not None:
            rows += [
                _message(session, one, to.address, outgoing.event, invitation=id_, sequence=sequence)
                for id_, sequence in known
                if (one.person.id, id_, sequence) not in open_
            ]
    _insert(session, rows)
    return Queued(added=len(rows), without_address=unreachable)


@step
def queue_reminders(session: Session, *, event: int, people: Collection[int] | None = None) -> Queued:
    """Put the reminder that is due into the outbox for people by e-mail, or some of them, each once.

    Raises UserError `reader.value_missing` before anything waits.
    """
    session.mark_step(event=event)
    due = due_reminders(session, event=event)
    if due is None:
        return Queued(added=0, without_address=0)
    days, all_ = due
    of = read_event(session, event)
    by_mail = {one.person.id: one for one in recipients(session, event=event) if one.channel is Channel.EMAIL}
    rows, unreachable = [], 0
    for one in all_:
        if one.person in by_mail and (people is None or one.person in people):
            to = recipient(by_mail[one.person].person, of)
            unreachable += to is None
            if to is not None:
                letter_to([one.now], by_mail[one.person].person, event=of, occasion=Occasion.REMINDER)
                said = {"invitation": one.now.id, "sequence": one.now.sequence, "reminder": days}
                rows.append(_message(session, by_mail[one.person], to.address, of, **said))
    return Queued(added=_insert_fresh(session, rows, event=event), without_address=unreachable)


@step
def withdraw_mails(session: Session, ids: Collection[int]) -> None:
    """Take mails out that have not left; others stay as they are."""
    table = tables.OutboxMessage
    waiting = table.state.in_([OutboxState.WAITING, OutboxState.DEFERRED])
    table.update({table.state: OutboxState.WITHDRAWN}).where(table.id.in_(ids), waiting).execute(session.store)


@step
def settle_unknown(session: Session, id_: int, *, has_arrived: bool) -> None:
    """Say what a person found out about a mail nobody knew of: it arrived, or it is to be sent again.

    Raises UserError `mail.not_unknown`.
    """
    one = _in_state(session, id_, OutboxState.UNKNOWN)
    if has_arrived:
        note_sent(session, replace(one, state=OutboxState.SENT), told=_content(session, one))
    else:
        note_mail(session, replace(one, state=OutboxState.WAITING, next_at=None))


@step
def retry_rejected(session: Session, id_: int) -> None:
    """Let a mail the server refused wait again, because a person says so. Raises UserError `mail.not_unknown`."""
    one = _in_state(session, id_, OutboxState.REJECTED)
    note_mail(session, replace(one, state=OutboxState.WAITING, next_at=None))


@step
def settle_interrupted(session: Session, *, event: int) -> int:
    """Call *unknown* what was leaving when the program ended, and give how many that are. For the start of a run."""
    session.mark_step(event=event)
    table = tables.OutboxMessage
    row = {table.state: OutboxState.UNKNOWN}
    query = table.update(row).where(table.event == event, table.state == OutboxState.LEAVING)
    return int(query.execute(session.store))


@step
def note_mail(session: Session, changed: OutboxMessage) -> None:
    """Write a mail's state down."""
    session.mark_step(event=changed.event)
    table = tables.OutboxMessage
    names = ("state", "tried_at", "next_at", "attempts", "answer")
    table.update({name: getattr(changed, name) for name in names}).where(table.id == changed.id).execute(session.store)


@step
def note_sent(session: Session, sent: OutboxMessage, *, told: Sequence[Invitation]) -> None:
    """Write down that a mail was taken, and that its reader knows these appointments, or was reminded of the first."""
    note_mail(session, sent)
    if sent.reminder is None:
        for one in told:
            keep_handover(session, one, channel=Channel.EMAIL)
    elif told and not was_reminded(session, sent.person, event=sent.event, days=sent.reminder):
        keep_handover(session, told[0], channel=Channel.EMAIL, reminder=sent.reminder)


def deferred(one: OutboxMessage, *, now: datetime, answer: str) -> OutboxMessage:
    """Give a mail the server did not take for now, with the time it may be tried again."""
    attempts = one.attempts + 1
    return replace(
        one,
        state=OutboxState.DEFERRED,
        attempts=attempts,
        tried_at=now,
        next_at=next_try(attempts, now=now),
        answer=answer,
    )


def plan_checksum(all_: Iterable[Invitation]) -> int:
    """Give a number that tells what a mail with a whole plan says: which appointments, in which version."""
    return zlib.crc32(";".join(sorted(f"{one.uid} {one.sequence}" for one in all_)).encode()) >> 1


def _open_plan(one: Recipient, *, mode: InvitationMode) -> list[Invitation]:
    """Give what a volunteer must be told and is not asked, which goes into one mail."""
    return [each.now for each in one.open if each.now.kind not in asked_kinds(mode)]


def _known_plan(one: Recipient, *, mode: InvitationMode) -> list[Invitation]:
    """Give what a volunteer knows as it is, which goes into one mail where it is sent again."""
    known = [each.now for each in one.standings if each.state is ToldState.TOLD]
    return [each for each in known if each.kind not in asked_kinds(mode)]


def mails_again(mails: Iterable[OutboxMessage], readers: Iterable[Recipient], *, event: Event) -> int:
    """Count what `queue_again` adds for readers by e-mail."""
    open_ = {(mail.person, mail.invitation, mail.sequence) for mail in mails if mail.state.is_open}
    return sum(
        (one.person.id, *known) not in open_
        for one in readers
        if recipient(one.person, event) is not None
        for known in _known_mails(one, mode=event.invitation_mode)
    )


def mails_to_leave(mails: Iterable[OutboxMessage], readers: Iterable[Recipient], *, event: Event, now: datetime) -> int:
    """Count what the next run sends once these readers' mails are queued: what is new, and what waits and is due."""
    there: dict[tuple[int, int], list[OutboxMessage]] = {}
    for mail in mails:
        if mail.reminder is None:
            there.setdefault((mail.person, mail.invitation), []).append(mail)
    count = sum(mail.state.is_to_send and (mail.next_at is None or mail.next_at <= now) for mail in mails)
    for one in readers:
        to = recipient(one.person, event)
        if to is None:
            continue
        kinds = asked_kinds(event.invitation_mode)
        wanted = [(each.now.id or None, each.now.sequence) for each in one.open if each.now.kind in kinds]
        plan = _open_plan(one, mode=event.invitation_mode)
        wanted += [(WHOLE_PLAN, plan_checksum(plan))] if plan else []
        for id_, sequence in wanted:
            before = there.get((one.person.id, id_), []) if id_ is not None else []
            count += not any(_says_the_same(mail, sequence=sequence, address=to.address) for mail in before)
            count -= sum(mail.state.is_to_send and mail.sequence != sequence for mail in before)
    return count


def _refuse_gaps(one: Recipient, all_: Sequence[Invitation], outgoing: Outgoing) -> None:
    """Write a reader's mails once where the event has texts of its own: placeholders may lack a value for somebody.

    Raises UserError `reader.value_missing` with the person and the field.
    """
    of = outgoing.event
    if not of.texts or recipient(one.person, of) is None:
        return
    kinds = asked_kinds(of.invitation_mode)
    mails = [[each] for each in all_ if each.kind in kinds]
    if plan := [each for each in all_ if each.kind not in kinds]:
        mails.append(plan)
    for said in mails:
        letter_to(said, one.person, event=of, occasion=occasion_of_all(said, altered=outgoing.altered))


def _in_state(session: Session, id_: int, state: OutboxState) -> OutboxMessage:
    found = values.read(session.store, OutboxMessage, tables.OutboxMessage, tables.OutboxMessage.id == id_)
    if not found or found[0].state is not state:
        raise UserError("mail.not_unknown")
    return found[0]


def _content(session: Session, message: OutboxMessage) -> list[Invitation]:
    """Give what a mail said, as far as nothing was changed since; what was changed must be told anew anyway."""
    if message.invitation != WHOLE_PLAN:
        of_id = values.read(session.store, Invitation, tables.Invitation, tables.Invitation.id == message.invitation)
        return [one for one in of_id if one.sequence == message.sequence]
    ids = {one.uid: one.id for one in invitations(session, event=message.event)}
    mode = read_event(session, message.event).invitation_mode
    for one in recipients(session, event=message.event):
        if one.person.id == message.person:
            return [replace(each, id=ids[each.uid]) for each in plan_of(message, one, mode=mode)]
    return []


def plan_of(message: OutboxMessage, one: Recipient, *, mode: InvitationMode) -> list[Invitation]:
    """Give the whole plan a mail was queued for: what must be told or what is sent again; empty where it changed."""
    plans = (_open_plan(one, mode=mode), _known_plan(one, mode=mode))
    return next((plan for plan in plans if plan and plan_checksum(plan) == message.sequence), [])


def _known_mails(one: Recipient, *, mode: InvitationMode) -> list[tuple[int, int]]:
    """Give what is sent again: one mail for each appointment to be answered, and one for all others together."""
    asked = [
        (each.now.id, each.now.sequence)
        for each in one.standings
        if each.state is ToldState.TOLD and each.now.kind in asked_kinds(mode)
    ]
    plan = _known_plan(one, mode=mode)
    return [*asked, (WHOLE_PLAN, plan_checksum(plan))] if plan else asked


def _to_mail(one: Recipient, ids: dict[str, int], *, mode: InvitationMode) -> list[tuple[int, int]]:
    """Give one mail for each appointment to be answered, and one for all others together."""
    kinds = asked_kinds(mode)
    asked = [(ids[each.now.uid], each.now.sequence) for each in one.open if each.now.kind in kinds]
    plan = _open_plan(one, mode=mode)
    return [*asked, (WHOLE_PLAN, plan_checksum(plan))] if plan else asked


def _message(
    session: Session,
    one: Recipient,
    address: str,
    of: Event,
    *,
    invitation: int,
    sequence: int,
    reminder: int | None = None,
) -> OutboxMessage:
    return OutboxMessage(
        event=of.id,
        person=one.person.id,
        invitation=invitation,
        sequence=sequence,
        reminder=reminder,
        address=address,
        message_id=new_message_id(of),
        queued_at=session.now(),
    )


def new_message_id(of: Event) -> str:
    """Give a Message-ID in the domain of the event's sender, which says nothing of this computer."""
    box = sender(of)
    return f"<{uuid.uuid4()}@{wire_address(box).rpartition('@')[2] if box else NO_DOMAIN}>"


def _insert_fresh(session: Session, rows: list[OutboxMessage], *, event: int) -> int:
    """Insert what is not there yet, and withdraw what is overtaken."""
    there: dict[tuple[int, int, int | None], list[OutboxMessage]] = {}
    for one in outbox(session, event=event):
        there.setdefault((one.person, one.invitation, one.reminder), []).append(one)
    fresh, overtaken = [], []
    for row in rows:
        before = there.get((row.person, row.invitation, row.reminder), [])
        overtaken += [one.id for one in before if one.state.is_to_send and one.sequence != row.sequence]
        is_sent = row.reminder is not None and any(one.state in _MAY_HAVE_LEFT for one in before)
        if not is_sent and not any(_says_the_same(one, sequence=row.sequence, address=row.address) for one in before):
            fresh.append(row)
    withdraw_mails(session, overtaken)
    _insert(session, fresh)
    return len(fresh)


def _insert(session: Session, rows: Iterable[OutboxMessage]) -> None:
    names = [name for name in values.shared_columns(OutboxMessage, tables.OutboxMessage) if name != "id"]
    insert_rows(session.store, tables.OutboxMessage, [{name: getattr(one, name) for name in names} for one in rows])


def _says_the_same(before: OutboxMessage, *, sequence: int, address: str) -> bool:
    if before.sequence != sequence or before.state is OutboxState.WITHDRAWN:
        return False
    return before.state is not OutboxState.REJECTED or before.address == address
