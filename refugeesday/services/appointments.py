"""What the calendars of the people invited should say now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.invitations import Appointment, AppointmentKind
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.texts import beside_german

if TYPE_CHECKING:
    from refugeesday.domain.events import Event, Venue
    from refugeesday.domain.visits import Talk, Visit


def visit_appointment(event: Event, visit: Visit, *, venue: Venue | None) -> Appointment:
    """Give the one appointment that stands for a participant's whole visit."""
    participant = visit.participant
    description = beside_german(
        "visit",
        language=participant.person.invitation_language,
        date=f"{visit.arrives:%d.%m.%Y}",
        arrives=f"{visit.arrives:%H:%M}",
        talks=[_shown(talk) for talk in visit.talks],
        phone=event.sender_phone,
    )
    return Appointment(
        event=event.id,
        person=participant.person.id,
        kind=AppointmentKind.VISIT,
        subject=participant.id,
        starts=visit.arrives,
        ends=visit.ends,
        summary="Gespräche mit Arbeitgebern",
        location=place(venue),
        description=description,
    )


def talk_appointment(event: Event, visit: Visit, talk: Talk, *, venue: Venue | None) -> Appointment:
    """Give the appointment of a single talk."""
    participant = visit.participant
    description = beside_german("talk", language=participant.person.invitation_language, talk=_shown(talk))
    return Appointment(
        event=event.id,
        person=participant.person.id,
        kind=AppointmentKind.TALK,
        subject=participant.id,
        booth=talk.booth,
        starts=talk.starts,
        ends=talk.ends,
        summary=f"Gespräch am Stand {talk.booth_number}",
        location=place(venue),
        description=description,
    )


def place(venue: Venue | None) -> str:
    """Give a venue on one line; empty where none is known."""
    if venue is None:
        return ""
    town = " ".join(part for part in (venue.postcode, venue.town) if part)
    return ", ".join(part for part in (venue.name, venue.street, town) if part)


def _shown(talk: Talk) -> dict[str, str]:
    return {
        "starts": f"{talk.starts:%H:%M}",
        "ends": f"{talk.ends:%H:%M}",
        "booth": talk.booth_number,
        "organisation": talk.organisation,
        "room": talk.room,
        "language": languages().name_de(talk.interpreted_in) if talk.interpreted_in else "",
    }
