from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.interpreter_changes import restore_interpreters
from refugeesday.planning.moves import MoveBoard, MoveReason, Verdict, moves
from refugeesday.planning.problem import (
    Moves,
    Pair,
    PlanBooth,
    PlanInterpreter,
    PlannedInterview,
    PlanningProblem,
    PlanParticipant,
    plan_to_json,
    problem_from_json,
)
from refugeesday.planning.promised import freeze_past, standing
from refugeesday.planning.replan import Move, Replan, allow_moves, difference, keep, plan_again, price_list
from refugeesday.planning.solve import solve
from refugeesday.planning.validate import objective, violations
from tests.planning.make_problem import make_contested, make_fair
from tests.planning.referee import judge

PROBLEMS = Path(__file__).parent.parent / "problems"


def published_fair(size: str, seed: int, *, absent: int = 0) -> PlanningProblem:
    """Return a fair whose plan was published before every `absent`-th participant fell away."""
    problem = make_fair(size, seed)
    plan = solve(problem).interviews
    people = tuple(replace(p, is_absent=bool(absent) and n % absent == 0) for n, p in enumerate(problem.participants))
    pins = tuple(pin for pin in problem.pins if not people[pin.participant].is_absent)
    return replace(problem, participants=people, pins=pins, published=plan)


def cells(interviews: tuple[PlannedInterview, ...]) -> set[tuple[int, int, int]]:
    return {(i.participant, i.booth, i.slot) for i in interviews}


@pytest.mark.parametrize("seed", range(4))
def test_keep_changes_nothing_and_fills_the_gaps(seed: int) -> None:
    problem = published_fair("small", seed, absent=5)
    assert problem.published is not None
    present = tuple(i for i in problem.published if not problem.participants[i.participant].is_absent)

    mended = keep(problem)

    verdict = judge(problem, mended.plan)
    assert verdict["feasible"]
    assert verdict["changes"] == 0
    assert mended.difference.change_count == 0
    assert cells(present) <= cells(mended.plan.interviews)
    assert mended.plan.gap == 0


def test_keep_solves_the_published_sample_without_a_change() -> None:
    problem = problem_from_json((PROBLEMS / "medium-1-replan.json").read_text(encoding="utf-8"))

    mended = keep(problem)

    verdict = judge(problem, mended.plan)
    assert verdict["feasible"]
    assert verdict["changes"] == 0
    assert 7_592_782 - objective(problem, mended.plan.interviews).core <= 7_592_782 * 1e-4


def test_keep_loses_only_the_interviews_of_a_booth_that_drops_out() -> None:
    problem = published_fair("small", 2)
    assert problem.published is not None
    busiest = max(range(len(problem.booths)), key=lambda b: sum(i.booth == b for i in problem.published or ()))
    closed = replace(problem.booths[busiest], capacity=(0,) * problem.slot_count)
    booths = tuple(closed if n == busiest else booth for n, booth in enumerate(problem.booths))
    pins = tuple(pin for pin in problem.pins if pin.booth != busiest)

    mended = keep(replace(problem, booths=booths, pins=pins))

    assert {move.before.booth for move in mended.difference.dropped} == {busiest}
    assert mended.difference.moved == ()
    assert mended.difference.change_count == sum(i.booth == busiest for i in problem.published)


@pytest.mark.parametrize("seed", range(4))
def test_allowed_moves_stay_few_when_a_booth_drops_out(seed: int) -> None:
    problem = published_fair("small", seed)
    published = problem.published or ()
    busiest = max(range(len(problem.booths)), key=lambda b: sum(i.booth == b for i in published))
    closed = replace(problem.booths[busiest], capacity=(0,) * problem.slot_count)
    booths = tuple(closed if n == busiest else booth for n, booth in enumerate(problem.booths))
    pins = tuple(pin for pin in problem.pins if pin.booth != busiest)

    mended = allow_moves(replace(problem, booths=booths, pins=pins))

    own = sum(i.booth == busiest for i in published)
    assert own <= mended.difference.change_count <= 1.5 * own


def test_keep_exchanges_interpreters_when_one_falls_ill() -> None:
    problem = published_fair("medium", 1)
    away = replace(problem.interpreters[0], available=(False,) * problem.slot_count)
    pins = tuple(pin for pin in problem.pins if pin.interpreter != 0)
    today = replace(problem, interpreters=(away, *problem.interpreters[1:]), pins=pins)

    kept = standing(today)
    mended = keep(today)

    assert violations(replace(today, pins=()), (*pins, *kept)) == ()
    assert judge(today, mended.plan)["feasible"]
    assert cells(tuple(kept)) <= cells(mended.plan.interviews)
    touched = {move.before.interpreter for move in (*mended.difference.dropped, *mended.difference.swapped)}
    assert 0 in touched


