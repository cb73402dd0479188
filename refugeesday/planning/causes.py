"""Find the one cause why somebody has no talk, and prove it by taking it away.

A cause holds where taking it away, with the present plan as it is and all else the same, leaves a place for the talk.
Of several that would do alone the first of `Cause` counts. A wish counts for more than a talk not wished for: where
nothing does alone, one that makes the wish take the place of another talk of the same participant is the cause. It has
as many talks as before then, so that few points stay too few.

Where none does at all, those that only help together are named: starting from all of them, each one that is not needed
is left out, the last of `Cause` first. Of those that are about time it is one cause, `Cause.NO_COMMON_TIME`.

Only the participant and the booths wanted are judged again; who is busy when is read from the present plan. That is
the same as planning everything again from what `without_cause` returns, and a thousand times faster.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.domain.interviews import InterviewState
from refugeesday.planning.build import build_problem
from refugeesday.planning.eligibility import Eligibility, Hindrance
from refugeesday.planning.occupancy import Occupancy, mask_of
from refugeesday.planning.removals import OF_TIME, Cause, without_cause
from refugeesday.planning.situation import Given, Situation, judge, situation_of
from refugeesday.planning.wants import UNDETERMINED, Want

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.planning.values import PlannedInterview, PlanningProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Say why a talk is not planned.

    `parts` is the cause alone, what holds together for NO_COMMON_TIME and SEVERAL, and empty for FREE. `values` belong
    to the parts: the language to interpret, the hours of the participant (`09:00-11:00 14:00-15:00`), their German, the
    occupation; else empty. `gives_way` says that without the cause the talk would take the place of another one of the
    same participant.
    """

    want: Want
    cause: Cause
    parts: tuple[Cause, ...] = ()
    values: tuple[str, ...] = ()
    gives_way: bool = False

    @property
    def value(self) -> str:
        """Give the value of a cause that stands alone."""
        return self.values[0] if len(self.values) == 1 else ""


