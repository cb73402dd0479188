"""Prove how good any plan can be at most, and learn which pairs are worth planning.

The slots are cut into segments. Participants are alike at a booth when they need the same interpreters and can meet
it in the same segments; such a class has one flow per segment:

    maximise   sum score·x[p,b] + sum level_k·l[p,k] - booth_short·s[b] + change·(flow in the published segment)
    l[p,·]     sum_b x[p,b] = sum_k l[p,k],  0 <= l <= 1
    s[b]       sum_p x[p,b] + s[b] >= minimum_b,  sum_p x[p,b] <= maximum_b
    class c    sum_{(p,b) in c} x[p,b] = sum_u y[c,u]
    seats      sum_c y[c,u] <= sum of capacity_b over segment u
    languages  sum of y needing group g in u <= sum_v f[v,g,u]
    v          sum_g f[v,g,u] <= what v can bear in u, sum_u,g f <= max_load
    changes    sum of flow in published segments >= published interviews - most changes, where these are limited

Every plan satisfies this for every cut, so each optimum is an upper bound. The coarse cut (one segment a block) is
solved in a fraction of a second and is mostly tight; the fine cut (one segment a slot) also has

    pattern a  flow of participants with availability a in gap + 1 consecutive slots <= number of such participants
    rest       sum of f[v,·,t] over max_run + 1 consecutive slots of a block <= max_run

and a class of its own for each participant with a short window: one that their interviews, gaps included, can fill (in
a small problem, half fill). Where most are short, classes bundle nobody and the fine cut costs many times as much, so a
window of a larger problem has to be shorter to count. `proof.py` solves the model and proves the bound.

The single cut is the fine one with every participant alone: its flows are the cells (pair, slot), and no rule but the
wholeness of interviews and interpreters is left out. Where windows are short it is as small as the fine one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from refugeesday.planning.linear_program import Floats, Ints, Program, ProgramBuilder
from refugeesday.planning.validate import count_changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.planning.tables import Flags, Tables
    from refugeesday.planning.values import PlanningProblem

SMALL_CELLS = 20_000
MOST_KEY = 2**62


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundModel:
    """Hold the program of one cut: its first columns are the pairs, `flow_columns` belong to rows `flow_rows`.

    Its first rows are the M people with a pair; `person` is the row of each pair, `gains` M×K what each further
    interview of a person earns, best first, -inf beyond what they can have. `flow_pairs` and `flow_slots` are a pair of
    the class of each flow and its segment; where `is_single`, these are the cells.
    """

    program: Program
    pair_count: int
    person: Ints
    gains: Floats
    class_rows: Ints
    flow_columns: Ints
    flow_rows: Ints
    flow_pairs: Ints
    flow_slots: Ints
    is_single: bool
    constant: int


def coarse_cut(problem: PlanningProblem) -> Ints:
    """Return the segment of each slot when a segment is a block; slots in no block are one more segment."""
    cut = np.zeros(problem.slot_count, np.int64)
    for number, (first, last) in enumerate(problem.blocks, start=1):
        cut[first : last + 1] = number
    return np.unique(cut, return_inverse=True)[1].reshape(-1)


def fine_cut(problem: PlanningProblem) -> Ints:
    """Return the segment of each slot when every slot is one."""
    return np.arange(problem.slot_count)


def build_bound_model(
    problem: PlanningProblem, tables: Tables, cut: Ints, *, is_single: bool = False, most_changes: int | None = None
) -> BoundModel:
    """Return the program for the segments `cut`; `is_single` lets nobody share a class (with the fine cut only).

    At most `most_changes` published interviews are not kept.
    """
    builder = ProgramBuilder()
    is_fine = np.array_equal(cut, fine_cut(problem))
    fixed = tables.fixed_slot >= 0
    pairs = builder.add_columns(tables.score.astype(float), lower=fixed.astype(float))
    person, gains = _add_levels(builder, problem, tables, pairs)
    _add_booths(builder, problem, tables, pairs)
    classes = _classes(problem, tables, cut, is_fine=is_fine, is_single=is_single)
    flow_rows, flow_columns, class_rows = _add_flows(builder, problem, tables, cut, classes, pairs)
    if is_fine:
        _add_patterns(builder, problem, tables, classes, flow_columns)
    _add_interpreters(builder, problem, tables, cut, classes, flow_columns, is_fine=is_fine)
    of_class, segment = np.nonzero(classes.segments)
    lost = count_changes(problem, ())
    if most_changes is not None:
        told = flow_columns[_is_told(tables, cut, classes)]
        builder.put(np.repeat(builder.add_rows(1, lower=float(lost - most_changes)), len(told)), told)
    return BoundModel(
        program=builder.build(),
        pair_count=len(pairs),
        person=person,
        gains=gains,
        class_rows=class_rows,
        flow_columns=flow_columns,
        flow_rows=flow_rows,
        flow_pairs=classes.sample[of_class],
        flow_slots=segment,
        is_single=is_single,
        constant=-problem.weights.change * lost,
    )


def _add_levels(builder: ProgramBuilder, problem: PlanningProblem, tables: Tables, pairs: Ints) -> tuple[Ints, Floats]:
    people, row_of = np.unique(tables.participant, return_inverse=True)
    limits = tables.talk_limit[people]
    most = int(limits.max(initial=0))
    earned = np.array([problem.weights.level_of(k + 1) for k in range(most)], float)
    gains = np.where(np.arange(most) < limits[:, None], earned, -np.inf)
    owner, step = np.nonzero(np.isfinite(gains))
    levels = builder.add_columns(earned[step])
    rows = builder.add_rows(len(people), lower=0.0, upper=0.0)
    builder.put(rows[row_of], pairs)
    builder.put(rows[owner], levels, -1.0)
    return row_of.reshape(-1), -np.sort(-gains, axis=1)


def _add_booths(builder: ProgramBuilder, problem: PlanningProblem, tables: Tables, pairs: Ints) -> None:
    minimum = np.array([booth.minimum for booth in problem.booths], float)
    maximum = np.array([booth.maximum for booth in problem.booths], float)
    wanting = np.flatnonzero(minimum > 0)
    short = builder.add_columns(np.full(len(wanting), -float(problem.weights.booth_short)), upper=minimum[wanting])
    rows = builder.add_rows(len(minimum), lower=np.where(minimum > 0, minimum, -np.inf))
    builder.put(rows[tables.booth], pairs)
    builder.put(rows[wanting], short)
    rows = builder.add_rows(len(maximum), upper=maximum)
    builder.put(rows[tables.booth], pairs)
    names = {booth.group for booth in problem.booths if booth.group is not None}
    numbers = {name: number for number, name in enumerate(sorted(names, key=str))}
    group = np.array([numbers.get(booth.group, -1) if booth.group is not None else -1 for booth in problem.booths])
    grouped = np.flatnonzero(group[tables.booth] >= 0) if numbers else np.zeros(0, np.int64)
    keys = tables.participant[grouped] * max(1, len(numbers)) + group[tables.booth[grouped]] if numbers else grouped
    found, row_of = np.unique(keys, return_inverse=True)
    builder.put(builder.add_rows(len(found), upper=1.0)[row_of], pairs[grouped])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Classes:
    """Hold, for each class, one of its pairs, its segments and its size; `number` is the class of each pair."""

    number: Ints
    sample: Ints
    segments: Flags
    size: Ints
    pattern: Ints


def _classes(problem: PlanningProblem, tables: Tables, cut: Ints, *, is_fine: bool, is_single: bool) -> _Classes:
    count = int(cut.max(initial=-1)) + 1
    reach = np.zeros((len(tables.score), count), np.bool_)
    for segment in range(count):
        reach[:, segment] = tables.possible[:, cut == segment].any(axis=1)
    people = len(tables.available)
    pattern = _patterns(problem, tables) if is_fine else np.zeros(people, np.int64)
    pattern = np.arange(people) if is_single else pattern
    special = (tables.fixed_slot >= 0) | (tables.published_slot >= 0)
    own = np.where(special, np.arange(len(reach)), -1)
    keys = row_keys([tables.booth, tables.group, *reach.T, pattern[tables.participant], own])
    _, sample, number = np.unique(keys, return_index=True, return_inverse=True)
    return _Classes(
        number=number,
        sample=sample,
        segments=reach[sample],
        size=np.bincount(number, minlength=len(sample)),
        pattern=pattern,
    )


def row_keys(columns: Sequence[Ints | Flags]) -> Ints:
    """Return a number for each row of `columns` so that numbers compare as the rows do, the first column first.

    Sorting them takes a tenth of the time that sorting rows takes.
    """
    keys, most = np.zeros(len(columns[0]), np.int64), 1
    for column in columns:
        least, width = int(column.min(initial=0)), int(column.max(initial=0)) - int(column.min(initial=0)) + 1
        if most * width > MOST_KEY:
            found, keys = np.unique(keys, return_inverse=True)
            most = len(found)
        keys, most = keys * width + (column.astype(np.int64) - least), most * width
    return keys


def _patterns(problem: PlanningProblem, tables: Tables) -> Ints:
    gaps = np.array([participant.gap for participant in problem.participants], np.int64)
    is_small = int(tables.possible.sum()) <= SMALL_CELLS
    slots_each = 2 * (gaps + 1) if is_small else np.maximum(2, gaps + 1)
    is_short = tables.available.sum(axis=1) <= tables.talk_limit * slots_each
    alone = np.where(is_short, np.arange(len(gaps)), -1)
    keys = np.column_stack([tables.available, gaps, alone])
    return np.unique(keys, axis=0, return_inverse=True)[1].reshape(-1)


def _add_flows(
    builder: ProgramBuilder,
    problem: PlanningProblem,
    tables: Tables,
    cut: Ints,
    classes: _Classes,
    pairs: Ints,
) -> tuple[Ints, Ints, Ints]:
    of_class, segment = np.nonzero(classes.segments)
    sample = classes.sample[of_class]
    count = classes.segments.shape[1]
    seats = np.zeros((len(problem.booths), count))
    np.add.at(seats.T, cut, tables.capacity.T)
    flows = builder.add_columns(
        np.where(_is_told(tables, cut, classes), float(problem.weights.change), 0.0),
        upper=classes.size[of_class].astype(float),
    )
    class_rows = builder.add_rows(len(classes.sample), lower=0.0, upper=0.0)
    builder.put(class_rows[classes.number], pairs)
    builder.put(class_rows[of_class], flows, -1.0)
    rows = builder.add_rows(seats.size, upper=seats.ravel())
    builder.put(rows[tables.booth[sample] * count + segment], flows)
    return class_rows[of_class], flows, class_rows


def _is_told(tables: Tables, cut: Ints, classes: _Classes) -> Flags:
    """Return which flows are those of a published interview in its segment."""
    of_class, segment = np.nonzero(classes.segments)
    published = tables.published_slot[classes.sample[of_class]]
    is_told: Flags = (published >= 0) & (cut[published] == segment) if len(cut) else np.zeros(0, np.bool_)
    return is_told


def _add_patterns(
    builder: ProgramBuilder, problem: PlanningProblem, tables: Tables, classes: _Classes, flows: Ints
) -> None:
    of_class, slot = np.nonzero(classes.segments)
    pattern = classes.pattern[tables.participant[classes.sample[of_class]]]
    people = np.bincount(classes.pattern)
    gaps = np.zeros(len(people), np.int64)
    gaps[classes.pattern] = [participant.gap for participant in problem.participants]
    for gap in np.unique(gaps[pattern]):
        for first in range(max(1, problem.slot_count - int(gap))):
            inside = (gaps[pattern] == gap) & (slot >= first) & (slot <= first + gap)
            found, row_of = np.unique(pattern[inside], return_inverse=True)
            rows = builder.add_rows(len(found), upper=people[found].astype(float))
            builder.put(rows[row_of], flows[inside])


def _add_interpreters(
    builder: ProgramBuilder,
    problem: PlanningProblem,
    tables: Tables,
    cut: Ints,
    classes: _Classes,
    flows: Ints,
    *,
    is_fine: bool,
) -> None:
    of_class, segment = np.nonzero(classes.segments)
    group = tables.group[classes.sample[of_class]]
    led = group >= 0
    groups, count = tables.serves.shape[1], classes.segments.shape[1]
    wanted = np.zeros((groups, count), np.bool_)
    wanted[group[led], segment[led]] = True
    bearable = _bearable(problem, cut, count)
    who, whom, when = np.nonzero(tables.serves[:, :, None] & (bearable > 0)[:, None, :] & wanted[None])
    work = builder.add_columns(
        np.zeros(len(who)), lower=_pinned_work(problem, tables, cut, count)[who, whom, when], upper=bearable[who, when]
    )
    rows = builder.add_rows(groups * count, upper=0.0)
    builder.put(rows[group[led] * count + segment[led]], flows[led])
    builder.put(rows[whom * count + when], work, -1.0)
    builder.put(builder.add_rows(bearable.size, upper=bearable.ravel())[who * count + when], work)
    loads = np.array([float(interpreter.max_load) for interpreter in problem.interpreters])
    builder.put(builder.add_rows(len(loads), upper=loads)[who], work)
    if is_fine:
        for number, interpreter in enumerate(problem.interpreters):
            mine = np.flatnonzero(who == number)
            for start, end in rest_windows(problem.blocks, interpreter.max_run):
                inside = mine[(when[mine] >= start) & (when[mine] <= end)]
                row = builder.add_rows(1, upper=float(interpreter.max_run))
                builder.put(np.repeat(row, len(inside)), work[inside])


def rest_windows(blocks: tuple[tuple[int, int], ...], max_run: int) -> list[tuple[int, int]]:
    """Return every window of max_run + 1 consecutive slots inside a block as (first, last)."""
    return [(start, start + max_run) for first, last in blocks for start in range(first, last - max_run + 1)]


def _bearable(problem: PlanningProblem, cut: Ints, count: int) -> Floats:
    """Return how many interviews each interpreter can lead in each segment, V×U: presence, rest and load."""
    bearable = np.zeros((len(problem.interpreters), count))
    block_of = {slot: number for number, (first, last) in enumerate(problem.blocks) for slot in range(first, last + 1)}
    for number, interpreter in enumerate(problem.interpreters):
        run, place = 0, (-1, -1)
        for slot in np.flatnonzero(interpreter.available).tolist():
            here = (block_of.get(slot, -1 - slot), int(cut[slot]))
            run = run if here == place and interpreter.available[slot - 1] else 0
            place = here
            if here[0] >= 0 and run >= interpreter.max_run:
                run = 0
                continue
            run += 1
            bearable[number, cut[slot]] += 1
        bearable[number] = np.minimum(bearable[number], interpreter.max_load)
    return bearable


def _pinned_work(problem: PlanningProblem, tables: Tables, cut: Ints, count: int) -> Floats:
    """Return how many pinned interviews of each group each interpreter leads in each segment, V×G×U."""
    pinned = np.zeros((len(problem.interpreters), tables.serves.shape[1], count))
    for pin in problem.pins:
        pair = tables.rank.get((pin.participant, pin.booth), -1)
        if pin.interpreter is not None and pair >= 0:
            pinned[pin.interpreter, tables.group[pair], cut[pin.slot]] += 1
    return pinned
