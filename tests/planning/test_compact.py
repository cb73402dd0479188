from __future__ import annotations

from dataclasses import replace

import pytest

from refugeesday.planning.compact import compact
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.problem import (
    Pair,
    PlanBooth,
    PlanInterpreter,
    PlannedInterview,
    PlanningProblem,
    PlanParticipant,
)
from refugeesday.planning.validate import objective, violations
from tests.planning.make_problem import make_contested, make_fair


def talk(participant: int, booth: int, slot: int, interpreter: int | None = None) -> PlannedInterview:
    return PlannedInterview(participant=participant, booth=booth, slot=slot, interpreter=interpreter)


def fair(
    plan: list[PlannedInterview], *, slots: int, windows: dict[int, str], voices: tuple[PlanInterpreter, ...] = ()
) -> PlanningProblem:
    """Return a problem of the pairs of `plan`, one seat a booth; `windows` of participants who are not always there."""
    people, booths = 1 + max(i.participant for i in plan), 1 + max(i.booth for i in plan)
    return PlanningProblem(
        slot_count=slots,
        blocks=((0, slots - 1),),
        participants=tuple(
            PlanParticipant(
                id=p,
                available=tuple(flag == "1" for flag in windows.get(p, "1" * slots)),
                max_interviews=slots,
                languages=(f"l{p}", "all"),
            )
            for p in range(people)
        ),
        booths=tuple(PlanBooth(id=b, capacity=(1,) * slots, maximum=slots) for b in range(booths)),
        interpreters=voices,
        pairs=tuple(
            Pair(participant=i.participant, booth=i.booth, score=50, needs_interpreter=i.interpreter is not None)
            for i in plan
        ),
    )


def test_a_chain_through_people_busy_in_both_slots_closes_a_wait() -> None:
    # 0 waits between slots 0 and 2; 1 and 2 are busy in 1 and 2, so only all three changes together help
    plan = [talk(0, 0, 0), talk(0, 1, 2), talk(1, 1, 1), talk(1, 2, 2), talk(2, 2, 1), talk(2, 3, 2), talk(3, 0, 1)]
    problem = fair(plan, slots=3, windows={1: "011", 2: "011"})

    closed = compact(problem, plan, fixed=plan[-1:])

    assert violations(problem, closed) == ()
    assert objective(problem, closed).idle == 0
    assert {(i.participant, i.booth) for i in closed} == {(i.participant, i.booth) for i in plan}


def test_an_interpreter_busy_there_is_freed_by_somebody_who_can_lead_instead() -> None:
    # 0 has to come to slot 1, where only "mine" speaks their language but leads 1's interview, which "any" can lead
    plan = [talk(0, 0, 0, 0), talk(0, 1, 2, 0), talk(1, 2, 1, 0), talk(1, 3, 0, 1)]
    voices = tuple(
        PlanInterpreter(id=name, languages=spoken, available=(True,) * 3, max_load=3, max_run=3)
        for name, spoken in (("mine", ("l0", "l1")), ("any", ("l1",)))
    )
    problem = fair(plan, slots=3, windows={1: "110"}, voices=voices)

    closed = compact(problem, plan)

    assert violations(problem, closed) == ()
    assert objective(problem, closed).idle == 0


def test_a_fixed_interview_keeps_its_interpreter() -> None:
    plan = [talk(0, 0, 0, 0), talk(0, 1, 2, 0), talk(1, 2, 1, 0), talk(1, 3, 0, 1)]
    voices = tuple(
        PlanInterpreter(id=name, languages=spoken, available=(True,) * 3, max_load=3, max_run=3)
        for name, spoken in (("mine", ("l0", "l1")), ("any", ("l1",)))
    )
    problem = fair(plan, slots=3, windows={1: "110"}, voices=voices)

    assert plan[2] in compact(problem, plan, fixed=(plan[2], plan[3]))


