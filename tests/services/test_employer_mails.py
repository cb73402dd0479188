"""Employers by mail: what they get, what they answer, and what the outbox keeps of them."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace

import icalendar
import pytest

from refugeesday.domain.answers import AnswerKind, Doubt
from refugeesday.domain.mailing import OutboxState
from refugeesday.domain.organisations import Commitment, Contact, Organisation
from refugeesday.domain.people import Channel, ParticipantState
from refugeesday.domain.telling import ToldState
from refugeesday.services.answers import ReadAnswers, apply_answers, read_pasted
from refugeesday.services.booths import booth, edit_booth
from refugeesday.services.invitation_rows import Stage, invitation_board
from refugeesday.services.mail_account import mail_account, set_mail_account
from refugeesday.services.organisations import edit_organisation, organisation, remove_organisations
from refugeesday.services.outbox import Queued, outbox, queue_mails, queue_reminders
from refugeesday.services.people import remove_person
from refugeesday.services.telling import answers, mark_told, told_list
from tests.exchange.mail_server import Faults, MailServer
from tests.services.small_fair import SENDER, Fair, fair
from tests.services.test_sending import queue, run

FIRST, SECOND = "kurz@betrieb.example", "lang@betrieb.example"


@pytest.fixture
def made() -> Iterator[Fair]:
    """One employer, whose booth is confirmed, with two contacts; a participant told already."""
    made = fair(people=1, stands=1, helpers=0, commitment=Commitment.CONFIRMED)
    firm = organisation(made.session, booth(made.session, made.booths[0]).organisation)
    contacts = (Contact(name="Frau Kurz", email=FIRST), Contact(name="Herr Lang", email=SECOND))
    edit_organisation(made.session, replace(firm, contacts=contacts))
    made.plan(0, 0, 0)
    made.release()
    mark_told(made.session, [made.person(0)], event=made.event, channel=Channel.PRINT)
    with made.session:
        yield made


def firm(made: Fair) -> Organisation:
    return organisation(made.session, booth(made.session, made.booths[0]).organisation)


def standing(made: Fair) -> ToldState:
    [one] = [one for one in told_list(made.session, event=made.event) if one.person == -firm(made).id]
    return one.state


def file_of(content: bytes) -> tuple[str, icalendar.Event]:
    message = email.message_from_bytes(content, policy=email.policy.default)
    [part] = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    calendar = icalendar.Calendar.from_ical(payload)
    [event] = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), event


def queue_employer(made: Fair, server: MailServer) -> Queued:
    """Queue the mails to the employer only; a participant hears of another booth as well."""
    if mail_account(made.session) is None:
        set_mail_account(made.session, server.account())
    return queue_mails(made.session, event=made.event, people=[-firm(made).id])


def test_an_employer_gets_request_update_and_cancellation_under_one_uid(made: Fair) -> None:
    with MailServer() as server:
        assert queue_employer(made, server).added == 1
        run(made, server)
        assert standing(made) is ToldState.TOLD
        edit_booth(made.session, replace(booth(made.session, made.booths[0]), number="B07"))
        queue_employer(made, server)
        run(made, server)
        edit_booth(made.session, replace(booth(made.session, made.booths[0]), commitment=Commitment.DECLINED))
        queue_employer(made, server)
        run(made, server)

        assert [to for to, _ in server.taken] == [FIRST] * 3
        files = [file_of(content) for _, content in server.taken]
        everything = b"".join(content for _, content in server.taken)
    assert [(method, event["SEQUENCE"]) for method, event in files] == [("REQUEST", 0), ("REQUEST", 1), ("CANCEL", 2)]
    assert len({event["UID"] for _, event in files}) == 1
    assert {str(event["ATTENDEE"]) for _, event in files} == {f"mailto:{FIRST}"}
    assert b"amira" not in everything.lower()  # nothing of participants (R29)
    assert b"Haddad" not in everything


def reply(made: Fair, answer: str, *, attendee: str = FIRST) -> ReadAnswers:
    [one] = [one for one in told_list(made.session, event=made.event) if one.person == -firm(made).id]
    text = "\r\n".join((
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:Microsoft Exchange Server 2010", "METHOD:REPLY", "BEGIN:VEVENT",
        f"UID:{one.now.uid}", "DTSTAMP:20270603T081530Z", f"SEQUENCE:{one.now.sequence}",
        f"ATTENDEE;PARTSTAT={answer};CN=Frau Kurz:MAILTO:{attendee}", "END:VEVENT", "END:VCALENDAR", "",
    ))  # fmt: skip
    return read_pasted(made.session, text, event=made.event)


@pytest.mark.parametrize(
    ("word", "answer", "stage"),
    [
        ("ACCEPTED", AnswerKind.ACCEPTED, Stage.PROMISED),
        ("DECLINED", AnswerKind.DECLINED, Stage.DECLINED),
        ("TENTATIVE", AnswerKind.TENTATIVE, Stage.TOLD),
    ],
)
def test_the_answer_of_an_employer_is_kept_and_says_nothing_of_a_participant(
    made: Fair, word: str, answer: AnswerKind, stage: Stage
) -> None:
    mark_told(made.session, [-firm(made).id], event=made.event, channel=Channel.DRAFT)
    found = reply(made, word, attendee=FIRST.upper())
    assert apply_answers(made.session, found, event=made.event) == 1

    [kept] = answers(made.session, event=made.event)
    assert (kept.person, kept.answer, kept.via) == (-firm(made).id, answer, "calendar")
    assert made.participants[0] == firm(made).id  # the very same number: an answer must not go to the participant
    assert made.registration(0).state is ParticipantState.REGISTERED
    [row] = [one for one in invitation_board(made.session, event=made.event).rows if one.recipient.is_employer]
    assert row.stage is stage
    assert booth(made.session, made.booths[0]).commitment is Commitment.CONFIRMED  # a person decides


def test_a_colleague_who_answers_is_left_to_a_person(made: Fair) -> None:
    mark_told(made.session, [-firm(made).id], event=made.event, channel=Channel.DRAFT)
    found = reply(made, "ACCEPTED", attendee=SECOND)

    assert (found.certain, [one.doubt for one in found.doubtful]) == ((), [Doubt.UNKNOWN_PERSON])


def test_the_answer_to_an_older_version_is_outdated_for_employers_too(made: Fair) -> None:
    mark_told(made.session, [-firm(made).id], event=made.event, channel=Channel.DRAFT)
    old = reply(made, "ACCEPTED").certain[0].reply
    edit_booth(made.session, replace(booth(made.session, made.booths[0]), number="B07"))
    mark_told(made.session, [-firm(made).id], event=made.event, channel=Channel.DRAFT)

    newer = reply(made, "ACCEPTED").certain[0].reply
    assert (old.sequence, newer.sequence) == (0, 1)


def test_an_employer_is_reminded_once(made: Fair) -> None:
    with MailServer() as server:
        queue_employer(made, server)
        run(made, server)
        made.clock.time = made.clock.time.replace(month=6, day=15, hour=12)
        assert queue_reminders(made.session, event=made.event, people=[-firm(made).id]).added == 1
        run(made, server)
        assert queue_reminders(made.session, event=made.event, people=[-firm(made).id]).added == 0
        last = email.message_from_bytes(server.taken[-1][1], policy=email.policy.default)
    assert (server.taken[-1][0], str(last["From"])) == (FIRST, f"Verein Brücke <{SENDER}>")


def test_of_an_employer_who_is_removed_no_address_stays_in_the_outbox(made: Fair) -> None:
    with MailServer(faults=Faults(rcpt=[f"550 5.1.1 <{FIRST}> unknown"])) as server:
        queue_employer(made, server)
        run(made, server)
        assert FIRST in repr(outbox(made.session, event=made.event))

        remove_organisations(made.session, [firm(made).id])

        assert FIRST not in repr(outbox(made.session, event=made.event))
        assert run(made, server).came_to == {}


def test_the_address_of_a_contact_who_left_is_forgotten_and_the_others_stay(made: Fair) -> None:
    with MailServer() as server:
        queue_employer(made, server)
        run(made, server)
        left = firm(made)
        edit_organisation(made.session, replace(left, contacts=left.contacts[1:]))
        edit_booth(made.session, replace(booth(made.session, made.booths[0]), number="B07"))
        queue_employer(made, server)
        run(made, server)
        edit_organisation(made.session, replace(firm(made), note="x"))

        assert [to for to, _ in server.taken] == [FIRST, SECOND]
    assert [one.address for one in outbox(made.session, event=made.event)] == ["", SECOND]


def test_of_a_person_who_is_removed_no_address_stays_and_nothing_is_sent_twice_after_undo(made: Fair) -> None:
    made.plan(0, 0, 4)  # news
    with MailServer() as server:
        made.release()
        queue(made, server)
        run(made, server)
        sent = len(server.taken)
        made.plan(0, 0, 6)
        made.release()
        person = made.person(0)
        queue_mails(made.session, event=made.event, people=[person])

        remove_person(made.session, person)

        of_person = [one for one in outbox(made.session, event=made.event) if one.person == person]
        assert [(one.address, one.answer) for one in of_person] == [("", "")] * len(of_person)
        assert [one.state for one in of_person if one.state.is_to_send] == []
        made.session.undo()
        assert queue_mails(made.session, event=made.event, people=[person]).added == 1  # the news that had waited
        run(made, server)
        assert len(server.taken) == sent + 1
        assert queue_mails(made.session, event=made.event, people=[person]).added == 0
    assert {one.state for one in outbox(made.session, event=made.event)} == {OutboxState.SENT, OutboxState.WITHDRAWN}
