"""Make days that change after their plan was published: who does not come, what closes, how late it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.occupancy import Occupancy, bits
from refugeesday.planning.problem import PlanInterpreter, PlannedInterview, PlanningProblem
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import violations
from tests.planning.make_problem import make_contested, make_fair, make_tiny


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedDay:
    """Hold a published problem after a change, and the first slot that is still to be planned.

    `lost_booths` dropped out, `lost_voices` are interpreters who do not come.
    """

    problem: PlanningProblem
    from_slot: int
    lost_booths: frozenset[int]
    lost_voices: frozenset[int]

    def is_possible(self, old: PlannedInterview) -> bool:
        """Say whether a published interview can stay as it is, all others aside."""
        return (
            not self.problem.participants[old.participant].is_absent
            and old.booth not in self.lost_booths
            and old.interpreter not in self.lost_voices
        )


def make_day(seed: int, *, is_tiny: bool = False) -> ChangedDay:
    """Return a fair of at most 16 × 5 × 9 (tiny: 3 × 3 × 4) that was planned, published and changed."""
    chance = Random(f"day {seed} {is_tiny}")
    fair = make_tiny(seed) if is_tiny else _fair(chance, seed)
    fair = replace(fair, published=None)
    told = chance.choice((_first, _best, _poor))(fair, chance)
    absent = frozenset(n for n in range(len(fair.participants)) if chance.random() < chance.choice((0.0, 0.1, 0.3)))
    lost_booths = frozenset(n for n in range(len(fair.booths)) if chance.random() < chance.choice((0.0, 0.0, 0.4)))
    lost_voices = frozenset(n for n in range(len(fair.interpreters)) if chance.random() < 0.1)
    people = tuple(replace(one, is_absent=one.is_absent or n in absent) for n, one in enumerate(fair.participants))
    nothing = (0,) * fair.slot_count
    booths = tuple(replace(one, capacity=nothing) if n in lost_booths else one for n, one in enumerate(fair.booths))
    day = ChangedDay(
        problem=replace(
            fair,
            participants=people,
            booths=booths,
            interpreters=tuple(_voice(one, is_lost=n in lost_voices) for n, one in enumerate(fair.interpreters)),
            pins=(),
            published=told,
            weights=replace(fair.weights, change=chance.choice((0, 400, 4000, 4000))),
        ),
        from_slot=chance.choice((0, 0, fair.slot_count // 2, chance.randrange(fair.slot_count))),
        lost_booths=lost_booths,
        lost_voices=lost_voices,
    )
    kept = [old for old in told if day.is_possible(old)]
    pins = tuple(chance.sample(kept, min(len(kept), chance.choice((0, 1, 3)))))
    assert violations(day.problem, pins) == ()
    return replace(day, problem=replace(day.problem, pins=pins))


def _fair(chance: Random, seed: int) -> PlanningProblem:
    is_contested = chance.random() < 0.4
    people = chance.randint(10 if is_contested else 4, 16)  # fewer than ten cannot contend for the seats
    size = (people, chance.randint(2, 5), chance.randint(6, 9), chance.randint(0, 3))
    return make_contested(size, seed) if is_contested else make_fair(size, seed, is_tight=chance.random() < 0.3)


def _first(fair: PlanningProblem, _chance: Random) -> tuple[PlannedInterview, ...]:
    return tuple(first_plan(fair))


def _best(fair: PlanningProblem, _chance: Random) -> tuple[PlannedInterview, ...]:
    return solve(fair, closes_up=False).interviews


def _poor(fair: PlanningProblem, chance: Random) -> tuple[PlannedInterview, ...]:
    """Return a plan into which pairs were put as they came, anywhere and with anybody."""
    occupancy = Occupancy(fair)
    for pair in chance.sample(fair.pairs, len(fair.pairs)):
        place = pair.participant, pair.booth
        open_slots = bits(occupancy.slots(*place, is_interpreted=pair.needs_interpreter))
        if open_slots and place not in fair.forbidden and chance.random() < 0.7:
            slot = chance.choice(open_slots)
            able = occupancy.interpreters_at(pair.participant, slot) if pair.needs_interpreter else [None]
            occupancy.add(
                PlannedInterview(
                    participant=pair.participant, booth=pair.booth, slot=slot, interpreter=chance.choice(able)
                )
            )
    return tuple(occupancy.interviews())


def _voice(one: PlanInterpreter, *, is_lost: bool) -> PlanInterpreter:
    return replace(one, available=(False,) * len(one.available)) if is_lost else one