@pytest.mark.parametrize(
    ("mine", "any_"),
    [
        pytest.param({"max_load": 1, "max_run": 3}, {"max_load": 2, "max_run": 3}, id="all the work they can bear"),
        pytest.param({"max_load": 2, "max_run": 1}, {"max_load": 2, "max_run": 2}, id="no rest"),
    ],
)
def test_an_interpreter_who_cannot_do_both_is_relieved_of_an_interview_elsewhere(
    mine: dict[str, int], any_: dict[str, int]
) -> None:
    # 0 has to come to slot 1, where only "mine" speaks their language but may not lead two: "any" can lead 1's
    plan = [talk(0, 0, 0), talk(0, 1, 2, 2), talk(1, 2, 0, 0), talk(2, 3, 1, 1)]
    voices = (
        PlanInterpreter(id="mine", languages=("l0", "l1"), available=(True,) * 3, **mine),
        PlanInterpreter(id="any", languages=("l1", "l2"), available=(True,) * 3, **any_),
        PlanInterpreter(id="late", languages=("l0",), available=(False, False, True), max_load=1, max_run=3),
    )
    problem = fair(plan, slots=3, windows={1: "100", 2: "010"}, voices=voices)

    closed = compact(problem, plan, fixed=plan[:1])

    assert violations(problem, closed) == ()
    assert {talk(0, 1, 1, 0), talk(1, 2, 0, 1)} <= set(closed)


def test_nothing_is_moved_and_nobody_exchanged_where_that_gains_nothing() -> None:
    # 0 waits whether the first interview stays or comes last, with another interpreter
    plan = [talk(0, 0, 0, 0), talk(0, 1, 2, 1), talk(1, 2, 3, 2)]
    voices = tuple(
        PlanInterpreter(id=there, languages=("all",), available=tuple(f == "1" for f in there), max_load=2, max_run=2)
        for there in ("10000", "00100", "00011")
    )
    problem = fair(plan, slots=5, windows={0: "10101", 1: "00010"}, voices=voices)

    assert compact(problem, plan) == plan


@pytest.mark.parametrize(
    ("there", "is_published", "leaders"),
    [("111", False, [1, 1, 1, 1]), ("101", False, [0, 0, 1, 1]), ("111", True, [0, 0, 1, 1])],
    ids=["all can go to the other", "one cannot", "people were told"],
)
def test_interpreters_hand_over_only_where_one_is_spared(there: str, is_published: bool, leaders: list[int]) -> None:
    plan = [talk(0, 0, 0, 0), talk(1, 1, 1, 0), talk(2, 2, 2, 1), talk(3, 3, 3, 1)]
    voices = tuple(
        PlanInterpreter(
            id=number, languages=("all",), available=tuple(flag == "1" for flag in flags), max_load=4, max_run=4
        )
        for number, flags in enumerate(("1100", f"{there}1"))
    )
    problem = fair(plan, slots=4, windows={0: "1000", 1: "0100", 2: "0010", 3: "0001"}, voices=voices)
    problem = replace(problem, published=tuple(plan) if is_published else None)

    assert [i.interpreter for i in compact(problem, plan)] == leaders


@pytest.mark.parametrize("seed", range(6))
def test_compact_keeps_pairs_and_every_rule_and_waits_less(seed: int) -> None:
    problem = make_contested("small", seed) if seed % 2 else make_fair("small", seed)
    plan = first_plan(problem)

    closed = compact(problem, plan, fixed=problem.pins, seed=seed)

    assert violations(problem, closed) == ()
    assert sorted((i.participant, i.booth) for i in closed) == sorted((i.participant, i.booth) for i in plan)
    assert objective(problem, closed).idle <= objective(problem, plan).idle
    assert closed == compact(problem, plan, fixed=problem.pins, seed=seed)


def test_compact_stops_when_told() -> None:
    problem = make_contested("small", 1)
    plan = first_plan(problem)
    asked = iter([False])

    closed = compact(problem, plan, should_stop=lambda: next(asked, True))

    assert violations(problem, closed) == ()
    assert objective(problem, closed).idle <= objective(problem, plan).idle
