"""Make workspace files: an event of one's own, or a whole fictional one."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.commands.answer import Answer, Json, progress
from refugeesday.errors import UserError
from refugeesday.wording import Words

if TYPE_CHECKING:
    from argparse import Namespace

    from refugeesday.domain.time import DaySpan


def new_command(options: Namespace) -> Answer:
    """Make a workspace file with one event, or add an event to a file that is there."""
    from refugeesday.domain.events import Event, EventFormat
    from refugeesday.services.events import refuse_unusable
    from refugeesday.services.new_events import begin_event
    from refugeesday.services.session import create_workspace, open_workspace

    path = Path(options.file)
    if options.like is not None:
        return _copy(options, path)
    event = Event(
        name=options.name,
        format=EventFormat(options.format),
        date=_date(options.date),
        placement_on=_date(options.placement_on) if options.placement_on else None,
        zone=options.zone,
        opening=_span(options.opens, options.closes),
        slot=timedelta(minutes=options.slot),
        changeover=timedelta(minutes=options.changeover),
        breaks=tuple(_break(text) for text in options.breaks),
        sender_name=options.sender_name,
        sender_email=options.sender_email,
    )
    refuse_unusable(event)  # before a file is made for it
    with open_workspace(path) if path.exists() else create_workspace(path) as session:
        id_ = begin_event(session, event, language=Words(options.language).language)
    slots = len(event.raster.slots)
    line = Words(options.language).text("answer", "made_event", name=event.name, n=slots, file=path)
    return Answer(lines=[line], data={"file": str(path), "event": id_, "slots": slots})


def _copy(options: Namespace, path: Path) -> Answer:
    """Make an event like an earlier one of the file, on another date."""
    from refugeesday.services.event_copies import copy_event
    from refugeesday.services.events import event as read_event
    from refugeesday.services.session import open_workspace

    with open_workspace(path) as session:
        id_ = copy_event(session, options.like, name=options.name, date=_date(options.date))
        slots = len(read_event(session, id_).raster.slots)
    line = Words(options.language).text("answer", "made_event", name=options.name, n=slots, file=path)
    return Answer(lines=[line], data={"file": str(path), "event": id_, "slots": slots})


def _date(text: str) -> date:
    """Read `2027-06-18`, and `18.06.2027` as the office writes it."""
    from refugeesday.exchange.cells import CellError  # brings libraries of numbers and addresses
    from refugeesday.exchange.time_cells import parse_date

    try:
        return parse_date(text.strip())
    except CellError:
        raise UserError("time.no_date", text=text) from None


def _clock(text: str) -> time:
    hour, _, minute = text.strip().partition(":")
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise UserError("time.no_time", text=text) from None


def _span(starts: str, ends: str) -> DaySpan:
    from refugeesday.domain.time import DaySpan

    return DaySpan(_clock(starts), _clock(ends))


def _break(text: str) -> DaySpan:
    starts, sign, ends = text.partition("-")
    if not sign:
        raise UserError("time.no_span", text=text)
    return _span(starts, ends)


def demo_command(options: Namespace) -> Answer:
    """Make a fictional event from lists, plan it, write its calendar files, and show it where there is a display."""
    from refugeesday.domain.events import EventFormat
    from refugeesday.services.demo.run import run_demo

    words = Words(options.language)
    done = run_demo(
        Path(options.folder),
        size=options.size,
        seed=options.seed,
        format=EventFormat(options.format),
        report=progress(words.text("answer", "demo")),
    )
    lines = [
        words.text("answer", "demo_imported", n=done.participants, booths=done.booths, tables=done.tables)
        if done.tables
        else words.text("answer", "demo_day_imported", n=done.participants, companies=done.booths)
    ]
    if done.interviews:
        lines += [
            words.text("answer", "planned", placed=done.placed, expected=done.participants, n=done.interviews),
            words.text("answer", "per_person", average=done.interviews / max(done.placed, 1)),
            words.text("answer", "interpreters_used", n=done.interpreters, interpreted=done.interpreted),
        ]
    if done.candidates:
        lines.append(words.text("answer", "placed", placed=done.in_company, expected=done.candidates, n=done.companies))
    lines += [
        words.text("answer", "files_written", n=done.files, folder=done.folder),
        words.text("answer", "workspace", file=done.workspace),
    ]
    data: dict[str, Json] = {
        "participants": done.participants,
        "with_interview": done.placed,
        "interviews": done.interviews,
        "interpreters": done.interpreters,
        "interpreted": done.interpreted,
        "candidates": done.candidates,
        "in_company": done.in_company,
        "companies": done.companies,
        "files": done.files,
        "folder": str(done.folder),
        "workspace": str(done.workspace),
        "seconds": round(done.seconds, 1),
    }
    return Answer(lines=lines, data=data)
