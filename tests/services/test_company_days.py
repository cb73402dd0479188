"""Days in companies: told like talks, only as released, to the participant, the company and who goes along."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from icalendar import Calendar

from refugeesday.domain.answers import AnswerKind
from refugeesday.domain.events import EventFormat
from refugeesday.domain.interviews import Placement
from refugeesday.domain.invitations import AppointmentKind
from refugeesday.domain.organisations import Contact, OfferKind, Organisation
from refugeesday.domain.own_texts import OwnText
from refugeesday.domain.papers import CardValues, DayCardValues
from refugeesday.domain.people import Channel, ParticipantState
from refugeesday.domain.telling import ToldState
from refugeesday.exchange.smtp import connect
from refugeesday.services.answers import note_answer
from refugeesday.services.calendar_folder import write_calendar_folder
from refugeesday.services.events import event as read_event
from refugeesday.services.handing_over import cards_for, letters_for
from refugeesday.services.invitation_rows import invitation_board
from refugeesday.services.invitations import prepare_invitations, record_invitations
from refugeesday.services.mail_account import set_mail_account
from refugeesday.services.messages import Occasion, spoken_text
from refugeesday.services.offers import add_offer
from refugeesday.services.organisations import add_organisation
from refugeesday.services.outbox import queue_mails
from refugeesday.services.own_texts import keep_text
from refugeesday.services.paper_day_letters import letter_pile
from refugeesday.services.plans import changes_since_release, is_released
from refugeesday.services.sending import Run
from refugeesday.services.telling import mark_told, recipients, recipients_of, told_list
from refugeesday.services.told_changes import Aspect, PartChange, part_changes
from refugeesday.services.written_words import said_to, text_for
from refugeesday.store import tables, values
from tests import make
from tests.exchange.mail_server import PASSWORD, MailServer, trusting
from tests.services.small_fair import Fair, fair

MORNING = datetime(2027, 6, 18, 5, tzinfo=UTC)  # 07:00 in Berlin
NIGHT = datetime(2027, 6, 17, 21, tzinfo=UTC)  # 23:00 on the evening before


class Days:
    """A fair with companies that take people for a day, and shortcuts to plan them."""

    def __init__(self, made: Fair) -> None:
        self.made, self.session, self.offers = made, made.session, []
        for name in ("Backstube Ederblick", "Werk Lindenau"):
            firm = add_organisation(
                made.session,
                Organisation(
                    name=name,
                    number=f"AG-{len(self.offers) + 1:04}",
                    street="Kornweg 3",
                    postcode="34000",
                    town="Niederau",
                    phone="05600 310",
                    contacts=(
                        Contact(name="Wiegand", salutation="Frau", phone="0171 999", email="privat@firma.example"),
                    ),
                ),
            )
            offer = make.offer(
                0, organisation=firm, event=made.event, title="Backstube", kind=OfferKind.SHADOWING,
                meeting_point="Eingang am Hof", bring="Ausweis, feste Schuhe",
            )  # fmt: skip
            self.offers.append(add_offer(made.session, offer))

    def place(
        self, person: int, offer: int, starts: datetime = MORNING, *, companion: int | None = None, note: str = ""
    ) -> int:
        new = Placement(
            event=self.made.event,
            participant=self.made.participants[person],
            offer=self.offers[offer],
            companion=None if companion is None else self.made.volunteers[companion],
            starts=starts,
            ends=starts + timedelta(hours=7, minutes=30),
            score=50,
            travel="driver",
            travel_note=note,
        )
        with self.session.step("place_participant"):
            return values.insert(self.session.store, tables.Placement, new)

    def move(self, id_: int, **columns: object) -> None:
        table = tables.Placement
        with self.session.step("move_placement"):
            table.update(columns).where(table.id == id_).execute(self.session.store)

    def take_out(self, id_: int) -> None:
        with self.session.step("remove_placements"):
            values.delete(self.session.store, tables.Placement, tables.Placement.id == id_)

    def open(self) -> list[tuple[AppointmentKind, ToldState]]:
        found = [one for one in told_list(self.session, event=self.made.event) if one.must_be_told]
        return sorted((one.now.kind, one.state) for one in found)

    def tell_all(self) -> None:
        people = {one.person for one in told_list(self.session, event=self.made.event)}
        mark_told(self.session, people, event=self.made.event, channel=Channel.PHONE)

    def export(self, folder: Path, *, only_changed: bool = False) -> dict[str, bytes]:
        outgoing = prepare_invitations(self.session, event=self.made.event)
        write_calendar_folder(outgoing, folder, only_changed=only_changed)
        record_invitations(self.session, outgoing)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.ics")}


@pytest.fixture
def days() -> Days:
    made = fair()
    made.change_event(format=EventFormat.BOTH)
    return Days(made)


def entries(content: bytes) -> list[object]:
    return Calendar.from_ical(content).walk("VEVENT")


def text_to(days: Days, person: int, *, language: str = "en") -> str:
    one = days.made.registration(person)
    of = read_event(days.session, days.made.event)
    [standing] = [
        one
        for one in told_list(days.session, event=days.made.event)
        if one.now.kind is AppointmentKind.DAY and one.person == days.made.person(person)
    ]
    reader = replace(one.person, invitation_language=language)
    return spoken_text([standing.now], reader, event=of, occasion=Occasion.NEW)


def test_a_day_is_told_only_as_it_was_released(days: Days) -> None:
    id_ = days.place(0, 0)
    assert days.open() == []
    days.made.release()
    assert days.open() == [(AppointmentKind.DAY, ToldState.NEVER_TOLD)]
    days.tell_all()

    days.move(id_, starts=MORNING + timedelta(hours=1))
    assert (days.open(), is_released(days.session, event=days.made.event)) == ([], False)
    assert changes_since_release(days.session, event=days.made.event) == 1
    days.made.release()

    assert days.open() == [(AppointmentKind.DAY, ToldState.CHANGED)]
    [found] = [one for one in recipients(days.session, event=days.made.event) if one.must_be_told]
    [standing] = found.open
    assert part_changes(standing, zone="Europe/Berlin", rooms=()) == (
        PartChange(aspect=Aspect.TIME, about="Praktikumstag: Backstube Ederblick", before="07:00", after="08:00"),
    )


def test_another_company_ends_one_invitation_and_begins_another(days: Days, tmp_path: Path) -> None:
    id_ = days.place(0, 0)
    days.made.release()
    [before] = entries(days.export(tmp_path / "one")["Einladungen/TN-0001_2027-06-18_0700.ics"])
    days.move(id_, offer=days.offers[1])
    days.made.release()

    found = days.export(tmp_path / "two", only_changed=True)

    [over] = entries(found["Absagen/TN-0001_2027-06-18_0700.ics"])
    [new] = entries(found["Einladungen/TN-0001_2027-06-18_0700.ics"])
    assert (over["UID"], over["SEQUENCE"], over["STATUS"]) == (before["UID"], 1, "CANCELLED")
    assert (new["SEQUENCE"], str(new["SUMMARY"])) == (0, "Praktikumstag: Werk Lindenau")
    assert new["UID"] != before["UID"]


def test_five_moves_of_a_day_count_to_five(days: Days, tmp_path: Path) -> None:
    id_, said = days.place(0, 0), []
    for version in range(6):
        days.move(id_, starts=MORNING + timedelta(minutes=10 * version))
        days.made.release()
        [name] = [name for name in days.export(tmp_path / str(version)) if name.startswith("Einladungen")]
        [one] = entries((tmp_path / str(version) / name).read_bytes())
        said.append((str(one["UID"]), one["SEQUENCE"]))

    assert [sequence for _, sequence in said] == [0, 1, 2, 3, 4, 5]
    assert len({uid for uid, _ in said}) == 1


def test_everybody_concerned_gets_a_file_and_only_the_participant_the_names(days: Days, tmp_path: Path) -> None:
    days.place(0, 0, companion=0, note="22:25 Uhr ab Unterkunft")
    days.made.release()

    found = days.export(tmp_path)

    assert sorted(found) == [
        "Arbeitgeber/AG-0001_2027-06-18_0700.ics",
        "Ehrenamt/FW-0001_2027-06-18_0700.ics",
        "Einladungen/TN-0001_2027-06-18_0700.ics",
        "Plaene/TN-0001_2027-06-18_0700.ics",
        "Veranstaltung_2027-06-18.ics",
    ]
    [company] = entries(found["Arbeitgeber/AG-0001_2027-06-18_0700.ics"])
    [helper] = entries(found["Ehrenamt/FW-0001_2027-06-18_0700.ics"])
    [person] = entries(found["Einladungen/TN-0001_2027-06-18_0700.ics"])
    assert str(company["SUMMARY"]) == "Praktikumstag Nr. 0001"
    assert str(helper["SUMMARY"]) == "Begleitung zum Praktikumstag"
    assert str(person["LOCATION"]) == "Backstube Ederblick, Kornweg 3, 34000 Niederau"
    assert all("ATTENDEE" not in one for one in (company, helper))
    others = [text for name, text in found.items() if not name.startswith("Einladungen")]
    assert not [text for text in others if b"Amira" in text or b"amira" in text or b"Samir" in text or b"0170" in text]
    assert not [text for text in found.values() if b"0171" in text or b"privat@" in text]


def test_a_night_has_its_own_date_in_the_words_of_both_languages(days: Days) -> None:
    days.place(0, 0, NIGHT, companion=0, note="22:25 Uhr ab Unterkunft")
    days.made.release()

    text = text_to(days, 0)

    german, _, english = text.partition("– – –")
    for line in (
        "Beginn: Donnerstag, 17. Juni 2027, 23:00 Uhr",
        "Ende: Freitag, 18. Juni 2027, 06:30 Uhr",
        "Adresse: Kornweg 3, 34000 Niederau",
        "Treffpunkt: Eingang am Hof",
        "Ansprechperson: Frau Wiegand",
        "Telefon im Betrieb: 05600 310",
        "Weg: mit Fahrdienst, 22:25 Uhr ab Unterkunft",
        "Bitte mitbringen oder beachten: Ausweis, feste Schuhe",
        "Eine Person begleitet Sie.",
    ):
        assert line in german
    for line in (
        "Begins: Thursday, 17 June 2027, 23:00",
        "How to get there: a driver takes you, 22:25 Uhr ab Unterkunft",
    ):
        assert line in english


def test_a_letter_says_on_which_day_a_night_ends(days: Days) -> None:
    days.place(0, 0, NIGHT)
    days.place(1, 1)
    days.made.release()
    letters = letter_pile(days.session, event=days.made.event, only=days.made.participants)
    times = {letter.talks[0][0] for letter in letters if letter.subject.german.startswith("Praktikumstag")}
    assert times == {"23:00–06:30 (18.06.)", "07:00–14:30"}


def test_a_language_of_phrases_says_the_day_too(days: Days) -> None:
    one = days.made.registration(0)
    from refugeesday.services.participants import edit_participant

    edit_participant(days.session, replace(one, person=replace(one.person, invitation_language="ar")))
    days.place(0, 0)
    days.made.release()

    _, _, arabic = text_to(days, 0, language="ar").partition("– – –")

    assert "الشركة: \u2066Backstube Ederblick\u2069" in arabic
    assert "07:00–14:30" in arabic
    assert "\u2066Kornweg 3, 34000 Niederau\u2069" in arabic


@pytest.mark.parametrize(
    ("format_", "state"),
    [(EventFormat.PLACEMENT, ParticipantState.DECLINED), (EventFormat.BOTH, ParticipantState.REGISTERED)],
)
def test_declining_a_company_is_declining_the_event_only_without_a_fair(
    days: Days, format_: EventFormat, state: ParticipantState
) -> None:
    days.made.change_event(format=format_)
    days.place(0, 0)
    days.made.release()
    days.tell_all()
    [one] = told_list(days.session, event=days.made.event)

    note_answer(days.session, one.now.id, answer=AnswerKind.DECLINED)

    assert days.made.registration(0).state is state


def test_many_changes_of_days_are_told_as_an_independent_account_says(days: Days) -> None:
    """Keep book by oneself of what was planned, released and told; talks of the fair stay out of it."""
    random_ = random.Random(7)
    planned: dict[int, tuple[int, int, datetime, int | None]] = {}
    released: dict[tuple[object, ...], object] = {}
    told: dict[tuple[object, ...], object] = {}
    people = {("p", index): days.made.person(index) for index in range(3)} | {("v", 0): _helper(days)}
    for _ in range(25):
        for _ in range(random_.choice((1, 3, 30))):
            person, offer = random_.randrange(3), random_.randrange(2)
            starts = MORNING + timedelta(minutes=30 * random_.randrange(4))
            companion = random_.choice((None, 0)) if not any(day[3] == 0 for day in planned.values()) else None
            [id_] = [id_ for id_, day in planned.items() if day[0] == person] or [0]
            if id_:
                days.take_out(id_)
                del planned[id_]
            else:
                planned[days.place(person, offer, starts, companion=companion)] = person, offer, starts, companion
        days.made.release()
        released = {("p", person, offer): (starts, companion) for person, offer, starts, companion in planned.values()}
        released |= {
            ("v", 0, person): (offer, starts) for person, offer, starts, companion in planned.values() if companion == 0
        }
        for reader in random_.sample(sorted(people), random_.randrange(3)):
            mark_told(days.session, [people[reader]], event=days.made.event, channel=Channel.PHONE)
            told = {key: content for key, content in told.items() if key[:2] != reader}
            told |= {key: content for key, content in released.items() if key[:2] == reader}
        expected = {key: "cancelled" for key in told if key not in released}
        expected |= {
            key: "changed" if key in told else "never_told"
            for key, content in released.items()
            if told.get(key) != content
        }
        assert _shown(days) == expected


def _helper(days: Days) -> int:
    from refugeesday.services.volunteers import volunteers

    return volunteers(days.session, event=days.made.event)[0].person.id


def _shown(days: Days) -> dict[tuple[object, ...], str]:
    found: dict[tuple[object, ...], str] = {}
    for one in told_list(days.session, event=days.made.event):
        if not one.must_be_told:
            continue
        if one.now.kind is AppointmentKind.DAY:
            person = days.made.participants.index(one.now.subject)
            found["p", person, days.offers.index(one.now.item or 0)] = str(one.state)
        else:
            found["v", 0, days.made.participants.index(one.now.item or 0)] = str(one.state)
    return found


def test_papers_handed_over_from_the_window_hold_the_days(days: Days) -> None:
    days.place(0, 0)
    days.made.plan(1, 1, 6)
    days.made.release()
    board = invitation_board(days.session, event=days.made.event)

    cards = cards_for(board, board.rows)
    written = letters_for(board, board.rows, today=date(2027, 6, 1))

    assert [(type(one), one.number) for one in cards] == [(DayCardValues, "TN-0001"), (CardValues, "TN-0002")]
    assert [one.subject.german for one in written] == ["Praktikumstag: Backstube Ederblick", "Einladung: Probe"]


def test_talks_and_a_day_in_one_text_have_each_their_date_and_place(days: Days) -> None:
    days.place(0, 0, NIGHT)
    days.made.plan(0, 1, 6)
    days.made.release()
    outgoing = prepare_invitations(days.session, event=days.made.event)
    [one] = recipients_of(days.session, outgoing)

    german, _, english = text_for(one, said_to(one, outgoing, only_changed=False), outgoing=outgoing).partition("– – –")

    for line in (
        "Donnerstag, 17. Juni 2027, 23:00–06:30: Praktikumstag: Backstube Ederblick\n",
        ": Praktikumstag: Backstube Ederblick\nBackstube Ederblick, Kornweg 3, 34000 Niederau\n",
        "Freitag, 18. Juni 2027, 10:45–11:20: Gespräche mit Arbeitgebern\nStadthalle, Markt 1, 33098 Paderborn\n",
    ):
        assert line in german
    assert "\nOrt: " not in german  # no place for all of it
    assert "Thursday, 17 June 2027 \u206623:00–06:30\u2069" in english


def test_invitation_to_a_day_goes_out_by_mail(days: Days) -> None:
    days.place(0, 0)
    days.made.release()
    with MailServer() as server:
        set_mail_account(days.session, server.account())
        assert queue_mails(days.session, event=days.made.event).added == 1
        run = Run(
            days.session,
            event=days.made.event,
            connect=lambda: connect(server.account(), ask_password=lambda: PASSWORD, context=trusting()),
            account=server.account(),
        )
        run.go(pause=lambda _: False)

        [(to, content)] = server.taken
    message = message_from_bytes(content)
    [calendar] = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    [entry] = entries(calendar.get_payload(decode=True))
    assert (to, calendar.get_param("method")) == ("amira1@post.example", "REQUEST")
    assert str(entry["SUMMARY"]) == "Praktikumstag: Backstube Ederblick"
    assert days.open() == []


def test_own_words_name_every_place_somebody_is_expected_at(days: Days) -> None:
    """{Ort} has no single value for who comes to the fair and to a company; it was missing then, and nothing left."""
    days.place(0, 0, MORNING + timedelta(days=6))
    days.made.plan(0, 0, 0)
    days.made.release()
    keep_text(days.session, OwnText("new", "de", "{Name}: {Termine} Ort: {Ort}"), event=days.made.event)
    of, reader = read_event(days.session, days.made.event), days.made.registration(0).person
    told = [one.now for one in told_list(days.session, event=of.id) if one.person == reader.id]
    said = spoken_text(told, reader, event=of, occasion=Occasion.NEW)
    assert len(told) == 2
    assert "Ort: Stadthalle, Markt 1, 33098 Paderborn; Backstube Ederblick, Kornweg 3, 34000 Niederau\n" in said
