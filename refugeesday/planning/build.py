"""Turn an event as people see it into the planner's problem: numbers for people, slots for times, pins for facts.

* Fixed, running and finished interviews are pins, and so is everything that begins before `now`. The rules give way to
  pins as far as that is possible (hours, maxima, gaps): they are facts. Two pins at one time stay a contradiction,
  which the planner names.
* What was published stays (`Keep.PUBLISHED`), may move at a price (`Keep.AT_A_PRICE`), or counts for nothing
  (`Keep.NOTHING`). A published interview stays only while it is possible: both still there, the pair still eligible,
  the interpreter still coming. Otherwise the planner may move it, at the price.
* Interviews of people who are not expected any more are dropped; missed ones and finished ones of people who left are
  history and left out.
* Pairs below the floor of points are left out unless they are published. `add_weak_pairs` adds them once a plan
  stands, for people and booths below their minimum only, with everything planned held: so a weak pair never takes a
  place from a better one.
* A booth of several lane groups shares its minimum and maximum among them in proportion to what they can hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import numpy as np

from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.time import Raster, zone_named
from refugeesday.errors import UserError
from refugeesday.planning.eligibility import Eligibility, interpreter_languages
from refugeesday.planning.facts import give_way
from refugeesday.planning.lanes import LaneGroup
from refugeesday.planning.presence import slot_flags
from refugeesday.planning.profiles import Flags
from refugeesday.planning.values import (
    Pair,
    PlanBooth,
    PlanInterpreter,
    PlannedInterview,
    PlanningProblem,
    PlanParticipant,
    Weights,
)


class Keep(StrEnum):
    """Say what a published plan is worth when it is planned again."""

    PUBLISHED = "published"
    AT_A_PRICE = "at_a_price"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BuiltProblem:
    """Hold a problem and what its numbers mean.

    Numbers of participants, booths and interpreters are places in `eligibility.participants`, `.lanes` and
    `.interpreters`. `interviews` are the current ones that take part, `history` those left out. `frozen` ones were
    published and stay at their booth and slot; their interpreter may change. `lost` counts published ones of people
    who are expected that are not part of the problem, as their slot or their booth is gone.
    """

    problem: PlanningProblem
    frozen: tuple[PlannedInterview, ...] = ()
    lost: int = 0
    eligibility: Eligibility
    raster: Raster
    interviews: tuple[Interview, ...]
    history: tuple[Interview, ...]


def build_problem(
    eligibility: Eligibility,
    *,
    interviews: Iterable[Interview] = (),
    published: Sequence[Interview] | None = None,
    keep: Keep = Keep.PUBLISHED,
    now: datetime | None = None,
    weights: Weights | None = None,
) -> BuiltProblem:
    """Return the problem of planning the event again, given its current and its published interviews.

    Raises UserError `planning.fixed_off_raster` when a fixed interview begins at no slot of the event, or at a booth
    that has no table any more.
    """
    raster = eligibility.event.raster
    reader = _Reader(eligibility, raster, now)
    current, history = reader.sort_out(interviews)
    facts = [reader.planned(one) for one in current if reader.is_fact(one)]
    told = None if published is None or keep is Keep.NOTHING else reader.readable(published)
    pins = facts
    if told is not None and keep is Keep.PUBLISHED:
        pins = _keep_possible(eligibility, reader, told, facts)
    problem = PlanningProblem(
        name=eligibility.event.name,
        slot_count=len(raster.slots),
        slot_minutes=int(eligibility.event.slot.total_seconds() // 60),
        blocks=raster.blocks,
        participants=_participants(eligibility, reader.open_slots),
        booths=_booths(eligibility, reader.open_slots),
        interpreters=_interpreters(eligibility, raster, reader.open_slots),
        pairs=_pairs(eligibility, _wanted(eligibility, told), pins, current, reader),
        pins=tuple(sorted(set(pins), key=lambda pin: pin.place)),
        published=None if told is None else tuple(told),
        weights=weights or Weights(),
    )
    wide, fixed = give_way(problem), set(facts)
    return BuiltProblem(
        problem=replace(wide, pins=tuple(pin for pin in wide.pins if pin in fixed)),
        frozen=tuple(pin for pin in wide.pins if pin not in fixed),
        lost=0 if told is None or published is None else reader.expected_count(published) - len(told),
        eligibility=eligibility,
        raster=raster,
        interviews=tuple(current),
        history=tuple(history),
    )


def add_weak_pairs(
    built: BuiltProblem, interviews: Sequence[PlannedInterview], *, is_finished: bool = True
) -> BuiltProblem | None:
    """Hold a plan and add the weak pairs of everybody, and every booth, still below the minimum.

    Other pairs of theirs stay open. Where the plan is finished, those of everybody else are left out: it had no place
    for them. Returns None where that adds nothing, so that there is no second plan to make.
    """
    found, problem = built.eligibility, built.problem
    talks = Counter(interview.participant for interview in interviews)
    visits = Counter(interview.booth for interview in interviews)
    is_short = np.array([talks[p] < one.min_interviews for p, one in enumerate(found.participants)], np.bool_)
    is_empty = np.array([visits[b] < booth.minimum for b, booth in enumerate(problem.booths)], np.bool_)
    is_open = is_short[:, None] | is_empty[None, :]
    known = np.zeros(is_open.shape, np.bool_)
    known[[pair.participant for pair in problem.pairs], [pair.booth for pair in problem.pairs]] = True
    added = _eligible_pairs(found, found.is_weak & is_open & ~known)
    if not added:
        return None
    held = (*interviews, *(problem.published or ()))
    is_open[[one.participant for one in held], [one.booth for one in held]] = True
    kept = [pair for pair in problem.pairs if is_open[pair.participant, pair.booth] or not is_finished]
    pairs = tuple(sorted((*kept, *added), key=lambda pair: (pair.participant, pair.booth)))
    return replace(built, problem=replace(problem, pairs=pairs, pins=tuple(interviews)), frozen=())


class _Reader:
    """Read interviews as numbers, and sort facts from plans."""

    def __init__(self, eligibility: Eligibility, raster: Raster, now: datetime | None) -> None:
        self._raster, self._now = raster, now
        self._zone = zone_named(eligibility.event.zone)
        self._row = {one.id: row for row, one in enumerate(eligibility.participants)}
        self._expected = {one.id for one in eligibility.participants if one.state.is_expected}
        self._lane = {lane.id: column for column, group in enumerate(eligibility.lanes) for lane in group.interviewers}
        self._first = {group.booth.id: column for column, group in reversed(list(enumerate(eligibility.lanes)))}
        self._voice = {one.id: number for number, one in enumerate(eligibility.interpreters)}
        self._slot = {slot.span.starts: slot.index for slot in raster.slots}
        self.open_slots: Flags = np.array([now is None or slot.span.starts >= now for slot in raster.slots], np.bool_)

    def sort_out(self, interviews: Iterable[Interview]) -> tuple[list[Interview], list[Interview]]:
        """Return the interviews that take part and those that are history; drop what was only planned and is void."""
        current: list[Interview] = []
        history: list[Interview] = []
        for one in interviews:
            if one.state is InterviewState.MISSED:
                history.append(one)
            elif one.participant not in self._expected:
                history += [one] if one.state is not InterviewState.PLANNED else []
            elif self._is_readable(one):
                current.append(one)
            elif self.is_fact(one):
                raise UserError("planning.fixed_off_raster", starts=f"{one.starts.astimezone(self._zone):%H:%M}")
        return current, history

    def is_fact(self, one: Interview) -> bool:
        """Say whether an interview must stay as it is."""
        is_past = self._now is not None and one.starts < self._now
        return one.is_fixed or is_past or one.state in {InterviewState.RUNNING, InterviewState.DONE}

    def lane_of(self, one: Interview) -> int:
        """Return the lane group of an interview: its interviewer's, else the first of its booth."""
        return self._lane.get(one.interviewer, self._first.get(one.booth, -1))

    def planned(self, one: Interview) -> PlannedInterview:
        """Return a readable interview as numbers; an interpreter who does not come any more is left out."""
        voice = None if one.interpreter is None else self._voice.get(one.interpreter)
        return PlannedInterview(
            participant=self._row[one.participant],
            booth=self.lane_of(one),
            slot=self._slot[one.starts],
            interpreter=voice,
        )

    def readable(self, published: Iterable[Interview]) -> list[PlannedInterview]:
        """Return the published interviews of expected people as numbers, those that fit no slot or booth left out."""
        expected = (one for one in published if one.participant in self._expected)
        return [self.planned(one) for one in expected if self._is_readable(one)]

    def expected_count(self, published: Iterable[Interview]) -> int:
        """Return how many of the published interviews are of expected people."""
        return sum(one.participant in self._expected for one in published)

    def _is_readable(self, one: Interview) -> bool:
        return one.starts in self._slot and self.lane_of(one) >= 0


