"""Random participants, offers and booths of a small world, for property tests."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Booth, Offer, OfferKind, WorkingTime
from refugeesday.domain.people import Participant, ParticipantState
from refugeesday.planning.distance import Position
from tests import make

POSITIONS = (
    Position(postcode="34117", name="Kassel", latitude=51.31, longitude=9.49),
    Position(postcode="34369", name="Hofgeismar", latitude=51.50, longitude=9.38),
    Position(postcode="34385", name="Bad Karlshafen", latitude=51.64, longitude=9.45),
    Position(postcode="37235", name="Hessisch Lichtenau", latitude=51.20, longitude=9.72),
)
CODES = st.sampled_from(["29302", "29222", "29", "62312", "33212", "33", "25212", "82182"])
LEVELS = st.none() | st.sampled_from(Level)
LANGUAGES = st.sampled_from(["ar", "uk", "ru", "en", "ti"])
SKILLS = st.lists(st.builds(LanguageSkill, LANGUAGES, LEVELS), max_size=3, unique_by=lambda skill: skill.language)
POSTCODES = st.sampled_from(["", "34117", "34369", "34385", "37235", "99999"])
LICENCES = st.lists(st.sampled_from(["B", "CE", "C1", "Staplerschein"]), max_size=2, unique=True)
SPANS = st.lists(st.sampled_from(["09:00-09:40", "09:20-10:20", "10:00-12:00"]), max_size=2)


@dataclass(frozen=True, slots=True)
class World:
    """Hold participants, offers and booths that belong together."""

    participants: tuple[Participant, ...]
    offers: tuple[Offer, ...]
    booths: tuple[Booth, ...]


@st.composite
def participants(draw: st.DrawFn, number: int) -> Participant:
    skills = draw(SKILLS)
    one = make.participant(
        number,
        german=draw(LEVELS),
        wanted=draw(st.lists(CODES, max_size=2)),
        practised=draw(st.lists(CODES, max_size=2)),
        learned=draw(st.lists(CODES, max_size=1)),
        wishes=draw(st.lists(CODES | st.integers(1, 4), max_size=5)),
        excluded=draw(st.lists(st.integers(1, 4), max_size=1)),
        availability=draw(SPANS),
        postcode=draw(POSTCODES),
        has_car=draw(st.none() | st.booleans()),
        licences=tuple(draw(LICENCES)),
        state=draw(st.sampled_from(ParticipantState)),
    )
    return make.with_person(one, languages=tuple(skills))


@st.composite
def offers(draw: st.DrawFn, number: int) -> Offer:
    return make.offer(
        number,
        organisation=draw(st.integers(1, 4)),
        german=draw(LEVELS),
        kind=draw(st.sampled_from([OfferKind.FULL_TIME, OfferKind.TRAINING, OfferKind.ADVICE])),
        is_german_hard=draw(st.booleans()),
        kldb=draw(st.none() | CODES),
        places=draw(st.none() | st.integers(0, 3)),
        working_time=draw(st.sampled_from(WorkingTime)),
        postcode=draw(POSTCODES),
        languages=tuple(draw(st.lists(LANGUAGES, max_size=2, unique=True))),
        licences=tuple(draw(LICENCES)),
    )


@st.composite
def booths(draw: st.DrawFn, number: int) -> Booth:
    count = draw(st.integers(0, 3))
    lanes = [make.interviewer(10 * number + lane, position=lane + 1, presence=draw(SPANS)) for lane in range(count)]
    lanes = [make.with_languages(lane, draw(SKILLS)) for lane in lanes]
    return make.booth(number, interviewers=lanes)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    return World(
        participants=tuple(draw(participants(number)) for number in range(1, draw(st.integers(1, 4)) + 1)),
        offers=tuple(draw(offers(number)) for number in range(1, draw(st.integers(0, 5)) + 1)),
        booths=tuple(draw(booths(number)) for number in range(1, 5)),
    )
