"""What one person would get, as card, mail, spoken text and calendar entry, in the language chosen for the look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.invitations import ASKED, AppointmentKind, Invitation, asked_kinds
from refugeesday.domain.languages import GERMAN
from refugeesday.domain.papers import CardValues
from refugeesday.domain.people import Person
from refugeesday.errors import UserError
from refugeesday.exchange.calendar_entry import Mailbox
from refugeesday.exchange.message import Letter
from refugeesday.exchange.phrases import is_right_to_left, phrasebook, phrases
from refugeesday.exchange.texts import parts_beside
from refugeesday.services.appointments import talk_appointment, visit_appointment
from refugeesday.services.calendar_entries import recipient
from refugeesday.services.day_appointments import day_appointment
from refugeesday.services.messages import letter_to, occasion_of_all, spoken_text
from refugeesday.services.paper_cards import cards_from

if TYPE_CHECKING:
    from refugeesday.domain.visits import Visit
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A text in German and in the reader's language, which may be empty."""

    german: str
    other: str = ""
    is_rtl: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLook:
    """One entry as a calendar would show it, in the event's zone."""

    summary: str
    starts: datetime
    ends: datetime
    place: str
    text: Told
    is_asked: bool
    is_cancelled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What one person would get. Where something is missing, the way it is missing for holds the error instead.

    `card` is None for people without a talk that holds; `unreviewed` of `phrases` sentences in the reader's language
    are not sure, `is_substitute` says that English stands for a language without any.
    """

    card: CardValues | UserError | None
    mail: Letter | UserError
    mail_text: Told
    spoken: str | UserError
    entries: tuple[CalendarLook, ...]
    phrases: int
    unreviewed: int
    is_substitute: bool


def preview_of(board: InvitationBoard, row: InvitationRow, *, language: str) -> Preview:
    """Give what a person would get in a language; nothing is read and nothing changed."""
    person = replace(row.recipient.person, invitation_language="" if language == GERMAN else language)
    visit = _visit(board, row, person)
    said = [_in_language(one, board, visit, person) for one in told_now(row)]
    occasion = occasion_of_all(said, altered=board.outgoing.altered)
    spoken: str | UserError
    mail: Letter | UserError
    try:
        spoken = spoken_text(said, person, event=board.event, occasion=occasion)
    except UserError as error:
        spoken = error
    try:
        to = recipient(person, board.event) or Mailbox(name=person.full_name, address=person.email)
        if not to.address:
            raise UserError("calendar.no_address", role="ATTENDEE", shown={"name": person.full_name})  # noqa: TRY301 - told as a result
        mail = letter_to(said, person, event=board.event, occasion=occasion, to=to)
    except UserError as error:
        mail = error
    text = mail.text if isinstance(mail, Letter) else ""
    known = phrases(language) if language != GERMAN else ()
    return Preview(
        card=_card(board, visit),
        mail=mail,
        mail_text=_told(text, language),
        spoken=spoken,
        entries=tuple(_look(one, board, language) for one in said),
        phrases=len(known),
        unreviewed=sum(not one.confidence.is_reviewed for one in known),
        is_substitute=phrasebook(language).is_substitute,
    )


def told_now(row: InvitationRow) -> list[Invitation]:
    """Give what a person is told now, in order of time: what is open, or all of it again where nothing is."""
    shown = row.recipient.open or row.recipient.standings
    return sorted((one.now for one in shown), key=lambda one: (one.starts, one.uid))


def _visit(board: InvitationBoard, row: InvitationRow, person: Person) -> Visit | None:
    found = board.visits.get(row.participant or 0)
    return None if found is None else replace(found, participant=replace(found.participant, person=person))


def _in_language(one: Invitation, board: InvitationBoard, visit: Visit | None, person: Person) -> Invitation:
    """Give what an invitation says in the language of the look; what is over keeps the words it had."""
    if one.is_cancelled or one.kind not in ASKED:
        return one
    event, program = board.event, board.outgoing.program
    if visit is not None and one.kind is AppointmentKind.VISIT:
        return replace(one, description=visit_appointment(event, visit, venue=program.venue).description)
    if visit is not None and one.kind is AppointmentKind.TALK:
        talk = next((talk for talk in visit.talks if talk.booth == one.booth), None)
        said = None if talk is None else talk_appointment(event, visit, talk, venue=program.venue)
        return one if said is None else replace(one, description=said.description)
    day = next((day for day in program.days if (day.participant, day.offer) == (one.subject, one.item)), None)
    registered = next((each for each in program.participants if each.id == one.subject), None)
    if day is None or registered is None:
        return one
    said = day_appointment(event, day, replace(registered, person=person))
    return replace(one, description=said.description)


def _card(board: InvitationBoard, visit: Visit | None) -> CardValues | UserError | None:
    if visit is None:
        return None
    try:
        return cards_from(board.source, [visit])[0]
    except UserError as error:
        return error


def _look(one: Invitation, board: InvitationBoard, language: str) -> CalendarLook:
    zone = ZoneInfo(board.event.zone)
    return CalendarLook(
        summary=one.summary,
        starts=one.starts.astimezone(zone),
        ends=one.ends.astimezone(zone),
        place=one.location,
        text=_told(one.description, language),
        is_asked=one.kind in asked_kinds(board.event.invitation_mode),
        is_cancelled=one.is_cancelled,
    )


def _told(text: str, language: str) -> Told:
    german, other = parts_beside(text)
    return Told(german=german, other=other, is_rtl=is_right_to_left(language))
