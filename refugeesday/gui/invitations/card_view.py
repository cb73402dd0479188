"""Show a card as it will be printed: the same painter, sharp at any size, front above back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from refugeesday.gui.painting import draw_round
from refugeesday.gui.turns import turns
from refugeesday.gui.veil import veiled
from refugeesday.printing.card import card_sides
from refugeesday.printing.pages import A5, draw_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from refugeesday.domain.papers import CardValues
    from refugeesday.gui.theme import Theme
    from refugeesday.printing.pages import Page

_GAP = 14
_DOTS = 25.4


class CardView(QWidget):
    """Draw the pages of one card below each other, as wide as the widget. Each page is drawn once a size."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: list[Page] = []
        self._values: CardValues | None = None
        self._drawn: dict[tuple[int, int, float], QPixmap] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    @property
    def values(self) -> CardValues | None:
        """Give what is drawn."""
        return self._values

    def show_card(self, values: CardValues, *, words: str) -> None:
        """Show another card; `words` are what a screen reader says of it."""
        self.setAccessibleName(veiled(words))
        values = replace(values, name=veiled(values.name), native_name=veiled(values.native_name))  # paper keeps them
        if values == self._values:
            return
        self._values = values
        self._pages = [side for sides in card_sides(values) for side in sides]
        self._drawn.clear()
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room all pages take at this width."""
        return QSize(self._theme.px(420), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._drawn.clear()
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view."""
        painter = QPainter(self)
        for place in range(len(self._pages)):
            area = self._area(place)
            if area.intersects(event.rect()):
                picture = self._drawn.get(self._key(place, area))
                if picture is not None:
                    painter.drawPixmap(area.topLeft(), picture)
                else:
                    turns().take(self, self._draw_missing())
                draw_round(painter, area, radius=self._theme.radius("card"), line=self._theme.color("divider"))

    def _draw_missing(self) -> Iterator[None]:
        """Draw pages when everything around them was painted: writing out a card takes as long as the whole list."""
        for place in range(len(self._pages)):
            area = self._area(place)
            if self._key(place, area) not in self._drawn and self.visibleRegion().intersects(area):
                self._drawn[self._key(place, area)] = self._draw(place, area)
                self.update(area)
                yield

    def _draw(self, place: int, area: QRect) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(area.width() * ratio), round(area.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        page = QRect(0, 0, area.width(), area.height())
        draw_round(painter, page, radius=self._theme.radius("card"), fill=QColor(Qt.GlobalColor.white))
        draw_page(self._pages[place], painter, dots=area.width() / A5[0] * _DOTS)
        painter.end()
        return picture

    def _key(self, place: int, area: QRect) -> tuple[int, int, float]:
        return place, area.width(), self.devicePixelRatioF()

    def _area(self, place: int) -> QRect:
        height = self._page_height()
        return QRect(0, place * (height + _GAP), self.width(), height)

    def _page_height(self) -> int:
        return round(max(1, self.width()) * A5[1] / A5[0])

    def _height(self) -> int:
        return len(self._pages) * (self._page_height() + _GAP)

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._height()))
