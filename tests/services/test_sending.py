"""Mails of an event to a real server that fails in every way: nothing twice, nothing forgotten, everything seen."""

from __future__ import annotations

import email
import email.message
import email.policy
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import icalendar
import pytest

from refugeesday.domain.events import InvitationMode, Shift
from refugeesday.domain.mailing import MailAccount, OutboxState
from refugeesday.domain.own_texts import OwnText
from refugeesday.domain.people import Channel, Role, VolunteerState
from refugeesday.domain.telling import ToldState
from refugeesday.errors import UserError
from refugeesday.exchange.smtp import Connection, Patience, connect
from refugeesday.services.calendar_folder import write_calendar_folder
from refugeesday.services.events import event as read_event
from refugeesday.services.invitations import handovers, prepare_invitations
from refugeesday.services.mail_account import mail_account, set_mail_account
from refugeesday.services.outbox import (
    Queued,
    mails_again,
    outbox,
    queue_again,
    queue_mails,
    queue_reminders,
    retry_rejected,
    settle_interrupted,
    settle_unknown,
    withdraw_mails,
)
from refugeesday.services.own_texts import keep_text
from refugeesday.services.sending import Run, SendingResult, send_test
from refugeesday.services.session import create_workspace, open_workspace
from refugeesday.services.telling import mark_reminded, recipients, told_list
from refugeesday.services.volunteers import volunteers
from refugeesday.store import tables, values
from tests import make
from tests.exchange.mail_server import PASSWORD, Faults, MailServer, trusting
from tests.services.small_fair import Fair, fair

IMPATIENT = Patience(command=timedelta(seconds=5), final=timedelta(seconds=0.3))
States = OutboxState


@pytest.fixture
def made() -> Iterator[Fair]:
    made = fair()
    for index in range(3):
        made.plan(index, index, index)
    made.release()
    with made.session:
        yield made


def connector(server: MailServer) -> Callable[[], Connection]:
    return lambda: connect(server.account(), ask_password=lambda: PASSWORD, context=trusting(), patience=IMPATIENT)


def queue(made: Fair, server: MailServer) -> Queued:
    if mail_account(made.session) is None:
        set_mail_account(made.session, server.account())
    return queue_mails(made.session, event=made.event)


def run(made: Fair, server: MailServer, pauses: list[float] | None = None) -> SendingResult:
    waited = [] if pauses is None else pauses

    def pause(seconds: float) -> bool:
        waited.append(seconds)
        return False

    job = Run(made.session, event=made.event, connect=connector(server), account=server.account())
    return job.go(pause=pause)


def states(made: Fair) -> list[OutboxState]:
    return [one.state for one in outbox(made.session, event=made.event)]


def told(made: Fair) -> list[ToldState]:
    return [one.state for one in told_list(made.session, event=made.event)]


def readers(server: MailServer) -> list[str]:
    return [to for to, _ in server.taken]


def test_everybody_gets_one_mail_and_is_told_by_it(made: Fair) -> None:
    pauses: list[float] = []
    with MailServer() as server:
        assert queue(made, server) == Queued(added=3, without_address=0)
        assert set(told(made)) == {ToldState.NEVER_TOLD}
        result = run(made, server, pauses)

        assert (result.came_to, result.waiting, result.stopped_by) == ({States.SENT: 3}, 0, None)
        assert readers(server) == [f"amira{number}@post.example" for number in (1, 2, 3)]
    assert set(told(made)) == {ToldState.TOLD}
    assert pauses == [1.0, 1.0]  # 60 a minute
    assert queue_mails(made.session, event=made.event).added == 0


