"""Rules of replanning on many random small days: what was promised, what is over and what is fixed stays."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from refugeesday.planning.problem import PlannedInterview, plan_to_json
from refugeesday.planning.promised import freeze_past, standing
from refugeesday.planning.replan import Replan, allow_moves, keep
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import count_changes, objective, violations
from tests.planning.brute_force import best_core
from tests.planning.make_day import ChangedDay, make_day
from tests.planning.referee import judge

DAYS = range(60)
TINY_DAYS = range(60)
BINDING_DAYS = (103, 111, 145, 265, 271)
EACH_WAY = pytest.mark.parametrize("way", ["keep", "moves", "free moves"])


@cache
def mended(seed: int, way: str) -> Replan:
    """Return the plan of a changed day, made once for all tests."""
    return mend(make_day(seed), way)


def mend(day: ChangedDay, way: str) -> Replan:
    if way == "keep":
        return keep(day.problem, from_slot=day.from_slot)
    return allow_moves(day.problem, from_slot=day.from_slot, is_limited=way == "moves")


def core(day: ChangedDay, found: Replan) -> int:
    return objective(day.problem, found.plan.interviews).core


@EACH_WAY
@pytest.mark.parametrize("seed", DAYS)
def test_what_is_over_and_what_is_fixed_stays_as_it_was(way: str, seed: int) -> None:
    day, found = make_day(seed), mended(seed, way)

    verdict = judge(day.problem, found.plan)
    over = {one for one in found.plan.interviews if one.slot < day.from_slot}
    assert (verdict["feasible"], verdict["changes"]) == (True, found.difference.change_count)
    assert set(day.problem.pins) <= set(found.plan.interviews)
    assert over == {old for old in day.problem.published or () if old.slot < day.from_slot and day.is_possible(old)}


@pytest.mark.parametrize("seed", DAYS)
def test_what_can_stay_is_kept(seed: int) -> None:
    day, found = make_day(seed), mended(seed, "keep").difference
    told = [old for old in day.problem.published or () if not day.problem.participants[old.participant].is_absent]
    impossible = {old for old in told if not day.is_possible(old)}

    changed = {one.before for one in (*found.dropped, *found.moved)}
    is_voice_missing = any(old.interpreter in day.lost_voices for old in told)
    assert len(changed) <= len(impossible)
    assert is_voice_missing or changed == impossible


@EACH_WAY
@pytest.mark.parametrize("seed", DAYS)
def test_interpreters_change_only_where_somebody_gains(way: str, seed: int) -> None:
    day, found = make_day(seed), mended(seed, way)

    swapped = found.difference.swapped
    for swap in swapped:
        others = [one for one in found.plan.interviews if one != swap.after]
        assert violations(day.problem, [*others, swap.before]) != ()
    told: set[PlannedInterview] = set(day.problem.published or ())
    gained = set(found.plan.interviews) - {one.after for one in swapped} - told
    assert gained or not swapped or any(swap.before.interpreter in day.lost_voices for swap in swapped)


@pytest.mark.parametrize("seed", DAYS)
def test_moves_stay_within_their_limit_and_are_worth_it(seed: int) -> None:
    day = make_day(seed)
    kept, moved, free = (mended(seed, way) for way in ("keep", "moves", "free moves"))

    forced = kept.difference.change_count
    assert core(day, kept) <= core(day, moved) <= core(day, free)
    assert not forced or moved.difference.change_count <= 1.5 * forced
    for found in (kept, moved, free):
        assert found.plan.bound is None or found.plan.bound >= core(day, found)


@pytest.mark.parametrize("seed", DAYS)
def test_moves_that_are_stopped_at_once_stay_within_their_limit(seed: int) -> None:
    day = make_day(seed)

    found = allow_moves(day.problem, from_slot=day.from_slot, should_stop=lambda: True)

    assert judge(day.problem, found.plan)["feasible"]
    assert found.difference.change_count <= 1.5 * mended(seed, "keep").difference.change_count


def test_the_limit_of_moves_binds_on_some_days() -> None:
    days = {seed: make_day(seed) for seed in DAYS}

    assert any(core(day, mended(seed, "moves")) < core(day, mended(seed, "free moves")) for seed, day in days.items())


@pytest.mark.parametrize("seed", [*BINDING_DAYS, *TINY_DAYS])
def test_moves_within_any_limit_equal_brute_force(seed: int) -> None:
    day = make_day(seed, is_tiny=True)
    free = replace(day.problem, weights=replace(day.problem.weights, change=0))
    today = freeze_past(free, day.from_slot)
    kept = standing(today)
    told = count_changes(today, ())

    for limit in range(count_changes(today, (*today.pins, *kept)), told + 1):
        found = solve(today, start=kept, most_changes=limit)
        best = best_core(today, most_changes=limit)
        assert objective(today, found.interviews).core == best
        assert found.bound is None or found.bound >= best


def test_the_limit_of_moves_binds_on_some_tiny_days() -> None:
    for seed in BINDING_DAYS:
        problem = make_day(seed, is_tiny=True).problem
        today = freeze_past(replace(problem, weights=replace(problem.weights, change=0)), 0)
        lost = count_changes(today, (*today.pins, *standing(today)))
        assert best_core(today, most_changes=lost) < best_core(today)


@pytest.mark.parametrize("seed", TINY_DAYS)
def test_keep_equals_brute_force_where_only_what_is_lost_changes(seed: int) -> None:
    day = make_day(seed, is_tiny=True)
    today = freeze_past(day.problem, day.from_slot)
    lost = count_changes(today, (*today.pins, *standing(today)))

    found = mend(day, "keep")

    best = best_core(today, most_changes=lost)
    assert found.difference.change_count == lost
    assert core(day, found) <= best
    assert day.lost_voices or core(day, found) == best


@EACH_WAY
@pytest.mark.parametrize("seed", range(8))
def test_the_same_seed_gives_the_same_bytes(way: str, seed: int) -> None:
    again = mend(make_day(seed), way)

    assert plan_to_json(again.plan) == plan_to_json(mended(seed, way).plan)
