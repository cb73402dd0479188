"""What can be done with the ticked people: mark them as told, and every way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from refugeesday.domain.events import InvitationMode
from refugeesday.domain.people import Channel
from refugeesday.gui.invitations.row_words import WAY_ICONS
from refugeesday.gui.invitations.way_button import WayButton
from refugeesday.gui.lists.progress_line import ProgressLine
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.tasks import Task
    from refugeesday.gui.theme import Theme
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow


class WaysBar(QWidget):
    """Offer the ways; `wanted` names the way a person chose, `marked` how people were told (None: each its own way).

    The names are "cards", "drafts", "calendars", "phone", "send", "letters", "table", "everything", "papers",
    "outbox".
    """

    wanted = Signal(str)
    marked = Signal(object)
    way_chosen = Signal(object)
    mode_chosen = Signal(object)

    def __init__(self, *, words: RowWords, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._is_reminder = False
        self._rows: tuple[InvitationRow, ...] = ()
        self._has_account = self._has_mails = False
        self._open_mails = 0
        self._arranged = (0, False)
        self._is_low = False
        self._rows_of_ways: list[QHBoxLayout] = [QHBoxLayout() for _ in range(3)]
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.count = make_label("", "strong")
        self.together = QCheckBox()
        self.together.clicked.connect(self._choose_mode)
        self.mark = Button(theme=theme, icon="check", run=self._mark)
        self.mark_by = IconButton("down", "", theme=theme, framed=True, run=self._open_marks)
        self.progress = ProgressLine(theme=theme)
        self.cards = WayButton("print", theme=theme, look="primary", run=lambda: self.wanted.emit("cards"))
        self.drafts = WayButton("invitations", theme=theme, run=lambda: self.wanted.emit("drafts"))
        self.calendars = WayButton("event", theme=theme, run=lambda: self.wanted.emit("calendars"))
        self.phone = WayButton("phone", theme=theme, run=lambda: self.wanted.emit("phone"))
        self.send = WayButton("send", theme=theme, look="unset", run=lambda: self.wanted.emit("send"))
        self.more = WayButton("more", theme=theme, run=self._open_more)
        self._lay_out()
        self.retranslate()

    @property
    def buttons(self) -> tuple[WayButton, ...]:
        """Give the ways in reading order."""
        return self.cards, self.drafts, self.calendars, self.phone, self.send, self.more

    def set_low(self, low: bool) -> None:  # noqa: FBT001 - the state itself
        """Take less room in a low window."""
        self._is_low = low
        for button in self.buttons:
            button.set_low(low)
        self._fit()

    def show_board(self, board: InvitationBoard) -> None:
        """Show what the event says: one invitation a visit, and whether a mailbox is set up."""
        self.together.setChecked(board.event.invitation_mode is InvitationMode.VISIT)
        self._has_account = board.account is not None
        self._open_mails = sum(mail.state.is_open for mail in board.mails)
        self._has_mails = bool(board.mails)

    def show_ticked(self, rows: Sequence[InvitationRow], *, is_reminder: bool = False) -> None:
        """Say for how many people each way is; ways for nobody are switched off."""
        self._is_reminder, self._rows = is_reminder, tuple(rows)
        count = len(rows)
        guests = sum(row.cards for row in rows)
        mailed = sum(bool(row.recipient.person.email) for row in rows)
        called = sum(bool(row.recipient.person.phone) for row in rows)
        self.count.setText(self.tr("%n selected", "", count) if count else self.tr("Nobody selected"))
        self.cards.set_words(self.tr("Print cards"), self.tr("%n card(s), A5", "", guests))
        self.drafts.set_words(self.tr("E-mail drafts"), self.tr("%n to be sent off", "", mailed))
        self.calendars.set_words(self.tr("Save calendar files"), self.tr("for %n address(es), in a folder", "", mailed))
        spoken = self.tr("to read out and copy")
        self.phone.set_words(self.tr("Text for phone/WhatsApp"), spoken)
        mailed_directly = [row for row in rows if row.channel is Channel.EMAIL]
        news = sum(row.must_be_told or is_reminder for row in mailed_directly)
        self._show_send(news, again=len(mailed_directly) - news)
        self.more.set_words(self.tr("More ways"), self.tr("letters, mail merge, everything"))
        for button, number in ((self.cards, guests), (self.drafts, mailed), (self.calendars, mailed)):
            button.setEnabled(number > 0)
        self.phone.setEnabled(count > 0)
        self.phone.setToolTip(f"{self.phone.text()}: {spoken} ({called})")
        for part in (self.mark, self.mark_by):
            part.setEnabled(count > 0)
        self.mark.setText(self.tr("Mark as reminded") if is_reminder else self.tr("Mark as told"))
        self._fit()

    def follow(self, task: Task[object], way: str) -> None:
        """Show how far a way is, with a button that stops it."""
        said = {
            "cards": self.tr("Cards are written"), "letters": self.tr("Letters are written"),
            "drafts": self.tr("Drafts are written"), "calendars": self.tr("Calendar files are written"),
            "table": self.tr("The table is written"), "send": self.tr("Messages are sent"),
        }[way]  # fmt: skip
        self.progress.follow(task, said)
        for button in self.buttons:
            button.setEnabled(False)
        task.finished.connect(self._free)

    def _free(self) -> None:
        self.show_ticked(self._rows, is_reminder=self._is_reminder)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.together.setText(self.tr("One invitation per person with all interviews"))
        self.together.setToolTip(self.tr("Otherwise each interview has an invitation of its own. Holds for the event."))
        self.mark_by.set_name(self.tr("Mark as told by another way"))
        self.mark.setText(self.tr("Mark as told"))

    def _show_send(self, count: int, *, again: int) -> None:
        title = self.tr("Send directly")
        if not self._has_account:
            self.send.set_words(title, self.tr("not set up yet"), look="unset")
            self.send.setEnabled(True)
        elif again and not count:
            self.send.set_words(title, self.tr("%n once more", "", again), look="plain")
            self.send.setEnabled(True)
        elif self._open_mails and not count:
            self.send.set_words(title, self.tr("%n message(s) in the outbox", "", self._open_mails), look="plain")
            self.send.setEnabled(True)
        else:
            self.send.set_words(title, self.tr("to %n address(es)", "", count), look="plain")
            self.send.setEnabled(count > 0)

    def _choose_mode(self) -> None:
        self.mode_chosen.emit(InvitationMode.VISIT if self.together.isChecked() else InvitationMode.APPOINTMENT)

    def _mark(self) -> None:
        self.marked.emit(None)

    def _open_marks(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for channel, text in (
            (Channel.PHONE, self.tr("Told by phone")),
            (Channel.PRINT, self.tr("Card or letter handed over")),
            (Channel.DRAFT, self.tr("Sent from the mail program")),
        ):
            action = QAction(self._theme.icon(WAY_ICONS[channel]), text, menu)
            action.triggered.connect(lambda _checked=False, by=channel: self.marked.emit(by))
            menu.addAction(action)
        menu.popup(self.mark_by.mapToGlobal(QPoint(0, self.mark_by.height() + 4)))

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self.buttons:
            if button.isHidden():
                action = QAction(button.text(), menu)
                action.setEnabled(button.isEnabled())
                action.triggered.connect(button.click)
                menu.addAction(action)
        menu.addSeparator()
        entries = [
            ("letters", "document", self.tr("Letters for those selected")),
            ("table", "table_file", self.tr("Table for mail merge, everybody")),
            ("everything", "event", self.tr("Calendar files for the whole event")),
            ("papers", "pdf", self.tr("Sheets for booths and interpreters")),
        ]
        if self._has_mails:
            entries.append(("outbox", "replies", self.tr("Outbox")))
        ways = menu.addMenu(self._theme.icon("edit"), self.tr("Change way of those selected"))
        ways.setEnabled(bool(self._rows))
        for channel in Channel:
            action = QAction(self._theme.icon(WAY_ICONS[channel]), self._words.way_word(channel), ways)
            action.triggered.connect(lambda _checked=False, way=channel: self.way_chosen.emit(way))
            ways.addAction(action)
        menu.addSeparator()
        for name, icon, text in entries:
            action = QAction(self._theme.icon(icon), text, menu)
            action.triggered.connect(lambda _checked=False, way=name: self.wanted.emit(way))
            menu.addAction(action)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts anew for another width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the parts anew for other words or letters."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange}:
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Give the check box a line of its own, and the ways three lines of two, where their words need it."""
        room = self.width() - 28
        head = sum(part.sizeHint().width() for part in (self.count, self.together, self.mark, self.mark_by)) + 30
        target = self._second if head > room else self._first
        if self._first.indexOf(self.together) < 0 and target is self._first:
            self._first.insertWidget(1, self.together)
        elif self._second.indexOf(self.together) < 0 and target is self._second:
            self._second.insertWidget(0, self.together)
        self.updateGeometry()
        three = max(
            sum(button.sizeHint().width() for button in row) + 16 for row in (self.buttons[:3], self.buttons[3:])
        )
        columns = 3 if three <= room else 2
        self._arrange(columns, is_folded=columns == 2 and self._is_low)

    def _arrange(self, columns: int, *, is_folded: bool = False) -> None:
        """Put the ways into lines; folded, all but the first are in the menu: else the list would have no room."""
        if (columns, is_folded) == self._arranged:
            return
        self._arranged = columns, is_folded
        shown = (self.cards, self.more) if is_folded else self.buttons
        for place, button in enumerate(shown):
            self._rows_of_ways[place // columns].addWidget(button)
        for button in self.buttons:
            button.setVisible(button in shown)
        self.updateGeometry()

    def _lay_out(self) -> None:
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.setSpacing(10)
        self._first.addWidget(self.count)
        self._first.addWidget(self.together)
        self._first.addStretch(1)
        self._first.addWidget(self.progress)
        self._first.addWidget(self.mark)
        self._first.addWidget(self.mark_by)
        self._second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        layout.addLayout(self._first)
        layout.addLayout(self._second)
        for row in self._rows_of_ways:
            row.setSpacing(8)
            layout.addLayout(row)
        self._arrange(3)
