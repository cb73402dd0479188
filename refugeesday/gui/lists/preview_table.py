"""Paint an import's preview: struck out what is replaced, boxed what is refused, the reason below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from refugeesday.gui.lists.preview_rows import PreviewCell, PreviewRow, RowResult
from refugeesday.gui.painting import Strip, draw_line, draw_round, draw_text, saved
from refugeesday.gui.rows import ROW_ROLE, VALUE_ROLE, RowsModel
from refugeesday.gui.veil import veiled
from refugeesday.gui.widgets.cells import ChipCell
from refugeesday.gui.widgets.chips import chip_width
from refugeesday.gui.widgets.delegates import HairlineDelegate
from refugeesday.gui.widgets.inset_table import CELL_PAD
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent

    from refugeesday.gui.theme import Theme

RESULT_COLUMN = 1
_TINTS = {RowResult.CHANGED: ("infoSoft", "info"), RowResult.REJECTED: ("errSoft", "err")}
_ROW, _NOTE, _NOTE_GAP = 40, 26, 6
_WIDEST, _MEASURED = 260, 200


class PreviewDelegate(HairlineDelegate):
    """Paint one cell in the row's tint, and its part of the note that runs below all cells."""

    def __init__(self, theme: Theme, view: PreviewTable) -> None:
        super().__init__(theme, view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint tint, hairline, content and note."""
        theme, rect = self._theme, QRect(option.rect)
        row: PreviewRow = index.data(ROW_ROLE)
        tint, _ = _TINTS.get(row.result, ("surface", "text2"))
        with saved(painter):
            painter.setLayoutDirection(option.direction)
            painter.fillRect(rect, theme.color(tint))
            bottom = rect.bottom()
            draw_line(painter, theme.color("hairline"), QLine(rect.left(), bottom, rect.right(), bottom))
            pad = theme.px(CELL_PAD)
            top = QRect(rect.left() + pad, rect.top(), rect.width() - 2 * pad, theme.px(_ROW))
            self.paint_content(painter, top, index)
            if row.note:
                self._paint_note(painter, rect, row)
            if option.state & QStyle.StateFlag.State_HasFocus:
                ring = rect.adjusted(1, 1, -1, -2)
                draw_round(painter, ring, radius=theme.radius("chip"), width=2, line=theme.color("focus"))

    def paint_content(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint a number, the result's chip, or a cell of the file."""
        theme, value = self._theme, index.data(VALUE_ROLE)
        if isinstance(value, ChipCell):
            self._paint_result(painter, rect, value, index.data(ROW_ROLE).result)
        elif isinstance(value, PreviewCell):
            self._paint_cell(painter, rect, value, is_name=index.column() == RESULT_COLUMN + 1)
        else:
            draw_text(painter, rect, str(value), font=theme.font(), color=theme.color("text2"))

    def _paint_result(self, painter: QPainter, rect: QRect, chip: ChipCell, result: RowResult) -> None:
        theme = self._theme
        height = theme.height("chip", "chip")
        strip = Strip(rect, painter.layoutDirection())
        area = strip.take_start(chip_width(theme, chip.text, icon=chip.icon))
        area = QRect(area.left(), rect.top() + (rect.height() - height) // 2, area.width(), height)
        fill = "okSoft" if result is RowResult.NEW else "surface" if result in _TINTS else "sunken"
        color = {RowResult.NEW: "ok", RowResult.CHANGED: "info", RowResult.REJECTED: "err"}.get(result, "text2")
        draw_round(painter, area, radius=theme.radius("chip"), fill=theme.color(fill))
        inner = Strip(area.adjusted(theme.px(7), 0, -theme.px(7), 0), painter.layoutDirection())
        if chip.icon:
            theme.draw_icon(painter, inner.take_start(theme.size("iconTable"), theme.px(4)), chip.icon, color)
        draw_text(painter, inner.rest(), chip.text, font=theme.font("chip"), color=theme.color(color))

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: PreviewCell, *, is_name: bool) -> None:
        theme = self._theme
        strip = Strip(rect, painter.layoutDirection())
        if cell.is_faulty:
            words = cell.text or self.tr("empty")
            width = min(theme.metrics("strong").horizontalAdvance(words) + theme.px(14), rect.width())
            area = strip.take_start(width)
            height = theme.px(22)
            box = QRect(area.left(), rect.top() + (rect.height() - height) // 2, area.width(), height)
            draw_round(painter, box, radius=5, fill=theme.color("surface"), line=theme.color("errLine"))
            draw_text(painter, box.adjusted(7, 0, -3, 0), words, font=theme.font("strong"), color=theme.color("err"))
            return
        if cell.before:
            old = theme.font()
            old.setStrikeOut(True)
            width = min(theme.metrics().horizontalAdvance(cell.before) + 2, rect.width() // 2)
            draw_text(painter, strip.take_start(width, theme.px(4)), cell.before, font=old, color=theme.color("text3"))
        font = theme.font("strong" if is_name else "body")
        draw_text(painter, strip.rest(), cell.text, font=font, color=theme.color("text"))

    def _paint_note(self, painter: QPainter, rect: QRect, row: PreviewRow) -> None:
        """Paint the whole note from the result's column on, clipped to this cell: the cells complete each other."""
        theme = self._theme
        _, color = _TINTS.get(row.result, ("surface", "warn"))
        color = "warn" if row.result in {RowResult.NEW, RowResult.UNCHANGED} else color
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        area = self._view.note_area()
        area.moveTop(rect.top() + theme.px(_ROW) - theme.px(5))
        area.setBottom(rect.bottom() - theme.px(3))
        strip, side = Strip(area, painter.layoutDirection()), theme.size("iconTable")
        icon = strip.take_start(side, theme.px(_NOTE_GAP))
        icon.setHeight(theme.metrics("name").height())
        theme.draw_icon(painter, icon, "moved", color)
        painter.setFont(theme.font("name"))
        painter.setPen(theme.color(color))
        align = QStyle.visualAlignment(painter.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
        painter.drawText(strip.rest(), align | Qt.TextFlag.TextWordWrap, veiled(row.note))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give room for the note where there is one."""
        row: PreviewRow = index.data(ROW_ROLE)
        return QSize(super().sizeHint(option, index).width(), self._view.row_height(row))


class PreviewTable(RowsView[PreviewRow]):
    """Show the preview; rows with a note are higher."""

    def __init__(self, model: RowsModel[PreviewRow], *, name: str, theme: Theme) -> None:
        super().__init__(model, name=name, theme=theme, widths={"number": 64, "result": 122})
        self._colors = theme
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self._preview = PreviewDelegate(theme, self)
        self._note_heights: dict[tuple[str, int], int] = {}
        model.columns_changed.connect(self._dress)
        model.settled.connect(self._fit)
        theme.changed.connect(self._fit)

    def note_area(self) -> QRect:
        """Give from where to where notes run: from the result's column on to the end of what is in view."""
        pad, column = self._colors.px(CELL_PAD), RESULT_COLUMN
        start, wide = self.columnViewportPosition(column), self.viewport().width() - self.columnWidth(0)
        if self.isRightToLeft():
            start += self.columnWidth(column) - wide
        return QRect(start + pad, 0, max(wide - 2 * pad, self.columnWidth(column)), 1)

    def row_height(self, row: PreviewRow) -> int:
        """Give the height of a row, with as many lines of its note as it needs."""
        return self._colors.px(_ROW) + (self._note_height(row.note) if row.note else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break notes anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_rows()

    def _note_height(self, note: str) -> int:
        theme = self._colors
        wide = self.note_area().width() - theme.size("iconTable") - theme.px(_NOTE_GAP)
        if (note, wide) not in self._note_heights:
            room = QRect(0, 0, wide, 1000)
            lines = theme.metrics("name").boundingRect(room, Qt.TextFlag.TextWordWrap.value, note).height()
            self._note_heights[note, wide] = max(theme.px(_NOTE), lines + theme.px(8))
        return self._note_heights[note, wide]

    def _dress(self) -> None:
        for place in range(len(self.rows.columns)):
            self.setItemDelegateForColumn(place, self._preview)

    def _fit(self) -> None:
        """Give every column the room of its title and of the first rows, and a row with a note its height."""
        theme = self._colors
        head, body, most = theme.metrics("head"), theme.metrics("strong"), theme.px(_WIDEST)
        for place, column in enumerate(self.rows.columns):
            if place > RESULT_COLUMN:
                cells = [row.cells[place - RESULT_COLUMN - 1] for row in self.rows.shown[:_MEASURED]]
                widths = [body.horizontalAdvance(f"{cell.before} {cell.text}") + theme.px(14) for cell in cells]
                wanted = max([head.horizontalAdvance(column.title), *widths]) + 2 * theme.px(CELL_PAD)
                self.setColumnWidth(place, min(wanted, most))
        self._note_heights.clear()
        self._fit_rows()

    def _fit_rows(self) -> None:
        heads = self.verticalHeader()
        heads.setDefaultSectionSize(self._colors.px(_ROW))
        for place, row in enumerate(self.rows.shown):
            wanted = self.row_height(row)
            if heads.sectionSize(place) != wanted:
                heads.resizeSection(place, wanted)
