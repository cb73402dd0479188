from __future__ import annotations

import json
from pathlib import Path

import pytest

from refugeesday.errors import UserError
from refugeesday.planning.problem import (
    Moves,
    Plan,
    PlannedInterview,
    plan_from_json,
    plan_to_json,
    problem_from_json,
    problem_to_json,
)
from refugeesday.planning.solve import solve
from tests.planning.make_problem import make_tiny

PROBLEMS = Path(__file__).parent.parent / "problems"


@pytest.mark.parametrize("path", sorted(PROBLEMS.glob("*.json")), ids=lambda path: path.stem)
def test_problem_survives_json(path: Path) -> None:
    problem = problem_from_json(path.read_text(encoding="utf-8"))

    assert problem_from_json(problem_to_json(problem)) == problem
    assert problem_to_json(problem_from_json(problem_to_json(problem))) == problem_to_json(problem)


@pytest.mark.parametrize("seed", range(20))
def test_plan_survives_json(seed: int) -> None:
    problem = make_tiny(seed)
    plan = solve(problem, seed=seed)

    assert plan_from_json(plan_to_json(plan), problem) == plan


@pytest.mark.parametrize("moves", Moves)
def test_what_may_move_survives_json(moves: Moves) -> None:
    plan = Plan(name="tiny", moves=moves)

    assert plan_from_json(plan_to_json(plan), make_tiny(1)) == plan


def test_an_unknown_kind_of_moves_is_refused() -> None:
    with pytest.raises(UserError) as error:
        plan_from_json('{"interviews": [], "moves": "many"}', make_tiny(1))

    assert error.value.values["place"] == "moves"


def tiny() -> dict[str, object]:
    content: dict[str, object] = json.loads((PROBLEMS / "tiny-1.json").read_text(encoding="utf-8"))
    return content


@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        ("pairs", [[0, 99, 5, 0]], "pairs[0]"),
        ("pairs", [[0, 0, 5]], "pairs[0]"),
        ("pairs", [[0, 0, 5, 2]], "pairs[0]"),
        ("pins", [[0, 0, 99, -1]], "pins[0]"),
        ("forbidden", [[0]], "forbidden[0]"),
        ("slots", {"n": -1}, "slots.n"),
        ("slots", {"n": 4, "blocks": [[3, 1]]}, "slots.blocks[0]"),
        ("participants", [{"id": "a", "avail": "01", "max": 1}], "participants[0].avail"),
        ("booths", [{"id": "a", "cap": [1, 1], "max": 1}], "booths[0].cap"),
        ("interpreters", [{"id": "a", "langs": [1], "avail": "0000", "max_load": 1, "max_run": 1}],
         "interpreters[0].langs[0]"),
        ("weights", {"level": []}, "weights.level"),
        ("weights", {"idle": 1.5}, "weights.idle"),
        ("name", "half a sign: \ud83d", "name"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named(key: str, value: object, place: str) -> None:
    with pytest.raises(UserError) as error:
        problem_from_json(json.dumps(tiny() | {key: value}))

    assert error.value.code == "planning.json_value"
    assert error.value.values["place"] == place


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "planning.json_unreadable"),
        ('{"name": ' + "9" * 5000 + "}", "planning.json_unreadable"),
        ("[]", "planning.json_not_an_object"),
        ('{"format": "other/2"}', "planning.json_format"),
        ("{}", "planning.json_value"),
    ],
)
def test_what_is_no_problem_is_refused(text: str, code: str) -> None:
    with pytest.raises(UserError) as error:
        problem_from_json(text)

    assert error.value.code == code


def test_a_pair_given_twice_differently_is_refused() -> None:
    with pytest.raises(UserError) as error:
        problem_from_json(json.dumps(tiny() | {"pairs": [[0, 0, 5, 0], [0, 0, 6, 0]]}))

    assert (error.value.code, error.value.values) == ("planning.pair_twice", {"participant": 0, "booth": 0})


def test_of_a_pair_published_twice_the_first_that_can_meet_counts() -> None:
    told = [[0, 0, 0, -1], [1, 1, 0, -1], [0, 0, 2, -1], [0, 0, 3, -1]]  # participant 0 is there in slots 2 and 3 only

    problem = problem_from_json(json.dumps(tiny() | {"published": told}))

    assert problem.published == (
        PlannedInterview(participant=0, booth=0, slot=2),
        PlannedInterview(participant=1, booth=1, slot=0),
    )


def test_a_plan_of_another_problem_is_refused() -> None:
    problem = problem_from_json(json.dumps(tiny()))

    with pytest.raises(UserError):
        plan_from_json('{"format": "jobfair-solution/1", "interviews": [[99, 0, 0, -1]]}', problem)


def test_a_plan_needs_only_interviews() -> None:
    problem = problem_from_json(json.dumps(tiny()))

    plan = plan_from_json('{"interviews": [[2, 0, 1, -1]]}', problem)

    assert plan.interviews == (PlannedInterview(participant=2, booth=0, slot=1),)
    assert (plan.bound, plan.gap) == (None, None)
