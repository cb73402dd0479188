"""Walk a page or dialog as a person with keyboard, screen reader, large text or another language does."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QPoint,
    QRect,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.inset_table import CELL_PAD
from refugeesday.gui.widgets.part_tabs import PartTabs
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.gui.widgets.table_view import TICK_COLUMN, RowsView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SMALLEST = 24
_BETWEEN = 4  # pixels that are free between two buttons
_SPARE = 1  # pixels a size hint may round up by
_LINE_MARGINS = 4  # pixels a line of text keeps free at its ends
_MOST_TABS = 400
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def named(widget: QWidget) -> str:
    """Describe a widget for a person who has to find it."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    places = []
    link: QWidget | None = widget
    while link is not None and not link.isWindow() and len(places) < 3:
        places.append(type(link).__name__)
        link = link.parentWidget()
    return f"{' < '.join(places)} “{(text or widget.accessibleName())[:60]}”"


def controls(root: QWidget) -> list[QWidget]:
    """Give the visible controls that take the focus by Tab."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.window() is root.window()
        and not isinstance(one.parentWidget(), QAbstractSpinBox | QComboBox)
    ]


def unnamed(root: QWidget) -> list[str]:
    """Find the controls a screen reader has no name for."""
    found = []
    for one in controls(root):
        spoken = QAccessible.queryAccessibleInterface(one)
        if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
            found.append(named(one))
    return found


def same_letters(root: QWidget) -> list[str]:
    """Find words that ask for one letter with Alt: of a window what is in sight, of a menu its own entries."""
    asked: dict[str, list[str]] = {}
    for text in _lettered(root):
        if keys := QKeySequence.mnemonic(text.partition("\t")[0]).toString():
            asked.setdefault(keys, []).append(text)
    return [f"{keys}: {' | '.join(texts)}" for keys, texts in asked.items() if len(texts) > 1]


def _lettered(root: QWidget) -> Iterator[str]:
    """Give the texts in which Qt looks for a letter."""
    if isinstance(root, QMenu | QMenuBar):
        yield from (one.text() for one in root.actions() if one.isVisible() and one.isEnabled())
        return
    for one in root.findChildren(QWidget):
        if isinstance(one, QMenuBar):
            yield from _lettered(one)
        elif not one.isVisible() or one.window() is not root.window():
            continue
        elif isinstance(one, QAbstractButton) or (isinstance(one, QLabel) and one.buddy() is not None):
            yield one.text()
        elif isinstance(one, QTabBar):
            yield from (one.tabText(place) for place in range(one.count()))


def unreached(root: QWidget) -> list[str]:
    """Press Tab from the first control until the walk repeats, and give the controls that never had the focus.

    Of buttons that exclude each other only the chosen one stands in the order; arrows lead to the others.
    """
    wanted = [one for one in controls(root) if not _is_left_to_arrows(one)]
    seen = tab_stops(wanted)
    reached = {*seen, *(proxy for one in seen if (proxy := one.focusProxy()) is not None)}
    return [named(one) for one in wanted if one not in reached and one.isVisible() and one.focusProxy() not in reached]


def torn(root: QWidget, parts: Sequence[QWidget]) -> list[str]:
    """Find what Tab comes back to after it had left the part it stands in."""
    found: list[str] = []
    left: list[QWidget | None] = []
    before: QWidget | None = None
    for stop in tab_stops([one for one in controls(root) if not _is_left_to_arrows(one)]):
        part = next((one for one in parts if one is stop or one.isAncestorOf(stop)), None)
        if part is not before:
            left.append(before)
            if part is not None and part in left:
                found.append(named(stop))
        before = part
    return found


def tab_stops(wanted: Sequence[QWidget]) -> list[QWidget]:
    """Press Tab from the first of some controls until the walk repeats, and give what had the focus, in that order."""
    if not wanted:
        return []
    root = wanted[0]
    root.window().activateWindow()
    for _ in range(50):
        if root.window().isActiveWindow():
            break
        QTest.qWait(20)
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(_MOST_TABS):
        focused = QApplication.focusWidget()
        if focused is None or (focused is wanted[0] and len(seen) > 1):
            break
        if focused not in seen:
            seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)  # a field of hours and minutes keeps it once
    return seen


def too_small(root: QWidget) -> list[str]:
    """Find what can be clicked and is smaller than 24 × 24 pixels."""
    kinds = QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox | QSlider | QTabBar
    return [
        f"{named(one)} {one.width()} × {one.height()}"
        for one in root.findChildren(QWidget)
        if isinstance(one, kinds)
        and one.isVisible()
        and one.objectName() != "qt_spinbox_lineedit"
        and not isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox | QTabBar | QLineEdit)
        and min(one.width(), one.height()) < SMALLEST
    ]


def cut_off(root: QWidget) -> list[str]:
    """Find labels and buttons whose words have less room than they need, and what sticks out of its parent."""
    found = []
    for one in root.findChildren(QWidget):
        if one.isVisible() and one.window() is root.window():
            reason = _why_cut(one) or _why_outside(one)
            if reason:
                found.append(f"{named(one)}: {reason}")
    return found


def touching(root: QWidget) -> list[str]:
    """Find buttons that stand against each other; only the parts of one control may."""
    found = []
    for one in root.findChildren(QPushButton):
        if not one.isVisible() or isinstance(one.parentWidget(), Segmented):
            continue
        near = one.geometry().adjusted(-_BETWEEN, 0, _BETWEEN, 0)
        beside = one.parentWidget().findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        found += [
            f"{named(one)}: against {named(other)}"
            for other in beside
            if other is not one and other.isVisible() and near.intersects(other.geometry())
        ]
    return found


def hidden_sideways(root: QWidget) -> list[str]:
    """Find areas that scroll upright only and are narrower than what stands in them."""
    return [
        f"{named(one)}: {one.widget().width()} wide, has {one.viewport().width()}"
        for one in root.findChildren(QScrollArea)
        if one.isVisible()
        and one.widget() is not None
        and one.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and one.widget().width() > one.viewport().width() + _SPARE
    ]


def heads_cut(root: QWidget) -> list[str]:
    """Find columns that are narrower than their title."""
    found = []
    for table in root.findChildren(RowsView):
        if not table.isVisible() or table.horizontalHeader().isHidden():
            continue
        theme = table._theme
        for number, column in enumerate(table.rows.columns):
            needed = theme.metrics("head").horizontalAdvance(column.title) + 2 * theme.px(CELL_PAD)
            is_worded = column.title and column.key != TICK_COLUMN
            if is_worded and not table.isColumnHidden(number) and needed > table.columnWidth(number) + _SPARE:
                found.append(f"{named(table)}: “{column.title}” needs {needed}, has {table.columnWidth(number)}")
    return found


def half_words(root: QWidget) -> list[str]:
    """Find lines that show the middle of their text, and choices that end in half a letter instead of …."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisible() or one.hasFocus():
            continue
        if isinstance(one, QLineEdit):
            margins = one.textMargins().left() + one.textMargins().right() + _LINE_MARGINS
            is_long = one.fontMetrics().horizontalAdvance(one.displayText()) > one.width() - margins
            if is_long and one.cursorPosition():
                found.append(f"{named(one)}: does not begin with its first letter")
        elif isinstance(one, QComboBox) and not one.isEditable() and not isinstance(one, ChoiceBox):
            found.append(f"{named(one)}: shortens nothing")
    return found


