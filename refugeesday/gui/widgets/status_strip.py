"""Close a page with its key figures, the progress of long work and the page's main button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from refugeesday.gui.theme import Theme

_LINE = 3
_MARGINS = 40


class StatusStrip(QWidget):
    """Show figures as (number, words) with dividers; a line of progress runs along the upper edge."""

    def __init__(self, *, theme: Theme, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = small
        self._fraction: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(12)
        self._end = QHBoxLayout()
        self._end.setSpacing(8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, _LINE, 12, 0)
        layout.addLayout(self._figures)
        layout.addStretch(1)
        layout.addLayout(self._end)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_figures(self, figures: Sequence[tuple[str, str]], *, notes: Mapping[int, str] | None = None) -> None:
        """Show figures; an empty number leaves the words alone. `notes` explain figures by their place."""
        while (item := self._figures.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, (number, words) in enumerate(figures):
            note = (notes or {}).get(place, "")
            self._figures.addWidget(_Figure(number, words, divided=place > 0, note=note, theme=self._theme))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Allow less than all figures need: the last ones give way."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the last figures where they do not fit; none is cut."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again when a word or a button comes or goes."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        room = self.width() - self._end.minimumSize().width() - _MARGINS
        for place in range(self._figures.count()):
            item = self._figures.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is not None:
                room -= widget.sizeHint().width() + self._figures.spacing()
                widget.setVisible(room >= 0)

    def add_at_end(self, widget: QWidget) -> None:
        """Put a widget at the reading end."""
        self._end.addWidget(widget)
        self._fit()

    def set_progress(self, fraction: float | None) -> None:
        """Show how far long work is, 0.0 to 1.0; None when there is none."""
        self._fraction = fraction
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface, divider and progress."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(QRect(0, 0, self.width(), 1), self._theme.color("divider"))
        if self._fraction is not None:
            strip = Strip(QRect(0, 0, self.width(), _LINE), self.layoutDirection())
            painter.fillRect(strip.take_start(round(self.width() * self._fraction)), self._theme.color("focus"))

    def _restyle(self) -> None:
        QTimer.singleShot(0, self, self._fit)  # the labels know their new sizes once the style sheet has arrived
        self.setFixedHeight(self._theme.height("statusSmall" if self._small else "status", "metric"))


class _Figure(QWidget):
    """Show one figure, with the divider that stands before it."""

    def __init__(self, number: str, words: str, *, divided: bool, note: str, theme: Theme) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        if divided:
            line = make_line(upright=True)
            line.setFixedHeight(theme.px(28))
            layout.addWidget(line)
            layout.addSpacing(7)
        if number:
            layout.addWidget(make_label(number, "metric"))
        layout.addWidget(make_label(words, "sub"))
        if note:
            layout.addWidget(IconLabel("info", theme=theme, color="text2", size=16))
            self.setToolTip(note)
            self.setAccessibleDescription(note)


class ProgressButton(Button):
    """Be the primary button that also shows how far its work is: a part in accent, the rest darker, words above."""

    def __init__(self, text: str, *, theme: Theme, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, theme=theme, icon=icon, kind="primary", parent=parent)
        self._colors = theme
        self._fraction: float | None = None

    def set_progress(self, fraction: float | None) -> None:
        """Show how far the work is, 0.0 to 1.0; None for a plain button."""
        self._fraction = fraction
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for the words in their bold weight beside the icon."""
        theme = self._colors
        words = theme.metrics("strong").horizontalAdvance(self.text()) + theme.size("icon") + theme.px(8 + 2 * 14) + 4
        return QSize(max(words, super().sizeHint().width()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plain button, or progress, icon and words."""
        if self._fraction is None:
            super().paintEvent(event)
            return
        theme, painter = self._colors, QPainter(self)
        radius = theme.radius("control")
        done = Strip(self.rect(), self.layoutDirection()).take_start(round(self.width() * self._fraction))
        draw_round(painter, self.rect(), radius=radius, fill=theme.color("accentPress"))
        painter.setClipRect(done)
        draw_round(painter, self.rect(), radius=radius, fill=theme.color("accent"))
        painter.setClipping(False)
        strip = Strip(self.rect().adjusted(theme.px(14), 0, -theme.px(14), 0), self.layoutDirection())
        theme.draw_icon(painter, strip.take_start(theme.size("icon"), theme.px(8)), "saving", "onAccent")
        align = Qt.AlignmentFlag.AlignLeading
        draw_text(
            painter, strip.rest(), self.text(), font=theme.font("strong"), color=theme.color("onAccent"), align=align
        )
