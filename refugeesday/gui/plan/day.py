"""What the plan page shows, read at one moment, and what follows from it; all of it values, none of it Qt."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from refugeesday.domain.checks import Day, Finding, Severity, findings_of
from refugeesday.errors import UserError
from refugeesday.gui.plan.phrases import first_language
from refugeesday.services.missing_data import MissingData, missing_data
from refugeesday.services.organisations import organisations
from refugeesday.services.placing import PlaceBook
from refugeesday.services.plan_versions import PlanVersion, plan_versions
from refugeesday.services.plans import PlanSummary, count_changes, plan_input, summary_of
from refugeesday.services.proposals import assess_again
from refugeesday.services.venues import venues

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from refugeesday.domain.events import Event
    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.organisations import Booth, Interviewer, OfferKind, Organisation
    from refugeesday.domain.people import Participant, Volunteer
    from refugeesday.domain.time import Slot
    from refugeesday.services.plans import PlanInput
    from refugeesday.services.session import Session

SMALL_EVENT = 8
"""Up to so many tables the whole plan fits into the window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDay:
    """Everything the page shows of one event, with what is looked up by id.

    `reading` is the same in days that differ in interviews only; `languages` has the code of the language each
    participant speaks best, `slot_of` the slot of each interview on the raster. `changes` says in a word what is
    different of interviews where the plan is only looked at, and is None for the one that stands.
    """

    given: PlanInput
    organisations: dict[int, Organisation]
    rooms: dict[int, str]
    versions: tuple[PlanVersion, ...]
    reading: object = field(default_factory=object)
    participants: dict[int, Participant] = field(default_factory=dict)
    languages: dict[int, str] = field(default_factory=dict)
    volunteers: dict[int, Volunteer] = field(default_factory=dict)
    booths: dict[int, Booth] = field(default_factory=dict)
    tables: dict[int, tuple[Booth, Interviewer]] = field(default_factory=dict)
    interviews: dict[int, Interview] = field(default_factory=dict)
    talks: dict[int, list[Interview]] = field(default_factory=dict)
    kinds: dict[int, list[OfferKind]] = field(default_factory=dict)
    slots: tuple[Slot, ...] = ()
    slot_at: dict[datetime, int] = field(default_factory=dict)
    slot_of: dict[int, int] = field(default_factory=dict)
    changes: Mapping[int, str] | None = None

    @property
    def event(self) -> Event:
        """Give the event."""
        return self.given.event

    @property
    def open_booths(self) -> list[Booth]:
        """Give the booths interviews may be planned at, by number."""
        return [one for one in self.given.booths if one.is_open]

    @property
    def is_small(self) -> bool:
        """Say whether all tables fit into the window."""
        return sum(len(booth.interviewers) for booth in self.open_booths) <= SMALL_EVENT

    @property
    def without_interview(self) -> list[Participant]:
        """Give those who are expected and have no interview, by number."""
        return [one for one in self.given.participants if one.state.is_expected and one.id not in self.talks]

    def local(self, at: datetime) -> datetime:
        """Give an instant in the event's zone."""
        return at.astimezone(ZoneInfo(self.event.zone))

    def time(self, at: datetime) -> str:
        """Give an instant as the board shows it."""
        return f"{self.local(at):%H:%M}"

    def place_of(self, one: Interview) -> tuple[int, int]:
        """Give slot and table of an interview; slot -1 where it lies off the raster."""
        return self.slot_at.get(one.starts, -1), one.interviewer

    def booth_name(self, booth: int) -> str:
        """Give number and organisation of a booth: "A01 Backstube Ederblick"."""
        one = self.booths[booth]
        return f"{one.number} {self.organisations[one.organisation].name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanState:
    """What follows from a day: its figures, what is to be looked at, and where interviews may go.

    `changes` counts what differs from the release, None before the first one. `book` is None where fixed interviews
    contradict each other; `trouble` says so then. `given` is what was judged.
    `reachable` counts who has no interview and could have one in some plan at all.
    """

    given: PlanInput
    summary: PlanSummary
    changes: int | None
    findings: tuple[Finding, ...]
    book: PlaceBook | None
    trouble: UserError | None = None
    reachable: int | None = None
    missing: MissingData | None = None

    @property
    def conflicts(self) -> list[Finding]:
        """Give what "Plan prüfen" counts: everything but mere hints."""
        return [one for one in self.findings if one.severity is not Severity.HINT and one.code != "no_interview"]

    @property
    def may_release(self) -> bool:
        """Say whether the plan can be released: it holds interviews, none of them wrong, and differs from the last."""
        return self.summary.interviews > 0 and not self.has_errors and self.changes != 0

    @property
    def has_errors(self) -> bool:
        """Say whether something in the plan cannot be, such as a talk with somebody who is not there."""
        return any(one.severity is Severity.ERROR for one in self.findings)


