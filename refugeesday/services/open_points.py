"""What of an event is done and what is open: for every figure of the overview the rows behind it.

A figure is the size of its set, and a list filtered by the set shows exactly that many rows: both are one value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import ParticipantState, Purpose, VolunteerState
from refugeesday.domain.time import zone_named
from refugeesday.services.events import event as read_event
from refugeesday.services.organisations import contact_log
from refugeesday.services.overviews import organisation_rows, participant_rows, volunteer_rows
from refugeesday.services.telling import recipients

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from refugeesday.domain.organisations import ContactLog
    from refugeesday.services.overviews import OrganisationRow, ParticipantRow, VolunteerRow
    from refugeesday.services.session import Session


class Point(StrEnum):
    """A figure of the overview; its list is the one of participants, employers or volunteers."""

    EXPECTED = "expected"
    PLACED = "placed"
    UNPLACED = "unplaced"
    CONSENT_MISSING = "consent_missing"
    LANGUAGE_UNKNOWN = "language_unknown"
    MUST_BE_TOLD = "must_be_told"
    REPLY_PROMISED = "reply_promised"
    REPLY_OPEN = "reply_open"
    REPLY_DECLINED = "reply_declined"
    COMMITTED = "committed"
    COMMITMENT_ASKED = "commitment_asked"
    COMMITMENT_OPEN = "commitment_open"
    COMMITMENT_DECLINED = "commitment_declined"
    OFFER_MISSING = "offer_missing"
    CALL_DUE = "call_due"
    HELP_PROMISED = "help_promised"
    HELP_ASKED = "help_asked"
    INTERPRETERS = "interpreters"
    INTERPRETERS_FREE = "interpreters_free"
    HELPERS_MUST_BE_TOLD = "helpers_must_be_told"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCall:
    """A call that was agreed on for today or earlier and has not been made."""

    organisation: int
    name: str
    phone: str
    agreed: ContactLog


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoints:
    """The ids behind every figure, the calls due, and how many talks are planned."""

    ids: dict[Point, frozenset[int]]
    calls: tuple[DueCall, ...]
    interviews: int

    def count(self, point: Point) -> int:
        """Give a figure."""
        return len(self.ids[point])


def open_points(session: Session, *, event: int, with_told: bool = True) -> OpenPoints:
    """Read an event once and sort its rows into the figures.

    Who must be told something is by far the longest question: without `with_told` those sets are empty.
    Raises UserError `event.gone`.
    """
    people = participant_rows(session, event=event)
    firms = organisation_rows(session, event=event)
    helpers = volunteer_rows(session, event=event)
    calls = due_calls(session, firms, today=_today(session, event))
    told = _must_be_told(session, event) if with_told else frozenset()
    return OpenPoints(
        ids={
            **_participant_points(people, told),
            **_organisation_points(firms),
            **_volunteer_points(helpers, told),
            Point.CALL_DUE: frozenset(call.organisation for call in calls),
        },
        calls=tuple(calls),
        interviews=sum(row.interviews for row in people),
    )


def due_calls(session: Session, rows: Iterable[OrganisationRow], *, today: date) -> list[DueCall]:
    """Give the calls due, longest waiting first: an organisation's latest note says when to call again."""
    latest = {note.organisation: note for note in contact_log(session)}
    found = [
        DueCall(organisation=row.id, name=row.organisation.name, phone=row.organisation.phone, agreed=latest[row.id])
        for row in rows
        if row.id in latest
    ]
    due = [(call.agreed.next_on, call) for call in found if call.agreed.next_on and call.agreed.next_on <= today]
    return [call for _, call in sorted(due, key=lambda pair: (pair[0], pair[1].name))]


def _today(session: Session, event: int) -> date:
    return session.now().astimezone(zone_named(read_event(session, event).zone)).date()


def _must_be_told(session: Session, event: int) -> frozenset[int]:
    """Give the persons who do not know what is true now; nobody before the plan was released."""
    return frozenset(one.person.id for one in recipients(session, event=event) if one.must_be_told)


def _participant_points(rows: Sequence[ParticipantRow], told: frozenset[int]) -> dict[Point, frozenset[int]]:
    expected = [row for row in rows if row.participant.state.is_expected]
    promised = {ParticipantState.PROMISED, ParticipantState.ARRIVED}
    return {
        Point.EXPECTED: _ids(expected),
        Point.PLACED: _ids(row for row in expected if row.interviews),
        Point.UNPLACED: _ids(row for row in expected if not row.interviews),
        Point.CONSENT_MISSING: _ids(
            row for row in expected if not row.participant.person.has_consent(Purpose.PROFILE_TO_EMPLOYERS)
        ),
        Point.LANGUAGE_UNKNOWN: _ids(
            row for row in expected if not row.languages or row.participant.person.german_speaking is None
        ),
        Point.MUST_BE_TOLD: _ids(row for row in rows if row.participant.person.id in told),
        Point.REPLY_PROMISED: _ids(row for row in rows if row.participant.state in promised),
        Point.REPLY_OPEN: _ids(row for row in expected if row.participant.state not in promised),
        Point.REPLY_DECLINED: _ids(row for row in rows if not row.participant.state.is_expected),
    }


def _organisation_points(rows: Sequence[OrganisationRow]) -> dict[Point, frozenset[int]]:
    by_commitment: dict[Commitment, set[int]] = {commitment: set() for commitment in Commitment}
    for row in rows:
        for booth in row.booths[:1]:
            by_commitment[booth.commitment].add(row.id)
    coming = [row for row in rows if row.booths and row.booths[0].commitment is not Commitment.DECLINED]
    return {
        Point.COMMITTED: frozenset(by_commitment[Commitment.PROMISED] | by_commitment[Commitment.CONFIRMED]),
        Point.COMMITMENT_ASKED: frozenset(by_commitment[Commitment.ASKED]),
        Point.COMMITMENT_OPEN: frozenset(by_commitment[Commitment.OPEN]),
        Point.COMMITMENT_DECLINED: frozenset(by_commitment[Commitment.DECLINED]),
        Point.OFFER_MISSING: _ids(row for row in coming if not row.offers),
    }


def _volunteer_points(rows: Sequence[VolunteerRow], told: frozenset[int]) -> dict[Point, frozenset[int]]:
    interpreters = [row for row in rows if row.volunteer.is_interpreter]
    return {
        Point.HELP_PROMISED: _ids(row for row in rows if row.volunteer.state is VolunteerState.PROMISED),
        Point.HELP_ASKED: _ids(row for row in rows if row.volunteer.state is VolunteerState.ASKED),
        Point.INTERPRETERS: _ids(interpreters),
        Point.INTERPRETERS_FREE: _ids(row for row in interpreters if not row.interviews),
        Point.HELPERS_MUST_BE_TOLD: _ids(row for row in rows if row.volunteer.person.id in told),
    }


def _ids(rows: Iterable[ParticipantRow | OrganisationRow | VolunteerRow]) -> frozenset[int]:
    return frozenset(row.id for row in rows)
