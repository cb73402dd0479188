"""Offer a new event from an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.errors import UserError
from refugeesday.gui.event.copy_dialog import CopyDialog
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.services.event_copies import CopyPart, copy_counts, copy_event
from refugeesday.services.events import events

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QWheelEvent

    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace


class CopyCard(QFrame):
    """Hold the choice of the earlier event and the button that shows what it brings; `made` tells the new event."""

    made = Signal(object)

    def __init__(self, context: Context[Workspace], saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._context, self._workspace, self._saving = context, context.session, saving
        theme = context.theme
        self._title = make_label("", "heading")
        self._about = make_label("", "sub", wraps=True)
        self.source = _Events()
        self.look = Button(theme=theme, run=self._open)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._about)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(IconLabel("duplicate", theme=theme, color="accentText", size=20), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.source, 1)
        foot.addWidget(self.look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(foot)
        self.retranslate()

    @property
    def dialog(self) -> CopyDialog | None:
        """Give the open choice of parts, None where there is none."""
        found = self.findChildren(CopyDialog)
        return found[-1] if found else None

    def show_event(self, event: Event) -> None:
        """Offer all events, the latest before the one in front first of all."""
        found = events(self._workspace.session)
        earlier = [one for one in found if one.date < event.date] or [event]
        blocker = QSignalBlocker(self.source)
        chosen = self.source.currentData()
        self.source.clear()
        for one in reversed(found):
            self.source.addItem(one.name, one.id)
        place = self.source.findData(chosen)
        self.source.setCurrentIndex(place if place >= 0 else self.source.findData(earlier[-1].id))
        blocker.unblock()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._title.setText(self.tr("New from an earlier event"))
        self._about.setText(self.tr("Take over rooms, booths, tasks and texts. People stay empty."))
        self.source.setAccessibleName(self.tr("Earlier event"))
        self.look.setText(self.tr("Look at the choice"))

    def _open(self) -> None:
        session, source = self._workspace.session, self.source.currentData()
        try:
            of = next(one for one in events(session) if one.id == source)
            counts = copy_counts(session, event=of.id)
        except (UserError, StopIteration):  # removed meanwhile: the next look at the list shows it
            return
        dialog = CopyDialog(of, counts, words=self._workspace.words, theme=self._context.theme, parent=self)
        dialog.made.connect(lambda name, day, parts: self._make(of.id, name, day, parts))
        dialog.open()

    def _make(self, source: int, name: str, day: date, parts: frozenset[CopyPart]) -> None:
        session, made = self._workspace.session, []
        done = self.tr("Event created: {name}").format(name=name)
        if self._saving.run(
            lambda: made.append(copy_event(session, source, name=name, date=day, parts=parts)), done=done
        ):
            self.made.emit(made[0])


class _Events(ChoiceBox):
    """A choice the wheel passes over."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