def test_what_stands_is_found_at_once_where_somebody_stops() -> None:
    problem = published_fair("small", 3)
    away = replace(problem.interpreters[0], available=(False,) * problem.slot_count)
    today = replace(problem, interpreters=(away, *problem.interpreters[1:]), pins=())

    kept = standing(today, should_stop=lambda: True)

    assert set(kept) == {told for told in today.published or () if told.interpreter != 0}
    assert len(kept) < len(standing(today))


def test_keep_in_the_middle_of_the_day_leaves_the_past_alone() -> None:
    problem = published_fair("small", 3, absent=7)
    assert problem.published is not None
    now = problem.slot_count // 2
    past = {i for i in problem.published if i.slot < now and not problem.participants[i.participant].is_absent}

    for mended in (keep(problem, from_slot=now), allow_moves(problem, from_slot=now)):
        assert {i for i in mended.plan.interviews if i.slot < now} == past
        assert judge(problem, mended.plan)["feasible"]


@pytest.mark.parametrize("seed", [3, 4])
def test_what_is_over_is_pinned_where_it_fits_today(seed: int) -> None:
    problem = published_fair("small", seed, absent=7)
    gone = next(v for v in range(3) if any(i.interpreter == v and i.slot < 5 for i in problem.published or ()))
    away = replace(problem.interpreters[gone], available=(False,) * problem.slot_count)
    voices = tuple(away if n == gone else voice for n, voice in enumerate(problem.interpreters))
    booths = tuple(
        replace(booth, capacity=tuple(min(1, seat) for seat in booth.capacity), maximum=min(4, booth.maximum))
        for booth in problem.booths
    )
    people = tuple(replace(one, max_interviews=min(1, one.max_interviews)) for one in problem.participants[:9])
    people = (*people, *problem.participants[9:])
    today = replace(problem, participants=people, booths=booths, interpreters=voices, pins=())
    over = [old for old in problem.published or () if old.slot < 6]

    pins = freeze_past(today, 6).pins

    fitting: list[PlannedInterview] = []
    for old in over:
        if not violations(today, [*fitting, old]):
            fitting.append(old)
    assert set(pins) == set(fitting)
    assert 0 < len(pins) < len(over)


