"""The planning problem and the plan: their values and their JSON form.

Formats `jobfair-instance/1` and `jobfair-solution/1`: indices from 0, availability as a text of 0 and 1, -1 for "no
interpreter". Profiles are not read: the planner never sees what a participant is, only when they can come and whom
they may meet. Nothing measured is written: the same problem and seed give the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.planning.json_values import (
    bad_value,
    load_object,
    read_each,
    read_flags,
    read_id,
    read_int,
    read_list,
    read_object,
    read_texts,
)
from refugeesday.planning.values import (
    Moves,
    Pair,
    Plan,
    PlanBooth,
    PlanInterpreter,
    PlannedInterview,
    PlanningProblem,
    PlanParticipant,
    Stage,
    Weights,
)

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "Moves",
    "Pair",
    "Plan",
    "PlanBooth",
    "PlanInterpreter",
    "PlanParticipant",
    "PlannedInterview",
    "PlanningProblem",
    "Stage",
    "Weights",
    "plan_from_json",
    "plan_to_json",
    "problem_from_json",
    "problem_to_json",
]

PROBLEM_FORMAT = "jobfair-instance/1"
PLAN_FORMAT = "jobfair-solution/1"


def problem_from_json(text: str) -> PlanningProblem:
    """Return the problem in `text`.

    Raises UserError `planning.json_unreadable`, `planning.json_not_an_object`, `planning.json_format`,
    `planning.json_value` (with the place and what was wanted there) or `planning.pair_twice`.
    """
    content = load_object(text, wanted_format=PROBLEM_FORMAT)
    slots = read_object(content.get("slots"), "slots")
    slot_count = read_int(slots.get("n"), "slots.n", high=10_000)
    participants = read_each(content.get("participants"), "participants", _participant_reader(slot_count))
    booths = read_each(content.get("booths"), "booths", _booth_reader(slot_count))
    interpreters = read_each(content.get("interpreters", []), "interpreters", _interpreter_reader(slot_count))
    sizes = (len(participants), len(booths), slot_count, len(interpreters))
    problem = PlanningProblem(
        name=str(read_id(content.get("name", ""), "name")),
        slot_count=slot_count,
        slot_minutes=read_int(slots.get("minutes", 20), "slots.minutes", low=1),
        blocks=_read_blocks(slots.get("blocks", []), slot_count),
        participants=tuple(participants),
        booths=tuple(booths),
        interpreters=tuple(interpreters),
        pairs=_read_pairs(content.get("pairs", []), sizes),
        forbidden=frozenset(read_each(content.get("forbidden", []), "forbidden", _forbidden_reader(sizes))),
        pins=_read_interviews(content.get("pins", []), "pins", sizes),
        weights=_read_weights(content.get("weights", {})),
    )
    published = content.get("published")
    return problem if published is None else replace(problem, published=_read_published(published, problem))


def problem_to_json(problem: PlanningProblem) -> str:
    """Return `problem` as JSON text on one line; equal problems give equal bytes."""
    content = {
        "format": PROBLEM_FORMAT,
        "name": problem.name,
        "slots": {"n": problem.slot_count, "minutes": problem.slot_minutes, "blocks": problem.blocks},
        "participants": [_participant_row(participant) for participant in problem.participants],
        "booths": [_booth_row(booth) for booth in problem.booths],
        "interpreters": [_interpreter_row(interpreter) for interpreter in problem.interpreters],
        "pairs": [[pair.participant, pair.booth, pair.score, int(pair.needs_interpreter)] for pair in problem.pairs],
        "forbidden": sorted(problem.forbidden),
        "pins": _interview_rows(problem.pins),
        "published": None if problem.published is None else _interview_rows(problem.published),
        "weights": _weights_row(problem.weights),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def plan_to_json(plan: Plan) -> str:
    """Return `plan` as JSON text on one line; equal plans give equal bytes. Moves are named where not any may."""
    content: dict[str, object] = {
        "format": PLAN_FORMAT,
        "instance": plan.name,
        "interviews": _interview_rows(plan.interviews),
        "bound": plan.bound,
        "gap": plan.gap,
        "seed": plan.seed,
        "stages": [{"name": stage.name, "core": stage.core, "bound": stage.bound} for stage in plan.stages],
    }
    if plan.moves is not Moves.ANY:
        content["moves"] = plan.moves
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def plan_from_json(text: str, problem: PlanningProblem) -> Plan:
    """Return the plan in `text` if its indices exist in `problem`.

    Whether it keeps the rules is for `violations` to say. Only the interviews are needed, what a solver reports is
    optional. Raises UserError `planning.json_*` as `problem_from_json` does.
    """
    content = load_object(text, wanted_format=PLAN_FORMAT)
    bound, gap = content.get("bound"), content.get("gap")
    return Plan(
        name=str(content.get("instance", problem.name)),
        interviews=tuple(
            sorted(
                _read_interviews(content.get("interviews"), "interviews", _sizes(problem)),
                key=lambda interview: interview.place,
            )
        ),
        bound=None if bound is None else read_int(bound, "bound", low=-(10**15), high=10**15),
        gap=None if gap is None else _read_gap(gap),
        seed=read_int(content.get("seed", 0), "seed"),
        stages=tuple(
            _read_stage(value, f"stages[{number}]")
            for number, value in enumerate(read_list(content.get("stages", []), "stages"))
        ),
        moves=_read_moves(content.get("moves", Moves.ANY)),
    )


def _read_gap(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise bad_value("gap", "0…1")
    return float(value)


def _read_moves(value: object) -> Moves:
    if not isinstance(value, str) or value not in tuple(Moves):
        raise bad_value("moves", " | ".join(Moves))
    return Moves(value)


def _read_stage(value: object, place: str) -> Stage:
    row = read_object(value, place)
    core, bound = (read_int(row.get(key), f"{place}.{key}", low=-(10**15), high=10**15) for key in ("core", "bound"))
    return Stage(name=str(row.get("name")), core=core, bound=bound)


def _interview_rows(interviews: tuple[PlannedInterview, ...]) -> list[list[int]]:
    return [[i.participant, i.booth, i.slot, -1 if i.interpreter is None else i.interpreter] for i in interviews]


def _read_interviews(value: object, place: str, sizes: tuple[int, int, int, int]) -> tuple[PlannedInterview, ...]:
    return tuple(read_each(value, place, lambda row, where: _read_interview(row, where, sizes)))


def _read_published(value: object, problem: PlanningProblem) -> tuple[PlannedInterview, ...]:
    """Return a published plan with one interview a pair, in the order of the file.

    Of several, the first in a slot in which both are there: no pair meets twice, so the others are lost in any plan.
    """
    told: dict[tuple[int, int], PlannedInterview] = {}
    for one in _read_interviews(value, "published", _sizes(problem)):
        pair = one.participant, one.booth
        if pair not in told or (not _are_there(problem, told[pair]) and _are_there(problem, one)):
            told[pair] = one
    return tuple(told.values())


def _are_there(problem: PlanningProblem, one: PlannedInterview) -> bool:
    return (
        problem.participants[one.participant].available[one.slot] and problem.booths[one.booth].capacity[one.slot] > 0
    )


def _sizes(problem: PlanningProblem) -> tuple[int, int, int, int]:
    return len(problem.participants), len(problem.booths), problem.slot_count, len(problem.interpreters)


def _read_interview(value: object, place: str, sizes: tuple[int, int, int, int]) -> PlannedInterview:
    row = read_list(value, place)
    if len(row) != len(sizes):
        raise bad_value(place, "[participant, booth, slot, interpreter]")
    participant, booth, slot = (read_int(row[k], place, high=sizes[k] - 1) for k in range(3))
    interpreter = read_int(row[3], place, low=-1, high=sizes[3] - 1)
    return PlannedInterview(
        participant=participant, booth=booth, slot=slot, interpreter=None if interpreter < 0 else interpreter
    )


def _read_blocks(value: object, slot_count: int) -> tuple[tuple[int, int], ...]:
    def read(row: object, place: str) -> tuple[int, int]:
        ends = read_list(row, place)
        if len(ends) != 2:
            raise bad_value(place, "[first, last]")
        first = read_int(ends[0], place, high=slot_count - 1)
        return first, read_int(ends[1], place, low=first, high=slot_count - 1)

    return tuple(read_each(value, "slots.blocks", read))


def _participant_reader(slot_count: int) -> Callable[[object, str], PlanParticipant]:
    def read(value: object, place: str) -> PlanParticipant:
        row = read_object(value, place)
        return PlanParticipant(
            id=read_id(row.get("id"), f"{place}.id"),
            available=read_flags(row.get("avail"), f"{place}.avail", slot_count),
            max_interviews=read_int(row.get("max"), f"{place}.max"),
            gap=read_int(row.get("gap", 0), f"{place}.gap"),
            languages=read_texts(row.get("ilangs", []), f"{place}.ilangs"),
            is_absent=bool(row.get("absent", False)),
        )

    return read


def _booth_reader(slot_count: int) -> Callable[[object, str], PlanBooth]:
    def read(value: object, place: str) -> PlanBooth:
        row = read_object(value, place)
        capacity = read_each(row.get("cap"), f"{place}.cap", read_int)
        if len(capacity) != slot_count:
            raise bad_value(f"{place}.cap", f"{slot_count} × 0…")
        group = row.get("group")
        return PlanBooth(
            id=read_id(row.get("id"), f"{place}.id"),
            capacity=tuple(capacity),
            minimum=read_int(row.get("min", 0), f"{place}.min"),
            maximum=read_int(row.get("max"), f"{place}.max"),
            group=None if group is None else str(group),
        )

    return read


def _interpreter_reader(slot_count: int) -> Callable[[object, str], PlanInterpreter]:
    def read(value: object, place: str) -> PlanInterpreter:
        row = read_object(value, place)
        return PlanInterpreter(
            id=read_id(row.get("id"), f"{place}.id"),
            languages=read_texts(row.get("langs"), f"{place}.langs"),
            available=read_flags(row.get("avail"), f"{place}.avail", slot_count),
            max_load=read_int(row.get("max_load"), f"{place}.max_load"),
            max_run=read_int(row.get("max_run"), f"{place}.max_run"),
        )

    return read


def _forbidden_reader(sizes: tuple[int, int, int, int]) -> Callable[[object, str], tuple[int, int]]:
    def read(value: object, place: str) -> tuple[int, int]:
        row = read_list(value, place)
        if len(row) != 2:
            raise bad_value(place, "[participant, booth]")
        return read_int(row[0], place, high=sizes[0] - 1), read_int(row[1], place, high=sizes[1] - 1)

    return read


def _read_pairs(value: object, sizes: tuple[int, int, int, int]) -> tuple[Pair, ...]:
    pairs: dict[tuple[int, int], Pair] = {}
    for number, item in enumerate(read_list(value, "pairs")):
        place = f"pairs[{number}]"
        row = read_list(item, place)
        if len(row) != 4:
            raise bad_value(place, "[participant, booth, score, need]")
        pair = Pair(
            participant=read_int(row[0], place, high=sizes[0] - 1),
            booth=read_int(row[1], place, high=sizes[1] - 1),
            score=read_int(row[2], place),
            needs_interpreter=bool(read_int(row[3], place, high=1)),
        )
        if pairs.setdefault((pair.participant, pair.booth), pair) != pair:
            raise UserError("planning.pair_twice", participant=pair.participant, booth=pair.booth)
    return tuple(pairs.values())


def _read_weights(value: object) -> Weights:
    row = read_object(value, "weights")
    usual = Weights()
    level = read_each(row.get("level", list(usual.level)), "weights.level", read_int)
    if not level:
        raise bad_value("weights.level", "[…]")
    return Weights(
        level=tuple(level),
        booth_short=read_int(row.get("booth_short", usual.booth_short), "weights.booth_short"),
        idle=read_int(row.get("idle", usual.idle), "weights.idle"),
        interpreter_used=read_int(row.get("interp_used", usual.interpreter_used), "weights.interp_used"),
        change=read_int(row.get("change", usual.change), "weights.change"),
    )


def _flags_text(flags: tuple[bool, ...]) -> str:
    return "".join("1" if flag else "0" for flag in flags)


def _participant_row(participant: PlanParticipant) -> dict[str, object]:
    return {
        "id": participant.id,
        "avail": _flags_text(participant.available),
        "max": participant.max_interviews,
        "gap": participant.gap,
        "ilangs": participant.languages,
        "absent": participant.is_absent,
    }


def _booth_row(booth: PlanBooth) -> dict[str, object]:
    row: dict[str, object] = {"id": booth.id, "cap": booth.capacity, "min": booth.minimum, "max": booth.maximum}
    return row if booth.group is None else row | {"group": booth.group}


def _interpreter_row(interpreter: PlanInterpreter) -> dict[str, object]:
    return {
        "id": interpreter.id,
        "langs": interpreter.languages,
        "avail": _flags_text(interpreter.available),
        "max_load": interpreter.max_load,
        "max_run": interpreter.max_run,
    }


def _weights_row(weights: Weights) -> dict[str, object]:
    return {
        "level": weights.level,
        "booth_short": weights.booth_short,
        "idle": weights.idle,
        "interp_used": weights.interpreter_used,
        "change": weights.change,
    }
