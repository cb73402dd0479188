"""Ask what a way out needs to know, then start it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.gui.invitations.paper_dialog import PaperDialog
from refugeesday.gui.widgets.dialog import in_place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.invitations.handing_over import HandingOver, PaperChoice
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.theme import Theme
    from refugeesday.services.invitation_rows import InvitationBoard, InvitationRow


class WaysOut(QObject):
    """Lead through the ways that write files; the signals ask for the others: mails and papers of the day."""

    send_wanted = Signal()
    outbox_wanted = Signal()
    papers_wanted = Signal()

    def __init__(self, handing: HandingOver, asking: FileAsking, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._handing, self._asking, self._theme, self._host = handing, asking, theme, parent
        self.dialog: PaperDialog | None = None

    def go(self, way: str, board: InvitationBoard, rows: Sequence[InvitationRow]) -> None:
        """Go a way with these people."""
        ways: dict[str, Callable[[InvitationBoard, Sequence[InvitationRow]], None]] = {
            "cards": self._print_cards, "letters": self._print_letters, "drafts": self._write_drafts,
            "calendars": self._write_calendars, "table": self._write_table, "everything": self._write_everything,
        }  # fmt: skip
        if way in ways:
            ways[way](board, rows)
        else:
            {"send": self.send_wanted, "papers": self.papers_wanted, "outbox": self.outbox_wanted}[way].emit()

    def _print_cards(self, board: InvitationBoard, rows: Sequence[InvitationRow]) -> None:
        self._ask_paper(rows, is_letter=False, then=lambda choice: self._save_cards(board, rows, choice))

    def _save_cards(self, board: InvitationBoard, rows: Sequence[InvitationRow], choice: PaperChoice) -> None:
        name = self.tr("Cards_{date}.pdf").format(date=board.event.date)
        path = self._asking.save(self._host, self.tr("Save cards"), name, self.tr("PDF files (*.pdf)"))
        if path is not None:
            self._handing.print_cards(board, rows, path, choice)

    def _print_letters(self, board: InvitationBoard, rows: Sequence[InvitationRow]) -> None:
        self._ask_paper(rows, is_letter=True, then=lambda choice: self._save_letters(board, rows, choice))

    def _save_letters(self, board: InvitationBoard, rows: Sequence[InvitationRow], choice: PaperChoice) -> None:
        name = self.tr("Letters_{date}.pdf").format(date=board.event.date)
        path = self._asking.save(self._host, self.tr("Save letters"), name, self.tr("PDF files (*.pdf)"))
        if path is not None:
            self._handing.print_letters(board, rows, path, choice)

    def _ask_paper(
        self, rows: Sequence[InvitationRow], *, is_letter: bool, then: Callable[[PaperChoice], None]
    ) -> None:
        count = sum(row.cards for row in rows)
        dialog = PaperDialog(count, is_letter=is_letter, theme=self._theme, parent=self._host)
        self.dialog = in_place_of(self.dialog, dialog)
        self.dialog.decided.connect(then)
        self.dialog.open()

    def _write_drafts(self, board: InvitationBoard, rows: Sequence[InvitationRow]) -> None:
        folder = self._asking.folder(self._host, self.tr("Folder for the drafts"), "", "")
        if folder is not None:
            self._handing.write_drafts(board, rows, folder)

    def _write_calendars(self, board: InvitationBoard, rows: Sequence[InvitationRow]) -> None:
        folder = self._asking.folder(self._host, self.tr("Folder for the calendar files"), "", "")
        if folder is not None:
            self._handing.write_calendars(board, rows, folder)

    def _write_everything(self, board: InvitationBoard, _rows: Sequence[InvitationRow]) -> None:
        folder = self._asking.folder(self._host, self.tr("Folder for the calendar files"), "", "")
        if folder is not None:
            self._handing.write_calendars(board, None, folder)

    def _write_table(self, board: InvitationBoard, _rows: Sequence[InvitationRow]) -> None:
        name = self.tr("MailMerge_{date}.xlsx").format(date=board.event.date)
        path = self._asking.save(self._host, self.tr("Save table"), name, self.tr("Lists (*.xlsx *.csv)"))
        if path is not None:
            self._handing.write_table(board, path)
