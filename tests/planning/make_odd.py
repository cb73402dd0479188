"""Make small fairs of odd shapes, whose linear optimum is rarely a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from refugeesday.planning.problem import PlanningProblem
from tests.planning.make_problem import make_fair

RISING = ((0, 100), (1, 1000), (0, 0, 5000), (20000, 0, 30000), (10, 20, 30, 40), (50, 0, 50, 0))


def make_odd(kind: str, seed: int) -> PlanningProblem:
    """Return a fair of 12 to 45 people in one of the kinds of ODD, without pins."""
    chance = Random(f"{kind} {seed}")
    size = (
        chance.choice((12, 20, 30, 45)),
        chance.choice((3, 5, 8)),
        chance.choice((6, 9, 12)),
        chance.choice((1, 2, 4)),
    )
    fair = make_fair(size, seed, is_tight=chance.random() < 0.4)
    return ODD[kind](replace(fair, pins=()), chance)


def _rising(fair: PlanningProblem, chance: Random) -> PlanningProblem:
    """Let a later interview earn more than one before."""
    weights = replace(fair.weights, level=chance.choice(RISING), booth_short=chance.choice((0, 30, 500)))
    return replace(fair, weights=weights)


def _gapped(fair: PlanningProblem, chance: Random) -> PlanningProblem:
    """Let people want up to nine free slots between interviews."""
    people = tuple(replace(one, gap=chance.choice((0, 2, 5, 9)), max_interviews=5) for one in fair.participants)
    return replace(fair, participants=people)


def _rested(fair: PlanningProblem, chance: Random) -> PlanningProblem:
    """Let interpreters rest after each interview."""
    voices = tuple(replace(one, max_run=1, max_load=chance.choice((1, 3, 99))) for one in fair.interpreters)
    return replace(fair, interpreters=voices)


ODD: Mapping[str, Callable[[PlanningProblem, Random], PlanningProblem]] = {
    "rising": _rising,
    "gapped": _gapped,
    "rested": _rested,
}
