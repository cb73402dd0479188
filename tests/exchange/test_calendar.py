"""Calendar files as foreign readers see them, byte for byte, and what is refused."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import numpy as np
import pytest
import segno
import vobject
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from refugeesday.errors import UserError
from refugeesday.exchange.calendar import (
    CalendarEntry,
    EntryStatus,
    Mailbox,
    cancellation,
    organisers_calendar,
    publication,
    qr_event,
    request,
)
from refugeesday.exchange.calendar_text import clean_line, clean_name, clean_text
from tests.exchange.calendar_examples import (
    BERLIN,
    GOLDEN,
    GUEST,
    SENDER,
    STAMP,
    VISIT,
    agenda,
    examples,
    talks,
)
from tests.exchange.calendar_rules import Seen, agreed, check_bytes, check_file

ANY_TEXT = st.text(
    st.characters()
    | st.sampled_from('\r\n\t\x00\x0b\x1c\x85\u2028\u2029\ufeff\ud800",;:\\^ N' + "n\u202e\u2066\u0308ሰل"),
    max_size=400,
)


def invitation(**changes: Any) -> bytes:
    return request(replace(VISIT, **changes), organizer=SENDER, attendee=GUEST, stamp=STAMP)


def expected(entry: CalendarEntry, summary: str | None = None) -> Seen:
    return Seen(
        uid=entry.uid,
        starts=entry.starts.astimezone(UTC),
        ends=entry.ends.astimezone(UTC),
        summary=clean_line(entry.summary) if summary is None else summary,
        sequence=entry.sequence,
        status=entry.status.value,
    )


def lines_of(data: bytes, name: str) -> list[str]:
    return [line for line in check_file(data) if re.split("[;:]", line)[0] == name]


@pytest.mark.parametrize("name", sorted(examples()))
def test_examples_equal_their_golden_files(name: str) -> None:
    assert examples()[name].decode() == (GOLDEN / name).read_bytes().decode()


@pytest.mark.parametrize("name", sorted(set(examples()) - {"phone_code.ics"}))
def test_examples_are_read_alike_by_all_readers(name: str) -> None:
    assert len(agreed(examples()[name])) == (GOLDEN / name).read_bytes().count(b"BEGIN:VEVENT")


def test_golden_folder_holds_nothing_else() -> None:
    assert {path.name for path in Path(GOLDEN).glob("*.ics")} == set(examples())


def test_invitation_says_what_was_given() -> None:
    assert agreed(invitation()) == [expected(VISIT)]


def test_invitation_asks_its_one_reader_for_an_answer() -> None:
    data = invitation()

    assert lines_of(data, "METHOD") == ["METHOD:REQUEST"]
    [attendee] = lines_of(data, "ATTENDEE")
    assert attendee.startswith("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=")
    assert attendee.endswith(';CN="ሰላም Ünal „Uli“ O’Neill":mailto:uenal@post.example')
    assert lines_of(data, "ORGANIZER") == [
        'ORGANIZER;CN="Refugees Day, Stadt Musterstadt":mailto:refugeesday@musterstadt.example'
    ]


def test_same_entry_and_stamp_give_same_bytes() -> None:
    assert invitation() == invitation()


def test_later_stamp_changes_only_dtstamp() -> None:
    later = request(VISIT, organizer=SENDER, attendee=GUEST, stamp=STAMP + timedelta(days=1))

    assert later.replace(b"DTSTAMP:20270504T", b"DTSTAMP:20270503T") == invitation()


def test_five_changes_give_sequence_0_to_5_and_one_uid() -> None:
    seen = [
        agreed(invitation(sequence=number, starts=VISIT.starts + number * timedelta(minutes=15)))[0]
        for number in range(6)
    ]

    assert [entry.sequence for entry in seen] == [0, 1, 2, 3, 4, 5]
    assert {entry.uid for entry in seen} == {VISIT.uid}
    assert [entry.starts - seen[0].starts for entry in seen] == [number * timedelta(minutes=15) for number in range(6)]


def test_cancellation_repeats_what_was_sent() -> None:
    last = replace(VISIT, sequence=3)

    data = cancellation(last, organizer=SENDER, attendee=GUEST, stamp=STAMP)

    assert agreed(data) == [expected(replace(last, status=EntryStatus.CANCELLED), "Abgesagt: Refugees Day: Ihr Besuch")]
    assert lines_of(data, "METHOD") == ["METHOD:CANCEL"]
    assert lines_of(data, "ATTENDEE") == lines_of(invitation(), "ATTENDEE")
    assert lines_of(data, "ORGANIZER") == lines_of(invitation(), "ORGANIZER")
    assert lines_of(data, "TRIGGER") == []


def test_cancellation_takes_the_prefix_of_the_readers_language() -> None:
    data = cancellation(VISIT, organizer=SENDER, attendee=GUEST, stamp=STAMP, prefix="Скасовано: ")

    assert agreed(data)[0].summary == "Скасовано: Refugees Day: Ihr Besuch"


def test_plan_holds_each_entry_and_no_attendee() -> None:
    data = publication(talks(), name="Plan", stamp=STAMP, zone=BERLIN, organizer=SENDER)

    assert agreed(data) == [expected(talk) for talk in talks()]
    assert lines_of(data, "METHOD") == ["METHOD:PUBLISH"]
    assert lines_of(data, "ATTENDEE") == []
    assert len(lines_of(data, "ORGANIZER")) == 3
    assert lines_of(data, "X-MS-OLK-FORCEINSPECTOROPEN") == []


def test_plan_without_sender_or_name_says_neither() -> None:
    data = publication(talks()[:1], name=None, stamp=STAMP, zone=BERLIN)

    assert [lines_of(data, name) for name in ("ORGANIZER", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE")] == [[]] * 4
    assert lines_of(data, "X-MS-OLK-FORCEINSPECTOROPEN") == ["X-MS-OLK-FORCEINSPECTOROPEN:TRUE"]


def test_organisers_calendar_has_a_name_and_no_method() -> None:
    data = organisers_calendar(agenda(), name="Messe; Tag 1", stamp=STAMP, zone=BERLIN)

    assert agreed(data) == [expected(item) for item in agenda()]
    assert [lines_of(data, name) for name in ("METHOD", "ORGANIZER", "ATTENDEE")] == [[]] * 3
    assert lines_of(data, "X-WR-CALNAME") == ["X-WR-CALNAME:Messe\\; Tag 1"]
    assert lines_of(data, "TRANSP") == ["TRANSP:TRANSPARENT"] * 2


def test_invitation_does_not_open_a_calendar_of_its_own() -> None:
    assert [lines_of(invitation(), name) for name in ("NAME", "X-WR-CALNAME", "X-WR-TIMEZONE")] == [[]] * 3


def test_alarm_is_one_display_before_the_start() -> None:
    half_hour, none = invitation(alarm_minutes=30), invitation(alarm_minutes=None)

    assert lines_of(half_hour, "TRIGGER") == ["TRIGGER:-PT30M"]
    assert lines_of(half_hour, "ACTION") == ["ACTION:DISPLAY"]
    assert b"VALARM" not in none


def test_title_of_the_map_equals_the_place() -> None:
    data = invitation(location='Haus "Am Tor"\\Nord ^1\nEingang', geo=(51.5, -0.00001))

    event = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    assert str(event["LOCATION"]) == "Haus “Am Tor”/Nord ˆ1 Eingang"
    assert event["X-APPLE-STRUCTURED-LOCATION"].params["X-TITLE"] == str(event["LOCATION"])
    assert lines_of(data, "GEO") == ["GEO:51.500000;-0.000010"]


def test_change_times_never_lie_after_the_stamp() -> None:
    late = STAMP + timedelta(days=9)

    data = invitation(created=late + timedelta(days=1), modified=late)

    assert lines_of(data, "CREATED") == ["CREATED:20270503T093000Z"]
    assert lines_of(data, "LAST-MODIFIED") == ["LAST-MODIFIED:20270503T093000Z"]
    assert lines_of(data, "DTSTAMP") == ["DTSTAMP:20270503T093000Z"]


def test_long_title_is_cut_to_255_characters() -> None:
    assert len(agreed(invitation(summary="Gespräch " * 60))[0].summary) <= 255


def test_windows_path_stays_a_path() -> None:
    assert agreed(invitation(summary=r"C:\Neu\neu; \Nord, \\")) == [
        expected(replace(VISIT, summary=r"C:\Neu\neu; \Nord, \\"))
    ]


@settings(max_examples=120, deadline=None)
@given(title=ANY_TEXT, place=ANY_TEXT, text=ANY_TEXT, name=ANY_TEXT)
def test_any_text_arrives_cleaned_and_ends_no_line(title: str, place: str, text: str, name: str) -> None:
    entry = replace(VISIT, summary="x" + title, location=place, description=text)
    people = {"organizer": replace(SENDER, name=name), "attendee": replace(GUEST, name=name)}

    data = request(entry, **people, stamp=STAMP)

    assert agreed(data) == [expected(entry)]
    lines = check_file(data)
    names = [re.split("[;:]", line)[0] for line in lines]
    assert [names.count(only) for only in ("SUMMARY", "ATTENDEE", "ORGANIZER", "METHOD", "VALARM")] == [1, 1, 1, 1, 0]
    event = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    assert str(event.get("DESCRIPTION", "")) == clean_text(text)
    assert str(event.get("LOCATION", "")) == clean_name(place)
    assert event["ATTENDEE"].params.get("CN", "") == clean_name(name)
    seen = vobject.readOne(data.decode()).vevent
    assert seen.attendee.value == "mailto:uenal@post.example"
    assert seen.attendee.params.get("CN", [""]) == [clean_name(name)]


@settings(max_examples=120, deadline=None)
@given(title=ANY_TEXT, place=ANY_TEXT)
def test_any_phone_code_fits_and_is_read(title: str, place: str) -> None:
    text = qr_event(replace(VISIT, summary="x" + title, location=place))

    lines = check_bytes(text.encode())
    assert len(text.encode()) <= 200
    assert lines == text.split("\r\n")[:-1]
    event = icalendar.Event.from_ical(text)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (VISIT.starts, VISIT.ends)
    whole = clean_line("x" + title)
    assert str(event["SUMMARY"]) == whole or str(event["SUMMARY"]).endswith("…")


@pytest.mark.parametrize("text", ["a", "ü", "ሰ", "😀", "a,", "Wort "])
def test_phone_code_of_long_texts_uses_its_room(text: str) -> None:
    code = qr_event(replace(VISIT, summary=text * 200, location=text * 200, geo=None)).encode()

    assert 180 <= len(code) <= 200
    assert all(len(line) <= 75 for line in code.split(b"\r\n"))


def test_phone_code_is_read_from_its_picture() -> None:
    text = qr_event(replace(VISIT, location="ሰላም " * 30))
    code = segno.make(text, encoding="utf-8", error="m", micro=False)
    picture = np.array([[0 if dark else 255 for dark in row] for row in code.matrix_iter(scale=4, border=4)], np.uint8)

    read = zxingcpp.read_barcodes(picture)

    assert [code.text for code in read] == [text]
    assert code.symbol_size(border=0) == (57, 57)
    assert "LOCATION:ሰላም ሰላም" in text
    assert "@" not in text


def test_phone_code_shortens_after_a_word_and_keeps_the_place() -> None:
    text = qr_event(replace(VISIT, summary="Vorstellungsgespräch mit Auszubildenden und Fachkräften " * 3))

    lines = text.split("\r\n")
    assert lines[1] == "SUMMARY:Vorstellungsgespräch mit Auszubildenden und…"
    assert lines[4].startswith("LOCATION:Stadthalle\\, Foyer\\; Marktplatz")


@pytest.mark.parametrize(
    ("day", "gap", "fold"),
    [
        (datetime(2026, 3, 29, tzinfo=BERLIN), True, False),
        (datetime(2026, 10, 25, tzinfo=BERLIN), False, True),
        (datetime(2027, 3, 28, tzinfo=BERLIN), True, False),
        (datetime(2027, 10, 31, tzinfo=BERLIN), False, True),
    ],
)
def test_days_of_changing_clocks(day: datetime, *, gap: bool, fold: bool) -> None:
    for quarter in range(0, 24 * 4, 2):
        starts = day + quarter * timedelta(minutes=15)
        entry = replace(VISIT, starts=starts, ends=(starts.astimezone(UTC) + timedelta(minutes=20)).astimezone(BERLIN))
        if gap and starts.hour == 2:
            with pytest.raises(UserError, match=r"time\.does_not_exist"):
                invitation(starts=starts, ends=entry.ends)
            continue
        data = invitation(starts=entry.starts, ends=entry.ends)
        assert agreed(data) == [expected(entry)]
        written = lines_of(data, "DTSTART")[-1]
        assert written.endswith("Z") == (fold and starts.hour == 2)
        assert (b"VTIMEZONE" in data) == (not written.endswith("Z"))


def test_both_readings_of_a_time_shown_twice_stay_apart() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    entries = [
        replace(VISIT, uid=f"{fold}@a.example", starts=first.replace(fold=fold), ends=first + timedelta(hours=3))
        for fold in (0, 1)
    ]

    seen = agreed(publication(entries, name=None, stamp=STAMP, zone=BERLIN))

    assert [entry.starts.hour for entry in seen] == [0, 1]


def test_end_in_another_zone_is_written_in_the_zone_of_the_start() -> None:
    data = invitation(ends=VISIT.ends.astimezone(ZoneInfo("Asia/Kolkata")))

    assert data == invitation()


def test_entry_given_in_utc_needs_no_block() -> None:
    data = invitation(starts=VISIT.starts.astimezone(UTC), ends=VISIT.ends.astimezone(UTC))

    assert agreed(data) == [expected(VISIT)]
    assert b"VTIMEZONE" not in data


@pytest.mark.parametrize(
    ("organizer", "attendee", "code"),
    [
        (SENDER, replace(GUEST, address=""), "calendar.no_address"),
        (replace(SENDER, address=""), GUEST, "calendar.no_address"),
        (replace(SENDER, address=""), replace(GUEST, address=""), "calendar.no_address"),
        (SENDER, replace(GUEST, address=SENDER.address.upper()), "calendar.invites_sender"),
        (SENDER, replace(GUEST, address="a@b.example\r\nATTENDEE:mailto:c@d.example"), "calendar.bad_address"),
        (SENDER, replace(GUEST, address="a@b.example\u2028x"), "calendar.bad_address"),
        (SENDER, replace(GUEST, address="a@b.example,c@d.example"), "calendar.bad_address"),
        (SENDER, replace(GUEST, address="a@b.example\x85"), "calendar.bad_address"),
        (replace(SENDER, address="nobody"), GUEST, "calendar.bad_address"),
    ],
)
def test_people_without_a_usable_address_are_refused(organizer: Mailbox, attendee: Mailbox, code: str) -> None:
    for write in (request, cancellation):
        with pytest.raises(UserError) as caught:
            write(VISIT, organizer=organizer, attendee=attendee, stamp=STAMP)
        assert caught.value.code == code
        assert "@" not in str(caught.value)


def test_entry_that_ends_before_it_starts_is_refused() -> None:
    for ends in (VISIT.starts, VISIT.starts - timedelta(minutes=1)):
        with pytest.raises(UserError, match=r"calendar\.ends_before_start"):
            invitation(ends=ends)


@pytest.mark.parametrize("title", ["", " \r\n", "\x00\u2028\ufeff"])
def test_entry_without_a_title_is_refused(title: str) -> None:
    with pytest.raises(UserError, match=r"calendar\.no_title"):
        invitation(summary=title)


def test_empty_plan_is_refused() -> None:
    with pytest.raises(UserError, match=r"calendar\.no_entries"):
        publication([], name=None, stamp=STAMP, zone=BERLIN)


@pytest.mark.parametrize(
    "changes",
    [
        {"uid": "a b"},
        {"uid": "a\r\nX:1"},
        {"uid": ""},
        {"sequence": -1},
        {"alarm_minutes": -5},
        {"language": "de\r\nX"},
        {"language": "de:X"},
        {"geo": (91.0, 0.0)},
        {"geo": (0.0, float("nan"))},
        {"starts": datetime(2027, 6, 18, 10, 0)},  # noqa: DTZ001 - the naive time is the point
    ],
)
def test_values_only_a_defect_could_give_are_no_entry(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        replace(VISIT, **changes)


def test_two_entries_of_one_uid_make_no_plan() -> None:
    with pytest.raises(ValueError):
        publication([VISIT, VISIT], name=None, stamp=STAMP, zone=BERLIN)


def test_cancelled_entry_makes_no_invitation() -> None:
    with pytest.raises(ValueError):
        invitation(status=EntryStatus.CANCELLED)


def test_times_that_are_the_same_instant_are_each_written_in_their_own_zone() -> None:
    kyiv = ZoneInfo("Europe/Kyiv")
    there = replace(VISIT, starts=VISIT.starts.astimezone(kyiv), ends=VISIT.ends.astimezone(kyiv))

    written = [lines_of(publication([one], name=None, stamp=STAMP, zone=zone), "DTSTART")[-1]
               for one, zone in ((VISIT, BERLIN), (there, kyiv), (VISIT, UTC), (VISIT, BERLIN))]  # fmt: skip

    assert [line.partition(":")[0] for line in written] == [
        "DTSTART;TZID=Europe/Berlin", "DTSTART;TZID=Europe/Kyiv", "DTSTART", "DTSTART;TZID=Europe/Berlin",
    ]  # fmt: skip
    assert written[2].endswith("Z")
