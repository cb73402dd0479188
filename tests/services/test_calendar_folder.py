"""The folder of calendar files: the right file for everybody, nothing twice, nothing left behind."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from refugeesday.domain.events import AgendaItem, InvitationMode, Shift
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.people import Channel, Person, Role, Volunteer, VolunteerState
from refugeesday.errors import UserError
from refugeesday.exchange.tables_in import read_table
from refugeesday.services import calendar_files
from refugeesday.services.arrivals import mark_arrived, mark_not_come
from refugeesday.services.calendar_files import MOST_OF_EVENT, FileKind, file_plans
from refugeesday.services.calendar_folder import INDEX, WrittenFiles, write_calendar_folder
from refugeesday.services.interviews import interviews, remove_interviews
from refugeesday.services.invitations import prepare_invitations, record_invitations
from refugeesday.services.participants import edit_participant, participants, remove_participants
from refugeesday.services.telling import mark_told, told_list
from refugeesday.services.volunteers import add_volunteer
from refugeesday.store import tables, values
from refugeesday.store.failures import Conflict
from tests import make
from tests.services.small_fair import Fair, fair

if TYPE_CHECKING:
    from collections.abc import Iterator


def export(made: Fair, folder: Path, *, only_changed: bool = False) -> WrittenFiles:
    outgoing = prepare_invitations(made.session, event=made.event)
    written = write_calendar_folder(outgoing, folder, only_changed=only_changed)
    record_invitations(made.session, outgoing)
    return written


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.ics")}


def entries(content: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


@pytest.fixture
def made() -> Iterator[Fair]:
    made = fair()
    made.plan(0, 0, 0)
    made.plan(0, 1, 2, interpreter=0)
    made.plan(1, 1, 0)
    made.release()
    yield made
    made.session.close()


def test_everybody_has_a_file_of_the_right_kind(made: Fair, tmp_path: Path) -> None:
    event = make.event().raster.slots
    helper = made.volunteers[0]
    with made.session.step("add_shift"):
        shift = Shift(event=made.event, role=Role.WELCOME, starts=event[0].span.starts, ends=event[3].span.ends)
        id_ = values.insert(made.session.store, tables.Shift, shift)
        row = {"shift": id_, "volunteer": helper, "state": VolunteerState.PROMISED}
        tables.ShiftAssignment.insert(row).execute(made.session.store)
        declined = Volunteer(event=made.event, person=Person(given_name="Nora"), state=VolunteerState.PROMISED)
        other = add_volunteer(made.session, declined)
        row = {"shift": id_, "volunteer": other, "state": VolunteerState.DECLINED}  # is told nothing of it
        tables.ShiftAssignment.insert(row).execute(made.session.store)
        item = AgendaItem(event=made.event, title="Begrüßung", starts=event[0].span.starts, ends=event[0].span.ends)
        values.insert(made.session.store, tables.AgendaItem, item)

    written = export(made, tmp_path)

    assert (written.requests, written.cancellations, written.plans, written.others) == (2, 0, 2, 4)
    assert (written.calendars, written.without_address) == (10, 0)
    found = files(tmp_path)
    assert sorted(found) == [
        "Arbeitgeber/A01_2027-06-18_0900.ics",
        "Arbeitgeber/A02_2027-06-18_0900.ics",
        "Ehrenamt/FW-0001_2027-06-18_0900.ics",
        "Einladungen/TN-0001_2027-06-18_0845.ics",
        "Einladungen/TN-0002_2027-06-18_0845.ics",
        "Einzeltermine/TN-0001_2027-06-18_0900.ics",
        "Einzeltermine/TN-0001_2027-06-18_0940.ics",
        "Plaene/TN-0001_2027-06-18_0900.ics",
        "Plaene/TN-0002_2027-06-18_0900.ics",
        "Veranstaltung_2027-06-18.ics",
    ]
    titles = {name: sorted(str(one["SUMMARY"]) for one in entries(content)) for name, content in found.items()}
    assert titles["Ehrenamt/FW-0001_2027-06-18_0900.ics"] == ["Dolmetschen am Stand A02", "Empfang"]
    assert titles["Arbeitgeber/A02_2027-06-18_0900.ics"] == ["Gespräch Nr. 0001", "Gespräch Nr. 0002"]
    assert titles["Veranstaltung_2027-06-18.ics"] == [
        "A01 · Gespräch Nr. 0001", "A02 · Gespräch Nr. 0001", "A02 · Gespräch Nr. 0002", "Begrüßung", "Empfang",
    ]  # fmt: skip
    methods = {name: re.findall(rb"METHOD:(\w+)", content) for name, content in found.items()}
    assert {name.partition("/")[0]: said for name, said in methods.items()} == {
        "Arbeitgeber": [b"PUBLISH"],
        "Ehrenamt": [b"PUBLISH"],
        "Einladungen": [b"REQUEST"],
        "Einzeltermine": [b"PUBLISH"],
        "Plaene": [b"PUBLISH"],
        "Veranstaltung_2027-06-18.ics": [],
    }


def test_only_the_persons_own_invitation_names_the_person(made: Fair, tmp_path: Path) -> None:
    export(made, tmp_path)

    with_data = [name for name, text in files(tmp_path).items() if b"Amira" in text or b"amira" in text]
    own = ["Einladungen/TN-0001_2027-06-18_0845.ics", "Einladungen/TN-0002_2027-06-18_0845.ics"]
    assert sorted(with_data) == own
    assert not [name for name, text in files(tmp_path).items() if b"0170" in text or b"samir" in text.lower()]


def test_every_file_names_the_sender_and_is_read_alike_by_another_library(made: Fair, tmp_path: Path) -> None:
    export(made, tmp_path)

    for name, content in files(tmp_path).items():
        ours = entries(content)
        theirs = {str(one.uid.value): one for one in vobject.readOne(content.decode()).vevent_list}
        assert {str(one["UID"]) for one in ours} == theirs.keys()
        for one in ours:
            other = theirs[str(one["UID"])]
            assert (other.dtstart.value, other.dtend.value) == (one["DTSTART"].dt, one["DTEND"].dt)
            assert (other.summary.value, other.sequence.value) == (str(one["SUMMARY"]), str(one["SEQUENCE"]))
            if "Veranstaltung" not in name:
                assert one["ORGANIZER"] == "mailto:einladung@verein.example"


def test_unchanged_data_is_the_same_bytes_but_the_stamp(made: Fair, tmp_path: Path) -> None:
    export(made, tmp_path / "one")
    remove_participants(made.session, [made.participants[1]])
    export(made, tmp_path / "two")
    export(made, tmp_path / "three")

    def unstamped(folder: Path) -> dict[str, bytes]:
        return {name: re.sub(rb"DTSTAMP:\w+", b"", text) for name, text in files(folder).items()}

    assert unstamped(tmp_path / "two") == unstamped(tmp_path / "three")
    assert unstamped(tmp_path / "one").keys() != unstamped(tmp_path / "two").keys()
    assert files(tmp_path / "two") != files(tmp_path / "three")  # the stamp grew


def test_five_changes_count_to_five_under_one_uid(made: Fair, tmp_path: Path) -> None:
    said = []
    for version in range(6):
        folder = tmp_path / str(version)
        export(made, folder, only_changed=version > 0)
        [path] = (folder / "Einladungen").glob("TN-0001*")
        [one] = entries(path.read_bytes())
        said.append((str(one["UID"]), one["SEQUENCE"], one["DTSTAMP"].dt))
        made.change_event(sender_phone=f"05251 {version}")
        made.release()

    assert [sequence for _, sequence, _ in said] == [0, 1, 2, 3, 4, 5]
    assert len({uid for uid, _, _ in said}) == 1
    assert [stamp for _, _, stamp in said] == sorted({stamp for _, _, stamp in said})


def test_only_changed_writes_the_people_of_the_change(made: Fair, tmp_path: Path) -> None:
    export(made, tmp_path / "all")
    [one] = [one for one in interviews(made.session, event=made.event) if one.participant == made.participants[1]]
    remove_interviews(made.session, [one.id])
    made.plan(1, 2, 4)
    made.release()

    export(made, tmp_path / "changed", only_changed=True)

    assert sorted(files(tmp_path / "changed")) == [
        "Arbeitgeber/A02_2027-06-18_0940.ics",
        "Arbeitgeber/A03_2027-06-18_1020.ics",
        "Einladungen/TN-0002_2027-06-18_1005.ics",
        "Plaene/TN-0002_2027-06-18_1020.ics",
        "Veranstaltung_2027-06-18.ics",
    ]
    assert export(made, tmp_path / "none", only_changed=True).calendars == 0


def test_a_new_export_into_the_same_folder_leaves_no_older_file_of_the_same_people(made: Fair, tmp_path: Path) -> None:
    export(made, tmp_path)
    (tmp_path / "Einladungen" / "Notiz_2027-06-18_0900.ics").write_bytes(b"somebody else's")
    [one] = [one for one in interviews(made.session, event=made.event) if one.participant == made.participants[1]]
    remove_interviews(made.session, [one.id])
    made.plan(1, 2, 4)
    made.release()

    export(made, tmp_path, only_changed=True)

    assert sorted(path.name for path in (tmp_path / "Einladungen").iterdir()) == [
        "Notiz_2027-06-18_0900.ics", "TN-0001_2027-06-18_0845.ics", "TN-0002_2027-06-18_1005.ics",
    ]  # fmt: skip


def test_reassigned_slot_is_cancelled_for_one_and_new_for_the_other(tmp_path: Path) -> None:
    made = fair(mode=InvitationMode.APPOINTMENT)
    made.plan(0, 0, 0)
    made.release()
    export(made, tmp_path / "one")
    remove_interviews(made.session, [one.id for one in interviews(made.session, event=made.event)])
    made.plan(1, 0, 0)
    made.release()

    written = export(made, tmp_path / "two", only_changed=True)

    assert (written.requests, written.cancellations) == (1, 1)
    [before] = entries((tmp_path / "one/Einladungen/TN-0001_2027-06-18_0900.ics").read_bytes())
    [over] = entries((tmp_path / "two/Absagen/TN-0001_2027-06-18_0900.ics").read_bytes())
    [new] = entries((tmp_path / "two/Einladungen/TN-0002_2027-06-18_0900.ics").read_bytes())
    assert (over["UID"], over["SEQUENCE"], over["STATUS"]) == (before["UID"], 1, "CANCELLED")
    assert str(over["SUMMARY"]) == "Abgesagt / Cancelled: Gespräch am Stand A01"
    assert over["ATTENDEE"] == "mailto:amira1@post.example"
    assert (new["SEQUENCE"], new["ATTENDEE"]) == (0, "mailto:amira2@post.example")
    assert new["UID"] != before["UID"]


@pytest.mark.parametrize("mode", list(InvitationMode))
def test_who_did_not_come_gets_no_cancellation_and_keeps_no_invitation(tmp_path: Path, mode: InvitationMode) -> None:
    made = fair(mode=mode)
    made.plan(0, 0, 0)
    made.plan(1, 1, 0)
    made.release()
    export(made, tmp_path)
    mark_told(made.session, [made.person(0), made.person(1)], event=made.event, channel=Channel.EMAIL)
    mark_not_come(made.session, made.participants[0])
    made.release()

    assert export(made, tmp_path).cancellations == 0
    assert [name for name in files(tmp_path) if "TN-0001" in name] == []

    mark_arrived(made.session, made.participants[0])
    assert export(made, tmp_path).cancellations == 1


def test_removed_participant_still_gets_the_cancellation(made: Fair, tmp_path: Path) -> None:
    export(made, tmp_path / "one")
    person = made.person(1)
    remove_participants(made.session, [made.participants[1]])

    written = export(made, tmp_path / "two")

    assert written.cancellations == 1
    [path] = (tmp_path / "two" / "Absagen").iterdir()
    assert path.name == f"X{made.participants[1]:04}_2027-06-18_0845.ics"
    assert person not in {one.person.id for one in participants(made.session, event=made.event)}
    assert entries(path.read_bytes())[0]["ATTENDEE"] == "mailto:amira2@post.example"


@pytest.mark.parametrize("address", ["", "amira at post", "einladung@verein.example"])
def test_one_unusable_address_stops_nobody(made: Fair, tmp_path: Path, address: str) -> None:
    one = made.registration(0)
    edit_participant(made.session, replace(one, person=replace(one.person, email=address)))

    written = export(made, tmp_path)

    assert (written.requests, written.plans, written.without_address) == (1, 2, 1)


def test_the_sheet_lists_every_file(made: Fair, tmp_path: Path) -> None:
    export(made, tmp_path)

    sheet = read_table(tmp_path / INDEX)
    assert {row.cells[0] for row in sheet.rows} == set(files(tmp_path))
    assert ("Einladungen/TN-0001_2027-06-18_0845.ics", "Einladung", "TN-0001", "Haddad, Amira 1") in {
        row.cells[:4] for row in sheet.rows
    }


def test_state_written_by_somebody_else_meanwhile_is_not_overwritten(made: Fair, tmp_path: Path) -> None:
    outgoing = prepare_invitations(made.session, event=made.event)
    export(made, tmp_path)

    with pytest.raises(Conflict, match=r"invitations\.written_meanwhile"):
        record_invitations(made.session, outgoing)


def test_nothing_is_recorded_where_a_file_could_not_be_written(made: Fair, tmp_path: Path) -> None:
    (tmp_path / "Plaene").write_bytes(b"a file in the way")

    with pytest.raises((UserError, FileExistsError)):
        export(made, tmp_path)

    assert len(prepare_invitations(made.session, event=made.event).changed) > 0


def test_another_sender_ends_what_stands_in_calendars_under_the_old_one(made: Fair, tmp_path: Path) -> None:
    """The organizer of an entry never changes. Source: invitations/rules.md 12."""
    export(made, tmp_path / "one")
    mark_told(made.session, [made.person(0)], event=made.event, channel=Channel.EMAIL)
    mark_told(made.session, [made.person(1)], event=made.event, channel=Channel.PHONE)
    [before] = entries((tmp_path / "one/Einladungen/TN-0001_2027-06-18_0845.ics").read_bytes())

    made.change_event(sender_email="neu@verein.example")
    written = export(made, tmp_path / "two")

    assert (written.requests, written.cancellations) == (2, 1)
    [over] = entries((tmp_path / "two/Absagen/TN-0001_2027-06-18_0845.ics").read_bytes())
    [new] = entries((tmp_path / "two/Einladungen/TN-0001_2027-06-18_0845.ics").read_bytes())
    assert (over["UID"], over["ORGANIZER"], over["SEQUENCE"]) == (before["UID"], before["ORGANIZER"], 1)
    assert (new["ORGANIZER"], new["SEQUENCE"]) == ("mailto:neu@verein.example", 0)
    assert new["UID"] != before["UID"]
    [phoned] = [one for one in told_list(made.session, event=made.event) if one.person == made.person(1)]
    assert not phoned.must_be_told


@pytest.mark.parametrize(
    ("zone", "has_block"),
    [
        ("Australia/Adelaide", True),  # half an hour, summer in December
        ("Asia/Kathmandu", True),  # three quarters of an hour, no summer time
        ("America/Sao_Paulo", True),
        ("Pacific/Chatham", True),
        ("Africa/Casablanca", False),  # clocks change with Ramadan: written in UTC
    ],
)
def test_event_in_another_zone_is_written_as_well(tmp_path: Path, zone: str, has_block: bool) -> None:
    made = fair()
    made.change_event(zone=zone)
    made.plan(0, 0, 0)
    made.release()
    export(made, tmp_path)

    [path] = (tmp_path / "Einladungen").iterdir()
    content = path.read_bytes()
    other = vobject.readOne(content.decode()).vevent
    [one] = interviews(made.session, event=made.event)
    arrives = one.starts - timedelta(minutes=15)
    assert (b"BEGIN:VTIMEZONE" in content, f"TZID:{zone}".encode() in content) == (has_block, has_block)
    assert entries(content)[0]["DTSTART"].dt == other.dtstart.value == arrives
    assert f"{arrives.astimezone(ZoneInfo(zone)):%Y-%m-%d_%H%M}" in path.name


def test_each_appointment_of_a_plan_is_a_file_for_phones_that_take_one(made: Fair, tmp_path: Path) -> None:
    written = export(made, tmp_path)

    plan = entries((tmp_path / "Plaene/TN-0001_2027-06-18_0900.ics").read_bytes())
    singles = [entries(path.read_bytes()) for path in sorted((tmp_path / "Einzeltermine").iterdir())]
    assert written.singles == len(plan) == 2
    assert [[one["UID"] for one in some] for some in singles] == [[one["UID"]] for one in plan]
    assert all("ATTENDEE" not in one for [one] in singles)


def test_single_files_are_not_written_for_who_is_asked_about_each_talk(tmp_path: Path) -> None:
    made = fair(mode=InvitationMode.APPOINTMENT)
    for number in (0, 1):
        one = made.registration(number)
        edit_participant(
            made.session, replace(one, person=replace(one.person, email="" if number else one.person.email))
        )
        made.plan(number, 0, 2 * number)
        made.plan(number, 1, 2 * number + 1)
    made.release()

    export(made, tmp_path)

    assert sorted(path.name[:7] for path in (tmp_path / "Einzeltermine").iterdir()) == ["TN-0002", "TN-0002"]


def test_the_calendar_of_a_large_event_is_several_files_that_change_together(
    made: Fair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_files, "MOST_OF_EVENT", 2)
    made.plan(2, 2, 0)
    made.release()
    export(made, tmp_path)
    names = ["Veranstaltung_2027-06-18.ics", "Veranstaltung_2027-06-18_2.ics"]
    parts = [files(tmp_path)[name] for name in names]
    assert [len(entries(content)) for content in parts] == [2, 2]
    assert [re.findall(rb"X-WR-CALNAME:(.*)\r", content) for content in parts] == [[b"Probe (1)"], [b"Probe (2)"]]
    assert sorted(name for name in files(tmp_path) if "/" not in name) == names

    first = interviews(made.session, event=made.event)[0]
    remove_interviews(made.session, [first.id])
    made.plan(0, 0, 8)  # the last of the day now
    made.release()
    export(made, tmp_path / "changed", only_changed=True)
    assert sorted(name for name in files(tmp_path / "changed") if "/" not in name) == names

    remove_interviews(made.session, [one.id for one in interviews(made.session, event=made.event)[2:]])
    made.release()
    export(made, tmp_path)
    assert sorted(name for name in files(tmp_path) if "/" not in name) == names[:1]


def test_the_calendar_of_the_largest_part_stays_below_what_google_takes() -> None:
    made = fair(people=1, stands=1)
    made.plan(0, 0, 0)
    made.release()
    outgoing = prepare_invitations(made.session, event=made.event)
    one = next(one for one in outgoing.current if one.kind is AppointmentKind.BOOTH_TALK)
    words = "Stand A01, Pflegezentrum an der Ederaue gemeinnützige GmbH, Foyer im Obergeschoss, Tisch 12\n\n"
    many = tuple(
        replace(one, uid=f"{uuid.uuid4()}@refugeesday.landkreis-musterstadt.example", description=words + "x" * 60)
        for _ in range(MOST_OF_EVENT)
    )
    [plan] = [each for each in file_plans(replace(outgoing, current=many)) if each.kind is FileKind.ORGANISERS]
    assert len(plan.holds) == MOST_OF_EVENT
    assert len(plan.make()) < 1_000_000
