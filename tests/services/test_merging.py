"""Two entries about the same person become one, with everything that hangs on them, in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.answers import AnswerKind
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.merging import differing, merged
from refugeesday.domain.people import Channel, Need, Person, Wish
from refugeesday.domain.telling import ToldState
from refugeesday.errors import UserError
from refugeesday.services.answers import note_answer
from refugeesday.services.interviews import interviews
from refugeesday.services.invitations import handovers
from refugeesday.services.merging import merge_people
from refugeesday.services.participants import edit_participant, participants, remove_participants
from refugeesday.services.people import add_person, people
from refugeesday.services.telling import mark_reminded, mark_told, recipients, told_list
from refugeesday.services.volunteers import volunteers
from tests.services import small_fair
from tests.store.samples import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.domain.telling import Standing
    from tests.services.small_fair import Fair


@pytest.fixture
def fair() -> Iterator[Fair]:
    made = small_fair.fair(helpers=2)
    yield made
    made.session.close()


def test_kept_person_gains_what_only_the_other_says() -> None:
    kept = Person(given_name="Mohammed", phone="+49691", german_speaking=Level.A2, needs=(Need.CHILDCARE,))
    other = Person(given_name="Muhammad", email="m@post.example", phone="+49692", needs=(Need.TRANSPORT,))
    assert differing(kept, other) == ("given_name", "phone")
    joined = merged(kept, other, take=("phone",))
    assert (joined.given_name, joined.phone, joined.email) == ("Mohammed", "+49692", "m@post.example")
    assert joined.german_speaking is Level.A2
    assert joined.needs == (Need.CHILDCARE, Need.TRANSPORT)


def test_a_language_counts_once_with_the_level_of_the_kept_person() -> None:
    kept = Person(given_name="A", languages=(LanguageSkill("ar", Level.NATIVE),))
    other = Person(given_name="B", languages=(LanguageSkill("ar", Level.B2), LanguageSkill("en", Level.B1)))
    assert merged(kept, other).languages == (LanguageSkill("ar", Level.NATIVE), LanguageSkill("en", Level.B1))


def test_interviews_come_along_where_the_person_is_free_and_the_rest_is_counted(fair: Fair) -> None:
    fair.plan(0, 0, 0)
    fair.plan(1, 1, 2)  # comes along
    fair.plan(1, 2, 0)  # at the same time as the kept one
    fair.plan(1, 0, 4)  # meets the same booth already
    done = merge_people(fair.session, keep=fair.person(0), other=fair.person(1))
    assert (done.moved, done.dropped) == (2, 2)
    left = interviews(fair.session, event=fair.event)
    assert {(one.participant, one.booth) for one in left} == {
        (fair.participants[0], fair.booths[0]),
        (fair.participants[0], fair.booths[1]),
    }


def test_wishes_are_joined_in_order_and_exclusions_kept(fair: Fair) -> None:
    first, second = fair.registration(0), fair.registration(1)
    edit_participant(fair.session, replace(first, wishes=(Wish(1, kldb="29222", title="Bäcker"),)))
    wishes = (Wish(1, organisation=2), Wish(2, kldb="29222", title="Bäcker"))
    edit_participant(fair.session, replace(second, wishes=wishes, excluded=(1,)))
    merge_people(fair.session, keep=fair.person(0), other=fair.person(1))
    joined = fair.registration(0)
    assert [(wish.rank, wish.organisation, wish.kldb) for wish in joined.wishes] == [(1, None, "29222"), (2, 2, None)]
    assert joined.excluded == (1,)


def test_undo_brings_both_back_to_the_letter(fair: Fair) -> None:
    fair.plan(0, 0, 0)
    fair.plan(1, 1, 0)
    before = rows_of(fair.session.store.connection())
    merge_people(fair.session, keep=fair.person(0), other=fair.person(1))
    assert len(participants(fair.session, event=fair.event)) == 2
    fair.session.undo()
    assert rows_of(fair.session.store.connection()) == before


def test_a_volunteer_who_also_takes_part_brings_the_promise_along(fair: Fair) -> None:
    helper = volunteers(fair.session, event=fair.event)[0]
    merge_people(fair.session, keep=fair.person(0), other=helper.person.id)
    assert volunteers(fair.session, event=fair.event)[0].person.id == fair.person(0)
    assert helper.person.id not in people(fair.session)


def test_two_promises_to_help_become_one_that_interprets_what_it_can(fair: Fair) -> None:
    first, second = volunteers(fair.session, event=fair.event)
    fair.plan(0, 0, 0, interpreter=0)
    fair.plan(1, 1, 0, interpreter=1)  # at the same time
    fair.plan(2, 2, 2, interpreter=1)
    merge_people(fair.session, keep=first.person.id, other=second.person.id)
    led = {one.participant: one.interpreter for one in interviews(fair.session, event=fair.event)}
    assert led == {fair.participants[0]: first.id, fair.participants[1]: None, fair.participants[2]: first.id}


def test_the_kept_person_must_be_told_what_the_other_one_knew(fair: Fair) -> None:
    fair.plan(1, 1, 2)
    fair.release()
    mark_told(fair.session, [fair.person(1)], event=fair.event, channel=Channel.PHONE)
    kept = fair.person(0)
    merge_people(fair.session, keep=kept, other=fair.person(1))
    fair.release()
    found = {one.person.id: one.must_be_told for one in recipients(fair.session, event=fair.event)}
    assert found[kept]


def test_what_was_handed_over_to_the_other_one_is_the_kept_ones_and_is_cancelled_once_it_is_gone(fair: Fair) -> None:
    fair.plan(0, 0, 2)
    fair.plan(1, 1, 2)  # at the same time: it does not come along
    fair.release()
    kept, other = fair.person(0), fair.person(1)
    mark_told(fair.session, [kept, other], event=fair.event, channel=Channel.DRAFT)
    merge_people(fair.session, keep=kept, other=other)
    fair.release()

    [reader] = [one for one in recipients(fair.session, event=fair.event) if one.person.id in {kept, other}]
    assert (reader.person.id, [one.state for one in reader.standings]) == (
        kept,
        [ToldState.TOLD, ToldState.CANCELLED],
    )


def test_what_the_other_one_knows_goes_on_under_its_uid_and_undo_gives_it_back(fair: Fair) -> None:
    fair.plan(1, 1, 2)
    remove_participants(fair.session, [fair.participants[0]])
    fair.release()
    other = fair.person(1)
    kept = add_person(fair.session, Person(given_name="Amira", email="amira@post.example"))
    mark_told(fair.session, [other], event=fair.event, channel=Channel.DRAFT)
    note_answer(fair.session, visit(fair).now.id, answer=AnswerKind.ACCEPTED)
    before = visit(fair)

    merge_people(fair.session, keep=kept, other=other)

    after = visit(fair)
    assert (after.person, after.state, after.now.uid, after.now.sequence) == (kept, ToldState.TOLD, before.now.uid, 0)
    assert after.answer is not None
    fair.session.undo()
    assert (visit(fair).person, visit(fair).state) == (other, ToldState.TOLD)


def test_reminders_of_both_count_once(fair: Fair) -> None:
    fair.plan(0, 0, 2)
    fair.plan(1, 1, 4)
    fair.release()
    both = [fair.person(0), fair.person(1)]
    mark_told(fair.session, both, event=fair.event, channel=Channel.PHONE)
    fair.clock.time += timedelta(days=15)
    mark_reminded(fair.session, both, event=fair.event, channel=Channel.PHONE)

    merge_people(fair.session, keep=both[0], other=both[1])

    kept = [one.reminder for one in handovers(fair.session, event=fair.event) if one.person == both[0]]
    assert sorted(kept, key=str) == [3, None, None]


def visit(fair: Fair) -> Standing:
    [found] = [one for one in told_list(fair.session, event=fair.event) if one.now.kind is AppointmentKind.VISIT]
    return found


def test_an_entry_is_not_merged_with_itself(fair: Fair) -> None:
    with pytest.raises(UserError, match="merged_with_itself"):
        merge_people(fair.session, keep=fair.person(0), other=fair.person(0))
