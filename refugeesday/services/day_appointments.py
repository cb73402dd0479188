"""What calendars should say of days in companies: to the participant, to the company, to who goes along.

The participant's own entry has the company's address and its contact; the other two read a number, never a name (R29).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.invitations import Appointment, AppointmentKind
from refugeesday.exchange.phrases import ENGLISH, phrasebook
from refugeesday.exchange.texts import GERMAN, text
from refugeesday.exchange.visit_phrases import day_in_phrases
from refugeesday.services.both_languages import digits_of, in_both, written_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.domain.events import Event
    from refugeesday.domain.people import Participant
    from refugeesday.domain.visits import CompanyDay
    from refugeesday.exchange.phrases import Phrasebook
    from refugeesday.services.appointments import TextOf
    from refugeesday.services.visits import Program

_WAYS = {
    GERMAN: {"on_foot": "zu Fuß", "own_car": "mit dem eigenen Auto", "bus": "mit dem Bus", "driver": "mit Fahrdienst"},
    ENGLISH: {"on_foot": "on foot", "own_car": "with your own car", "bus": "by bus", "driver": "a driver takes you"},
}


def day_appointments(program: Program, *, is_for_files: bool, text_of: TextOf) -> Iterator[Appointment]:
    """Give each released day in a company up to three times: for its participant, its company, its companion.

    The company's is only for files.
    """
    people = {one.id: one for one in program.participants}
    helpers = {one.id: one for one in program.volunteers}
    for day in program.days:
        participant = people[day.participant]
        with written_for(participant.person):
            own = day_appointment(program.event, day, participant, text_of=text_of)
        yield own
        if is_for_files:
            yield _company_day(program.event, day, participant)
        if day.companion is not None:
            yield _accompanying(program.event, day, participant, person=helpers[day.companion].person.id)


def day_appointment(
    event: Event, day: CompanyDay, participant: Participant, *, text_of: TextOf | None = None
) -> Appointment:
    """Give the appointment of a participant's day in a company; its text is written unless something else gives it."""
    language, with_unreviewed = participant.person.invitation_language, event.with_unreviewed

    def written() -> str:
        book = phrasebook(language, with_unreviewed=with_unreviewed)
        german, other = _said(event, day, book, language=GERMAN), _said(event, day, book, language=book.asked)
        return in_both("day", book, german=german, other=other, phrased=day_in_phrases)

    key, facts = (
        (AppointmentKind.DAY, participant.id, None, day.offer),
        (language, with_unreviewed, event.sender_phone, day),
    )
    return Appointment(
        event=event.id,
        person=participant.person.id,
        kind=AppointmentKind.DAY,
        subject=participant.id,
        item=day.offer,
        starts=day.starts,
        ends=day.ends,
        summary=f"Praktikumstag: {day.organisation}",
        location=day_place(day),
        description=written() if text_of is None else text_of(key, facts, written),
    )


def day_place(day: CompanyDay) -> str:
    """Give where a day is spent, on one line."""
    return ", ".join(part for part in (day.organisation, day.address) if part)


def way_to(day: CompanyDay, *, language: str) -> str:
    """Give how to get to a company in words; of a language without words for it, only what somebody noted."""
    way = _WAYS.get(language, {}).get(day.travel, "")
    return ", ".join(part for part in (way, day.travel_note) if part)


def _said(event: Event, day: CompanyDay, book: Phrasebook, *, language: str) -> dict[str, object]:
    begins, ends = book.day(day.starts.date()), book.day(day.ends.date())
    first, last = (begins.german, ends.german) if language == GERMAN else (begins.other, ends.other)
    return {
        "organisation": day.organisation,
        "title": day.title,
        "begins": f"{first}, {day.starts:%H:%M}",
        "ends": f"{last}, {day.ends:%H:%M}" if day.starts.date() != day.ends.date() else f"{day.ends:%H:%M}",
        "times": f"{begins.other} {day.starts:%H:%M}–{day.ends:%H:%M}",
        "address": day.address,
        "meeting_point": day.meeting_point,
        "contact": day.contact,
        "company_phone": day.phone,
        "way": way_to(day, language=language),
        "bring": day.bring,
        "is_accompanied": day.companion is not None,
        "phone": event.sender_phone,
    }


def _company_day(event: Event, day: CompanyDay, participant: Participant) -> Appointment:
    number = digits_of(participant)
    said = {"number": number, "title": day.title, "meeting_point": day.meeting_point, "phone": event.sender_phone}
    return Appointment(
        event=event.id,
        person=0,
        kind=AppointmentKind.COMPANY_DAY,
        subject=day.offer,
        item=participant.id,
        starts=day.starts,
        ends=day.ends,
        summary=f"Praktikumstag Nr. {number}",
        location=day_place(day),
        description=text("company_day", language=GERMAN, **said),
    )


def _accompanying(event: Event, day: CompanyDay, participant: Participant, *, person: int) -> Appointment:
    said = {
        "number": digits_of(participant),
        "organisation": day.organisation,
        "begins": f"{day.starts:%H:%M}",
        "meeting_point": day.meeting_point,
        "phone": event.sender_phone,
    }
    return Appointment(
        event=event.id,
        person=person,
        kind=AppointmentKind.ACCOMPANYING,
        subject=day.companion or 0,
        item=participant.id,
        starts=day.starts,
        ends=day.ends,
        summary="Begleitung zum Praktikumstag",
        location=day_place(day),
        description=text("accompanying", language=GERMAN, **said),
    )
