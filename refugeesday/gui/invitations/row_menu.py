"""What can be done with one person: note an answer, choose the way, mark as told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from refugeesday.domain.answers import AnswerKind
from refugeesday.domain.people import Channel
from refugeesday.gui.invitations.row_words import ANSWER_ICONS, WAY_ICONS

if TYPE_CHECKING:
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.theme import Theme
    from refugeesday.services.invitation_rows import InvitationRow


class RowMenu(QObject):
    """Open the menu of a row; each signal carries the row in a list and what was chosen."""

    answered = Signal(object, object)
    way_chosen = Signal(object, object)
    marked = Signal(object, object)
    again_wanted = Signal(object)

    def __init__(self, words: RowWords, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._host, self._words, self._theme = parent, words, theme
        self.menu: QMenu | None = None

    def open(self, row: InvitationRow, where: object) -> None:
        """Open the menu at a place of the screen."""
        menu = QMenu(self._host)
        self._add_answers(menu.addMenu(self._theme.icon("replies"), self.tr("Note answer")), row)
        self._add_ways(menu.addMenu(self._theme.icon("edit"), self.tr("Change way")), row)
        menu.addSeparator()
        action = QAction(self._theme.icon("phone"), self.tr("Told by phone"), menu)
        action.setEnabled(row.must_be_told)
        action.triggered.connect(lambda _checked=False: self.marked.emit([row], Channel.PHONE))
        menu.addAction(action)
        again = QAction(self._theme.icon("repeat"), self.tr("Send once more"), menu)
        again.setEnabled(row.channel is Channel.EMAIL and row.told_at is not None and not row.must_be_told)
        again.triggered.connect(lambda _checked=False: self.again_wanted.emit(row))
        menu.addAction(again)
        self.menu = menu
        if isinstance(where, QPoint):
            menu.popup(where)

    def _add_answers(self, menu: QMenu, row: InvitationRow) -> None:
        for answer in AnswerKind:
            icon, tone = ANSWER_ICONS[answer]
            action = QAction(self._theme.icon(icon, tone), self._words.answer_word(answer), menu)
            action.setEnabled(row.told_at is not None)
            action.triggered.connect(lambda _checked=False, said=answer: self.answered.emit([row], said))
            menu.addAction(action)

    def _add_ways(self, menu: QMenu, row: InvitationRow) -> None:
        group = QActionGroup(menu)  # one of them: a tick, no box
        for channel in Channel:
            word = self._words.way_word(channel)
            can = channel in row.channels
            said = word if can else self.tr("{way}: address or number is missing").format(way=word)
            action = QAction(self._theme.icon(WAY_ICONS[channel]), said, group)
            action.setCheckable(True)
            action.setChecked(channel is row.channel)
            action.setEnabled(can and row.can_choose_channel)
            action.triggered.connect(lambda _checked=False, way=channel: self.way_chosen.emit([row], way))
            menu.addAction(action)
