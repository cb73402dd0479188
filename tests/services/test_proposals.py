"""Judging an event anew: what is taken over from before, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from refugeesday.domain.people import ParticipantState, VolunteerState
from refugeesday.planning.eligibility import Eligibility
from refugeesday.services.offers import add_offer
from refugeesday.services.participants import edit_participant, participants, remove_participants
from refugeesday.services.plans import PlanInput, meeting, plan_input
from refugeesday.services.proposals import assess_again, assess_input, compute_plan
from tests import make
from tests.services.small_fair import Fair, fair


@pytest.fixture
def made() -> Fair:
    return fair(people=4, stands=3, helpers=1)


def given_now(made: Fair) -> PlanInput:
    return plan_input(made.session, event=made.event)


def judged_again(made: Fair, before: PlanInput) -> tuple[Eligibility, Eligibility]:
    found = assess_input(before)
    return found, assess_again(given_now(made), before=before, found=found)


def facts(found: Eligibility) -> tuple[object, ...]:
    pairs = (found.eligible, found.needs_interpreter, found.score, found.subject, found.hindrances, found.attends)
    return found.participants, *(pair.tolist() for pair in pairs)


def test_moved_interviews_leave_who_may_meet_whom_as_it_was(made: Fair) -> None:
    before = given_now(made)
    made.plan(0, 0, 0)
    found, again = judged_again(made, before)
    assert again is found


def test_people_who_changed_or_went_are_judged_as_they_are_now(made: Fair) -> None:
    before = given_now(made)
    first, second, *_ = participants(made.session, event=made.event)
    edit_participant(made.session, replace(first, state=ParticipantState.DECLINED))
    remove_participants(made.session, [second.id])
    found, again = judged_again(made, before)
    assert facts(again) == facts(assess_input(given_now(made))) != facts(found)


def test_a_new_offer_has_everybody_judged(made: Fair) -> None:
    before = given_now(made)
    organisation = before.booths[0].organisation
    add_offer(made.session, make.offer(0, organisation=organisation, german="C1", is_german_hard=True))
    found, again = judged_again(made, before)
    assert facts(again) == facts(assess_input(given_now(made))) != facts(found)


@pytest.mark.parametrize("is_today", [True, False])
def test_on_the_day_itself_nothing_new_begins_before_now(*, is_today: bool) -> None:
    made = fair(people=4, stands=3, helpers=0)
    third = make.event().raster.slots[2].span.starts
    now = third if is_today else third - timedelta(days=1)

    found = compute_plan(given_now(made), now=now)

    assert found.interviews
    assert (min(one.starts for one in found.interviews) >= third) is is_today


def test_a_released_talk_whose_interpreter_falls_ill_stays_where_another_can_interpret() -> None:
    day = make.event(opening="09:00-09:40")
    told = make.interview(1, participant=1, booth=1, slot=0, interpreter=1, of=day)
    early = make.participant(2, german="C1", wanted=("29302",), availability=("09:00-09:20",))
    given = PlanInput(
        event=day,
        participants=(make.participant(1, german="A1", languages=("ar",), wanted=("29302",)), early),
        booths=(make.booth(1),),
        offers=(make.offer(1),),
        volunteers=(make.volunteer(1, state=VolunteerState.DECLINED), make.volunteer(2)),
        interviews=(told,),
        released=frozenset({meeting(told)}),
        weights={},
    )

    (planned,) = compute_plan(given).interviews

    assert (planned.participant, planned.starts, planned.interpreter) == (1, told.starts, 2)
