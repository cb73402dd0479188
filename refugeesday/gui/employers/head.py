"""Name the employer in view with contact and promise, and offer its day sheets and its invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from refugeesday.domain.organisations import Commitment
from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.chips import Chip
from refugeesday.gui.widgets.labels import IconLabel, make_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from refugeesday.domain.organisations import Booth
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow

_TONES = {
    Commitment.CONFIRMED: ("ok", "ok"), Commitment.PROMISED: ("ok", "ok"), Commitment.ASKED: ("info", "send"),
    Commitment.OPEN: ("warn", "open"), Commitment.DECLINED: ("err", "declined"),
}  # fmt: skip


class EmployerHead(QWidget):
    """Show an employer in two lines; where the name is long, the first button keeps its icon alone."""

    sheet_wanted = Signal()
    invitation_wanted = Signal()
    booth_wanted = Signal()
    booth_unwanted = Signal()
    removal_wanted = Signal()
    merging_wanted = Signal()

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        theme = self._theme = context.theme
        self._workspace, self._booth = context.session, ""
        self._number = Chip(theme=theme, tone="dark")
        self.name = make_label("", "title", wraps=True)
        self._contact, self._phone = make_label("", "sub"), make_label("", "sub")
        self._marks = (
            IconLabel("person", theme=theme, size=16),
            IconLabel("phone", theme=theme, color="accentText", size=16),
        )
        self._state = Chip(theme=theme, tone="ok", icon="ok")
        self.sheet = Button(theme=theme, icon="print", run=self.sheet_wanted.emit)
        self.invite = Button(theme=theme, icon="invitations", run=self.invitation_wanted.emit)
        self.more = IconButton("more", "", theme=theme, run=self._open_more)
        self._lay_out()

    def show_employer(self, row: OrganisationRow | None, booth: Booth | None) -> None:
        """Show an employer with one of its booths, None for none."""
        self._number.set_text(booth.number if booth else "")
        self.name.setText(row.organisation.name if row else "")
        people = row.organisation.contacts if row else ()
        contact = f"{people[0].salutation} {people[0].name}".strip() if people else ""
        phone = shown_phone(row.organisation.phone) if row and row.organisation.phone else ""
        for label, mark, said in zip((self._contact, self._phone), self._marks, (contact, phone), strict=True):
            label.setText(said)
            for part in (label, mark):
                part.setVisible(bool(said))
        if booth is not None:
            tone, icon = _TONES[booth.commitment]
            self._state.set_text(self._workspace.words.of(booth.commitment), tone=tone, icon=icon)
        else:
            self._state.set_text("")
        for button in (self.sheet, self.invite):
            button.setEnabled(booth is not None)
        self._booth = booth.number if booth is not None else ""
        self.more.setEnabled(row is not None)
        self._fit()

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.sheet.setText(self.tr("Print day sheet"))
        self.invite.setText(self.tr("Invite"))
        self.more.set_name(self.tr("More about this employer"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name its room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Give the name its room when a style sheet arrives."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)  # the buttons hear of the sheet after their head

    def more_menu(self) -> QMenu:
        """Make the menu of what is done seldom: one booth more or less, and no employer any more."""
        menu = QMenu(self)
        menu.addAction(self._theme.icon("add"), self.tr("Create one more booth"), self.booth_wanted.emit)
        if self._booth:
            words = self.tr("Remove booth {number}").format(number=self._booth)
            menu.addAction(self._theme.icon("close"), words, self.booth_unwanted.emit)
        menu.addSeparator()
        menu.addAction(self._theme.icon("participants"), self.tr("Merge with another entry"), self.merging_wanted.emit)
        menu.addAction(self._theme.icon("delete"), self.tr("Remove this employer"), self.removal_wanted.emit)
        return menu

    def _open_more(self) -> None:
        menu = self.more_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _fit(self) -> None:
        self.sheet.set_compact(False)
        wanted = self.name.fontMetrics().horizontalAdvance(self.name.text()) + self._number.sizeHint().width()
        wanted += sum(one.sizeHint().width() for one in (self.sheet, self.invite, self.more))
        wanted += 4 * self._first.spacing()
        self.sheet.set_compact(wanted > self.width())

    def _lay_out(self) -> None:
        first = self._first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._number)
        first.addWidget(self.name, 1)
        first.addWidget(self.sheet)
        first.addWidget(self.invite)
        first.addWidget(self.more)
        second = QHBoxLayout()
        second.setSpacing(6)
        for label, mark in zip((self._contact, self._phone), self._marks, strict=True):
            second.addWidget(mark)
            second.addWidget(label)
            second.addSpacing(6)
        second.addWidget(self._state)
        second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addLayout(second)
