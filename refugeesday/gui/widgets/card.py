"""Frame a part of a page: title, a quiet note, a link at the reading end, and what stands below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.gui.theme import Theme

_PAD = 16
_LINK_PAD = 9
"""What a small button keeps free beside its words, the border included."""


class _Strut(QWidget):
    """Take the height of a small button and no width."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Give the height of a small button."""
        return QSize(0, self._theme.height("buttonSmall", "body"))


class Card(QFrame):
    """Show a titled area on a white ground; `body` takes what stands in it."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.theme = theme
        self._has_link = False
        self._title = make_label("", "heading")
        self._note = make_label("", "sub", short=True)
        for label in (self._title, self._note):
            label.hide()
        self.head = QHBoxLayout()
        self.head.setContentsMargins(_PAD, 10, _PAD, 6)
        self.head.setSpacing(8)
        self.head.addWidget(self._title)
        self.head.addWidget(self._note)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(_PAD, 0, _PAD, 12)
        self.body.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.head)
        layout.addLayout(self.body, 1)

    def set_title(self, title: str, note: str = "") -> None:
        """Set title and note; what is empty takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(title)

    def align_head(self) -> None:
        """Keep the head as high as that of a card with a link, for cards side by side."""
        self.head.addWidget(_Strut(theme=self.theme))

    def add_link(self, run: Callable[[], object], *, icon: str = "") -> Button:
        """Put a quiet button at the reading end of the head and give it."""
        link = Button(theme=self.theme, icon=icon, kind="ghost", run=run)
        link.set_property("dense", "true")
        self._has_link = True
        self._fit_head()
        self.head.addWidget(link)
        return link

    def changeEvent(self, event: QEvent) -> None:
        """Mirror the margins with the layout."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._fit_head()

    def _fit_head(self) -> None:
        """Let the words of a link end where everything below ends."""
        margins, end = self.head.contentsMargins(), _PAD - _LINK_PAD if self._has_link else _PAD
        margins.setLeft(end if self.isRightToLeft() else _PAD)
        margins.setRight(_PAD if self.isRightToLeft() else end)
        self.head.setContentsMargins(margins)
