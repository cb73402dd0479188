"""What happens on the day: marks, freed places, people without registration, a booth that closes."""

from __future__ import annotations

from datetime import time

import pytest

from refugeesday.domain.interviews import InterviewState
from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import ParticipantState
from refugeesday.domain.time import NEVER, DaySpan
from refugeesday.errors import UserError
from refugeesday.services.arrivals import (
    WalkIn,
    add_walk_in,
    close_booth,
    mark_arrived,
    mark_late,
    mark_leaving,
    mark_not_come,
)
from refugeesday.services.booths import booth
from refugeesday.services.interviews import interviews
from refugeesday.services.participants import participant
from tests.services.small_fair import Fair, fair


@pytest.fixture
def made() -> Fair:
    made = fair(people=3, stands=2, helpers=0)
    for person, stand, slot in ((0, 0, 0), (0, 1, 5), (1, 0, 1)):
        made.plan(person, stand, slot)
    return made


def planned(made: Fair) -> list[tuple[int, str]]:
    return [
        (made.participants.index(one.participant), str(one.state)) for one in interviews(made.session, event=made.event)
    ]


def test_not_come_frees_all_places_in_one_step(made: Fair) -> None:
    freed = mark_not_come(made.session, made.participants[0])

    assert [one.participant for one in freed] == [made.participants[0]] * 2
    assert planned(made) == [(1, "planned")]
    assert participant(made.session, made.participants[0]).state is ParticipantState.NOT_COME
    made.session.undo()
    assert planned(made) == [(0, "planned"), (1, "planned"), (0, "planned")]
    assert participant(made.session, made.participants[0]).state is ParticipantState.REGISTERED


def test_not_come_keeps_what_should_be_over_as_missed(made: Fair) -> None:
    made.clock.time = interviews(made.session, event=made.event)[0].ends
    mark_not_come(made.session, made.participants[0])

    assert planned(made) == [(0, InterviewState.MISSED), (1, "planned")]


def test_late_frees_only_what_lies_before(made: Fair) -> None:
    freed = mark_late(made.session, made.participants[0], until=time(9, 40))

    assert [one.booth for one in freed] == [made.booths[0]]
    assert planned(made) == [(1, "planned"), (0, "planned")]
    assert participant(made.session, made.participants[0]).availability == (DaySpan(time(9, 40), time(12)),)
    with pytest.raises(UserError):
        mark_late(made.session, made.participants[0], until=time(12))


def test_somebody_who_was_there_and_comes_back_later_keeps_what_was_held(made: Fair) -> None:
    mark_arrived(made.session, made.participants[0])
    made.clock.time = interviews(made.session, event=made.event)[0].ends
    freed = mark_late(made.session, made.participants[0], until=time(11, 20))

    assert [one.booth for one in freed] == [made.booths[1]]
    assert planned(made) == [(0, "planned"), (1, "planned")]


def test_leaving_frees_only_what_ends_later(made: Fair) -> None:
    freed = mark_leaving(made.session, made.participants[0], at=time(9, 20))

    assert [one.booth for one in freed] == [made.booths[1]]
    assert planned(made) == [(0, "planned"), (1, "planned")]
    assert participant(made.session, made.participants[0]).availability == (DaySpan(time(9), time(9, 20)),)
    assert len(mark_leaving(made.session, made.participants[0], at=time(9))) == 1
    assert participant(made.session, made.participants[0]).availability == (NEVER,)


def test_arrived_is_a_state_of_the_registration(made: Fair) -> None:
    mark_arrived(made.session, made.participants[2])
    assert participant(made.session, made.participants[2]).state is ParticipantState.ARRIVED


def test_booth_closes_from_a_time_on_and_declines_when_it_never_opens(made: Fair) -> None:
    close_booth(made.session, made.booths[0], at=time(10))
    assert [lane.presence for lane in booth(made.session, made.booths[0]).interviewers] == [
        (DaySpan(time(9), time(10)),)
    ]
    assert len(interviews(made.session, event=made.event)) == 3
    close_booth(made.session, made.booths[1], at=time(9))
    assert booth(made.session, made.booths[1]).commitment is Commitment.DECLINED


def test_person_without_registration_is_there_with_one_wish(made: Fair) -> None:
    organisation = booth(made.session, made.booths[1]).organisation
    new = WalkIn(name="Amira Al Haddad", language="ar", german=Level.A2, organisation=organisation)
    id_ = add_walk_in(made.session, new, event=made.event)

    one = participant(made.session, id_)
    assert (one.person.given_name, one.person.family_name) == ("Amira Al", "Haddad")
    assert (one.state, one.number) == (ParticipantState.ARRIVED, "TN-0004")
    assert [(skill.language, skill.level) for skill in one.person.languages] == [("ar", Level.NATIVE)]
    assert [wish.organisation for wish in one.wishes] == [organisation]
    single = participant(made.session, add_walk_in(made.session, WalkIn(name="Zahra"), event=made.event))
    assert (single.person.full_name, single.wishes) == ("Zahra", ())
    listed = participant(made.session, add_walk_in(made.session, WalkIn(name="Al Zain, Huda"), event=made.event))
    assert (listed.person.given_name, listed.person.family_name) == ("Huda", "Al Zain")
