"""Everybody who is invited as the page of invitations shows them: how far each came, and what is to be said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.answers import AnswerKind, TimeWish
from refugeesday.domain.events import Event
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.languages import GERMAN
from refugeesday.domain.mailing import MailAccount, OutboxMessage
from refugeesday.domain.people import Channel
from refugeesday.domain.telling import Standing, ToldState, reachable_by, reminder_due
from refugeesday.domain.visits import Visit
from refugeesday.services.booth_days import contact_of
from refugeesday.services.invitations import Outgoing, prepare_invitations
from refugeesday.services.mail_account import mail_account
from refugeesday.services.outbox import outbox
from refugeesday.services.papers import PaperSource, source_of
from refugeesday.services.plans import changes_since_release
from refugeesday.services.telling import Recipient, due_reminders, recipients_of
from refugeesday.services.told_changes import PartChange, part_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.services.session import Session


class Stage(StrEnum):
    """How far a person came; each is in exactly one.

    What must be told comes before who did not come, and that before what was answered.
    """

    DRAFT = "draft"
    TOLD = "told"
    PROMISED = "promised"
    DECLINED = "declined"
    MISSED = "missed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRow:
    """One person with everything the page says in a line; `id` is the person's.

    `participant` and `volunteer` are the registrations, None where there is none. `channels` are those that could work.
    `told_at` is when anything was last told, reminders aside. `answer` is None while something is open, `wish` another
    time asked for. Of an employer, `contact` names who reads it.
    """

    id: int
    recipient: Recipient
    participant: int | None
    volunteer: int | None
    language: str
    stage: Stage
    channels: frozenset[Channel]
    contact: str = ""
    changes: tuple[PartChange, ...] = ()
    answer: AnswerKind | None = None
    wish: TimeWish | None = None
    told_at: datetime | None = None
    told_by: Channel | None = None
    is_reminder_due: bool = False

    @property
    def channel(self) -> Channel | None:
        """Give the one way to the person, None where there is none."""
        return self.recipient.channel

    @property
    def can_choose_channel(self) -> bool:
        """Say whether the person is registered, so that a way to the person can be kept."""
        return self.participant is not None or self.volunteer is not None

    @property
    def must_be_told(self) -> bool:
        """Say whether the person does not know something that is true now."""
        return self.recipient.must_be_told

    @property
    def cards(self) -> int:
        """Count the cards of the person: one for all talks, one for each day in a company."""
        kinds = [one.now.kind for one in self.recipient.standings if not one.now.is_cancelled]
        return bool({AppointmentKind.VISIT, AppointmentKind.TALK} & set(kinds)) + kinds.count(AppointmentKind.DAY)

    @property
    def is_over(self) -> bool:
        """Say whether everything the person was invited to is cancelled."""
        return all(one.now.is_cancelled for one in self.recipient.standings)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationBoard:
    """Everything the page shows, read at one moment.

    `rows` are empty before the first release. `plan_changes` counts what is different from the release, None before
    it. `reminder` is how many days before the event people may be reminded now. `visits` are by participant.
    """

    event: Event
    outgoing: Outgoing
    source: PaperSource
    rows: tuple[InvitationRow, ...]
    visits: dict[int, Visit]
    plan_changes: int | None
    account: MailAccount | None
    reminder: int | None
    mails: tuple[OutboxMessage, ...]

    def count(self, stage: Stage) -> int:
        """Count the people and employers in a stage."""
        return Counter(row.stage for row in self.rows)[stage]


def invitation_board(session: Session, *, event: int) -> InvitationBoard:
    """Read what the page of invitations shows, in a fixed number of queries; it may be read in another thread."""
    outgoing = prepare_invitations(session, event=event)
    of = outgoing.event
    is_released = of.released_version is not None
    days, due = _reminders(session, of) if is_released else (None, frozenset[int]())
    rows = _rows(recipients_of(session, outgoing), outgoing, due=due)
    return InvitationBoard(
        event=of,
        outgoing=outgoing,
        source=source_of(session, outgoing.program) if is_released else PaperSource(program=outgoing.program),
        rows=tuple(rows),
        visits={visit.participant.id: visit for visit in outgoing.program.visits},
        plan_changes=changes_since_release(session, event=event),
        account=mail_account(session),
        reminder=days,
        mails=tuple(outbox(session, event=event)),
    )


def stage_of(standings: Sequence[Standing]) -> Stage:
    """Give how far a person came with all appointments together."""
    if any(one.must_be_told for one in standings):
        return Stage.DRAFT if all(one.told is None for one in standings) else Stage.CHANGED
    if any(one.is_missed for one in standings):
        return Stage.MISSED
    answers = {AnswerKind.DECLINED: Stage.DECLINED, AnswerKind.ACCEPTED: Stage.PROMISED}
    said = answer_of(standings)
    return answers.get(said, Stage.TOLD) if said is not None else Stage.TOLD


def answer_of(standings: Iterable[Standing]) -> AnswerKind | None:
    """Give one answer for several appointments: a no counts before a perhaps, a yes only where it is one to all."""
    said = {one.answer.answer if one.answer else None for one in standings if not one.now.is_cancelled}
    for kind in (AnswerKind.DECLINED, AnswerKind.TENTATIVE):
        if kind in said:
            return kind
    return AnswerKind.ACCEPTED if said == {AnswerKind.ACCEPTED} else None


def _reminders(session: Session, of: Event) -> tuple[int | None, frozenset[int]]:
    """Give which reminder is due and who may be reminded; read only in the days before the event."""
    begins = datetime.combine(of.date, of.opening.starts, tzinfo=ZoneInfo(of.zone))
    if reminder_due(begins, now=session.now()) is None:
        return None, frozenset()
    found = due_reminders(session, event=of.id)
    return (None, frozenset()) if found is None else (found[0], frozenset(one.person for one in found[1]))


def _rows(readers: Iterable[Recipient], outgoing: Outgoing, *, due: frozenset[int]) -> list[InvitationRow]:
    of, rooms = outgoing.event, tuple(outgoing.program.rooms.values())
    registered = {one.person.id: one.id for one in outgoing.program.participants}
    contacts = {-one.id: contact.name for one in outgoing.program.employers if (contact := contact_of(one))}
    helping = {one.person.id: one.id for one in outgoing.program.volunteers}
    found = []
    for one in readers:
        told = max((each.told for each in one.standings if each.told), key=lambda each: each.at, default=None)
        changes = [change for each in one.standings for change in part_changes(each, zone=of.zone, rooms=rooms)]
        found.append(
            InvitationRow(
                id=one.person.id,
                recipient=one,
                participant=registered.get(one.person.id),
                volunteer=helping.get(one.person.id),
                language=one.person.invitation_language or GERMAN,
                stage=stage_of(one.standings),
                channels=_possible(one),
                contact=contacts.get(one.person.id, ""),
                changes=tuple(changes),
                answer=answer_of(one.standings),
                wish=next((each.wish for each in one.standings if each.wish), None),
                told_at=told.at if told else None,
                told_by=told.channel if told else None,
                is_reminder_due=one.person.id in due,
            )
        )
    return found


def _possible(one: Recipient) -> frozenset[Channel]:
    return frozenset(way for way in Channel if reachable_by(one.person, chosen=way, can_send=True) is way)


def has_news(row: InvitationRow) -> bool:
    """Say whether a person has never been told something that holds."""
    return any(one.state is ToldState.NEVER_TOLD for one in row.recipient.standings)