def test_mail_has_the_form_mail_programs_show_buttons_for(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        run(made, server)
        message = email.message_from_bytes(server.taken[0][1], policy=email.policy.default)

    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics",
    ]  # fmt: skip
    _, _, plain, page, calendar, attached = message.walk()
    assert (calendar.get_param("method"), calendar.get_content_disposition()) == ("REQUEST", None)
    assert (attached.get_filename(), attached.get_content_disposition()) == ("Termin.ics", "attachment")
    assert calendar.get_payload(decode=True) == attached.get_payload(decode=True)
    assert str(message["From"]) == "Verein Brücke <einladung@verein.example>"
    assert message["To"].addresses[0].addr_spec == "amira1@post.example"
    assert message["Subject"] == "Gespräche mit Arbeitgebern am 18.06.2027"
    assert message["Message-ID"].endswith("@verein.example>")
    assert (message["Cc"], message["Bcc"]) == (None, None)
    assert "Stand A01, Betrieb 1" in plain.get_content()
    assert "booth A01, Betrieb 1" in page.get_content()


def test_one_mail_for_each_changed_appointment_and_one_for_a_volunteer(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        run(made, server)
        made.plan(0, 1, 5, interpreter=0)
        made.plan(0, 2, 7, interpreter=0)
        made.release()

        assert queue(made, server).added == 2
        run(made, server)

        news = [email.message_from_bytes(content, policy=email.policy.default) for _, content in server.taken[3:]]
        assert readers(server)[3:] == ["amira1@post.example", "samir1@post.example"]
    assert [one["Subject"].partition(" ")[0] for one in news] == ["Geändert:", "Dolmetschen"]
    parts = [part for part in news[1].walk() if part.get_content_type() == "text/calendar"]
    assert [(one.get_param("method"), one.get_content_disposition()) for one in parts] == [("PUBLISH", "attachment")]
    assert set(told(made)) == {ToldState.TOLD}


def test_greylisted_mail_is_taken_later_and_never_twice(made: Fair) -> None:
    with MailServer(faults=Faults(rcpt=["451 4.7.1 Greylisted"])) as server:
        queue(made, server)
        assert run(made, server).came_to == {States.DEFERRED: 1, States.SENT: 2}
        assert run(made, server).came_to == {}  # too early
        made.clock.time += timedelta(minutes=6)
        assert run(made, server).came_to == {States.SENT: 1}

        assert sorted(readers(server)) == [f"amira{number}@post.example" for number in (1, 2, 3)]
    assert set(told(made)) == {ToldState.TOLD}


@pytest.mark.parametrize("faults", [Faults(rcpt=["550 5.1.1 Unknown"]), Faults(data=["554 5.7.1 Spam"])])
def test_rejected_mail_is_shown_and_stops_nobody(made: Fair, faults: Faults) -> None:
    with MailServer(faults=faults) as server:
        queue(made, server)
        assert run(made, server).came_to == {States.REJECTED: 1, States.SENT: 2}
        assert queue(made, server).added == 0

    [rejected] = [one for one in outbox(made.session, event=made.event) if one.state is States.REJECTED]
    assert rejected.answer.startswith("55")
    assert told(made).count(ToldState.NEVER_TOLD) == 1


@pytest.mark.parametrize("fault", ["close", "stall"])
def test_mail_without_an_answer_is_unknown_and_not_sent_again(made: Fair, fault: str) -> None:
    with MailServer(faults=Faults(data=[fault])) as server:
        queue(made, server)
        assert run(made, server).came_to == {States.UNKNOWN: 1, States.SENT: 2}
        assert queue(made, server).added == 0
        assert run(made, server).came_to == {}

        assert sorted(readers(server)) == [f"amira{number}@post.example" for number in (1, 2, 3)]
    assert told(made).count(ToldState.NEVER_TOLD) == 1


@pytest.mark.parametrize("has_arrived", [True, False])
def test_a_person_settles_what_is_unknown(made: Fair, has_arrived: bool) -> None:
    with MailServer(faults=Faults(data=["close"])) as server:
        queue(made, server)
        run(made, server)
        [unknown] = [one for one in outbox(made.session, event=made.event) if one.state is States.UNKNOWN]

        settle_unknown(made.session, unknown.id, has_arrived=has_arrived)

        assert run(made, server).came_to == ({} if has_arrived else {States.SENT: 1})
        assert readers(server).count(unknown.address) == (1 if has_arrived else 2)
    assert set(told(made)) == {ToldState.TOLD}
    with pytest.raises(UserError, match=r"mail\.not_unknown"):
        settle_unknown(made.session, unknown.id, has_arrived=True)


def test_line_that_breaks_before_the_dot_is_resumed(made: Fair) -> None:
    with MailServer(faults=Faults(rcpt=["close"])) as server:
        queue(made, server)
        assert run(made, server).came_to == {States.DEFERRED: 1, States.SENT: 2}
        made.clock.time += timedelta(minutes=6)
        run(made, server)

        assert sorted(readers(server)) == [f"amira{number}@post.example" for number in (1, 2, 3)]


def test_a_line_that_is_down_ends_the_run(made: Fair) -> None:
    with MailServer(faults=Faults(data=["close", "close"])) as server:
        queue(made, server)
        result = run(made, server)

    assert (result.came_to, result.waiting) == ({States.UNKNOWN: 2}, 1)
    assert result.stopped_by is not None
    assert result.stopped_by.code == "mail.line_down"


def test_wrong_password_changes_nothing(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        job = Run(
            made.session,
            event=made.event,
            connect=lambda: connect(server.account(), ask_password=lambda: "falsch", context=trusting()),
            account=server.account(),
        )
        result = job.go(pause=lambda _: False)

    assert (result.came_to, result.waiting) == ({}, 3)
    assert result.stopped_by is not None
    assert result.stopped_by.code == "mail.login_refused"


def test_run_is_stopped_at_once_and_goes_on_later(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        job = Run(made.session, event=made.event, connect=connector(server), account=server.account())
        result = job.go(report=lambda _share, _code: job.stop())
        assert (result.came_to, result.waiting) == ({States.SENT: 1}, 2)

        assert run(made, server).came_to == {States.SENT: 2}
        assert len(set(readers(server))) == 3


def test_program_that_dies_between_dot_and_record_leaves_an_unknown_mail(tmp_path: Path) -> None:
    class Killed(BaseException):
        pass

    class Dying(Connection):
        def finish(self) -> str:
            super().finish()
            raise Killed  # the server has it, the program is gone before it could write that down

    path = tmp_path / "fest.refugeesday"
    with MailServer() as server:
        made = fair(session=create_workspace(path))
        made.plan(0, 0, 0)
        made.plan(1, 1, 0)
        made.release()
        queue(made, server)
        good = connector(server)
        dying = Run(
            made.session,
            event=made.event,
            connect=lambda: Dying(good()._client, IMPATIENT),
            account=server.account(),
        )
        with pytest.raises(Killed):
            dying.go(pause=lambda _: False)
        made.session.close()

        with open_workspace(path) as session:
            assert [one.state for one in outbox(session, event=made.event)] == [States.LEAVING, States.WAITING]
            made.session = session
            assert run(made, server).came_to == {States.SENT: 1}
            assert states(made) == [States.UNKNOWN, States.SENT]
            assert settle_interrupted(session, event=made.event) == 0
        assert readers(server) == ["amira1@post.example", "amira2@post.example"]


def test_newer_news_overtake_a_mail_that_waits(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        made.plan(0, 1, 5)
        made.release()
        assert run(made, server).came_to == {States.WITHDRAWN: 1, States.SENT: 2}

        assert queue(made, server).added == 1
        assert run(made, server).came_to == {States.SENT: 1}
    assert set(told(made)) == {ToldState.TOLD}
    assert sorted(states(made)) == [States.SENT] * 3 + [States.WITHDRAWN]


def test_withdrawn_mail_is_not_sent(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        withdraw_mails(made.session, [outbox(made.session, event=made.event)[0].id])

        assert run(made, server).came_to == {States.SENT: 2}
        withdraw_mails(made.session, [one.id for one in outbox(made.session, event=made.event)])
    assert sorted(states(made)) == [States.SENT, States.SENT, States.WITHDRAWN]


def test_reminder_is_sent_once(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        run(made, server)
        made.clock.time += timedelta(days=15)

        assert [queue_reminders(made.session, event=made.event).added for _ in range(2)] == [3, 0]
        run(made, server)
        assert queue_reminders(made.session, event=made.event).added == 0
        last = email.message_from_bytes(server.taken[-1][1], policy=email.policy.default)

    assert last["Subject"] == "Erinnerung: Gespräche mit Arbeitgebern am 18.06.2027"
    assert [one.reminder for one in handovers(made.session, event=made.event)] == [None] * 3 + [3] * 3


def test_test_mail_goes_to_oneself(made: Fair) -> None:
    with MailServer() as server, connector(server)() as connection:
        of = read_event(made.session, made.event)
        answer = send_test(connection, event=of, to="ich@verein.example", text="Es geht.", session=made.session)

        assert (answer[:3], readers(server)) == ("250", ["ich@verein.example"])
    assert outbox(made.session, event=made.event) == []


def test_nothing_is_queued_without_a_mailbox_or_a_sender(made: Fair) -> None:
    assert queue_mails(made.session, event=made.event).added == 0  # everybody by draft
    made.change_event(sender_email="")
    with pytest.raises(UserError, match=r"mail\.no_sender"):
        queue_mails(made.session, event=made.event)


def test_outbox_is_never_undone(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        run(made, server)
    before = outbox(made.session, event=made.event)
    while made.session.next_undo():
        made.session.undo()

    assert outbox(made.session, event=made.event) == before
    assert isinstance(before[0].message_id, str)
    assert MailAccount.__dataclass_fields__.keys() >= {"host", "user"}
    assert "password" not in MailAccount.__dataclass_fields__


def read_sent(content: bytes) -> tuple[email.message.EmailMessage, icalendar.Calendar]:
    message = email.message_from_bytes(content, policy=email.policy.default)
    part = next(part for part in message.walk() if part.get_content_type() == "text/calendar")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return message, icalendar.Calendar.from_ical(payload)


def test_what_is_known_is_sent_once_more_where_a_person_asks_for_it(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        run(made, server)
        assert queue(made, server).added == 0
        made.clock.time += timedelta(days=1)
        people = [made.person(0), made.person(1)]
        ahead = mails_again(
            outbox(made.session, event=made.event),
            [one for one in recipients(made.session, event=made.event) if one.person.id in people],
            event=read_event(made.session, made.event),
        )
        assert queue_again(made.session, event=made.event, people=people).added == ahead == 2
        assert queue_again(made.session, event=made.event, people=people).added == 0  # they wait
        assert run(made, server).came_to == {States.SENT: 2}

        assert readers(server)[3:] == ["amira1@post.example", "amira2@post.example"]
        first, second = (read_sent(server.taken[place][1]) for place in (0, 3))
    assert second[0]["Subject"] == first[0]["Subject"] == "Gespräche mit Arbeitgebern am 18.06.2027"
    assert second[0]["Message-ID"] != first[0]["Message-ID"]
    [before], [after] = (calendar.walk("VEVENT") for _, calendar in (first, second))
    assert [(one["UID"], one["SEQUENCE"], one["LAST-MODIFIED"].dt) for one in (after,)] == [
        (before["UID"], 0, before["LAST-MODIFIED"].dt)
    ]
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt
    noted = [one for one in handovers(made.session, event=made.event) if one.person == made.person(0)]
    assert [(one.sequence, one.channel) for one in noted] == [(0, Channel.EMAIL)] * 2
    assert noted[0].at < noted[1].at
    assert set(told(made)) == {ToldState.TOLD}


def test_a_plan_is_sent_once_more_whole_and_what_is_unknown_is_not_doubled(made: Fair) -> None:
    made.plan(0, 1, 5, interpreter=0)
    made.plan(0, 2, 7, interpreter=0)
    made.release()
    helper = volunteers(made.session, event=made.event)[0].person.id
    with MailServer() as server:
        queue(made, server)
        run(made, server)
        assert queue_again(made.session, event=made.event, people=[helper]).added == 1
        server.handler.faults.data = ["close"]
        run(made, server)

        assert readers(server)[-2:] == ["samir1@post.example"] * 2
        assert states(made)[-1] is States.UNKNOWN
        assert queue_again(made.session, event=made.event, people=[helper]).added == 0
        settle_unknown(made.session, outbox(made.session, event=made.event)[-1].id, has_arrived=True)
        first, again = (read_sent(server.taken[place][1])[1] for place in (-2, -1))
    assert [one["UID"] for one in again.walk("VEVENT")] == [one["UID"] for one in first.walk("VEVENT")]
    assert len([one for one in handovers(made.session, event=made.event) if one.person == helper]) == 4


def test_news_are_not_sent_once_more_but_for_the_first_time(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        run(made, server)
        made.plan(0, 1, 5)
        made.release()
        people = [made.person(0)]

        assert queue_again(made.session, event=made.event, people=people).added == 0
        assert queue_mails(made.session, event=made.event, people=people).added == 1
        made.change_event(sender_email="")
        with pytest.raises(UserError, match=r"mail\.no_sender"):
            queue_again(made.session, event=made.event, people=people)


def test_a_refused_mail_is_tried_again_where_a_person_says_so(made: Fair) -> None:
    with MailServer(faults=Faults(rcpt=["550 5.7.1 Blocked"])) as server:
        queue(made, server)
        run(made, server)
        [refused] = [one for one in outbox(made.session, event=made.event) if one.state is States.REJECTED]

        retry_rejected(made.session, refused.id)

        assert run(made, server).came_to == {States.SENT: 1}
        with pytest.raises(UserError, match=r"mail\.not_unknown"):
            retry_rejected(made.session, refused.id)
    assert set(told(made)) == {ToldState.TOLD}


def test_only_those_chosen_are_reminded(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        run(made, server)
    made.clock.time += timedelta(days=15)

    assert queue_reminders(made.session, event=made.event, people=[made.person(1)]).added == 1
    assert queue_reminders(made.session, event=made.event).added == 2


def add_shift(made: Fair) -> int:
    """Let the volunteer help at the welcome desk for an hour, and give the shift's id."""
    slots = make.event().raster.slots
    with made.session.step("add_shift"):
        shift = Shift(event=made.event, role=Role.WELCOME, starts=slots[0].span.starts, ends=slots[3].span.ends)
        id_ = values.insert(made.session.store, tables.Shift, shift)
        row = {"shift": id_, "volunteer": made.volunteers[0], "state": VolunteerState.PROMISED}
        tables.ShiftAssignment.insert(row).execute(made.session.store)
    return id_


def test_each_shift_is_asked_about_where_each_appointment_is_invited_to(made: Fair, tmp_path: Path) -> None:
    made.change_event(invitation_mode=InvitationMode.APPOINTMENT)
    shift = add_shift(made)
    made.plan(0, 1, 5, interpreter=0)
    made.plan(0, 2, 7, interpreter=0)
    made.release()
    helper = volunteers(made.session, event=made.event)[0].person
    with MailServer() as server:
        queue(made, server)
        [reader] = [one for one in recipients(made.session, event=made.event) if one.person.id == helper.id]
        run(made, server)
        mine = [read_sent(content)[1] for to, content in server.taken if to == "samir1@post.example"]
        files = {str(calendar["METHOD"]): calendar.walk("VEVENT") for calendar in mine}
        assert len(reader.standings) == 3
        assert {method: len(found) for method, found in files.items()} == {"REQUEST": 1, "PUBLISH": 2}
        assert files["REQUEST"][0]["SUMMARY"] == "Empfang"
        assert files["REQUEST"][0]["ATTENDEE"] == "mailto:samir1@post.example"

        write_calendar_folder(prepare_invitations(made.session, event=made.event), tmp_path)
        assert (tmp_path / "Einladungen" / "FW-0001_2027-06-18_0900.ics").exists()

        with made.session.step("remove_shift"):
            tables.ShiftAssignment.delete().where(tables.ShiftAssignment.shift == shift).execute(made.session.store)
        queue(made, server)
        run(made, server)
        last, calendar = read_sent(server.taken[-1][1])
    assert (calendar["METHOD"], calendar.walk("VEVENT")[0]["UID"]) == ("CANCEL", files["REQUEST"][0]["UID"])
    assert last["Subject"].startswith("Abgesagt:")
    assert set(told(made)) == {ToldState.TOLD}


def test_shifts_are_told_and_not_asked_about_where_the_event_invites_to_visits(made: Fair) -> None:
    add_shift(made)
    with MailServer() as server:
        queue(made, server)
        run(made, server)
        [mine] = [content for to, content in server.taken if to == "samir1@post.example"]
    assert read_sent(mine)[1]["METHOD"] == "PUBLISH"


def test_a_placeholder_without_a_value_blocks_the_mails_before_one_waits(made: Fair) -> None:
    with MailServer() as server:
        queue(made, server)
        run(made, server)
        for occasion in ("new", "changed", "reminder"):
            words = OwnText(occasion, "de", "Guten Tag {Name}, {Termine}, {Absender}")
            keep_text(made.session, words, event=made.event)
        made.plan(1, 2, 6)
        made.change_event(sender_name="")
        made.release()
        made.clock.time += timedelta(days=15)

        for queueing in (
            lambda: queue_mails(made.session, event=made.event),
            lambda: queue_again(made.session, event=made.event, people=[made.person(0)]),
            lambda: queue_reminders(made.session, event=made.event),
        ):
            with pytest.raises(UserError) as caught:
                queueing()
            assert caught.value.code == "reader.value_missing"
            assert (caught.value.values["placeholder"], caught.value.shown["name"][:5]) == ("sender", "Amira")
        assert run(made, server).came_to == {}

        made.change_event(sender_name="Verein Brücke")
        assert queue_mails(made.session, event=made.event).added == 1
        assert queue_again(made.session, event=made.event, people=[made.person(0)]).added == 1
        assert queue_reminders(made.session, event=made.event).added == 2
        assert run(made, server).came_to == {States.SENT: 4}


def reminders_waiting(made: Fair, server: MailServer) -> None:
    queue(made, server)
    run(made, server)
    made.clock.time += timedelta(days=15)
    assert queue_reminders(made.session, event=made.event).added == 3


def test_a_reminder_that_may_have_arrived_is_not_sent_again_though_the_plan_changed(made: Fair) -> None:
    with MailServer() as server:
        reminders_waiting(made, server)
        server.handler.faults.data = ["close"]
        assert run(made, server).came_to == {States.UNKNOWN: 1, States.SENT: 2}
        made.plan(0, 1, 5)
        made.release()
        queue(made, server)
        run(made, server)

        assert queue_reminders(made.session, event=made.event).added == 0
    assert [one.reminder for one in handovers(made.session, event=made.event)].count(3) == 2


def test_a_reminder_by_word_withdraws_the_mail_that_waits(made: Fair) -> None:
    with MailServer() as server:
        reminders_waiting(made, server)
        mark_reminded(made.session, [made.person(1)], event=made.event, channel=Channel.PHONE)

        assert run(made, server).came_to == {States.SENT: 2, States.WITHDRAWN: 1}
    assert [one.reminder for one in handovers(made.session, event=made.event)].count(3) == 3


def test_a_reminder_whose_day_has_passed_is_not_sent(made: Fair) -> None:
    with MailServer(faults=Faults(rcpt=["250 OK"] * 3 + ["451 4.7.1 Greylisted"])) as server:
        reminders_waiting(made, server)
        assert run(made, server).came_to == {States.DEFERRED: 1, States.SENT: 2}
        made.clock.time += timedelta(days=1)  # the day before
        assert queue_reminders(made.session, event=made.event).added == 3
        assert run(made, server).came_to == {States.SENT: 3, States.WITHDRAWN: 1}
        made.clock.time += timedelta(days=1)
        assert queue_reminders(made.session, event=made.event).added == 0


def test_who_was_reminded_by_word_while_the_mail_left_counts_once(made: Fair) -> None:
    with MailServer() as server:
        reminders_waiting(made, server)
        server.handler.faults.data = ["close"]
        run(made, server)
        [unknown] = [one for one in outbox(made.session, event=made.event) if one.state is States.UNKNOWN]
        mark_reminded(made.session, [unknown.person], event=made.event, channel=Channel.PHONE)

        settle_unknown(made.session, unknown.id, has_arrived=True)
    noted = [one for one in handovers(made.session, event=made.event) if one.person == unknown.person]
    assert [one.reminder for one in noted] == [None, 3]
