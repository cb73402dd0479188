"""List who has no interview yet, each with the cause, and what would help several of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text, saved
from refugeesday.gui.veil import veiled
from refugeesday.gui.widgets.board_model import PERSON_MIME
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.chips import Chip, language_chip_width, paint_language_chip
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line
from refugeesday.gui.widgets.tab_order import follow_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from refugeesday.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplacedRow:
    """Describe one person without an interview; `icon` belongs to the cause."""

    id: int
    name: str
    language: str = ""
    level: str = ""
    wish: str = ""
    cause: str = ""
    icon: str = ""


class UnplacedModel(QAbstractListModel):
    """Hold the rows; a row can be dragged onto the board."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[UnplacedRow, ...] = ()

    @property
    def rows(self) -> tuple[UnplacedRow, ...]:
        """Give the rows in the order shown."""
        return self._rows

    def set_rows(self, rows: Sequence[UnplacedRow]) -> None:
        """Show rows."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for one row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return veiled(row.name)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            spoken = f"{row.language} {row.level}".strip()
            return veiled(", ".join(part for part in (row.name, spoken, row.wish, row.cause) if part))
        return row if role == _ROW_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every row be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Name what can be dragged from here."""
        return [PERSON_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Describe the dragged person by id."""
        data = QMimeData()
        if indexes:
            data.setData(PERSON_MIME, str(self._rows[indexes[0].row()].id).encode())
        return data


class UnplacedPane(QWidget):
    """Show the list with its head; `chosen` tells whom a person looks at, `opened` who shall get a place."""

    chosen = Signal(int)
    opened = Signal(int)
    drag_ended = Signal()
    sort_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.model = UnplacedModel(self)
        self.list = _List(self.model, theme=theme, parent=self)
        self.hint = HintCard(theme=theme)
        self._title = make_label("", "heading", short=True)
        self._count = Chip("", theme=theme, tone="warn")
        self._sort = IconButton("sort", "", theme=theme, small=True, run=self.sort_asked.emit)
        self._done = make_label("", "sub", wraps=True)
        self._done.setContentsMargins(14, 14, 14, 14)
        self._lay_out()
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.list.clicked.connect(self._tell)
        self.list.drag_ended.connect(self.drag_ended)
        follow_reading_order(self._sort, self.list, self.hint)
        self.retranslate()

    def set_rows(self, rows: Sequence[UnplacedRow]) -> None:
        """Show who has no interview."""
        self.model.set_rows(rows)
        self._count.set_text(str(len(rows)), tone="warn" if rows else "ok")
        self._done.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._title.setText(self.tr("Without interview"))
        self._sort.set_name(self.tr("Sort by cause or by number"))
        self._done.setText(self.tr("Everybody has an interview."))
        self.list.setAccessibleName(self.tr("People without interview"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 10, 8)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._sort)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 0)  # the hint has its own margin, which goes with it
        foot.addWidget(self.hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(make_line())
        layout.addWidget(self._done)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and not self.list.is_entered:
            self.chosen.emit(self.model.rows[index.row()].id)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()].id)


class HintCard(QFrame):
    """Say what would help, with a button for it; hidden while there is nothing to say."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Callable[[], object] | None = None
        self.setProperty("role", "hint")
        self._icon = IconLabel("idea", theme=theme, color="accentText")
        self._title = make_label("", "strong")
        self._words: QLabel = make_label("", "sub", wraps=True)
        self._button = Button(theme=theme, run=self._act)
        self._button.set_property("dense", "true")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._title)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._words)
        layout.addWidget(self._button)
        self.hide()

    @property
    def text(self) -> str:
        """Give the sentence; empty when hidden."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, text: str, *, action: str = "", icon: str = "", run: Callable[[], object] | None = None) -> None:
        """Say a sentence; an empty one hides the card."""
        self._run = run
        self._title.setText(self.tr("What would help?"))
        self._words.setText(text)
        self._button.setText(action)
        self._button.set_icon(icon)
        self._button.setVisible(bool(action))
        self.setVisible(bool(text))

    def _act(self) -> None:
        if self._run is not None:
            self._run()


class _List(QListView):
    """Show the rows; Enter opens one, a drag carries one to the board."""

    drag_ended = Signal()

    def __init__(self, model: UnplacedModel, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_entered = False
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus; Qt makes a row the current one, which nobody has chosen."""
        self.is_entered = True
        super().focusInEvent(event)
        self.is_entered = False

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag, and tell when it is over, wherever it ended."""
        super().startDrag(actions)
        self.drag_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """Paint name and language, wish, and the cause with its icon."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Give room for three lines."""
        theme = self._theme
        lines = theme.metrics("strong").height() + 2 * theme.metrics("meta").height()
        return QSize(theme.px(120), max(theme.px(71), lines + theme.px(18)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row, theme, rect = index.data(_ROW_ROLE), self._theme, QRect(option.rect)
        if not isinstance(row, UnplacedRow):
            return
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        with saved(painter):
            painter.setLayoutDirection(option.direction)
            painter.fillRect(rect, theme.color("sel" if is_selected else "hover" if is_hovered else "surface"))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("hairline"))
            if state & QStyle.StateFlag.State_HasFocus:
                draw_round(painter, rect.adjusted(1, 1, -1, -2), radius=4, line=theme.color("focus"), width=2)
            self._paint_lines(painter, rect.adjusted(theme.px(14), theme.px(6), -theme.px(10), -theme.px(7)), row)

    def _paint_lines(self, painter: QPainter, rect: QRect, row: UnplacedRow) -> None:
        theme, direction = self._theme, painter.layoutDirection()
        first = theme.height("langChip", "strong")
        rest = (rect.height() - first) // 2
        strip = Strip(QRect(rect.left(), rect.top(), rect.width(), first), direction)
        width = language_chip_width(theme, row.language, row.level)
        if width:
            chip = strip.take_end(min(width, rect.width() // 2 + theme.px(20)), theme.px(6))
            paint_language_chip(painter, chip, row.language, row.level, theme=theme)
        draw_text(painter, strip.rest(), row.name, font=theme.font("strong"), color=theme.color("text"))
        second = QRect(rect.left(), rect.top() + first, rect.width(), rest)
        draw_text(painter, second, row.wish, font=theme.font("meta"), color=theme.color("text2"))
        strip = Strip(QRect(rect.left(), rect.top() + first + rest, rect.width(), rest), direction)
        if row.icon:
            theme.draw_icon(painter, strip.take_start(theme.px(15), theme.px(5)), row.icon, "warn")
        cause, free = row.cause, strip.rest()
        if theme.metrics("chip").horizontalAdvance(cause) > free.width():
            cause = cause.partition(":")[0]  # the language it is about stands in the chip above
        draw_text(painter, free, cause, font=theme.font("chip"), color=theme.color("warn"))
