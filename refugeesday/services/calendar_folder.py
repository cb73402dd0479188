"""Write the calendar files of an event into a folder, and last the sheet the office finds its way with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.invitations import AppointmentKind
from refugeesday.exchange.calendar_files import write_files
from refugeesday.exchange.files import make_folder
from refugeesday.exchange.tables_out import write_table
from refugeesday.services.calendar_files import FileKind, FilePlan, file_plans
from refugeesday.services.telling import missed_by

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from refugeesday.services.invitations import Outgoing

INDEX = "Uebersicht.xlsx"
_WORDS = {
    FileKind.REQUEST: "Einladung",
    FileKind.CANCEL: "Absage",
    FileKind.PLAN: "Plan",
    FileKind.SINGLE: "Einzelner Termin",
    FileKind.VOLUNTEER: "Einsätze",
    FileKind.EMPLOYER: "Tag am Stand",
    FileKind.ORGANISERS: "Ganze Veranstaltung",
}
PEOPLE = {FileKind.REQUEST, FileKind.CANCEL, FileKind.PLAN, FileKind.SINGLE}
_ENDING = re.compile(r"_\d{4}-\d\d-\d\d_\d{4}(_\d+)?\.ics$")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFiles:
    """How many files were written, and how many people with talks could get no invitation by mail.

    `singles` are the appointments of plans once more, each by itself; `others` are those of volunteers, employers and
    organisers.
    """

    requests: int
    cancellations: int
    plans: int
    others: int
    without_address: int
    singles: int = 0

    @property
    def calendars(self) -> int:
        """Give the number of all calendar files."""
        return self.requests + self.cancellations + self.plans + self.singles + self.others


def write_calendar_folder(
    outgoing: Outgoing,
    folder: Path,
    *,
    only_changed: bool = False,
    people: Collection[int] | None = None,
    report: Callable[[float, str], None] = lambda _fraction, _text: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> WrittenFiles:
    """Write everybody's files, or those of some people, each kind into a folder of its own, then the sheet of them.

    `only_changed` leaves out what says nothing the ledger does not say yet. File names hold number, day and time, never
    a name. Of the people and booths concerned, what stood there before under another time is removed in the end. An
    event without anything to say leaves the sheet only.
    Who did not come gets no cancellation any more, as nobody counts them as to be told.
    Raises Cancelled, leaving whole files only, and UserError where something cannot be written.
    """
    every = _named(file_plans(outgoing))
    missed = missed_by(outgoing.program)
    named = [(name, plan) for name, plan in every if plan.kind is not FileKind.CANCEL or not missed(plan.holds[0])]
    news = _with_news(outgoing, named) if only_changed else None
    planned = [
        (name, plan)
        for name, plan in named
        if (news is None or (plan.kind, name) in news) and (people is None or plan.holds[0].person in people)
    ]
    done = 0
    make_folder(folder)
    for kind in FileKind:
        files = [(name, plan) for name, plan in planned if plan.kind is kind]
        if not files:
            continue
        place = folder / kind.value
        place.mkdir(exist_ok=True)
        report_part = _part_of(report, done, len(files), len(planned))
        write_files(place, _made(files), count=len(files), report=report_part, should_stop=should_stop)
        done += len(files)
    _remove_outdated(folder, named, of=every)
    _write_index(folder / INDEX, planned, outgoing)
    return _counted(planned, outgoing)


def _named(plans: Sequence[FilePlan]) -> list[tuple[str, FilePlan]]:
    """Give each file its name; of several at the same time the later ones are counted."""
    seen: Counter[tuple[FileKind, str]] = Counter()
    named = []
    for plan in plans:
        key = plan.kind, plan.stem.casefold()
        seen[key] += 1
        named.append((f"{plan.stem}.ics" if seen[key] == 1 else f"{plan.stem}_{seen[key]}.ics", plan))
    return named


def _with_news(outgoing: Outgoing, named: Sequence[tuple[str, FilePlan]]) -> set[tuple[FileKind, str]]:
    """Give the files that say something the ledger does not say yet; those of the whole event go together."""
    new = {one.uid for one in outgoing.changed}
    fresh = {(plan.kind, name) for name, plan in named if any(held.uid in new for held in plan.holds)}
    if any(kind is FileKind.ORGANISERS for kind, _ in fresh):
        fresh |= {(plan.kind, name) for name, plan in named if plan.kind is FileKind.ORGANISERS}
    return fresh


def _made(files: Sequence[tuple[str, FilePlan]]) -> Iterator[tuple[str, bytes]]:
    for name, plan in files:
        yield name, plan.make()


def _part_of(report: Callable[[float, str], None], done: int, count: int, total: int) -> Callable[[float, str], None]:
    return lambda fraction, text: report((done + fraction * count) / total, text)


def _remove_outdated(
    folder: Path, named: Sequence[tuple[str, FilePlan]], *, of: Sequence[tuple[str, FilePlan]]
) -> None:
    """Remove what says something else of the same people, booths and event; other files are nobody's business."""
    parts = {(name, plan.stem) for name, plan in named if plan.kind is FileKind.ORGANISERS}
    for stem in {stem for _, stem in parts}:
        for path in folder.glob(f"{stem}_*.ics"):
            if (path.name, stem) not in parts:
                path.unlink(missing_ok=True)
    for readers in (PEOPLE, {FileKind.VOLUNTEER}, {FileKind.EMPLOYER}):
        fresh = {(plan.kind, name.casefold()) for name, plan in named if plan.kind in readers}
        starts = {plan.stem[: -len("_2027-06-18_0900")] for _, plan in of if plan.kind in readers}
        for kind in readers:
            place = folder / kind.value
            for path in place.iterdir() if place.is_dir() else ():
                ending = _ENDING.search(path.name)
                is_ours = ending is not None and path.name[: ending.start()] in starts
                if is_ours and (kind, path.name.casefold()) not in fresh:
                    path.unlink(missing_ok=True)


def _write_index(path: Path, planned: Sequence[tuple[str, FilePlan]], outgoing: Outgoing) -> None:
    zone = ZoneInfo(outgoing.event.zone)
    rows = [
        (
            "/".join(part for part in (plan.kind.value, name) if part),
            _WORDS[plan.kind],
            plan.number,
            plan.reader,
            f"{plan.holds[0].starts.astimezone(zone):%d.%m.%Y %H:%M}",
            len(plan.holds),
            max(one.sequence for one in plan.holds) + 1,
        )
        for name, plan in planned
    ]
    headers = ("Datei", "Art", "Nummer", "Für", "Beginn", "Termine", "Fassung")
    write_table(path, headers=headers, rows=rows, sheet_name="Kalenderdateien")


def _counted(planned: Sequence[tuple[str, FilePlan]], outgoing: Outgoing) -> WrittenFiles:
    kinds = Counter(plan.kind for _, plan in planned)
    asked = {plan.holds[0].person for _, plan in planned if plan.kind is FileKind.REQUEST}
    with_talks = {one.person for one in outgoing.current if one.kind in {AppointmentKind.TALK, AppointmentKind.DAY}}
    shown = {one.person for _, plan in planned if plan.kind is FileKind.PLAN for one in plan.holds}
    return WrittenFiles(
        requests=kinds[FileKind.REQUEST],
        cancellations=kinds[FileKind.CANCEL],
        plans=kinds[FileKind.PLAN],
        singles=kinds[FileKind.SINGLE],
        others=kinds[FileKind.VOLUNTEER] + kinds[FileKind.EMPLOYER] + kinds[FileKind.ORGANISERS],
        without_address=len((with_talks & shown) - asked),
    )
