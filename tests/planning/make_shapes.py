"""Give a fair another shape: what real events have and the plain generator does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from refugeesday.planning.problem import PlanningProblem
from tests.planning.make_problem import make_fair

MANY_LANGUAGES = tuple(f"x{number}" for number in range(24))


def make_shape(shape: str, size: str | tuple[int, int, int, int], seed: int) -> PlanningProblem:
    """Return a fair of `size` in one of SHAPES, without pins."""
    fair = replace(make_fair(size, seed), pins=())
    return replace(SHAPES[shape](fair, Random(f"{shape} {size} {seed}")), name=f"{shape}-{fair.name}")


def _popular(fair: PlanningProblem, chance: Random) -> PlanningProblem:
    """Let everybody score high at every eighth booth, which has one seat."""
    booths = tuple(
        replace(booth, capacity=tuple(min(1, seat) for seat in booth.capacity)) if number % 8 == 0 else booth
        for number, booth in enumerate(fair.booths)
    )
    pairs = tuple(
        replace(pair, score=min(100, pair.score + 40)) if pair.booth % 8 == 0 else pair for pair in fair.pairs
    )
    return replace(fair, booths=booths, pairs=pairs)


def _languages(fair: PlanningProblem, chance: Random) -> PlanningProblem:
    """Let people speak 24 languages, each interpreter one or two, and nearly everybody need one."""
    people = tuple(replace(p, languages=(chance.choice(MANY_LANGUAGES),)) for p in fair.participants)
    voices = tuple(replace(v, languages=tuple(chance.sample(MANY_LANGUAGES, 2))) for v in fair.interpreters)
    pairs = tuple(replace(pair, needs_interpreter=chance.random() < 0.8) for pair in fair.pairs)
    return replace(fair, participants=people, interpreters=voices, pairs=pairs)


def _uneven(fair: PlanningProblem, chance: Random) -> PlanningProblem:
    """Give booths seats that come and go from slot to slot."""
    booths = []
    for booth in fair.booths:
        seats = tuple(chance.choice((0, 0, 1, 2, 4)) if seat else 0 for seat in booth.capacity)
        booths.append(replace(booth, capacity=seats, maximum=max(1, sum(seats))))
    return replace(fair, booths=tuple(booths))


def _gapped(fair: PlanningProblem, chance: Random) -> PlanningProblem:
    """Let people want one to three free slots between interviews."""
    return replace(fair, participants=tuple(replace(p, gap=chance.randint(1, 3)) for p in fair.participants))


def _paused(fair: PlanningProblem, chance: Random) -> PlanningProblem:
    """Let people come for five to eight slots with a pause of one or two among them."""
    people = []
    for participant in fair.participants:
        length = chance.randint(5, 8)
        start = chance.randint(0, fair.slot_count - length)
        pause = chance.randint(start + 1, start + length - 2)
        rest = chance.randint(1, 2)
        there = tuple(
            start <= slot < start + length and not pause <= slot < pause + rest for slot in range(fair.slot_count)
        )
        people.append(replace(participant, available=there))
    return replace(fair, participants=tuple(people))


SHAPES: Mapping[str, Callable[[PlanningProblem, Random], PlanningProblem]] = {
    "popular": _popular,
    "languages": _languages,
    "uneven": _uneven,
    "gapped": _gapped,
    "paused": _paused,
}
