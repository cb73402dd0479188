"""Small lists for the tests of imports and exports, and the steps to take them over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from refugeesday.domain.events import Event
from refugeesday.domain.time import DaySpan
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.raw_table import RawRow, RawTable, TableFormat
from refugeesday.services.events import add_event
from refugeesday.services.import_values import ImportPreview, ImportResult
from refugeesday.services.imports import import_rows, preview_import
from refugeesday.services.session import Session
from refugeesday.store.tables import TABLES

PEOPLE, ORGANISATIONS, OFFERS, VOLUNTEERS = (
    ListKind.PARTICIPANTS,
    ListKind.ORGANISATIONS,
    ListKind.OFFERS,
    ListKind.VOLUNTEERS,
)
NOW = datetime(2027, 5, 3, 9, 30, tzinfo=UTC)
Rows = Sequence[Sequence[str]]


def with_event(session: Session, name: str = "Refugees Day") -> Session:
    opening = DaySpan(time(9), time(13))
    add_event(session, Event(name=name, date=date(2027, 6, 18), opening=opening, slot=timedelta(minutes=20)))
    return session


def table(headers: Sequence[str], *rows: Sequence[str]) -> RawTable:
    filled = [tuple(row) + ("",) * (len(headers) - len(row)) for row in rows]
    return RawTable(
        headers=tuple(headers),
        rows=tuple(RawRow(number=number, cells=row) for number, row in enumerate(filled, 2)),
        header_row=1,
        format=TableFormat.CSV,
    )


def preview(session: Session, given: RawTable, kind: ListKind = PEOPLE, *, event: int = 1) -> ImportPreview:
    return preview_import(session, given, kind=kind, event=event)


def take(session: Session, given: RawTable, kind: ListKind = PEOPLE, *, event: int = 1) -> ImportResult:
    seen = preview(session, given, kind, event=event)
    assert [(one.row, one.column, one.value, one.code) for one in seen.rejections] == []
    return import_rows(session, seen)


def stored(session: Session) -> dict[str, list[tuple[object, ...]]]:
    connection = session.store.connection()
    names = [one._meta.table_name for one in TABLES]
    return {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY id').fetchall() for name in names}


def rejected(session: Session, given: RawTable, kind: ListKind = PEOPLE) -> list[tuple[int, str, str, str]]:
    return [(one.row, one.column, one.value, one.code) for one in preview(session, given, kind).rejections]


SHELTER = table(
    ("Nachname", "Vorname", "Tel. mobil", "Muttersprache", "Deutschkurs", "Unterkunft", "Wunschberuf", "AZ", "Farbe"),
    ("Karimi", "Laila", "0170 0000 247", "Arabisch", "A2", "Am Weiher 4", "Bäckereiverkauf", "K 12/26", "rot"),
    ("Bondar", "Yeva", "0170 0000 263", "Ukrainisch", "A2", "Am Weiher 4", "Köchin", "", ""),
    ("Said", "Noor", "0170 0000 238", "Arabisch", "A3", "", "", "", ""),
    ("", "", "0170 0000 241", "Arabisch", "B1", "", "", "", ""),
    ("Ghebre", "", "", "Tigrinya", "a1", "", "29222", "", ""),
)
SHELTER_GOOD = table(SHELTER.headers, *(row.cells for row in SHELTER.rows[:2]))


QUENDELHOFF = (
    "Nummer",
    "Firma",
    "Ansprechperson",
    "E-Mail Ansprechperson",
    "Stand",
    "Tische",
    "Gesprächsführende",
    "Sprachen",
)


def exhibitors(session: Session) -> None:
    rows = (
        (
            "E001",
            "Quendelhoff Backhaus GmbH",
            "Birte Q",
            "b@q.example",
            "7",
            "",
            "Frau W. (Türkisch); Herr Noll",
            "en",
        ),
        ("E001", "Quendelhoff Backhaus GmbH", "Emin Z", "", "", "", "", ""),
        ("", "Talbrink Logistik AG", "", "", "", "3", "", ""),
    )
    take(session, table(QUENDELHOFF, *rows), ORGANISATIONS)
