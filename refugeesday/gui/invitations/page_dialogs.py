"""The dialogs behind the buttons of the page's head: texts and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.gui.invitations.answers_dialog import AnswersDialog
from refugeesday.gui.invitations.texts_dialog import TextsDialog
from refugeesday.gui.widgets.dialog import in_place_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.context import Context
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow


class PageDialogs(QObject):
    """Open them on the board as it stands; `plan_wanted` leads to the places that became free."""

    plan_wanted = Signal()

    def __init__(self, context: Context[Workspace], *, words: RowWords, asking: FileAsking, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words, self._asking, self._host = context, words, asking, parent
        self.answers: AnswersDialog | None = None
        self.texts: TextsDialog | None = None

    def read_answers(self, board: InvitationBoard) -> None:
        """Read answers in."""
        dialog = AnswersDialog(board, self._context, words=self._words, asking=self._asking, parent=self._host)
        self.answers = in_place_of(self.answers, dialog)
        self.answers.plan_wanted.connect(self.plan_wanted)
        self.answers.open()

    def edit_texts(self, board: InvitationBoard, row: InvitationRow | None) -> None:
        """Edit the texts, looked at for the person in hand or else for the first."""
        who = row or next(iter(board.rows), None)
        theme, workspace = self._context.theme, self._context.session
        dialog = TextsDialog(board, who, workspace, words=self._words, theme=theme, parent=self._host)
        self.texts = in_place_of(self.texts, dialog)
        self.texts.open()
