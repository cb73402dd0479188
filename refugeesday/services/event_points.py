"""Sort the people and employers of an event into the figures of the overview, by a few columns of each.

What a figure means is said here once: `open_points` for all of them, `point_ids` for the one a list is filtered by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import ParticipantState, Purpose, Role, VolunteerState
from refugeesday.services.events import event as read_event
from refugeesday.services.events import today_at
from refugeesday.services.open_points import DueCall, OpenPoints, Point, UntoldReaders
from refugeesday.services.organisations import contact_log, organisations
from refugeesday.store import tables, values

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from refugeesday.services.session import Session
    from refugeesday.services.told_texts import ToldTexts

TOLD = frozenset({Point.MUST_BE_TOLD, Point.HELPERS_MUST_BE_TOLD, Point.EMPLOYERS_MUST_BE_TOLD})
"""The figures that need the texts of all invitations: by far the longest question."""


def open_points(session: Session, *, event: int) -> OpenPoints:
    """Give all figures but those of `TOLD`, which are empty, in a fixed number of short queries.

    Raises UserError `event.gone`.
    """
    people, helpers, firms = _People(session, event), _Helpers(session, event), _Firms(session, event)
    calls = due_calls(session, firms.ids, today=today_at(session, event))
    return OpenPoints(
        ids={
            **dict.fromkeys(TOLD, frozenset()),
            **people.points(),
            **helpers.points(),
            **firms.points(),
            Point.CALL_DUE: frozenset(call.organisation for call in calls),
        },
        calls=tuple(calls),
        planned=people.planned,
    )


def untold_readers(session: Session, *, event: int, texts: ToldTexts | None = None) -> UntoldReaders:
    """Give the figures of `TOLD`: who does not know what is true now; nobody before the plan was released.

    Asked again, it writes only what changed where it is given the `texts` of before.
    """
    from refugeesday.services.untold import untold_people  # brings jinja2, which no window needs to open

    readers = untold_people(session, event=event, texts=texts)
    found = {}
    for point, table in ((Point.MUST_BE_TOLD, tables.Participant), (Point.HELPERS_MUST_BE_TOLD, tables.Volunteer)):
        rows = values.read_rows(session.store, table, table._meta.fields["event"] == event, columns=("id", "person"))
        found[point] = frozenset(id_ for id_, person in rows if person in readers)
    firms = _Firms(session, event).ids
    found[Point.EMPLOYERS_MUST_BE_TOLD] = frozenset(id_ for id_ in firms if -id_ in readers)
    return UntoldReaders(ids=found, count=len(readers))


def due_calls(session: Session, firms: Iterable[int], *, today: date) -> list[DueCall]:
    """Give the calls due, longest waiting first: an organisation's latest note says when to call again."""
    wanted = frozenset(firms)
    latest = {note.organisation: note for note in contact_log(session) if note.organisation in wanted}
    due = {id_: note for id_, note in latest.items() if note.next_on and note.next_on <= today}
    if not due:
        return []
    known = {one.id: one for one in organisations(session) if one.id in due}
    calls = [
        (note.next_on, DueCall(organisation=id_, name=known[id_].name, phone=known[id_].phone, agreed=note))
        for id_, note in due.items()
        if note.next_on
    ]
    return [call for _, call in sorted(calls, key=lambda pair: (pair[0], pair[1].name))]


class _People:
    """The registrations of an event, as far as figures ask; where there are no booths, a company is what they get."""

    def __init__(self, session: Session, event: int) -> None:
        table, store = tables.Participant, session.store
        rows = values.read_rows(store, table, table.event == event, columns=("id", "person", "state"))
        self._state = {id_: state for id_, _, state in rows}
        self._person = {id_: person for id_, person, _ in rows}
        planned = tables.Interview if read_event(session, event).has_interviews else tables.Placement
        talks = values.read_rows(store, planned, planned._meta.fields["event"] == event, columns=("participant",))
        self.planned = len(talks)
        self._placed = {participant for (participant,) in talks}
        registered = table.select(table.person).where(table.event == event)
        self._understood = _understood(session, registered)
        self._agreed = _agreed(session, registered)

    def points(self) -> dict[Point, frozenset[int]]:
        promised = {ParticipantState.PROMISED, ParticipantState.ARRIVED}
        everybody = frozenset(self._state)
        expected = frozenset(id_ for id_, state in self._state.items() if state.is_expected)
        has_promised = frozenset(id_ for id_, state in self._state.items() if state in promised)
        return {
            Point.EXPECTED: expected,
            Point.PLACED: expected & self._placed,
            Point.UNPLACED: expected - self._placed,
            Point.CONSENT_MISSING: frozenset(id_ for id_ in expected if self._person[id_] not in self._agreed),
            Point.LANGUAGE_UNKNOWN: frozenset(id_ for id_ in expected if self._person[id_] not in self._understood),
            Point.REPLY_PROMISED: has_promised,
            Point.REPLY_OPEN: expected - has_promised,
            Point.REPLY_DECLINED: everybody - expected,
        }


