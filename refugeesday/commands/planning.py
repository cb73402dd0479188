"""Compute plans and write the calendar files that follow from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.commands.answer import Answer, Json, chosen_event, progress, workspace
from refugeesday.wording import Words

if TYPE_CHECKING:
    from argparse import Namespace


def plan_command(options: Namespace) -> Answer:
    """Compute the interviews of an event and keep them as one step."""
    from refugeesday.services.plans import apply_plan, plan_input, plan_summary
    from refugeesday.services.proposals import compute_plan

    words = Words(options.language)
    with workspace(options.file, for_writing=True) as session:
        event = chosen_event(session, options.event)
        given = plan_input(session, event=event.id)
        proposal = compute_plan(
            given,
            seed=options.seed,
            allow_moves=options.allow_moves,
            time_limit=options.time_limit,
            report=progress(words.text("answer", "planning")),
        )
        apply_plan(session, proposal.interviews, event=event.id)
        summary = plan_summary(session, event=event.id)
    lines = [
        words.text("answer", "planned", placed=summary.placed, expected=summary.expected, n=summary.interviews),
        words.text("answer", "interpreters_used", n=summary.interpreters, interpreted=summary.interpreted),
    ]
    if proposal.at_most_more is not None:
        lines.append(words.text("answer", "at_most_more", n=proposal.at_most_more))
    data: dict[str, Json] = {
        "participants": summary.expected,
        "with_interview": summary.placed,
        "interviews": summary.interviews,
        "interpreters": summary.interpreters,
        "interpreted": summary.interpreted,
        "weak": summary.weak,
        "value": proposal.value,
        "bound": proposal.bound,
        "gap": proposal.gap,
        "seed": proposal.seed,
    }
    return Answer(lines=lines, data=data)


def solve_command(options: Namespace) -> Answer:
    """Solve a planning problem in the exchange format."""
    from refugeesday.services.solving import solve_file

    words = Words(options.language)
    plan = solve_file(
        Path(options.problem),
        Path(options.output),
        seed=options.seed,
        time_limit=options.time_limit,
        report=progress(words.text("answer", "planning")),
    )
    line = words.text("answer", "solved", n=len(plan.interviews), bound=plan.bound, file=options.output)
    return Answer(lines=[line], data={"interviews": len(plan.interviews), "bound": plan.bound, "gap": plan.gap})
