"""Show what a printer would put on paper, page by page, before anything is printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from refugeesday.gui.veil import Veil
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.labels import make_label
from refugeesday.printing.pages import draw_page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.gui.tasks import Task, Tasks
    from refugeesday.gui.theme import Theme
    from refugeesday.printing.pages import Page

_INCH = 25.4
_DOTS = 84
"""So many dots per inch are enough to read a list on the screen at text size 100 %."""


class PagePreview(QWidget):
    """Hold one page at a time; pages are laid out and drawn beside the window.

    While names are hidden on the screen there is none: paper has them in full.
    """

    def __init__(self, tasks: Tasks, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._theme = tasks, theme
        self._pages: Sequence[Page] = ()
        self.place = 0
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea()
        self._area.setWidget(self.sheet)
        self._area.setWidgetResizable(True)
        self._area.setProperty("stop", "true")
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.before = IconButton("previous", "", theme=theme, small=True, run=lambda: self.show_page(self.place - 1))
        self.after = IconButton("next", "", theme=theme, small=True, run=lambda: self.show_page(self.place + 1))
        self.said = make_label("", "meta")
        self._lay_out()
        self._set_words()

    def show_pages(self, make: Callable[[], Sequence[Page]]) -> None:
        """Lay pages out and show the first; `make` is called outside the GUI thread."""
        if Veil.in_force is not None:
            self.sheet.setText(self.tr("Names are hidden, so the paper is not shown here."))
            return
        task: Task[object] = self._tasks.start(lambda _report: make())
        task.succeeded.connect(self._take)

    def show_page(self, place: int) -> None:
        """Show a page, the first is 0."""
        if not 0 <= place < len(self._pages):
            return
        self.place = place
        self._set_words()
        page, dots = self._pages[place], self._theme.px(_DOTS) * self.devicePixelRatioF()
        task: Task[object] = self._tasks.start(lambda _report: (place, _picture_of(page, dots=dots)))
        task.succeeded.connect(self._draw)

    def _take(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        self.show_page(0)

    def _draw(self, drawn: tuple[int, QImage]) -> None:
        place, image = drawn
        if place == self.place:
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            self.sheet.setPixmap(picture)
            self._area.verticalScrollBar().setValue(0)

    def _set_words(self) -> None:
        count = len(self._pages)
        said = self.tr("Page {place} of {count}").format(place=self.place + 1, count=count) if count else ""
        self.said.setText(said)
        self.sheet.setAccessibleName(said)
        self._area.setAccessibleName(self.tr("Preview of the paper"))
        self.before.set_name(self.tr("Page before"))
        self.after.set_name(self.tr("Page after"))
        self.before.setEnabled(self.place > 0)
        self.after.setEnabled(self.place < count - 1)

    def _lay_out(self) -> None:
        turns = QHBoxLayout()
        turns.setSpacing(6)
        turns.addStretch(1)
        for part in (self.before, self.said, self.after):
            turns.addWidget(part)
        turns.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._area, 1)
        layout.addLayout(turns)


def _picture_of(page: Page, *, dots: float) -> QImage:
    """Draw a page on white paper, with so many dots per inch."""
    width, height = (round(side / _INCH * dots) for side in page.size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_page(page, painter, dots=dots)
    painter.end()
    return image
