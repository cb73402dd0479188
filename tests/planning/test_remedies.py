from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from refugeesday.domain.languages import Level
from refugeesday.domain.people import Participant
from refugeesday.planning.additions import complete_plan, worth_of
from refugeesday.planning.build import add_weak_pairs, build_problem
from refugeesday.planning.changes import Change, RemedyKind, apply_change
from refugeesday.planning.outcome import to_interviews
from refugeesday.planning.remedies import Remedy, promise, remedies
from refugeesday.planning.situation import Given, judge, situation_of
from refugeesday.planning.solve import solve
from refugeesday.planning.values import PlannedInterview
from refugeesday.planning.wants import first_talks
from tests import make
from tests.planning.draw_event import CROWDED, UNHEARD, Size, draw_event
from tests.planning.draw_event import planned as quickly_planned
from tests.planning.given_worlds import planned_worlds


def people(count: int, **fields: object) -> tuple[Participant, ...]:
    values: dict[str, object] = {"max_interviews": 1} | fields
    return tuple(make.participant(number, **values) for number in range(1, count + 1))  # type: ignore[arg-type]


def planned(given: Given) -> Given:
    """Give the event with the plan the planner makes of it."""
    built = build_problem(judge(given))
    return replace(given, interviews=tuple(to_interviews(built, fresh_plan(given))))


def fresh_plan(given: Given) -> tuple[PlannedInterview, ...]:
    """Plan an event from nothing, as the planner does: the good pairs first, then the weak ones."""
    built = build_problem(judge(given))
    plan = solve(built.problem).interviews
    weaker = add_weak_pairs(built, plan)
    return plan if weaker is None else solve(weaker.problem).interviews


def reach(plan: tuple[PlannedInterview, ...]) -> tuple[int, int]:
    return len({one.participant for one in plan}), len(plan)


def without_pashto() -> Given:
    """Build eight slots, a busy Arabic interpreter's booth, and three people who speak Pashto only."""
    pashto = tuple(make.participant(number, german="A1", languages=("ps",), max_interviews=1) for number in (4, 5, 6))
    return Given(
        event=make.event(opening="09:00-11:40"),
        participants=(*people(3, german="B1"), *pashto),
        booths=(make.booth(1),),
        offers=(make.offer(1),),
        volunteers=(make.volunteer(1, languages=("ar C1",)),),
    )


def without_room() -> Given:
    """Build a booth with two seats that five people want, and one with eight that nobody may go to."""
    return Given(
        event=make.event(opening="09:00-09:40"),
        participants=people(5, excluded=(2,)),
        booths=(make.booth(1), make.booth(2)),
        offers=(make.offer(1), make.offer(2, organisation=2)),
    )


def with_strict_employer() -> Given:
    """Build a booth that wants B2 of people who could talk Arabic there."""
    speaking = make.booth(1, interviewers=(make.interviewer(10, languages=("ar",)),))
    learners = (
        make.participant(1, german="B2", max_interviews=1),
        *(make.participant(number, german="A2", languages=("ar",), max_interviews=1) for number in (2, 3, 4)),
    )
    hard = make.offer(1, german="B2", is_german_hard=True)
    return Given(event=make.event(), participants=learners, booths=(speaking,), offers=(hard,))


def without_trade() -> Given:
    """Build a full booth for cooks, and two hairdressers who may not go there."""
    hair = tuple(make.participant(number, wishes=("82312",), excluded=(1,), max_interviews=1) for number in (3, 4))
    return Given(
        event=make.event(opening="09:00-09:40"),
        participants=(*people(2), *hair),
        booths=(make.booth(1),),
        offers=(make.offer(1),),
    )


def without_time() -> Given:
    """Build four booths for one hour and twenty people: a table more gives three talks, shorter ones give four."""
    return Given(
        event=make.event(opening="09:00-10:00"),
        participants=people(20),
        booths=tuple(make.booth(number) for number in (1, 2, 3, 4)),
        offers=tuple(make.offer(number, organisation=number) for number in (1, 2, 3, 4)),
    )


@pytest.mark.parametrize(
    ("build", "change", "gain"),
    [
        (without_pashto, Change(kind=RemedyKind.INTERPRETER, language="ps"), 3),
        (without_room, Change(kind=RemedyKind.TABLE, booth=1), 2),
        (with_strict_employer, Change(kind=RemedyKind.GERMAN, booth=1, level=Level.A2), 3),
        (without_trade, Change(kind=RemedyKind.OFFER, kldb="82312", title="Wunsch 82312"), 2),
        (without_time, Change(kind=RemedyKind.SLOT, minutes=15), 4),
    ],
)
def test_the_first_remedy_is_the_known_one_and_its_promise_is_what_a_fresh_plan_gains(
    build: Callable[[], Given], change: Change, gain: int
) -> None:
    given = planned(build())
    first = remedies(given)[0]
    assert replace(first.change, span=None) == change
    assert (first.gain.people, first.gain.interviews) == (gain, gain)
    before = reach(situation_of(given).plan)
    after = reach(fresh_plan(apply_change(replace(given, interviews=()), first.change)))
    assert (after[0] - before[0], after[1] - before[1]) == (gain, gain)


