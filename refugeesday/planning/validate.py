"""Judge a plan: every broken rule, and the objective.

Shares nothing with the solver, so that neither can hide the other's mistake. The objective is

    J = sum_k level[k] * L_k + score - booth_short - idle - interpreter_used - change terms,

L_k being the number of participants with at least k interviews. *Core J* leaves out idle and interpreter_used; it is
what the bound and the gap are about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from refugeesday.planning.values import Pair, PlannedInterview, PlanningProblem

_K = TypeVar("_K")


class Rule(StrEnum):
    """Name a hard rule of a plan."""

    UNKNOWN_INDEX = "unknown_index"
    NOT_ELIGIBLE = "not_eligible"
    PARTICIPANT_AWAY = "participant_away"
    INTERPRETER_MISSING = "interpreter_missing"
    INTERPRETER_NEEDLESS = "interpreter_needless"
    INTERPRETER_LANGUAGE = "interpreter_language"
    INTERPRETER_AWAY = "interpreter_away"
    PARTICIPANT_TWICE = "participant_twice"
    PARTICIPANT_MAXIMUM = "participant_maximum"
    PARTICIPANT_GAP = "participant_gap"
    PAIR_TWICE = "pair_twice"
    GROUP_TWICE = "group_twice"
    BOOTH_CAPACITY = "booth_capacity"
    BOOTH_MAXIMUM = "booth_maximum"
    INTERPRETER_TWICE = "interpreter_twice"
    INTERPRETER_LOAD = "interpreter_load"
    INTERPRETER_REST = "interpreter_rest"
    PIN_MISSING = "pin_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """Say which rule is broken and by which interviews (for a missing pin: the pin)."""

    rule: Rule
    interviews: tuple[PlannedInterview, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """Hold what a plan is worth; `levels[k]` counts participants with more than k interviews.

    `changes` are published interviews of present participants that are not kept at the same booth and slot.
    """

    levels: tuple[int, ...]
    score: int
    booth_short: int
    idle: int
    interpreters_used: int
    changes: int
    core: int
    total: int


def violations(problem: PlanningProblem, interviews: Iterable[PlannedInterview]) -> tuple[Violation, ...]:
    """Return every broken rule of a plan, none for a feasible one. O(interviews + participants + slots)."""
    plan = list(interviews)
    eligible = _eligible(problem)
    known = [interview for interview in plan if _is_known(problem, interview)]
    valid = [interview for interview in known if (interview.participant, interview.booth) in eligible]
    found: list[Violation] = []
    found += _each(Rule.UNKNOWN_INDEX, (i for i in plan if not _is_known(problem, i)))
    found += _each(Rule.NOT_ELIGIBLE, (i for i in known if (i.participant, i.booth) not in eligible))
    for interview in valid:
        pair = eligible[interview.participant, interview.booth]
        found += [Violation(rule=rule, interviews=(interview,)) for rule in _single(problem, interview, pair)]
    found += _meetings(problem, valid)
    found += _participants(problem, valid)
    found += _booths(problem, valid)
    found += _interpreters(problem, valid)
    present = set(plan)
    found += _each(Rule.PIN_MISSING, (pin for pin in problem.pins if pin not in present))
    return tuple(found)


def objective(problem: PlanningProblem, interviews: Iterable[PlannedInterview]) -> Objective:
    """Return the value of a plan and its parts; the plan should be feasible."""
    plan = list(interviews)
    weights = problem.weights
    slots: dict[int, list[int]] = defaultdict(list)
    for interview in plan:
        slots[interview.participant].append(interview.slot)
    talks = Counter(interview.booth for interview in plan)
    highest = max([participant.max_interviews for participant in problem.participants] + [1])
    levels = tuple(sum(len(own) >= k for own in slots.values()) for k in range(1, highest + 1))
    score = _score(problem, plan)
    short = sum(max(0, booth.minimum - talks[number]) for number, booth in enumerate(problem.booths))
    idle = sum(_idle(sorted(own), problem.participants[number].gap) for number, own in slots.items())
    used = len({interview.interpreter for interview in plan if interview.interpreter is not None})
    changes = count_changes(problem, plan)
    core = sum(weights.level_of(k) * count for k, count in enumerate(levels, start=1)) + score
    core -= weights.booth_short * short + weights.change * changes
    return Objective(
        levels=levels,
        score=score,
        booth_short=short,
        idle=idle,
        interpreters_used=used,
        changes=changes,
        core=core,
        total=core - weights.idle * idle - weights.interpreter_used * used,
    )


def _score(problem: PlanningProblem, plan: Sequence[PlannedInterview]) -> int:
    """Return what the pairs of a plan score; of hundreds of thousands of pairs, few are planned."""
    planned = Counter((interview.participant, interview.booth) for interview in plan)
    return sum(pair.score * planned.get((pair.participant, pair.booth), 0) for pair in problem.pairs)


def count_changes(problem: PlanningProblem, interviews: Iterable[PlannedInterview]) -> int:
    """Return how many published interviews of present participants are not kept; another interpreter is no change."""
    now = {(interview.participant, interview.booth, interview.slot) for interview in interviews}
    return sum(
        (old.participant, old.booth, old.slot) not in now
        for old in problem.published or ()
        if not problem.participants[old.participant].is_absent
    )


def _eligible(problem: PlanningProblem) -> dict[tuple[int, int], Pair]:
    pairs = {(pair.participant, pair.booth): pair for pair in problem.pairs}
    return {key: pair for key, pair in pairs.items() if key not in problem.forbidden}


def _each(rule: Rule, interviews: Iterable[PlannedInterview]) -> Iterator[Violation]:
    return (Violation(rule=rule, interviews=(interview,)) for interview in interviews)


def _is_known(problem: PlanningProblem, interview: PlannedInterview) -> bool:
    return (
        0 <= interview.participant < len(problem.participants)
        and 0 <= interview.booth < len(problem.booths)
        and 0 <= interview.slot < problem.slot_count
        and (interview.interpreter is None or 0 <= interview.interpreter < len(problem.interpreters))
    )


def _single(problem: PlanningProblem, interview: PlannedInterview, pair: Pair) -> Iterator[Rule]:
    participant = problem.participants[interview.participant]
    if participant.is_absent or not participant.available[interview.slot]:
        yield Rule.PARTICIPANT_AWAY
    if interview.interpreter is None:
        if pair.needs_interpreter:
            yield Rule.INTERPRETER_MISSING
        return
    if not pair.needs_interpreter:
        yield Rule.INTERPRETER_NEEDLESS
    interpreter = problem.interpreters[interview.interpreter]
    if not set(interpreter.languages) & set(participant.languages):
        yield Rule.INTERPRETER_LANGUAGE
    if not interpreter.available[interview.slot]:
        yield Rule.INTERPRETER_AWAY


def _grouped(interviews: Sequence[PlannedInterview], keys: Sequence[_K]) -> dict[_K, tuple[PlannedInterview, ...]]:
    groups: dict[_K, list[PlannedInterview]] = defaultdict(list)
    for interview, key in zip(interviews, keys, strict=True):
        groups[key].append(interview)
    return {key: tuple(group) for key, group in groups.items()}


def _repeated(rule: Rule, plan: Sequence[PlannedInterview], keys: Sequence[object]) -> Iterator[Violation]:
    for group in _grouped(plan, keys).values():
        if len(group) > 1:
            yield Violation(rule=rule, interviews=group)


def _meetings(problem: PlanningProblem, plan: Sequence[PlannedInterview]) -> Iterator[Violation]:
    yield from _repeated(Rule.PARTICIPANT_TWICE, plan, [(i.participant, i.slot) for i in plan])
    yield from _repeated(Rule.PAIR_TWICE, plan, [(i.participant, i.booth) for i in plan])
    grouped = [i for i in plan if problem.booths[i.booth].group is not None]
    yield from _repeated(
        Rule.GROUP_TWICE, grouped, [(i.participant, str(problem.booths[i.booth].group)) for i in grouped]
    )


def _participants(problem: PlanningProblem, plan: Sequence[PlannedInterview]) -> Iterator[Violation]:
    for number, own in _grouped(plan, [i.participant for i in plan]).items():
        participant = problem.participants[number]
        if len(own) > participant.max_interviews:
            yield Violation(rule=Rule.PARTICIPANT_MAXIMUM, interviews=own)
        for before, after in pairwise(sorted(own, key=lambda interview: interview.slot)):
            if after.slot - before.slot <= participant.gap:
                yield Violation(rule=Rule.PARTICIPANT_GAP, interviews=(before, after))


def _booths(problem: PlanningProblem, plan: Sequence[PlannedInterview]) -> Iterator[Violation]:
    for (number, slot), group in _grouped(plan, [(i.booth, i.slot) for i in plan]).items():
        if len(group) > problem.booths[number].capacity[slot]:
            yield Violation(rule=Rule.BOOTH_CAPACITY, interviews=group)
    for number, group in _grouped(plan, [i.booth for i in plan]).items():
        if len(group) > problem.booths[number].maximum:
            yield Violation(rule=Rule.BOOTH_MAXIMUM, interviews=group)


def _interpreters(problem: PlanningProblem, plan: Sequence[PlannedInterview]) -> Iterator[Violation]:
    led = [(i, i.interpreter) for i in plan if i.interpreter is not None]
    interviews = [interview for interview, _ in led]
    yield from _repeated(Rule.INTERPRETER_TWICE, interviews, [(v, i.slot) for i, v in led])
    for number, own in _grouped(interviews, [v for _, v in led]).items():
        interpreter = problem.interpreters[number]
        if len(own) > interpreter.max_load:
            yield Violation(rule=Rule.INTERPRETER_LOAD, interviews=own)
        at = {interview.slot: interview for interview in own}
        for first, last in problem.blocks:
            run: list[PlannedInterview] = []
            for slot in range(first, last + 1):
                run = [*run, at[slot]] if slot in at else []
                if len(run) > interpreter.max_run:
                    yield Violation(rule=Rule.INTERPRETER_REST, interviews=tuple(run))


def _idle(slots: Sequence[int], gap: int) -> int:
    return sum(max(0, after - before - 1 - gap) for before, after in pairwise(slots))
