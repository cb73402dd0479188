"""With F12 no name of the people of a file is in any text a page shows or a screen reader says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QWidget,
)  # fmt: skip

from refugeesday.gui.page_list import PAGES
from refugeesday.gui.veil import Veil, veiled
from refugeesday.services.names_to_hide import NamesToHide, names_to_hide
from refugeesday.services.participants import participants
from refugeesday.services.volunteers import volunteers
from tests.gui.walking import columns_of, texts_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program


def family_names(program: Program) -> set[str]:
    session, event = program.workspace.session, program.workspace.event or 0
    people = [*participants(session, event=event), *volunteers(session, event=event)]
    hidden = names_to_hide(session).words
    found = {word for one in people for word in re.findall(r"\w+", one.person.family_name)}
    return {word for word in found if word.casefold() in hidden}


def shown_names(program: Program, names: set[str]) -> dict[str, str]:
    """Find names in the texts of a window, with the widget that shows each."""
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(names)))})(?!\w)")
    found = {}
    for widget in [program.window, *program.window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        for text in texts_of(widget):
            match = pattern.search(text)
            if match:
                found[match.group()] = f"{type(widget).__name__}: {text}"
    return found


def settle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=20_000)


def press(qtbot: QtBot, program: Program) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_F12)


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_no_name_is_shown_on_any_page(qtbot: QtBot, program: Program, key: str) -> None:
    names = family_names(program)
    assert len(names) > 20
    keys = {entry.key for entry in program.window.pages}
    if key not in keys:
        return
    page = program.window.show_page(key)
    settle(qtbot, program)
    for view in page.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() is not None and view.model().rowCount():
            view.setCurrentIndex(view.model().index(0, min(1, columns_of(view.model()) - 1)))
    settle(qtbot, program)
    press(qtbot, program)
    settle(qtbot, program)
    assert program.workspace.veil.is_laid
    assert shown_names(program, names) == {}
    press(qtbot, program)
    settle(qtbot, program)
    if key in {"participants", "volunteers", "invitations"}:
        assert shown_names(program, names)


def test_search_and_history_hide_names_as_well(qtbot: QtBot, program: Program) -> None:
    names = family_names(program)
    one = participants(program.workspace.session, event=program.workspace.event or 0)[0]
    press(qtbot, program)
    program.window.top_bar.search.setFocus()
    settle(qtbot, program)
    qtbot.keyClicks(program.window.top_bar.search, one.person.given_name)
    program.window.top_bar.search.searched.emit(one.person.given_name)
    assert shown_names(program, names) == {}
    dialog = program._history.open()
    found = [text for widget in dialog.findChildren(QWidget) for text in texts_of(widget)]
    assert not [text for text in found for name in names if re.search(rf"(?<!\w){name}(?!\w)", text)]


def test_paper_keeps_the_names(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program)
    program.window.show_page("volunteers")
    settle(qtbot, program)
    dialog = program.lists.open()
    assert dialog is not None
    first = volunteers(program.workspace.session, event=program.workspace.event or 0)
    assert {one.person.sort_name for one in first} <= {
        row[0].rpartition(", ")[0] or row[0] for row in dialog.found.rows
    }


def test_hidden_names_stay_hidden_after_a_change_and_a_restart(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program)
    assert program._context.settings.hides_names
    assert program.workspace.veil.is_laid
    program.window.top_bar.undo.click()
    assert program.workspace.veil.is_laid


def test_words_of_names_become_initials(qapp: object) -> None:
    veil = Veil()
    veil.lay(
        NamesToHide(
            phrases=frozenset({("amira", "haddad"), ("haddad", "amira"), ("amira", "h"), ("petra", "koch")}),
            words=frozenset({"amira", "haddad"}),
        )
    )
    try:
        assert veiled("Haddad, Amira") == "H., A."
        assert veiled("Amira H. hat 3 Gespräche") == "A. H. hat 3 Gespräche"
        assert veiled("Petra Koch sucht eine Köchin oder einen Koch") == "P. K. sucht eine Köchin oder einen Koch"
        assert veiled("Haddadstraße") == "Haddadstraße"
    finally:
        veil.lift()
    assert veiled("Haddad, Amira") == "Haddad, Amira"


def test_painted_text_hides_names_too(qapp: object, theme: object) -> None:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from refugeesday.gui.painting import draw_text

    def painted(text: str) -> QImage:
        image = QImage(200, 30, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_text(painter, QRect(0, 0, 200, 30), text, font=theme.font(), color=theme.color("text"))  # type: ignore[attr-defined]
        painter.end()
        return image

    veil = Veil()
    veil.lay(NamesToHide(phrases=frozenset(), words=frozenset({"haddad"})))
    try:
        hidden = painted("Haddad")
    finally:
        veil.lift()
    assert hidden == painted("H.")


def test_the_choice_stands_in_the_settings_and_its_state_in_the_top_bar(qtbot: QtBot, program: Program) -> None:
    page = program.window.show_page("settings")
    box, told = page.appearance.hides, program.window.top_bar.hidden
    assert not told.isVisible()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert box.isChecked()
    assert program.workspace.veil.is_laid
    assert (told.isVisible(), told.text()) == (True, "Namen verborgen")
    qtbot.mouseClick(told, Qt.MouseButton.LeftButton)
    assert not program.workspace.veil.is_laid
    assert not told.isVisible()
    assert not box.isChecked()
    press(qtbot, program)
    assert box.isChecked()