def test_interpreting_is_asked_for_only_while_it_is_used() -> None:
    span = remedies(planned(without_pashto()))[0].change.span
    assert span is not None
    hours = [slot.span for slot in without_pashto().event.raster.slots]
    assert span.starts in {one.starts.time() for one in hours}
    assert span.ends in {one.ends.time() for one in hours}


def test_german_is_asked_for_down_to_the_level_of_those_who_come_in() -> None:
    given = planned(with_strict_employer())
    low = make.participant(9, german="A1", languages=("so",), max_interviews=1)
    found = remedies(replace(given, participants=(*given.participants, low)))[0]
    assert (found.change.level, found.gain.people) == (Level.A2, 3)


@settings(max_examples=25, deadline=None)
@drawn(planned_worlds())
def test_a_promise_is_kept_by_a_copy_whose_talks_stay(given: Given) -> None:
    situation = situation_of(given)
    present = worth_of(situation.built.problem, complete_plan(situation))
    for remedy in remedies(given, may_shorten=False):
        copy = situation_of(apply_change(given, remedy.change))
        assert copy.plan == situation.plan
        plan = complete_plan(copy)
        assert set(situation.plan) <= set(plan)
        assert worth_of(copy.built.problem, plan) - present == remedy.gain == promise(given, remedy.change)


@pytest.mark.parametrize(("size", "seed"), [(CROWDED, 9), (UNHEARD, 25)])
def test_the_planner_gains_at_least_what_remedies_promise(size: Size, seed: int) -> None:
    given = quickly_planned(draw_event(Random(seed), size))
    before = reach(kept_plan(given))
    found = remedies(given)

    assert found
    for one in found:
        after = reach(kept_plan(apply_change(given, one.change)))
        assert (after[0] - before[0], after[1] - before[1]) >= (one.gain.people, one.gain.interviews), one


def test_shorter_talks_that_give_few_points_a_first_talk_are_planned_whole() -> None:
    given = without_time()
    given = planned(replace(given, event=replace(given.event, score_floor=100)))
    first = remedies(given)[0]
    assert (first.change.kind, first.gain.people) == (RemedyKind.SLOT, 4)


def test_talks_are_shortened_until_the_day_holds_more_of_them() -> None:
    given = without_time()
    given = planned(replace(given, event=replace(given.event, slot=timedelta(minutes=30))))
    found = [one.change.minutes for one in remedies(given) if one.change.kind is RemedyKind.SLOT]
    assert found == [20]


def kept_plan(given: Given) -> tuple[PlannedInterview, ...]:
    """Plan an event again with all its talks released, as the program does when a remedy was taken."""
    built = build_problem(judge(given), interviews=given.interviews, published=given.interviews)
    plan = solve(built.problem, frozen=built.frozen).interviews
    weaker = add_weak_pairs(built, plan)
    return plan if weaker is None else solve(weaker.problem).interviews


@settings(max_examples=25, deadline=None)
@drawn(planned_worlds())
def test_remedies_come_with_most_people_first(given: Given) -> None:
    found = [remedy.gain for remedy in remedies(given)]
    assert [gain.people for gain in found] == sorted((gain.people for gain in found), reverse=True)
    assert all((gain.people, gain.interviews) > (0, 0) for gain in found)


def test_nothing_helps_where_everybody_has_all_talks() -> None:
    given = planned(replace(without_room(), participants=people(2)))
    assert first_talks(situation_of(given)) == ()
    assert remedies(given) == ()


def test_talks_are_not_shortened_where_one_is_fixed_or_people_know_their_times() -> None:
    given = planned(without_time())
    fixed = replace(given, interviews=(replace(given.interviews[0], is_fixed=True), *given.interviews[1:]))
    assert {one.change.kind for one in remedies(fixed)} == {RemedyKind.TABLE}
    assert {one.change.kind for one in remedies(given, may_shorten=False)} == {RemedyKind.TABLE}


def test_a_search_that_is_stopped_returns_what_it_has() -> None:
    given = planned(without_pashto())
    assert remedies(given, should_stop=lambda: True) == ()


def test_a_search_tells_how_far_it_is_and_can_be_broken_off() -> None:
    given, told = planned(without_pashto()), []

    def report(fraction: float, text: str) -> None:
        told.append((fraction, text))

    found: tuple[Remedy, ...] = remedies(given, report=report)
    fractions = [fraction for fraction, _ in told]
    assert found
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.1, 1.0)
    assert {text for _, text in told} == {"progress.remedies"}

    def stop(_fraction: float, _text: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        remedies(given, report=stop)
