"""Say exactly whether a talk has a place when causes are taken away: the whole event anew, as one integer program.

Everybody else's talks stay where they are. What else of the plan may change is said by `Free`; the more is free, the
more it says that a talk has no place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import Flag, auto
from typing import TYPE_CHECKING

import highspy
import numpy as np

from refugeesday.planning.removals import Cause, without_cause
from refugeesday.planning.situation import Given, Situation, situation_of
from tests.planning.given_worlds import is_movable, may_give_way

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from refugeesday.planning.wants import Want

Key = tuple[str, int, int]
"""What a column stands for: ("talk", booth, slot) of the participant, or ("lead", number of a talk, interpreter)."""


class Free(Flag):
    """Name what may change beside the new talk: one own talk gives way to a wish, own ones move, anybody interprets."""

    NOTHING = 0
    ONE_TALK = auto()
    OWN_TIMES = auto()
    INTERPRETERS = auto()


def has_place(given: Given, want: Want, causes: Iterable[Cause], free: Free) -> bool:
    """Take causes away, plan the event from scratch beside the talks of everybody else, and solve what is left."""
    changed, gone = given, set(causes)
    for cause in Cause:
        if cause in gone:
            changed = without_cause(changed, want, cause)
    return _Search(given, changed, want, free).has_place()


@dataclass(slots=True)
class _Program:
    """A set of rows over columns of 0 and 1."""

    columns: dict[Key, int] = field(default_factory=dict)
    rows: list[tuple[float, float, dict[int, float]]] = field(default_factory=list)

    def column(self, key: Key) -> int:
        return self.columns.setdefault(key, len(self.columns))

    def add(self, low: float, high: float, weights: Mapping[int, float]) -> None:
        self.rows.append((low, high, dict(weights)))

    def has_solution(self) -> bool:
        solver, count = highspy.Highs(), len(self.columns)
        solver.setOptionValue("output_flag", False)
        solver.addVars(count, np.zeros(count), np.ones(count))
        for column in range(count):
            solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        for low, high, weights in self.rows:
            solver.addRow(low, high, len(weights), np.array([*weights]), np.array([*weights.values()], np.float64))
        solver.run()
        return bool(solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)


class _Search:
    """One want in the event as it is after the causes are gone."""

    def __init__(self, given: Given, changed: Given, want: Want, free: Free) -> None:
        self._free = free
        self._situation: Situation = situation_of(changed)
        self._found, self._problem = self._situation.built.eligibility, self._situation.built.problem
        people, known = self._found.participants, {booth.id for booth in given.booths}
        self._row = next(row for row, one in enumerate(people) if one.id == want.participant)
        self._own = [talk for talk in self._situation.plan if talk.participant == self._row]
        self._others = [talk for talk in self._situation.plan if talk.participant != self._row]
        self._needs = {
            pair.booth: pair.needs_interpreter for pair in self._problem.pairs if pair.participant == self._row
        }
        first = self._problem.first_of_group()
        met = {first[talk.booth] for talk in self._own}
        self._wanted = {
            column
            for column, lane in enumerate(self._found.lanes)
            if (lane.booth.id in want.booths or lane.booth.id not in known)
            and column in self._needs
            and first[column] not in met
        }
        talks = [talk for talk in changed.interviews if talk.participant == want.participant]
        self._movable = {talk.booth for talk in talks if Free.OWN_TIMES in free and is_movable(changed, talk)}
        self._giving_way = {talk.booth for talk in talks if Free.ONE_TALK in free and may_give_way(changed, want, talk)}
        self._program = _Program()

    def has_place(self) -> bool:
        if not self._wanted or self._problem.participants[self._row].is_absent:
            return False
        self._add_talks()
        self._add_interpreting()
        return self._program.has_solution()

    def _add_talks(self) -> None:
        """Each own talk once, all but one that may give way; the one wanted; no two too near; no more than agreed."""
        program, one = self._program, self._problem.participants[self._row]
        used = Counter((talk.booth, talk.slot) for talk in self._others)
        held = Counter(talk.booth for talk in self._others)
        at: defaultdict[int, list[int]] = defaultdict(list)
        own, new = list[int](), list[int]()
        for talk in self._own:
            stays = self._found.lanes[talk.booth].booth.id not in self._movable
            capacity = self._problem.booths[talk.booth].capacity
            slots = [
                slot
                for slot in range(self._problem.slot_count)
                if slot == talk.slot or (not stays and one.available[slot] and used[talk.booth, slot] < capacity[slot])
            ]
            columns = [program.column(("talk", talk.booth, slot)) for slot in slots]
            for slot, column in zip(slots, columns, strict=True):
                at[slot].append(column)
            may_go = self._found.lanes[talk.booth].booth.id in self._giving_way
            program.add(0 if may_go else 1, 1, dict.fromkeys(columns, 1.0))
            own += columns
        for booth in self._wanted:
            values = self._problem.booths[booth]
            for slot, seats in enumerate(values.capacity):
                if one.available[slot] and used[booth, slot] < seats and held[booth] < values.maximum:
                    column = program.column(("talk", booth, slot))
                    at[slot].append(column)
                    new.append(column)
        program.add(len(self._own) - bool(self._giving_way), len(self._own), dict.fromkeys(own, 1.0))
        program.add(1, 1, dict.fromkeys(new, 1.0))
        program.add(0, one.max_interviews, dict.fromkeys((*own, *new), 1.0))
        for slot in range(self._problem.slot_count):
            near = [column for later in range(slot, slot + one.gap + 1) for column in at[later]]
            program.add(0, 1, dict.fromkeys(near, 1.0))

    def _add_interpreting(self) -> None:
        """Every talk that is interpreted has one who speaks the language and is there; load and rest of each."""
        program, interpreters = self._program, self._problem.interpreters
        led = {talk.booth: talk.interpreter is not None for talk in self._own}
        tasks: list[tuple[int, int, int | None, int | None]] = [
            (talk.participant, talk.slot, talk.interpreter, None)
            for talk in self._others
            if talk.interpreter is not None
        ]
        tasks += [
            (self._row, slot, None, column)
            for (_, booth, slot), column in tuple(program.columns.items())
            if (led[booth] if booth in led else self._needs[booth])
        ]
        work: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, (participant, slot, present, column) in enumerate(tasks):
            spoken = set(self._problem.participants[participant].languages)
            leads = {}
            for voice, one in enumerate(interpreters):
                can_lead = one.available[slot] and spoken & set(one.languages)
                if voice == present or (can_lead and (present is None or Free.INTERPRETERS in self._free)):
                    leads[program.column(("lead", number, voice))] = 1.0
                    work[voice].append((slot, program.columns["lead", number, voice]))
            program.add(
                1 if column is None else 0,
                1 if column is None else 0,
                leads | ({} if column is None else {column: -1.0}),
            )
        for voice, one in enumerate(interpreters):
            program.add(0, one.max_load, {column: 1.0 for _, column in work[voice]})
            for slot in range(self._problem.slot_count):
                program.add(0, 1, {column: 1.0 for at, column in work[voice] if at == slot})
            for first, last in self._problem.blocks:
                for begin in range(first, last - one.max_run + 1):
                    run = {column: 1.0 for at, column in work[voice] if begin <= at <= begin + one.max_run}
                    program.add(0, one.max_run, run)
