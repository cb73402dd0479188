"""Head a page: title, a quiet line beside it, the page's buttons at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


class PageHead(QWidget):
    """Show title and subtitle; widgets stand after the title or at the reading end."""

    def __init__(self, title: str = "", *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = make_label(title, "h1")
        self.subtitle = make_label("", "sub")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(24, 0, 24, 0)
        self._layout.setSpacing(10)
        self._layout.addWidget(self.title)
        self._layout.addSpacing(4)
        self._layout.addWidget(self.subtitle)
        self._layout.addStretch(1)
        self._after_title = 3
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_margins(self, start: int, end: int) -> None:
        """Bring the head closer to the edges, for pages without outer margin."""
        self._layout.setContentsMargins(start, 0, end, 0)

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

    def _restyle(self) -> None:
        self.setFixedHeight(max(self._theme.size("toolbar"), self._theme.metrics("h1").height() + 12))
