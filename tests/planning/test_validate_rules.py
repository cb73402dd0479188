"""Break every hard rule of a plan once: our validator and the independent referee must both name it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refugeesday.planning.problem import (
    Pair,
    Plan,
    PlanBooth,
    PlanInterpreter,
    PlannedInterview,
    PlanningProblem,
    PlanParticipant,
)
from refugeesday.planning.validate import Rule, violations
from tests.planning.referee import judge

ALWAYS = (True,) * 6


def talk(participant: int, booth: int, slot: int, interpreter: int | None = None) -> PlannedInterview:
    return PlannedInterview(participant=participant, booth=booth, slot=slot, interpreter=interpreter)


PINNED = talk(0, 0, 0, 0)
GAPPED = talk(0, 1, 2, 0)
ALONE = talk(1, 1, 0)
GOOD = (PINNED, GAPPED, ALONE)
FAIR = PlanningProblem(
    name="every rule",
    slot_count=6,
    blocks=((0, 2), (3, 5)),
    participants=(
        PlanParticipant(id="a", available=(*ALWAYS[1:], False), max_interviews=2, gap=1, languages=("ar",)),
        PlanParticipant(id="b", available=ALWAYS, max_interviews=3),
        PlanParticipant(id="c", available=ALWAYS, max_interviews=3, languages=("fa",)),
        PlanParticipant(id="d", available=ALWAYS, max_interviews=3, is_absent=True),
    ),
    booths=(
        PlanBooth(id="one", capacity=(1,) * 6, maximum=1),
        PlanBooth(id="two", capacity=(2,) * 6, maximum=12),
        PlanBooth(id="three", capacity=(1,) * 6, maximum=6, group="g"),
        PlanBooth(id="four", capacity=(1,) * 6, maximum=6, group="g"),
    ),
    interpreters=(
        PlanInterpreter(id="v", languages=("ar", "fa"), available=(*ALWAYS[:4], False, True), max_load=3, max_run=2),
        PlanInterpreter(id="w", languages=("uk",), available=ALWAYS, max_load=6, max_run=6),
    ),
    pairs=tuple(
        Pair(participant=p, booth=b, score=50, needs_interpreter=p in (0, 2)) for p in range(4) for b in range(4)
    ),
    forbidden=frozenset({(1, 3)}),
    pins=(PINNED,),
)
BROKEN: dict[Rule, tuple[str, tuple[PlannedInterview, ...]]] = {
    Rule.UNKNOWN_INDEX: ("range", (*GOOD, talk(1, 9, 3))),
    Rule.NOT_ELIGIBLE: ("not eligible", (*GOOD, talk(1, 3, 3))),
    Rule.PARTICIPANT_AWAY: ("participant not available", (PINNED, replace(GAPPED, slot=5), ALONE)),
    Rule.INTERPRETER_MISSING: ("interpreter missing", (PINNED, replace(GAPPED, interpreter=None), ALONE)),
    Rule.INTERPRETER_NEEDLESS: ("needless interpreter", (PINNED, GAPPED, replace(ALONE, interpreter=1))),
    Rule.INTERPRETER_LANGUAGE: ("interpreter language", (PINNED, replace(GAPPED, interpreter=1), ALONE)),
    Rule.INTERPRETER_AWAY: ("interpreter not available", (*GOOD, talk(2, 2, 4, 0))),
    Rule.PARTICIPANT_TWICE: ("participant twice", (*GOOD, talk(1, 2, 0))),
    Rule.PARTICIPANT_MAXIMUM: ("participant over max", (*GOOD, talk(0, 2, 4, 0))),
    Rule.PARTICIPANT_GAP: ("gap too small", (PINNED, replace(GAPPED, slot=1), ALONE)),
    Rule.PAIR_TWICE: ("pair twice", (*GOOD, replace(ALONE, slot=3))),
    Rule.GROUP_TWICE: ("group twice", (*GOOD, talk(2, 2, 3, 0), talk(2, 3, 5, 0))),
    Rule.BOOTH_CAPACITY: ("booth over capacity", (PINNED, GAPPED, replace(ALONE, booth=0))),
    Rule.BOOTH_MAXIMUM: ("booth over max", (*GOOD, talk(1, 0, 3))),
    Rule.INTERPRETER_TWICE: ("interpreter twice", (*GOOD, talk(2, 1, 2, 0))),
    Rule.INTERPRETER_LOAD: ("interpreter over load", (*GOOD, talk(2, 1, 3, 0), talk(2, 2, 5, 0))),
    Rule.INTERPRETER_REST: ("interpreter without rest", (*GOOD, talk(2, 1, 1, 0))),
    Rule.PIN_MISSING: ("pin missing", (replace(PINNED, slot=5, interpreter=0), GAPPED, ALONE)),
}


def test_the_plan_before_breaks_nothing() -> None:
    assert violations(FAIR, GOOD) == ()
    assert judge(FAIR, Plan(interviews=GOOD))["feasible"]


@pytest.mark.parametrize("rule", Rule)
def test_validator_and_referee_name_the_broken_rule(rule: Rule) -> None:
    words, plan = BROKEN[rule]

    found = violations(FAIR, plan)
    verdict = judge(FAIR, Plan(interviews=plan))

    assert rule in {violation.rule for violation in found}
    assert any(line.startswith(words) for line in verdict["violations"])
    assert len(found) == verdict["n_violations"]


def test_an_absent_participant_is_away() -> None:
    plan = (*GOOD, talk(3, 2, 3))

    assert Rule.PARTICIPANT_AWAY in {violation.rule for violation in violations(FAIR, plan)}
    assert not judge(FAIR, Plan(interviews=plan))["feasible"]
