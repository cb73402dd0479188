"""Measure the planner: python -m tests.bench.planning [--growth] [--seeds N] [--sizes small medium …].

Each problem is solved in a process of its own, so that peak memory is its own. CPU seconds are those of `solve` alone.
Beside it stand what a spreadsheet does (first come, first served) and a careful hand (scarcest first, round robin), all
against the proven bound. Idle slots are given per participant: as planned, the least possible with the same pairs,
and with any pairs worth as much (`idle_bound`), and in view of all seats alone.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from refugeesday.planning.days import idle_slots
from refugeesday.planning.decompose import solve_in_parts
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.highs import Interrupt, solve_relaxation
from refugeesday.planning.linear_program import ProgramBuilder, prove_bound
from refugeesday.planning.occupancy import Occupancy, bits
from refugeesday.planning.problem import PlannedInterview, PlanningProblem, problem_from_json
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import objective, violations
from tests.bench.idle_bound import least_idle_of_pairs, least_idle_of_worth, slot_sets
from tests.planning.make_problem import SIZES, make_contested, make_fair
from tests.planning.make_shapes import SHAPES, make_shape

PROBLEMS = Path(__file__).parent.parent / "problems"
OTHERS = ("medium-tight", "large-tight", "large-paused", "medium-contested", *(f"medium-{shape}" for shape in SHAPES))
GROWTH = (40, 300, 1000, 5000, 10_000, 20_000)
PARTED = 5000
GROWTH_PARTS = 4
CAP_SECONDS = 240
FAR = 3
MOST_COMPARED = 1000


def peak_megabytes() -> float:
    """Return the most memory this process ever held; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def cap_seconds() -> None:
    """End this process after CAP_SECONDS of CPU time; where the system cannot, it goes on."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CAP_SECONDS, CAP_SECONDS))


def come_and_serve(problem: PlanningProblem) -> list[PlannedInterview]:
    """Return the plan of a spreadsheet: participants in their order take all they can get, best score first."""
    occupancy = Occupancy(problem)
    for pin in problem.pins:
        occupancy.add(pin)
    allowed = [pair for pair in problem.pairs if (pair.participant, pair.booth) not in problem.forbidden]
    for pair in sorted(allowed, key=lambda pair: (pair.participant, -pair.score)):
        mask = occupancy.slots(pair.participant, pair.booth, is_interpreted=pair.needs_interpreter)
        if mask:
            slot = bits(mask)[0]
            able = occupancy.interpreters_at(pair.participant, slot) if pair.needs_interpreter else [None]
            occupancy.add(
                PlannedInterview(participant=pair.participant, booth=pair.booth, slot=slot, interpreter=able[0])
            )
    return occupancy.interviews()


def load(name: str) -> PlanningProblem:
    """Return a sample ("small-1") or generated ("medium:3", "large-tight:1", "medium-gapped:2", "people:9")."""
    if ":" not in name:
        return problem_from_json((PROBLEMS / f"{name}.json").read_text(encoding="utf-8"))
    size, seed = name.split(":")
    if size == "people":
        people = int(seed)
        return make_fair((people, max(8, people // 25), 20, max(3, people // 33)), 0)
    if size.endswith("-contested"):
        return make_contested(size.removesuffix("-contested"), int(seed))
    plain, _, shape = size.partition("-")
    if shape in SHAPES:
        return make_shape(shape, plain, int(seed))
    return make_fair(size.removesuffix("-tight"), int(seed), is_tight=size.endswith("-tight"))


def least_idle(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> float:
    """Return a proven lower bound of the idle slots of every plan that gives each participant as many interviews.

    Whoever they meet, their slots must fit their presence, their gap, and the seats of all booths together. A set of
    slots with more than FAR idle ones counts as FAR + 1 and takes no seat.
    """
    counts = Counter(interview.participant for interview in interviews)
    alike = Counter(
        (problem.participants[p].available, problem.participants[p].gap, count) for p, count in counts.items()
    )
    seats = [sum(booth.capacity[slot] for booth in problem.booths) for slot in range(problem.slot_count)]
    sets = [(kind, taken) for kind in alike for taken in (*slot_sets(*kind, FAR), ())]
    idle = [FAR + 1 if not taken else idle_slots(taken, kind[1]) for kind, taken in sets]
    builder = ProgramBuilder()
    columns = builder.add_columns(-np.array(idle, float), upper=float(len(counts)))
    number = {kind: row for row, kind in enumerate(alike)}
    many = np.array(list(alike.values()), float)
    builder.put(builder.add_rows(len(alike), lower=many, upper=many)[[number[kind] for kind, _ in sets]], columns)
    slots = builder.add_rows(problem.slot_count, upper=np.array(seats, float))
    places = [(slot, column) for (_, taken), column in zip(sets, columns.tolist(), strict=True) for slot in taken]
    builder.put(slots[[slot for slot, _ in places]], np.array([column for _, column in places], np.int64))
    program = builder.build()
    return max(0.0, -prove_bound(program, solve_relaxation(program, Interrupt(), solver="simplex").duals))


def measure(name: str, parts: int) -> dict[str, float | str | None]:
    """Return the figures of one problem, solved in this process."""
    problem = load(name)
    begin = time.process_time()
    first = first_plan(problem)
    first_seconds = time.process_time() - begin
    begin = time.process_time()
    plan = solve_in_parts(problem, most_pairs=-(-len(problem.pairs) // parts)) if parts else solve(problem)
    seconds = time.process_time() - begin
    value = objective(problem, plan.interviews)
    assert not violations(problem, plan.interviews)

    is_compared = len(problem.participants) <= MOST_COMPARED

    def per_head(slots: float | None) -> float | None:
        return None if slots is None else slots / max(1, value.levels[0])

    def gap(core: int) -> float | None:
        return None if plan.bound is None else 100 * (plan.bound - core) / max(1, abs(plan.bound))

    return {
        "name": name,
        "pairs": len(problem.pairs),
        "core": value.core,
        "bound": plan.bound,
        "gap": gap(value.core),
        "seconds": seconds,
        "first_seconds": first_seconds,
        "megabytes": peak_megabytes(),
        "idle": value.idle / max(1, value.levels[0]),
        "same_idle": per_head(least_idle_of_pairs(problem, plan.interviews) if is_compared else None),
        "worth_idle": per_head(least_idle_of_worth(problem, plan.interviews) if is_compared else None),
        "least_idle": least_idle(problem, plan.interviews) / max(1, value.levels[0]),
        "served": value.levels[0],
        "hand": gap(objective(problem, first).core),
        "sheet": gap(objective(problem, come_and_serve(problem)).core),
    }


def run_apart(name: str, parts: int = 0) -> dict[str, float]:
    """Return the figures of one problem, solved in a process of its own, and print them as a row.

    Raises CalledProcessError after CAP_SECONDS of CPU time, the time to make the problem included.
    """
    command = [sys.executable, "-m", "tests.bench.planning", "--one", name, "--parts", str(parts)]
    root = PROBLEMS.parent.parent
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)
    row: dict[str, float] = json.loads(done.stdout)
    shown = ["–" if row[key] is None else f"{row[key]:.5f}" for key in ("gap", "hand", "sheet")]
    same, worth = ("–" if row[key] is None else f"{row[key]:.3f}" for key in ("same_idle", "worth_idle"))
    print(
        f"{name + (f' in {parts} parts' if parts else ''):24} {row['pairs']:8} {shown[0]:>9} {row['seconds']:8.2f}"
        f" {row['first_seconds']:7.3f} {row['megabytes']:6.0f} {row['idle']:6.3f} {same:>6} {worth:>6}"
        f" {row['least_idle']:6.3f}"
        f" {row['served']:6}"
        f" {shown[1]:>9} {shown[2]:>9}",
        flush=True,
    )
    return row


def print_head() -> None:
    print(
        f"{'problem':24} {'pairs':>8} {'gap %':>9} {'CPU s':>8} {'first s':>7} {'MB':>6} {'idle':>6} {'same':>6}"
        f" {'worth':>6} {'least':>6} {'served':>6} {'robin %':>9} {'sheet %':>9}"
    )


def print_summary(rows: list[dict[str, float]]) -> None:
    gaps, seconds = [row["gap"] for row in rows], [row["seconds"] for row in rows]
    print(
        f"{'  median / worst':33} {statistics.median(gaps):.5f} / {max(gaps):.5f} %"
        f"   {statistics.median(seconds):.2f} / {max(seconds):.2f} s   {max(row['megabytes'] for row in rows):.0f} MB"
    )


def print_growth() -> None:
    print_head()
    whole = {people: run_capped(f"people:{people}") for people in GROWTH}
    for parts in (2, 4, 8):
        one, parted = whole[PARTED], run_capped(f"people:{PARTED}", parts)
        if one and parted:
            lost = one["core"] - parted["core"]
            print(f"  {parts} parts cost {lost} points ({100 * lost / one['core']:.4f} %) at {PARTED} participants")
    run_capped(f"people:{GROWTH[-1]}", GROWTH_PARTS)


def run_capped(name: str, parts: int = 0) -> dict[str, float] | None:
    """Return what `run_apart` returns, None after saying so where the problem took more than CAP_SECONDS of CPU."""
    try:
        return run_apart(name, parts)
    except subprocess.CalledProcessError:
        print(f"{name:24} not done after {CAP_SECONDS} CPU seconds", flush=True)
        return None


def main() -> None:
    reader = argparse.ArgumentParser(description="Measure the planner.")
    reader.add_argument("--growth", action="store_true", help="from 40 to 20,000 participants")
    reader.add_argument("--seeds", type=int, default=3, help="generated problems of each size")
    reader.add_argument("--sizes", nargs="*", default=[*SIZES, *OTHERS])
    reader.add_argument("--one", help=argparse.SUPPRESS)
    reader.add_argument("--parts", type=int, default=0, help=argparse.SUPPRESS)
    given = reader.parse_args()
    if given.one:
        cap_seconds()
        print(json.dumps(measure(given.one, given.parts)))
        return
    if given.growth:
        print_growth()
        return
    print_head()
    for path in sorted(PROBLEMS.glob("*.json")):
        run_apart(path.stem)
    for size in given.sizes:
        print_summary([run_apart(f"{size}:{seed}") for seed in range(1, given.seeds + 1)])


if __name__ == "__main__":
    main()