def _why_cut(one: QWidget) -> str:
    if isinstance(one, QLabel) and one.text():
        if one.wordWrap():
            needed = one.heightForWidth(one.width())
            return f"{needed} high, has {one.height()}" if needed > one.height() + _SPARE else ""
        needed = one.sizeHint().width()
        if needed > one.width() + _SPARE and not one.toolTip():
            return f"{needed} wide, has {one.width()}"
        high = one.sizeHint().height()
        return f"{high} high, has {one.height()}" if high > one.height() + 2 * _SPARE else ""
    if isinstance(one, QPushButton) and one.text():
        hint = one.sizeHint()
        if hint.width() > one.width() + _SPARE:  # a tooltip explains, it does not say the words
            return f"{hint.width()} wide, has {one.width()}"
        return f"{hint.height()} high, has {one.height()}" if hint.height() > one.height() + 2 * _SPARE else ""
    if isinstance(one, PartTabs):
        return f"shortened: {', '.join(cut)}" if (cut := one.words_cut()) else ""
    if isinstance(one, QTabBar):
        needed = sum(one.tabRect(place).width() for place in range(one.count()) if one.isTabVisible(place))
        return f"{needed} wide, has {one.width()}" if needed > one.width() + _SPARE else ""
    return ""


def _why_outside(one: QWidget) -> str:
    parent = one.parentWidget()
    if (
        parent is None
        or isinstance(parent.parentWidget(), QAbstractScrollArea)
        or not isinstance(one, QLabel | QPushButton | QLineEdit | QComboBox)
    ):
        return ""
    area = QRect(QPoint(0, 0), parent.size()).adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE)
    return "" if area.contains(one.geometry()) else "sticks out"


def _is_left_to_arrows(one: QWidget) -> bool:
    if not isinstance(one, QAbstractButton):
        return False
    if one.isChecked():
        return False
    group = one.group()
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    beside = one.parentWidget().findChildren(type(one)) if one.autoExclusive() and one.parentWidget() else []
    return any(other.isChecked() for other in beside)


def columns_of(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = columns_of(model)
    for row in range(model.rowCount()):
        for column in range(columns):
            for role in _ROLES:
                yield str(model.index(row, column).data(role) or "")
    for orientation, count in (
        (Qt.Orientation.Horizontal, columns),
        (Qt.Orientation.Vertical, model.rowCount()),
    ):
        for section in range(count):
            yield str(model.headerData(section, orientation) or "")


def texts_of(widget: QWidget) -> Iterator[str]:
    """Give every text a widget shows, explains or says."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.displayText()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells(widget.model())


class PseudoLanguage(QTranslator):
    """Say everything in English half as long again, for words no translator has written yet."""

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, n: int = -1) -> str:
        words = source.replace("%n", str(n)) if n >= 0 else source
        return f"{words} {'lorem ipsum dolor'[: max(1, len(source) // 2)].strip()}" if source.strip() else source

    def isEmpty(self) -> bool:
        return False


@contextmanager
def pseudo_language(app: QApplication) -> Iterator[None]:
    """Speak the pseudo-language from right to left for the block."""
    translator = PseudoLanguage()
    app.installTranslator(translator)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        app.removeTranslator(translator)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def settle_layouts() -> None:
    """Let every pending layout, polish and language event arrive; a head whose words change asks for more than one."""
    for _ in range(8):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
