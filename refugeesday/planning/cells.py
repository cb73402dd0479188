"""Replan a part of a plan optimally while the rest stands still.

The time-indexed model over the cells (pair, slot) that are open next to the standing interviews:

    maximise   sum (score + change if published there)·x[p,b,t] + sum level_k·l[p,k] - booth_short·s[b]
    meeting    sum_t x[p,b,t] <= 1 for each pair (for each group of booths)
    person     sum_b,t x = sum_k l[p,k], and x in gap + 1 consecutive slots <= 1
    seats      sum_p x[p,b,t] <= seats left at t, sum_p,t x <= maximum left, sum x + s[b] >= minimum left
    languages  sum of x needing group g at t <= sum_v f[v,g,t]
    v          sum_g f[v,g,t] <= 1 where v is free, sum f <= load left, f in each rest window <= run left
    changes    sum of published x >= published interviews that do not stand - most changes, where these are limited

An interpreter is not tied to an interview: any matching of the counted ones works, so f is small. The levels left to a
participant are those above what they keep; they fall, so l needs no order. With rising level weights an order is added.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.bound import rest_windows
from refugeesday.planning.linear_program import Floats, Ints, Program, ProgramBuilder
from refugeesday.planning.occupancy import Occupancy, flags_of
from refugeesday.planning.tables import Tables
from refugeesday.planning.validate import count_changes, objective
from refugeesday.planning.values import PlannedInterview, PlanningProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refugeesday.planning.tables import Flags


@dataclass(frozen=True, slots=True, kw_only=True)
class CellModel:
    """Hold the program of a part and what its columns mean, in this order.

    Cell j is (pair[j], slot[j]); a level column belongs to a participant, a short column to (booth, interviews
    wanted), a work column to (interpreter, group, slot).
    """

    program: Program
    pair: Ints
    slot: Ints
    levels: Sequence[int]
    shorts: Sequence[tuple[int, int]]
    work: Sequence[tuple[int, int, int]]
    integers: Ints


class _Rows:
    """Collect rows given as {key: columns} for a ProgramBuilder."""

    def __init__(self, builder: ProgramBuilder) -> None:
        self._builder = builder

    def add(
        self,
        columns_of: Sequence[Sequence[int]],
        *,
        upper: Sequence[float] | float = np.inf,
        lower: Sequence[float] | float = -np.inf,
    ) -> Ints:
        """Add a row with ones for each list of columns and return the row numbers."""
        rows = self._builder.add_rows(len(columns_of), upper=np.asarray(upper, float), lower=np.asarray(lower, float))
        lengths = [len(columns) for columns in columns_of]
        flat = [column for columns in columns_of for column in columns]
        self._builder.put(np.repeat(rows, lengths), np.array(flat, np.int64))
        return rows


def build_cell_model(problem: PlanningProblem, tables: Tables, occupancy: Occupancy, pairs: Iterable[int]) -> CellModel:
    """Return the model that adds interviews of `pairs` (numbers in `tables`) to what stands in `occupancy`."""
    return model_of_cells(problem, tables, occupancy, *np.nonzero(open_cells(tables, occupancy, pairs)))


def model_of_cells(
    problem: PlanningProblem,
    tables: Tables,
    occupancy: Occupancy,
    pair: Ints,
    slot: Ints,
    *,
    most_changes: int | None = None,
) -> CellModel:
    """Return the model over the open cells (pair[j], slot[j]), pairs rising, beside what stands in `occupancy`.

    At most `most_changes` published interviews are not kept.
    """
    builder = ProgramBuilder()
    rows = _Rows(builder)
    is_told = tables.published_slot[pair] == slot
    gains = tables.score[pair] + np.where(is_told, problem.weights.change, 0)
    builder.add_columns(gains.astype(float), lower=(tables.fixed_slot[pair] >= 0).astype(float))
    people, booths = tables.participant[pair], tables.booth[pair]
    levels = _add_people(problem, occupancy, rows, builder, people, booths, slot)
    shorts = _add_seats(problem, occupancy, rows, builder, booths, slot)
    work = _add_work(problem, tables, occupancy, rows, builder, tables.group[pair], slot)
    if most_changes is not None:
        open_told = count_changes(problem, occupancy.interviews())
        rows.add([np.flatnonzero(is_told).tolist()], lower=[open_told - most_changes])
    program = builder.build()
    is_level = np.arange(program.column_count) - len(pair)
    is_whole = (is_level < 0) | (is_level >= len(levels) + len(shorts))
    if problem.weights.is_rising:
        is_whole |= (is_level >= 0) & (is_level < len(levels))
    return CellModel(
        program=program,
        pair=pair,
        slot=slot,
        levels=levels,
        shorts=shorts,
        work=work,
        integers=np.flatnonzero(is_whole),
    )


def open_cells(tables: Tables, occupancy: Occupancy, pairs: Iterable[int]) -> Flags:
    """Return the cells in which one of `pairs` could meet beside what stands in `occupancy`, N pairs × S slots."""
    numbers = np.fromiter(pairs, np.int64)
    listed = zip(
        tables.participant[numbers].tolist(),
        tables.booth[numbers].tolist(),
        (tables.group[numbers] >= 0).tolist(),
        strict=True,
    )
    masks = [occupancy.slots(person, booth, is_interpreted=is_led) for person, booth, is_led in listed]
    is_open = flags_of(masks, tables.possible.shape[1]) & tables.possible[numbers]
    fixed = tables.fixed_slot[numbers]
    is_open &= (fixed < 0)[:, None] | (np.arange(is_open.shape[1]) == fixed[:, None])
    found: Flags = np.zeros_like(tables.possible)
    found[numbers] = is_open
    return found


def only_cells(model: CellModel, wanted: Flags) -> CellModel:
    """Return the model over some of its cells."""
    columns = np.flatnonzero(np.append(wanted, np.ones(model.program.column_count - len(wanted), np.bool_)))
    is_whole = np.zeros(model.program.column_count, np.bool_)
    is_whole[model.integers] = True
    return replace(
        model,
        program=model.program.part(columns),
        pair=model.pair[wanted],
        slot=model.slot[wanted],
        integers=np.flatnonzero(is_whole[columns]),
    )


def standing_core(problem: PlanningProblem, occupancy: Occupancy, model: CellModel) -> int:
    """Return what the core value of a plan is more than the model says: that of the standing interviews."""
    wanted = sum(left for _, left in model.shorts)
    return objective(problem, occupancy.interviews()).core + problem.weights.booth_short * wanted


def start_point(model: CellModel, tables: Tables, interviews: Iterable[PlannedInterview]) -> Floats:
    """Return the point of `model` that stands for `interviews`, all of which must have a cell."""
    cell_of = {key: cell for cell, key in enumerate(zip(model.pair.tolist(), model.slot.tolist(), strict=True))}
    first_work = len(model.pair) + len(model.levels) + len(model.shorts)
    work_of = {key: first_work + number for number, key in enumerate(model.work)}
    point = np.zeros(model.program.column_count)
    talks, visits = Counter[int](), Counter[int]()
    for interview in interviews:
        pair = tables.rank[interview.participant, interview.booth]
        point[cell_of[pair, interview.slot]] = 1.0
        talks[interview.participant] += 1
        visits[interview.booth] += 1
        if interview.interpreter is not None:
            point[work_of[interview.interpreter, int(tables.group[pair]), interview.slot]] = 1.0
    for number, person in enumerate(model.levels, start=len(model.pair)):
        if talks[person] > 0:
            talks[person] -= 1
            point[number] = 1.0
    for number, (booth, wanted) in enumerate(model.shorts, start=len(model.pair) + len(model.levels)):
        point[number] = max(0, wanted - visits[booth])
    return point


def read_cells(
    model: CellModel, tables: Tables, solution: Floats, told: Iterable[PlannedInterview] = ()
) -> list[PlannedInterview]:
    """Return the interviews of a whole-numbered `solution`, each with one of the interpreters counted for it.

    An interview `told` of gets the interpreter it had where that one is counted.
    """
    free: dict[tuple[int, int], list[int | None]] = defaultdict(list)
    first_work = len(model.pair) + len(model.levels) + len(model.shorts)
    for column, (interpreter, group, slot) in enumerate(model.work, start=first_work):
        if solution[column] > 0.5:
            free[group, slot].append(interpreter)
    wanted = {(old.participant, old.booth, old.slot): old.interpreter for old in told}
    found = []
    for cell in np.flatnonzero(solution[: len(model.pair)] > 0.5).tolist():
        pair, slot = int(model.pair[cell]), int(model.slot[cell])
        place = int(tables.participant[pair]), int(tables.booth[pair]), slot
        able: list[int | None] = free[int(tables.group[pair]), slot] if tables.group[pair] >= 0 else [None]
        known = wanted.get(place)
        if known in able:
            able.remove(known)
            able = [known]
        found.append((place, able))
    return [
        PlannedInterview(participant=person, booth=booth, slot=slot, interpreter=able.pop(0))
        for (person, booth, slot), able in found
    ]


def _add_people(
    problem: PlanningProblem,
    occupancy: Occupancy,
    rows: _Rows,
    builder: ProgramBuilder,
    people: Ints,
    booths: Ints,
    slots: Ints,
) -> list[int]:
    own: dict[int, list[int]] = defaultdict(list)
    met: dict[tuple[int, str], list[int]] = defaultdict(list)
    windows: list[list[int]] = []
    for cell, (person, booth) in enumerate(zip(people.tolist(), booths.tolist(), strict=True)):
        own[person].append(cell)
        group = problem.booths[booth].group
        met[person, f"b{booth}" if group is None else f"g{group}"].append(cell)
    slot_of = slots.tolist()
    for person, cells in own.items():
        gap = problem.participants[person].gap
        at: dict[int, list[int]] = defaultdict(list)
        for cell in cells:
            for first in range(max(0, slot_of[cell] - gap), slot_of[cell] + 1):
                at[first].append(cell)
        windows += [inside for inside in at.values() if len(inside) > 1]
    rows.add([cells for cells in met.values() if len(cells) > 1], upper=1.0)
    rows.add(windows, upper=1.0)
    return _add_levels(problem, occupancy, rows, builder, own)


def _add_levels(
    problem: PlanningProblem,
    occupancy: Occupancy,
    rows: _Rows,
    builder: ProgramBuilder,
    own: dict[int, list[int]],
) -> list[int]:
    weights = problem.weights
    gains: list[float] = []
    owners: list[int] = []
    people = list(own)
    for number, person in enumerate(own):
        kept, most = occupancy.count(person), problem.participants[person].max_interviews
        steps = range(kept + 1, min(most, kept + len(own[person])) + 1)
        gains += [float(weights.level_of(k)) for k in steps]
        owners += [number] * len(steps)
    levels = builder.add_columns(np.array(gains, float))
    person_rows = rows.add(list(own.values()), upper=0.0, lower=0.0)
    owner = np.array(owners, np.int64)
    builder.put(person_rows[owner], levels, -1.0)
    if problem.weights.is_rising:
        later = np.flatnonzero(owner[1:] == owner[:-1]) + 1
        order = builder.add_rows(len(later), lower=0.0)
        builder.put(order, levels[later - 1])
        builder.put(order, levels[later], -1.0)
    return [people[number] for number in owners]


def _add_seats(
    problem: PlanningProblem, occupancy: Occupancy, rows: _Rows, builder: ProgramBuilder, booths: Ints, slots: Ints
) -> list[tuple[int, int]]:
    at: dict[tuple[int, int], list[int]] = defaultdict(list)
    whole: dict[int, list[int]] = defaultdict(list)
    for cell, key in enumerate(zip(booths.tolist(), slots.tolist(), strict=True)):
        at[key].append(cell)
        whole[key[0]].append(cell)
    rows.add(list(at.values()), upper=[occupancy.seats_left(booth, slot) for booth, slot in at])
    rows.add(list(whole.values()), upper=[problem.booths[b].maximum - occupancy.talks(b) for b in whole])
    wanting = {b: problem.booths[b].minimum - occupancy.talks(b) for b in whole}
    wanting = {booth: left for booth, left in wanting.items() if left > 0}
    short = builder.add_columns(
        np.full(len(wanting), -float(problem.weights.booth_short)), upper=np.array(list(wanting.values()), float)
    )
    minimum_rows = rows.add([whole[booth] for booth in wanting], lower=list(wanting.values()))
    builder.put(minimum_rows, short)
    return list(wanting.items())


def _add_work(
    problem: PlanningProblem,
    tables: Tables,
    occupancy: Occupancy,
    rows: _Rows,
    builder: ProgramBuilder,
    groups: Ints,
    slots: Ints,
) -> list[tuple[int, int, int]]:
    needing: dict[tuple[int, int], list[int]] = defaultdict(list)
    for cell in np.flatnonzero(groups >= 0).tolist():
        needing[int(groups[cell]), int(slots[cell])].append(cell)
    able = [np.flatnonzero(tables.serves[:, group]).tolist() for group in range(tables.serves.shape[1])]
    work = [
        (v, group, slot) for group, slot in needing for v in able[group] if occupancy.interpreter_mask[v] >> slot & 1
    ]
    columns = builder.add_columns(np.zeros(len(work)))
    language_rows = rows.add(list(needing.values()), upper=0.0)
    row_of = dict(zip(needing, language_rows.tolist(), strict=True))
    builder.put(np.array([row_of[g, t] for _, g, t in work], np.int64), columns, -1.0)
    at: dict[tuple[int, int], list[int]] = defaultdict(list)
    whole: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (v, _, slot), column in zip(work, columns.tolist(), strict=True):
        at[v, slot].append(column)
        whole[v].append((slot, column))
    rows.add([inside for inside in at.values() if len(inside) > 1], upper=1.0)
    rows.add(
        [[column for _, column in own] for own in whole.values()],
        upper=[problem.interpreters[v].max_load - occupancy.load(v) for v in whole],
    )
    for v, own in whole.items():
        _add_rest(problem, occupancy, rows, v, own)
    return work


def _add_rest(
    problem: PlanningProblem, occupancy: Occupancy, rows: _Rows, interpreter: int, own: list[tuple[int, int]]
) -> None:
    most = problem.interpreters[interpreter].max_run
    inside, left = [], []
    for first, last in rest_windows(problem.blocks, most):
        columns = [column for slot, column in own if first <= slot <= last]
        free = most - occupancy.work_between(interpreter, first, last)
        if len({slot for slot, _ in own if first <= slot <= last}) > free:
            inside.append(columns)
            left.append(float(free))
    rows.add(inside, upper=left)
