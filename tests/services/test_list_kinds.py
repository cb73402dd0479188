from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.domain.organisations import Commitment, Offer, OfferKind
from refugeesday.domain.people import Channel, Participant, Purpose, Role, VolunteerState, Wish
from refugeesday.domain.time import DaySpan
from refugeesday.services.booths import booths
from refugeesday.services.events import add_event
from refugeesday.services.imports import import_rows, preview_import
from refugeesday.services.interviews import add_interview
from refugeesday.services.offers import offers
from refugeesday.services.organisations import organisations
from refugeesday.services.participants import participants
from refugeesday.services.session import Session, memory_session
from refugeesday.services.volunteers import volunteers
from tests import make
from tests.services.lists import (
    NOW,
    OFFERS,
    ORGANISATIONS,
    VOLUNTEERS,
    exhibitors,
    preview,
    rejected,
    table,
    take,
    with_event,
)


@pytest.fixture
def session() -> Session:
    return with_event(memory_session(now=lambda: NOW))


def test_rows_of_one_organisation_are_its_contacts_and_its_booth_has_interviewers(session: Session) -> None:
    exhibitors(session)

    quendelhoff, talbrink = organisations(session)
    assert [(one.name, one.email) for one in quendelhoff.contacts] == [("Birte Q", "b@q.example"), ("Emin Z", "")]
    assert talbrink.contacts == ()
    first, second = sorted(booths(session, event=1), key=lambda one: one.organisation)
    assert (first.number, second.number) == ("7", "8")
    assert [(one.name, [skill.language for skill in one.languages]) for one in first.interviewers] == [
        ("Frau W.", ["tr", "en"]),
        ("Herr Noll", ["en"]),
    ]
    assert [one.position for one in second.interviewers] == [1, 2, 3]
    assert second.commitment is Commitment.CONFIRMED


def test_who_stands_in_a_list_without_a_word_of_a_booth_comes_with_an_open_one(session: Session) -> None:
    given = table(("Firma", "PLZ Ort"), ("A GmbH", "34466 Wolfhagen"), ("B GmbH", "34117 Kassel"))
    take(session, given, ORGANISATIONS)

    there = organisations(session, event=1)
    assert [(one.name, one.postcode, one.town) for one in there] == [
        ("A GmbH", "34466", "Wolfhagen"),
        ("B GmbH", "34117", "Kassel"),
    ]
    assert [(one.number, one.commitment, len(one.interviewers)) for one in booths(session, event=1)] == [
        ("1", Commitment.OPEN, 1),
        ("2", Commitment.OPEN, 1),
    ]
    assert len(preview(session, given, ORGANISATIONS).unchanged) == 2
    second = add_event(session, make.event(id=0, name="Next year"))
    again = preview_import(session, given, kind=ORGANISATIONS, event=second)
    assert [(one.name, one.after.booth.number) for one in again.changed] == [("A GmbH", "1"), ("B GmbH", "2")]


def test_funders_and_the_press_have_a_booth_only_where_a_row_speaks_of_it(session: Session) -> None:
    rows = (("A Bank", "Förderer", ""), ("B Blatt", "Presse", ""), ("C Funk", "Presse", "7"))
    take(session, table(("Firma", "Art", "Stand"), *rows), ORGANISATIONS)

    assert [one.name for one in organisations(session)] == ["A Bank", "B Blatt", "C Funk"]
    assert [one.number for one in booths(session, event=1)] == ["7"]


def test_an_employer_called_almost_like_another_is_said(session: Session) -> None:
    take(session, table(("Firma",), ("A GmbH",)), ORGANISATIONS)
    found = preview(session, table(("Firma",), ("A",), ("B KG",), ("B",)), ORGANISATIONS)

    assert [(one.row, one.name, one.other_name, one.other_row) for one in found.duplicates] == [
        (2, "A", "A GmbH", None),
        (4, "B", "B KG", 3),
    ]


