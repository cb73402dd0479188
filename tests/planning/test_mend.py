"""Mending at the prices of the coarse bound, as large plans are, and stopped in the middle of a linear program."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from functools import cache

import pytest

from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.incumbent import Progress
from refugeesday.planning.problem import PlanningProblem, plan_to_json
from refugeesday.planning.promised import standing
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import count_changes, objective, violations
from tests.planning.make_problem import make_fair

FEW_CELLS = "refugeesday.planning.mend.FEW_CELLS"
POLL_SECONDS = "refugeesday.planning.highs.POLL_SECONDS"


@cache
def without_a_booth(seed: int, *, is_tight: bool = False) -> PlanningProblem:
    """Return a fair that was published before its busiest booth dropped out."""
    fair = make_fair("medium", seed, is_tight=is_tight)
    told = solve(fair).interviews
    busiest = max(range(len(fair.booths)), key=lambda booth: sum(i.booth == booth for i in told))
    closed = replace(fair.booths[busiest], capacity=(0,) * fair.slot_count)
    booths = tuple(closed if number == busiest else booth for number, booth in enumerate(fair.booths))
    return replace(fair, published=told, booths=booths, pins=tuple(p for p in fair.pins if p.booth != busiest))


def test_at_prices_the_plan_is_as_good_as_over_every_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = without_a_booth(1)
    whole = solve(problem)

    monkeypatch.setattr(FEW_CELLS, 1_000)
    monkeypatch.setattr("refugeesday.planning.mend.ENOUGH", 2e-4)
    priced = solve(problem)

    best, core = objective(problem, whole.interviews).core, objective(problem, priced.interviews).core
    assert whole.gap == 0
    assert violations(problem, priced.interviews) == ()
    assert priced.stages[0].name == "prices"
    assert "relaxation" not in {stage.name for stage in priced.stages}
    assert priced.bound is not None
    assert core <= best <= priced.bound
    assert priced.bound - core <= 2e-4 * core


def test_where_prices_are_far_from_the_plan_every_cell_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = without_a_booth(3, is_tight=True)
    whole = solve(problem)

    monkeypatch.setattr(FEW_CELLS, 1_000)
    priced = solve(problem)

    stages = {stage.name: stage for stage in priced.stages}
    assert stages["prices"].bound > stages["relaxation"].bound
    assert objective(problem, priced.interviews).core == objective(problem, whole.interviews).core
    assert priced.bound == whole.bound


def test_at_prices_no_more_change_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = without_a_booth(1)
    kept = standing(problem)
    lost = count_changes(problem, (*problem.pins, *kept))
    held = solve(problem, frozen=kept)
    monkeypatch.setattr(FEW_CELLS, 1_000)

    least = solve(problem, start=kept, most_changes=lost)
    more = solve(problem, start=kept, most_changes=lost + 2)

    best = objective(problem, held.interviews)
    assert best.changes == lost
    assert objective(problem, least.interviews).core == best.core
    for plan, most in ((least, lost), (more, lost + 2)):
        value = objective(problem, plan.interviews)
        assert plan.stages[0].name == "prices"
        assert value.changes <= most
        assert plan.bound is not None
        assert best.core <= value.core <= plan.bound <= value.core * (1 + 1e-5)


def test_at_prices_the_same_seed_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = without_a_booth(1)
    monkeypatch.setattr(FEW_CELLS, 1_000)

    assert plan_to_json(solve(problem, seed=5)) == plan_to_json(solve(problem, seed=5))


def test_a_stop_in_the_middle_of_a_linear_program_gives_the_best_plan_so_far_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(POLL_SECONDS, 0.005)
    problem = without_a_booth(1)
    best = objective(problem, solve(problem).interviews).core
    told: list[Progress] = []
    asked: list[int] = []
    stopped_at: list[float] = []

    def stop_in_the_program() -> bool:
        """Say yes when asked more often than is asked round a program: from within the solver."""
        asked.append(len(told))
        if not told or asked.count(len(told)) <= 5:
            return False
        stopped_at.append(time.process_time())
        return True

    plan = solve(problem, report=told.append, should_stop=stop_in_the_program)

    assert time.process_time() - stopped_at[0] < 1.0
    assert len(stopped_at) == 1
    assert violations(problem, plan.interviews) == ()
    assert objective(problem, plan.interviews).core >= objective(problem, first_plan(problem)).core
    assert plan.bound is not None
    assert plan.bound > best
    assert "compact" not in {step.stage for step in told}


@pytest.mark.parametrize("last", ["first", "prices"])
def test_a_stop_at_prices_ends_the_program_that_runs_and_all_that_would_come(
    monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    problem = without_a_booth(1)
    monkeypatch.setattr(FEW_CELLS, 1_000)
    monkeypatch.setattr(POLL_SECONDS, 0.001)
    others = set(threading.enumerate())
    told: list[Progress] = []
    stopped_at: list[float] = []

    def stop_in_the_program() -> bool:
        """Say yes when asked while the solver of this plan runs after the stage `last`."""
        is_running = any(one.name == "solver" for one in set(threading.enumerate()) - others)
        if not is_running or [step.stage for step in told[-1:]] != [last]:
            return False
        stopped_at.append(time.process_time())
        return True

    plan = solve(problem, report=told.append, should_stop=stop_in_the_program)

    assert time.process_time() - stopped_at[0] < 1.0
    assert [step.stage for step in told] == ["first", "prices"]
    assert violations(problem, plan.interviews) == ()
    assert objective(problem, plan.interviews).core == told[0].core
    assert plan.bound == told[-1].bound


def test_a_stopped_plan_leaves_interpreters_with_those_who_were_told_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = without_a_booth(1)
    monkeypatch.setattr(POLL_SECONDS, 0.0)
    told: list[Progress] = []
    plan = solve(problem, report=told.append, should_stop=lambda: len(told) > 1)
    assert told[1].stage == "relaxation"
    known = {(old.participant, old.booth, old.slot): old.interpreter for old in problem.published or ()}
    kept = [one for one in plan.interviews if (one.participant, one.booth, one.slot) in known]
    assert len(kept) > 0.9 * len(plan.interviews)
    changed = [one for one in kept if known[one.participant, one.booth, one.slot] != one.interpreter]
    assert len(changed) <= 5


def test_where_nobody_comes_the_empty_plan_is_proven_the_best() -> None:
    fair = make_fair("small", 1)
    nobody = tuple(replace(one, is_absent=True) for one in fair.participants)

    plan = solve(replace(fair, participants=nobody, pins=(), published=tuple(first_plan(fair))))

    assert (plan.interviews, plan.gap) == ((), 0.0)
