"""Measure replanning: python -m tests.bench.replanning [--sizes medium …] [--seeds N] [--booths N] [--cache DIR].

A fair is planned and published, then the day changes: half of it is over, a tenth of the participants does not come,
both, the interpreter with the most talks falls ill, or a booth drops out (the one with the most talks, and others
spread over all sizes). Each case is mended twice, keeping what was promised and allowing moves, in a process of its
own. CPU seconds are those of the mending alone, the gap is the one it proves. `changes` counts published talks of
people who are there that are not kept, those of the booth or interpreter who dropped out among them, and `of talks` is
their share of the talks of whoever dropped out: at most 1.5 wanted. Every plan is looked at by the referee.
`--cache DIR` keeps the published plans.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from refugeesday.planning.problem import plan_from_json, plan_to_json
from refugeesday.planning.replan import allow_moves, keep
from refugeesday.planning.solve import solve
from refugeesday.planning.values import PlannedInterview, PlanningProblem
from tests.bench.planning import load, peak_megabytes
from tests.planning.referee import judge

WAYS = {"keep": keep, "moves": allow_moves}
CASES = ("half over", "tenth absent", "half over, tenth absent", "interpreter ill")
MOST_CHANGES = 1.5


def published(name: str, cache: Path) -> PlanningProblem:
    """Return a problem with its plan published; the plan is made once for a cache folder."""
    problem, path = load(name), cache / f"{name.replace(':', '-')}.plan.json"
    if not path.exists():
        path.write_text(plan_to_json(solve(problem)), encoding="utf-8")
    return replace(problem, published=plan_from_json(path.read_text(encoding="utf-8"), problem).interviews)


def without_tenth(problem: PlanningProblem) -> PlanningProblem:
    """Return the problem when every tenth participant does not come."""
    people = tuple(replace(one, is_absent=number % 10 == 0) for number, one in enumerate(problem.participants))
    pins = tuple(pin for pin in problem.pins if not people[pin.participant].is_absent)
    return replace(problem, participants=people, pins=pins)


def without_booth(problem: PlanningProblem, booth: int) -> PlanningProblem:
    """Return the problem when a booth drops out."""
    closed = replace(problem.booths[booth], capacity=(0,) * problem.slot_count)
    booths = tuple(closed if number == booth else one for number, one in enumerate(problem.booths))
    return replace(problem, booths=booths, pins=tuple(pin for pin in problem.pins if pin.booth != booth))


def without_interpreter(problem: PlanningProblem, ill: int) -> PlanningProblem:
    """Return the problem when an interpreter falls ill."""
    away = replace(problem.interpreters[ill], available=(False,) * problem.slot_count)
    voices = tuple(away if number == ill else one for number, one in enumerate(problem.interpreters))
    return replace(problem, interpreters=voices, pins=tuple(pin for pin in problem.pins if pin.interpreter != ill))


def booths_by_talks(problem: PlanningProblem, wanted: int) -> list[int]:
    """Return booths that have talks, the one with the most first, the others spread evenly down to the least."""
    talks = Counter(one.booth for one in problem.published or ())
    ranked = sorted(talks, key=lambda booth: (-talks[booth], booth))
    count = min(wanted, len(ranked))
    return [ranked[number * (len(ranked) - 1) // max(1, count - 1)] for number in range(count)]


def changed(problem: PlanningProblem, case: str) -> tuple[PlanningProblem, int, int]:
    """Return the changed problem of a case, the slot from which it is planned, and the talks of who dropped out."""
    if case.startswith("booth "):
        booth = int(case.removeprefix("booth "))
        return without_booth(problem, booth), 0, sum(one.booth == booth for one in problem.published or ())
    if case == "interpreter ill":
        talks = Counter(one.interpreter for one in problem.published or () if one.interpreter is not None)
        ill, lost = min(talks.items(), key=lambda entry: (-entry[1], entry[0]))
        return without_interpreter(problem, ill), 0, lost
    begin = problem.slot_count // 2 if case.startswith("half over") else 0
    return without_tenth(problem) if case.endswith("tenth absent") else problem, begin, 0


def measure(name: str, case: str, way: str, cache: Path) -> dict[str, float | str | None]:
    """Return the figures of one case, mended in this process."""
    problem, begin, lost = changed(published(name, cache), case)
    started = time.process_time()
    found = WAYS[way](problem, from_slot=begin)
    seconds = time.process_time() - started
    verdict = judge(problem, found.plan)
    assert verdict["feasible"], verdict["violations"]
    assert verdict["changes"] == found.difference.change_count
    still = {one for one in problem.published or () if one.slot < begin and not _is_absent(problem, one)}
    assert still <= set(found.plan.interviews)
    return {
        "seconds": seconds,
        "gap": None if found.plan.gap is None else 100 * found.plan.gap,
        "changes": verdict["changes"],
        "lost": lost,
        "swapped": len(found.difference.swapped),
        "served": len({one.participant for one in found.plan.interviews}),
        "talks": len(found.plan.interviews),
        "megabytes": peak_megabytes(),
    }


def _is_absent(problem: PlanningProblem, one: PlannedInterview) -> bool:
    return problem.participants[one.participant].is_absent


def run_apart(name: str, case: str, way: str, cache: Path) -> dict[str, float]:
    """Return the figures of one case, mended in a process of its own, and print them as a row."""
    command = [sys.executable, "-m", "tests.bench.replanning", "--one", name, case, way, "--cache", str(cache)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    row: dict[str, float] = json.loads(done.stdout)
    gap = "–" if row["gap"] is None else f"{row['gap']:.5f}"
    share = f"{row['changes'] / row['lost']:.2f}" if row["lost"] else "–"
    print(
        f"{name:18} {case:24} {way:6} {row['seconds']:7.2f} {gap:>8} {row['changes']:8} {share:>8} {row['swapped']:6}"
        f" {row['served']:7} {row['talks']:7} {row['megabytes']:5.0f}",
        flush=True,
    )
    return row


def main() -> None:
    reader = argparse.ArgumentParser(description="Measure replanning.")
    reader.add_argument("--sizes", nargs="*", default=["medium", "large", "huge"])
    reader.add_argument("--seeds", type=int, default=1, help="generated problems of each size")
    reader.add_argument("--booths", type=int, default=1, help="booths that drop out, one after the other")
    reader.add_argument("--cases", nargs="*", default=CASES, choices=CASES)
    reader.add_argument("--ways", nargs="*", default=[*WAYS], choices=[*WAYS])
    reader.add_argument("--cache", type=Path, help="folder that keeps the published plans")
    reader.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    given = reader.parse_args()
    if given.one:
        print(json.dumps(measure(*given.one, given.cache)))
        return
    print(
        f"{'problem':18} {'what changed':24} {'way':6} {'CPU s':>7} {'gap %':>8} {'changes':>8} {'of talks':>8}"
        f" {'swaps':>6} {'served':>7} {'talks':>7} {'MB':>5}"
    )
    with TemporaryDirectory() as folder:
        cache = given.cache or Path(folder)
        cache.mkdir(parents=True, exist_ok=True)
        worst = 0.0
        for name in [f"{size}:{seed}" for size in given.sizes for seed in range(1, given.seeds + 1)]:
            booths = booths_by_talks(published(name, cache), given.booths)
            for case in (*given.cases, *(f"booth {booth}" for booth in booths)):
                for way in given.ways:
                    row = run_apart(name, case, way, cache)
                    worst = max(worst, row["changes"] / row["lost"] if row["lost"] else 0.0)
    print(f"at most {worst:.2f} changes for each talk of whoever dropped out; wanted: {MOST_CHANGES}")


if __name__ == "__main__":
    main()
