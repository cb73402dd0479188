"""What people are told in words: mails, drafts, and texts to be read out or copied into a messenger."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.invitations import AppointmentKind, Invitation
from refugeesday.errors import UserError
from refugeesday.exchange.calendar import publication
from refugeesday.exchange.message import CalendarPart, Letter, invitation_mail, plain_mail, plan_mail
from refugeesday.exchange.phrases import Phrasebook, isolate, phrasebook
from refugeesday.exchange.texts import GERMAN, beside, parts_beside, text
from refugeesday.exchange.visit_phrases import cancelled_in_phrases, with_note
from refugeesday.services.both_languages import substitute_note, written_for
from refugeesday.services.calendar_entries import entry_of, invitation_file, recipient, sender
from refugeesday.services.own_texts import written_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from refugeesday.domain.events import Event
    from refugeesday.domain.people import Person
    from refugeesday.exchange.calendar_entry import Mailbox


class Occasion(StrEnum):
    """Why somebody is written to."""

    NEW = "new"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    REMINDER = "reminder"


def occasion_of(one: Invitation, *, altered: Iterable[int], is_reminder: bool = False) -> Occasion:
    """Give why a person is written to; `altered` are the ids of what somebody was told otherwise before.

    What is said once more, unchanged, is said as it was at first.
    """
    if is_reminder:
        return Occasion.REMINDER
    if one.is_cancelled:
        return Occasion.CANCELLED
    return Occasion.CHANGED if one.id in set(altered) else Occasion.NEW


def occasion_of_all(all_: Sequence[Invitation], *, altered: Iterable[int]) -> Occasion:
    """Give why a person is written to about several appointments: what is new or changed among them, else the end."""
    if len(all_) == 1:
        return occasion_of(all_[0], altered=altered)
    return Occasion.CHANGED if {one.id for one in all_ if not one.is_cancelled} & set(altered) else Occasion.NEW


def spoken_text(all_: Sequence[Invitation], person: Person, *, event: Event, occasion: Occasion) -> str:
    """Give what is read out on the phone or copied into a messenger: one person, everything to be said.

    Nothing of status or reasons is in it (R30). German comes first, then the reader's language where there are words.
    """
    first, language = all_[0], person.invitation_language
    book = phrasebook(language, with_unreviewed=event.with_unreviewed)
    starts = first.starts.astimezone(ZoneInfo(event.zone))
    day = book.day(starts.date())
    places = list(dict.fromkeys(one.location for one in all_))
    said = {
        "name": person.full_name,
        "event": event.name,
        "time": f"{starts:%H:%M}",
        "place": first.location if len(places) == 1 else "",
        "places": "; ".join(places),
        "sender": event.sender_name,
    }
    german, other = _described(all_, event, book)
    below = ""
    with written_for(person):
        if language != GERMAN:
            values = {**said, "description": other, "date": day.other}
            below = written_text(event, occasion=occasion, language=language, values=values)
            if not below and book.is_substitute:
                instead = written_text(event, occasion=occasion, language=book.language, values=values)
                below = f"{instead}\n\n{substitute_note(book)}"
            if not below and occasion is Occasion.CANCELLED:
                other = cancelled_in_phrases(book, date=day.other, time=said["time"]) or other
        values = {**said, "description": german, "date": day.german}
        return beside(written_text(event, occasion=occasion, language=GERMAN, values=values), below or with_note(other))


def letter_to(
    all_: Sequence[Invitation], person: Person, *, event: Event, occasion: Occasion, to: Mailbox | None = None
) -> Letter:
    """Give the mail to one person about one or several appointments.

    Raises UserError `mail.no_sender` where the event has none, `calendar.no_address` for a person nobody can write to.
    """
    organizer, box = sender(event), to or recipient(person, event)
    if organizer is None:
        raise UserError("mail.no_sender")
    if box is None:
        raise UserError("calendar.no_address", role="ATTENDEE", shown={"name": person.full_name})
    first = all_[0]
    date = f"{first.starts.astimezone(ZoneInfo(event.zone)):%d.%m.%Y}"
    subject = text("subject", language=GERMAN, occasion=str(occasion), summary=first.summary, date=date)
    spoken = spoken_text(all_, person, event=event, occasion=occasion)
    return Letter(sender=organizer, to=box, subject=subject, text=spoken, language=person.invitation_language)


def mail_of(one: Invitation, letter: Letter, *, event: Event, message_id: str, stamp: datetime) -> bytes:
    """Give the mail that carries one invitation or cancellation to be answered."""
    return invitation_mail(
        letter, calendar_part(one, letter, event=event, stamp=stamp), message_id=message_id, date=stamp
    )


def mail_of_plan(
    all_: Sequence[Invitation], letter: Letter, *, event: Event, message_id: str, stamp: datetime
) -> bytes:
    """Give the mail that carries appointments nobody needs to answer."""
    entries = [entry_of(one, event) for one in all_]
    file = publication(entries, name=None, stamp=stamp, zone=ZoneInfo(event.zone), organizer=sender(event))
    part = CalendarPart(name="Termine.ics", content=file, method="PUBLISH")
    return plan_mail(letter, [part], message_id=message_id, date=stamp)


def mail_of_words(letter: Letter, *, message_id: str, stamp: datetime) -> bytes:
    """Give a mail without a calendar file: a reminder or a test."""
    return plain_mail(letter, message_id=message_id, date=stamp)


def calendar_part(one: Invitation, letter: Letter, *, event: Event, stamp: datetime, number: int = 1) -> CalendarPart:
    """Give the calendar file of one invitation under an ASCII name that says nothing of the person."""
    content = invitation_file(
        one, event=event, organizer=letter.sender, attendee=letter.to, language=letter.language, stamp=stamp
    )
    stem = "Absage" if one.is_cancelled else "Termin"
    name = f"{stem}.ics" if number == 1 else f"{stem}_{number}.ics"
    return CalendarPart(name=name, content=content, method="CANCEL" if one.is_cancelled else "REQUEST")


def _times(one: Invitation, event: Event) -> str:
    zone = ZoneInfo(event.zone)
    return f"{one.starts.astimezone(zone):%H:%M}–{one.ends.astimezone(zone):%H:%M}"


_SAYING_WHEN = frozenset({AppointmentKind.VISIT, AppointmentKind.DAY})
"""What says in its own words when it is."""


@dataclass(frozen=True, slots=True)
class _Heads:
    """What goes before an appointment's words where there are several: when, what it is, and where, if that differs."""

    event: Event
    book: Phrasebook
    with_date: bool
    with_place: bool

    def of(self, one: Invitation) -> tuple[str, str]:
        """Give it in German and in the reader's language."""
        times, day = _times(one, self.event), one.starts.astimezone(ZoneInfo(self.event.zone)).date()
        word = f"{self.book.pair('cancelled').german}: " if one.is_cancelled else ""
        german, other = f"{times}: {one.summary}", isolate(times)
        if self.with_date:
            pair = self.book.day(day)
            german, other = f"{pair.german}, {german}", f"{pair.other} {other}"
        place = f"{one.location}\n" if self.with_place and one.location else ""
        return f"{word}{german}\n{place}", f"{other}\n{isolate(place.strip())}\n" if place else f"{other}\n"


def _described(all_: Sequence[Invitation], event: Event, book: Phrasebook) -> tuple[str, str]:
    """Give what the appointments say, in German and in the reader's language; several ones each with time and title."""
    with_times = len(all_) > 1 or all_[0].kind not in _SAYING_WHEN
    zone = ZoneInfo(event.zone)
    written = _Heads(
        event,
        book,
        with_date=len({one.starts.astimezone(zone).date() for one in all_}) > 1,
        with_place=len({one.location for one in all_}) > 1,
    )
    sides: tuple[list[str], list[str]] = ([], [])
    for one in all_:
        parts = parts_beside(one.description)
        heads = written.of(one) if with_times else ("", "")
        if with_times and one.is_cancelled:
            parts = ("", "")
        for side, head, part in zip(sides, heads, parts, strict=True):
            if part or side is sides[0]:
                side.append((head + part).strip())
    return "\n\n".join(sides[0]), "\n\n".join(sides[1])
