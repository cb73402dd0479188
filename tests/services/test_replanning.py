"""Planning the rest of a day: the past stays, what was promised stays, only people who are there get more."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from refugeesday.domain.interviews import InterviewState
from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import ParticipantState
from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.services.arrivals import close_booth, mark_arrived, mark_not_come
from refugeesday.services.comparison import compare_plans
from refugeesday.services.interviews import interviews
from refugeesday.services.participants import edit_participant
from refugeesday.services.plans import apply_plan, meeting, plan_input
from refugeesday.services.proposals import compute_plan
from refugeesday.services.replanning import price_moves, replan_day, who_must_be_told
from tests import make
from tests.services.small_fair import Fair, fair


@pytest.fixture
def made() -> Fair:
    made = fair(people=8, stands=4, helpers=0)
    apply_plan(made.session, compute_plan(plan_input(made.session, event=made.event)).interviews, event=made.event)
    return made


def test_closed_booth_changes_only_its_own_talks(made: Fair) -> None:
    planned = interviews(made.session, event=made.event)
    now = sorted({one.starts for one in planned})[1]
    lost = [one for one in planned if one.booth == made.booths[0] and one.starts >= now]
    assert lost
    close_booth(made.session, made.booths[0], at=time(9, 20))
    proposal = replan_day(plan_input(made.session, event=made.event), now=now, only_present=False)
    found = compare_plans(planned, proposal.interviews)

    past = {meeting(one) for one in planned if one.starts < now}
    assert past <= {meeting(one) for one in proposal.interviews}
    assert all(one.booth != made.booths[0] for one in proposal.interviews if one.starts >= now)
    assert {one.id for one in found.gone} <= {one.id for one in lost}
    assert not [before for before, _ in found.moved if before.booth != made.booths[0]]
    told = who_must_be_told(planned, proposal.interviews)
    assert {one.participant for one in lost} <= told.participants
    assert made.booths[0] in told.booths


def test_what_was_promised_moves_only_where_that_is_allowed() -> None:
    made = fair(people=2, stands=1, helpers=0)
    slots = make.event().raster.slots
    wanted = slots[5].span
    made.plan(0, 0, 5)
    late = replace(made.registration(1), availability=(DaySpan(wanted.starts.time(), wanted.ends.time()),))
    edit_participant(made.session, late)
    given = plan_input(made.session, event=made.event)
    kept, moved = (
        replan_day(given, now=slots[2].span.starts, only_present=False, allow_moves=moves, limits_moves=False)
        for moves in (False, True)
    )

    assert [one.starts for one in kept.interviews] == [wanted.starts]
    assert {one.participant for one in moved.interviews if one.starts == wanted.starts} == {made.participants[1]}
    assert [one.starts >= slots[2].span.starts for one in moved.interviews] == [True, True]


def test_only_people_who_are_there_get_more(made: Fair) -> None:
    planned = interviews(made.session, event=made.event)
    absent, present = made.participants[0], made.participants[1]
    mark_not_come(made.session, absent)
    mark_arrived(made.session, present)
    given = plan_input(made.session, event=made.event)
    now = planned[0].starts
    proposal = replan_day(given, now=now, only_present=True)
    before, after = ({meeting(one) for one in each} for each in (given.interviews, proposal.interviews))

    assert before <= after
    assert {one[0] for one in after - before} <= {present}
    assert absent not in {one.participant for one in proposal.interviews}


def test_people_who_missed_their_talk_and_were_not_seen_get_no_other(made: Fair) -> None:
    given = plan_input(made.session, event=made.event)
    one = given.interviews[0].participant
    told = tuple(
        replace(talk, state=InterviewState.MISSED) if talk.participant == one else talk for talk in given.interviews
    )
    now = min(talk.starts for talk in told)

    proposal = replan_day(replace(given, interviews=told), now=now, only_present=True)

    assert [talk for talk in proposal.interviews if talk.participant == one] == [
        talk for talk in told if talk.participant == one
    ]


def test_people_not_seen_get_no_talk_in_place_of_one_that_falls_away(made: Fair) -> None:
    given = plan_input(made.session, event=made.event)
    closed = given.interviews[0].booth
    only = tuple(talk for talk in given.interviews if talk.booth == closed)
    booths = tuple(replace(one, commitment=Commitment.DECLINED) if one.id == closed else one for one in given.booths)

    proposal = replan_day(replace(given, booths=booths, interviews=only), now=only[0].starts, only_present=True)

    assert only
    assert proposal.interviews == ()


def test_price_of_moves_counts_what_more_is_moved_for_whom(made: Fair) -> None:
    made.release()
    given = plan_input(made.session, event=made.event)
    kept = compute_plan(given)
    newcomer = replace(given.interviews[0], id=0, participant=9_999)
    shifted = replace(given.interviews[1], starts=given.interviews[1].starts.replace(hour=12))
    others = [one for one in kept.interviews if meeting(one) not in {meeting(given.interviews[n]) for n in (0, 1)}]
    moved = replace(kept, interviews=(*others, given.interviews[0], shifted, newcomer), value=kept.value + 1)
    offer = price_moves(given, kept, moved)

    assert offer is not None
    assert (offer.moves, offer.people, offer.interviews) == (1, 1, 1)
    assert price_moves(given, kept, kept) is None
    assert price_moves(given, kept, replace(moved, value=kept.value)) is None


@pytest.mark.parametrize("begins", [time(9, 0), time(9, 20)])
def test_moves_are_limited_where_a_released_talk_is_lost(made: Fair, begins: time) -> None:
    made.release()
    given = plan_input(made.session, event=made.event)
    close_booth(made.session, made.booths[0], at=begins)
    closed = plan_input(made.session, event=made.event)
    told = [one for one in given.interviews if meeting(one) in given.released]
    kept, moved, free = (
        compute_plan(closed),
        compute_plan(closed, allow_moves=True),
        compute_plan(closed, allow_moves=True, limits_moves=False),
    )
    lost, changes = (compare_plans(told, one.interviews) for one in (kept, moved))

    assert len(lost.gone) + len(lost.moved) > 0
    assert len(changes.gone) + len(changes.moved) <= 1.5 * (len(lost.gone) + len(lost.moved))
    assert kept.value <= moved.value <= free.value
    assert (kept.is_limited, moved.is_limited, free.is_limited) == (True, True, False)
    assert not compute_plan(given, allow_moves=True).is_limited


def test_state_of_those_not_seen_is_not_written(made: Fair) -> None:
    replan_day(plan_input(made.session, event=made.event), now=made.session.now(), only_present=True)
    given = plan_input(made.session, event=made.event)
    assert {one.state for one in given.participants} == {ParticipantState.REGISTERED}


def test_appointments_that_contradict_each_other_are_called_by_their_numbers(made: Fair) -> None:
    given = plan_input(made.session, event=made.event)
    one = replace(made.interview(0, 0, 0), is_fixed=True)
    other = replace(made.interview(0, 1, 0), is_fixed=True)
    with pytest.raises(UserError, match=r"planning\.pins_contradict") as caught:
        compute_plan(replace(given, interviews=(one, other), released=frozenset()))
    number = made.registration(0).number
    assert caught.value.values["appointments"] == [[number, "A01", 0, None], [number, "A02", 0, None]]
