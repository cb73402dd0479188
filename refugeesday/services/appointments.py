"""What the calendars of everybody at an event should say: participants, volunteers, employers, organisers.

Titles are neutral: nothing about status, nationality or language level. Employers and interpreters read a number
where a participant is meant, never a name (R29). Thousands of talks are at few booths: their titles are interned.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from sys import intern
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.events import InvitationMode
from refugeesday.domain.invitations import Appointment, AppointmentKind, Key
from refugeesday.domain.places import address_line
from refugeesday.exchange.phrases import phrasebook
from refugeesday.exchange.texts import GERMAN, text
from refugeesday.exchange.visit_phrases import talk_in_phrases, visit_in_phrases
from refugeesday.services.booth_days import booth_days
from refugeesday.services.both_languages import digits_of, in_both, language_for, written_for
from refugeesday.services.day_appointments import day_appointments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.domain.events import Event, Shift, Venue
    from refugeesday.domain.people import Participant, Volunteer
    from refugeesday.domain.visits import Talk, Visit
    from refugeesday.exchange.phrases import Phrasebook
    from refugeesday.services.visits import Program


TextOf = Callable[[Key, Hashable, Callable[[], str]], str]
"""Gives the text of an appointment, by its key and all it is made of; the last writes it."""


def write(_key: Key, _facts: Hashable, written: Callable[[], str]) -> str:
    """Write a text, whatever it is made of."""
    return written()


def appointments(program: Program, *, is_for_files: bool = True, text_of: TextOf = write) -> Iterator[Appointment]:
    """Give everything calendars should say of a released plan; nothing where nothing was released.

    A visit stands for all talks of a participant unless the event invites to each talk; talks are given in both cases,
    for the participant's plan. What is only for files is left out on request, the talks of a visit and of booths:
    three quarters of all texts. `text_of` gives the texts of which there are many.
    """
    of, venue = program.event, program.venue
    is_visit = of.invitation_mode is InvitationMode.VISIT
    for visit in program.visits:
        with written_for(visit.participant.person):
            talks = visit.talks if is_for_files or not is_visit else ()
            found = [talk_appointment(of, visit, talk, venue=venue, text_of=text_of) for talk in talks]
            if is_visit:
                found.insert(0, visit_appointment(of, visit, venue=venue, text_of=text_of))
        yield from found
    people = {one.id: one for one in program.participants}
    helpers = {one.id: one for one in program.volunteers}
    for talk in program.talks:
        if is_for_files:
            yield _booth_talk(of, talk, people[talk.participant], venue=venue)
        if talk.interpreter is not None:
            helper = helpers[talk.interpreter]
            yield _interpreting(of, talk, people[talk.participant], helper, venue=venue, text_of=text_of)
    yield from _shifts(program, helpers)
    yield from _agenda(program)
    yield from day_appointments(program, is_for_files=is_for_files, text_of=text_of)
    yield from booth_days(program, location=place(venue))


def visit_appointment(event: Event, visit: Visit, *, venue: Venue | None, text_of: TextOf = write) -> Appointment:
    """Give the one appointment that stands for a participant's whole visit."""
    participant = visit.participant
    reader = participant.person.invitation_language, event.with_unreviewed

    def written() -> str:
        book = _book(event, participant)
        day = book.day(visit.arrives.date())
        said: dict[str, object] = {"arrives": f"{visit.arrives:%H:%M}", "phone": event.sender_phone}
        german = {**said, "date": day.german, "talks": [_shown(talk) for talk in visit.talks]}
        other = {**said, "date": day.other, "talks": [_shown(talk, language=book.asked) for talk in visit.talks]}
        return in_both("visit", book, german=german, other=other, phrased=visit_in_phrases)

    key = AppointmentKind.VISIT, participant.id, None, None
    return Appointment(
        event=event.id,
        person=participant.person.id,
        kind=AppointmentKind.VISIT,
        subject=participant.id,
        starts=visit.arrives,
        ends=visit.ends,
        summary="Gespräche mit Arbeitgebern",
        location=intern(place(venue)),
        description=text_of(key, (reader, event.sender_phone, visit.talks), written),
    )


def talk_appointment(
    event: Event, visit: Visit, talk: Talk, *, venue: Venue | None, text_of: TextOf = write
) -> Appointment:
    """Give the appointment of a single talk."""
    participant = visit.participant
    reader = participant.person.invitation_language, event.with_unreviewed

    def written() -> str:
        book = _book(event, participant)
        german, other = {"talk": _shown(talk)}, {"talk": _shown(talk, language=book.asked)}
        return in_both("talk", book, german=german, other=other, phrased=talk_in_phrases)

    key = AppointmentKind.TALK, participant.id, talk.booth, None
    return Appointment(
        event=event.id,
        person=participant.person.id,
        kind=AppointmentKind.TALK,
        subject=participant.id,
        booth=talk.booth,
        starts=talk.starts,
        ends=talk.ends,
        summary=intern(f"Gespräch am Stand {talk.booth_number}"),
        location=intern(place(venue)),
        description=text_of(key, (reader, talk), written),
    )


