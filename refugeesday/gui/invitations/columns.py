"""The columns of the list of invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.gui.folding import fold_text
from refugeesday.gui.invitations.change_delegate import ChangeCell
from refugeesday.gui.rows import Column
from refugeesday.gui.widgets.cells import TwoLines
from refugeesday.gui.widgets.table_view import TICK_COLUMN
from refugeesday.services.invitation_rows import InvitationRow

if TYPE_CHECKING:
    from refugeesday.gui.invitations.row_words import RowWords

WIDTHS = {TICK_COLUMN: 32, "who": 150, "way": 96, "change": 206, "answer": 106, "told": 128}


class InvitationColumns(QObject):
    """Make the columns in the words of the language in force."""

    def __init__(self, words: RowWords) -> None:
        super().__init__()
        self._words = words

    def columns(self) -> list[Column[InvitationRow]]:
        """Give the columns in the order shown."""
        words = self._words
        return [
            Column(key=TICK_COLUMN, title=self.tr("Choose"), text=lambda _row: "", searched=False),
            Column(
                key="who",
                title=self.tr("Who"),
                text=lambda row: f"{row.recipient.person.sort_name} {row.recipient.number} {words.second_line(row)}",
                value=lambda row: TwoLines(first=row.recipient.person.sort_name, second=words.second_line(row)),
                sort_key=lambda row: fold_text(row.recipient.person.sort_name),
                accessible=self._sentence,
            ),
            Column(
                key="way", title=self.tr("Way"), text=lambda row: words.way(row.channel).word,
                value=lambda row: words.way(row.channel),
            ),
            Column(
                key="change", title=self.tr("Change"), text=words.change_text, value=self._change,
                tooltip=lambda row: "\n".join(words.spoken(line) for line in words.changes(row)),
            ),
            Column(
                key="answer", title=self.tr("Answer"), text=lambda row: words.answer(row).word, value=words.answer,
                tooltip=words.answer_in_full,
            ),
            Column(
                key="told", title=self.tr("Last told"), text=words.told, tooltip=words.told_in_full,
                sort_key=lambda row: row.told_at.timestamp() if row.told_at else 0.0,
            ),
        ]  # fmt: skip

    def _change(self, row: InvitationRow) -> ChangeCell:
        lines = self._words.changes(row)
        return ChangeCell(line=lines[0], more=len(lines) - 1) if lines else ChangeCell()

    def _sentence(self, row: InvitationRow) -> str:
        words = self._words
        parts = [
            row.recipient.person.full_name, words.second_line(row), words.way(row.channel).word, words.change_text(row),
            words.answer(row).word,
        ]  # fmt: skip
        return ", ".join(part for part in parts if part)
