"""Drafts mail programs open as unsent, and texts to be read out: one a person, in two languages, nobody forgotten."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import icalendar
import pytest

from refugeesday.domain.events import InvitationMode
from refugeesday.domain.people import Channel
from refugeesday.errors import UserError
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.invitations import prepare_invitations, record_invitations
from refugeesday.services.participants import edit_participant
from refugeesday.services.telling import mark_told, recipients_of
from refugeesday.services.written_words import WrittenWords, write_drafts, write_texts
from tests.services.small_fair import Fair, fair


def drafts(made: Fair, folder: Path, *, only_changed: bool = False) -> dict[str, EmailMessage]:
    outgoing = prepare_invitations(made.session, event=made.event)
    write_drafts(outgoing, recipients_of(made.session, outgoing), folder, only_changed=only_changed)
    record_invitations(made.session, outgoing)
    policy = email.policy.default
    return {path.name: email.message_from_bytes(path.read_bytes(), policy=policy) for path in folder.iterdir()}


def texts(made: Fair, folder: Path, *, only_changed: bool = False) -> dict[str, str]:
    outgoing = prepare_invitations(made.session, event=made.event)
    write_texts(outgoing, recipients_of(made.session, outgoing), folder, only_changed=only_changed)
    record_invitations(made.session, outgoing)
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def calendars(draft: EmailMessage) -> list[icalendar.Calendar]:
    return [icalendar.Calendar.from_ical(part.get_payload(decode=True)) for part in draft.iter_attachments()]


def with_person(made: Fair, index: int, **fields: object) -> None:
    one = made.registration(index)
    edit_participant(made.session, replace(one, person=replace(one.person, **fields)))  # type: ignore[arg-type]


def planned(mode: InvitationMode = InvitationMode.VISIT) -> Fair:
    made = fair(mode=mode)
    made.plan(0, 0, 0)
    made.plan(0, 1, 3, interpreter=0)
    made.plan(1, 1, 0)
    made.release()
    return made


def test_draft_opens_as_unsent_with_its_calendar_attached(tmp_path: Path) -> None:
    found = drafts(planned(), tmp_path)

    assert sorted(found) == [
        "FW-0001_2027-06-18_1000.eml", "TN-0001_2027-06-18_0845.eml", "TN-0002_2027-06-18_0845.eml",
    ]  # fmt: skip
    draft = found["TN-0001_2027-06-18_0845.eml"]
    assert (draft["X-Unsent"], draft["Bcc"], draft["Date"]) == ("1", None, None)
    assert [one.addr_spec for one in draft["To"].addresses] == ["amira1@post.example"]
    assert [part.get_content_type() for part in draft.walk()] == ["multipart/mixed", "text/plain", "text/calendar"]
    [part] = draft.iter_attachments()
    assert (part.get_filename(), part.get_param("method"), part.get_param("name")) == (
        "Termin.ics",
        "REQUEST",
        "Termin.ics",
    )
    [calendar] = calendars(draft)
    assert (calendar["METHOD"], len(calendar.walk("VEVENT"))) == ("REQUEST", 1)
    assert calendar.walk("VEVENT")[0]["ATTENDEE"] == "mailto:amira1@post.example"


def test_each_changed_appointment_has_a_file_of_its_own_in_one_draft(tmp_path: Path) -> None:
    made = planned(InvitationMode.APPOINTMENT)
    drafts(made, tmp_path / "one")
    mark_told(made.session, [made.person(0), made.person(1)], event=made.event, channel=Channel.DRAFT)
    [gone] = [one for one in interviews(made.session, event=made.event) if one.booth == made.booths[0]]
    remove_interviews(made.session, [gone.id])
    made.plan(0, 2, 5)
    made.release()

    found = drafts(made, tmp_path / "two", only_changed=True)

    assert sorted(found) == ["TN-0001_2027-06-18_0900.eml"]
    [draft] = found.values()
    assert [one["METHOD"] for one in calendars(draft)] == ["CANCEL", "REQUEST"]
    assert [part.get_filename() for part in draft.iter_attachments()] == ["Absage.ics", "Termin_2.ics"]
    words = draft.get_body(("plain",)).get_content()  # type: ignore[union-attr]  # there is one
    assert "Abgesagt: 09:00–09:20: Gespräch am Stand A01" in words
    assert "10:40–11:00: Gespräch am Stand A03" in words


def test_person_without_address_is_counted_and_gets_a_text(tmp_path: Path) -> None:
    made = planned()
    with_person(made, 0, email="")
    outgoing = prepare_invitations(made.session, event=made.event)
    readers = recipients_of(made.session, outgoing)

    assert write_drafts(outgoing, readers, tmp_path / "d") == WrittenWords(files=2, without_address=1)
    assert write_texts(outgoing, readers, tmp_path / "t") == WrittenWords(files=3, without_address=0)


def test_text_is_german_with_the_readers_language_below(tmp_path: Path) -> None:
    made = planned()
    with_person(made, 0, invitation_language="ar")

    found = texts(made, tmp_path)

    arabic = found["TN-0001_2027-06-18_0845.txt"]
    assert arabic.startswith("Guten Tag Amira 1 Haddad,\n")
    german, _, other = arabic.partition("– – –")
    assert "10:00–10:20 Uhr: Stand A02, Betrieb 2 (mit Dolmetschen: Arabisch)" in german
    assert "مقابلاتك" in other
    assert "\u206610:00–10:20\u2069" in other  # the time keeps its order between right-to-left words
    assert "Hello Amira 2 Haddad" in found["TN-0002_2027-06-18_0845.txt"]


def test_text_of_a_cancellation_speaks_of_the_place_not_the_event(tmp_path: Path) -> None:
    made = planned()
    with_person(made, 1, invitation_language="uk")
    mark_told(made.session, [made.person(1)], event=made.event, channel=Channel.PHONE)
    gone = [one.id for one in interviews(made.session, event=made.event) if one.participant == made.participants[1]]
    remove_interviews(made.session, gone)
    made.release()

    text = texts(made, tmp_path, only_changed=True)["TN-0002_2027-06-18_0845.txt"]

    assert "Ihr Platz am Freitag, 18. Juni 2027, um 08:45 Uhr ist abgesagt." in text
    assert "Die Veranstaltung selbst findet statt." in text
    assert "Скасовано: п’ятниця, 18 червня 2027 р. 08:45" in text


def test_invitation_to_one_talk_says_when_and_where_without_a_calendar(tmp_path: Path) -> None:
    """A mail is readable without any calendar. Source: invitations/rules.md 23."""
    made = fair(mode=InvitationMode.APPOINTMENT)
    made.plan(0, 0, 0)
    made.release()

    [text] = texts(made, tmp_path).values()

    german, _, english = text.partition("– – –")
    assert "wir laden Sie ein: Probe am Freitag, 18. Juni 2027." in german
    assert "09:00–09:20: Gespräch am Stand A01" in german
    assert "Ort: Stadthalle, Markt 1, 33098 Paderborn" in german
    assert "We invite you: Probe on Friday, 18 June 2027." in english
    assert "09:00–09:20" in english


def test_language_of_interpreting_is_named_in_the_readers_language(tmp_path: Path) -> None:
    found = texts(planned(), tmp_path)

    german, _, english = found["TN-0001_2027-06-18_0845.txt"].partition("– – –")
    assert ("Dolmetschen: Arabisch" in german, "with interpreting: Arabic" in english) == (True, True)


def test_texts_hold_no_status_and_no_name_of_another(tmp_path: Path) -> None:
    for name, text in texts(planned(), tmp_path).items():
        others = {"Amira 1", "Amira 2", "Samir 1"} - {"Amira 1" if "0001" in name else "Amira 2"}
        assert not [other for other in others if other in text] or name.startswith("FW")
        assert "Flucht" not in text


def test_no_draft_without_a_sender(tmp_path: Path) -> None:
    made = planned()
    made.change_event(sender_email="")
    outgoing = prepare_invitations(made.session, event=made.event)

    with pytest.raises(UserError, match=r"mail\.no_sender"):
        write_drafts(outgoing, recipients_of(made.session, outgoing), tmp_path)


def test_reader_without_phrases_gets_english_with_a_note(tmp_path: Path) -> None:
    made = planned()
    with_person(made, 1, invitation_language="pes")

    text = texts(made, tmp_path)["TN-0002_2027-06-18_0845.txt"]

    german, _, english = text.partition("– – –")
    assert "Guten Tag" in german
    assert "Please come to the welcome desk at 08:45." in english
    assert "Your interviews on Friday, 18 June 2027:" in english
    assert english.endswith("Für Persisch (Farsi) gibt es noch keine Übersetzung: Deutsch und Englisch.\n")


def test_marks_of_unreviewed_phrases_are_explained_once(tmp_path: Path) -> None:
    made = planned()
    with_person(made, 0, invitation_language="ar")
    with_person(made, 1, invitation_language="so")

    found = texts(made, tmp_path)

    somali = found["TN-0002_2027-06-18_0845.txt"]
    assert somali.endswith("\n\n* Übersetzung ungeprüft\n")
    assert somali.count("ungeprüft") == 1
    arabic = next(text for name, text in found.items() if name.startswith("TN-0001")).partition("– – –")[2]
    assert "ungeprüft" not in arabic
    assert "\u060c " in arabic
    assert ", " not in arabic
