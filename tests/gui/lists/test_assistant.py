"""The import assistant, from the file to the undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt

from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import list_fields, template_columns
from refugeesday.exchange.tables_out import write_table
from refugeesday.gui import lending
from refugeesday.gui.lending import Lending
from refugeesday.gui.lists.preview_rows import RowResult
from refugeesday.services.participants import participants

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.lists.assistant import ImportAssistant
    from tests.gui.lists.conftest import Open
    from tests.services.small_fair import Fair

HEADERS = ("TN-Nr.", "Nachname", "Vorname", "Tel. mobil", "Muttersprache", "Deutschkurs", "AZ", "Quelle")
ROWS = (
    ("", "Karimi", "Laila", "0171 3920012", "Arabisch", "A2", "4711", "x"),
    ("TN-0001", "Haddad", "Amira 1", "", "Arabisch", "B1", "", ""),
    ("", "Said", "Noor", "0171 3920013", "Arabisch", "A3", "", ""),
    ("", "", "", "0171 3920014", "Dari", "A1", "", ""),
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Liste.csv"
    write_table(path, headers=HEADERS, rows=ROWS, sheet_name="Liste")
    return path


def read(qtbot: QtBot, assistant: ImportAssistant, files: list[Path], path: Path) -> None:
    files.append(path)
    assistant.begin._button.click()
    qtbot.waitUntil(lambda: assistant.work.table is not None, timeout=9000)


def check(qtbot: QtBot, assistant: ImportAssistant) -> None:
    assistant.next.click()
    qtbot.waitUntil(lambda: assistant.work.preview is not None, timeout=9000)


def take_over(qtbot: QtBot, assistant: ImportAssistant) -> None:
    assistant.next.click()
    qtbot.waitUntil(lambda: assistant.work.result is not None, timeout=9000)


def test_other_sheets_of_a_file_are_named_and_can_be_read(
    qtbot: QtBot, open_assistant: Open, fair: Fair, files: list[Path], tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for sheet, name in ((book.worksheets[0], "Karimi"), (book.create_sheet("GU Bahnhof"), "Tekle")):
        sheet.append(("Nachname", "Vorname"))
        sheet.append((name, "Laila"))
    book.save(tmp_path / "Unterkünfte.xlsx")
    assistant = open_assistant(ListKind.PARTICIPANTS)
    read(qtbot, assistant, files, tmp_path / "Unterkünfte.xlsx")
    sheets = assistant.mapping.sheets
    assert [sheets.itemText(place) for place in range(sheets.count())] == ["Sheet", "GU Bahnhof"]
    qtbot.keyClick(sheets, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: assistant.work.table is not None and assistant.work.table.sheet == "GU Bahnhof")
    check(qtbot, assistant)
    take_over(qtbot, assistant)
    assert assistant.result.text == "Übernommen: 1 neu. Aus dieser Datei noch nicht gelesen: Sheet."
    assert "Tekle" in {one.person.family_name for one in participants(fair.session, event=fair.event)}


def test_list_is_read_checked_and_taken_over_and_goes_back(
    qtbot: QtBot, open_assistant: Open, fair: Fair, files: list[Path], source: Path
) -> None:
    assistant = open_assistant(ListKind.PARTICIPANTS)
    read(qtbot, assistant, files, source)
    assert assistant.steps.accessibleName() == "Schritt 2 von 4: Spalten zuordnen"
    assert assistant.mapping._known.text() == "6 von 8 erkannt"
    assert assistant.mapping.choices["AZ"].currentText() == "auslassen"
    check(qtbot, assistant)
    shown = [(row.id, row.result, row.note) for row in assistant.preview.model.shown]
    assert shown == [
        (2, RowResult.NEW, ""),
        (3, RowResult.CHANGED, "Wird ersetzt: Deutsch sprechen"),
        (
            4,
            RowResult.REJECTED,
            "Spalte „Deutschkurs“: Dieses Niveau gibt es nicht; möglich sind A0 bis C2 oder „Muttersprache“.",
        ),
        (5, RowResult.REJECTED, "Spalte „Nachname“: Es fehlt ein Vorname oder Nachname; einer von beiden genügt."),
    ]
    assert "AZ" in assistant.preview._left_out.text()
    assert assistant.next.text() == "2 Personen übernehmen"
    assert len(participants(fair.session, event=fair.event)) == 3
    take_over(qtbot, assistant)
    assert [one.person.family_name for one in participants(fair.session, event=fair.event)][-1] == "Karimi"
    assert "1 neu, 1 geändert" in assistant.result.text
    assert (source.parent / "Liste-abgelehnt.xlsx").exists()
    assert assistant.isEnabled()
    assistant.result._button.click()
    assert len(participants(fair.session, event=fair.event)) == 3
    assert assistant.result.text.startswith("Das Einlesen ist zurückgenommen")


def test_a_long_list_is_taken_back_beside_the_window(
    qtbot: QtBot, open_assistant: Open, fair: Fair, files: list[Path], source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lending, "LARGE", 2)
    assistant = open_assistant(ListKind.PARTICIPANTS)
    context = assistant.work._context
    context.session.lending = Lending(context.tasks, assistant)
    read(qtbot, assistant, files, source)
    check(qtbot, assistant)
    take_over(qtbot, assistant)
    assistant.result._button.click()
    assert not assistant.isEnabled()
    qtbot.waitUntil(assistant.isEnabled, timeout=9000)
    assert len(participants(fair.session, event=fair.event)) == 3
    assert assistant.result.text.startswith("Das Einlesen ist zurückgenommen")


def test_what_was_done_is_said_again_at_the_list(
    qtbot: QtBot, open_assistant: Open, files: list[Path], source: Path
) -> None:
    assistant = open_assistant(ListKind.PARTICIPANTS)
    said: list[str] = []
    assistant.message.connect(lambda text, _undo: said.append(text))
    read(qtbot, assistant, files, source)
    check(qtbot, assistant)
    take_over(qtbot, assistant)
    assert said == []  # the page says it already
    assistant.next.click()
    assert said == [assistant.result.text]
    assert (assistant.work.table, assistant.preview.model.total) == (None, 0)  # a long list is held by nobody
    assistant._take_back()
    assert assistant.result.text.startswith("Das Einlesen ist zurückgenommen")


def test_a_long_reason_is_broken_into_lines(
    qtbot: QtBot, open_assistant: Open, files: list[Path], source: Path
) -> None:
    assistant = open_assistant(ListKind.PARTICIPANTS)
    read(qtbot, assistant, files, source)
    check(qtbot, assistant)
    table, heights = assistant.preview.table, []
    for width in (1100, 380):
        table.resize(width, 500)
        heights.append([table.verticalHeader().sectionSize(place) for place in range(4)])
    wide, narrow = heights
    assert wide[0] == narrow[0]  # no reason
    assert narrow[2] > wide[2] > wide[0]


def test_an_empty_list_can_be_saved_to_be_filled_in_and_read_in(
    qtbot: QtBot, open_assistant: Open, files: list[Path], tmp_path: Path
) -> None:
    path = tmp_path / "Leer.xlsx"
    assistant = open_assistant(ListKind.OFFERS)
    assistant._asking.save = lambda *_: path
    with qtbot.waitSignal(assistant.message) as told:
        qtbot.mouseClick(assistant.template, Qt.MouseButton.LeftButton)
    assert told.args[0] == f"Gespeichert: {path}"
    read(qtbot, assistant, files, path)
    assert assistant.work.table is not None
    assert "Deutsch mindestens" in " ".join(assistant.work.table.headers)
    assert assistant.template.isHidden()


def test_preview_narrows_by_result(qtbot: QtBot, open_assistant: Open, files: list[Path], source: Path) -> None:
    assistant = open_assistant(ListKind.PARTICIPANTS)
    read(qtbot, assistant, files, source)
    check(qtbot, assistant)
    results = assistant.preview.results
    assert results._buttons["rejected"].text() == "Abgelehnt 2"
    results._buttons["rejected"].click()
    assert [row.id for row in assistant.preview.model.shown] == [4, 5]


def test_other_meaning_counts_and_is_remembered(
    qtbot: QtBot, open_assistant: Open, files: list[Path], source: Path
) -> None:
    assistant = open_assistant(ListKind.PARTICIPANTS)
    read(qtbot, assistant, files, source)
    choice = assistant.mapping.choices["Quelle"]
    place = choice.findText("Bemerkung")
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    check(qtbot, assistant)
    take_over(qtbot, assistant)
    assistant.start("Teilnehmende")
    read(qtbot, assistant, files, source)
    assert assistant.mapping.choices["Quelle"].currentText() == "Bemerkung"


def test_preview_takes_another_column_after_a_first_one(
    qtbot: QtBot, open_assistant: Open, files: list[Path], source: Path
) -> None:
    assistant = open_assistant(ListKind.PARTICIPANTS)
    read(qtbot, assistant, files, source)
    check(qtbot, assistant)
    assistant.back.click()
    choice = assistant.mapping.choices["Quelle"]
    place = choice.findText("Bemerkung")
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    assistant.next.click()
    qtbot.waitUntil(lambda: assistant.preview.model.columns[-1].title == "Bemerkung", timeout=9000)
    assert [row.cells[-1].text for row in assistant.preview.model.shown] == ["x", "", "", ""]


def test_file_that_is_no_list_is_said(qtbot: QtBot, open_assistant: Open, files: list[Path], tmp_path: Path) -> None:
    broken = tmp_path / "leer.csv"
    broken.write_bytes(b"")
    files.append(broken)
    assistant = open_assistant(ListKind.PARTICIPANTS)
    assistant.begin._button.click()
    qtbot.waitUntil(lambda: assistant.begin.text.startswith("Diese Datei ist leer."), timeout=9000)


def test_reading_can_be_stopped(qtbot: QtBot, open_assistant: Open, files: list[Path], source: Path) -> None:
    files.append(source)
    assistant = open_assistant(ListKind.PARTICIPANTS)
    assistant.begin._button.click()
    with qtbot.waitSignal(assistant.work.cancelled, timeout=9000):
        assistant.progress.stop.click()
    assert assistant.work.table is None
    assert not assistant.progress.isVisible()


@pytest.mark.parametrize("kind", list(ListKind))
def test_every_kind_of_list_comes_in(
    qtbot: QtBot, open_assistant: Open, files: list[Path], tmp_path: Path, kind: ListKind
) -> None:
    needed = {"family_name": "Said", "given_name": "Noor", "name": "Neu GmbH", "organisation": "Betrieb 1"}
    needed |= {"kind": "Ausbildung", "title": "Koch/Köchin"}
    columns = [(column.header, needed[key]) for key, column in _template(kind) if key in needed]
    path = tmp_path / f"{kind}.csv"
    write_table(
        path, headers=[header for header, _ in columns], rows=[[text for _, text in columns]], sheet_name="Liste"
    )
    assistant = open_assistant(kind)
    read(qtbot, assistant, files, path)
    check(qtbot, assistant)
    assert [row.result for row in assistant.preview.model.shown] == [RowResult.NEW]
    take_over(qtbot, assistant)
    assert "1 neu" in assistant.result.text


def _template(kind: ListKind) -> list[tuple[str, object]]:
    columns = {column.header: column for column in template_columns(kind)}
    return [(field.key, columns[field.german]) for field in list_fields(kind) if field.german in columns]
