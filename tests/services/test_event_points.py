"""The figures of the overview against what the lists know of each row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from refugeesday.domain.organisations import Commitment
from refugeesday.domain.people import Channel, Consent, ParticipantState, Purpose, VolunteerState
from refugeesday.errors import UserError
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.event_points import TOLD, open_points, untold_readers
from refugeesday.services.invitation_rows import Stage, invitation_board
from refugeesday.services.offers import add_offer
from refugeesday.services.open_points import Point, UntoldReaders
from refugeesday.services.overviews import organisation_rows, participant_rows, volunteer_rows
from refugeesday.services.participants import edit_participant, remove_participants
from refugeesday.services.telling import mark_told
from refugeesday.services.volunteers import edit_volunteer, volunteers
from tests import make
from tests.services.small_fair import Fair, fair

CONFIRMED = Commitment.CONFIRMED


def consent(day: int, *, is_given: bool, purpose: Purpose = Purpose.PROFILE_TO_EMPLOYERS) -> Consent:
    return Consent(purpose=purpose, is_given=is_given, given_on=date(2027, 5, day))


@pytest.fixture
def made() -> Fair:
    """Make a fair in which nearly every figure has somebody and somebody not."""
    made = fair(people=9, stands=5, helpers=4)
    said = (
        (), (consent(1, is_given=True),), (consent(1, is_given=True), consent(2, is_given=False)),
        (consent(3, is_given=True), consent(2, is_given=False)),
        (consent(1, is_given=True), consent(1, is_given=False)),
        (consent(1, is_given=False), consent(1, is_given=True)),
        (consent(1, is_given=True, purpose=Purpose.SHARE_STATUS),),
    )  # fmt: skip
    states = list(ParticipantState)
    for number in range(9):
        one = made.registration(number)
        person = replace(
            one.person,
            consents=said[number % len(said)],
            languages=() if number == 4 else one.person.languages,
            german_speaking=make.level("A2") if number % 2 else None,
        )
        edit_participant(made.session, replace(one, person=person, state=states[number % len(states)]))
    for helper, state in zip(volunteers(made.session, event=made.event), VolunteerState, strict=False):
        edit_volunteer(made.session, replace(helper, state=state))
    for booth, commitment in zip(booths(made.session, event=made.event), Commitment, strict=False):
        edit_booth(made.session, replace(booth, commitment=commitment))
    add_offer(made.session, make.offer(organisation=organisations_of(made)[0], event=made.event))
    made.plan(0, 0, 0, interpreter=0)
    made.plan(1, 0, 1)
    return made


def organisations_of(made: Fair) -> list[int]:
    return [booth.organisation for booth in booths(made.session, event=made.event)]


def test_figures_of_people_are_what_their_rows_say(made: Fair) -> None:
    ids = open_points(made.session, event=made.event).ids
    rows = participant_rows(made.session, event=made.event)
    expected = {row.id for row in rows if row.participant.state.is_expected}
    promised = {
        row.id for row in rows if row.participant.state in {ParticipantState.PROMISED, ParticipantState.ARRIVED}
    }
    agreed = {row.id for row in rows if row.participant.person.has_consent(Purpose.PROFILE_TO_EMPLOYERS)}
    clear = {row.id for row in rows if row.languages and row.participant.person.german_speaking is not None}
    placed = {row.id for row in rows if row.interviews}
    assert ids[Point.EXPECTED] == expected
    assert ids[Point.PLACED] == expected & placed
    assert ids[Point.UNPLACED] == expected - placed
    assert ids[Point.CONSENT_MISSING] == expected - agreed
    assert ids[Point.LANGUAGE_UNKNOWN] == expected - clear
    assert ids[Point.REPLY_PROMISED] == promised
    assert ids[Point.REPLY_OPEN] == expected - promised
    assert ids[Point.REPLY_DECLINED] == {row.id for row in rows} - expected
    assert all(ids[point] for point in (Point.PLACED, Point.UNPLACED, Point.CONSENT_MISSING, Point.LANGUAGE_UNKNOWN))
    assert agreed
    assert clear


def test_figures_of_volunteers_are_what_their_rows_say(made: Fair) -> None:
    ids = open_points(made.session, event=made.event).ids
    rows = volunteer_rows(made.session, event=made.event)
    able = {row.id for row in rows if row.volunteer.is_interpreter}
    assert ids[Point.HELP_PROMISED] == {row.id for row in rows if row.volunteer.state is VolunteerState.PROMISED}
    assert ids[Point.HELP_ASKED] == {row.id for row in rows if row.volunteer.state is VolunteerState.ASKED}
    assert ids[Point.INTERPRETERS] == able
    assert ids[Point.INTERPRETERS_FREE] == able - {row.id for row in rows if row.interviews}
    assert 0 < len(able) < len(rows)


def test_figures_of_employers_are_what_their_rows_say(made: Fair) -> None:
    ids = open_points(made.session, event=made.event).ids
    rows = organisation_rows(made.session, event=made.event)
    by = {row.id: row.booths[0].commitment for row in rows if row.booths}
    points = {
        Point.COMMITTED: {Commitment.PROMISED, Commitment.CONFIRMED},
        Point.COMMITMENT_ASKED: {Commitment.ASKED},
        Point.COMMITMENT_OPEN: {Commitment.OPEN},
        Point.COMMITMENT_DECLINED: {Commitment.DECLINED},
    }
    for point, commitments in points.items():
        assert ids[point] == {id_ for id_, said in by.items() if said in commitments}, point
    without = {row.id for row in rows if row.booths and not row.offers}
    assert ids[Point.OFFER_MISSING] == without - ids[Point.COMMITMENT_DECLINED]


def test_who_must_be_told_is_known_after_a_release_only(made: Fair) -> None:
    nobody = dict.fromkeys(TOLD, frozenset())
    assert untold_readers(made.session, event=made.event) == UntoldReaders(ids=nobody, count=0)
    made.release()
    told = untold_readers(made.session, event=made.event).ids
    assert told[Point.MUST_BE_TOLD] == {made.participants[0], made.participants[1]}
    assert made.volunteers[0] in told[Point.HELPERS_MUST_BE_TOLD]
    confirmed = {one.organisation for one in booths(made.session, event=made.event) if one.commitment is CONFIRMED}
    assert told[Point.EMPLOYERS_MUST_BE_TOLD] == confirmed


def test_who_must_be_told_is_counted_as_the_page_of_invitations_lists_them(made: Fair) -> None:
    made.release()
    everybody = invitation_board(made.session, event=made.event).rows
    assert any(row.recipient.is_employer for row in everybody)
    assert untold_readers(made.session, event=made.event).count == len(everybody)
    mark_told(made.session, [row.id for row in everybody], event=made.event, channel=Channel.PHONE)
    assert untold_readers(made.session, event=made.event).count == 0

    made.plan(2, 2, 2, interpreter=1)
    remove_participants(made.session, [made.participants[0]])  # still hears that it is over
    made.release()

    board = invitation_board(made.session, event=made.event)
    untold = untold_readers(made.session, event=made.event)
    assert untold.count == board.count(Stage.DRAFT) + board.count(Stage.CHANGED) == 4
    assert sum(map(len, untold.ids.values())) == 3  # all but who was removed stand in a list


def test_an_event_that_is_gone_has_no_figures(made: Fair) -> None:
    with pytest.raises(UserError):
        open_points(made.session, event=made.event + 1)
