"""What an employer is told of its day at the booth, and whom a message about it goes to.

The ledger tells employers from people by the sign: `person` is the organisation's id with a minus. So UID and SEQUENCE,
the outbox and answers need no rule of their own. Nothing of a participant is in it but how many come (R29).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.invitations import Appointment, AppointmentKind
from refugeesday.domain.languages import GERMAN
from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import Person
from refugeesday.domain.time import instant
from refugeesday.exchange.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.domain.organisations import Booth, Contact, Organisation
    from refugeesday.services.visits import Program


def booth_days(program: Program, *, location: str) -> Iterator[Appointment]:
    """Give the day of each confirmed booth: from when its first table is there until its last one leaves."""
    counts: dict[int, int] = {}
    for talk in program.talks:
        counts[talk.booth] = counts.get(talk.booth, 0) + 1
    for booth in program.booths:
        if booth.commitment is Commitment.CONFIRMED:
            yield _booth_day(program, booth, location=location, count=counts.get(booth.id, 0))


def reader_of(organisation: Organisation) -> Person:
    """Give an employer as a reader: the first contact with an address, else the organisation's own, else a phone."""
    contact = contact_of(organisation)
    phones = [contact.phone if contact else "", organisation.phone, *(one.phone for one in organisation.contacts)]
    return Person(
        id=-organisation.id,
        family_name=organisation.name,
        email=(contact.email if contact else "") or organisation.email,
        phone=next((phone for phone in phones if phone), ""),
        invitation_language=GERMAN,
    )


def contact_of(organisation: Organisation) -> Contact | None:
    """Give whom a message to an employer goes to, None where it goes to the organisation itself."""
    return next((one for one in organisation.contacts if one.email), None)


def is_employer(person: int) -> bool:
    """Say whether a reader in the ledger is an organisation."""
    return person < 0


def _booth_day(program: Program, booth: Booth, *, location: str, count: int) -> Appointment:
    of, zone = program.event, ZoneInfo(program.event.zone)
    lanes = [lane.presence or (of.opening,) for lane in booth.interviewers] or [(of.opening,)]
    begins = min(span.starts for spans in lanes for span in spans)
    ends = max(span.ends for spans in lanes for span in spans)
    said = {
        "booth": booth.number,
        "organisation": program.organisations[booth.id],
        "room": program.rooms.get(booth.room or 0, ""),
        "date": f"{of.date:%d.%m.%Y}",
        "begins": f"{begins:%H:%M}",
        "ends": f"{ends:%H:%M}",
        "count": count,
        "phone": of.sender_phone,
    }
    return Appointment(
        event=of.id,
        person=-booth.organisation,
        kind=AppointmentKind.BOOTH_DAY,
        subject=booth.organisation,
        booth=booth.id,
        starts=instant(of.date, begins, zone),
        ends=instant(of.date, ends, zone),
        summary=f"Ihr Tag am Stand {booth.number}",
        location=location,
        description=text("booth_day", language=GERMAN, **said),
    )
