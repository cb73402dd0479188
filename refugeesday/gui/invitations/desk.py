"""What happens between list, preview and ways: who is in hand, who is ticked, what is done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from refugeesday.domain.people import Channel
from refugeesday.gui.invitations.handing_over import HandingOver
from refugeesday.gui.invitations.list_pane import UNTOLD
from refugeesday.gui.invitations.post_desk import PostDesk
from refugeesday.gui.invitations.preview_pane import PHONE
from refugeesday.gui.invitations.row_menu import RowMenu
from refugeesday.gui.invitations.telling import Telling
from refugeesday.gui.invitations.ways_out import WaysOut
from refugeesday.services.open_points import Point

if TYPE_CHECKING:
    from collections.abc import Hashable
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from refugeesday.errors import UserError
    from refugeesday.gui.context import Context
    from refugeesday.gui.invitations.handing_over import HandedOver
    from refugeesday.gui.invitations.list_pane import InvitationList
    from refugeesday.gui.invitations.offer_strip import OfferStrip
    from refugeesday.gui.invitations.preview_pane import PreviewPane
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.invitations.ways_bar import WaysBar
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.tasks import Task
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow


class InvitationDesk(QObject):
    """Wire the parts of the page; `told` carries a sentence and what takes the step back, where something does."""

    told = Signal(str, object)

    def __init__(
        self,
        parts: tuple[InvitationList, WaysBar, PreviewPane, OfferStrip],
        context: Context[Workspace],
        *,
        words: RowWords,
        asking: FileAsking,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.list, self.bar, self.preview, self.offer = parts
        self._workspace = context.session
        self._board: InvitationBoard | None = None
        self._wanted: Hashable = None
        self._point: str | None = None
        self.reminds = False
        self.telling = Telling(context, words, self)
        self.handing = HandingOver(context, self)
        self.ways = WaysOut(self.handing, asking, theme=context.theme, parent=parent)
        self.post = PostDesk(context, words, parent=parent)
        self.menu = RowMenu(words, theme=context.theme, parent=parent)
        self._connect()

    def show_board(self, board: InvitationBoard) -> None:
        """Take a newer board; the person in hand stays."""
        self._board = board
        self.bar.show_board(board)
        self.post.show_board(board)
        if self._point is not None:
            self.narrow(self._point)
        wanted = self._wanted
        if wanted is not None and wanted in {row.id for row in board.rows}:
            self.take(wanted)
        elif wanted is not None:
            self._wanted = None
            self.told.emit(self.tr("Nothing to tell yet: the plan as released does not have this entry."), None)
        self.show_ticked()

    def narrow(self, point: str) -> bool:
        """Show only who must be told something, as the overview counts them, now or with the next board."""
        if point not in UNTOLD:
            return False
        self._point = None if self._board is not None else point
        if self._board is not None:
            self.list.show_untold(Point(point))
        return True

    def take(self, row_id: Hashable) -> bool:
        """Take a row in hand, whatever the filter; one that is not there is taken, or missed, with the next board."""
        self.list.everybody_wanted.emit()
        self.list.reset()
        self._wanted = row_id
        return self._select_wanted() or self.list.model.is_busy

    def show_ticked(self) -> None:
        """Show for how many people the ways are, and who is in hand."""
        self.bar.show_ticked(self.list.ticked, is_reminder=self.reminds)
        self.show_person()

    def show_person(self, _id: object = None) -> None:
        """Show the person in hand in the preview."""
        place = self.list.model.place_of(self.list.table.current_id()) or 0
        self.preview.show_row(self._board, self.person, place=place + 1, count=len(self.list.model.shown))

    @property
    def person(self) -> InvitationRow | None:
        """Give the person in hand."""
        place = self.list.model.place_of(self.list.table.current_id())
        return self.list.model.shown[place] if place is not None else None

    def select_first(self) -> None:
        """Take the first person in hand where nobody is."""
        shown = self.list.model.shown
        if shown and self.list.model.place_of(self.list.table.current_id()) is None:
            self.list.table.select_id(shown[0].id)
        self.show_person()

    def _select_wanted(self) -> bool:
        is_there = self._wanted is not None and self.list.table.select_id(self._wanted)
        if is_there:
            self._wanted = None
        return is_there

    def _take_rows(self) -> None:
        """Take somebody in hand when the rows are there: many come in slices."""
        if self._board is not None and not self._select_wanted():
            self.select_first()

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_ticked)
        self.list.model.settled.connect(self._take_rows)
        self.list.table.current_changed.connect(self.show_person)
        self.list.menu_wanted.connect(self._open_menu)
        self.preview.stepped.connect(self._step)
        self.preview.kept.connect(self.telling.keep_language)
        self.preview.unreviewed_chosen.connect(self.telling.choose_unreviewed)
        self.preview.called.connect(self._note_call)
        self.preview.copied.connect(self._tell_copied)
        self.bar.wanted.connect(self._go)
        self.bar.marked.connect(self._mark)
        self.bar.way_chosen.connect(self._choose_way)
        self.bar.mode_chosen.connect(self.telling.choose_mode)
        self.telling.told.connect(self.told)
        self.telling.holds.connect(self._hold)
        self.handing.started.connect(self._follow)
        self.handing.done.connect(self.offer.show_made)
        self.handing.failed.connect(self._tell_error)
        self.ways.send_wanted.connect(self._send)
        self.ways.outbox_wanted.connect(self.post.open_outbox)
        self.post.told.connect(self.told)
        self.post.sending.started.connect(self._follow)
        self.bar.progress.stop.clicked.connect(self.post.sending.stop)
        self.offer.marked.connect(self._mark_made)
        self.offer.opened.connect(_open)
        self.menu.answered.connect(self.telling.note_answer)
        self.menu.way_chosen.connect(self.telling.choose_way)
        self.menu.marked.connect(self.telling.mark)
        self.menu.again_wanted.connect(self._send_again)

    def _step(self, distance: int) -> None:
        place = self.list.model.place_of(self.list.table.current_id())
        if place is not None and 0 <= place + distance < len(self.list.model.shown):
            self.list.table.select_id(self.list.model.shown[place + distance].id)

    def _hold(self, holds: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        self.list.window().setEnabled(not holds)

    def _go(self, way: str) -> None:
        if way == "phone":
            self._show_texts()
        elif self._board is not None:
            self.ways.go(way, self._board, self.list.ticked)

    def _show_texts(self) -> None:
        """Show the words of the first ticked person; the arrows lead to the next."""
        ticked = self.list.ticked
        if ticked and self.list.table.current_id() not in {row.id for row in ticked}:
            self.list.table.select_id(ticked[0].id)
        self.preview.choose_kind(PHONE)
        self.preview.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        self.post.open_send(self.list.ticked, reminds=self.reminds)

    def _send_again(self, row: InvitationRow) -> None:
        self.post.open_send([row], reminds=False, again=True)

    def _mark(self, by: Channel | None) -> None:
        mark = self.telling.mark_reminded if self.reminds else self.telling.mark
        mark(self.list.ticked, by)

    def _mark_made(self, made: HandedOver) -> None:
        if made.channel is not None:
            self.telling.mark_people([(id_, made.channel) for id_ in made.people])

    def _choose_way(self, way: Channel) -> None:
        self.telling.choose_way(self.list.ticked, way)

    def _note_call(self, row: InvitationRow) -> None:
        self._step(1)
        self.telling.mark([row], Channel.PHONE)

    def _follow(self, task: Task[object], way: str) -> None:
        self.offer.hide()
        self.bar.follow(task, way)

    def _open_menu(self, where: QPoint) -> None:
        if self.person is not None:
            self.menu.open(self.person, where)

    def _tell_copied(self, name: str) -> None:
        self.told.emit(self.tr("Text for {name} copied.").format(name=name), None)

    def _tell_error(self, error: UserError) -> None:
        self.told.emit(self._workspace.words.error(error), None)


def _open(place: Path) -> None:
    """Open a file or folder with what the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
