"""The last look before mails leave: from whom, to whom, how many, how long."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from refugeesday.domain.people import Channel
from refugeesday.gui.veil import veiled
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.services.outbox import mails_again, mails_to_leave

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.theme import Theme
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow

_WIDTH = 540


class SendDialog(Dialog):
    """Show what will leave; `decided` gives the password typed, which is "" where it is known or not needed.

    Mails cannot be taken back, so this is asked, and the button says what it does.
    """

    decided = Signal(str)

    def __init__(
        self,
        board: InvitationBoard,
        rows: Sequence[InvitationRow],
        *,
        reminds: bool,
        now: datetime,
        words: RowWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._reminds = theme, words, reminds
        self._reached = [row for row in rows if row.channel is Channel.EMAIL]
        self.people = frozenset(row.id for row in self._reached)
        readers = [] if reminds else [row.recipient for row in self._reached]
        waiting = mails_to_leave(board.mails, (), event=board.event, now=now)
        reminders = len(self._reached) * reminds
        self._news = mails_to_leave(board.mails, readers, event=board.event, now=now) + reminders
        self._repeats = mails_again(board.mails, readers, event=board.event)
        self._per_minute = board.account.per_minute if board.account is not None else 1
        self._who = make_label("", "strong", wraps=True)
        self._several = make_label(
            self.tr("Some get several e-mails, for example for their interviews and for the day in a company."),
            "sub", wraps=True,
        )  # fmt: skip
        self._names = QPlainTextEdit()
        self._duration = make_label("", "name")
        self.again = QCheckBox(self.tr("Send %n e-mail(s) once more, unchanged, to those who know everything", "",
                                       self._repeats))  # fmt: skip
        self.again.setVisible(self._repeats > 0)
        self.again.toggled.connect(self._show_count)
        self.password = QLineEdit()
        self._password_label = make_label(self.tr("Password of the mailbox"), "meta")
        self.send = Button(theme=theme, icon="send", kind="primary", run=self._decide)
        self.cancel = Button(self.tr("Cancel"), theme=theme, run=self.reject)
        self._lay_out(board, self._notes([row.id for row in rows if row.id not in self.people], waiting))
        self.ask_password(wanted=False)
        self._show_count()

    @property
    def count(self) -> int:
        """Give how many e-mails leave as things are chosen."""
        return self._news + self._repeats * self.again.isChecked()

    def ask_password(self, *, wanted: bool) -> None:
        """Show the field for the password, or not."""
        self._password_label.setVisible(wanted)
        self.password.setVisible(wanted)
        self.adjustSize()

    def take_password_known(self, known: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        """Ask for the password where the keyring has none."""
        self.ask_password(wanted=not known)

    def _notes(self, left_out: Sequence[int], waiting: int) -> list[tuple[str, str]]:
        notes = []
        if waiting:
            notes.append(("replies", self.tr("%n of these e-mails waits in the outbox already.", "", waiting)))
        if left_out:
            said = self.tr("Selected, but reached another way and without an e-mail: {who}")
            notes.append(("info", said.format(who=self._words.readers(left_out))))
        notes.append(("warning", self.tr("What was sent cannot be taken back.")))
        return notes

    def _show_count(self) -> None:
        """Say who gets something and how much leaves, as things are chosen."""
        with_repeats = self._reminds or self.again.isChecked()
        getting = [row for row in self._reached if row.must_be_told or with_repeats]
        self._who.setText(self.tr("E-mails go to: {who}").format(who=self._words.readers(row.id for row in getting)))
        self._several.setVisible(self.count > len(getting))
        people = [row.recipient.person for row in getting]
        self._names.setPlainText(veiled("\n".join(f"{one.full_name} <{one.email}>" for one in people)))
        minutes = max(1, math.ceil(self.count / self._per_minute))
        self._duration.setText(self.tr("about %n minute(s)", "", minutes))
        self.send.setText(self.tr("Send %n e-mail(s)", "", self.count))
        self.send.setEnabled(self.count > 0)

    def _lay_out(self, board: InvitationBoard, notes: Sequence[tuple[str, str]]) -> None:
        self.setWindowTitle(self.tr("Send directly"))
        self.setMinimumWidth(self._theme.px(_WIDTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(10)
        of, host = board.event, board.account.host if board.account is not None else ""
        box = f"{of.sender_name}\n<{of.sender_email}>" if of.sender_name else of.sender_email
        layout.addLayout(_line(self.tr("From"), make_label(box, "name", wraps=True)))
        layout.addLayout(_line(self.tr("Through"), make_label(host, "name", wraps=True)))
        layout.addLayout(_line(self.tr("Duration"), self._duration))
        self._names.setReadOnly(True)
        self._names.setTabChangesFocus(True)
        self._names.setAccessibleName(self.tr("Recipients"))
        self._names.setFixedHeight(self._theme.px(150))
        layout.addWidget(self._who)
        layout.addWidget(self._several)
        layout.addWidget(self._names)
        for icon, note in notes:
            layout.addLayout(_note(icon, note, self._theme))
        layout.addWidget(self.again)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password_label.setBuddy(self.password)
        self.password.setAccessibleName(self._password_label.text())
        layout.addWidget(self._password_label)
        layout.addWidget(self.password)
        layout.addStretch(1)
        foot = button_row(self.cancel, self.send)
        layout.addLayout(foot)

    def _decide(self) -> None:
        self.accept()
        self.decided.emit(self.password.text())


def _line(caption: str, value: QLabel) -> QHBoxLayout:
    line = QHBoxLayout()
    label = make_label(caption, "sub")
    label.setMinimumWidth(90)
    for words, stretch in ((label, 0), (value, 1)):
        line.addWidget(words, stretch, Qt.AlignmentFlag.AlignTop)
    return line


def _note(icon: str, words: str, theme: Theme) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(IconLabel(icon, theme=theme, color="text2", size=16))
    label = make_label(words, "sub", wraps=True)
    label.setMinimumHeight(label.heightForWidth(theme.px(_WIDTH - 70)))
    line.addWidget(label, 1)
    return line
