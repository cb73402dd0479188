"""The frame of the window: pages, rail, top bar, keys, names, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollBar,
    QWidget,
)

from refugeesday.domain.changes import Changes, Topic
from refugeesday.gui.theme import ThemeChoice
from refugeesday.gui.top_bar import SaveState
from refugeesday.gui.widgets.buttons import IconButton
from tests.gui.sample_pages import PeoplePage, PlanPage, make_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_window import MainWindow

PAGES = ("participants", "plan", "overview")


@pytest.fixture
def window(qtbot: QtBot, context: Context[None]) -> MainWindow:
    window = make_window(context)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    return window


def changed(*topics: Topic) -> Changes:
    return Changes(frozenset((topic, 1) for topic in topics))


def focusable(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QScrollBar)
    ]


def inside_of_a_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, (QComboBox, QAbstractSpinBox, QAbstractItemView)) or widget.objectName().startswith("qt_")


@pytest.mark.parametrize("page", PAGES)
def test_every_control_that_takes_the_focus_has_a_name(window: MainWindow, page: str) -> None:
    window.show_page(page)
    QApplication.processEvents()
    found = [widget for widget in focusable(window) if not inside_of_a_control(widget)]
    assert len(found) > 8
    nameless = []
    for widget in found:
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


@pytest.mark.parametrize("page", PAGES)
def test_every_icon_button_is_large_enough_and_says_what_it_does(window: MainWindow, page: str) -> None:
    window.show_page(page)
    buttons = [button for button in window.findChildren(IconButton) if button.isVisible()]
    assert buttons
    for button in buttons:
        assert min(button.width(), button.height()) >= 24
        assert button.toolTip().startswith(button.accessibleName())


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("percent", "width", "height"), [(100, 1366, 690), (115, 1366, 690), (130, 1366, 690), (130, 1440, 900)]
)
def test_nothing_is_cut_off_at_any_text_size(
    window: MainWindow, context: Context[None], page: str, percent: int, width: int, height: int
) -> None:
    context.theme.set_text_size(percent)
    window.show_page(page)
    window.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()
    assert (window.width(), window.height()) == (width, height)
    cut = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QPushButton)) and not getattr(widget, "wordWrap", lambda: False)():
            hint = widget.sizeHint()
            if widget.text() and (widget.width() < hint.width() or widget.height() < hint.height()):
                cut.append((widget.text(), widget.size().toTuple(), hint.toTuple()))
            right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
            if right > window.width():
                cut.append((widget.text(), right))
    assert cut == []


def test_pages_reload_when_shown_and_go_stale_while_hidden(window: MainWindow) -> None:
    page = window.show_page("participants")
    assert isinstance(page, PeoplePage)
    assert page.reloads == 1
    window.show_page("overview")
    window.take_changes(changed(Topic.PARTICIPANT))
    assert (page.reloads, page.is_stale) == (1, True)
    window.show_page("participants")
    assert (page.reloads, page.is_stale) == (2, False)
    window.take_changes(changed(Topic.BOOTH))
    assert page.reloads == 2
    window.take_changes(changed(Topic.PARTICIPANT, Topic.BOOTH))
    assert page.reloads == 3


def test_number_keys_and_rail_lead_to_pages(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.page.key == "participants"
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not window.rail.is_open


def test_rail_collapses_where_a_page_needs_the_room(window: MainWindow) -> None:
    assert window.rail.is_open
    window.show_page("plan")
    assert not window.rail.is_open
    window.show_page("overview")
    assert window.rail.is_open
    window.resize(1300, 800)
    assert not window.rail.is_open


def test_rail_collapses_where_large_text_needs_the_room(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1440, 900)
    assert window.rail.is_open
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert not window.rail.is_open
    window.command("usual_size").trigger()
    assert window.rail.is_open


def test_undo_button_names_the_step_and_asks_once(qtbot: QtBot, window: MainWindow) -> None:
    window.top_bar.set_steps("Gespräch verschieben", "")
    assert window.top_bar.undo.toolTip() == "Rückgängig: Gespräch verschieben"
    assert not window.top_bar.redo.isEnabled()
    with qtbot.waitSignal(window.top_bar.undo_wanted):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(window.top_bar.redo_wanted):
        qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)


def test_save_state_says_saving_only_when_it_lasts(qtbot: QtBot, window: MainWindow) -> None:
    words, search = window.top_bar._words, window.top_bar.search
    before = search.geometry()
    window.top_bar.set_save_state(SaveState.SAVING)
    assert words.text() == "Alle Änderungen gespeichert"
    qtbot.waitUntil(lambda: words.text() == "Wird gespeichert", timeout=3000)
    QApplication.processEvents()
    assert search.geometry() == before  # nothing moves while somebody types there
    window.top_bar.set_save_state(SaveState.FAILED)
    assert words.text() == "Nicht gespeichert"


def test_toast_tells_and_takes_back_once(qtbot: QtBot, window: MainWindow) -> None:
    taken: list[str] = []
    window.tell("3 Personen gelöscht", lambda: taken.append("zurück"))
    toast = window._toast
    assert toast.isVisible()
    assert toast.text == "3 Personen gelöscht"
    button = next(button for button in toast.findChildren(QPushButton) if button.text() == "Rückgängig")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert taken == ["zurück"]
    assert not toast.isVisible()


def test_a_long_message_leaves_what_stands_at_the_ends_of_the_page_free(qtbot: QtBot, window: MainWindow) -> None:
    window.tell("Übernommen: 20 neu. 6 Zeilen wurden nicht übernommen. Der Grund steht in „Liste-abgelehnt.xlsx“.")
    toast = window._toast
    short, lines = toast._words.fontMetrics().height(), toast._words.height()
    assert toast.width() < window.width() * 0.6
    assert lines >= 2 * short
    window.tell("Gespeichert")
    assert toast._words.height() < 2 * short


def test_banner_shows_a_lasting_state_with_an_action(qtbot: QtBot, window: MainWindow) -> None:
    run: list[int] = []
    window.banner.tell(
        "Nur lesen: eine andere Person bearbeitet.", tone="warn", action="Erneut", run=lambda: run.append(1)
    )
    assert window.banner.isVisible()
    qtbot.mouseClick(window.banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert run == [1]
    window.banner.hide()
    assert window.banner.text == ""


def test_f6_walks_from_part_to_part(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("participants")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        seen.append(next(
            name for name, part in (("rail", window.rail), ("page", window.page), ("bar", window.top_bar))
            if part.isAncestorOf(focused) or part is focused
        ))  # fmt: skip
    assert sorted(seen) == ["bar", "page", "rail"]


@pytest.mark.parametrize("width", [1280, 1366, 1920])
def test_long_words_in_the_search_never_cover_the_event(window: MainWindow, qtbot: QtBot, width: int) -> None:
    bar = window.top_bar
    window.resize(width, 690)
    bar.search.set_placeholder("Search for a person, a booth or a command of any kind, in any spelling at all")
    bar.set_save_state(SaveState.SAVED)
    qtbot.waitUntil(lambda: bar.search.geometry().right() < bar.undo.geometry().left())
    assert bar.events.geometry().right() < bar.search.geometry().left()
    assert bar.events.width() >= bar.events.sizeHint().width()
    assert bar.search.minimumWidth() <= bar.search.maximumWidth()  # else its layout gives it less than it takes


def test_search_field_takes_ctrl_k_and_ctrl_f(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.top_bar.search
    page = window.show_page("participants")
    assert isinstance(page, PeoplePage)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is page.search
    qtbot.keyClicks(page.search, "muller")
    qtbot.waitUntil(lambda: 0 < len(page.model.shown) < 300)
    assert {row.name.split(",")[0] for row in page.model.shown} == {"Müller"}
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(page.model.shown) == 300


def test_text_size_keys_are_remembered(qtbot: QtBot, window: MainWindow, context: Context[None]) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert (context.theme.text_size, context.settings.text_size) == (115, 115)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert context.theme.text_size == 100


@pytest.mark.parametrize("choice", list(ThemeChoice))
def test_theme_changes_with_every_page_open(window: MainWindow, context: Context[None], choice: ThemeChoice) -> None:
    for page in PAGES:
        window.show_page(page)
        context.theme.choose(choice)
        assert not window.grab().toImage().isNull()


def test_shell_mirrors_for_right_to_left(qtbot: QtBot, window: MainWindow) -> None:
    page = window.show_page("plan")
    assert isinstance(page, PlanPage)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert window.rail.mapTo(window, QPoint(0, 0)).x() > window.width() // 2
    assert page.board.columnViewportPosition(0) > page.board.columnViewportPosition(1)
    assert not window.grab().toImage().isNull()


def test_ticks_follow_clicks_space_and_the_head(qtbot: QtBot, window: MainWindow) -> None:
    page = window.show_page("participants")
    assert isinstance(page, PeoplePage)
    table = page.table
    cell = table.visualRect(page.model.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert table.ticks.ids == {1}
    table.select_id(3)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.ticks.ids == {1, 3}
    head = table.horizontalHeader()
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert len(table.ticks.ids) == 300
