"""Where interviews may go by hand: possible, with a drawback, or not and why; who fits a free place; what is written.

A `PlaceBook` is made from values, so that it may be made in another thread; every question is then a few operations on
arrays. Nothing here changes anything: what an answer leads to is a value for `carry_out`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.domain.interviews import Interview
from refugeesday.domain.people import ParticipantState
from refugeesday.planning.build import Keep, build_problem
from refugeesday.planning.eligibility import interpreter_languages
from refugeesday.planning.moves import Judged, MoveBoard, MoveReason, MoveTable, Verdict
from refugeesday.planning.standing import NO_PAIR_BELOW_THIS
from refugeesday.planning.values import PlannedInterview
from refugeesday.services.interviews import add_interview, edit_interview, remove_missed
from refugeesday.services.proposals import assess_input

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from refugeesday.planning.eligibility import Eligibility
    from refugeesday.services.plans import PlanInput
    from refugeesday.services.session import Session

Place = tuple[int, int]
"""Slot index and interviewer."""

ASIDE = timedelta(days=400)
"""How far an interview steps aside while two change places, so that nobody is ever in two talks at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Say whether an interview may be at a place, and the points it would have there; 0 where it may not."""

    verdict: Verdict
    reason: MoveReason
    points: int
    needs_interpreter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Name somebody who fits a free place; `talks` is how many interviews the person has already."""

    participant: int
    answer: Answer
    talks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Name a free place where an interview could be instead."""

    place: Place
    answer: Answer


class PlaceBook:
    """Answer for one plan as it was read where each interview could be.

    `found` is who may meet whom, taken over from the book of a plan that differs in its interviews only.
    """

    def __init__(self, given: PlanInput, *, now: datetime | None = None, found: Eligibility | None = None) -> None:
        self._event = given.event
        self._found = found = found or assess_input(given)
        only_fixed = replace(found, event=replace(found.event, score_floor=NO_PAIR_BELOW_THIS))
        built = build_problem(only_fixed, interviews=given.interviews, keep=Keep.NOTHING, now=now)
        self._problem = built.problem
        self._slots = built.raster.slots
        self._interviews = {one.id: one for one in built.interviews}
        self._row = {one.id: row for row, one in enumerate(found.participants)}
        self._voice = {one.id: number for number, one in enumerate(found.interpreters)}
        self._slot = {slot.span.starts: slot.index for slot in self._slots}
        self._column = {table.id: column for column, group in enumerate(found.lanes) for table in group.interviewers}
        self._there = [group.present(built.raster) for group in found.lanes]
        self._taken: dict[Place, int] = {self._place(one): one.id for one in built.interviews}
        first = 0 if now is None else sum(slot.span.starts < now for slot in self._slots)
        self._judged = Judged(eligible=found.eligible, score=found.score, needs_interpreter=found.needs_interpreter)
        self._asked: tuple[int, Mapping[Place, Answer]] | None = None
        self.present = frozenset(one.id for one in given.participants if one.state is ParticipantState.ARRIVED)
        planned = [self._planned(one) for one in built.interviews]
        self._board = MoveBoard(self._problem, planned, from_slot=first, judged=self._judged)

    @property
    def found(self) -> Eligibility:
        """Give who may meet whom, for a book of the same event with other interviews."""
        return self._found

    def count_reachable(self, participants: Iterable[int]) -> int:
        """Count who of some participants may meet anybody at all: no plan gives more of them a talk."""
        rows = [self._row[id_] for id_ in participants if id_ in self._row]
        return int(self._found.eligible[rows].any(axis=1).sum())

    def moves(self, interview: int) -> Mapping[Place, Answer]:
        """Give an answer for every table and slot to which an interview could go; nothing for one of the past.

        Places where another interview stands are refused as full, also where another table of the booth is free.
        """
        one = self._interviews.get(interview)
        if one is None:
            return {}
        if self._asked is None or self._asked[0] != interview:  # asked twice in a row: to rank, and to mark
            table = self._board.table(self._planned(one))
            self._asked = interview, self._answers(table, one.participant, own=interview)
        return self._asked[1]

    def places(self, participant: int) -> Mapping[Place, Answer]:
        """Give an answer for every table and slot where a participant could have one more interview."""
        row = self._row.get(participant)
        return {} if row is None else self._answers(self._board.places(row), participant, own=None)

    def alternatives(self, interview: int, *, most: int = 3) -> tuple[Alternative, ...]:
        """Give the best free places for an interview: fewest drawbacks, then most points, then earliest."""
        one = self._interviews.get(interview)
        here = None if one is None else self._place(one)
        found = self.moves(interview)
        return self._ranked({place: answer for place, answer in found.items() if place != here}, most)

    def openings(self, participant: int, *, most: int = 3, is_soon: bool = False) -> tuple[Alternative, ...]:
        """Give the best free places for one more interview of a participant, or the next ones."""
        return self._ranked(self.places(participant), most, is_soon=is_soon)

    def candidates(self, place: Place, *, most: int = 8) -> tuple[Candidate, ...]:
        """Give who fits a free place: those without an interview first, then by points.

        As soon as somebody is marked as present, only people who are there are given.
        """
        slot, column = place[0], self._column[place[1]]
        talks = dict.fromkeys(range(len(self._found.participants)), 0)
        for one in self._interviews.values():
            talks[self._row[one.participant]] += 1
        scored = np.flatnonzero(self._judged.eligible[:, column]).tolist()
        if self.present:
            scored = [row for row in scored if self._found.participants[row].id in self.present]
        scored.sort(key=lambda row: (talks[row] > 0, -int(self._judged.score[row, column]), row))
        found: list[Candidate] = []
        for row in scored:
            if len(found) < most and self._board.takes(row, column, slot):
                answer = self._answer(self._board.places(row), row, column, slot)
                found.append(Candidate(participant=self._found.participants[row].id, answer=answer, talks=talks[row]))
        return tuple(found)

    def moved(self, interview: int, place: Place) -> Interview:
        """Give an interview as it would be at another place, with interpreter, offer, points and reasons."""
        one = self._interviews[interview]
        return self._at(one, self._planned(one), place, is_new=False)

    def placed(self, participant: int, place: Place) -> Interview:
        """Give a new interview of a participant at a place."""
        slot, column = place[0], self._column[place[1]]
        span, booth = self._slots[slot].span, self._found.lanes[column].booth.id
        starts, ends = span.starts.astimezone(UTC), span.ends.astimezone(UTC)
        new = Interview(
            event=self._event.id, participant=participant, booth=booth, interviewer=place[1], starts=starts, ends=ends,
            score=0,
        )  # fmt: skip
        planned = PlannedInterview(participant=self._row[participant], booth=column, slot=slot)
        return self._at(new, planned, place, is_new=True)

    def interpretable(self, slot: int, volunteer: int) -> tuple[Interview, ...]:
        """Give the interviews of a slot that a free interpreter could take over, those without one first."""
        voice = self._voice.get(volunteer)
        if voice is None or not self._board.hears(voice, slot):
            return ()
        known = interpreter_languages(self._found.interpreters[voice])
        fits = [
            one
            for one in self._interviews.values()
            if self._slot[one.starts] == slot
            and self._judged.needs_interpreter[self._row[one.participant], self._column[one.interviewer]]
            and known & self._found.spoken[self._row[one.participant]]
        ]
        return tuple(sorted(fits, key=lambda one: (one.interpreter is not None, one.booth, one.interviewer)))

    def swapped(self, first: int, second: int) -> tuple[Interview, Interview] | None:
        """Give two interviews in each other's place; None where one of them may not be there."""
        one, other = self._interviews.get(first), self._interviews.get(second)
        if one is None or other is None or one.participant == other.participant:
            return None
        here, there = self._place(one), self._place(other)
        mine, theirs = self._planned(one), self._planned(other)
        self._board.take_out(theirs)
        try:
            if not self._may_go(mine, there):
                return None
            changed = self._at(one, mine, there, is_new=False)
            self._board.take_out(mine)
            self._board.put_in(self._planned(changed))
            try:
                if not self._may_come(theirs, here):
                    return None
                return changed, self._at(other, theirs, here, is_new=True)
            finally:
                self._board.take_out(self._planned(changed))
                self._board.put_in(mine)
        finally:
            self._board.put_in(theirs)

    def _may_go(self, planned: PlannedInterview, place: Place) -> bool:
        return self._board.cell(planned, self._column[place[1]], place[0])[0] is not Verdict.REFUSED

    def _may_come(self, planned: PlannedInterview, place: Place) -> bool:
        is_fixed = planned in self._problem.pins
        return not is_fixed and self._board.takes(planned.participant, self._column[place[1]], place[0])

    def _place(self, one: Interview) -> Place:
        return self._slot[one.starts], one.interviewer

    def _at(self, one: Interview, planned: PlannedInterview, place: Place, *, is_new: bool) -> Interview:
        slot, column = place[0], self._column[place[1]]
        row, span = planned.participant, self._slots[slot].span
        voice = None
        if self._judged.needs_interpreter[row, column]:
            voice = self._board.interpreter(planned, slot, is_new=is_new)
        changed = replace(
            one,
            booth=self._found.lanes[column].booth.id,
            interviewer=place[1],
            interpreter=None if voice is None else self._found.interpreters[voice].id,
            starts=span.starts.astimezone(UTC),
            ends=span.ends.astimezone(UTC),
        )
        if not self._found.eligible[row, column]:
            return changed
        reasons = self._found.reasons(row, column)
        return replace(changed, offer=self._found.offer(row, column), score=int(self._found.score[row, column]),
                       reasons=reasons)  # fmt: skip

    def _planned(self, one: Interview) -> PlannedInterview:
        voice = None if one.interpreter is None else self._voice.get(one.interpreter)
        return PlannedInterview(
            participant=self._row[one.participant],
            booth=self._column[one.interviewer],
            slot=self._slot[one.starts],
            interpreter=voice,
        )

    def _answers(self, table: MoveTable, participant: int, *, own: int | None) -> dict[Place, Answer]:
        row, found = self._row[participant], {}
        made: dict[tuple[int, int, int, bool], Answer] = {}  # a thousand places have a dozen answers
        points = self._judged.score[row].tolist()
        needs = self._judged.needs_interpreter[row].tolist()
        verdicts, reasons = table.verdict.tolist(), table.reason.tolist()
        for column, slots in enumerate(self._there):
            for slot, tables in enumerate(slots):
                verdict, reason = verdicts[column][slot], reasons[column][slot]
                for one in tables:
                    place = slot, one.id
                    other = self._taken.get(place)
                    if other is not None and other != own and verdict != Verdict.REFUSED:
                        key = (int(Verdict.REFUSED), int(MoveReason.BOOTH_FULL), points[column], needs[column])
                    else:
                        key = (verdict, reason, points[column], needs[column])
                    answer = made.get(key)
                    if answer is None:
                        answer = made[key] = _answer_of(*key)
                    found[place] = answer
        return found

    def _answer(self, table: MoveTable, row: int, column: int, slot: int) -> Answer:
        return _answer_of(
            int(table.verdict[column, slot]),
            int(table.reason[column, slot]),
            int(self._judged.score[row, column]),
            needs_interpreter=bool(self._judged.needs_interpreter[row, column]),
        )

    def _ranked(self, answers: Mapping[Place, Answer], most: int, *, is_soon: bool = False) -> tuple[Alternative, ...]:
        free = [
            (place, answer)
            for place, answer in answers.items()
            if answer.verdict is not Verdict.REFUSED and place not in self._taken
        ]
        if is_soon:
            free.sort(key=lambda one: (one[0][0], one[1].verdict, -one[1].points, one[0]))
        else:
            free.sort(key=lambda one: (one[1].verdict, -one[1].points, one[0]))
        chosen: dict[int, Alternative] = {}
        for place, answer in free:  # one place of a booth says it
            booth = self._found.lanes[self._column[place[1]]].booth.id
            chosen.setdefault(booth, Alternative(place=place, answer=answer))
        return tuple(list(chosen.values())[:most])


def _answer_of(verdict: int, reason: int, points: int, needs_interpreter: bool) -> Answer:  # noqa: FBT001 - a value
    return Answer(
        verdict=Verdict(verdict), reason=MoveReason(reason), points=points, needs_interpreter=needs_interpreter
    )


def carry_out(session: Session, changed: Interview) -> int:
    """Keep a moved or a new interview as one step, and give its id.

    Missed interviews at its table or of its person give way. Raises Conflict where somebody is busy then or the
    interview was changed meanwhile.
    """
    name = "move_interview" if changed.id else "add_interview"
    with session.step(name, again=lambda: carry_out(session, changed)):
        remove_missed(session, changed)
        if not changed.id:
            return add_interview(session, changed)
        edit_interview(session, changed)
    return changed.id


def swap_interviews(session: Session, first: Interview, second: Interview) -> None:
    """Let two interviews change places as one step; both are given as they shall be.

    Raises Conflict where somebody is busy then or one of them was changed meanwhile.
    """
    with session.step("move_interview", again=lambda: swap_interviews(session, first, second)):
        edit_interview(session, replace(first, starts=first.starts + ASIDE, ends=first.ends + ASIDE))
        edit_interview(session, second)
        edit_interview(session, replace(first, revision=first.revision + 1))
