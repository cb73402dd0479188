from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from refugeesday.planning.additions import complete, worth_of
from refugeesday.planning.alternatives import Alternative, Comparison
from refugeesday.planning.situation import Given, Situation, situation_of
from refugeesday.planning.standing import standing_of
from refugeesday.planning.validate import violations
from refugeesday.planning.values import PlannedInterview, PlanningProblem
from tests import make
from tests.planning.brute_force import best_core
from tests.planning.draw_event import CROWDED, SMALL, Size, draw_event, planned
from tests.planning.given_worlds import planned_worlds

DAY = make.event(opening="09:00-09:40")


def two_booths(**fields: object) -> Situation:
    """Build two cooks and two booths; the first cook talks at the first booth in the first slot."""
    values: dict[str, object] = {
        "event": DAY,
        "participants": (make.participant(1, gap_slots=0), make.participant(2, gap_slots=0)),
        "booths": (make.booth(1), make.booth(2)),
        "offers": (make.offer(1), make.offer(2, organisation=2, places=1)),
        "interviews": (make.interview(1, of=DAY),),
    } | fields
    return situation_of(Given(**values))  # type: ignore[arg-type]  # fields of Given by name


def alternatives(situation: Situation, interview: PlannedInterview) -> tuple[Alternative, ...]:
    """Compare a talk of a situation, whose numbers are those of the plan as it stands."""
    standing = standing_of(situation.given)
    assert standing.plan == situation.plan
    return Comparison(standing).alternatives(interview)


@settings(max_examples=40, deadline=None)
@drawn(planned_worlds())
def test_an_alternative_keeps_all_rules_and_costs_what_trying_everything_finds(given: Given) -> None:
    situation = situation_of(replace(given, participants=given.participants[:2]))
    problem = situation.built.problem
    present = worth_of(problem, complete(problem))
    for interview in situation.plan:
        for one in alternatives(situation, interview):
            kept = [talk for talk in situation.plan if talk not in {interview, one.gives_way}]
            changed = replace(
                problem, pins=(*kept, one.instead), forbidden=problem.forbidden | back(problem, interview)
            )
            assert not violations(changed, changed.pins)
            assert one.is_exact
            assert one.cost.core == present.core - best_core(changed)
            assert one.instead.participant == interview.participant
            assert one.is_free == (one.gives_way is None)


@settings(max_examples=40, deadline=None)
@drawn(planned_worlds())
def test_where_much_could_be_added_the_cost_is_no_less_than_it_is(given: Given) -> None:
    standing = standing_of(given)
    for interview in standing.plan:
        whole = {one.instead: one for one in Comparison(standing).alternatives(interview, most=100)}
        for one in Comparison(standing, most_additions=-1).alternatives(interview, most=100):
            assert (one.is_exact, whole[one.instead].is_exact) == (False, True)
            assert one.cost.core >= whole[one.instead].cost.core


@pytest.mark.parametrize(("size", "seed", "kept"), [(CROWDED, 2, 1.0), (CROWDED, 5, 0.9), (SMALL, 3, 0.8)])
def test_a_part_of_an_event_says_the_cost_that_planning_all_of_it_says(size: Size, seed: int, kept: float) -> None:
    chance = Random(seed)
    given = planned(draw_event(chance, size))
    given = replace(given, interviews=tuple(one for one in given.interviews if chance.random() < kept))
    situation = situation_of(given)
    problem = situation.built.problem
    present = worth_of(problem, complete(problem))
    comparison, said = Comparison(standing_of(given)), []
    for interview in chance.sample(situation.plan, 10):
        for one in comparison.alternatives(interview):
            left = [talk for talk in situation.plan if talk not in {interview, one.gives_way}]
            changed = replace(
                problem, pins=(*left, one.instead), forbidden=problem.forbidden | back(problem, interview)
            )
            said.append(one.cost.core)
            assert one.cost.core == present.core - worth_of(problem, complete(changed)).core
    assert len(set(said)) > 1


