"""Every mail of the event and how far it came; what nobody knows is decided by a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.mailing import OutboxMessage, OutboxState
from refugeesday.errors import UserError
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.banner import Banner
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.cells import StateCell, TwoLines
from refugeesday.gui.widgets.delegates import StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.dialog import Dialog
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.outbox import retry_rejected, settle_unknown, withdraw_mails
from refugeesday.services.sending import mails_to_show

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.invitation_rows import InvitationBoard

_STATES = {
    OutboxState.WAITING: ("late", "text2"), OutboxState.LEAVING: ("send", "info"), OutboxState.SENT: ("ok", "ok"),
    OutboxState.DEFERRED: ("late", "warn"), OutboxState.REJECTED: ("declined", "err"),
    OutboxState.UNKNOWN: ("warning", "warn"), OutboxState.WITHDRAWN: ("close", "text2"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRow:
    """A mail with the name of its reader."""

    id: int
    name: str
    mail: OutboxMessage


class OutboxDialog(Dialog):
    """Show the mails, those that need a person first; `send_wanted` asks to go on sending, `changed` says a step."""

    send_wanted = Signal()

    def __init__(self, workspace: Workspace, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Outbox"))
        self.prefer(1040, 520, theme=theme)
        words = workspace.words
        self._model: RowsModel[MailRow] = RowsModel(
            [
                Column(
                    key="who", title=self.tr("To"), text=lambda row: f"{row.name} {row.mail.address}",
                    value=lambda row: TwoLines(first=row.name or row.mail.address, second=row.mail.address),
                ),
                Column(key="state", title=self.tr("State"), text=lambda row: words.of(row.mail.state),
                       tooltip=lambda row: words.of(row.mail.state), value=self._state),
                Column(key="tries", title=self.tr("Attempts"), text=lambda row: str(row.mail.attempts)),
                Column(key="answer", title=self.tr("What the server said"), text=lambda row: row.mail.answer or "–",
                       tooltip=lambda row: row.mail.answer),
            ],
            self,
        )  # fmt: skip
        self.table = RowsView(self._model, name=self.tr("Outbox"), theme=theme, row="rowTwoLine",
                              delegates={"who": TwoLineDelegate(theme), "state": StateDelegate(theme)},
                              widths={"who": 220, "state": 430, "tries": 80, "answer": 260}, grows="answer",
                              yields=("tries",))  # fmt: skip
        self.nothing = EmptyState("replies", theme=theme)
        self.nothing.tell(self.tr("No e-mail has been sent from here yet."))
        self.state = Banner(theme=theme)
        self.arrived = Button(self.tr("It has arrived"), theme=theme, icon="check", run=self._settle_arrived)
        self.again = Button(self.tr("Send again"), theme=theme, icon="repeat", run=self._settle_again)
        self.withdraw = Button(self.tr("Withdraw"), theme=theme, icon="close", run=self._withdraw)
        self.go_on = Button("", theme=theme, icon="send", kind="primary", run=self.send_wanted.emit)
        self.close_button = Button(self.tr("Close"), theme=theme, run=self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.arrived, self.again, self.withdraw):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(self.state)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.nothing, 1)
        layout.addLayout(foot)
        self.table.selectionModel().selectionChanged.connect(self._show_choices)

    def show_board(self, board: InvitationBoard, *, is_running: bool) -> None:
        """Show the mails as they stand now."""
        names = {id_: person.full_name for id_, person in board.outgoing.people.items()}
        mails = mails_to_show(board.mails)
        self._model.set_rows([MailRow(id=one.id, name=names.get(one.person, ""), mail=one) for one in mails])
        waiting = sum(one.state.is_to_send for one in mails)
        self.go_on.setText(self.tr("Go on sending (%n)", "", waiting))
        self.go_on.setEnabled(waiting > 0 and not is_running and board.account is not None)
        unknown = sum(one.state is OutboxState.UNKNOWN for one in mails)
        if unknown:
            said = self.tr("Of %n e-mail(s) nobody knows whether they arrived. Ask, then decide here.", "", unknown)
            self.state.tell(said, tone="warn")
        else:
            self.state.hide()
        self.table.setVisible(bool(mails))
        self.nothing.setVisible(not mails)
        if mails and self.table.current_id() is None:
            self.table.select_id(mails[0].id)
        self._show_choices()

    def _state(self, row: MailRow) -> StateCell:
        icon, tone = _STATES[row.mail.state]
        return StateCell(icon=icon, word=self._workspace.words.of(row.mail.state), tone=tone)

    def _chosen(self) -> list[OutboxMessage]:
        ids = set(self.table.selected_ids())
        return [row.mail for row in self._model.shown if row.id in ids]

    def _show_choices(self) -> None:
        chosen = self._chosen()
        states = {one.state for one in chosen}
        self.arrived.setEnabled(states == {OutboxState.UNKNOWN})
        self.again.setEnabled(bool(states) and states <= {OutboxState.UNKNOWN, OutboxState.REJECTED})
        self.withdraw.setEnabled(any(one.state.is_to_send for one in chosen))

    def _settle_arrived(self) -> None:
        self._settle(has_arrived=True)

    def _settle_again(self) -> None:
        self._settle(has_arrived=False)

    def _settle(self, *, has_arrived: bool) -> None:
        session = self._workspace.session
        try:
            for one in self._chosen():
                if one.state is OutboxState.REJECTED:
                    retry_rejected(session, one.id)
                else:
                    settle_unknown(session, one.id, has_arrived=has_arrived)
        except UserError as error:
            self.state.tell(self._workspace.words.error(error), tone="err")

    def _withdraw(self) -> None:
        try:
            withdraw_mails(self._workspace.session, [one.id for one in self._chosen()])
        except UserError as error:
            self.state.tell(self._workspace.words.error(error), tone="err")
