"""Everything that leaves for one fair, held against the rules for calendar files and mails, one test a rule.

Told by drafts, folder and mail: first, after a talk moved, and after a participant was removed. The numbers are those
of the rules' list; what is not here is held by the tests of `exchange`: calendar, zones, message, replies and smtp.
"""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass, replace
from email.message import EmailMessage
from typing import TYPE_CHECKING

import icalendar
import pytest

from refugeesday.domain.organisations import Commitment, Contact
from refugeesday.domain.people import Person
from refugeesday.services.booths import booth
from refugeesday.services.calendar_folder import write_calendar_folder
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.invitations import prepare_invitations, record_invitations
from refugeesday.services.organisations import edit_organisation, organisation
from refugeesday.services.participants import edit_participant, remove_participants
from refugeesday.services.telling import recipients_of
from refugeesday.services.written_words import write_drafts
from tests.exchange.calendar_rules import Seen, agreed
from tests.exchange.mail_server import MailServer
from tests.services.small_fair import SENDER, Fair, fair
from tests.services.test_sending import queue, run

if TYPE_CHECKING:
    from pathlib import Path

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}@verein\.example")
TITLES = re.compile(
    r"(Abgesagt(?: / [^:]+)?: )?"
    r"(Gespräche mit Arbeitgebern|(A\d\d · )?Gespräch (am Stand A\d\d|Nr\. \d{4})|Dolmetschen am Stand A\d\d"
    r"|Ihr Tag am Stand A\d\d)"
)
DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Left:
    """What left the house: files by path, drafts by name, mails by reader."""

    files: dict[str, bytes]
    drafts: dict[str, EmailMessage]
    mails: list[tuple[str, bytes]]

    @property
    def messages(self) -> list[EmailMessage]:
        return [email.message_from_bytes(content, policy=email.policy.default) for _, content in self.mails]

    @property
    def calendars(self) -> list[bytes]:
        """Give every calendar file: of the folder, and in the mails and drafts."""
        parts = [part for message in (*self.messages, *self.drafts.values()) for part in message.walk()]
        inside = [payload(part) for part in parts if part.get_content_type() in {"text/calendar", "application/ics"}]
        return [*self.files.values(), *inside]

    def of_method(self, method: str) -> list[bytes]:
        return [data for data in self.calendars if f"METHOD:{method}\r\n".encode() in data]


