"""Versions of a plan: kept, listed, compared, taken up again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from refugeesday.services.booths import booths
from refugeesday.services.comparison import compare_plans
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.participants import edit_participant, participant
from refugeesday.services.plan_versions import (
    BEFORE,
    MOST_BEFORE,
    as_plan,
    keep_version,
    plan_versions,
    restore_version,
    take_over_plan,
    version_interviews,
)
from refugeesday.services.plans import meeting, plan_input
from refugeesday.services.proposals import assess_input, compute_plan
from refugeesday.services.volunteers import remove_volunteers
from tests.services.small_fair import Fair, fair


@pytest.fixture
def made() -> Fair:
    made = fair(people=4, stands=2, helpers=1)
    take_over_plan(made.session, compute_plan(plan_input(made.session, event=made.event)).interviews, event=made.event)
    return made


def names(made: Fair) -> list[str]:
    return [one.name for one in plan_versions(made.session, event=made.event)]


def meetings(made: Fair) -> list[object]:
    return [meeting(one) for one in interviews(made.session, event=made.event)]


def test_versions_are_kept_by_name_newest_first(made: Fair) -> None:
    assert names(made) == []
    keep_version(made.session, event=made.event, name="vor der Absage")
    made.release()
    found = plan_versions(made.session, event=made.event)
    assert [(one.name, one.is_in_force) for one in found] == [("release", True), ("vor der Absage", False)]
    assert {one.interviews for one in found} == {len(interviews(made.session, event=made.event))}
    assert found[0].actor == made.session.actor


def test_taking_over_keeps_the_plan_before_and_only_the_newest_few(made: Fair) -> None:
    kept = meetings(made)
    take_over_plan(made.session, (), event=made.event)
    (version,) = plan_versions(made.session, event=made.event)
    assert [meeting(one) for one in version_interviews(made.session, version.id)] == kept
    for _ in range(MOST_BEFORE + 2):
        made.plan(0, 0, 0)
        take_over_plan(made.session, (), event=made.event)
    assert names(made) == [BEFORE] * MOST_BEFORE


def test_restored_version_has_points_and_reasons_again_and_is_one_step(made: Fair) -> None:
    before = {meeting(one): (one.score, one.reasons, one.offer) for one in interviews(made.session, event=made.event)}
    version = keep_version(made.session, event=made.event, name="x")
    gone = interviews(made.session, event=made.event)[:2]
    remove_interviews(made.session, [one.id for one in gone])
    given = plan_input(made.session, event=made.event)
    found = version_interviews(made.session, version)
    assert len(compare_plans(given.interviews, found).new) == 2
    again = as_plan(found, now=given.interviews, eligibility=assess_input(given))
    restore_version(made.session, again, event=made.event)

    after = {meeting(one): (one.score, one.reasons, one.offer) for one in interviews(made.session, event=made.event)}
    assert after == before
    made.session.undo()
    assert len(meetings(made)) == len(before) - 2


def test_plans_are_compared_by_who_meets_whom_when_and_with_whose_help(made: Fair) -> None:
    now = interviews(made.session, event=made.event)
    moved = replace(now[0], starts=now[0].starts + timedelta(hours=3), ends=now[0].ends + timedelta(hours=3))
    swapped = replace(now[1], interpreter=made.volunteers[0] if now[1].interpreter is None else None)
    new = replace(now[2], booth=9_999)
    found = compare_plans(now, [moved, swapped, new, *now[3:]])
    assert (found.moved, found.swapped) == (((now[0], moved),), ((now[1], swapped),))
    assert (found.new, found.gone) == ((new,), (now[2],))


def test_a_talk_of_two_who_should_not_meet_any_more_keeps_what_was_said_of_it(made: Fair) -> None:
    one = interviews(made.session, event=made.event)[0]
    with_whom = next(each.organisation for each in booths(made.session, event=made.event) if each.id == one.booth)
    edit_participant(made.session, replace(participant(made.session, one.participant), excluded=(with_whom,)))
    given = plan_input(made.session, event=made.event)
    kept = replace(one, id=0, score=77)
    assert as_plan([kept], now=(), eligibility=assess_input(given)) == (kept,)


def test_restoring_leaves_out_what_is_gone(made: Fair) -> None:
    found = [replace(one, id=0) for one in interviews(made.session, event=made.event)]
    heard = replace(found[0], interpreter=made.volunteers[0])
    lost = replace(found[1], participant=9_999)
    remove_volunteers(made.session, [made.volunteers[0]])
    given = plan_input(made.session, event=made.event)
    again = as_plan([heard, lost], now=(), eligibility=assess_input(given))
    assert [(one.participant, one.interpreter) for one in again] == [(found[0].participant, None)]
