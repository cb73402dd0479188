"""Who must be told: one change, exactly the people affected; ten thousand changes, an independent account."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.answers import AnswerKind
from refugeesday.domain.events import EventFormat, InvitationMode
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.mailing import MailAccount, Security
from refugeesday.domain.people import Channel, ParticipantState, Person, Role, Volunteer
from refugeesday.domain.telling import ToldState, difference, reachable_by
from refugeesday.exchange.texts import parts_beside
from refugeesday.services.answers import note_answer
from refugeesday.services.arrivals import mark_arrived, mark_not_come
from refugeesday.services.interviews import add_interview, remove_interviews
from refugeesday.services.invitations import handovers, prepare_invitations, record_invitations
from refugeesday.services.mail_account import set_mail_account
from refugeesday.services.marking import choose_channel
from refugeesday.services.participants import edit_participant, mark_participants, remove_participants
from refugeesday.services.placement_plans import apply_placements, compute_placements, placement_input
from refugeesday.services.plans import release_plan
from refugeesday.services.session import memory_session
from refugeesday.services.telling import (
    due_reminders,
    mark_reminded,
    mark_told,
    recipients,
    told_list,
)
from refugeesday.services.volunteers import add_volunteer, edit_volunteer, set_volunteer_channel, volunteers
from tests.services.placement_day import make_day
from tests.services.small_fair import Fair, fair

if TYPE_CHECKING:
    from refugeesday.domain.telling import Standing
    from refugeesday.services.session import Session


def states(made: Fair) -> dict[tuple[int, AppointmentKind], ToldState]:
    return {(one.person, one.now.kind): one.state for one in told_list(made.session, event=made.event)}


def tell_all(made: Fair, channel: Channel = Channel.PHONE) -> int:
    people = {one.person for one in told_list(made.session, event=made.event)}
    return mark_told(made.session, people, event=made.event, channel=channel)


def planned_fair() -> Fair:
    made = fair()
    made.plan(0, 0, 0)
    made.plan(1, 1, 0)
    made.plan(2, 2, 1, interpreter=0)
    made.release()
    return made


def test_nothing_of_a_draft_is_told() -> None:
    made = fair()
    made.plan(0, 0, 0)

    assert told_list(made.session, event=made.event) == []
    made.release()
    made.plan(1, 1, 0)
    assert states(made) == {(made.person(0), AppointmentKind.VISIT): ToldState.NEVER_TOLD}


def test_everybody_knows_after_being_told_at_once() -> None:
    made = planned_fair()

    assert tell_all(made) == 4  # three visits, one talk to interpret

    assert {one.state for one in told_list(made.session, event=made.event)} == {ToldState.TOLD}
    assert {one.version for one in told_list(made.session, event=made.event)} == {1}
    assert tell_all(made) == 0


def test_one_moved_interview_concerns_exactly_its_people() -> None:
    made = planned_fair()
    tell_all(made)
    made.move(2, 4)
    assert {one.state for one in told_list(made.session, event=made.event)} == {ToldState.TOLD}
    made.release()

    found = [one for one in recipients(made.session, event=made.event) if one.must_be_told]
    assert [one.number for one in found] == ["TN-0003", "FW-0001"]


@pytest.mark.parametrize(("language", "is_in_both"), [("de", False), ("", False), ("ar", True), ("am", True)])
def test_a_reader_is_told_in_german_and_in_another_language_once(language: str, *, is_in_both: bool) -> None:
    made = planned_fair()
    one = made.registration(0)
    edit_participant(made.session, replace(one, person=replace(one.person, invitation_language=language)))
    said = next(one.now for one in told_list(made.session, event=made.event) if one.person == made.person(0))
    german, other = parts_beside(said.description)
    assert german.startswith("Bitte kommen Sie um")
    assert bool(other) is is_in_both


def test_moved_and_moved_back_needs_no_word() -> None:
    made = planned_fair()
    tell_all(made)
    for slot in (4, 0):
        made.move(0, slot)
        made.release()
        record_invitations(made.session, prepare_invitations(made.session, event=made.event))

    assert {one.state for one in told_list(made.session, event=made.event)} == {ToldState.TOLD}


def test_removed_participant_is_to_be_told_and_then_gone() -> None:
    made = planned_fair()
    tell_all(made)
    person = made.person(0)

    remove_participants(made.session, [made.participants[0]])

    [found] = [one for one in recipients(made.session, event=made.event) if one.must_be_told]
    assert (found.person.id, found.channel, [one.state for one in found.open]) == (
        person,
        Channel.DRAFT,
        [ToldState.CANCELLED],
    )
    assert mark_told(made.session, [person], event=made.event, channel=Channel.PHONE) == 1
    assert [one for one in told_list(made.session, event=made.event) if one.person == person] == []


def test_undo_of_a_release_takes_nothing_back_that_was_told() -> None:
    made = planned_fair()
    tell_all(made)
    known = handovers(made.session, event=made.event)
    made.plan(0, 1, 3)
    made.release()
    assert ToldState.CHANGED in {one.state for one in told_list(made.session, event=made.event)}

    made.session.undo()

    assert {one.state for one in told_list(made.session, event=made.event)} == {ToldState.TOLD}
    assert handovers(made.session, event=made.event) == known


def test_each_talk_is_told_by_itself_where_the_event_says_so() -> None:
    made = fair(mode=InvitationMode.APPOINTMENT)
    made.plan(0, 0, 0)
    made.plan(0, 1, 2)
    made.release()

    assert [one.now.kind for one in told_list(made.session, event=made.event)] == [AppointmentKind.TALK] * 2
    tell_all(made)
    made.change_event(invitation_mode=InvitationMode.VISIT)
    found = told_list(made.session, event=made.event)
    assert sorted((one.now.kind, one.state) for one in found) == [
        (AppointmentKind.TALK, ToldState.CANCELLED),
        (AppointmentKind.TALK, ToldState.CANCELLED),
        (AppointmentKind.VISIT, ToldState.NEVER_TOLD),
    ]


def test_everybody_has_one_channel_or_is_seen_without() -> None:
    made = planned_fair()
    for index, fields in enumerate(({"email": ""}, {"email": "", "phone": ""}, {})):
        one = made.registration(index)
        edit_participant(made.session, replace(one, person=replace(one.person, **fields)))

    found = {one.number: one.channel for one in recipients(made.session, event=made.event)}
    assert found == {"TN-0001": Channel.PHONE, "TN-0002": None, "TN-0003": Channel.DRAFT, "FW-0001": Channel.DRAFT}
    set_mail_account(made.session, MailAccount(host="mail.verein.example", port=465, security=Security.TLS))
    assert {one.channel for one in recipients(made.session, event=made.event)} == {Channel.PHONE, None, Channel.EMAIL}


def test_volunteers_are_told_by_the_way_chosen_for_them_until_it_is_taken_back() -> None:
    made = planned_fair()
    [helper] = volunteers(made.session, event=made.event)
    edit_volunteer(made.session, replace(helper, person=replace(helper.person, phone="0170 1")))

    def way() -> Channel | None:
        return {one.number: one.channel for one in recipients(made.session, event=made.event)}[helper.number]

    set_volunteer_channel(made.session, made.volunteers, channel=Channel.PHONE)
    assert way() is Channel.PHONE
    set_volunteer_channel(made.session, made.volunteers, channel=None)
    assert way() is Channel.DRAFT
    made.session.undo()
    assert way() is Channel.PHONE


def test_who_takes_part_and_helps_is_told_by_the_way_of_the_participant() -> None:
    made = planned_fair()
    person = made.registration(0).person
    both = add_volunteer(made.session, Volunteer(event=made.event, person=person, roles=(Role.WELCOME,)))
    choose_channel(made.session, participants=made.participants[:1], volunteers=[], channel=Channel.PHONE)
    set_volunteer_channel(made.session, [both], channel=Channel.DRAFT)

    found = {one.person.id: one.channel for one in recipients(made.session, event=made.event)}
    assert found[person.id] is Channel.PHONE


@pytest.mark.parametrize(
    ("fields", "chosen", "expected"),
    [
        ({"email": "a@b.example", "phone": "1"}, Channel.PHONE, Channel.PHONE),
        ({"email": "a@b.example"}, Channel.PHONE, Channel.EMAIL),
        ({"email": "a@b.example"}, Channel.DRAFT, Channel.DRAFT),
        ({"accommodation": "Haus 3", "phone": "1"}, None, Channel.PRINT),
        ({"phone": "1"}, Channel.EMAIL, Channel.PHONE),
        ({}, Channel.PRINT, None),
    ],
)
def test_channel_is_the_chosen_one_where_it_can_work(
    fields: dict[str, str], chosen: Channel | None, expected: Channel | None
) -> None:
    person = Person(given_name="Omar", **fields)  # type: ignore[arg-type]  # texts by name

    assert reachable_by(person, chosen=chosen, can_send=True) is expected


def test_each_reminder_goes_out_once() -> None:
    made = planned_fair()
    people = {made.person(index) for index in range(3)}
    mark_told(made.session, people, event=made.event, channel=Channel.PRINT)
    assert due_reminders(made.session, event=made.event) is None

    counts = []
    for left in (timedelta(days=3), timedelta(days=2), timedelta(days=1), timedelta(hours=2), timedelta(hours=-1)):
        made.clock.time = datetime(2027, 6, 18, 7, tzinfo=UTC) - left - timedelta(minutes=-1)
        counts.append([mark_reminded(made.session, people, event=made.event, channel=Channel.PHONE) for _ in range(2)])

    assert counts == [[3, 0], [0, 0], [3, 0], [0, 0], [0, 0]]
    assert {one.state for one in told_list(made.session, event=made.event) if one.person in people} == {ToldState.TOLD}


def test_difference_keeps_lines_that_come_twice() -> None:
    assert difference("a\nb\nb\n", "b\nc\n\n") == ("a; b", "c")


class Account:
    """Keep book of what people know by itself: from the plan, what was released, written and told.

    A visit is known by its participant, a talk to interpret by helper, booth and participant. Each goes through lives:
    one ends when it was written or told and is gone when files are written.
    """

    def __init__(self) -> None:
        self.plan: dict[tuple[int, int], tuple[int, int | None]] = {}
        self.ids: dict[tuple[int, int], int] = {}
        self.released: dict[tuple[object, ...], object] = {}
        self.known: dict[tuple[object, ...], bool] = {}
        self.told: dict[tuple[object, ...], object] = {}
        self.ended: list[tuple[tuple[object, ...], object]] = []

    def release(self) -> None:
        self.released = {}
        for (participant, booth), (slot, helper) in self.plan.items():
            visit = self.released.setdefault(("visit", participant), set())
            assert isinstance(visit, set)
            visit.add((slot, booth, helper is not None))
            if helper is not None:
                self.released["helper", helper, booth, participant] = slot

    def write(self, whose: set[tuple[object, ...]] | None = None) -> None:
        """Bring the ledger up to date, of everybody or of some."""
        for key in self.released:
            if whose is None or key in whose:
                self.known[key] = True
        for key in [key for key in self.known if key not in self.released and (whose is None or key in whose)]:
            del self.known[key]
            if key in self.told:
                self.ended.append((key, self.told.pop(key)))

    def tell(self, reader: tuple[object, ...]) -> None:
        mine = {key for key in {**self.released, **self.known} if key[:2] == reader}
        self.write(mine)
        self.ended = [one for one in self.ended if one[0][:2] != reader]
        for key in mine & self.released.keys():
            content = self.released[key]
            self.told[key] = frozenset(content) if isinstance(content, set) else content

    def open(self) -> list[tuple[tuple[object, ...], str]]:
        found = [(key, "cancelled") for key, _ in self.ended]
        found += [(key, "cancelled") for key in self.told if key not in self.released]
        for key, content in self.released.items():
            if key not in self.told:
                found.append((key, "never_told"))
            elif self.told[key] != content:
                found.append((key, "changed"))
        return sorted(found, key=repr)


def shown(made: Fair, all_: list[Standing]) -> list[tuple[tuple[object, ...], str]]:
    found: list[tuple[tuple[object, ...], str]] = []
    for one in all_:
        if not one.must_be_told:
            continue
        if one.now.kind is AppointmentKind.VISIT:
            found.append((("visit", made.participants.index(one.now.subject)), one.state))
        else:
            booth, participant = made.booths.index(one.now.booth or 0), made.participants.index(one.now.item or 0)
            found.append((("helper", made.volunteers.index(one.now.subject), booth, participant), one.state))
    return sorted(found, key=repr)


def change_plan(made: Fair, account: Account, random_: random.Random) -> None:
    """Do one random change that everybody has time for: take a talk out, put one in, move one."""
    busy = {
        (kind, id_, slot) for (p, b), (slot, h) in account.plan.items() for kind, id_ in (("p", p), ("b", b), ("h", h))
    }
    key = random_.randrange(len(made.participants)), random_.randrange(len(made.booths))
    if key in account.plan:
        account.plan.pop(key)
        remove_interviews(made.session, [account.ids[key]])
        return
    free = [slot for slot in range(9) if not {("p", key[0], slot), ("b", key[1], slot)} & busy]
    if not free:
        return
    slot = random_.choice(free)
    helpers = [helper for helper in range(len(made.volunteers)) if ("h", helper, slot) not in busy]
    helper = random_.choice([None, *helpers])
    account.plan[key] = slot, helper
    account.ids[key] = add_interview(made.session, made.interview(*key, slot, interpreter=helper))


def test_ten_thousand_changes_are_told_as_an_independent_account_says() -> None:
    made, account, random_ = fair(people=7, stands=5, helpers=2), Account(), random.Random(18)
    people = {("visit", index): made.person(index) for index in range(7)}
    people |= {("helper", index): one for index, one in enumerate(_helpers(made))}
    changes = 0
    while changes < 10_000:
        count = random_.choice((1, 1, 2, 5, 40, 700))
        with made.session.step("change_plan"):
            for _ in range(count):
                change_plan(made, account, random_)
        changes += count
        made.release()
        account.release()
        if random_.random() < 0.2:
            record_invitations(made.session, prepare_invitations(made.session, event=made.event))
            account.write()
        told = random_.sample(sorted(people), random_.randrange(4))
        mark_told(made.session, [people[one] for one in told], event=made.event, channel=Channel.PHONE)
        for one in told:
            account.tell(one)
        assert shown(made, told_list(made.session, event=made.event)) == account.open()


def _helpers(made: Fair) -> list[int]:
    from refugeesday.services.volunteers import volunteers

    return [one.person.id for one in volunteers(made.session, event=made.event)]


def test_answers_stay_with_a_changed_appointment() -> None:
    made = planned_fair()
    tell_all(made)
    [visit] = [one for one in told_list(made.session, event=made.event) if one.person == made.person(0)]
    note_answer(made.session, visit.now.id, answer=AnswerKind.ACCEPTED, comment="Ja, gern")
    made.plan(0, 1, 3)
    made.release()

    [found] = [one for one in told_list(made.session, event=made.event) if one.person == made.person(0)]
    assert found.state is ToldState.CHANGED
    assert found.answer is not None
    assert (found.answer.answer, found.answer.noted_by) == (AnswerKind.ACCEPTED, "test")


def missed_fair(mode: InvitationMode = InvitationMode.VISIT) -> Fair:
    """The first two were told; the first does not come, the plan goes on without the first's talk."""
    made = fair(mode=mode)
    made.plan(0, 0, 0)
    made.plan(1, 1, 0)
    made.release()
    tell_all(made)
    mark_not_come(made.session, made.participants[0])
    made.release()
    return made


