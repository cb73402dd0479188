"""Say what a way out left behind, and offer what may follow: mark as told, look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.labels import IconLabel, make_label

if TYPE_CHECKING:
    from refugeesday.gui.invitations.handing_over import HandedOver
    from refugeesday.gui.theme import Theme


class OfferStrip(QFrame):
    """Show a `HandedOver` until it is closed; `marked` says that its people were told, `opened` gives the place."""

    marked = Signal(object)
    opened = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("tone", "ok")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._made: HandedOver | None = None
        self._words = make_label(short=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.mark = Button(theme=theme, icon="check", run=self._mark)
        self.open = Button(theme=theme, icon="folder", run=self._open)
        self.close_button = IconButton("close", "", theme=theme, small=True, run=self.hide)
        for button in (self.mark, self.open):
            button.set_property("dense", "true")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(8)
        layout.addWidget(IconLabel("ok", theme=theme, color="ok", size=17))
        layout.addWidget(self._words, 1)
        for widget in (self.mark, self.open, self.close_button):
            layout.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """Give the sentence shown."""
        return self._words.text()

    def show_made(self, made: HandedOver) -> None:
        """Say what was written, and that nobody counts as told by it."""
        self._made = made
        said = {
            "cards": self.tr("%n card(s) saved: {place}", "", made.count),
            "letters": self.tr("%n letter(s) saved: {place}", "", made.count),
            "drafts": self.tr("%n draft(s) saved: {place}", "", made.count),
            "calendars": self.tr("%n calendar file(s) saved: {place}", "", made.count),
            "table": self.tr("%n row(s) saved: {place}", "", made.count),
        }[made.way].format(place=made.place.name)
        if made.without:
            said += ". " + self.tr("%n without a usable e-mail address", "", made.without)
        self._words.setText(said)
        self.open.setToolTip(str(made.place))
        self.mark.setText(self.tr("Mark as told"))
        self.mark.setVisible(bool(made.people) and made.channel is not None)
        self.open.setText(self.tr("Open"))
        self.close_button.set_name(self.tr("Close message"))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _mark(self) -> None:
        made = self._made
        self.hide()
        if made is not None:
            self.marked.emit(made)

    def _open(self) -> None:
        if self._made is not None:
            self.opened.emit(self._made.place)