def test_a_large_day_that_is_half_over_is_frozen_at_once_whoever_is_absent() -> None:
    problem = problem_from_json((PROBLEMS / "large-1.json").read_text(encoding="utf-8"))
    published = tuple(first_plan(problem))
    people = tuple(replace(one, is_absent=number % 10 == 0) for number, one in enumerate(problem.participants))
    today = replace(problem, participants=people, pins=(), published=published)
    begin = time.process_time()

    frozen = freeze_past(today, problem.slot_count // 2)

    assert time.process_time() - begin < 1.0
    over = {old for old in published if old.slot < problem.slot_count // 2}
    assert set(frozen.pins) == {old for old in over if not people[old.participant].is_absent}


def test_allowed_moves_are_worth_their_price() -> None:
    problem = published_fair("small", 1, absent=4)

    kept, moved = keep(problem), allow_moves(problem)

    assert judge(problem, moved.plan)["feasible"]
    assert objective(problem, moved.plan.interviews).core >= objective(problem, kept.plan.interviews).core


def test_price_list_trades_moves_for_people() -> None:
    problem = published_fair("medium", 2, absent=6)
    kept = keep(problem)

    offers = price_list(problem, kept, change_weights=(4000, 400))

    assert [offer.change_weight for offer in offers] == sorted((o.change_weight for o in offers), reverse=True)
    for offer in offers:
        assert offer.moves == offer.replan.difference.change_count - kept.difference.change_count > 0
        assert offer.participants > 0 or offer.interviews > 0


def test_unchanged_day_gives_the_published_plan_with_its_interpreters() -> None:
    problem = published_fair("medium", 3)
    assert problem.published is not None

    mended = keep(problem)

    assert mended.plan.interviews == problem.published
    assert mended.difference.swapped == ()


def hall(interpreters: dict[str, tuple[str, ...]], people: Sequence[str], **fields: object) -> PlanningProblem:
    """Return a booth of three seats in two slots, where each of `people` needs an interpreter of one language."""
    values: dict[str, object] = {
        "slot_count": 2,
        "blocks": ((0, 1),),
        "participants": tuple(
            PlanParticipant(id=number, available=(True, False), max_interviews=1, languages=(language,))
            for number, language in enumerate(people)
        ),
        "booths": (PlanBooth(id="b", capacity=(3, 3), maximum=6),),
        "interpreters": tuple(
            PlanInterpreter(id=name, languages=languages, available=(True, True), max_load=2, max_run=2)
            for name, languages in interpreters.items()
        ),
        "pairs": tuple(
            Pair(participant=number, booth=0, score=50, needs_interpreter=True) for number in range(len(people))
        ),
    } | fields
    return PlanningProblem(**values)  # type: ignore[arg-type]  # fields of PlanningProblem by name


def led(participant: int, interpreter: int) -> PlannedInterview:
    return PlannedInterview(participant=participant, booth=0, slot=0, interpreter=interpreter)


def hand_made(seed: int) -> PlanningProblem:
    """Return a fair published as a careful hand plans it, so that moves win much, whose emptiest booth has closed."""
    fair = make_fair("small", seed)
    told = first_plan(fair)
    emptiest = Counter(one.booth for one in told).most_common()[-1][0]
    closed = replace(fair.booths[emptiest], capacity=(0,) * fair.slot_count)
    booths = tuple(closed if number == emptiest else booth for number, booth in enumerate(fair.booths))
    return replace(fair, booths=booths, pins=(), published=tuple(told))


def test_a_plan_made_again_moves_no_more_than_was_asked() -> None:
    problem = hand_made(10)
    assert problem.published is not None

    none, few, any_ = (plan_again(problem, moves=moves) for moves in (Moves.NONE, Moves.FEW, Moves.ANY))

    changes = [judge(problem, plan)["changes"] for plan in (none, few, any_)]
    lost = sum(problem.booths[one.booth].capacity[one.slot] == 0 for one in problem.published)
    assert changes[0] == lost
    assert changes[0] < changes[1] <= lost + lost // 2 < changes[2]
    values = [objective(problem, plan.interviews).core for plan in (none, few, any_)]
    assert values == sorted(set(values))
    assert [plan.bound for plan in (none, few, any_)] == values
    assert [plan.moves for plan in (none, few, any_)] == [Moves.NONE, Moves.FEW, Moves.ANY]
    assert any_.interviews == solve(problem).interviews


def test_a_mended_plan_whose_linear_optimum_is_none_is_proven_by_cases() -> None:
    assert plan_again(hand_made(7), moves=Moves.ANY).gap == 0


@pytest.mark.parametrize("moves", Moves)
def test_where_nothing_is_published_nothing_has_to_stay(moves: Moves) -> None:
    fair = make_fair("small", 6)

    assert plan_again(fair, moves=moves) == solve(fair)


@pytest.mark.parametrize("replan", [keep, allow_moves])
def test_interpreters_are_exchanged_where_somebody_gains_and_no_more_than_needed(
    replan: Callable[[PlanningProblem], Replan],
) -> None:
    voices = {"A": ("ar", "fa"), "B": ("ar",), "C": ("ar",)}
    told = (led(0, 0), led(1, 1))

    mended = replan(hall(voices, ("ar", "ar", "fa"), published=told))

    assert set(mended.plan.interviews) == {led(0, 2), led(1, 1), led(2, 0)}
    assert mended.difference.change_count == 0
    assert mended.difference.swapped == (Move(before=told[0], after=led(0, 2)),)


@pytest.mark.parametrize("replan", [keep, allow_moves])
def test_interpreters_are_not_exchanged_for_nothing(replan: Callable[[PlanningProblem], Replan]) -> None:
    voices = {"A": ("ar", "fa"), "B": ("ar",), "C": ("ar",)}

    mended = replan(hall(voices, ("ar", "ar", "ar"), published=(led(0, 2), led(1, 0))))

    assert set(mended.plan.interviews) == {led(0, 2), led(1, 0), led(2, 1)}
    assert mended.difference.swapped == ()


def turned_names(problem: PlanningProblem, interviews: Sequence[PlannedInterview]) -> list[PlannedInterview]:
    """Return the plan with interpreters passed on among people of the same languages at the same time."""
    alike: dict[tuple[int, tuple[str, ...]], list[PlannedInterview]] = {}
    for one in interviews:
        if one.interpreter is not None and one not in problem.pins:
            alike.setdefault((one.slot, problem.participants[one.participant].languages), []).append(one)
    turned = {
        one: replace(one, interpreter=other.interpreter)
        for own in alike.values()
        for one, other in zip(own, [*own[1:], own[0]], strict=True)
    }
    return [turned.get(one, one) for one in interviews]


@pytest.mark.parametrize("seed", [1, 2, 4])
def test_every_name_comes_back_where_all_of_them_can(seed: int) -> None:
    problem = make_fair("medium", seed)
    interviews = first_plan(problem)
    told = turned_names(problem, interviews)
    assert set(told) != set(interviews)

    found = restore_interpreters(replace(problem, published=tuple(told)), interviews)

    assert found == told


@pytest.mark.parametrize("is_tight", [False, True])
def test_keep_and_moves_are_proven_the_best_where_a_tenth_is_absent(*, is_tight: bool) -> None:
    fair = make_fair("medium", 5, is_tight=is_tight)
    people = tuple(replace(p, is_absent=number % 10 == 0) for number, p in enumerate(fair.participants))
    pins = tuple(pin for pin in fair.pins if not people[pin.participant].is_absent)
    problem = replace(fair, published=tuple(first_plan(fair)), participants=people, pins=pins)

    kept, moved = keep(problem), allow_moves(problem)

    assert judge(problem, kept.plan)["changes"] == 0
    assert kept.plan.gap == moved.plan.gap == 0
    assert kept.plan.bound is not None
    assert moved.plan.bound is not None
    assert moved.plan.bound >= kept.plan.bound


def test_moves_without_a_price_are_solved_by_integers_near_their_bound() -> None:
    fair = make_contested("small", 3)
    problem = replace(fair, published=tuple(first_plan(fair)), weights=replace(fair.weights, change=0))

    mended = allow_moves(problem)

    assert judge(problem, mended.plan)["feasible"]
    assert "near cells" in {stage.name for stage in mended.plan.stages}
    assert mended.plan.gap is not None
    assert mended.plan.gap <= 1e-4


def test_replanning_gives_the_same_bytes_for_the_same_seed() -> None:
    problem = published_fair("small", 6, absent=5)

    assert plan_to_json(keep(problem, seed=3).plan) == plan_to_json(keep(problem, seed=3).plan)
    assert plan_to_json(allow_moves(problem, seed=3).plan) == plan_to_json(allow_moves(problem, seed=3).plan)


def test_replanning_that_is_stopped_gives_a_feasible_plan_without_changes() -> None:
    problem = published_fair("small", 2, absent=5)

    mended = keep(problem, should_stop=lambda: True)

    verdict = judge(problem, mended.plan)
    assert (verdict["feasible"], verdict["changes"]) == (True, 0)


def test_difference_tells_moved_dropped_added_and_swapped() -> None:
    problem = make_fair("small", 1)
    before = [
        PlannedInterview(participant=0, booth=0, slot=0),
        PlannedInterview(participant=1, booth=0, slot=1),
        PlannedInterview(participant=2, booth=0, slot=2, interpreter=0),
    ]
    after = [
        PlannedInterview(participant=0, booth=0, slot=5),
        PlannedInterview(participant=2, booth=0, slot=2, interpreter=1),
        PlannedInterview(participant=3, booth=1, slot=1),
    ]

    found = difference(problem, before, after)

    assert [(m.before, m.after) for m in found.moved] == [(before[0], after[0])]
    assert [m.before for m in found.dropped] == [before[1]]
    assert [(m.before, m.after) for m in found.swapped] == [(before[2], after[1])]
    assert found.added == (after[2],)
    assert (found.gained, found.lost) == ((3,), (1,))


@pytest.mark.parametrize("seed", range(3))
def test_moves_agree_with_the_validator_on_every_cell(seed: int) -> None:
    problem = make_fair("small", seed, is_tight=seed == 2)
    plan = solve(problem).interviews

    for interview in plan[::4]:
        if interview in problem.pins:
            continue
        table = moves(problem, plan, interview)
        others = [other for other in plan if other != interview]
        for booth in range(len(problem.booths)):
            for slot in range(problem.slot_count):
                refused = table.verdict[booth, slot] == Verdict.REFUSED
                assert refused != _is_feasible(problem, others, interview, booth, slot), (interview, booth, slot)


def _is_feasible(
    problem: PlanningProblem, others: list[PlannedInterview], interview: PlannedInterview, booth: int, slot: int
) -> bool:
    return any(
        not violations(problem, [*others, replace(interview, booth=booth, slot=slot, interpreter=interpreter)])
        for interpreter in [None, *range(len(problem.interpreters))]
    )


def test_moves_refuse_pinned_and_past_interviews() -> None:
    problem = make_fair("medium", 4)
    plan = solve(problem).interviews
    pin = problem.pins[0]
    early = next(i for i in plan if i.slot == 0 and i not in problem.pins)
    board = MoveBoard(problem, plan, from_slot=3)

    assert board.cell(pin, pin.booth, pin.slot) == (Verdict.REFUSED, MoveReason.PINNED)
    assert board.cell(early, early.booth, 5) == (Verdict.REFUSED, MoveReason.PAST)


def test_moves_of_a_drag_are_fast_at_large_size() -> None:
    problem = problem_from_json((PROBLEMS / "large-1.json").read_text(encoding="utf-8"))
    plan = first_plan(problem)
    board = MoveBoard(problem, plan)
    begin = time.process_time()

    for interview in plan[:50]:
        board.table(interview)

    assert (time.process_time() - begin) / 50 < 0.05