def read_day(session: Session, *, event: int) -> PlanDay:
    """Read what the page shows, in a fixed number of queries."""
    given = plan_input(session, event=event)
    rooms = {room.id: room.name for venue in venues(session) if venue.id == given.event.venue for room in venue.rooms}
    return look_up(
        PlanDay(
            given=given,
            organisations={one.id: one for one in organisations(session, event=event)},
            rooms=rooms,
            versions=tuple(plan_versions(session, event=event)),
        )
    )


def look_up(day: PlanDay) -> PlanDay:
    """Fill what is looked up by id."""
    given = day.given
    slots = day.slots or given.event.raster.slots
    slot_at = {slot.span.starts: slot.index for slot in slots}
    talks: defaultdict[int, list[Interview]] = defaultdict(list)
    for one in sorted(given.interviews, key=lambda one: one.starts):
        talks[one.participant].append(one)
    kinds: defaultdict[int, list[OfferKind]] = defaultdict(list)
    for offer in given.offers:
        kinds[offer.organisation].append(offer.kind)
    return replace(
        day,
        kinds=dict(kinds),
        participants={one.id: one for one in given.participants},
        languages={one.id: first_language(one.person) for one in given.participants},
        volunteers={one.id: one for one in given.volunteers},
        booths={one.id: one for one in given.booths},
        tables={lane.id: (booth, lane) for booth in given.booths for lane in booth.interviewers},
        interviews={one.id: one for one in given.interviews},
        talks=dict(talks),
        slots=slots,
        slot_at=slot_at,
        slot_of={one.id: slot_at[one.starts] for one in given.interviews if one.starts in slot_at},
    )


def change_day(day: PlanDay, *, touched: Iterable[int], found: Iterable[Interview]) -> PlanDay:
    """Give the day with some interviews read again; those touched that were not found are gone."""
    gone, read = set(touched), tuple(found)
    before = [day.interviews[id_] for id_ in gone if id_ in day.interviews]
    kept = [one for one in day.given.interviews if one.id not in gone]
    by_id, talks, slot_of = dict(day.interviews), dict(day.talks), dict(day.slot_of)
    for one in before:
        del by_id[one.id]
        slot_of.pop(one.id, None)
    for one in read:
        by_id[one.id] = one
        if one.starts in day.slot_at:
            slot_of[one.id] = day.slot_at[one.starts]
        insort(kept, one, key=_place_in_time)
    for id_ in {one.participant for one in (*before, *read)}:
        own = [one for one in talks.pop(id_, []) if one.id not in gone]
        own += [one for one in read if one.participant == id_]
        if own:
            talks[id_] = sorted(own, key=_place_in_time)
    given = replace(day.given, interviews=tuple(kept))
    return replace(day, given=given, interviews=by_id, talks=talks, slot_of=slot_of)


def change_people(day: PlanDay, changed: Iterable[Participant]) -> PlanDay:
    """Give the day with some registrations read again."""
    people = {one.id: one for one in changed}
    given = replace(day.given, participants=tuple(people.get(one.id, one) for one in day.given.participants))
    names = day.languages | {one.id: first_language(one.person) for one in people.values()}
    return replace(day, given=given, participants=day.participants | people, languages=names, reading=object())


def _place_in_time(one: Interview) -> tuple[datetime, int, int]:
    return one.starts, one.booth, one.interviewer


def judge_day(day: PlanDay, *, now: datetime | None = None, before: PlanState | None = None) -> PlanState:
    """Work out what follows from a day; slow at large events, so made in a task.

    On the day itself nothing may go to places before `now`. Of who may meet whom only what differs from the state
    `before` is judged.
    """
    given = day.given
    checked = Day(
        event=given.event,
        participants=given.participants,
        booths=given.booths,
        offers=given.offers,
        volunteers=given.volunteers,
        interviews=given.interviews,
    )
    book, trouble = None, None
    try:
        found = None
        if before is not None and before.book is not None:
            found = assess_again(given, before=before.given, found=before.book.found)
        book = PlaceBook(given, now=None if now is None else day.event.on_the_day(now), found=found)
    except UserError as error:
        trouble = error
    return PlanState(
        given=given,
        summary=summary_of(given.event, given.participants, given.interviews),
        changes=None if given.event.released_version is None else count_changes(given.interviews, given.released),
        findings=tuple(findings_of(checked)),
        book=book,
        trouble=trouble,
        missing=missing_data(given),
        reachable=None if book is None else book.count_reachable(one.id for one in day.without_interview),
    )
