"""The last look before mails leave: from whom, to whom, how many, how long."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from refugeesday.domain.people import Channel
from refugeesday.gui.veil import veiled
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import IconLabel, make_label
from refugeesday.services.outbox import mails_to_leave

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.theme import Theme
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow

_WIDTH = 540


class SendDialog(QDialog):
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
        self._theme, self._words = theme, words
        self.setWindowTitle(self.tr("Send directly"))
        self.setMinimumWidth(theme.px(_WIDTH))
        reached = [row for row in rows if row.channel is Channel.EMAIL]
        self.people = frozenset(row.id for row in reached)
        readers = [] if reminds else [row.recipient for row in reached]
        waiting = mails_to_leave(board.mails, (), event=board.event, now=now)
        self.count = mails_to_leave(board.mails, readers, event=board.event, now=now) + len(reached) * reminds
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(10)
        account, of = board.account, board.event
        host = account.host if account is not None else ""
        per_minute = account.per_minute if account is not None else 1
        for caption, value in (
            (self.tr("From"), f"{of.sender_name} <{of.sender_email}>" if of.sender_name else of.sender_email),
            (self.tr("Through"), host),
            (self.tr("Duration"), self.tr("about %n minute(s)", "", max(1, math.ceil(self.count / per_minute)))),
        ):
            layout.addLayout(_line(caption, value))
        names = QPlainTextEdit(veiled("\n".join(
            f"{row.recipient.person.full_name} <{row.recipient.person.email}>" for row in reached
        )))  # fmt: skip
        names.setReadOnly(True)
        names.setTabChangesFocus(True)
        names.setAccessibleName(self.tr("Recipients"))
        names.setFixedHeight(theme.px(150))
        layout.addWidget(make_label(self.tr("E-mails go to: {who}").format(who=words.readers(self.people)), "strong"))
        layout.addWidget(names)
        for icon, note in self._notes([row.id for row in rows if row not in reached], waiting):
            layout.addLayout(_note(icon, note, theme))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password_label = make_label(self.tr("Password of the mailbox"), "meta")
        self._password_label.setBuddy(self.password)
        self.password.setAccessibleName(self._password_label.text())
        layout.addWidget(self._password_label)
        layout.addWidget(self.password)
        self.send = Button(self.tr("Send %n e-mail(s)", "", self.count), theme=theme, icon="send", kind="primary",
                           run=self._decide)  # fmt: skip
        self.send.setEnabled(self.count > 0)
        self.cancel = Button(self.tr("Cancel"), theme=theme, run=self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.send)
        layout.addLayout(foot)
        self.ask_password(wanted=False)

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

    def _decide(self) -> None:
        self.accept()
        self.decided.emit(self.password.text())


def _line(caption: str, words: str) -> QHBoxLayout:
    line = QHBoxLayout()
    label = make_label(caption, "sub")
    label.setMinimumWidth(90)
    line.addWidget(label)
    line.addWidget(make_label(words, "name", wraps=True), 1)
    return line


def _note(icon: str, words: str, theme: Theme) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(IconLabel(icon, theme=theme, color="text2", size=16))
    label = make_label(words, "sub", wraps=True)
    label.setMinimumHeight(label.heightForWidth(theme.px(_WIDTH - 70)))
    line.addWidget(label, 1)
    return line