class Inquiry:
    """Ask for causes in one situation."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self._occupancy = Occupancy(situation.built.problem)
        for interview in situation.plan:
            self._occupancy.add(interview)
        self._columns: dict[int, list[int]] = {}
        for column, lane in enumerate(situation.built.eligibility.lanes):
            self._columns.setdefault(lane.booth.id, []).append(column)
        self._booths = {booth.id: booth for booth in situation.given.booths}
        self._judged: dict[tuple[Want, frozenset[Cause]], tuple[Eligibility, PlanningProblem]] = {}

    def explain(self, want: Want) -> Explanation:
        """Return the cause why a want is not met."""
        self._judged.clear()
        if self.is_possible(want, ()):
            return Explanation(want=want, cause=Cause.FREE)
        possible = self.candidates(want)
        for gives_way in (False, True) if self._may_give_way(want) else (False,):
            for cause in possible:
                if self.is_possible(want, (cause,), gives_way=gives_way):
                    return self._explained(want, cause, (cause,), gives_way=gives_way)
        needed = list(possible)
        for cause in reversed(possible):
            fewer = [one for one in needed if one is not cause]
            if self.is_possible(want, fewer, gives_way=True):
                needed = fewer
        cause = Cause.NO_COMMON_TIME if OF_TIME.issuperset(needed) else Cause.SEVERAL
        return self._explained(want, cause, needed, gives_way=not self.is_possible(want, needed))

    def is_possible(self, want: Want, causes: Iterable[Cause], *, gives_way: bool = False) -> bool:
        """Say whether there is a place for the talk beside the present plan with the causes taken away.

        Where another talk of the participant `gives_way`, it may also be in the place of one of those.
        """
        gone = frozenset(causes)
        if Cause.TOO_LATE in gone:
            return self._anew.is_possible(want, gone - {Cause.TOO_LATE}, gives_way=gives_way)
        if (want, gone) not in self._judged:
            self._judged[want, gone] = self._judge_without(want, gone)
        found, problem = self._judged[want, gone]
        own = self._occupancy.of(want.row)
        if Cause.OWN_TALKS in gone:
            return self._has_place(want, found, problem, own, talks=0)
        ways = [(), *((talk,) for talk in self._may_give_way(want))] if gives_way else [()]
        return any(self._has_place(want, found, problem, way, talks=len(own)) for way in ways)

    def candidates(self, want: Want) -> list[Cause]:
        """Return what can be taken away for a want, in the order of `Cause`; other causes do not touch it."""
        situation, row, columns = self.situation, want.row, self._columns_of(want)
        found, given = situation.built.eligibility, situation.given
        one, talks = found.participants[row], self._occupancy.count(row)
        hindrances = int(np.bitwise_or.reduce(found.hindrances[row, columns], initial=0))
        tables = [lane for booth in want.booths for lane in self._booths[booth].interviewers]
        wished = None if want.wish is None or want.booths else want.wish.organisation
        is_spoken = bool(columns) and bool((found.eligible & ~found.needs_interpreter)[row, columns].all())
        touches = {
            Cause.NOT_EXPECTED: not one.state.is_expected,
            Cause.NOT_OFFERED: not want.booths or (want.wish is None and bool(want.kldb)),
            Cause.OWN_MAXIMUM: talks >= situation.built.problem.participants[row].max_interviews,
            Cause.LITTLE_FIT: given.event.score_floor > 0 and talks >= one.min_interviews,
            Cause.NO_INTERPRETER: not is_spoken and want.language != UNDETERMINED,
            Cause.HOURS: bool(one.availability),
            Cause.OWN_TALKS: talks > 0,
            Cause.BOOTHS_FULL: bool(columns),
            Cause.BOOTH_HOURS: any(lane.presence for lane in tables),
            Cause.TOO_LATE: given.now is not None and situation.built.raster.slots[0].span.starts < given.now,
            Cause.GERMAN_TOO_LOW: bool(hindrances & Hindrance.GERMAN_TOO_LOW) or wished is not None,
            Cause.EXCLUDED: bool(hindrances & Hindrance.EXCLUDED) or wished in one.excluded,
        }
        return [cause for cause in Cause if touches.get(cause)]

    @cached_property
    def _anew(self) -> Inquiry:
        return Inquiry(situation_of(replace(self.situation.given, now=None)))

    @cached_property
    def _movable(self) -> frozenset[tuple[int, int]]:
        """Give participant and booth of the talks that are neither fixed nor begun."""
        given = self.situation.given
        return frozenset(
            (one.participant, one.booth)
            for one in given.interviews
            if not one.is_fixed
            and one.state is InterviewState.PLANNED
            and (given.now is None or one.starts >= given.now)
        )

    def _may_give_way(self, want: Want) -> list[PlannedInterview]:
        """Return the talks a wish may take the place of: movable, and not wished for more."""
        found = self.situation.built.eligibility
        booths = [(talk, found.lanes[talk.booth].booth.id) for talk in self._occupancy.of(want.row)]
        return [
            talk
            for talk, booth in booths
            if want.wish is not None and booth not in want.before and (want.participant, booth) in self._movable
        ]

    def _explained(self, want: Want, cause: Cause, parts: Iterable[Cause], *, gives_way: bool) -> Explanation:
        named = tuple(parts)
        values = tuple(self._value(want, part) for part in named)
        return Explanation(want=want, cause=cause, parts=named, values=values, gives_way=gives_way)

    def _judge_without(self, want: Want, gone: frozenset[Cause]) -> tuple[Eligibility, PlanningProblem]:
        """Judge the participant and the booths wanted with the causes taken away."""
        given = self._around(want)
        for cause in Cause:
            if cause in gone:
                given = without_cause(given, want, cause)
        found = judge(given)
        return found, build_problem(found, now=given.now).problem

    def _columns_of(self, want: Want) -> list[int]:
        return [column for booth in sorted(want.booths) for column in self._columns[booth]]

    def _around(self, want: Want) -> Given:
        """Return what concerns one want: the participant, the booths wanted, and who can interpret."""
        given, found = self.situation.given, self.situation.built.eligibility
        booths = tuple(self._booths[booth] for booth in sorted(want.booths))
        wanted = {booth.organisation for booth in booths}
        if want.wish is not None and want.wish.organisation is not None:
            wanted.add(want.wish.organisation)
        return replace(
            given,
            participants=(found.participants[want.row],),
            booths=booths,
            offers=tuple(offer for offer in given.offers if offer.organisation in wanted),
            volunteers=tuple(found.interpreters[number] for number in self._occupancy.speakers(want.row)),
            interviews=(),
        )

    def _free_slots(self, want: Want, problem: PlanningProblem, given_up: Sequence[PlannedInterview]) -> int:
        """Return the slots in which the participant could talk; a gap the present plan breaks binds nobody."""
        one, own = problem.participants[0], self._occupancy.of(want.row)
        kept = [talk for talk in own if talk not in given_up]
        if one.is_absent or len(kept) >= one.max_interviews:
            return 0
        gap = self.situation.built.problem.participants[want.row].gap if own else one.gap
        return mask_of(
            [flag and all(abs(slot - talk.slot) > gap for talk in kept) for slot, flag in enumerate(one.available)]
        )

    def _has_place(
        self,
        want: Want,
        found: Eligibility,
        problem: PlanningProblem,
        given_up: Sequence[PlannedInterview],
        *,
        talks: int,
    ) -> bool:
        """Say whether any lane has a seat, and an interpreter where one is needed, when the participant is free.

        Lanes of few points are for those with less than enough `talks`.
        """
        row, occupancy, booths = want.row, self._occupancy, problem.booths
        mask = self._free_slots(want, problem, given_up)
        if not mask:
            return False
        has_enough = talks >= found.participants[0].min_interviews
        for interview in given_up:
            occupancy.remove(interview)
        try:
            columns: Sequence[int | None] = [*self._columns_of(want), *[None] * len(found.lanes)]
            heard = self._heard(row, problem)
            for lane in np.flatnonzero(found.eligible[0]).tolist():
                column, booth = columns[lane], booths[lane]
                held = 0 if column is None else occupancy.talks(column)
                if found.is_weak[0, lane] and has_enough and held >= booth.minimum:
                    continue
                if held >= booth.maximum or (column is not None and occupancy.has_met(row, column)):
                    continue
                seats = mask_of([seats > self._used(column, slot) for slot, seats in enumerate(booth.capacity)])
                if mask & seats & (heard if found.needs_interpreter[0, lane] else -1):
                    return True
            return False
        finally:
            for interview in given_up:
                occupancy.add(interview)

    def _used(self, column: int | None, slot: int) -> int:
        if column is None:
            return 0
        return self.situation.built.problem.booths[column].capacity[slot] - self._occupancy.seats_left(column, slot)

    def _heard(self, row: int, problem: PlanningProblem) -> int:
        """Return the slots in which somebody can interpret: those who do now when they are free, new ones always."""
        known = self._occupancy.speakers(row)
        heard = 0
        for number in known:
            heard |= self._occupancy.interpreter_mask[number]
        for interpreter in problem.interpreters[len(known) :]:
            heard |= mask_of(interpreter.available)
        return heard

    def _value(self, want: Want, cause: Cause) -> str:
        one = self.situation.built.eligibility.participants[want.row]
        if cause is Cause.NO_INTERPRETER:
            return want.language
        if cause is Cause.HOURS:
            return " ".join(f"{span.starts:%H:%M}-{span.ends:%H:%M}" for span in sorted(one.availability))
        if cause is Cause.NOT_OFFERED:
            return want.title
        level = one.person.german_speaking
        return level.value if cause is Cause.GERMAN_TOO_LOW and level is not None else ""
