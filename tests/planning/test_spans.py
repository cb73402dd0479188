from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from refugeesday.planning.occupancy import Occupancy, bits
from refugeesday.planning.problem import PlanBooth, PlanInterpreter, PlannedInterview, PlanningProblem, PlanParticipant
from refugeesday.planning.spans import shortest_span
from refugeesday.planning.validate import violations
from refugeesday.planning.values import Pair

SLOTS = 7


def scattered(seed: int) -> tuple[PlanningProblem, tuple[PlannedInterview, ...]]:
    """Build people who are there now and then, one interpreter, and a plan that puts talks anywhere."""
    chance = Random(seed)
    problem = PlanningProblem(
        name="scattered",
        slot_count=SLOTS,
        slot_minutes=20,
        blocks=((0, SLOTS - 1),),
        participants=tuple(
            PlanParticipant(
                id=number,
                available=tuple(chance.random() < 0.8 for _ in range(SLOTS)),
                max_interviews=2,
                gap=1,
                languages=("ar",),
            )
            for number in range(4)
        ),
        booths=tuple(
            PlanBooth(id=number, capacity=(1,) * (SLOTS - 1) + (number,), minimum=0, maximum=9) for number in range(2)
        ),
        interpreters=(PlanInterpreter(id=1, languages=("ar",), available=(True,) * SLOTS, max_load=4, max_run=2),),
        pairs=tuple(
            Pair(participant=person, booth=booth, score=50, needs_interpreter=booth == 0 or person < 2)
            for person, booth in product(range(4), range(2))
        ),
    )
    occupancy = Occupancy(problem)
    for pair in chance.sample(problem.pairs, 6):
        open_slots = bits(occupancy.slots(pair.participant, pair.booth, is_interpreted=pair.needs_interpreter))
        if open_slots:
            occupancy.add(
                PlannedInterview(
                    participant=pair.participant,
                    booth=pair.booth,
                    slot=chance.choice(open_slots),
                    interpreter=0 if pair.needs_interpreter else None,
                )
            )
    return problem, tuple(occupancy.interviews())


def holds(problem: PlanningProblem, plan: tuple[PlannedInterview, ...], slots: range) -> bool:
    """Try every way to put the talks of the interpreter into slots."""
    own = [one for one in plan if one.interpreter == 0]
    others = [one for one in plan if one.interpreter != 0]
    return any(
        not violations(problem, [*others, *(replace(one, slot=slot) for one, slot in zip(own, at, strict=True))])
        for at in product(slots, repeat=len(own))
    )


@pytest.mark.parametrize("seed", range(25))
def test_talks_of_an_interpreter_need_the_shortest_span_that_holds_them(seed: int) -> None:
    problem, plan = scattered(seed)
    found = shortest_span(problem, plan, 0)
    assert found is not None
    first, last = found
    length = last - first + 1
    assert holds(problem, plan, range(first, last + 1))
    starts = range(SLOTS - length + 2)
    assert not any(holds(problem, plan, range(start, start + length - 1)) for start in starts)
    assert not any(holds(problem, plan, range(start, start + length)) for start in range(first))


def test_who_interprets_nothing_needs_no_time() -> None:
    problem, _ = scattered(0)
    assert shortest_span(problem, (), 0) is None