def test_people_of_a_list_are_written_to_in_the_first_language_that_is_translated(session: Session) -> None:
    given = table(
        ("Name", "Spricht", "Sprache der Einladung"),
        ("Salim", "Arabisch, etwas Englisch", ""),
        ("Boateng", "Romanes; Französisch", ""),
        ("Karimi", "Dari", "Englisch"),
        ("Weiß", "", ""),
    )
    take(session, given)

    assert [one.person.invitation_language for one in participants(session, event=1)] == ["ar", "fr", "en", ""]


def test_a_sum_is_no_person_and_two_people_in_one_row_are_said(session: Session) -> None:
    given = table(("Name", "Vorname"), ("Melnyk", "Iryna und Taras"), ("25", ""), ("Von und zu Sand", "Amundi"))

    assert rejected(session, given) == [(3, "Name", "25", "row.name_is_number")]
    found = preview(session, given)
    assert [(one.row, one.code) for one in found.remarks] == [(2, "row.two_people")]


def test_rows_of_one_organisation_that_contradict_are_rejected(session: Session) -> None:
    headers = ("Name", "Branche", "Stand")
    given = table(headers, ("A GmbH", "Bau", "1"), ("A GmbH", "Handel", ""), ("B GmbH", "", "1"))

    assert rejected(session, given, ORGANISATIONS) == [
        (3, "Branche", "Handel", "row.contradicts"),
        (4, "Stand", "1", "booth.number_taken"),
    ]


def test_table_with_interviews_does_not_go(session: Session) -> None:
    exhibitors(session)
    take(session, table(("Nachname",), ("Karimi",)))
    booth = booths(session, event=1)[1]
    lane = booth.interviewers[2].id
    add_interview(session, make.interview(participant=1, booth=booth.id, interviewer=lane))

    fewer = table(("Firma", "Tische"), ("Talbrink Logistik", "2"))

    assert rejected(session, table(("Firma", "Tische"), ("Talbrink Logistik AG", "2")), ORGANISATIONS) == [
        (2, "Tische", "2", "booth.tables_in_use")
    ]
    assert len(preview(session, fewer, ORGANISATIONS).new) == 1


def test_wishes_and_exclusions_find_organisations_and_occupations(session: Session) -> None:
    exhibitors(session)
    headers = ("Nachname", "Wünsche", "Nicht mit")
    wishes = "3. Raumfahrt; 1. Talbrink Logistik; 2. Bäcker, Koch"

    seen = preview(session, table(headers, ("Karimi", wishes, "E001"), ("Said", "", "Unbekannte AG")))
    import_rows(session, seen)

    one = participants(session, event=1)[0]
    assert one.wishes == (
        Wish(1, organisation=2),
        Wish(2, kldb="29222", title="Bäcker/in"),
        Wish(3, kldb="29302", title="Koch/Köchin"),
        Wish(4, title="Raumfahrt"),
    )
    assert one.excluded == (1,)
    assert [(note.row, note.column, note.value) for note in seen.remarks] == [(2, "Wünsche", "Raumfahrt")]
    assert [(no.row, no.value, no.code) for no in seen.rejections] == [
        (3, "Unbekannte AG", "cell.organisation_unknown")
    ]


def test_consents_have_the_day_of_the_cell_the_row_or_the_import(session: Session) -> None:
    headers = ("Nachname", "Einwilligung: Foto am Tag", "Einwilligung: Profil an Arbeitgeber", "Einwilligung am")
    given = table(headers, ("Karimi", "ja 01.05.2027", "x", "02.05.2027"), ("Said", "nein", "", ""))
    take(session, given)

    def said(one: Participant) -> list[tuple[Purpose, bool, date]]:
        return [(consent.purpose, consent.is_given, consent.given_on) for consent in one.person.consents]

    karimi, noor = participants(session, event=1)
    assert said(karimi) == [
        (Purpose.PROFILE_TO_EMPLOYERS, True, date(2027, 5, 2)),
        (Purpose.PHOTO_EVENT, True, date(2027, 5, 1)),
    ]
    assert said(noor) == [(Purpose.PHOTO_EVENT, False, NOW.date())]
    withdrawn = table(headers, ("Karimi", "nein 09.06.2027", "", ""), ("Said", "nein", "", ""))
    take(session, withdrawn)
    karimi, noor = participants(session, event=1)
    assert len(karimi.person.consents) == 3
    assert not karimi.person.has_consent(Purpose.PHOTO_EVENT)
    assert len(noor.person.consents) == 1


