"""Employers are told of their booth's day like people of theirs, and read nothing of participants."""

from __future__ import annotations

import email
from dataclasses import replace
from datetime import time
from email.message import Message
from typing import TYPE_CHECKING

import pytest

from refugeesday.domain.answers import AnswerKind
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.organisations import Booth, Commitment, Contact
from refugeesday.domain.people import Channel
from refugeesday.domain.telling import ToldState
from refugeesday.domain.time import DaySpan
from refugeesday.errors import UserError
from refugeesday.services.answers import note_answer
from refugeesday.services.booths import booth, edit_booth
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.invitation_rows import Stage, invitation_board
from refugeesday.services.invitations import prepare_invitations
from refugeesday.services.organisations import edit_organisation, organisation, organisations, remove_organisations
from refugeesday.services.telling import mark_told, recipients
from refugeesday.services.told_changes import Aspect, part_changes
from refugeesday.services.written_words import write_drafts
from tests.services.small_fair import Fair, fair

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.domain.telling import Standing
    from refugeesday.services.telling import Recipient


def booked_fair() -> Fair:
    made = fair(people=2, stands=2, helpers=0, commitment=Commitment.CONFIRMED)
    first = organisation(made.session, stand(made).organisation)
    contacts = (Contact(name="Ohne Adresse", phone="1"), Contact(name="Frau Kurz", email="kurz@betrieb.example"))
    edit_organisation(made.session, replace(first, phone="05600 1", contacts=contacts))
    made.plan(0, 0, 0)
    made.plan(1, 0, 1)
    made.release()
    return made


def stand(made: Fair, index: int = 0) -> Booth:
    return booth(made.session, made.booths[index])


def employers(made: Fair) -> list[Recipient]:
    return [one for one in recipients(made.session, event=made.event) if one.is_employer]


def first(made: Fair) -> Standing:
    [one] = employers(made)[0].standings
    return one


def tell(made: Fair) -> None:
    mark_told(made.session, [one.person.id for one in employers(made)], event=made.event, channel=Channel.DRAFT)


def test_each_confirmed_booth_is_one_appointment_of_its_employer() -> None:
    made = booked_fair()
    lane = replace(stand(made).interviewers[0], presence=(DaySpan(time(9), time(12, 30)),))
    edit_booth(made.session, replace(stand(made), interviewers=(lane,)))

    now = first(made).now
    assert (now.kind, now.summary) == (AppointmentKind.BOOTH_DAY, "Ihr Tag am Stand A01")
    assert [line for line in now.description.splitlines() if line] == [
        "Stand A01, Betrieb 1",
        f"{read_event(made.session, made.event).date:%d.%m.%Y}, 09:00–12:30 Uhr",
        "2 Gespräche sind geplant.",
        "Fragen? Rufen Sie an: 05251 1234",
    ]
    edit_booth(made.session, replace(stand(made, 1), commitment=Commitment.PROMISED))
    assert [one.person.family_name for one in employers(made)] == ["Betrieb 1"]


def test_the_first_contact_with_an_address_is_written_to_else_the_phone_is_used() -> None:
    made = booked_fair()
    one = organisation(made.session, stand(made).organisation)

    def reached() -> tuple[str, Channel | None]:
        reader = employers(made)[0]
        return reader.person.email, reader.channel

    assert reached() == ("kurz@betrieb.example", Channel.DRAFT)
    edit_organisation(made.session, replace(one, email="info@betrieb.example", contacts=()))
    assert reached() == ("info@betrieb.example", Channel.DRAFT)
    edit_organisation(made.session, replace(organisation(made.session, one.id), email=""))
    assert reached() == ("", Channel.PHONE)
    assert employers(made)[1].channel is None


