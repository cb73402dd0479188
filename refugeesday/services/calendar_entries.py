"""Invitations as calendar entries and files: who sends them, whom they may go to, what they say in which language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.exchange.calendar import cancellation, request
from refugeesday.exchange.calendar_entry import CalendarEntry, EntryStatus, Mailbox
from refugeesday.exchange.phrases import phrasebook
from refugeesday.exchange.texts import GERMAN
from refugeesday.exchange.visit_phrases import said

if TYPE_CHECKING:
    from datetime import datetime

    from refugeesday.domain.events import Event
    from refugeesday.domain.invitations import Invitation
    from refugeesday.domain.people import Person

ALARM_MINUTES = 30


def sender(event: Event) -> Mailbox | None:
    """Give the mailbox an event invites from, None where there is none that could stand in a file."""
    box = Mailbox(name=event.sender_name, address=event.sender_email)
    return box if box.is_plausible else None


def recipient(person: Person | None, event: Event) -> Mailbox | None:
    """Give the mailbox a person is invited at, None where an invitation cannot go there.

    That is so without an address, with one that cannot be right, and with the sender's own, which Outlook discards.
    """
    if person is None or not person.email:
        return None
    box = Mailbox(name=person.full_name, address=person.email)
    is_sender = person.email.casefold() == event.sender_email.casefold()
    return box if box.is_plausible and not is_sender else None


def entry_of(invitation: Invitation, event: Event) -> CalendarEntry:
    """Give an invitation as an entry in the event's zone. German comes first in every text, so it is the language."""
    zone = ZoneInfo(event.zone)
    return CalendarEntry(
        uid=invitation.uid,
        sequence=invitation.sequence,
        status=EntryStatus.CANCELLED if invitation.is_cancelled else EntryStatus.CONFIRMED,
        starts=invitation.starts.astimezone(zone),
        ends=invitation.ends.astimezone(zone),
        summary=invitation.summary,
        location=invitation.location,
        description=invitation.description,
        created=invitation.created,
        modified=invitation.modified,
        alarm_minutes=None if invitation.is_cancelled else ALARM_MINUTES,
        language=GERMAN,
    )


def cancelled_prefix(language: str, *, with_unreviewed: bool = True) -> str:
    """Give what stands before the title of a cancelled entry: German, and the reader's word or else the English one."""
    word = phrasebook(language, with_unreviewed=with_unreviewed).pair("cancelled")
    return f"{word.german}: " if language in {"", GERMAN} else f"{word.german} / {said(word)}: "


def invitation_file(
    invitation: Invitation, *, event: Event, organizer: Mailbox, attendee: Mailbox, language: str, stamp: datetime
) -> bytes:
    """Give the REQUEST of an invitation to one person, or its CANCEL, which names the organizer it was sent under.

    Raises UserError as `calendar.request` does.
    """
    entry = entry_of(invitation, event)
    if not invitation.is_cancelled:
        return request(entry, organizer=organizer, attendee=attendee, stamp=stamp)
    organizer = replace(organizer, address=invitation.organizer or organizer.address)
    prefix = cancelled_prefix(language, with_unreviewed=event.with_unreviewed)
    return cancellation(entry, organizer=organizer, attendee=attendee, stamp=stamp, prefix=prefix)
