"""Every list comes out as it is shown: on paper, as PDF, as a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from refugeesday.exchange.tables_in import read_table
from refugeesday.gui.lists import shown_list
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.lists.list_dialog import ListDialog
from refugeesday.gui.lists.shown_list import ListReading, ShownList

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def offered(qtbot: QtBot, program: Program, target: Path, key: str) -> ListDialog:
    program.lists.asking = FileAsking(save=lambda *_: target)
    program.window.show_page(key)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    qtbot.keyClick(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    return program.window.findChild(ListDialog)


def test_list_is_saved_as_it_is_shown(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    target = tmp_path / "liste.xlsx"
    dialog = offered(qtbot, program, target, "volunteers")
    view = program.window.page.shown_table()
    found = dialog.found
    with qtbot.waitSignal(dialog.destroyed, timeout=10_000):
        qtbot.mouseClick(dialog.sheet, Qt.MouseButton.LeftButton)
    table = read_table(target)
    assert len(table.rows) == len(view.rows.shown) > 3
    name = found.rows[0][0]
    shown = [str(view.model().index(0, column).data()) for column in range(len(view.rows.columns))]
    assert [text for text in shown if text.startswith(name.partition(",")[0])]
    assert table.rows[0].cells[0] == name
    assert program.window._toast.text == "Gespeichert in „liste.xlsx“"


def test_a_list_is_read_in_pieces_and_stays_as_it_was_shown(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown_list, "_PIECE", 2)
    dialog = offered(qtbot, program, tmp_path / "x.pdf", "volunteers")
    view = program.window.page.shown_table()
    whole = ListReading(view).found
    reading = ListReading(view)
    pieces = reading.pieces()
    next(pieces)
    view.rows.set_filter("arabisch")
    assert len(list(pieces)) == (len(whole.rows) + 1) // 2 - 1 > 1
    assert reading.found == dialog.found == whole


def test_pdf_holds_filtered_rows_in_the_order_shown(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    target = tmp_path / "liste.pdf"
    program.window.show_page("volunteers")
    view = program.window.page.shown_table()
    view.rows.set_filter("arabisch")
    dialog = offered(qtbot, program, target, "volunteers")
    assert len(dialog.found.rows) == len(view.rows.shown) < view.rows.total
    with qtbot.waitSignal(dialog.told, timeout=10_000):
        qtbot.mouseClick(dialog.pdf, Qt.MouseButton.LeftButton)
    text = pypdfium2.PdfDocument(target)[0].get_textpage().get_text_bounded()
    places = [text.find(row[0].split(",")[0]) for row in dialog.found.rows[:5]]
    assert -1 not in places
    assert places == sorted(places)


def test_the_longest_word_of_a_narrow_column_stays_whole_in_a_wide_list() -> None:
    long = "Bauunternehmung Garbsener Sohn GmbH und Partner"
    found = ShownList(headers=("Zeit", "Nummer", *"ABCD"), rows=(("09:00", "TN-0038", long, long, long, long),) * 9)
    time, number, *rest = (width / sum(found.widths) * 95 for width in found.widths)
    assert (round(time), round(number)) == (6, 8)
    assert min(rest) >= 16


def test_a_list_that_fits_gives_each_column_what_it_likes() -> None:
    found = ShownList(headers=("Name", "Nummer"), rows=(("Haddad, Amira", "TN-0001"),))
    assert found.widths == (14, 8)


def test_hidden_columns_stay_out(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.window.show_page("volunteers")
    view = program.window.page.shown_table()
    view.setColumnHidden(1, True)
    hidden = view.rows.columns[1].title
    assert hidden not in offered(qtbot, program, tmp_path / "x.pdf", "volunteers").found.headers


@pytest.mark.parametrize("key", ["participants", "invitations"])
def test_no_cell_is_written_as_the_program_calls_it(qtbot: QtBot, program: Program, key: str) -> None:
    program.window.show_page(key)
    qtbot.waitUntil(lambda: bool((view := program.window.page.shown_table()) and view.rows.shown), timeout=20_000)
    found = ListReading(program.window.page.shown_table()).found
    assert len(found.rows) > 3
    assert [cell for row in found.rows for cell in row if "=" in cell] == []


def test_letters_without_a_font_are_named_and_nothing_is_written(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    target = tmp_path / "liste.pdf"
    dialog = offered(qtbot, program, target, "volunteers")
    first, *rest = dialog.found.rows
    dialog.found = replace(dialog.found, rows=((f"{first[0]} \uf8fe", *first[1:]), *rest))
    qtbot.mouseClick(dialog.pdf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "U+F8FE" in dialog._problem.text(), timeout=10_000)
    assert not target.exists()


def test_page_without_a_list_says_so(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    assert offered(qtbot, program, tmp_path / "x.pdf", "overview") is None
    assert program.window._toast.text.startswith("Auf dieser Seite gibt es keine Liste")


def test_history_prints_its_list(qtbot: QtBot, program: Program) -> None:
    dialog = program._history.open()
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Liste drucken oder speichern")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog.findChild(ListDialog).found.headers[:2] == ("Wann", "Was")


@pytest.mark.parametrize("key", ["participants", "employers", "volunteers"])
def test_a_button_beside_the_filters_offers_the_same(qtbot: QtBot, program: Program, key: str) -> None:
    page = program.window.show_page(key)
    program.window.resize(1700, 900)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Liste drucken")
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = program.window.findChild(ListDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert len(dialog.found.rows) == len(page.shown_table().rows.shown) > 0


def test_the_paper_is_seen_page_by_page_before_it_is_printed(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    dialog = offered(qtbot, program, tmp_path / "liste.pdf", "participants")
    preview = dialog.preview
    qtbot.waitUntil(lambda: not preview.sheet.pixmap().isNull(), timeout=20_000)
    first = preview.sheet.pixmap().toImage()
    assert preview.said.text() == "Seite 1 von 2"
    assert not preview.before.isEnabled()
    preview.after.click()
    qtbot.waitUntil(lambda: preview.sheet.pixmap().toImage() != first, timeout=20_000)
    assert (preview.said.text(), preview.after.isEnabled()) == ("Seite 2 von 2", False)
    dialog.reject()


def test_no_paper_is_shown_while_names_are_hidden(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_F12)
    dialog = offered(qtbot, program, tmp_path / "liste.pdf", "participants")
    qtbot.waitUntil(lambda: bool(dialog.preview.sheet.text()), timeout=20_000)
    assert dialog.preview.sheet.pixmap().isNull()
    assert dialog.preview.sheet.text() == "Namen sind verborgen, deshalb ist das Papier hier nicht zu sehen."
    dialog.reject()
    qtbot.keyClick(program.window, Qt.Key.Key_F12)
