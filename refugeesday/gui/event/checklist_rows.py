"""Show one task of the checklist: a box to tick, what, who, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text
from refugeesday.gui.widgets.labels import make_line

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from refugeesday.domain.deadlines import Deadline
    from refugeesday.gui.theme import Theme


class TaskRow(QWidget):
    """Hold a task; `ticked` tells its id and whether it is done now, `opened` that somebody wants to change it."""

    ticked = Signal(int, bool)
    opened = Signal(int)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self.id, self._is_pressing = theme, 0, False
        self.box = QCheckBox()
        self.box.setProperty("bare", "true")
        self.box.clicked.connect(lambda on: self.ticked.emit(self.id, on))
        self.line = TaskLine(theme=theme)
        self.line.clicked.connect(lambda _on=False: self.opened.emit(self.id))
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(2)
        row.addWidget(self.box)
        row.addWidget(self.line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(make_line())

    def show_task(self, one: Deadline, *, locale: QLocale) -> None:
        """Show a task as it stands."""
        self.id = one.id
        self.box.setChecked(one.is_done)
        self.box.setAccessibleName(self.tr("Done: {task}").format(task=one.item.title))
        self._is_pressing = not one.is_done and one.days <= 1
        self.line.show_task(one, when=self.when(one), day=self._day(one, locale), is_pressing=self._is_pressing)
        self.update()

    def when(self, one: Deadline) -> str:
        """Give the deadline as people of the event say it."""
        before = one.item.days_before
        if before == 0:
            return self.tr("on the day")
        words = self.tr("T minus {days}") if before > 0 else self.tr("T plus {days}")
        return words.format(days=abs(before))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint a task that presses."""
        if self._is_pressing:
            QPainter(self).fillRect(self.rect(), self._theme.color("warnSoft"))

    def _day(self, one: Deadline, locale: QLocale) -> str:
        if one.item.done_on is not None:
            return self.tr("done on {day}").format(day=_shown(one.item.done_on, locale))
        day = _shown(one.due, locale)
        if one.is_overdue:
            return self.tr("{day}, overdue").format(day=day)
        words = {0: self.tr("{day}, today"), 1: self.tr("{day}, tomorrow")}
        return words.get(one.days, "{day}").format(day=day)


class TaskLine(QAbstractButton):
    """Paint two lines: the task over who sees to it, the deadline over its day."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._task, self._who, self._when, self._day = "", "", "", ""
        self._is_done, self._is_pressing = False, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_task(self, one: Deadline, *, when: str, day: str, is_pressing: bool) -> None:
        """Show a task in its words."""
        self._task, self._who, self._when, self._day = one.item.title, one.item.responsible, when, day
        self._is_done, self._is_pressing = one.is_done, is_pressing
        self.setAccessibleName(", ".join(part for part in (self._task, self._who, when, day) if part))
        self.setToolTip(self._task)
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for two lines."""
        theme = self._theme
        return QSize(theme.px(220), theme.metrics("name").height() + theme.metrics("meta").height() + theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines, and a ring where it has the focus."""
        painter, theme = QPainter(self), self._theme
        painter.setLayoutDirection(self.layoutDirection())
        if self.hasFocus():
            draw_round(painter, self.rect(), radius=theme.radius("chip"), line=theme.color("focus"), width=2)
        first, second = theme.metrics("name").height() + theme.px(2), theme.metrics("meta").height()
        top = (self.height() - first - second) // 2
        warns = "warn" if self._is_pressing else ""
        upper, lower = self._lines(top, first), self._lines(top + first, second)
        strong = theme.font("strong")
        self._pair(painter, upper, (self._task, theme.font("name"), "text2" if self._is_done else "text"),
                   (self._when, strong, warns or ("text2" if self._is_done else "text")))  # fmt: skip
        meta = theme.font("meta")
        self._pair(painter, lower, (self._who, meta, "text3"), (self._day, meta, warns or "text3"))

    def _lines(self, top: int, height: int) -> Strip:
        pad = self._theme.px(6)
        return Strip(QRect(pad, top, self.width() - 2 * pad, height), self.layoutDirection())

    def _pair(
        self, painter: QPainter, strip: Strip, start: tuple[str, QFont, str], end: tuple[str, QFont, str]
    ) -> None:
        """Paint a text at each end; the one at the reading start is shortened."""
        theme = self._theme
        text, font, color = end
        painter.setFont(font)
        area = strip.take_end(painter.fontMetrics().horizontalAdvance(text) + 2, theme.px(10))
        draw_text(painter, area, text, font=font, color=theme.color(color), align=Qt.AlignmentFlag.AlignTrailing)
        text, font, color = start
        draw_text(painter, strip.rest(), text, font=font, color=theme.color(color))


def _shown(day: date, locale: QLocale) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), "dd.MM.yyyy")