def _keep_possible(
    found: Eligibility, reader: _Reader, told: Iterable[PlannedInterview], pins: list[PlannedInterview]
) -> list[PlannedInterview]:
    """Return the pins and all published interviews that are still possible beside them."""
    kept = {(pin.participant, pin.booth): pin for pin in pins}
    used = Counter((pin.booth, pin.slot) for pin in pins)
    busy = {(pin.participant, pin.slot) for pin in pins}
    heard = {(pin.interpreter, pin.slot) for pin in pins}
    voices = [slot_flags(found.event.raster, one.availability) for one in found.interpreters]
    for old in told:
        place, seat = (old.participant, old.booth), (old.booth, old.slot)
        is_there = found.attends[old.participant, old.slot] and used[seat] < found.capacity[seat]
        is_open = bool(reader.open_slots[old.slot]) and (old.participant, old.slot) not in busy
        is_heard = _is_heard(found, old, voices) and (
            old.interpreter is None or (old.interpreter, old.slot) not in heard
        )
        if place not in kept and found.eligible[place] and is_there and is_open and is_heard:
            kept[place] = old
            used[seat] += 1
            busy.add((old.participant, old.slot))
            heard.add((old.interpreter, old.slot))
    return list(kept.values())


def _is_heard(found: Eligibility, old: PlannedInterview, voices: Sequence[Sequence[bool]]) -> bool:
    """Say whether two can still talk as they were told; who talked without an interpreter may, if one comes or not."""
    needs = bool(found.needs_interpreter[old.participant, old.booth])
    if old.interpreter is None:
        return not needs or bool(found.talks_alone[old.participant, old.booth])
    if not needs:
        return False
    speaks = interpreter_languages(found.interpreters[old.interpreter])
    return bool(speaks & found.spoken[old.participant]) and voices[old.interpreter][old.slot]


