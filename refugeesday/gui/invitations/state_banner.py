"""Say what stands between the plan and the invitations: changes that are not released, reminders that are due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from refugeesday.domain.mailing import OutboxState
from refugeesday.gui.widgets.banner import Banner

if TYPE_CHECKING:
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.theme import Theme
    from refugeesday.services.invitation_rows import InvitationBoard


class StateBanner(Banner):
    """Show one sentence at a time: what nobody knows comes before what is not released, then reminders."""

    plan_wanted = Signal()
    reminders_wanted = Signal()
    outbox_wanted = Signal()

    def __init__(self, *, words: RowWords, theme: Theme) -> None:
        super().__init__(theme=theme)
        self._row_words = words

    def show_board(self, board: InvitationBoard) -> None:
        """Show what matters now, or nothing."""
        due = [row.id for row in board.rows if row.is_reminder_due]
        unknown = sum(mail.state is OutboxState.UNKNOWN for mail in board.mails)
        if unknown:
            said = self.tr("Of %n e-mail(s) nobody knows whether they arrived.", "", unknown)
            self.tell(said, tone="warn", action=self.tr("To the outbox"), run=self.outbox_wanted.emit)
        elif board.plan_changes and board.rows:
            said = self.tr("The plan has %n change(s) since its release. Only what is released is told.", "",
                           board.plan_changes)  # fmt: skip
            self.tell(said, tone="info", action=self.tr("To the interview plan"), run=self.plan_wanted.emit)
        elif board.reminder is not None and due:
            said = (
                self.tr("Tomorrow is the day. Can be reminded: {who}")
                if board.reminder == 1
                else self.tr("Soon is the day. Can be reminded, once: {who}")
            )
            said = said.format(who=self._row_words.readers(due))
            self.tell(said, tone="info", action=self.tr("Show"), run=self.reminders_wanted.emit)
        else:
            self.hide()
