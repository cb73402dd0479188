"""Improve a plan by replanning a few participants at a time, guided by the proof.

The bound names the pairs an ideal plan would have, and how many each participant. Round a participant who lacks an
interview, or a pair that is missing, those who are in the way are taken out, and the cell model over the pairs worth
having puts them back in the best way: never worse, as the present plan is its starting point. An equal plan is taken
too: it opens other doors. A neighbourhood that fails is retried with more and other people. An interview more is worth
thousands of points, so while anybody lacks one a program ends as soon as it is within LEVEL_SLACK points of its best.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import build_cell_model, read_cells, start_point
from refugeesday.planning.highs import Interrupt, solve_integers
from refugeesday.planning.linear_program import Floats, Ints

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.planning.occupancy import Occupancy
    from refugeesday.planning.tables import Flags, Tables
    from refugeesday.planning.values import PlannedInterview, PlanningProblem

NODE_LIMIT = 50
POOL_NODE_LIMIT = 200
LEVEL_SLACK = 200.0
LEAST_SLACK = 0.99
FIRST_SIZE = 24
LACKING_SIZE = 96
LAST_SIZE = 160
MOST_FAILURES = 8
MOST_STALLED = 32
MOST_CELLS = 2_500
POOL_MARGIN = 6.0


@dataclass(slots=True, kw_only=True)
class Search:
    """Hold what a search needs: the plan as it stands, the guide from the bound, and chance.

    `wanted` are the pairs of an ideal plan, `worthwhile` those that may appear in a good one; both one a pair. `talks`
    is how many interviews each participant has in it, `cells` how many places theirs could take.
    `takes_equal` lets an equally good plan replace the present one; a published plan is not shuffled for nothing.
    """

    problem: PlanningProblem
    tables: Tables
    occupancy: Occupancy
    chance: np.random.Generator
    interrupt: Interrupt
    takes_equal: bool = True
    wanted: Flags = field(default_factory=lambda: np.zeros(0, np.bool_))
    worthwhile: Flags = field(default_factory=lambda: np.zeros(0, np.bool_))
    talks: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    cells: Ints = field(default_factory=lambda: np.zeros(0, np.int64))

    def guide(self, shares: Floats, reduced: Floats) -> None:
        """Take the shares and reduced costs of a bound as the guide."""
        self.wanted = shares > 0.5
        self.worthwhile = (shares > 1e-6) | (reduced > -POOL_MARGIN)
        people = len(self.problem.participants)
        self.talks = wanted_talks(self.tables, shares, people)
        self.cells = np.zeros(people, np.int64)
        open_slots = self.tables.possible[self.worthwhile].sum(axis=1)
        np.add.at(self.cells, self.tables.participant[self.worthwhile], open_slots)


def wanted_talks(tables: Tables, shares: Floats, people: int) -> Ints:
    """Return the whole number of interviews the shares give each participant, halves rounded down."""
    given = np.bincount(tables.participant, weights=shares, minlength=people).astype(np.float64)
    talks: Ints = np.rint(given - 1e-6).astype(np.int64)
    return talks


def missing_pairs(search: Search) -> list[int]:
    """Return the wanted pairs that are not planned."""
    tables = search.tables
    planned = {tables.rank[i.participant, i.booth] for i in search.occupancy.interviews()}
    return [pair for pair in np.flatnonzero(search.wanted).tolist() if pair not in planned]


def improve(search: Search, *, rounds: int, wanted_gain: int) -> int:
    """Return the points gained in at most `rounds` replannings; stops at `wanted_gain` or when a person stops it.

    It ends, too, when MOST_STALLED of them in a row gained nothing.
    """
    gained, failures, stalled, size = 0, 0, 0, LACKING_SIZE if lacking(search) else FIRST_SIZE
    for number in range(rounds):
        if gained >= wanted_gain or stalled >= MOST_STALLED or search.interrupt.poll() or not len(search.wanted):
            break
        hungry, missing = lacking(search), missing_pairs(search)
        if hungry and (number % 3 or not missing):
            gain = replan(search, neighbours(search, _pair_for(search, hungry), size), slack=LEVEL_SLACK)
        else:
            pair = int(search.chance.choice(missing)) if missing else _any_pair(search)
            gain = replan(search, neighbours(search, pair, size))
        gained += gain
        failures, stalled = (0, 0) if gain else (failures + 1, stalled + 1)
        if failures >= max(3, min(MOST_FAILURES, len(missing))):
            failures, size = 0, min(size * 2, LAST_SIZE)
    return gained


def lacking(search: Search) -> list[int]:
    """Return the participants who have fewer interviews than in an ideal plan."""
    talks = search.talks.tolist()
    return [person for person, count in enumerate(talks) if search.occupancy.count(person) < count]


def neighbours(search: Search, pair: int, size: int) -> list[int]:
    """Return up to `size` participants round a pair: its own, then by chance those who are most in its way.

    In the way is who sits at the booth, uses an interpreter of the same languages, or sits at another booth the
    participant could go to; four times as much where that is at a time the participant is there. They have at most
    MOST_CELLS places to try in all.
    """
    tables, occupancy = search.tables, search.occupancy
    person, booth, group = int(tables.participant[pair]), int(tables.booth[pair]), int(tables.group[pair])
    speakers = set(np.flatnonzero(tables.serves[:, group]).tolist()) if group >= 0 else set()
    attends = search.problem.participants[person].available
    own_booths = set(tables.booth[(tables.participant == person) & search.worthwhile].tolist())
    ranked: dict[int, float] = {}
    for interview in occupancy.interviews():
        weight = 0.0
        if interview.booth == booth:
            weight = 4.0
        elif interview.interpreter is not None and interview.interpreter in speakers:
            weight = 2.0
        elif interview.booth in own_booths:
            weight = 1.0
        if weight:
            weight *= 1.0 if attends[interview.slot] else 0.25
            ranked[interview.participant] = max(ranked.get(interview.participant, 0.0), weight)
    ranked.pop(person, None)
    people = sorted(ranked)
    order = search.chance.random(len(people)) * np.array([ranked[p] for p in people])
    chosen = [person, *(people[k] for k in np.argsort(-order, kind="stable")[: size - 1].tolist())]
    fitting = int((np.cumsum(search.cells[chosen]) <= MOST_CELLS).sum())
    return chosen[: max(2, fitting)]


def replan(search: Search, people: Sequence[int], *, nodes: int = NODE_LIMIT, slack: float = LEAST_SLACK) -> int:
    """Plan `people` anew, all others standing still, and return the points gained (never negative).

    It may end when no more than `slack` points could still be gained.
    """
    problem, tables, occupancy = search.problem, search.tables, search.occupancy
    pins = set(problem.pins)
    freed = [i for person in people for i in occupancy.of(person) if i not in pins]
    for interview in freed:
        occupancy.remove(interview)
    model = build_cell_model(problem, tables, occupancy, _pairs_of(search, people, freed))
    start = start_point(model, tables, freed)
    solution = solve_integers(
        model.program,
        model.integers,
        search.interrupt,
        start=start,
        mip_max_nodes=nodes,
        mip_rel_gap=0.0,
        mip_abs_gap=slack,
    )
    gain = 0 if solution is None else round(float(model.program.cost @ (solution - start)))
    if solution is None or gain < 0 or (gain == 0 and not search.takes_equal):
        gain, placed = 0, freed
    else:
        placed = read_cells(model, tables, solution)
    for interview in placed:
        occupancy.add(interview)
    return gain


def replan_pool(search: Search, most_cells: int) -> int:
    """Plan everybody anew over the pairs worth having, from the present plan on, and return the points gained.

    Does nothing when the model would have more than `most_cells` cells.
    """
    tables = search.tables
    cells = int(tables.possible[search.worthwhile].sum())
    if cells > most_cells:
        return 0
    everybody = np.unique(tables.participant).tolist()
    return replan(search, everybody, nodes=POOL_NODE_LIMIT)


def _pair_for(search: Search, people: Sequence[int]) -> int:
    """Return by chance a pair worth having that somebody of `people` does not have yet."""
    person = int(search.chance.choice(people))
    own = np.flatnonzero(search.tables.participant == person)
    new = [k for k in own.tolist() if not search.occupancy.has_met(person, int(search.tables.booth[k]))]
    good = [pair for pair in new if search.worthwhile[pair]]
    return int(search.chance.choice(good or new or own))


def _any_pair(search: Search) -> int:
    return int(search.chance.choice(np.flatnonzero(search.wanted | search.worthwhile)))


def _pairs_of(search: Search, people: Iterable[int], freed: Iterable[PlannedInterview]) -> list[int]:
    own = np.isin(search.tables.participant, np.array(sorted(people), np.int64)) & search.worthwhile
    used = {search.tables.rank[i.participant, i.booth] for i in freed}
    return sorted(used | set(np.flatnonzero(own).tolist()))