def _book(event: Event, participant: Participant) -> Phrasebook:
    return phrasebook(participant.person.invitation_language, with_unreviewed=event.with_unreviewed)


def _booth_talk(event: Event, talk: Talk, participant: Participant, *, venue: Venue | None) -> Appointment:
    return Appointment(
        event=event.id,
        person=0,
        kind=AppointmentKind.BOOTH_TALK,
        subject=talk.booth,
        booth=talk.booth,
        item=participant.id,
        starts=talk.starts,
        ends=talk.ends,
        summary=intern(talk_title(participant)),
        location=intern(place(venue)),
        description=intern(text("booth_talk", language=GERMAN, talk=_shown(talk))),
    )


def _interpreting(
    event: Event,
    talk: Talk,
    participant: Participant,
    interpreter: Volunteer,
    *,
    venue: Venue | None,
    text_of: TextOf,
) -> Appointment:
    key, title = (AppointmentKind.INTERPRETING, interpreter.id, talk.booth, participant.id), talk_title(participant)
    return Appointment(
        event=event.id,
        person=interpreter.person.id,
        kind=AppointmentKind.INTERPRETING,
        subject=interpreter.id,
        booth=talk.booth,
        item=participant.id,
        starts=talk.starts,
        ends=talk.ends,
        summary=intern(f"Dolmetschen am Stand {talk.booth_number}"),
        location=intern(place(venue)),
        description=text_of(
            key, (talk, title), lambda: intern(text("interpreting", language=GERMAN, talk=_shown(talk), title=title))
        ),
    )


def _shifts(program: Program, helpers: dict[int, Volunteer]) -> Iterator[Appointment]:
    """Give each shift once for the organisers and once for each volunteer in it."""
    for shift in program.shifts:
        volunteers = [helpers[id_] for id_ in program.helpers.get(shift.id, ()) if id_ in helpers]
        yield _shift(program, shift, person=0, subject=0, taken=len(volunteers))
        for one in volunteers:
            yield _shift(program, shift, person=one.person.id, subject=one.id)


def _shift(program: Program, shift: Shift, *, person: int, subject: int, taken: int | None = None) -> Appointment:
    zone = ZoneInfo(program.event.zone)
    said = {
        "role": str(shift.role),
        "room": program.rooms.get(shift.room or 0, ""),
        "needed": shift.needed,
        "taken": taken,
        "phone": program.event.sender_phone,
    }
    return Appointment(
        event=program.event.id,
        person=person,
        kind=AppointmentKind.SHIFT,
        subject=subject,
        item=shift.id,
        starts=shift.starts.astimezone(zone),
        ends=shift.ends.astimezone(zone),
        summary=text("shift_title", language=GERMAN, **said),
        location=place(program.venue),
        description=text("shift", language=GERMAN, **said),
    )


def _agenda(program: Program) -> Iterator[Appointment]:
    zone = ZoneInfo(program.event.zone)
    for one in program.agenda:
        said = {"room": program.rooms.get(one.room or 0, ""), "responsible": one.responsible}
        yield Appointment(
            event=program.event.id,
            person=0,
            kind=AppointmentKind.AGENDA,
            subject=program.event.id,
            item=one.id,
            starts=one.starts.astimezone(zone),
            ends=one.ends.astimezone(zone),
            summary=one.title or program.event.name,
            location=place(program.venue),
            description=text("agenda", language=GERMAN, **said),
        )


def talk_title(participant: Participant) -> str:
    """Give what an employer reads instead of a name."""
    return f"Gespräch Nr. {digits_of(participant)}"


def place(venue: Venue | None) -> str:
    """Give a venue on one line; empty where none is known."""
    if venue is None:
        return ""
    address = address_line(venue.street, venue.postcode, venue.town)
    return ", ".join(part for part in (venue.name, address) if part)


def _shown(talk: Talk, *, language: str = GERMAN) -> dict[str, object]:
    """Give what templates and phrases say of a talk to a reader of a language."""
    return {
        "starts": f"{talk.starts:%H:%M}",
        "ends": f"{talk.ends:%H:%M}",
        "booth": talk.booth_number,
        "table": talk.table,
        "organisation": talk.organisation,
        "room": talk.room,
        "language": language_for(talk.interpreted_in or "", reader=language),
        "is_interpreted": talk.interpreter is not None,
    }
