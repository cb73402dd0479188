from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table as OdfTable
from odf.table import TableCell, TableRow
from odf.text import P

from refugeesday.domain.languages import LanguageSkill, Level
from refugeesday.errors import UserError
from refugeesday.services.imports import import_rows, preview_import, read_list, remembered_mapping
from refugeesday.services.participants import edit_participant, participants
from refugeesday.services.people import people
from refugeesday.services.session import Session, create_workspace, memory_session, open_workspace
from tests.services.lists import (
    NOW,
    PEOPLE,
    SHELTER,
    SHELTER_GOOD,
    VOLUNTEERS,
    Rows,
    preview,
    stored,
    table,
    take,
    with_event,
)


@pytest.fixture
def session() -> Session:
    return with_event(memory_session(now=lambda: NOW))


def test_dry_run_says_what_would_happen_and_writes_nothing(session: Session) -> None:
    before = stored(session)

    seen = preview(session, SHELTER)

    assert stored(session) == before
    assert [(entry.rows, entry.name, entry.after.number) for entry in seen.new] == [
        ((2,), "Laila Karimi", "TN-0001"),
        ((3,), "Yeva Bondar", "TN-0002"),
        ((6,), "Ghebre", "TN-0003"),
    ]
    assert [(one.row, one.column, one.value, one.code) for one in seen.rejections] == [
        (4, "Deutschkurs", "A3", "cell.level_unknown"),
        (5, "Nachname", "", "row.name_missing"),
    ]
    assert (seen.changed, seen.unchanged) == ((), ())
    assert (seen.left_out_columns, seen.unknown_columns) == (("AZ",), ("Farbe",))


def test_good_rows_go_in_as_one_step_and_undo_takes_all_back(session: Session) -> None:
    before = stored(session)
    steps = len(session.history())

    result = import_rows(session, preview(session, SHELTER))

    assert (result.new, result.rejected) == (3, 2)
    assert len(session.history()) == steps + 1
    assert session.history()[0].name == "import_participants"
    first = participants(session, event=1)[0]
    assert (first.number, first.person.full_name, first.person.phone) == ("TN-0001", "Laila Karimi", "+491700000247")
    assert first.person.languages == (LanguageSkill("ar", Level.NATIVE),)
    assert first.person.german_speaking is Level.A2
    assert first.check_in_code
    session.undo()
    assert stored(session) == before


def test_same_list_twice_changes_nothing_and_makes_no_step(session: Session) -> None:
    import_rows(session, preview(session, SHELTER))
    before, steps = stored(session), len(session.history())

    again = preview(session, SHELTER)
    result = import_rows(session, again)

    assert (len(again.unchanged), again.new, again.changed) == (3, (), ())
    assert (result.new, result.changed, result.unchanged) == (0, 0, 3)
    assert stored(session) == before
    assert len(session.history()) == steps


def test_changed_row_says_which_fields_differ_and_empty_cells_erase_nothing(session: Session) -> None:
    headers = ("Nachname", "Vorname", "Geburtsjahr", "Telefon", "Deutsch", "E-Mail", "Sprachen", "Berufserfahrung")
    row = ("Ghebre", "Gebre", "1990", "0170 0000118", "A1", "g@mail.example", "en B1; ar", "Koch, 3 Jahre")
    take(session, table(headers, row))

    changed = table(headers, ("GHEBRE", " Gebre ", "01.01.1990", "0170 0000118", "A2", "", "", "Koch, 4 Jahre"))
    seen = preview(session, changed)
    import_rows(session, seen)

    entry = seen.changed[0]
    assert [(change.key, change.before, change.after) for change in entry.changes] == [
        ("family_name", "Ghebre", "GHEBRE"),
        ("german_speaking", "A1", "A2"),
        ("practised", "Koch/Köchin, 3 Jahre", "Koch/Köchin, 4 Jahre"),
    ]
    person = participants(session, event=1)[0].person
    assert (person.email, person.german_speaking, person.given_name) == ("g@mail.example", Level.A2, "Gebre")
    assert person.languages == (LanguageSkill("en", Level.B1), LanguageSkill("ar"))
    assert len(people(session)) == 1


def test_list_without_names_is_refused_as_a_whole(session: Session) -> None:
    with pytest.raises(UserError) as caught:
        preview(session, table(("Telefon",), ("069 90009001",)))

    assert (caught.value.code, caught.value.values) == ("import.columns_missing", {"columns": "Nachname"})


def test_import_does_only_what_the_preview_said(session: Session, tmp_path: Path) -> None:
    seen = preview(session, SHELTER)
    take(session, table(("Nachname",), ("Zwischenruf",)))
    before = stored(session)

    with pytest.raises(UserError) as caught:
        import_rows(session, seen, source=tmp_path / "a.csv")

    assert caught.value.code == "import.outdated"
    assert stored(session) == before
    assert list(tmp_path.iterdir()) == []


def test_mapping_that_was_given_is_remembered(session: Session) -> None:
    given = table(("Wer", "Wo", "Religion"), ("Karimi", "Calden", "x"))
    mapping = {"Wer": "Nachname", "wo": "town"}
    seen = preview_import(session, given, kind=PEOPLE, event=1, mapping=mapping)
    import_rows(session, seen)

    again = preview(session, given)

    assert remembered_mapping(session, kind=PEOPLE) == {"Wer": "family_name", "Wo": "town"}
    assert remembered_mapping(session, kind=VOLUNTEERS) == {}
    assert (len(again.unchanged), again.left_out_columns) == (1, ("Religion",))
    steps = len(session.history())
    import_rows(session, preview_import(session, given, kind=PEOPLE, event=1, mapping=mapping))
    assert len(session.history()) == steps


