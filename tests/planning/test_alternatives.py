from __future__ import annotations

from dataclasses import replace

from hypothesis import given as drawn
from hypothesis import settings

from refugeesday.planning.additions import complete, worth_of
from refugeesday.planning.alternatives import alternatives
from refugeesday.planning.situation import Given, Situation, situation_of
from refugeesday.planning.validate import violations
from refugeesday.planning.values import PlannedInterview, PlanningProblem
from tests import make
from tests.planning.brute_force import best_core
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
            assert one.cost.core == present.core - best_core(changed)
            assert one.instead.participant == interview.participant
            assert one.is_free == (one.gives_way is None)


def back(problem: PlanningProblem, interview: PlannedInterview) -> set[tuple[int, int]]:
    """Give the pairs that would bring a talk back."""
    group = problem.booths[interview.booth].group
    same = [number for number, booth in enumerate(problem.booths) if group is not None and booth.group == group]
    return {(interview.participant, booth) for booth in [interview.booth, *same]}


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