def test_offers_find_their_organisation_and_occupation(session: Session) -> None:
    exhibitors(session)
    headers = (
        "Arbeitgeber",
        "Art",
        "Bezeichnung",
        "Beruf",
        "Plätze",
        "Deutsch mindestens",
        "Deutsch zwingend",
        "Uhrzeit",
    )
    rows = (
        ("Quendelhoff Backhaus", "Ausbildung", "Bäcker/in", "", "2", "B1", "ja", "04:30"),
        ("E001", "Minijob", "Aushilfe", "62101", "", "", "", ""),
        ("Nirgendwo", "Minijob", "Aushilfe", "", "", "", "", ""),
        ("E001", "", "Aushilfe", "", "", "", "", ""),
        ("E001", "Zauberei", "Aushilfe", "", "viele", "", "", ""),
        ("E001", "Minijob", "Aushilfe 2", "Raumfahrer", "", "", "", ""),
    )

    seen = preview(session, table(headers, *rows), OFFERS)
    import_rows(session, seen)

    assert [(one.row, one.column, one.value, one.code) for one in seen.rejections] == [
        (4, "Arbeitgeber", "Nirgendwo", "cell.organisation_unknown"),
        (5, "Art", "", "row.required_missing"),
        (6, "Art", "Zauberei", "cell.no_choice"),
        (6, "Plätze", "viele", "cell.no_count"),
        (7, "Beruf", "Raumfahrer", "cell.occupation_unknown"),
    ]
    kept: list[Offer] = offers(session, event=1)
    assert [(one.organisation, one.kind, one.title, one.kldb, one.places) for one in kept] == [
        (1, OfferKind.MINIJOB, "Aushilfe", "62101", None),
        (1, OfferKind.TRAINING, "Bäcker/in", "29222", 2),
    ]
    assert (kept[1].minimum_german, kept[1].is_german_hard, kept[1].start_minute) == (Level.B1, True, 270)


def test_volunteers_come_with_languages_roles_and_times(session: Session) -> None:
    headers = ("Vorname", "Nachname", "Sprachen", "Aufgaben", "Zeiten", "Stand", "Telefon", "Weg der Einladung")
    row = (
        "Samir",
        "Haddad",
        "Arabisch (Muttersprache), Deutsch C1",
        "Dolmetschen; Empfang",
        "9-12 Uhr",
        "zugesagt",
        "",
        "Anruf",
    )
    take(session, table(headers, row), VOLUNTEERS)

    one = volunteers(session, event=1)[0]
    assert (one.number, one.state, one.roles) == ("FW-0001", VolunteerState.PROMISED, (Role.INTERPRETER, Role.WELCOME))
    assert one.person.languages == (LanguageSkill("ar", Level.NATIVE),)
    assert one.person.german_speaking is Level.C1
    assert (one.availability, one.channel) == ((DaySpan(time(9), time(12)),), Channel.PHONE)


def test_consent_without_a_day_has_the_day_at_the_place_of_the_event() -> None:
    late = datetime(2027, 5, 3, 22, 30, tzinfo=UTC)
    session = with_event(memory_session(now=lambda: late))

    take(session, table(("Nachname", "Einwilligung: Foto am Tag"), ("Karimi", "ja")))

    assert participants(session, event=1)[0].person.consents[0].given_on == date(2027, 5, 4)