ROWS: Rows = (
    ("Nachname", "Vorname", "Geburtsjahr", "Deutsch", "Telefon", "Arbeit frühestens ab"),
    ("Karimi", "Laila", "1990", "B1.1", "+49 69 90009001", "01.08.2027"),
    ("حداد", "أميرة", "1985", "", "", "31.12.2026"),
    ("Müller", "", "", "Z9", "", "30.02.2027"),
)


def write_csv(path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(ROWS)


def write_xlsx(path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in ROWS:
        book.active.append([int(cell) if cell.isdecimal() else cell for cell in row])
    book.active["F3"] = date(2026, 12, 31)
    book.save(path)


def write_xls(path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Liste")
    for at, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            sheet.write(at, column, int(cell) if cell.isdecimal() else cell)
    book.save(str(path))


def write_ods(path: Path) -> None:
    book = OpenDocumentSpreadsheet()
    sheet = OdfTable(name="Liste")
    for row in ROWS:
        line = TableRow()
        for cell in row:
            place = TableCell(valuetype="string")
            place.addElement(P(text=cell))
            line.addElement(place)
        sheet.addElement(line)
    book.spreadsheet.addElement(sheet)
    book.save(str(path))


@pytest.mark.parametrize("write", [write_csv, write_xlsx, write_xls, write_ods])
def test_lists_of_every_format_are_taken_over(session: Session, write: object, tmp_path: Path) -> None:
    path = tmp_path / f"Liste.{write.__name__.removeprefix('write_')}"
    write(path)  # type: ignore[operator]

    seen = preview(session, read_list(path))
    import_rows(session, seen)

    kept = [one.person for one in participants(session, event=1)]
    assert [(one.sort_name, one.birth_year, one.german_speaking, one.earliest_work_date) for one in kept] == [
        ("Karimi, Laila", 1990, Level.B1, date(2027, 8, 1)),
        ("حداد, أميرة", 1985, None, date(2026, 12, 31)),
    ]
    assert [(one.row, one.column, one.value, one.code) for one in seen.rejections] == [
        (4, "Deutsch", "Z9", "cell.level_unknown"),
        (4, "Arbeit frühestens ab", "30.02.2027", "cell.no_such_date"),
    ]


def test_thousands_of_rows_keep_the_number_of_statements(session: Session) -> None:
    def statements(count: int, first: int) -> int:
        rows = [(f"Name{first + at}", "A2", "Koch", "en B1") for at in range(count)]
        seen: list[str] = []
        connection = session.store.connection()
        connection.set_trace_callback(lambda text: seen.append(text) if not text.startswith("--") else None)
        try:
            take(session, table(("Nachname", "Deutsch", "Berufswunsch", "Sprachen"), *rows))
        finally:
            connection.set_trace_callback(None)
        return len([text for text in seen if text.startswith("SELECT")])

    assert statements(300, first=0) == statements(3, first=1000)


def test_import_is_there_after_reopening_and_a_backup_was_made_before(tmp_path: Path) -> None:
    path = tmp_path / "w.refugeesday"
    with with_event(create_workspace(path)) as session:
        take(session, SHELTER_GOOD)
        assert session.last_backup is not None
        assert session.last_backup.reason.value == "import"

    with open_workspace(path) as session:
        assert len(participants(session, event=1)) == 2
        session.undo()
        assert participants(session, event=1) == []


def test_change_made_by_hand_is_not_taken_back_by_an_older_list(session: Session) -> None:
    take(session, SHELTER_GOOD)
    one = participants(session, event=1)[0]
    edit_participant(session, replace(one, person=replace(one.person, note="ruft zurück")))

    take(session, SHELTER_GOOD)

    assert participants(session, event=1)[0].person.note == "ruft zurück"


def test_column_of_languages_keeps_mother_tongues_and_the_other_way_round(session: Session) -> None:
    take(session, table(("Nachname", "Erstsprache", "Sprachen"), ("Karimi", "Arabisch", "en B1")))

    take(session, table(("Nachname", "Sprachen"), ("Karimi", "tr A2")))
    assert participants(session, event=1)[0].person.languages == (
        LanguageSkill("ar", Level.NATIVE),
        LanguageSkill("tr", Level.A2),
    )
    take(session, table(("Nachname", "Muttersprache"), ("Karimi", "Dari")))
    assert set(participants(session, event=1)[0].person.languages) == {
        LanguageSkill("prs", Level.NATIVE),
        LanguageSkill("tr", Level.A2),
    }


def test_numbered_columns_are_read_as_one_and_name_the_column_that_is_wrong(session: Session) -> None:
    headers = ("Nachname", "Wunsch 1", "Wunsch 2", "Sprache 1", "Sprache 2")
    good = ("Karimi", "Bäcker/in", "Verkäufer/in", "Arabisch", "en B1")

    seen = preview(session, table(headers, good, ("Bondar", "", "Bäcker/in", "Dari", "Klingonisch")))
    take(session, table(headers, good))

    assert [(one.row, one.column, one.value) for one in seen.rejections] == [(3, "Sprache 2", "Klingonisch")]
    (karimi,) = participants(session, event=1)
    assert [wish.title or wish.kldb for wish in karimi.wishes] == ["Bäcker/in", "Verkäufer/in"]
    assert karimi.person.languages == (LanguageSkill("ar"), LanguageSkill("en", Level.B1))
