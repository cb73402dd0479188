from __future__ import annotations

from pathlib import Path

import pytest

from refugeesday.errors import UserError
from refugeesday.exchange.tables_in import read_table
from refugeesday.exchange.tables_out import write_table
from refugeesday.services.booths import booths
from refugeesday.services.exports import export_rows
from refugeesday.services.interviews import add_interview
from refugeesday.services.session import Session, memory_session
from tests import make
from tests.services.lists import (
    NOW,
    OFFERS,
    ORGANISATIONS,
    PEOPLE,
    VOLUNTEERS,
    exhibitors,
    preview,
    table,
    take,
    with_event,
)


@pytest.fixture
def session() -> Session:
    return with_event(memory_session(now=lambda: NOW))


def fill_everything(session: Session) -> None:
    exhibitors(session)
    contacts = table(
        ("Nummer", "Name", "Ansprechperson"),
        *(("E001", "Quendelhoff Backhaus GmbH", f"Kontakt {at}") for at in range(3)),
    )
    take(session, contacts, ORGANISATIONS)
    seats = "Herr Noll (Farsi B2, 09:00-11:00); - (Arabisch)"
    take(session, table(("Name", "Gesprächsführende"), ("Talbrink Logistik AG", seats)), ORGANISATIONS)
    for kind, fields in ((PEOPLE, participant_headers()), (VOLUNTEERS, volunteer_headers())):
        take(session, table(tuple(fields), tuple(fields.values()), ("",) * 1 + ("Nur ein Name",)), kind)
    own = {
        "Organisation": "E001", "Art": "EQ", "Bezeichnung": "Helfer, Backstube", "Führerschein": "B, CE", "Plätze": "0",
        "Arbeitssprachen": "Englisch, Arabisch", "Beginn": "01.09.2027", "Uhrzeit": "04:30", "Ende": "12:00",
    }  # fmt: skip
    headers, row = tuple(own), tuple(own.values())
    take(session, table(headers, row, row), OFFERS)


def participant_headers() -> dict[str, str]:
    return {
        "Vorname": "Laila",
        "Nachname": "Karimi",
        "Rufname": "Lili",
        "Geburtsjahr": "1990",
        "Telefon": "069 90009001",
        "E-Mail": "laila@mail.example",
        "PLZ": "01067",
        "Erstsprache": "Kurmandschi; Persisch (Farsi)",
        "Weitere Sprachen": "en B1; Dari",
        "Deutsch sprechen": "A2",
        "Berufswunsch": "Bäckerin; Raumfahrer; Lageristin (51312)",
        "Gelernter Beruf": "29302, 3 Jahre",
        "Wünsche": "Talbrink; Koch; E001",
        "Nicht mit": "Quendelhoff Backhaus GmbH",
        "Zeiten": "9-10 Uhr, 11:00-12:30",
        "Gespräche höchstens": "3",
        "Bedarf": "Kinderbetreuung",
        "Status": "zugesagt",
        "Sprache der Einladung": "Dari",
        "Einladung per": "Telefon",
        "Führerschein": "B; Staplerschein",
        "Auto vorhanden": "nein",
        "Fahrzeit höchstens": "1 Std",
        "Arbeitserlaubnis": "nur mit Erlaubnis",
        "Arbeit frühestens ab": "01.08.2027",
        "Einwilligung: Gespräch mit Medien": "nein 01.02.2027",
        "Bemerkung": "=SUMME(A1)\n'@",
    }


def volunteer_headers() -> dict[str, str]:
    return {
        "Vorname": "Samir",
        "Nachname": "Haddad",
        "Erstsprache": "Arabisch",
        "Sprachen": "Deutsch C1",
        "Aufgaben": "Dolmetschen",
        "Zeiten": "8-12 Uhr",
        "Status": "zugesagt",
        "Gespräche höchstens": "5",
        "Höchstens am Stück": "2",
        "Einladung per": "Telefon",
        "Bemerkung": "bringt Kuchen",
    }


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_export_reads_back_unchanged_and_into_an_empty_workspace_equal(
    session: Session, suffix: str, tmp_path: Path
) -> None:
    fill_everything(session)
    other = with_event(memory_session(now=lambda: NOW))

    for kind in (ORGANISATIONS, OFFERS, PEOPLE, VOLUNTEERS):
        headers, rows = export_rows(session, kind, event=1)
        path = tmp_path / f"{kind}{suffix}"
        write_table(path, headers=headers, rows=rows, sheet_name="Liste")
        again = preview(session, read_table(path), kind)
        assert (again.new, again.changed, again.rejections, again.remarks) == ((), (), (), again.remarks)
        assert again.unchanged
        take(other, read_table(path), kind)
        assert export_rows(other, kind, event=1) == (headers, rows)


def test_columns_of_an_export_are_chosen_and_ordered(session: Session) -> None:
    fill_everything(session)

    headers, rows = export_rows(session, PEOPLE, event=1, columns=["Vorname", "family_name"])

    assert headers == ("Vorname", "Nachname")
    assert rows[0] == ("Laila", "Karimi")
    with pytest.raises(UserError) as caught:
        export_rows(session, PEOPLE, event=1, columns=["Religion"])
    assert caught.value.code == "import.unknown_field"


def test_interviews_are_exported_in_local_time(session: Session) -> None:
    exhibitors(session)
    take(session, table(("Nachname", "Vorname"), ("Karimi", "Laila")))
    booth = booths(session, event=1)[0]
    lane = booth.interviewers[0].id
    add_interview(session, make.interview(participant=1, booth=booth.id, interviewer=lane, slot=1, is_fixed=True))
    add_interview(session, make.interview(participant=1, booth=booth.id, interviewer=lane, slot=3))

    columns = ["Beginn", "Nummer", "Organisation", "Stand", "Tisch", "Dolmetschen", "Festgehalten"]
    _, rows = export_rows(session, "interviews", event=1, columns=columns)

    assert rows == [
        (at, "TN-0001", "Quendelhoff Backhaus GmbH", "7", "Frau W.", "", is_fixed)
        for at, is_fixed in (("18.06.2027 09:20", "ja"), ("18.06.2027 10:00", "nein"))
    ]
    with pytest.raises(UserError, match=r"import\.unknown_field"):
        export_rows(session, "interviews", event=1, columns=["Religion"])
