"""Head a page: title, a quiet line beside it, the page's buttons at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.chips import Chip
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.theme import Theme

_TOP = 6  # pixels above the title, the same on every page: it must not jump from page to page


class PageHead(QWidget):
    """Show title and subtitle; widgets stand after the title or at the reading end."""

    def __init__(self, title: str = "", *, theme: Theme, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = small
        self._fitted: tuple[str, ...] = ()
        self.title = make_label(title, "h1")
        self.subtitle = make_label("", "sub")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(24, _TOP, 24, 0)
        self._layout.setSpacing(10)
        self._way = make_label("", "sub")
        self._way_mark = IconLabel("next", theme=theme, color="text3", size=14)
        for part in (self._way, self._way_mark, self.title):
            self._layout.addWidget(part)
        self.set_way("")
        self._layout.addSpacing(2)
        self._layout.addWidget(self.subtitle)
        self._layout.addStretch(1)
        self._after_title = 5
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_words(self, title: str, subtitle: str = "") -> None:
        """Set title and subtitle; an empty subtitle takes no room."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def set_way(self, above: str) -> None:
        """Say which page this one belongs to, before the title; "" for a page of its own."""
        self._way.setText(above)
        for part in (self._way, self._way_mark):
            part.setVisible(bool(above))

    def set_margins(self, start: int, end: int) -> None:
        """Bring the head closer to the edges, for pages without outer margin."""
        self._layout.setContentsMargins(start, _TOP, end, 0)

    def add_after_title(self, widget: QWidget) -> None:
        """Put a widget behind the title, for example the choice of a view."""
        self._layout.insertWidget(self._after_title, widget)
        self._after_title += 1

    def add_at_end(self, item: QWidget | QLayout) -> None:
        """Put a widget at the reading end; the primary button comes last."""
        if isinstance(item, QWidget):
            self._layout.addWidget(item)
        else:
            self._layout.addLayout(item)

    def minimumSizeHint(self) -> QSize:
        """Allow less than the words need: buttons give up theirs before anything is cut."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take words off the buttons from the reading end until all fit, icons off the choices, words off the chips.

        The primary button keeps its words; the subtitle goes last.
        """
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when words change, in another language or for another event, and when a style sheet arrives."""
        is_worded = event.type() is QEvent.Type.LayoutRequest and self._said() != self._fitted
        if is_worded or event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)  # the buttons hear of the sheet after their head
        return super().event(event)

    def _said(self) -> tuple[str, ...]:
        parts = [
            self._way.text(),
            self.title.text(),
            self.subtitle.text(),
            *(button.words for button in self.findChildren(Button)),
        ]
        chips = [chip.accessibleName() for chip in self.findChildren(Chip)]
        return (*parts, *chips, str(self.width()))

    def _fit(self) -> None:
        self._fitted = self._said()
        buttons = [button for button in self.findChildren(Button) if not button.property("seg")]
        giving = [button for button in reversed(buttons) if button.property("kind") != "primary"]
        parts: list[Button | Segmented | Chip] = [*giving, *self.findChildren(Segmented), *self.findChildren(Chip)]
        self.subtitle.setVisible(bool(self.subtitle.text()))
        for part in parts:
            part.set_compact(False)
        for part in parts:
            if self._has_room():
                return
            part.set_compact(True)
        if not self._has_room():
            self.subtitle.hide()

    def _has_room(self) -> bool:
        self._layout.invalidate()
        return self._layout.minimumSize().width() <= self.width()

    def _restyle(self) -> None:
        least = self._theme.size("toolbarSmall" if self._small else "toolbar")
        self.setFixedHeight(max(least, self._theme.metrics("h1").height() + 12) + _TOP)
