"""Say what else a participant could have had instead of a talk, and what the plan would lose.

For every other booth open to the participant the best time is looked for: free ones first, of these the one nearest to
the participant's other talks; else a taken one, from which the talk with the fewest points of somebody with the most
talks has to give way. Fixed talks never give way.

The cost is found by planning again: the alternative is put in, the talk it stands for and the one that gives way are
taken out, all other talks stay, and everything that fits is added in the best way. It is what the plan loses at most:
moving other talks too could make it less. Best first: what costs least, then most points, then booths in order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refugeesday.domain.interviews import InterviewState
from refugeesday.planning.additions import Worth, complete, worth_of
from refugeesday.planning.occupancy import Occupancy, bits
from refugeesday.planning.values import PlannedInterview

if TYPE_CHECKING:
    from refugeesday.planning.situation import Situation
    from refugeesday.planning.values import Pair, PlanningProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Hold one other possibility: booth, slot and interpreter as numbers of the situation.

    `gives_way` is the talk in the way, None where the place is free; `cost` what the plan loses at most.
    """

    instead: PlannedInterview
    score: int
    gives_way: PlannedInterview | None
    cost: Worth

    @property
    def is_free(self) -> bool:
        """Say whether nobody has to give way."""
        return self.gives_way is None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    instead: PlannedInterview
    score: int
    gives_way: PlannedInterview | None = None


def alternatives(situation: Situation, interview: PlannedInterview, *, most: int = 3) -> tuple[Alternative, ...]:
    """Return up to `most` alternatives to a talk of the present plan, best first.

    Those with a free place and the most points are looked at first; booths the participant has already never appear.
    """
    places = sorted(_places(situation, interview), key=lambda one: (one.gives_way is not None, -one.score))
    problem, plan = situation.built.problem, situation.plan
    present = worth_of(problem, complete(problem))
    found = []
    for place in places[:most]:
        given_up = {interview, place.gives_way}
        kept = (*(one for one in plan if one not in given_up), place.instead)
        changed = replace(problem, pins=kept, forbidden=problem.forbidden | _same_booth(problem, interview))
        cost = present - worth_of(problem, complete(changed))
        found.append(Alternative(instead=place.instead, score=place.score, gives_way=place.gives_way, cost=cost))
    return tuple(sorted(found, key=lambda one: (one.cost.core, -one.score, one.instead.booth)))


def _same_booth(problem: PlanningProblem, interview: PlannedInterview) -> set[tuple[int, int]]:
    """Return the pairs that would bring the talk given up back: its booth, and others of its group."""
    group = problem.booths[interview.booth].group
    alike = [number for number, booth in enumerate(problem.booths) if group is not None and booth.group == group]
    return {(interview.participant, booth) for booth in (interview.booth, *alike)}


def _places(situation: Situation, interview: PlannedInterview) -> list[_Place]:
    """Return the best place at every other booth of the participant."""
    problem = situation.built.problem
    occupancy = Occupancy(problem)
    for one in situation.plan:
        occupancy.add(one)
    had = _same_booth(problem, interview)
    occupancy.remove(interview)
    movable = _movable(situation, interview.participant, occupancy)
    best: dict[int | str, _Place] = {}
    for pair in problem.pairs:
        key = (pair.participant, pair.booth)
        if pair.participant != interview.participant or key in had or key in problem.forbidden:
            continue
        place = _free_place(occupancy, pair, interview) or _taken_place(occupancy, pair, movable)
        group = problem.booths[pair.booth].group
        name = pair.booth if group is None else f"group {group}"
        known = best.get(name)
        if place is not None and (known is None or _merit(place) > _merit(known)):
            best[name] = place
    return list(best.values())


def _merit(place: _Place) -> tuple[bool, int]:
    return place.gives_way is None, place.score


def _free_place(occupancy: Occupancy, pair: Pair, interview: PlannedInterview) -> _Place | None:
    open_slots = bits(occupancy.slots(pair.participant, pair.booth, is_interpreted=pair.needs_interpreter))
    if not open_slots:
        return None
    others = [one.slot for one in occupancy.of(pair.participant)] or [interview.slot]
    slot = min(open_slots, key=lambda slot: (min(abs(slot - other) for other in others), slot))
    return _Place(instead=_at(occupancy, pair, slot), score=pair.score)


def _taken_place(occupancy: Occupancy, pair: Pair, movable: list[PlannedInterview]) -> _Place | None:
    """Return the place at the booth that the first movable talk in its way, there or with the interpreter, leaves."""
    speakers = set(occupancy.speakers(pair.participant)) if pair.needs_interpreter else set()
    for one in movable:
        if one.booth != pair.booth and one.interpreter not in speakers:
            continue
        occupancy.remove(one)
        mask = occupancy.slots(pair.participant, pair.booth, is_interpreted=pair.needs_interpreter)
        slots = bits(mask)
        instead = _at(occupancy, pair, one.slot if one.slot in slots else slots[0]) if slots else None
        occupancy.add(one)
        if instead is not None:
            return _Place(instead=instead, score=pair.score, gives_way=one)
    return None


def _at(occupancy: Occupancy, pair: Pair, slot: int) -> PlannedInterview:
    interpreter = occupancy.interpreters_at(pair.participant, slot)[0] if pair.needs_interpreter else None
    return PlannedInterview(participant=pair.participant, booth=pair.booth, slot=slot, interpreter=interpreter)


def _movable(situation: Situation, participant: int, occupancy: Occupancy) -> list[PlannedInterview]:
    """Return the talks of others that may give way: neither fixed nor begun, the ones missed least first."""
    given, found = situation.given, situation.built.eligibility
    free = {
        (one.participant, one.booth)
        for one in given.interviews
        if not one.is_fixed and one.state is InterviewState.PLANNED and (given.now is None or one.starts >= given.now)
    }
    score = {(one.participant, one.booth): one.score for one in situation.built.problem.pairs}
    others = (
        one
        for one in situation.plan
        if one.participant != participant
        and (found.participants[one.participant].id, found.lanes[one.booth].booth.id) in free
    )
    return sorted(
        others,
        key=lambda one: (-occupancy.count(one.participant), score[one.participant, one.booth], one.place),
    )
