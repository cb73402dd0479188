"""Make a demo event as a real one comes about: lists in, a plan computed, calendar files out."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.domain.events import EventFormat
from refugeesday.errors import UserError
from refugeesday.exchange.files import make_folder
from refugeesday.services import booths, checklists, events, imports, plans, venues
from refugeesday.services.calendar_folder import write_calendar_folder
from refugeesday.services.demo.event import SIZES, demo_event, demo_venue
from refugeesday.services.demo.hall import furnish_hall
from refugeesday.services.demo.lists import write_demo_lists
from refugeesday.services.demo.programme import add_programme
from refugeesday.services.invitations import prepare_invitations, record_invitations
from refugeesday.services.new_events import begin_event
from refugeesday.services.placement_plans import (
    apply_placements,
    compute_placements,
    placement_input,
    placement_summary,
)
from refugeesday.services.proposals import compute_plan
from refugeesday.services.session import Session, create_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.domain.events import Event
    from refugeesday.services.demo.event import Size
    from refugeesday.services.demo.lists import ListFile

LISTS = "Listen"
CALENDARS = "Kalenderdateien"
_DONE_UNTIL = 75
"""Days before the event until which the tasks of a demo are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoResult:
    """What a demo made, in numbers and places.

    `candidates`, `in_company` and `companies` are of the placement day: who takes part, who has a company, how many
    companies have somebody; 0 where there is none.
    """

    participants: int
    booths: int
    tables: int
    placed: int
    interviews: int
    interpreters: int
    interpreted: int
    candidates: int
    in_company: int
    companies: int
    files: int
    folder: Path
    workspace: Path
    seconds: float


def workspace_in(folder: Path, *, size: str) -> Path:
    """Give the place of a demo's workspace file."""
    return folder / f"Demo-{size}.refugeesday"


def run_demo(
    folder: Path,
    *,
    size: str,
    seed: int,
    format: EventFormat = EventFormat.BOTH,  # noqa: A002 - the name of the field
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
) -> DemoResult:
    """Write lists, import them, plan, release and write calendar files; an older demo in the folder is replaced.

    Raises UserError `demo.rejected_rows` and `demo.nothing_planned` where the program does not do what it should.
    """
    begin = time.perf_counter()
    path = workspace_in(folder, size=size)
    make_folder(folder)
    lists = write_demo_lists(SIZES[size], seed=seed, folder=folder / LISTS, format=format)
    report(0.05, "demo.lists")
    session = _new_demo(path)
    with session:
        of = demo_event(SIZES[size], venue=0, format=format)
        event = _import(session, lists, of=of, size=SIZES[size], report=report)
        furnish_hall(session, event)
        if of.has_interviews:
            add_programme(session, event)
        _plan(session, event, seed=seed, report=report)
        outgoing = prepare_invitations(session, event=event)
        written = write_calendar_folder(
            outgoing, folder / CALENDARS, report=lambda done, text: report(0.9 + done / 10, text)
        )
        record_invitations(session, outgoing)
        summary = plans.plan_summary(session, event=event)
        day = placement_summary(placement_input(session, event=event))
        stands = booths.booths(session, event=event)
    if (of.has_interviews and not summary.interviews) or (of.has_placements and not day.placed):
        raise UserError("demo.nothing_planned")
    return DemoResult(
        participants=summary.expected,
        booths=len(stands),
        tables=sum(len(stand.interviewers) for stand in stands),
        placed=summary.placed,
        interviews=summary.interviews,
        interpreters=summary.interpreters,
        interpreted=summary.interpreted,
        candidates=day.expected,
        in_company=day.placed,
        companies=day.companies,
        files=written.requests + written.plans + len(lists),
        folder=folder,
        workspace=path,
        seconds=time.perf_counter() - begin,
    )


def _new_demo(path: Path) -> Session:
    """Make the workspace file anew; only a file that is marked as a demo is replaced."""
    if path.exists():
        from refugeesday.services.session import open_workspace

        with open_workspace(path, read_only=True) as old:
            if not all(event.is_demo for event in events.events(old)):
                raise UserError("demo.not_a_demo", file=path.name)
        path.unlink()
    return create_workspace(path)


def _import(
    session: Session, lists: list[ListFile], *, of: Event, size: Size, report: Callable[[float, str], None]
) -> int:
    venue = venues.add_venue(session, demo_venue(size))
    event = begin_event(session, replace(of, venue=venue))
    _tick_early_tasks(session, event)
    for index, one in enumerate(lists):
        preview = imports.preview_import(session, imports.read_list(one.path), kind=one.kind, event=event)
        if preview.rejections or preview.unknown_columns:
            raise UserError("demo.rejected_rows", file=one.path.name, rows=len(preview.rejected_rows))
        imports.import_rows(session, preview, source=one.path)
        report(0.05 + 0.25 * (index + 1) / len(lists), "demo.imported")
    return event


def _tick_early_tasks(session: Session, event: int) -> None:
    """Mark what has to be done long before as done: a checklist in the middle of the work."""
    with session.step("tick_checklist_item"):
        for one in checklists.checklist(session, event=event):
            if one.days_before >= _DONE_UNTIL:
                checklists.tick_checklist_item(session, one.id, is_done=True)


def _plan(session: Session, event: int, *, seed: int, report: Callable[[float, str], None]) -> None:
    of = events.event(session, event)
    if of.has_interviews:
        given = plans.plan_input(session, event=event)
        proposal = compute_plan(given, seed=seed, report=lambda done, text: report(0.3 + done * 0.6, text))
        plans.apply_plan(session, proposal.interviews, event=event)
    if of.has_placements:
        day = compute_placements(placement_input(session, event=event))
        apply_placements(session, day.placements, event=event)
    plans.release_plan(session, event=event)
