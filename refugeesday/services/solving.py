"""Solve planning problems in the exchange format, from file to file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.errors import UserError
from refugeesday.exchange.files import write_atomically
from refugeesday.planning.problem import Plan, plan_to_json, problem_from_json
from refugeesday.planning.replan import plan_again
from refugeesday.planning.values import Moves

if TYPE_CHECKING:
    from collections.abc import Callable


def solve_file(
    problem: Path,
    output: Path,
    *,
    moves: Moves = Moves.ANY,
    seed: int,
    time_limit: float | None = None,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
) -> Plan:
    """Read a problem, solve it, write the plan whole or not at all, and give it.

    Where the file holds a published plan, `moves` says which of its interviews may move that could stay.

    Raises UserError `file.missing`, `file.same` where the plan would replace the problem, and what `problem_from_json`
    and the disk refuse.
    """
    if problem.resolve() == output.resolve():
        raise UserError("file.same", file=output.name)
    try:
        text = problem.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UserError("file.missing", file=problem.name) from None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("file.unreadable", file=problem.name, reason=type(error).__name__) from None
    plan = plan_again(
        problem_from_json(text),
        moves=moves,
        seed=seed,
        time_limit=time_limit,
        report=lambda progress: report(progress.fraction, progress.stage),
    )
    write_atomically(output, plan_to_json(plan).encode())
    return plan
