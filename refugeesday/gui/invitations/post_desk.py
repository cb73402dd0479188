"""Lead from the ticked people to mails that leave: the last look, the run, the outbox, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.mailing import OutboxState
from refugeesday.gui.invitations.outbox_dialog import OutboxDialog
from refugeesday.gui.invitations.send_dialog import SendDialog
from refugeesday.gui.invitations.sending import Sending
from refugeesday.gui.widgets.dialog import in_place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from refugeesday.errors import UserError
    from refugeesday.gui.context import Context
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow
    from refugeesday.services.sending import SendingResult


class PostDesk(QObject):
    """Hold the dialogs of sending; `setup_wanted` leads to where a mailbox is set up."""

    told = Signal(str, object)
    setup_wanted = Signal()

    def __init__(self, context: Context[Workspace], words: RowWords, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words, self._host = context, words, parent
        self._board: InvitationBoard | None = None
        self._reminds = False
        self.sending = Sending(context, self)
        self.send_dialog: SendDialog | None = None
        self.outbox: OutboxDialog | None = None
        self.sending.ended.connect(self._tell_result)
        self.sending.failed.connect(self._tell_error)

    def show_board(self, board: InvitationBoard) -> None:
        """Take a newer board; an open outbox follows it."""
        self._board = board
        if self.outbox is not None and self.outbox.isVisible():
            self.outbox.show_board(board, is_running=self.sending.is_running)

    def open_send(self, rows: Sequence[InvitationRow], *, reminds: bool, again: bool = False) -> None:
        """Show what would leave, or say that no mailbox is set up; `again` for what is known already, too."""
        board = self._board
        if board is None:
            return
        if board.account is None:
            self.told.emit(self.tr("No mailbox is set up yet. This is done in the settings."), None)
            self.setup_wanted.emit()
            return
        self._reminds = reminds
        dialog = SendDialog(board, rows, reminds=reminds, now=self._context.session.session.now(),
                            words=self._words, theme=self._context.theme, parent=self._host)  # fmt: skip
        dialog.again.setChecked(again)
        dialog.decided.connect(self._send)
        self.sending.password_known.connect(dialog.take_password_known)
        self.sending.look_for_password(board.account)
        self.send_dialog = in_place_of(self.send_dialog, dialog)
        dialog.open()

    def open_outbox(self) -> None:
        """Show every mail and how far it came."""
        if self._board is None:
            return
        dialog = OutboxDialog(self._context.session, theme=self._context.theme, parent=self._host)
        self.outbox = in_place_of(self.outbox, dialog)
        self.outbox.send_wanted.connect(self._go_on)
        self.outbox.show_board(self._board, is_running=self.sending.is_running)
        self.outbox.open()

    def _go_on(self) -> None:
        if self.outbox is not None:
            self.outbox.close()
        self.open_send((), reminds=False)

    def _send(self, password: str) -> None:
        board, dialog = self._board, self.send_dialog
        if board is not None and board.account is not None and dialog is not None:
            self.sending.send(board.account, people=dialog.people, reminds=self._reminds, password=password,
                              again=dialog.again.isChecked())  # fmt: skip

    def _tell_result(self, result: SendingResult) -> None:
        said = [
            text for state, text in (
                (OutboxState.SENT, self.tr("%n e-mail(s) sent.", "", result.came_to[OutboxState.SENT])),
                (OutboxState.UNKNOWN, self.tr("%n perhaps arrived: see the outbox.", "",
                                              result.came_to[OutboxState.UNKNOWN])),
                (OutboxState.REJECTED, self.tr("%n refused by the server.", "", result.came_to[OutboxState.REJECTED])),
            ) if result.came_to[state]
        ]  # fmt: skip
        if result.waiting:
            said.append(self.tr("%n still waits in the outbox.", "", result.waiting))
        if result.stopped_by is not None:
            said.append(self._context.session.words.error(result.stopped_by))
        self.told.emit(" ".join(said) or self.tr("There was nothing to send."), None)

    def _tell_error(self, error: UserError) -> None:
        self.told.emit(self._context.session.words.error(error), None)
