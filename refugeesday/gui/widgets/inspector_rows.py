"""Paint the rows of the inspector: a reason with its points, another place with its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeRow:
    """Describe a numbered place: "10:40 · A02 Haus Lindenaue", why, and its points."""

    number: int
    title: str
    why: str
    points: int


class ReasonRow(QWidget):
    """Show a reason: a plus or minus, words, points; the three say the same as one accessible name."""

    def __init__(self, words: str, points: int, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self.points = words, points
        said = QCoreApplication.translate("Plan", "{points} points").format(points=signed(points))
        self.setAccessibleName(f"{words}, {said}")
        tone = "err" if points < 0 else "ok" if points else "text3"
        icon = "minus" if points < 0 else "plus" if points else "dash"
        self._theme, self._tone = theme, tone
        self._value = value = make_label(signed(points), "strong")
        value.setProperty("tone", tone)
        self._restyle()
        theme.changed.connect(self._restyle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(11)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(IconLabel(icon, theme=theme, color=tone, size=17), 0, top)
        layout.addWidget(make_label(words, wraps=True), 1)
        layout.addWidget(value, 0, top)

    @property
    def text(self) -> str:
        """Give what is read: words and points."""
        return f"{self._words} {signed(self.points)}"

    def _restyle(self) -> None:
        palette = self._value.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._tone))
        self._value.setPalette(palette)


class Alternatives(QWidget):
    """List other places; a click or Enter takes one, by its number."""

    chosen = Signal(int)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[AlternativeRow, ...] = ()
        self._buttons: list[_PlaceButton] = []
        self._title = make_label("", "heading")
        self._title.setContentsMargins(14, 10, 14, 4)
        self._none = make_label("", "sub", wraps=True)
        self._none.setContentsMargins(14, 2, 14, 6)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 8)
        self._layout.setSpacing(0)
        self._layout.addWidget(make_line())
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._none)
        self.hide()

    def set_rows(self, rows: tuple[AlternativeRow, ...], *, is_known: bool = False) -> None:
        """Show places, best first; that there is none is said once it is known."""
        self._title.setText(self.tr("Other possibilities"))
        self._none.setText(self.tr("No free place fits at present."))
        self._none.setVisible(is_known and not rows)
        self.setVisible(is_known or bool(rows))
        if rows == self.rows:
            return
        self.rows = rows
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [_PlaceButton(row, theme=self._theme, parent=self) for row in rows]
        for button in self._buttons:
            button.taken.connect(self.chosen)
            self._layout.addWidget(button)


class _PlaceButton(QPushButton):
    taken = Signal(int)

    def __init__(self, row: AlternativeRow, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._row = theme, row
        points = QCoreApplication.translate("Plan", "{points} points").format(points=row.points)
        self.setAccessibleName(f"{row.number}: {row.title}, {row.why}, {points}")
        self.setToolTip(f"{row.title}, {row.why}")
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: self.taken.emit(row.number))

    def sizeHint(self) -> QSize:
        """Give room for two lines."""
        theme = self._theme
        return QSize(0, theme.metrics().height() + theme.metrics("meta").height() + theme.px(13))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint number, place, why and points."""
        theme, painter, row = self._theme, QPainter(self), self._row
        painter.fillRect(self.rect(), theme.color("hover" if self.underMouse() else "surface"))
        inner = self.rect().adjusted(theme.px(14), 0, -theme.px(14), 0)
        painter.fillRect(QRect(inner.left(), 0, inner.width(), 1), theme.color("hairline"))
        if self.hasFocus():
            draw_round(painter, self.rect().adjusted(4, 1, -4, -1), radius=6, line=theme.color("focus"), width=2)
        strip = Strip(inner, self.layoutDirection())
        side = theme.px(19)
        spot = strip.take_start(side, theme.px(9))
        badge = QRect(spot.left(), spot.center().y() - side // 2, side, side)
        draw_round(painter, badge, radius=side / 2, fill=theme.color("accent"))
        center = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, badge, str(row.number), font=theme.font("head"), color=theme.color("onAccent"), align=center)
        points = strip.take_end(theme.metrics("strong").horizontalAdvance("100"), theme.px(8))
        draw_text(painter, points, str(row.points), font=theme.font("strong"), color=theme.color("text"),
                  align=Qt.AlignmentFlag.AlignTrailing)  # fmt: skip
        rest = strip.rest().adjusted(0, theme.px(5), 0, -theme.px(5))
        first = QRect(rest.left(), rest.top(), rest.width(), theme.metrics().height() + 2)
        second = QRect(rest.left(), first.bottom() + 1, rest.width(), rest.bottom() - first.bottom())
        draw_text(painter, first, row.title, font=theme.font(), color=theme.color("text"))
        draw_text(painter, second, row.why, font=theme.font("meta"), color=theme.color("text2"))


def signed(points: int) -> str:
    """Give points with their sign, a minus as such."""
    return f"+{points}" if points > 0 else f"−{-points}" if points else "0"
