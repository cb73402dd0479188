"""A day of 5,000 people and 10,000 talks in a file, planned by counting through the places: made in seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Interview
from refugeesday.domain.time import DaySpan
from refugeesday.services import events, imports, plans, venues
from refugeesday.services.booths import booths
from refugeesday.services.demo.event import SIZES, demo_event, demo_venue
from refugeesday.services.demo.lists import write_demo_lists
from refugeesday.services.participants import participants
from refugeesday.services.session import create_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refugeesday.domain.organisations import Booth, Interviewer
    from refugeesday.domain.time import Slot
    from refugeesday.services.session import Session

SIZE = SIZES["large"]


def make_large_day(folder: Path) -> Path:
    """Read the demo's lists in, give every place of the day to the next person, and release that plan."""
    path = folder / "Gross.refugeesday"
    with create_workspace(path) as session:
        venue = venues.add_venue(session, demo_venue(SIZE))
        event = events.add_event(session, demo_event(SIZE, venue=venue))
        for one in write_demo_lists(SIZE, seed=1, folder=folder):
            table = imports.read_list(one.path)
            imports.import_rows(session, imports.preview_import(session, table, kind=one.kind, event=event))
        plans.apply_plan(session, tuple(_talks(session, event)), event=event)
        plans.release_plan(session, event=event)
    return path


def _talks(session: Session, event: int) -> Iterator[Interview]:
    """Nobody is at two places at once or twice at a booth: the same person comes again a thousand places later."""
    people = [one.id for one in participants(session, event=event) if one.state.is_expected]
    for number, (slot, booth, table) in enumerate(_places(session, event)):
        yield Interview(
            event=event,
            participant=people[number % len(people)],
            booth=booth.id,
            interviewer=table.id,
            starts=slot.span.starts,
            ends=slot.span.ends,
            score=60,
        )


def _places(session: Session, event: int) -> Iterator[tuple[Slot, Booth, Interviewer]]:
    found = [one for one in booths(session, event=event) if one.is_open]
    for slot in events.event(session, event).raster.slots:
        span = DaySpan(slot.span.starts.time(), slot.span.ends.time())
        for booth in found:
            for table in booth.interviewers:
                if not table.presence or any(one.contains(span) for one in table.presence):
                    yield slot, booth, table
