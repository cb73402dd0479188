"""Compute plans and write the calendar files that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.commands.answer import Answer, Json, chosen_event, progress, workspace
from refugeesday.domain.time import zone_named
from refugeesday.errors import UserError
from refugeesday.wording import Words

if TYPE_CHECKING:
    from argparse import Namespace

    from refugeesday.domain.events import Event
    from refugeesday.services.session import Session


def plan_command(options: Namespace) -> Answer:
    """Compute the interviews and the days in companies of an event, what its format has, and keep each as one step.

    Raises UserError `planning.no_talks` where only the rest of a day is asked for that has no interviews.
    """
    words = Words(options.language)
    lines: list[str] = []
    data: dict[str, Json] = {}
    with workspace(options.file, for_writing=True) as session:
        event = chosen_event(session, options.event)
        if options.begin is not None and not event.has_interviews:
            raise UserError("planning.no_talks")
        if event.has_interviews:
            found = _plan_talks(session, event, options, words)
            lines, data = found.lines, dict(found.figures)
        if event.has_placements and options.begin is None:
            found = _plan_days(session, event.id, options, words)
            lines, data = [*lines, *found.lines], data | found.figures
    return Answer(lines=lines, data=data)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    """Say what was planned, in lines and in figures."""

    lines: list[str]
    figures: dict[str, Json]


def _plan_talks(session: Session, event: Event, options: Namespace, words: Words) -> _Planned:
    from refugeesday.services.plan_versions import take_over_plan
    from refugeesday.services.plans import plan_input, plan_summary
    from refugeesday.services.proposals import compute_plan
    from refugeesday.services.replanning import replan_day

    given, report = plan_input(session, event=event.id), progress(words.text("answer", "planning"))
    now = session.now()
    if options.begin is not None or options.only_present:
        if options.begin is not None:
            now = datetime.combine(event.date, options.begin, tzinfo=zone_named(event.zone))
        proposal = replan_day(
            given,
            now=now,
            only_present=options.only_present,
            allow_moves=options.allow_moves,
            seed=options.seed,
            time_limit=options.time_limit,
            report=report,
        )
    else:
        proposal = compute_plan(
            given,
            seed=options.seed,
            allow_moves=options.allow_moves,
            now=now,
            time_limit=options.time_limit,
            report=report,
        )
    take_over_plan(session, proposal.interviews, event=event.id)
    summary = plan_summary(session, event=event.id)
    lines = [
        words.text("answer", "planned", placed=summary.placed, expected=summary.expected, n=summary.interviews),
        words.text("answer", "interpreters_used", n=summary.interpreters, interpreted=summary.interpreted),
    ]
    if proposal.at_most_more is not None:
        lines.append(words.text("answer", "at_most_more", n=proposal.at_most_more))
    return _Planned(
        lines=lines,
        figures={
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
        },
    )


def _plan_days(session: Session, event: int, options: Namespace, words: Words) -> _Planned:
    from refugeesday.services.placement_plans import (
        apply_placements,
        compute_placements,
        placement_input,
        placement_summary,
    )

    day = compute_placements(placement_input(session, event=event), allow_moves=options.allow_moves)
    apply_placements(session, day.placements, event=event)
    summary = placement_summary(placement_input(session, event=event))
    lines = [words.text("answer", "placed", placed=summary.placed, expected=summary.expected, n=summary.companies)]
    if day.companions_missing:
        lines.append(words.text("answer", "companions_missing", n=day.companions_missing))
    return _Planned(
        lines=lines,
        figures={
            "candidates": summary.expected,
            "in_company": summary.placed,
            "companies": summary.companies,
            "places": summary.places,
            "companions_missing": day.companions_missing,
        },
    )


def solve_command(options: Namespace) -> Answer:
    """Solve a planning problem in the exchange format."""
    from refugeesday.planning.values import Moves
    from refugeesday.services.solving import solve_file

    words = Words(options.language)
    plan = solve_file(
        Path(options.problem),
        Path(options.output),
        moves=Moves(options.moves),
        seed=options.seed,
        time_limit=options.time_limit,
        report=progress(words.text("answer", "planning")),
    )
    line = words.text("answer", "solved", n=len(plan.interviews), bound=plan.bound, file=options.output)
    return Answer(lines=[line], data={"interviews": len(plan.interviews), "bound": plan.bound, "gap": plan.gap})
