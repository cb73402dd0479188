"""Find a feasible plan in milliseconds: the scarcest participant first, round after round.

What is fixed goes in first, then what was published and still fits. Then every participant gets at most one more
interview a round, those with the fewest feasible interviews first, at the booth of the highest score (a booth below its
minimum counts as if it scored `booth_short` points more, at most a tenth of it), in the earliest slot beside an
interview they already have. No interview is ever taken back.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.planning.occupancy import Occupancy, bits
from refugeesday.planning.validate import Rule, violations
from refugeesday.planning.values import Pair, PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def first_plan(problem: PlanningProblem, *, frozen: Sequence[PlannedInterview] = ()) -> list[PlannedInterview]:
    """Return a feasible plan that holds every pin and as much as possible of what was published.

    `frozen` interviews stay too; they must be feasible together with the pins.
    O(pairs × rounds). Raises UserError `planning.pins_contradict` with the pins that break a rule together.
    """
    check_pins(problem)
    occupancy = Occupancy(problem)
    for interview in (*problem.pins, *frozen):
        occupancy.add(interview)
    eligible = eligible_pairs(problem)
    needs = {(pair.participant, pair.booth): pair.needs_interpreter for pair in eligible}
    _keep_published(problem, occupancy, needs)
    fill(problem, occupancy, eligible)
    return occupancy.interviews()


def check_pins(problem: PlanningProblem) -> None:
    """Raise UserError `planning.pins_contradict` when the fixed interviews break a rule, alone or together.

    `rule` is the first rule broken, `appointments` the fixed interviews that break it as [participant, booth, slot,
    interpreter] ids (interpreter None where there is none), `count` how many rules are broken in all.
    """
    found = [violation for violation in violations(problem, problem.pins) if violation.rule is not Rule.PIN_MISSING]
    if found:
        names = [_names(problem, pin) for pin in found[0].interviews]
        raise UserError("planning.pins_contradict", rule=str(found[0].rule), appointments=names, count=len(found))


def eligible_pairs(problem: PlanningProblem) -> list[Pair]:
    """Return the pairs that are not forbidden."""
    return [pair for pair in problem.pairs if (pair.participant, pair.booth) not in problem.forbidden]


def fill(problem: PlanningProblem, occupancy: Occupancy, pairs: Iterable[Pair]) -> None:
    """Add interviews round by round until nobody fits in any more; what is planned stays."""
    options = _options(problem, pairs)
    waiting = [participant for participant, own in options.items() if own]
    level = 0
    while waiting:
        ready = [p for p in waiting if occupancy.count(p) <= level]
        waiting = [p for p in waiting if occupancy.count(p) > level]
        ready.sort(key=lambda p: (_choices(occupancy, options[p]), p))
        for participant in ready:
            if _place_best(problem, occupancy, options[participant]):
                waiting.append(participant)
        level += 1


def _options(problem: PlanningProblem, pairs: Iterable[Pair]) -> dict[int, list[Pair]]:
    options: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        options[pair.participant].append(pair)
    for own in options.values():
        own.sort(key=lambda pair: (-pair.score, pair.booth))
    return {p: options[p] for p in sorted(options) if not problem.participants[p].is_absent}


def _keep_published(problem: PlanningProblem, occupancy: Occupancy, needs: dict[tuple[int, int], bool]) -> None:
    for old in problem.published or ():
        needed = needs.get((old.participant, old.booth))
        if needed is None:
            continue
        if not occupancy.slots(old.participant, old.booth, is_interpreted=needed) >> old.slot & 1:
            continue
        able = occupancy.interpreters_at(old.participant, old.slot) if needed else []
        chosen = (old.interpreter if old.interpreter in able else able[0]) if needed else None
        occupancy.add(PlannedInterview(participant=old.participant, booth=old.booth, slot=old.slot, interpreter=chosen))


def _choices(occupancy: Occupancy, own: Sequence[Pair]) -> int:
    mask = occupancy.participant_mask[own[0].participant]
    return sum((mask & occupancy.booth_mask[pair.booth]).bit_count() for pair in own)


def _place_best(problem: PlanningProblem, occupancy: Occupancy, own: Sequence[Pair]) -> bool:
    best: tuple[int, int, Pair] | None = None
    bonus = problem.weights.booth_short // 10
    for pair in own:
        is_short = occupancy.talks(pair.booth) < problem.booths[pair.booth].minimum
        worth = pair.score + (bonus if is_short else 0)
        if best is not None and worth <= best[0]:
            continue
        mask = occupancy.slots(pair.participant, pair.booth, is_interpreted=pair.needs_interpreter)
        if mask:
            best = (worth, mask, pair)
    if best is None:
        return False
    _, mask, pair = best
    slot = _nearest(mask, [interview.slot for interview in occupancy.of(pair.participant)])
    interpreter = occupancy.interpreters_at(pair.participant, slot)[0] if pair.needs_interpreter else None
    occupancy.add(PlannedInterview(participant=pair.participant, booth=pair.booth, slot=slot, interpreter=interpreter))
    return True


def _nearest(mask: int, taken: Sequence[int]) -> int:
    if not taken:
        return bits(mask)[0]
    return min(bits(mask), key=lambda slot: (min(abs(slot - other) for other in taken), slot))


def _names(problem: PlanningProblem, pin: PlannedInterview) -> list[str | int | None]:
    return [
        problem.participants[pin.participant].id,
        problem.booths[pin.booth].id,
        pin.slot,
        None if pin.interpreter is None else problem.interpreters[pin.interpreter].id,
    ]
