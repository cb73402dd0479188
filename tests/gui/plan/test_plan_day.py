"""The day of the plan page: after single changes it is what reading everything again gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from refugeesday.gui.plan.day import PlanDay, change_day, judge_day, read_day
from refugeesday.services.interviews import chosen_interviews, edit_interview, interviews, remove_interviews
from tests.services.small_fair import Fair, fair


@pytest.fixture
def made() -> Fair:
    made = fair(people=4, stands=3, helpers=1)
    for participant, booth, slot in ((0, 0, 0), (1, 0, 2), (2, 1, 1), (0, 2, 4)):
        made.plan(participant, booth, slot)
    return made


def facts(day: PlanDay) -> tuple[object, ...]:
    return day.given.interviews, day.interviews, day.talks, day.slot_of


def test_changed_day_is_the_day_read_again(made: Fair) -> None:
    day = read_day(made.session, event=made.event)
    planned = interviews(made.session, event=made.event)
    moved, gone = planned[0], planned[2]
    later = timedelta(hours=1)
    edit_interview(made.session, replace(moved, starts=moved.starts + later, ends=moved.ends + later))
    remove_interviews(made.session, [gone.id])
    new = made.plan(3, 1, 6)
    touched = [moved.id, gone.id, new]
    changed = change_day(day, touched=touched, found=chosen_interviews(made.session, ids=touched))

    assert facts(changed) == facts(read_day(made.session, event=made.event))
    assert changed.reading is day.reading


def test_state_of_a_changed_day_is_that_of_the_day_read_again(made: Fair) -> None:
    day = read_day(made.session, event=made.event)
    before = judge_day(day)
    id_ = day.given.interviews[0].id
    remove_interviews(made.session, [id_])
    after = judge_day(change_day(day, touched=[id_], found=[]), before=before)
    again = judge_day(read_day(made.session, event=made.event))

    assert (after.summary, after.findings) == (again.summary, again.findings)
    other = day.given.interviews[1].id
    assert after.book is not None
    assert again.book is not None
    assert after.book.moves(other) == again.book.moves(other)
    assert after.book.found is not again.book.found
