"""The backups of the open file: when, why, how large, whether they can be read; make one, bring one back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from refugeesday.errors import UserError
from refugeesday.gui.rows import Align, Column, RowsModel
from refugeesday.gui.settings_page.restore_dialog import RestoreDialog
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.cells import StateCell
from refugeesday.gui.widgets.delegates import StateDelegate
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.backups import BackupEntry, backup_contents, backup_entries, is_sound, make_backup_now

if TYPE_CHECKING:
    from pathlib import Path

    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_ROWS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """One backup in words; `sound` is None while nobody has read it yet."""

    id: int
    entry: BackupEntry
    when: str
    why: str
    size: str
    sound: bool | None


class BackupsCard(Card):
    """List the backups, newest first, and read each of them through beside the window.

    `message` carries what a person is to read, `restore_wanted` the path of a backup that is to replace the file.
    """

    message = Signal(str, object)
    restore_wanted = Signal(object)

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__(theme=context.theme)
        self._context = context
        self._entries: list[BackupEntry] = []
        self._sound: dict[Path, bool] = {}
        self._is_reading = False
        self._model: RowsModel[BackupRow] = RowsModel(self._columns(), self)
        self.table = RowsView(
            self._model,
            name="",
            theme=self.theme,
            row="rowDense",
            delegates={"state": StateDelegate(self.theme)},
            widths={"when": 150, "why": 170, "size": 90},
        )
        self.table.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.current_changed.connect(self._show_choice)
        self._about = make_label("", "meta", wraps=True)
        self.restore = Button(theme=self.theme, icon="history", run=self._look)
        self.make = Button(theme=self.theme, icon="storage", run=self.make_now)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 10, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self._about, 1)
        foot.addWidget(self.restore)
        foot.addWidget(self.make)
        self.body.addWidget(self.table)
        self.body.addLayout(foot)
        self.theme.changed.connect(self._fit)

    def reload(self) -> None:
        """Read the folder of backups again beside the window."""
        path = self._context.session.session.path
        if path is None:
            return
        task = self._context.tasks.start(lambda _report: backup_entries(path))
        task.succeeded.connect(self._take_entries)
        task.failed.connect(self._fail)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.set_title(self.tr("Backups"), self.tr("in a folder beside the file"))
        self.table.setAccessibleName(self.tr("Backups"))
        self.restore.setText(self.tr("Bring back"))
        self.make.setText(self.tr("Back up now"))
        self._about.setText(self.tr("Made at every opening and closing, and before an import."))
        self._model.set_columns(self._columns())
        self._show()

    def _take_entries(self, found: list[BackupEntry]) -> None:
        self._entries = found
        self._show()
        self._read_next()

    def _read_next(self) -> None:
        """Read the newest backup through that nobody has read yet; one after the other."""
        waiting = next((one for one in self._entries if one.path not in self._sound), None)
        if waiting is None or self._is_reading:
            return
        self._is_reading = True
        task = self._context.tasks.start(lambda _report: is_sound(waiting))
        task.succeeded.connect(partial(self._take_sound, waiting.path))

    def _take_sound(self, path: Path, sound: bool) -> None:  # noqa: FBT001 - slot of a signal that carries it
        self._is_reading = False
        self._sound[path] = sound
        self._show()
        if self.isVisible():
            self._read_next()

    def _show(self) -> None:
        self._model.set_rows([self._row(one) for one in self._entries])
        if self.table.current_id() is None and self._entries:
            self.table.select_id(self._entries[0].id)
        self._fit()
        self._show_choice()

    def _row(self, one: BackupEntry) -> BackupRow:
        locale, words = self._context.language.locale, self._context.session.words
        at = QDateTime.fromSecsSinceEpoch(int(one.made_at.timestamp()))
        return BackupRow(
            id=one.id,
            entry=one,
            when=locale.toString(at, "dd.MM.yyyy HH:mm"),
            why=words.of(one.reason),
            size=locale.formattedDataSize(one.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat),
            sound=self._sound.get(one.path),
        )

    def _columns(self) -> list[Column[BackupRow]]:
        return [
            Column(key="when", title=self.tr("When"), text=lambda row: row.when, sort_key=lambda row: row.id),
            Column(key="why", title=self.tr("Made"), text=lambda row: row.why),
            Column(
                key="size",
                title=self.tr("Size"),
                text=lambda row: row.size,
                sort_key=lambda row: row.entry.size,
                align=Align.END,
            ),
            Column(
                key="state",
                title=self.tr("State"),
                text=lambda row: self._state(row).word,
                value=self._state,
            ),
        ]

    def _state(self, row: BackupRow) -> StateCell:
        if row.sound is None:
            return StateCell(icon="open", word=self.tr("is being checked"))
        if row.sound:
            return StateCell(icon="ok", word=self.tr("checked"), tone="ok")
        return StateCell(icon="error", word=self.tr("cannot be read"), tone="err")

    def _chosen(self) -> BackupEntry | None:
        chosen = self.table.current_id()
        return next((one for one in self._entries if one.id == chosen), None)

    def _show_choice(self) -> None:
        chosen = self._chosen()
        session = self._context.session.session
        self.restore.setEnabled(
            chosen is not None and self._sound.get(chosen.path) is not False and not session.is_read_only
        )
        self.make.setEnabled(not session.is_read_only)

    def make_now(self) -> None:
        """Back the file up beside the window and say what became of it."""
        session = self._context.session.session
        path, day = session.path, session.now().astimezone().date()
        if path is None:
            return
        self.make.setEnabled(False)
        task = self._context.tasks.start(lambda _report: make_backup_now(path, day=day))
        task.succeeded.connect(self._tell_made)
        task.failed.connect(self._fail)

    def _tell_made(self, made: bool) -> None:  # noqa: FBT001 - slot of a signal that carries it
        text = self.tr("Backed up and checked") if made else self.tr("Nothing has changed since the newest backup")
        self.message.emit(text, None)
        self.reload()

    def _look(self) -> None:
        """Look into the chosen backup beside the window, then ask."""
        chosen, path = self._chosen(), self._context.session.session.path
        if chosen is None or path is None:
            return
        task = self._context.tasks.start(lambda _report: backup_contents(chosen, of=path))
        task.succeeded.connect(partial(self._ask, chosen))
        task.failed.connect(self._fail)

    def _ask(self, chosen: BackupEntry, contents: object) -> None:
        dialog = RestoreDialog(self._row(chosen).when, contents, context=self._context, parent=self)
        dialog.accepted.connect(partial(self.restore_wanted.emit, chosen.path))
        dialog.open()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.message.emit(self._context.session.words.error(error), None)
        self._show_choice()

    def _fit(self) -> None:
        """Show six rows without scrolling, fewer where there are fewer."""
        row = self.table.verticalHeader().defaultSectionSize()
        shown = max(1, min(_ROWS, len(self._entries)))
        self.table.setFixedHeight(self.theme.height("tableHead", "head") + shown * row + 6)
