"""A placement day as the page shows it, read at one moment and in any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.events import Event
from refugeesday.domain.interviews import Placement
from refugeesday.domain.people import Participant
from refugeesday.planning.placement_causes import PlacementCause
from refugeesday.planning.placement_choices import Choice
from refugeesday.services.call_lists import CallRow, call_rows
from refugeesday.services.placement_answers import CompanyBook
from refugeesday.services.placement_plans import (
    PlacementInput,
    PlacementSummary,
    placement_input,
    placement_summary,
)
from refugeesday.services.placement_rows import (
    OfferedDay,
    PlacementBasis,
    PlacementRow,
    placement_basis,
    rows_of,
)
from refugeesday.services.plan_versions import PlanVersion, plan_versions
from refugeesday.services.plans import changes_since_release

if TYPE_CHECKING:
    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """Somebody who takes part and has no company, the cause, and the best company that would do, if any."""

    id: int
    participant: Participant
    cause: PlacementCause
    best: Choice | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """Hold everything the page shows; `changes` are those since the release, None before the first one."""

    given: PlacementInput
    basis: PlacementBasis
    book: CompanyBook
    rows: tuple[PlacementRow, ...]
    waiting: tuple[WaitingRow, ...]
    calls: tuple[CallRow, ...]
    summary: PlacementSummary
    versions: tuple[PlanVersion, ...]
    changes: int | None

    @property
    def event(self) -> Event:
        """Give the event."""
        return self.given.event

    def company(self, offer: int) -> OfferedDay | None:
        """Give whose offer it is."""
        return self.basis.companies.get(offer)

    def row_of(self, participant: int) -> PlacementRow | None:
        """Give the day of a participant who has a company."""
        return next((row for row in self.rows if row.participant.id == participant), None)

    def waiting_of(self, participant: int) -> WaitingRow | None:
        """Give a participant who has none."""
        return next((row for row in self.waiting if row.id == participant), None)

    def name(self, participant: int) -> str:
        """Give the name of a participant as lists show it."""
        one = self.basis.participants.get(participant)
        return one.person.sort_name if one is not None else ""

    def proposed_rows(self, placements: tuple[Placement, ...]) -> list[PlacementRow]:
        """Give placements that are not kept yet as rows."""
        return rows_of(self.basis, placements)


def read_day_view(session: Session, *, event: int) -> DayView:
    """Read a placement day with what follows from it."""
    given, basis = placement_input(session, event=event), placement_basis(session, event=event)
    book = CompanyBook(given)
    causes = book.causes
    return DayView(
        given=given,
        basis=basis,
        book=book,
        rows=tuple(rows_of(basis, given.placements)),
        waiting=tuple(
            WaitingRow(id=one.id, participant=one, cause=causes[one.id], best=_best(book, one.id))
            for one in given.participants
            if one.id in causes
        ),
        calls=tuple(call_rows(session, given)),
        summary=placement_summary(given),
        versions=tuple(plan_versions(session, event=event)),
        changes=changes_since_release(session, event=event),
    )


def _best(book: CompanyBook, participant: int) -> Choice | None:
    return next(iter(book.alternatives(participant, most=1)), None)