def payload(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content


def events(data: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def unfolded(data: bytes) -> list[str]:
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def write(made: Fair, folder: Path, server: MailServer) -> None:
    outgoing = prepare_invitations(made.session, event=made.event)
    write_calendar_folder(outgoing, folder / "files")
    write_drafts(outgoing, recipients_of(made.session, outgoing), folder / "drafts")
    record_invitations(made.session, outgoing)
    queue(made, server)
    run(made, server)


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    made = fair(people=4, stands=3, helpers=1, commitment=Commitment.CONFIRMED)
    firm = organisation(made.session, booth(made.session, made.booths[0]).organisation)
    edit_organisation(made.session, replace(firm, contacts=(Contact(name="Kurz, Eva", email="kurz@betrieb.example"),)))
    people = (
        {"given_name": 'Zoë "Zo"', "family_name": "O’Neill; Çelik", "invitation_language": "ar"},
        {"given_name": "Ünal", "family_name": "Öz", "invitation_language": "ti", "email": "amira1@post.example"},
        {"given_name": "Olena", "family_name": "Шевченко", "invitation_language": "uk"},
    )  # the first two share a mailbox
    for index, fields in enumerate(people):
        one = made.registration(index)
        person: Person = replace(one.person, **fields)  # type: ignore[arg-type]  # fields by name
        edit_participant(made.session, replace(one, person=person))
    for person_, stand, slot, helper in ((0, 0, 0, None), (0, 1, 3, 0), (1, 1, 0, None), (2, 2, 1, None), (3, 0, 4, 0)):
        made.plan(person_, stand, slot, interpreter=helper)
    made.release()
    place = tmp_path_factory.mktemp("rules")
    files: dict[str, bytes] = {}
    drafts: dict[str, EmailMessage] = {}
    with MailServer() as server:
        for step in ("first", "moved", "gone"):
            if step == "moved":
                first = next(
                    one for one in interviews(made.session, event=made.event) if one.participant == made.participants[2]
                )
                remove_interviews(made.session, [first.id])
                made.plan(2, 2, 6)
                made.release()
            if step == "gone":
                remove_participants(made.session, [made.participants[1]])
                made.release()
            write(made, place / step, server)
            root = place / step
            files |= {f"{step}/{path.relative_to(root / 'files')}": path.read_bytes() for path in root.rglob("*.ics")}
            drafts |= {
                f"{step}/{path.name}": email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                for path in root.rglob("*.eml")
            }
        mails = list(server.taken)
    made.session.close()
    return Left(files=files, drafts=drafts, mails=mails)


def test_rules_1_to_7_every_file_is_read_alike_by_three_readers(left: Left) -> None:
    assert len(left.files) > 30
    assert len(left.mails) >= 8
    seen: list[Seen] = [one for data in left.calendars for one in agreed(data)]
    assert {one.status for one in seen} == {"CONFIRMED", "CANCELLED"}


def test_rule_8_what_is_answered_has_every_property(left: Left) -> None:
    for method in ("REQUEST", "CANCEL"):
        assert left.of_method(method)
        for data in left.of_method(method):
            calendar = icalendar.Calendar.from_ical(data)
            assert (calendar["VERSION"], calendar["PRODID"], calendar["METHOD"]) == (
                "2.0", "-//Refugees Day//Refugees Day//DE", method,
            )  # fmt: skip
            [event] = calendar.walk("VEVENT")
            wanted = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "ORGANIZER", "ATTENDEE", "SEQUENCE", "STATUS"}
            assert wanted <= set(event)
            assert re.search(rb"DTSTAMP:\d{8}T\d{6}Z\r\n", data)


def test_rule_9_one_entry_in_what_is_answered(left: Left) -> None:
    counts = {
        method: {len(events(data)) for data in left.of_method(method)} for method in ("REQUEST", "CANCEL", "PUBLISH")
    }
    assert (counts["REQUEST"], counts["CANCEL"]) == ({1}, {1})
    assert max(counts["PUBLISH"]) > 1


def test_rule_10_a_uid_is_random_and_of_one_reader(left: Left) -> None:
    readers: dict[str, set[str]] = {}
    for data in left.of_method("REQUEST"):
        [event] = events(data)
        assert UUID.fullmatch(str(event["UID"]))
        readers.setdefault(str(event["UID"]), set()).add(event["ATTENDEE"].params["CN"])
    assert len(readers) == 5  # four visits and a day at the booth
    assert {len(names) for names in readers.values()} == {1}  # also of the two who share a mailbox


def test_rule_11_times_of_writing_are_in_order(left: Left) -> None:
    stamps: dict[tuple[str, int], set[object]] = {}
    for data in left.calendars:
        assert b"X-MICROSOFT" not in data
        for event in events(data):
            assert event["CREATED"].dt <= event["LAST-MODIFIED"].dt <= event["DTSTAMP"].dt
            key = str(event["UID"]), int(event["SEQUENCE"])
            stamps.setdefault(key, set()).add(event["LAST-MODIFIED"].dt)
    assert {len(found) for found in stamps.values()} == {1}
    newest = {uid: max(number for other, number in stamps if other == uid) for uid, _ in stamps}
    assert {0, 1} <= set(newest.values())
    for uid, number in newest.items():
        written = [max(stamps[uid, each]) for each in range(number + 1) if (uid, each) in stamps]
        assert written == sorted(written)


def test_rules_12_and_13_who_invites_and_who_is_invited(left: Left) -> None:
    expected = "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="
    for (to, _), message in zip(left.mails, left.messages, strict=True):
        assert message["From"].addresses[0].addr_spec == SENDER
        for part in message.walk():
            if part.get_content_type() != "text/calendar" or part.get_param("method") == "PUBLISH":
                continue
            [event] = events(payload(part))
            assert (event["ORGANIZER"], event["ATTENDEE"]) == (f"mailto:{SENDER}", f"mailto:{to}")
            assert set(event["ORGANIZER"].params) == {"CN"}
            [line] = [line for line in unfolded(payload(part)) if line.startswith("ATTENDEE")]
            assert line.startswith(f"ATTENDEE;{expected}")


def test_rule_14_a_cancellation_repeats_what_was_said_last(left: Left) -> None:
    asked = {str(events(data)[0]["UID"]): events(data)[0] for data in left.of_method("REQUEST")}
    for data in left.of_method("CANCEL"):
        [event] = events(data)
        last = asked[str(event["UID"])]
        assert (event["STATUS"], int(event["SEQUENCE"])) == ("CANCELLED", int(last["SEQUENCE"]) + 1)
        assert [event[name].dt for name in ("DTSTART", "DTEND")] == [last[name].dt for name in ("DTSTART", "DTEND")]
        assert [event[name] for name in ("ORGANIZER", "ATTENDEE")] == [last[name] for name in ("ORGANIZER", "ATTENDEE")]
        assert str(event["SUMMARY"]).startswith("Abgesagt")
        assert str(event["SUMMARY"]).endswith(str(last["SUMMARY"]))
        assert b"VALARM" not in data


def test_rule_15_a_plan_is_attached_and_never_a_body(left: Left) -> None:
    plans = [
        part
        for message in (*left.messages, *left.drafts.values())
        for part in message.walk()
        if part.get_param("method") == "PUBLISH"
    ]
    assert plans
    assert {part.get_content_disposition() for part in plans} == {"attachment"}


def test_rules_16_to_19_entries_are_single_private_and_plain(left: Left) -> None:
    for data in left.calendars:
        for event in events(data):
            assert {"RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "DURATION", "X-ALT-DESC"}.isdisjoint(event)
            assert event["CLASS"] == "PRIVATE"
            assert event["TRANSP"] in {"OPAQUE", "TRANSPARENT"}
            alarms = event.walk("VALARM")
            assert len(alarms) <= 1
            for alarm in alarms:
                assert (alarm["ACTION"], alarm["TRIGGER"].to_ical()) == ("DISPLAY", b"-PT30M")
                assert alarm["DESCRIPTION"] == event["SUMMARY"]


def test_rule_20_marks_of_direction_come_in_pairs(left: Left) -> None:
    found = 0
    for data in left.calendars:
        for event in events(data):
            for line in str(event.get("DESCRIPTION", "")).split("\n"):
                marks = DIRECTIONS.findall(line)
                found += len(marks)
                assert sum(mark in "\u2066\u2067\u2068" for mark in marks) == marks.count("\u2069")
    assert found  # Arabic lines isolate times and numbers


def test_rule_22_only_the_organisers_calendar_has_a_name(left: Left) -> None:
    named = {path for path, data in left.files.items() if b"X-WR-CALNAME" in data}
    assert named == {path for path in left.files if path.rpartition("/")[2].startswith("Veranstaltung")}
    for data in left.calendars:
        assert b"REFRESH-INTERVAL" not in data
        if b"X-MS-OLK-FORCEINSPECTOROPEN" in data:
            assert len(events(data)) == 1


def test_rule_24_a_mail_goes_to_one_person_and_says_nothing_of_this_computer(left: Left) -> None:
    ids = set()
    for (to, content), message in zip(left.mails, left.messages, strict=True):
        assert [one.addr_spec for one in message["To"].addresses] == [to]
        assert (message["Cc"], message["Bcc"]) == (None, None)
        assert str(message["Message-ID"]).endswith("@verein.example>")
        assert message["Date"].datetime.tzinfo is not None
        assert content.isascii()
        assert max(map(len, content.split(b"\r\n"))) <= 998
        ids.add(str(message["Message-ID"]))
    assert len(ids) == len(left.mails)


def test_rule_25_names_of_files_are_plain_and_say_nothing_of_a_person(left: Left) -> None:
    names = [
        part.get_filename()
        for message in (*left.messages, *left.drafts.values())
        for part in message.walk()
        if part.get_filename()
    ]
    assert set(names) <= {"Termin.ics", "Absage.ics", "Termine.ics", "Termin_2.ics"}
    assert all(b"name*" not in content and b"name==?" not in content for _, content in left.mails)
    for path in (*left.files, *left.drafts):
        assert re.fullmatch(r"[A-Za-z0-9/_-]+\.(ics|eml)", path)


def test_rule_26_a_draft_is_unsent_and_its_calendars_are_attached(left: Left) -> None:
    assert left.drafts
    for draft in left.drafts.values():
        assert (draft["X-Unsent"], draft["Bcc"], len(draft["To"].addresses)) == ("1", None, 1)
        kinds = [(part.get_content_type(), part.get_content_disposition()) for part in draft.walk()]
        assert all(place == "attachment" for kind, place in kinds if kind == "text/calendar")


def test_rule_31_no_file_is_larger_than_google_takes(left: Left) -> None:
    assert max(map(len, left.calendars)) < 1_000_000


def test_rule_32_titles_are_neutral_and_nobody_reads_of_another(left: Left) -> None:
    for data in left.calendars:
        for event in events(data):
            assert TITLES.fullmatch(str(event["SUMMARY"])), event["SUMMARY"]
            assert "CATEGORIES" not in event
    names = ("O’Neill", "Öz", "Шевченко", "Haddad", "Samir")
    for data in left.calendars:
        text = data.replace(b"\r\n ", b"").decode()
        own = {str(event["ATTENDEE"].params["CN"]) for event in events(data) if "ATTENDEE" in event}
        others = [name for name in names if not any(name in one for one in own)]
        assert [name for name in others if name in text] == []
        assert "0170" not in text
