"""Which calendar files an event needs: invitations and plans of people, days of volunteers, employers, organisers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.events import InvitationMode
from refugeesday.domain.invitations import HELPING, AppointmentKind, Invitation, asked_kinds
from refugeesday.exchange.calendar import EntryStatus, organisers_calendar, publication
from refugeesday.exchange.files import safe_file_name
from refugeesday.services.calendar_entries import cancelled_prefix, entry_of, invitation_file, recipient, sender

if TYPE_CHECKING:
    from refugeesday.domain.visits import Company
    from refugeesday.exchange.calendar_entry import CalendarEntry
    from refugeesday.services.invitations import Outgoing


class FileKind(StrEnum):
    """What a calendar file is. The value is the folder it lies in; the organisers' calendar lies beside the folders."""

    REQUEST = "Einladungen"
    CANCEL = "Absagen"
    PLAN = "Plaene"
    SINGLE = "Einzeltermine"
    VOLUNTEER = "Ehrenamt"
    EMPLOYER = "Arbeitgeber"
    ORGANISERS = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlan:
    """A file to be written: whose it is, which invitations are in it, and how to make it.

    `number` is the participant's, volunteer's or booth's, `reader` the name the office knows, never part of a file
    name; `stem` is the start of the name: number, day and time.
    """

    kind: FileKind
    number: str
    reader: str
    stem: str
    holds: tuple[Invitation, ...]
    make: Callable[[], bytes]


MOST_OF_EVENT = 1_200
"""So many entries at most are in a calendar of the event: some 700 kB. Google Calendar takes 1 MB of a file."""
_WHOLE_EVENT = (
    AppointmentKind.BOOTH_TALK,
    AppointmentKind.COMPANY_DAY,
    AppointmentKind.SHIFT,
    AppointmentKind.AGENDA,
)


def file_plans(outgoing: Outgoing) -> list[FilePlan]:
    """Give every file of an event, in a fixed order.

    A person without a usable address, or an event without a sender, gets the plan only. The calendar of a large event
    is several files.
    """
    return [
        *_to_be_answered(outgoing),
        *_plans(outgoing),
        *_singles(outgoing),
        *_volunteers(outgoing),
        *_employers(outgoing),
        *_organisers(outgoing),
    ]


def _to_be_answered(outgoing: Outgoing) -> Iterator[FilePlan]:
    of = outgoing.event
    numbers = {one.person.id: one.number for one in outgoing.program.volunteers}
    numbers |= {one.person.id: one.number for one in outgoing.program.participants}
    numbers |= {-one.organisation: one.number for one in reversed(outgoing.program.booths)}
    asked = _of_kind(outgoing.all, *asked_kinds(of.invitation_mode))
    for one in sorted(asked, key=lambda one: (one.subject, one.starts, one.id)):
        person = outgoing.people.get(one.person)
        if person is None or sender(of) is None or recipient(person, of) is None or not _is_asked(one, outgoing):
            continue
        number = numbers.get(one.person, f"X{one.subject:04}")
        yield FilePlan(
            kind=FileKind.CANCEL if one.is_cancelled else FileKind.REQUEST,
            number=number,
            reader=person.sort_name,
            stem=_stem(outgoing, number, one),
            holds=(one,),
            make=_Asking(outgoing, one),
        )


def _is_asked(one: Invitation, outgoing: Outgoing) -> bool:
    """Say whether somebody is to answer this, or may hold it and must hear that it is over.

    Talks of a visit only ever stood in a plan, so nobody is asked about them.
    """
    if one.kind in {AppointmentKind.DAY, AppointmentKind.BOOTH_DAY}:
        return True
    if one.is_cancelled and (one.kind is AppointmentKind.VISIT or one.id in outgoing.told):
        return True
    if one.kind is AppointmentKind.SHIFT:
        return not one.is_cancelled
    return (one.kind is AppointmentKind.VISIT) is (outgoing.event.invitation_mode is InvitationMode.VISIT)


def _plans(outgoing: Outgoing) -> Iterator[FilePlan]:
    talks = _grouped(_of_kind(outgoing.current, AppointmentKind.TALK, AppointmentKind.DAY))
    for one in outgoing.program.participants:
        if found := talks.get(one.id):
            yield _publication(outgoing, FileKind.PLAN, one.number, one.person.sort_name, found)


def _singles(outgoing: Outgoing) -> Iterator[FilePlan]:
    """Give each appointment of a plan of several in a file of its own: many phones take only the first of a file.

    They have the UIDs of the plan, so that nothing stands twice where both are taken.
    Source: invitations/rules.md 29.
    """
    found = _grouped(_of_kind(outgoing.current, AppointmentKind.TALK, AppointmentKind.DAY))
    is_asked_singly = (
        outgoing.event.invitation_mode is InvitationMode.APPOINTMENT and sender(outgoing.event) is not None
    )
    for one in outgoing.program.participants:
        several = found.get(one.id, [])
        if len(several) < 2 or (is_asked_singly and recipient(one.person, outgoing.event) is not None):
            continue
        for each in _in_order(several):
            yield _publication(outgoing, FileKind.SINGLE, one.number, one.person.sort_name, [each])


