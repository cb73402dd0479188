"""A small fair in memory, with a clock that is set by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from refugeesday.domain.events import InvitationMode, Room, Venue
from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Booth, Commitment, Interviewer, Organisation
from refugeesday.domain.people import Participant, Person, Role, Volunteer, VolunteerState
from refugeesday.services.booths import add_booth, booths
from refugeesday.services.events import add_event, edit_event
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import add_interview, edit_interview, interviews
from refugeesday.services.organisations import add_organisation
from refugeesday.services.participants import add_participant, participants
from refugeesday.services.plans import release_plan
from refugeesday.services.session import Session, memory_session
from refugeesday.services.venues import add_venue
from refugeesday.services.volunteers import add_volunteer
from tests import make

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Interview

BEGIN = datetime(2027, 6, 1, 8, tzinfo=UTC)
SENDER = "einladung@verein.example"


class Clock:
    """Tell the time that was set; every look takes a second."""

    def __init__(self) -> None:
        self.time = BEGIN

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


@dataclass
class Fair:
    """An event with people, and shortcuts to plan it."""

    session: Session
    clock: Clock
    event: int
    participants: list[int] = field(default_factory=list)
    volunteers: list[int] = field(default_factory=list)
    booths: list[int] = field(default_factory=list)
    lanes: dict[int, int] = field(default_factory=dict)

    def person(self, index: int) -> int:
        return self.registration(index).person.id

    def registration(self, index: int) -> Participant:
        return next(one for one in participants(self.session, event=self.event) if one.id == self.participants[index])

    def interview(self, participant: int, booth: int, slot: int, *, interpreter: int | None = None) -> Interview:
        return make.interview(
            0,
            participant=self.participants[participant],
            booth=self.booths[booth],
            slot=slot,
            event=self.event,
            interviewer=self.lanes[self.booths[booth]],
            interpreter=None if interpreter is None else self.volunteers[interpreter],
        )

    def plan(self, participant: int, booth: int, slot: int, *, interpreter: int | None = None) -> int:
        return add_interview(self.session, self.interview(participant, booth, slot, interpreter=interpreter))

    def move(self, participant: int, slot: int) -> None:
        """Give the first interview of a participant another slot, at its table."""
        whose = self.participants[participant]
        one = next(one for one in interviews(self.session, event=self.event) if one.participant == whose)
        span = make.event().raster.slots[slot].span
        edit_interview(self.session, replace(one, starts=span.starts, ends=span.ends))

    def release(self) -> None:
        release_plan(self.session, event=self.event)

    def change_event(self, **fields: object) -> None:
        edit_event(self.session, replace(read_event(self.session, self.event), **fields))  # type: ignore[arg-type]


def fair(
    *,
    people: int = 3,
    stands: int = 3,
    helpers: int = 1,
    mode: InvitationMode = InvitationMode.VISIT,
    session: Session | None = None,
    commitment: Commitment = Commitment.PROMISED,
) -> Fair:
    """Make a fair of employers with one table each; people speak Arabic and have mail, helpers interpret Arabic.

    Employers have not confirmed, so that they are told nothing, unless that is asked for.
    """
    clock = Clock()
    here = session or memory_session(now=clock)
    venue = add_venue(
        here, Venue(name="Stadthalle", street="Markt 1", postcode="33098", town="Paderborn", rooms=(Room(name="Saal"),))
    )
    fields = {"sender_name": "Verein Brücke", "sender_email": SENDER, "sender_phone": "05251 1234", "venue": venue}
    event = add_event(here, make.event(id=0, invitation_mode=mode, **fields))
    made = Fair(session=here, clock=clock, event=event)
    for number in range(1, stands + 1):
        organisation = add_organisation(here, Organisation(name=f"Betrieb {number}"))
        lane = Interviewer(position=1)
        booth = Booth(
            event=event,
            organisation=organisation,
            number=f"A{number:02}",
            commitment=commitment,
            interviewers=(lane,),
        )
        made.booths.append(add_booth(here, booth))
    made.lanes = {booth.id: booth.interviewers[0].id for booth in booths(here, event=event)}
    for number in range(1, people + 1):
        person = Person(
            given_name=f"Amira {number}",
            family_name="Haddad",
            email=f"amira{number}@post.example",
            phone="0170 5550100",
            invitation_language="en",
            languages=(LanguageSkill("ar", Level.NATIVE),),
        )
        made.participants.append(add_participant(here, Participant(event=event, person=person)))
    for number in range(1, helpers + 1):
        person = Person(
            given_name=f"Samir {number}",
            email=f"samir{number}@post.example",
            languages=(LanguageSkill("ar", Level.C1),),
        )
        helper = Volunteer(event=event, person=person, state=VolunteerState.PROMISED, roles=(Role.INTERPRETER,))
        made.volunteers.append(add_volunteer(here, helper))
    return made
