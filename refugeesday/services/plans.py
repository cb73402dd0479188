"""Computing a plan, keeping it as one step, and releasing it.

Reading, computing and keeping are apart: what is computed comes from a value read before, so that it may run in another
thread while people go on working; what is kept is written in one step afterwards.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Interview, Placement
from refugeesday.domain.organisations import Booth, Offer, OfferKind
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.services.booths import booths
from refugeesday.services.busy_times import free_helpers
from refugeesday.services.events import event as read_event
from refugeesday.services.events import weights
from refugeesday.services.interviews import interviews
from refugeesday.services.offers import offers
from refugeesday.services.participants import participants
from refugeesday.services.session import Session, step
from refugeesday.services.volunteers import volunteers
from refugeesday.store import tables, values
from refugeesday.store.bulk import insert_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

Meeting = tuple[int, int, int, int | None, "datetime"]
"""Participant, booth, interviewer, interpreter, start: what makes two interviews the same for people."""


RELEASE = "release"
"""The name of versions people may be told of."""
TALK_COLUMNS = ("participant", "booth", "interviewer", "interpreter", "starts", "ends", "score")
"""What a version keeps of an interview."""
DAY_COLUMNS = ("participant", "offer", "companion", "starts", "ends", "travel", "travel_note")
"""What is released of a day in a company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanInput:
    """Everything a plan is computed from, read at one moment.

    The volunteers have the times the programme leaves them.
    """

    event: Event
    participants: tuple[Participant, ...]
    booths: tuple[Booth, ...]
    offers: tuple[Offer, ...]
    volunteers: tuple[Volunteer, ...]
    interviews: tuple[Interview, ...]
    released: frozenset[Meeting]
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSummary:
    """A plan in numbers: of those expected, how many have a talk; the talks; those that suit little; interpreting."""

    expected: int
    placed: int
    interviews: int
    weak: int
    interpreters: int
    interpreted: int


def plan_input(session: Session, *, event: int) -> PlanInput:
    """Read what a plan of an event is computed from, in a fixed number of queries."""
    of = read_event(session, event)
    return PlanInput(
        event=of,
        participants=tuple(participants(session, event=event)),
        booths=tuple(booths(session, event=event)),
        offers=tuple(one for one in offers(session, event=event) if not _is_only_a_day(of, one)),
        volunteers=tuple(free_helpers(session, of, volunteers(session, event=event))),
        interviews=tuple(interviews(session, event=event)),
        released=released_meetings(session, event=event),
        weights=weights(session, event=event),
    )


def _is_only_a_day(event: Event, offer: Offer) -> bool:
    """Say whether an offer is a day of watching, given away on the placement day: no talk is held about it."""
    return event.has_placements and offer.kind is OfferKind.SHADOWING and offer.start_minute is not None


def meeting(one: Interview) -> Meeting:
    """Give what makes an interview the same for people."""
    return one.participant, one.booth, one.interviewer, one.interpreter, one.starts


@step
def apply_plan(session: Session, planned: tuple[Interview, ...], *, event: int) -> None:
    """Make the interviews of an event those of a plan; interviews that stay the same are not touched.

    Raises Conflict where somebody the plan counts on was removed meanwhile.
    """
    session.mark_step(event=event)
    now = {meeting(one): one for one in interviews(session, event=event)}
    wanted = {meeting(one): one for one in planned}
    gone = [one.id for key, one in now.items() if key not in wanted]
    values.delete(session.store, tables.Interview, tables.Interview.id.in_(gone))
    new = [one for key, one in wanted.items() if key not in now]
    names = [name for name in values.shared_columns(Interview, tables.Interview) if name not in {"id", "revision"}]
    ids = insert_rows(session.store, tables.Interview, [{name: getattr(one, name) for name in names} for one in new])
    insert_rows(
        session.store,
        tables.InterviewReason,
        [
            {"interview": id_, "code": reason.code, "points": reason.points, "value": reason.value}
            for id_, one in zip(ids, new, strict=True)
            for reason in one.reasons
        ],
    )


def plan_summary(session: Session, *, event: int) -> PlanSummary:
    """Count the plan of an event as it stands."""
    return summary_of(read_event(session, event), participants(session, event=event), interviews(session, event=event))


def summary_of(event: Event, people: Iterable[Participant], found: Sequence[Interview]) -> PlanSummary:
    """Count a plan given as values."""
    expected = [one.id for one in people if one.state.is_expected]
    talks = Counter(one.participant for one in found)
    return PlanSummary(
        expected=len(expected),
        placed=sum(talks[id_] > 0 for id_ in expected),
        interviews=len(found),
        weak=sum(one.score < event.score_floor for one in found),
        interpreters=len({one.interpreter for one in found} - {None}),
        interpreted=sum(one.interpreter is not None for one in found),
    )


@step
def release_plan(session: Session, *, event: int) -> int:
    """Keep the plan as it stands, talks and days in companies, as what people may be told; give the version's id."""
    session.mark_step(event=event)
    version = write_version(session, event=event, name=RELEASE)
    days = values.read(session.store, Placement, tables.Placement, tables.Placement.event == event)
    insert_rows(
        session.store,
        tables.PlanVersionPlacement,
        [{"version": version, **{name: getattr(one, name) for name in DAY_COLUMNS}} for one in days],
    )
    table = tables.Event
    row = {table.released_version: version, table.revision: table.revision + 1}
    table.update(row).where(table.id == event).execute(session.store)
    return version


def write_version(session: Session, *, event: int, name: str) -> int:
    """Keep, inside a step, the interviews of an event as they stand under a name, and give the version's id."""
    row = {"event": event, "name": name, "created_at": session.now(), "actor": session.actor}
    version = insert_rows(session.store, tables.PlanVersion, [row])[0]
    talks = interviews(session, event=event)
    rows = [{"version": version, **{column: getattr(one, column) for column in TALK_COLUMNS}} for one in talks]
    insert_rows(session.store, tables.PlanVersionInterview, rows)
    return version


def released_meetings(session: Session, *, event: int) -> frozenset[Meeting]:
    """Give what people may have been told: the interviews of the released version, none before the first release."""
    version = read_event(session, event).released_version
    if version is None:
        return frozenset()
    table = tables.PlanVersionInterview
    columns = ("participant", "booth", "interviewer", "interpreter", "starts")
    rows = values.read_rows(session.store, table, table.version == version, columns=columns)
    return frozenset((participant, booth, lane, helper, starts) for participant, booth, lane, helper, starts in rows)


def changes_since_release(session: Session, *, event: int) -> int | None:
    """Count the interviews and days in companies that are new, gone or different since the release.

    None before the first release.
    """
    version = read_event(session, event).released_version
    if version is None:
        return None
    talks = count_changes(interviews(session, event=event), released_meetings(session, event=event))
    return talks + _count_changed_days(session, event=event, version=version)


def count_changes(found: Iterable[Interview], released: frozenset[Meeting]) -> int:
    """Count the interviews that are new, gone or different from what was released."""
    now = {meeting(one) for one in found}
    return len({(key[0], key[1]) for key in now ^ released})


def _count_changed_days(session: Session, *, event: int, version: int) -> int:
    now, then = tables.Placement, tables.PlanVersionPlacement
    days = set(values.read_rows(session.store, now, now.event == event, columns=DAY_COLUMNS))
    released = set(values.read_rows(session.store, then, then.version == version, columns=DAY_COLUMNS))
    return len({day[:2] for day in days ^ released})


def is_released(session: Session, *, event: int) -> bool:
    """Say whether the plan as it stands is the released one."""
    return changes_since_release(session, event=event) == 0