def _volunteers(outgoing: Outgoing) -> Iterator[FilePlan]:
    duties = _grouped(_of_kind(outgoing.all, *HELPING))
    for one in outgoing.program.volunteers:
        if found := duties.get(one.id):
            yield _publication(outgoing, FileKind.VOLUNTEER, one.number, one.person.sort_name, found)


def _employers(outgoing: Outgoing) -> Iterator[FilePlan]:
    talks = _grouped(_of_kind(outgoing.all, AppointmentKind.BOOTH_TALK))
    for booth in outgoing.program.booths:
        if found := talks.get(booth.id):
            name = outgoing.program.organisations[booth.id]
            yield _publication(outgoing, FileKind.EMPLOYER, booth.number, name, found)
    yield from _companies(outgoing)


def _companies(outgoing: Outgoing) -> Iterator[FilePlan]:
    """Give each company the days people spend there, whichever of its offers they are about."""
    companies = outgoing.program.companies
    found: dict[Company, list[Invitation]] = {}
    for one in _of_kind(outgoing.all, AppointmentKind.COMPANY_DAY):
        if one.subject in companies:
            found.setdefault(companies[one.subject], []).append(one)
    for company in sorted(found, key=lambda company: (company.name, company.id)):
        yield _publication(outgoing, FileKind.EMPLOYER, company.number, company.name, found[company])


def _organisers(outgoing: Outgoing) -> Iterator[FilePlan]:
    of = outgoing.event
    booths = {one.id: one.number for one in outgoing.program.booths}
    found = _in_order(one for one in _of_kind(outgoing.current, *_WHOLE_EVENT) if one.person == 0)
    for first in range(0, len(found), MOST_OF_EVENT):
        part = found[first : first + MOST_OF_EVENT]
        name = f"{of.name} ({first // MOST_OF_EVENT + 1})" if len(found) > MOST_OF_EVENT else of.name

        def make(part: Sequence[Invitation] = part, name: str = name) -> bytes:
            entries = [_organisers_entry(one, outgoing, booths) for one in part]
            return organisers_calendar(entries, name=name, stamp=outgoing.stamp, zone=ZoneInfo(of.zone))

        stem = f"Veranstaltung_{of.date}"
        yield FilePlan(kind=FileKind.ORGANISERS, number="", reader=name, stem=stem, holds=tuple(part), make=make)


def _organisers_entry(one: Invitation, outgoing: Outgoing, booths: dict[int, str]) -> CalendarEntry:
    entry = replace(entry_of(one, outgoing.event), alarm_minutes=None, is_transparent=True)
    is_talk = one.kind is AppointmentKind.BOOTH_TALK
    return replace(entry, summary=f"{booths.get(one.subject, '')} · {entry.summary}") if is_talk else entry


@dataclass(frozen=True, slots=True)
class _Asking:
    """Make the file of one invitation to be answered, when it is called."""

    outgoing: Outgoing
    one: Invitation

    def __call__(self) -> bytes:
        of, person = self.outgoing.event, self.outgoing.people[self.one.person]
        organizer, attendee = sender(of), recipient(person, of)
        if organizer is None or attendee is None:
            raise ValueError("only people with an address are asked")
        return invitation_file(
            self.one,
            event=of,
            organizer=organizer,
            attendee=attendee,
            language=person.invitation_language,
            stamp=self.outgoing.stamp,
        )


def _publication(outgoing: Outgoing, kind: FileKind, number: str, reader: str, found: Iterable[Invitation]) -> FilePlan:
    """Plan a file to be added, not answered; what is over stands in it as cancelled, for no other file says so."""
    of, holds = outgoing.event, _in_order(found)

    def make() -> bytes:
        entries = [_published_entry(one, outgoing) for one in holds]
        return publication(entries, name=None, stamp=outgoing.stamp, zone=ZoneInfo(of.zone), organizer=sender(of))

    return FilePlan(
        kind=kind, number=number, reader=reader, stem=_stem(outgoing, number, holds[0]), holds=tuple(holds), make=make
    )


def _published_entry(one: Invitation, outgoing: Outgoing) -> CalendarEntry:
    entry = entry_of(one, outgoing.event)
    if entry.status is not EntryStatus.CANCELLED:
        return entry
    return replace(entry, summary=cancelled_prefix("") + entry.summary, is_transparent=True)


def _stem(outgoing: Outgoing, number: str, first: Invitation) -> str:
    when = first.starts.astimezone(ZoneInfo(outgoing.event.zone))
    return safe_file_name(f"{number}_{when:%Y-%m-%d_%H%M}")


def _of_kind(all_: Iterable[Invitation], *kinds: AppointmentKind) -> list[Invitation]:
    return [one for one in all_ if one.kind in kinds]


def _grouped(all_: Iterable[Invitation]) -> dict[int, list[Invitation]]:
    found: dict[int, list[Invitation]] = {}
    for one in all_:
        found.setdefault(one.subject, []).append(one)
    return found


def _in_order(all_: Iterable[Invitation]) -> list[Invitation]:
    return sorted(all_, key=lambda one: (one.is_cancelled, one.starts, one.uid))
