"""Improve a plan by replanning a few participants at a time, guided by the proof.

The bound names the pairs an ideal plan would have. Round a pair that is missing, the participant, those who sit at the
booth and those who use an interpreter of the same languages are taken out, and the cell model over the pairs worth
having puts them back in the best way: never worse, as the present plan is its starting point. An equal plan is taken
too: it opens other doors. A neighbourhood that fails is retried with more and other people.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.cells import build_cell_model, read_cells, start_point
from refugeesday.planning.highs import Interrupt, solve_integers
from refugeesday.planning.linear_program import Floats

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.planning.occupancy import Occupancy
    from refugeesday.planning.tables import Flags, Tables
    from refugeesday.planning.values import PlannedInterview, PlanningProblem

NODE_LIMIT = 50
POOL_NODE_LIMIT = 200
FIRST_SIZE = 24
LAST_SIZE = 96
POOL_MARGIN = 6.0


@dataclass(slots=True, kw_only=True)
class Search:
    """Hold what a search needs: the plan as it stands, the guide from the bound, and chance.

    `wanted` are the pairs of an ideal plan, `worthwhile` those that may appear in a good one; both one a pair.
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

    def guide(self, shares: Floats, reduced: Floats) -> None:
        """Take the shares and reduced costs of a bound as the guide."""
        self.wanted = shares > 0.5
        self.worthwhile = (shares > 1e-6) | (reduced > -POOL_MARGIN)


def missing_pairs(search: Search) -> list[int]:
    """Return the wanted pairs that are not planned."""
    tables = search.tables
    planned = {tables.rank[i.participant, i.booth] for i in search.occupancy.interviews()}
    return [pair for pair in np.flatnonzero(search.wanted).tolist() if pair not in planned]


def improve(search: Search, *, rounds: int, wanted_gain: int) -> int:
    """Return the points gained in at most `rounds` replannings; stops at `wanted_gain` or when a person stops it."""
    gained, size, failures = 0, FIRST_SIZE, 0
    for _ in range(rounds):
        missing = missing_pairs(search)
        if gained >= wanted_gain or search.interrupt.poll() or not len(search.wanted):
            break
        seed_pair = int(search.chance.choice(missing)) if missing else _any_pair(search)
        gain = replan(search, neighbours(search, seed_pair, size))
        gained += gain
        failures = 0 if gain else failures + 1
        if failures >= max(3, len(missing)):
            failures, size = 0, min(size * 2, LAST_SIZE)
    return gained


def neighbours(search: Search, pair: int, size: int) -> list[int]:
    """Return up to `size` participants round a pair: its own, those at its booth, those of its interpreters."""
    tables, occupancy = search.tables, search.occupancy
    person, booth, group = int(tables.participant[pair]), int(tables.booth[pair]), int(tables.group[pair])
    speakers = set(np.flatnonzero(tables.serves[:, group]).tolist()) if group >= 0 else set()
    own_booths = {i.booth for i in occupancy.of(person)}
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
            ranked[interview.participant] = max(ranked.get(interview.participant, 0.0), weight)
    ranked.pop(person, None)
    people = sorted(ranked)
    order = search.chance.random(len(people)) * np.array([ranked[p] for p in people])
    return [person, *(people[k] for k in np.argsort(-order, kind="stable")[: size - 1].tolist())]


def replan(search: Search, people: Sequence[int], *, nodes: int = NODE_LIMIT) -> int:
    """Plan `people` anew, all others standing still, and return the points gained (never negative)."""
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
        mip_abs_gap=0.99,
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


def _any_pair(search: Search) -> int:
    return int(search.chance.choice(np.flatnonzero(search.wanted | search.worthwhile)))


def _pairs_of(search: Search, people: Iterable[int], freed: Iterable[PlannedInterview]) -> list[int]:
    own = np.isin(search.tables.participant, np.array(sorted(people), np.int64)) & search.worthwhile
    used = {search.tables.rank[i.participant, i.booth] for i in freed}
    return sorted(used | set(np.flatnonzero(own).tolist()))