def _understood(session: Session, among: object) -> set[int]:
    """Give the persons of whom German and another language is known."""
    person, spoken = tables.Person, tables.PersonLanguage
    with_german = values.read_rows(
        session.store, person, person.id.in_(among), person.german_speaking.is_null(is_null=False), columns=("id",)
    )
    with_language = values.read_rows(session.store, spoken, spoken.person.in_(among), columns=("person",))
    return {id_ for (id_,) in with_german} & {id_ for (id_,) in with_language}


def _agreed(session: Session, among: object) -> set[int]:
    """Give the persons whose latest word on passing the profile on is a yes; of one day the first said counts."""
    table = tables.Consent
    said = values.read_rows(
        session.store,
        table,
        table.person.in_(among),
        table.purpose == Purpose.PROFILE_TO_EMPLOYERS,
        columns=("person", "given_on", "is_given"),
    )
    latest: dict[int, tuple[date, bool]] = {}
    for person, given_on, is_given in said:
        if person not in latest or given_on > latest[person][0]:
            latest[person] = (given_on, is_given)
    return {person for person, (_, is_given) in latest.items() if is_given}


class _Helpers:
    """The volunteers of an event, as far as figures ask."""

    def __init__(self, session: Session, event: int) -> None:
        table, role, talk, store = tables.Volunteer, tables.VolunteerRole, tables.Interview, session.store
        self._state = dict(values.read_rows(store, table, table.event == event, columns=("id", "state")))
        mine = table.select(table.id).where(table.event == event)
        can = values.read_rows(
            store, role, role.volunteer.in_(mine), role.role == Role.INTERPRETER, columns=("volunteer",)
        )
        declined = VolunteerState.DECLINED
        self._interpreters = frozenset(id_ for (id_,) in can if self._state[id_] is not declined)
        talks = values.read_rows(store, talk, talk.event == event, columns=("interpreter",))
        self._busy = {interpreter for (interpreter,) in talks}

    def points(self) -> dict[Point, frozenset[int]]:
        return {
            Point.HELP_PROMISED: self._in(VolunteerState.PROMISED),
            Point.HELP_ASKED: self._in(VolunteerState.ASKED),
            Point.INTERPRETERS: self._interpreters,
            Point.INTERPRETERS_FREE: self._interpreters - self._busy,
        }

    def _in(self, state: VolunteerState) -> frozenset[int]:
        return frozenset(id_ for id_, stands in self._state.items() if stands is state)


class _Firms:
    """The employers of an event: those with a booth, whose first one speaks for them, or with an offer."""

    def __init__(self, session: Session, event: int) -> None:
        booth, offer, store = tables.Booth, tables.Offer, session.store
        rows = values.read_rows(
            store, booth, booth.event == event, columns=("organisation", "commitment"), order_by=(booth.number,)
        )
        self._commitment: dict[int, Commitment] = {}
        for organisation, commitment in rows:
            self._commitment.setdefault(organisation, commitment)
        offering = values.read_rows(store, offer, offer.event == event, columns=("organisation",))
        self._offering = {organisation for (organisation,) in offering}
        self.ids = self._offering | set(self._commitment)

    def points(self) -> dict[Point, frozenset[int]]:
        coming = {id_ for id_, said in self._commitment.items() if said is not Commitment.DECLINED}
        return {
            Point.COMMITTED: self._in(Commitment.PROMISED) | self._in(Commitment.CONFIRMED),
            Point.COMMITMENT_ASKED: self._in(Commitment.ASKED),
            Point.COMMITMENT_OPEN: self._in(Commitment.OPEN),
            Point.COMMITMENT_DECLINED: self._in(Commitment.DECLINED),
            Point.OFFER_MISSING: frozenset(coming - self._offering),
        }

    def _in(self, commitment: Commitment) -> frozenset[int]:
        return frozenset(id_ for id_, said in self._commitment.items() if said is commitment)
