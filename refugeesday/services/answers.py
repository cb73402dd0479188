"""Answers to invitations: certain ones are applied in one step, the rest is a list for a person; nothing is guessed.

Certain is an answer to an appointment we invited to, in the version that holds, from the very address it went to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.answers import Answer, AnswerKind, Doubt
from refugeesday.domain.invitations import AppointmentKind, Invitation
from refugeesday.domain.people import ParticipantState, Person
from refugeesday.errors import UserError
from refugeesday.exchange.replies import Reply, read_replies, replies_in_text
from refugeesday.services import people
from refugeesday.services.booth_days import is_employer, reader_of
from refugeesday.services.events import event as read_event
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import mark_participants
from refugeesday.services.session import Session, step
from refugeesday.services.telling import answers, time_wishes
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


BY_FILE = "calendar"
BY_WORD = "word"
_STATES = {AnswerKind.ACCEPTED: ParticipantState.PROMISED, AnswerKind.DECLINED: ParticipantState.DECLINED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Certain:
    """An answer that can only mean one thing."""

    reply: Reply
    invitation: Invitation
    answer: AnswerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """Something a person has to look at, and why; the invitation where it is known."""

    reply: Reply
    doubt: Doubt
    invitation: Invitation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnswers:
    """What was found: what is certain, what is not, and how many answers were known already."""

    certain: tuple[Certain, ...]
    doubtful: tuple[Doubtful, ...]
    known: int


def read_answers(session: Session, paths: list[Path], *, event: int) -> ReadAnswers:
    """Read files and folders and compare them with what was sent; nothing is changed.

    Raises UserError as `read_replies` does.
    """
    return sort_replies(session, read_replies(paths), event=event)


def read_pasted(session: Session, text: str, *, event: int) -> ReadAnswers:
    """Read pasted text as `read_answers` reads files."""
    return sort_replies(session, replies_in_text(text), event=event)


def sort_replies(session: Session, replies: list[Reply], *, event: int) -> ReadAnswers:
    """Say of each reply whether it is certain. Of several of one person to one appointment the newest counts."""
    of_event = values.read(session.store, Invitation, tables.Invitation, tables.Invitation.event == event)
    sent = {one.uid: one for one in of_event}
    among = tables.Person.id.in_({one.person for one in of_event})
    readers = people.people(session, among=tables.Person.select(tables.Person.id).where(among))
    if any(is_employer(one.person) for one in of_event):
        readers |= {-one.id: reader_of(one) for one in organisations(session)}
    said = {one.invitation: one for one in answers(session, event=event)}
    wished = {(one.invitation, one.starts, one.ends) for one in time_wishes(session, event=event)}
    newest: dict[int, Certain] = {}
    doubtful: list[Doubtful] = []
    known = 0
    for reply in replies:
        invitation = sent.get(reply.uid)
        doubt = _doubt(reply, invitation, readers)
        if invitation is not None and reply.wished and (invitation.id, *_span(reply)) in wished:
            known += 1
            continue
        if doubt is not None or invitation is None or reply.answer is None:
            doubtful.append(Doubtful(reply=reply, doubt=doubt or Doubt.NO_ANSWER, invitation=invitation))
            continue
        certain = Certain(reply=reply, invitation=invitation, answer=reply.answer)
        before = newest.get(invitation.id)
        if _is_known(certain, said.get(invitation.id)):
            known += 1
        elif before is None or _written(before) <= _written(certain):
            known += before is not None
            newest[invitation.id] = certain
        else:
            known += 1
    return ReadAnswers(certain=tuple(newest.values()), doubtful=tuple(doubtful), known=known)


@step
def apply_answers(session: Session, found: ReadAnswers, *, event: int) -> int:
    """Keep all certain answers and give how many they are; keep other times people ask for as their wishes.

    Who accepts a visit has promised to come, who declines it is planned for no more; that can be undone, the answer
    itself is a fact and stays. A day in a company counts so only where there is no fair.
    """
    session.mark_step(event=event)
    rows = [_row(one.invitation, one.answer, session=session, via=BY_FILE, reply=one.reply) for one in found.certain]
    insert_rows(session.store, tables.Answer, rows)
    insert_rows(session.store, tables.TimeWish, [_wish(one, session=session) for one in wishes_in(found)])
    _mark(session, [(one.invitation, one.answer) for one in found.certain])
    return len(rows)


def wishes_in(found: ReadAnswers) -> list[Doubtful]:
    """Give what asks for another time, one for each appointment and time: a person decides, but the wish is kept."""
    wishes = [one for one in found.doubtful if one.doubt is Doubt.OTHER_TIME and one.invitation and one.reply.wished]
    return list({(one.invitation, one.reply.wished): one for one in wishes}.values())


@step
def note_answer(session: Session, invitation: int, *, answer: AnswerKind, comment: str = "") -> None:
    """Keep what somebody said by word of mouth, on the phone or in a mail without buttons.

    Raises UserError `record.gone` for an unknown invitation.
    """
    table = tables.Invitation
    one = values.only(values.read(session.store, Invitation, table, table.id == invitation))
    session.mark_step(event=one.event)
    row = _row(one, answer, session=session, via=BY_WORD) | {"noted_by": session.actor, "comment": comment}
    insert_rows(session.store, tables.Answer, [row])
    _mark(session, [(one, answer)])


def decide_doubtful(session: Session, one: Doubtful, *, answer: AnswerKind) -> None:
    """Keep what a person takes a doubtful reply to mean.

    Raises UserError `answers.no_invitation` where the reply belongs to none.
    """
    if one.invitation is None:
        raise UserError("answers.no_invitation")
    note_answer(session, one.invitation.id, answer=answer, comment=one.reply.comment)


def _doubt(reply: Reply, invitation: Invitation | None, readers: dict[int, Person]) -> Doubt | None:
    """Give why a reply is not certain. What a person wishes comes before what is wrong with the reply."""
    if reply.doubt is not None and not reply.uid:
        return reply.doubt
    if invitation is None:
        return Doubt.UNKNOWN_INVITATION
    reader = readers.get(invitation.person)
    if reader is None or not reader.email or reply.attendee.casefold() != reader.email.casefold():
        return Doubt.UNKNOWN_PERSON
    if reply.sender and reply.sender.casefold() != reply.attendee.casefold():
        return Doubt.OTHER_SENDER
    if reply.doubt is not None:
        return reply.doubt
    if invitation.is_cancelled:
        return Doubt.CANCELLED
    return None if reply.sequence == invitation.sequence else Doubt.OUTDATED


def _is_known(one: Certain, said: Answer | None) -> bool:
    """Say whether an answer as new or newer is kept already."""
    if said is None:
        return False
    at = one.reply.at
    return said.at >= at if at is not None else (said.answer, said.sequence) == (one.answer, one.reply.sequence)


def _written(one: Certain) -> float:
    return one.reply.at.timestamp() if one.reply.at else 0.0


def _row(
    invitation: Invitation, answer: AnswerKind, *, session: Session, via: str, reply: Reply | None = None
) -> dict[str, object]:
    return {
        "event": invitation.event,
        "person": invitation.person,
        "invitation": invitation.id,
        "at": (reply.at if reply else None) or session.now(),
        "answer": str(answer),
        "sequence": invitation.sequence,
        "via": via,
        "noted_by": "",
        "comment": reply.comment if reply else "",
    }


def _span(reply: Reply) -> tuple[datetime, datetime] | tuple[()]:
    return (reply.wished.starts, reply.wished.ends) if reply.wished else ()


def _wish(one: Doubtful, *, session: Session) -> dict[str, object]:
    invitation, span = one.invitation, one.reply.wished
    assert invitation is not None  # noqa: S101 - as `wishes_in` gives them
    assert span is not None  # noqa: S101 - likewise
    return {
        "event": invitation.event,
        "person": invitation.person,
        "invitation": invitation.id,
        "at": one.reply.at or session.now(),
        "starts": span.starts,
        "ends": span.ends,
        "sequence": one.reply.sequence,
        "comment": one.reply.comment,
    }


def _mark(session: Session, said: list[tuple[Invitation, AnswerKind]]) -> None:
    """Note who promised to come and who declined.

    A day in a company is the whole event only where there is no fair: who declines one company may still come.
    """
    events = {one.event for one, _ in said}
    only_days = {id_ for id_ in events if not read_event(session, id_).has_interviews}
    for answer, state in _STATES.items():
        ids = [
            one.subject
            for one, what in said
            if what is answer
            and (one.kind is AppointmentKind.VISIT or (one.kind is AppointmentKind.DAY and one.event in only_days))
        ]
        if ids:
            mark_participants(session, ids, state=state)
