"""List whole sentences, each with its icon, over as many lines as they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from refugeesday.gui.painting import Strip, draw_line, draw_round, saved
from refugeesday.gui.veil import Veiled, veiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPoint
    from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent

    from refugeesday.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_PAD, _ABOVE, _GAP = 14, 7, 9
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneRow:
    """Describe one sentence with its icon; `key` is told when it is chosen, None for a mere line.

    `is_part` makes the line a headline over those with headings of their own.
    """

    text: str
    icon: str = ""
    tone: str = "text2"
    key: object = None
    is_part: bool = False


class Sentences(QListView, Veiled):
    """Show sentences; a click or Enter tells the `key` of one by `chosen`."""

    chosen = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaneRow, ...] = ()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(SentenceDelegate(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.activated.connect(self._tell)
        self.clicked.connect(self._tell)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def texts(self) -> list[str]:
        """Give the sentences shown."""
        return [row.text for row in self._rows]

    def key_at(self, at: QPoint) -> object:
        """Give what the sentence at a point of the list tells; None where there is none."""
        row = self.indexAt(at).data(_ROW)
        return row.key if isinstance(row, PaneRow) else None

    def set_rows(self, rows: Sequence[PaneRow]) -> None:
        """Show sentences."""
        self._rows = tuple(rows)
        self._fill()

    def take_veil(self) -> None:
        """Show the sentences again."""
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current sentence with Enter on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self._model.clear()
        for row in self._rows:
            item = QStandardItem(veiled(row.text))
            item.setData(row, _ROW)
            item.setEditable(False)
            if row.key is None:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._model.appendRow(item)

    def _tell(self, index: QModelIndex) -> None:
        row = index.data(_ROW)
        if isinstance(row, PaneRow) and row.key is not None:
            self.chosen.emit(row.key)


class SentenceDelegate(QStyledItemDelegate):
    """Paint a sentence over a hairline, its icon beside the first line; a mere line stands strong as a heading."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one sentence."""
        row, rect, theme = index.data(_ROW), QRect(option.rect), self._theme
        if not isinstance(row, PaneRow):
            return
        state: QStyle.StateFlag = option.state
        with saved(painter):
            if row.is_part:
                painter.fillRect(rect, theme.color("subtle"))
            elif state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, theme.color("sel"))
            elif state & QStyle.StateFlag.State_MouseOver and row.key is not None:
                painter.fillRect(rect, theme.color("hover"))
            draw_line(painter, theme.color("hairline"), QLine(rect.bottomLeft(), rect.bottomRight()))
            inner = rect.adjusted(theme.px(_PAD), theme.px(_ABOVE), -theme.px(_PAD), -theme.px(_ABOVE))
            strip, metrics = Strip(inner, option.direction), self._metrics(row)
            if row.icon:
                side = theme.size("iconTable")
                place = strip.take_start(side, theme.px(_GAP))
                place = QRect(place.left(), place.top() + (metrics.height() - side) // 2, side, side)
                theme.draw_icon(painter, place, row.icon, row.tone)
            text = str(index.data() or "")
            painter.setFont(theme.font(self._role(row)))
            painter.setPen(theme.color("text2" if row.is_part else "text"))
            painter.setLayoutDirection(option.direction)  # of the sentence, whatever name it begins with
            align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
            painter.drawText(strip.rest(), _WRAP | align | Qt.AlignmentFlag.AlignTop, text)
            if state & QStyle.StateFlag.State_HasFocus:
                edge = rect.adjusted(1, 1, -1, -2)
                draw_round(painter, edge, radius=theme.radius("chip"), width=2, line=theme.color("focus"))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give the height of all lines in the width of the list."""
        row, theme = index.data(_ROW), self._theme
        view = self.parent()
        if not isinstance(row, PaneRow) or not isinstance(view, QListView):
            return QSize()
        width = view.viewport().width()
        icon = theme.size("iconTable") + theme.px(_GAP) if row.icon else 0
        room = QRect(0, 0, max(1, width - 2 * theme.px(_PAD) - icon), 10_000)
        lines = self._metrics(row).boundingRect(room, _WRAP, str(index.data() or ""))
        least = theme.size("minTarget")
        return QSize(width, max(least, lines.height() + 2 * theme.px(_ABOVE) + 1))

    def _metrics(self, row: PaneRow) -> QFontMetrics:
        return self._theme.metrics(self._role(row))

    def _role(self, row: PaneRow) -> str:
        if row.is_part:
            return "head"
        return "strong" if row.key is None and not row.icon else "body"
