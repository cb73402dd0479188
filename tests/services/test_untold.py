"""Who must be told something, asked without holding the texts: the same people as by the whole list."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.events import InvitationMode
from refugeesday.domain.people import Channel
from refugeesday.domain.telling import Handover
from refugeesday.services.appointments import appointments
from refugeesday.services.arrivals import mark_arrived, mark_not_come
from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.invitations import prepare_invitations, record_invitations
from refugeesday.services.organisations import edit_organisation, organisations
from refugeesday.services.participants import edit_participant, remove_participants
from refugeesday.services.people import remove_person
from refugeesday.services.placement_plans import apply_placements, compute_placements, placement_input
from refugeesday.services.plans import release_plan
from refugeesday.services.session import Session, memory_session
from refugeesday.services.telling import mark_told, recipients
from refugeesday.services.told_texts import ToldTexts
from refugeesday.services.untold import untold_people
from refugeesday.services.visits import released_program
from refugeesday.store.failures import Conflict
from tests.services.placement_day import make_day
from tests.services.small_fair import Fair, fair

if TYPE_CHECKING:
    from collections.abc import Callable


def by_the_whole_list(session: Session, event: int) -> set[int]:
    return {one.person.id for one in recipients(session, event=event) if one.must_be_told}


def change_something(made: Fair, random_: random.Random) -> None:
    """Change the plan, what is known of it, or how the event invites."""
    planned = interviews(made.session, event=made.event)
    free = {(one, booth) for one in range(6) for booth in range(4)}
    free -= {(made.participants.index(one.participant), made.booths.index(one.booth)) for one in planned}
    match random_.randrange(7):
        case 0 | 1 if free:
            participant, booth = random_.choice(sorted(free))
            with suppress(Conflict):  # somebody has no time then
                made.plan(participant, booth, random_.randrange(9), interpreter=random_.choice((None, 0, 1)))
        case 2 if planned:
            remove_interviews(made.session, [random_.choice(planned).id])
        case 3:
            marked = random_.choice((mark_not_come, mark_arrived))
            marked(made.session, random_.choice(made.participants[:6]))
        case 4:
            mode = random_.choice(list(InvitationMode))
            sender = random_.choice(("amt@stadt.example", "messe@stadt.example"))
            made.change_event(invitation_mode=mode, sender_email=sender)
        case 5:
            record_invitations(made.session, prepare_invitations(made.session, event=made.event))
        case _:
            people = sorted(one.person.id for one in recipients(made.session, event=made.event))
            told = random_.sample(people, len(people) // 2)
            mark_told(made.session, told, event=made.event, channel=random_.choice(list(Channel)))
    if random_.random() < 0.5:
        made.release()


def rename_firm(made: Fair) -> None:
    firm = organisations(made.session)[0]
    edit_organisation(made.session, replace(firm, name="Backstube Quendel"))


def renumber_booth(made: Fair) -> None:
    booth = booths(made.session, event=made.event)[0]
    edit_booth(made.session, replace(booth, number="B07"))


def read_another_language(made: Fair) -> None:
    one = made.registration(0)
    edit_participant(made.session, replace(one, person=replace(one.person, invitation_language="ar")))


def renumber_person(made: Fair) -> None:
    edit_participant(made.session, replace(made.registration(0), number="TN-0815"))


def move_talk(made: Fair) -> None:
    remove_interviews(made.session, [interviews(made.session, event=made.event)[0].id])
    made.plan(0, 0, 3, interpreter=0)
    made.release()


def call_another_phone(made: Fair) -> None:
    made.change_event(sender_phone="05251 9999")


def leave_out_unreviewed(made: Fair) -> None:
    made.change_event(with_unreviewed=False)


FACTS = (
    rename_firm, renumber_booth, read_another_language, renumber_person, move_talk, call_another_phone,
    leave_out_unreviewed,
)  # fmt: skip


@pytest.mark.parametrize("mode", InvitationMode)
@pytest.mark.parametrize("change", FACTS)
def test_every_fact_that_stands_in_a_text_is_news(change: Callable[[Fair], None], mode: InvitationMode) -> None:
    made, texts = fair(people=1, mode=mode), ToldTexts()
    one = made.registration(0)
    edit_participant(made.session, replace(one, person=replace(one.person, invitation_language="ti")))
    made.plan(0, 0, 0, interpreter=0)
    made.release()
    everybody = [one.person.id for one in recipients(made.session, event=made.event)]
    mark_told(made.session, everybody, event=made.event, channel=Channel.PHONE)
    assert untold_people(made.session, event=made.event, texts=texts) == frozenset()

    change(made)
    found = untold_people(made.session, event=made.event, texts=texts)
    assert found == by_the_whole_list(made.session, made.event)
    is_said = change is not call_another_phone or mode is InvitationMode.VISIT  # a single talk names no phone
    assert bool(found) == is_said


@pytest.mark.parametrize("seed", [0, 2])
def test_whatever_happened_the_same_people_must_be_told(seed: int) -> None:
    made, random_, sizes = fair(people=7, stands=4, helpers=2), random.Random(seed), set()
    texts = ToldTexts()
    for _ in range(25):
        change_something(made, random_)
        wanted = by_the_whole_list(made.session, made.event)
        assert untold_people(made.session, event=made.event) == wanted
        assert untold_people(made.session, event=made.event, texts=texts) == wanted
        sizes.add(len(wanted))
    assert len(sizes) > 1  # nobody, some


def told(description: str) -> Handover:
    at = datetime(2027, 6, 1, tzinfo=UTC)
    return Handover(id=7, person=1, event=1, invitation=3, at=at, channel=Channel.PHONE, sequence=0,
                    starts=at, ends=at, description=description)  # fmt: skip


def refuse() -> str:
    raise AssertionError("written once more")


def test_a_text_is_written_once_while_it_and_its_facts_are_what_was_told() -> None:
    texts = ToldTexts()
    assert texts.text(told("um neun"), ("09:00",), lambda: "um neun") == "um neun"
    assert texts.text(told("um neun"), ("09:00",), refuse) == "um neun"
    assert texts.text(told("um neun"), ("10:00",), lambda: "um zehn") == "um zehn"
    assert texts.text(told("um neun"), ("09:00",), refuse) == "um neun"
    with pytest.raises(AssertionError):
        texts.text(replace(told("um neun"), id=8), ("09:00",), refuse)


def test_what_was_never_told_is_not_written_to_know_that_it_must_be() -> None:
    made = fair()
    made.plan(0, 0, 0)
    made.release()
    program = released_program(made.session, event=made.event)
    assert untold_people(made.session, event=made.event) == by_the_whole_list(made.session, made.event) != frozenset()
    found = list(appointments(program, is_for_files=False, text_of=lambda *_: ""))
    assert [one.description for one in found] == [""]


def test_who_is_registered_no_more_must_be_told_and_who_was_erased_not() -> None:
    made = fair()
    made.plan(0, 0, 0)
    made.plan(1, 1, 0)
    made.release()
    gone, erased = made.person(0), made.person(1)
    mark_told(made.session, [gone, erased], event=made.event, channel=Channel.PHONE)
    remove_participants(made.session, [made.participants[0]])
    remove_person(made.session, erased)

    found = untold_people(made.session, event=made.event)
    assert gone in found
    assert erased not in found
    assert found == by_the_whole_list(made.session, made.event)


def test_days_in_companies_count_as_well() -> None:
    day = make_day(memory_session())
    given = placement_input(day.session, event=day.event)
    apply_placements(day.session, compute_placements(given).placements, event=day.event)
    assert untold_people(day.session, event=day.event) == frozenset()
    release_plan(day.session, event=day.event)

    found = untold_people(day.session, event=day.event)
    assert found
    assert found == by_the_whole_list(day.session, day.event)