def test_what_an_employer_knows_goes_through_every_state() -> None:
    made = booked_fair()
    assert first(made).state is ToldState.NEVER_TOLD
    tell(made)
    told = first(made)
    assert (told.state, told.version) == (ToldState.TOLD, 1)
    note_answer(made.session, told.now.id, answer=AnswerKind.ACCEPTED)
    assert invitation_board(made.session, event=made.event).count(Stage.PROMISED) == 1

    edit_booth(made.session, replace(stand(made), number="A01a"))
    moved = first(made)
    assert (moved.state, moved.now.uid, moved.now.sequence) == (ToldState.CHANGED, told.now.uid, 1)
    [change] = part_changes(moved, zone="Europe/Berlin", rooms=())
    assert (change.aspect, change.before, change.after) == (Aspect.BOOTH, "A01", "A01a")

    edit_booth(made.session, replace(stand(made), commitment=Commitment.DECLINED))
    assert (first(made).state, first(made).now.uid) == (ToldState.CANCELLED, told.now.uid)
    tell(made)
    assert [one.person.family_name for one in employers(made)] == ["Betrieb 2"]


def test_an_employer_who_was_told_is_told_of_the_cancellation_before_it_is_removed() -> None:
    made = booked_fair()
    told, untold = stand(made).organisation, stand(made, 1).organisation
    mark_told(made.session, [-told], event=made.event, channel=Channel.DRAFT)
    remove_organisations(made.session, [untold])
    with pytest.raises(UserError) as refused:
        remove_organisations(made.session, [told])
    assert (refused.value.code, refused.value.values) == ("organisation.still_expected", {"name": "Betrieb 1"})

    edit_booth(made.session, replace(stand(made), commitment=Commitment.DECLINED))
    mark_told(made.session, [-told], event=made.event, channel=Channel.DRAFT)
    remove_organisations(made.session, [told])
    assert organisations(made.session) == []


def test_who_was_told_of_a_day_that_is_over_can_be_removed() -> None:
    made = booked_fair()
    told = stand(made).organisation
    mark_told(made.session, [-told], event=made.event, channel=Channel.DRAFT)
    made.clock.time = made.clock.time.replace(year=2030)
    remove_organisations(made.session, [told])
    assert [one.name for one in organisations(made.session)] == ["Betrieb 2"]


def test_presence_is_told_from_beginning_to_end() -> None:
    made = booked_fair()
    tell(made)
    lane = replace(stand(made).interviewers[0], presence=(DaySpan(time(9), time(12, 30)),))
    edit_booth(made.session, replace(stand(made), interviewers=(lane,)))
    [change] = part_changes(first(made), zone="Europe/Berlin", rooms=())
    assert (change.aspect, change.after) == (Aspect.TIME, "09:00–12:30")


def test_another_number_of_interviews_is_told_as_a_number() -> None:
    made = booked_fair()
    tell(made)
    remove_interviews(made.session, [one.id for one in interviews(made.session, event=made.event)][:1])
    made.release()
    [change] = part_changes(first(made), zone="Europe/Berlin", rooms=())
    assert (change.aspect, change.before, change.after) == (Aspect.COUNT, "2", "1")

    remove_interviews(made.session, [one.id for one in interviews(made.session, event=made.event)])
    made.release()
    [change] = part_changes(first(made), zone="Europe/Berlin", rooms=())
    assert (change.aspect, change.before, change.after) == (Aspect.COUNT, "2", "0")


def test_a_draft_invites_the_contact_and_names_no_participant(tmp_path: Path) -> None:
    made = booked_fair()
    write_drafts(prepare_invitations(made.session, event=made.event), employers(made), tmp_path)

    [path] = tmp_path.glob("**/*.eml")
    message: Message = email.message_from_bytes(path.read_bytes())
    [part] = [one for one in message.walk() if one.get_content_type() == "text/calendar"]
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    file = payload.decode().replace("\r\n ", "")
    assert "METHOD:REQUEST" in file
    assert file.count("ATTENDEE") == 1
    assert "mailto:kurz@betrieb.example" in file
    assert "Haddad" not in file
    assert "amira" not in file
