"""Trying other numbers: the result is the one a real run has once they are true, and nothing is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.day_changes import change_day
from refugeesday.services.events import event as read_event
from refugeesday.services.participants import edit_participant
from refugeesday.services.plans import plan_input
from refugeesday.services.proposals import compute_plan
from refugeesday.services.sandbox import InterpreterCount, TrialDay, event_on, run_trial, trial, trial_input
from refugeesday.services.volunteers import remove_volunteers
from tests import make
from tests.services.small_fair import Fair, fair


@pytest.fixture
def made() -> Fair:
    """Twelve people, half of them with little German, four booths, two who interpret Arabic."""
    made = fair(people=12, stands=4, helpers=2)
    for index in range(12):
        one = made.registration(index)
        german = Level.A1 if index % 2 else Level.B1
        person = replace(one.person, german_speaking=german, languages=(LanguageSkill("ar", Level.NATIVE),))
        edit_participant(made.session, replace(one, person=person, max_interviews=3))
    return made


def real(made: Fair) -> tuple[int, int]:
    given = replace(plan_input(made.session, event=made.event), interviews=(), released=frozenset())
    found = compute_plan(given).interviews
    return len(found), len({one.participant for one in found})


def tried(made: Fair, **changes: object) -> tuple[int, int]:
    on = trial(made.session, event=made.event)
    found = run_trial(on, replace(on.day, **changes))  # type: ignore[arg-type]  # fields of TrialDay by name
    return found.talks, found.placed


def test_a_trial_begins_with_the_day_as_it_is(made: Fair) -> None:
    steps = len(made.session.history())
    assert trial(made.session, event=made.event).day == TrialDay(
        slot=timedelta(minutes=20), pause=timedelta(), tables=4, participants=12,
        interpreters=(InterpreterCount(language="ar", count=2),),
    )  # fmt: skip
    assert tried(made) == pytest.approx(real(made), rel=0.02)
    assert len(made.session.history()) == steps


def test_longer_talks_and_a_break_are_those_of_a_real_run(made: Fair) -> None:
    found = tried(made, slot=timedelta(minutes=45), pause=timedelta(minutes=30))
    event = read_event(made.session, made.event)
    change_day(made.session, replace(event, slot=timedelta(minutes=45), breaks=(make.span("10:15-10:45"),)))
    assert found == pytest.approx(real(made), rel=0.02)
    assert found < (12 * 3, 12)


def test_fewer_tables_are_those_of_a_real_run(made: Fair) -> None:
    found = tried(made, tables=2)
    for stand in booths(made.session, event=made.event)[2:]:
        edit_booth(made.session, replace(stand, interviewers=()))
    assert found == pytest.approx(real(made), rel=0.02)


def test_fewer_interpreters_are_those_of_a_real_run(made: Fair) -> None:
    found = tried(made, interpreters=(InterpreterCount(language="ar", count=1),))
    remove_volunteers(made.session, [made.volunteers[1]])
    assert found == pytest.approx(real(made), rel=0.02)
    assert tried(made, interpreters=(InterpreterCount(language="ar", count=0),))[1] == 6


def test_more_people_are_like_those_there_are(made: Fair) -> None:
    on = trial(made.session, event=made.event)
    given = trial_input(on, replace(on.day, participants=30, tables=9))
    assert len({one.id for one in given.participants}) == 30
    lanes = [lane.id for stand in given.booths for lane in stand.interviewers]
    assert len(set(lanes)) == 9
    few = trial_input(on, replace(on.day, participants=4))
    assert len({one.id for one in few.participants}) == 4
    assert run_trial(on, replace(on.day, participants=30)).without_talk >= 0


def test_an_event_nobody_is_entered_for_can_be_tried_too() -> None:
    made = fair(people=0, stands=0, helpers=0)
    on = trial(made.session, event=made.event)
    assert (on.day.tables, on.day.participants) == (0, 0)
    found = run_trial(on, replace(on.day, tables=5, participants=20))
    assert (found.places, found.talks > 20, found.without_talk) == (45, True, 7)  # seven need an interpreter


def test_breaks_are_stretched_around_their_middles() -> None:
    event = make.event(opening="09:00-13:00", breaks=["10:00-10:20", "11:30-11:50"])
    day = TrialDay(slot=timedelta(minutes=15), pause=timedelta(minutes=60), tables=1, participants=1, interpreters=())
    assert event_on(event, day).breaks == (make.span("09:55-10:25"), make.span("11:25-11:55"))
    assert event_on(event, replace(day, pause=timedelta())).breaks == ()
    same = event_on(event, replace(day, pause=timedelta(minutes=40)))
    assert (same.breaks, same.slot) == (event.breaks, timedelta(minutes=15))
    assert event_on(replace(event, breaks=()), replace(day, pause=timedelta(minutes=20))).breaks == (
        make.span("10:50-11:10"),
    )
