"""What pages of people share: buttons in the head, list and entry side by side, the assistant in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.split import Split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.exchange.raw_table import RawTable
    from refugeesday.gui.lists.late_assistant import LateAssistant
    from refugeesday.gui.settings import Settings
    from refugeesday.gui.theme import Theme


class PeopleHead(PageHead):
    """Head a page of people; `action` is that of Ctrl+N."""

    record_wanted = Signal()
    read_in_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, *, theme: Theme, before: Sequence[QWidget] = ()) -> None:
        super().__init__(theme=theme)
        self.read_in = Button(theme=theme, icon="import", run=self.read_in_wanted.emit)
        self.save_list = Button(theme=theme, icon="export", run=self.save_wanted.emit)
        self.record = Button(theme=theme, icon="add", kind="primary", run=self.record_wanted.emit)
        for widget in (*before, self.read_in, self.save_list, self.record):
            self.add_at_end(widget)
        self.action = QAction(self)
        self.action.triggered.connect(self.record_wanted)

    def retranslate(self) -> None:
        """Set the words of the buttons in the language in force."""
        self.read_in.setText(self.tr("Read in from Excel"))
        self.save_list.setText(self.tr("Save as Excel"))
        self.record.setText(self.tr("Record a person"))
        self.action.setText(self.tr("Record a person"))


class PeopleFrame(QStackedWidget):
    """Hold the work of a page of people, and the assistant while a list is read in."""

    def __init__(
        self,
        head: PageHead,
        *,
        parts: tuple[QWidget, QWidget],
        widths: tuple[int, int],
        assistant: LateAssistant,
        settings: Settings,
        name: str,
        below_head: QLayout | None = None,
    ) -> None:
        super().__init__()
        self._assistant = assistant
        split = Split(settings, name)
        for part in parts:
            split.addWidget(part)
        split.setStretchFactor(0, 1)
        split.setSizes(widths)
        work = QWidget()
        inner = QVBoxLayout(work)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(head)
        if below_head is not None:
            inner.addLayout(below_head)
        inner.addWidget(make_line())
        inner.addWidget(split, 1)
        self.addWidget(work)
        self.addWidget(assistant)
        assistant.closed.connect(self.show_work)

    def fill(self, page: QWidget) -> None:
        """Be all of a page."""
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self)

    def show_work(self) -> None:
        """Show list and entry."""
        self.setCurrentIndex(0)

    def read_in(self, title: str) -> None:
        """Begin to read a list in."""
        self._assistant.start(title)
        self.setCurrentWidget(self._assistant)

    def take_pasted(self, title: str, table: RawTable) -> None:
        """Read in what was pasted."""
        self.read_in(title)
        self._assistant.take_table(table, self.tr("Pasted rows"))
