"""Say why a page is empty: for the first time, after a filter, or because all is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button, Kind
from refugeesday.gui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.theme import Theme


_WIDTH = 360


class Paragraph(Label):
    """Show a sentence over several lines, as wide as is read with ease and as high as its words need."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "sub")
        self.setWordWrap(True)
        theme.changed.connect(self.updateGeometry)

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines, which are never longer than is read with ease."""
        return super().heightForWidth(min(width, self._theme.px(_WIDTH)))

    def sizeHint(self) -> QSize:
        """Give the room of all lines."""
        width = self._theme.px(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Keep that room."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Keep a layout from giving the height of a wider paragraph than this ever is."""
        return False


class EmptyState(QWidget):
    """Show an icon, one sentence and at most one button in the middle of the free room."""

    def __init__(self, icon: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Callable[[], object] | None = None
        self._icon = IconLabel(icon, theme=theme, color="text3", size=32)
        self._words = Paragraph(theme=theme)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = Button(theme=theme, run=self._act)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for widget in (self._icon, self._words, self._button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._button.hide()

    @property
    def text(self) -> str:
        """Give the sentence."""
        return self._words.text()

    def tell(
        self, text: str, *, icon: str = "", action: str = "", kind: Kind = "", run: Callable[[], object] | None = None
    ) -> None:
        """Say a sentence and offer an action."""
        self._run = run
        self._words.setText(text)
        if icon:
            self._icon.set_icon(icon, {"ok": "ok", "error": "err"}.get(icon, "text3"))
        self._button.setText(action)
        self._button.set_property("kind", kind)
        self._button.setVisible(bool(action))

    def _act(self) -> None:
        if self._run is not None:
            self._run()