@pytest.mark.parametrize("mode", list(InvitationMode))
def test_who_did_not_come_is_not_to_be_told_that_it_is_over(mode: InvitationMode) -> None:
    made = missed_fair(mode)
    [absent] = [one for one in told_list(made.session, event=made.event) if one.person == made.person(0)]

    assert (absent.now.is_cancelled, absent.state, absent.must_be_told) == (True, ToldState.MISSED, False)
    assert [one for one in told_list(made.session, event=made.event) if one.must_be_told] == []
    assert tell_all(made) == 0


def test_who_comes_after_all_hears_what_is_true_now() -> None:
    made = missed_fair()
    mark_arrived(made.session, made.participants[0])

    assert states(made)[made.person(0), AppointmentKind.VISIT] is ToldState.CANCELLED
    made.plan(0, 0, 8)
    made.release()
    assert states(made)[made.person(0), AppointmentKind.VISIT] is ToldState.CHANGED


def test_who_missed_the_fair_is_told_of_the_day_in_a_company_and_helpers_of_their_talks() -> None:
    made = planned_fair()
    tell_all(made)
    mark_not_come(made.session, made.participants[2])  # with an interpreter
    made.release()

    found = states(made)
    assert found[made.person(2), AppointmentKind.VISIT] is ToldState.MISSED
    assert found[_helpers(made)[0], AppointmentKind.INTERPRETING] is ToldState.CANCELLED


def test_a_day_in_a_company_is_missed_where_it_is_the_event() -> None:
    for format_, expected in ((EventFormat.PLACEMENT, ToldState.MISSED), (EventFormat.BOTH, ToldState.NEVER_TOLD)):
        day = make_day(memory_session(), format=format_)
        given = placement_input(day.session, event=day.event)
        apply_placements(day.session, compute_placements(given).placements[:1], event=day.event)
        release_plan(day.session, event=day.event)
        [before] = _days(day.session, day.event)
        assert before.state is ToldState.NEVER_TOLD

        mark_participants(day.session, [before.now.subject], state=ParticipantState.NOT_COME)

        assert [one.state for one in _days(day.session, day.event)] == [expected]


def _days(session: Session, event: int) -> list[Standing]:
    return [one for one in told_list(session, event=event) if one.now.kind is AppointmentKind.DAY]