def back(problem: PlanningProblem, interview: PlannedInterview) -> set[tuple[int, int]]:
    """Give the pairs that would bring a talk back."""
    group = problem.booths[interview.booth].group
    same = [number for number, booth in enumerate(problem.booths) if group is not None and booth.group == group]
    return {(interview.participant, booth) for booth in [interview.booth, *same]}


def test_points_of_pairs_take_no_more_room_than_in_the_judgement() -> None:
    standing = standing_of(two_booths().given)
    assert standing.judged.score.dtype == standing.found.score.dtype


def test_a_free_place_costs_the_points_it_has_less() -> None:
    situation = two_booths()
    (one,) = alternatives(situation, situation.plan[0])
    score = {(pair.participant, pair.booth): pair.score for pair in situation.built.problem.pairs}
    assert one.is_free
    assert (one.instead.booth, one.score) == (1, score[0, 1])
    assert one.cost.core >= score[0, 0] - score[0, 1]


def test_booths_the_participant_has_are_no_alternative() -> None:
    talks = (make.interview(1, of=DAY), make.interview(2, booth=2, slot=1, of=DAY))
    situation = two_booths(interviews=talks)
    assert [alternatives(situation, talk) for talk in situation.plan if talk.participant == 0] == [(), ()]


def test_an_interpreted_alternative_names_the_interpreter() -> None:
    one = make.participant(1, german="A1", languages=("ar",))
    speaking = make.booth(1, interviewers=(make.interviewer(10, languages=("ar",)),))
    situation = two_booths(participants=(one,), booths=(speaking, make.booth(2)), volunteers=(make.volunteer(1),))
    (found,) = alternatives(situation, situation.plan[0])
    assert found.instead.interpreter == 0


def test_a_taken_place_names_who_gives_way_and_costs_their_talk() -> None:
    short = make.booth(2, interviewers=(make.interviewer(20, presence=("09:00-09:20",)),))
    talks = (make.interview(1, of=DAY), make.interview(2, participant=2, booth=2, of=DAY))
    busy = make.participant(2, gap_slots=0, excluded=(1,))
    situation = two_booths(participants=(make.participant(1), busy), booths=(make.booth(1), short), interviews=talks)
    (one,) = alternatives(situation, situation.plan[0])
    assert one.gives_way == situation.plan[1]
    assert (one.cost.people, one.cost.interviews) == (1, 1)


def test_a_fixed_talk_never_gives_way() -> None:
    short = make.booth(2, interviewers=(make.interviewer(20, presence=("09:00-09:20",)),))
    talks = (make.interview(1, of=DAY), make.interview(2, participant=2, booth=2, of=DAY, is_fixed=True))
    situation = two_booths(booths=(make.booth(1), short), interviews=talks)
    assert alternatives(situation, situation.plan[0]) == ()


def test_alternatives_are_ranked_by_what_the_plan_loses() -> None:
    offers = (make.offer(1), make.offer(2, organisation=2, places=0), make.offer(3, organisation=3, places=2))
    booths = tuple(make.booth(number) for number in (1, 2, 3))
    situation = two_booths(participants=(make.participant(1, max_interviews=1),), booths=booths, offers=offers)
    found = alternatives(situation, situation.plan[0])
    assert [one.instead.booth for one in found] == [2, 1]
    assert found[0].cost.core < found[1].cost.core


def test_an_interpreter_set_free_helps_no_more_people_than_they_bear() -> None:
    day = make.event(opening="09:00-10:20")
    own = make.booth(2, interviewers=(make.interviewer(20, languages=("ar",)),))
    people = [make.participant(n, german="A1", languages=("ar",), gap_slots=0, max_interviews=1) for n in range(1, 5)]
    people[1:] = [replace(one, excluded=(2,)) for one in people[1:]]
    talks = [make.interview(n, participant=n, slot=n - 1, interpreter=1, of=day) for n in (1, 2)]
    voice = make.volunteer(1, max_interviews=2, max_run=9)
    situation = two_booths(event=day, participants=people, booths=(make.booth(1), own), interviews=tuple(talks),
                           volunteers=(voice,))  # fmt: skip
    (one,) = alternatives(situation, situation.plan[0])
    assert (one.is_free, one.cost.people, one.cost.interviews) == (True, -1, -1)