def _participants(found: Eligibility, open_slots: Flags) -> tuple[PlanParticipant, ...]:
    return tuple(
        PlanParticipant(
            id=one.id,
            available=_flags(found.attends[row] & open_slots),
            max_interviews=one.max_interviews,
            gap=one.gap_slots,
            languages=tuple(sorted(found.spoken[row])),
            is_absent=not one.state.is_expected,
        )
        for row, one in enumerate(found.participants)
    )


def _booths(found: Eligibility, open_slots: Flags) -> tuple[PlanBooth, ...]:
    capacity = np.where(open_slots, found.capacity, 0)
    columns: dict[int, list[int]] = {}
    for column, group in enumerate(found.lanes):
        columns.setdefault(group.booth.id, []).append(column)
    booths: dict[int, PlanBooth] = {}
    for booth_id, own in columns.items():
        booth = found.lanes[own[0]].booth
        holds = [int(found.capacity[column].sum()) for column in own]
        most = sum(holds) if booth.max_interviews is None else min(booth.max_interviews, sum(holds))
        shares = zip(own, share_out(booth.min_interviews, holds), share_out(most, holds), strict=True)
        for column, minimum, maximum in shares:
            booths[column] = PlanBooth(
                id=_name(found.lanes[column], is_split=len(own) > 1),
                capacity=tuple(capacity[column].tolist()),
                minimum=minimum,
                maximum=maximum,
                group=booth_id if len(own) > 1 else None,
            )
    return tuple(booths[column] for column in range(len(found.lanes)))


def _name(group: LaneGroup, *, is_split: bool) -> str | int:
    return f"{group.booth.id}/{group.interviewers[0].id}" if is_split else group.booth.id


def share_out(total: int, holds: Sequence[int]) -> list[int]:
    """Share `total` in proportion to `holds` by largest remainder, ties to the first; all to the first if all are 0."""
    whole = sum(holds)
    if whole == 0:
        return [total, *(0 for _ in holds[1:])]
    shares = [total * one // whole for one in holds]
    order = sorted(range(len(holds)), key=lambda number: -(total * holds[number] % whole))
    for number in order[: total - sum(shares)]:
        shares[number] += 1
    return shares


def _interpreters(found: Eligibility, raster: Raster, open_slots: Flags) -> tuple[PlanInterpreter, ...]:
    return tuple(
        PlanInterpreter(
            id=one.id,
            languages=tuple(sorted(interpreter_languages(one))),
            available=_flags(np.array(slot_flags(raster, one.availability)) & open_slots),
            max_load=one.max_interviews,
            max_run=one.max_run,
        )
        for one in found.interpreters
    )


def _wanted(found: Eligibility, told: Iterable[PlannedInterview] | None) -> Flags:
    """Return the pairs with enough points, and those people have been told of as long as they are eligible."""
    wanted: Flags = ~found.is_weak
    for old in told or ():
        wanted[old.participant, old.booth] = True
    return wanted & found.eligible


def _pairs(
    found: Eligibility,
    wanted: Flags,
    pins: Iterable[PlannedInterview],
    current: Iterable[Interview],
    reader: _Reader,
) -> tuple[Pair, ...]:
    """Return the wanted pairs, and those of the pins as they are, whatever the rules say of them."""
    pairs = {(pair.participant, pair.booth): pair for pair in _eligible_pairs(found, wanted)}
    scores: Mapping[tuple[int, int], int] = {
        (planned.participant, planned.booth): one.score for one in current for planned in [reader.planned(one)]
    }
    for pin in pins:
        place = (pin.participant, pin.booth)
        score = int(found.score[place]) or scores.get(place, 0)
        pairs[place] = Pair(
            participant=pin.participant,
            booth=pin.booth,
            score=score,
            needs_interpreter=pin.interpreter is not None,
        )
    return tuple(pairs[place] for place in sorted(pairs))


def _eligible_pairs(found: Eligibility, wanted: Flags) -> list[Pair]:
    rows, columns = np.nonzero(wanted)
    scores = found.score[rows, columns]
    needs: Flags = found.needs_interpreter[rows, columns]
    listed = zip(rows.tolist(), columns.tolist(), scores.tolist(), needs.tolist(), strict=True)
    return [Pair(participant=p, booth=b, score=score, needs_interpreter=need) for p, b, score, need in listed]


def _flags(flags: Flags) -> tuple[bool, ...]:
    return tuple(flags.tolist())
