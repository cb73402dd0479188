"""Show how far everybody came as a row of tiles; one tile narrows the list to its people.

The tile of those who did not come is there only where somebody did not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.services.invitation_rows import Stage

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.theme import Theme
    from refugeesday.services.invitation_rows import InvitationBoard
    from refugeesday.wording import Words

_ICONS = {
    Stage.DRAFT: ("edit", "text2"),
    Stage.TOLD: ("send", "text2"),
    Stage.PROMISED: ("ok", "ok"),
    Stage.DECLINED: ("declined", "err"),
    Stage.MISSED: ("close", "text2"),
    Stage.CHANGED: ("repeat", "warn"),
}


class StageTile(QAbstractButton):
    """Show a stage with its number; checked while the list is narrowed to it."""

    def __init__(self, stage: Stage, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._theme = theme
        self._title, self._number, self._words = "", "0", ""
        self._is_tall = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def number(self) -> str:
        """Give the number as shown."""
        return self._number

    def set_words(self, title: str, number: str, words: str) -> None:
        """Show title, number and what it counts."""
        self._title, self._number, self._words = title, number, words
        self.setAccessibleName(f"{title}: {number} {words}")
        self.setToolTip(f"{title}: {number} {words}")
        self.update()

    @property
    def needed_width(self) -> int:
        """Give the width number and words need beside each other."""
        theme = self._theme
        number = theme.metrics("h1").horizontalAdvance(self._number)
        return number + theme.metrics("meta").horizontalAdvance(self._words) + theme.px(30) + 2

    def set_tall(self, tall: bool) -> None:  # noqa: FBT001 - the state itself
        """Put the words below the number where there is no room beside it."""
        if tall != self._is_tall:
            self._is_tall = tall
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Give the room of all lines."""
        theme = self._theme
        height = theme.metrics("name").height() + theme.metrics("h1").height() + theme.px(24)
        return QSize(theme.px(180), height + (theme.metrics("meta").height() if self._is_tall else 0))

    def minimumSizeHint(self) -> QSize:
        """Give way as far as the number can be read."""
        return QSize(self._theme.px(110), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint area, icon, title, number and words."""
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(self.layoutDirection())
        warns = self.stage is Stage.CHANGED and self._number != "0"
        fill = "warnSoft" if warns else "accentSoft" if self.isChecked() else "surface"
        line = "warnFill" if warns else "focus" if self.isChecked() else "divider"
        if self.underMouse() and fill == "surface":
            fill = "hover"
        strong = self.isChecked() or self.hasFocus()
        if self.hasFocus():
            line = "text" if self.isChecked() else "focus"  # a chosen tile has the line of the focus already
        draw_round(painter, self.rect(), radius=theme.radius("card"), fill=theme.color(fill), line=theme.color(line),
                   width=2 if strong else 1)  # fmt: skip
        pad = theme.px(10 if self._is_tall else 12)
        inner = self.rect().adjusted(pad, theme.px(11), -pad, -theme.px(10))
        first = theme.metrics("name").height()
        self._paint_title(painter, QRect(inner.left(), inner.top(), inner.width(), first), warns=warns)
        below = QRect(inner.left(), inner.top() + first, inner.width(), inner.height() - first)
        self._paint_number(painter, below)

    def _paint_title(self, painter: QPainter, rect: QRect, *, warns: bool) -> None:
        theme = self._theme
        icon, tone = _ICONS[self.stage]
        strip = Strip(rect, painter.layoutDirection())
        theme.draw_icon(painter, strip.take_start(theme.px(17), theme.px(6)), icon, tone)
        font, color = theme.font("strong" if warns else "name"), theme.color("warn" if warns else "text")
        draw_text(painter, strip.rest(), self._title, font=font, color=color)

    def _paint_number(self, painter: QPainter, rect: QRect) -> None:
        theme = self._theme
        if self._is_tall:
            first = theme.metrics("h1").height()
            line = QRect(rect.left(), rect.top(), rect.width(), first)
            draw_text(painter, line, self._number, font=theme.font("h1"), color=theme.color("text"))
            below = rect.adjusted(0, first, 0, 0)
            draw_text(painter, below, self._words, font=theme.font("meta"), color=theme.color("text2"))
            return
        strip = Strip(rect, painter.layoutDirection())
        number = strip.take_start(theme.metrics("h1").horizontalAdvance(self._number) + 2, theme.px(6))
        draw_text(painter, number, self._number, font=theme.font("h1"), color=theme.color("text"))
        rest = strip.rest()
        drop = (theme.metrics("h1").ascent() - theme.metrics("meta").ascent()) // 3
        area = rest.adjusted(0, drop, 0, drop)
        draw_text(painter, area, self._words, font=theme.font("meta"), color=theme.color("text2"))


class StageTiles(QWidget):
    """Hold the tiles; `chosen` gives the stage a person chose, None where the tile in force was taken back."""

    chosen = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = {stage: StageTile(stage, theme=theme) for stage in Stage}
        self._or = make_label("", "sub")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 2, 24, 14)
        layout.setSpacing(4)
        self.tiles[Stage.MISSED].hide()
        for stage, tile in self.tiles.items():
            tile.clicked.connect(self._tell)
            if stage in {Stage.TOLD, Stage.PROMISED}:
                layout.addWidget(IconLabel("next", theme=theme, color="text3", size=13))
            elif stage is Stage.DECLINED:
                layout.addWidget(self._or)
            elif stage is Stage.CHANGED:
                layout.addSpacing(8)
            layout.addWidget(tile, 1)

    @property
    def stage(self) -> Stage | None:
        """Give the stage in force."""
        return next((stage for stage, tile in self.tiles.items() if tile.isChecked()), None)

    def choose(self, stage: Stage | None) -> None:
        """Put a stage in force without telling."""
        for one, tile in self.tiles.items():
            tile.setChecked(one is stage)

    def show_board(self, board: InvitationBoard, words: Words) -> None:
        """Show the numbers."""
        told = len(board.rows) - board.count(Stage.DRAFT)
        self._or.setText(self.tr("or"))
        declined = sum(row.stage is Stage.DECLINED and not row.recipient.is_employer for row in board.rows)
        what = {
            Stage.DRAFT: self.tr("not told yet"),
            Stage.TOLD: self.tr("awaiting an answer"),
            Stage.PROMISED: self.tr("of {count} invited").format(count=told),
            Stage.DECLINED: self.tr("place(s) free", "", declined),
            Stage.MISSED: self.tr("need not be told"),
            Stage.CHANGED: self.tr("to be told"),
        }
        for stage, tile in self.tiles.items():
            tile.set_words(words.of(stage), str(board.count(stage)), what[stage])
        missed = self.tiles[Stage.MISSED]
        missed.setVisible(board.count(Stage.MISSED) > 0 or missed.isChecked())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words of all tiles below the numbers where one has no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tall = any(tile.needed_width > tile.width() for tile in self.tiles.values() if not tile.isHidden())
        for tile in self.tiles.values():
            tile.set_tall(tall)

    def _tell(self) -> None:
        tile = self.sender()
        stage = tile.stage if isinstance(tile, StageTile) and tile.isChecked() else None
        self.choose(stage)
        self.chosen.emit(stage)
