"""Open a file that is there; where it is damaged, offer the newest backup that verifies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.errors import UserError
from refugeesday.gui.lists.progress_line import ProgressLine
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import make_label
from refugeesday.services.workspace import restore_workspace

if TYPE_CHECKING:
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.tasks import Tasks
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_DAMAGED = "file.damaged"
_GONE = frozenset({"file.missing", "file.unreachable"})


class OpenPage(QWidget):
    """Ask for a file and say what is wrong with it.

    `chosen` carries the path to open, `forget_wanted` that of a file to be offered no more.
    """

    chosen = Signal(Path)
    forget_wanted = Signal(Path)

    def __init__(self, *, asking: FileAsking, tasks: Tasks, words: Words, theme: Theme) -> None:
        super().__init__()
        self.setProperty("scale", "large")
        self._asking, self._tasks, self._words = asking, tasks, words
        self._broken: Path | None = None
        self._gone: Path | None = None
        self.title = make_label("", "h1")
        self._about = make_label("", "sub", wraps=True)
        self.problem = make_label("", "error", wraps=True)
        self.problem.hide()
        self.choose = Button(theme=theme, icon="folder", kind="primary", run=self._ask)
        self.restore = Button(theme=theme, icon="history", run=self._restore)
        self.restore.hide()
        self.again = Button(theme=theme, icon="repeat", run=self._try_again)
        self.forget = Button(theme=theme, icon="close", run=self._forget)
        for button in (self.again, self.forget):
            button.hide()
        self.progress = ProgressLine(theme=theme)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for part in (self.choose, self.again, self.forget, self.restore, self.progress):
            buttons.addWidget(part)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for label in (self.title, self._about, self.problem):
            layout.addWidget(label)
        layout.addSpacing(14)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def retranslate(self, words: Words) -> None:
        """Set the words in the language in force."""
        self._words = words
        self.title.setText(self.tr("Open an event"))
        self._about.setText(self.tr("Files of events end in “.refugeesday”. Those opened last stand beside."))
        self.choose.setText(self.tr("Choose a file"))
        self.again.setText(self.tr("Try again"))
        self.forget.setText(self.tr("Remove from the list"))
        self.restore.setText(self.tr("Restore the newest checked backup"))

    def tell(self, error: UserError, path: Path, *, is_known: bool = False) -> None:
        """Say why a file cannot be opened; a damaged one can be replaced by its backup, one that is gone forgotten."""
        self.problem.setText(f"{path.name}: {self._words.error(error)}")
        self.problem.show()
        self._broken = path if error.code == _DAMAGED else None
        self.restore.setVisible(self._broken is not None)
        self._gone = path if error.code in _GONE else None
        self.again.setVisible(self._gone is not None)
        self.forget.setVisible(self._gone is not None and is_known)

    def _ask(self) -> None:
        kinds = self.tr("Refugees Day files (*.refugeesday);;All files (*)")
        path = self._asking.open(self, self.tr("Open an event"), "", kinds)
        if path is not None:
            self.chosen.emit(path)

    def restore_from(self, path: Path, backup: Path | None) -> None:
        """Put a backup in the place of a file, the newest that can be read where none is given; then open it."""
        self._broken = path
        task = self._tasks.start(lambda _report: restore_workspace(backup, to=path))
        task.succeeded.connect(self._open_restored)
        task.failed.connect(self._fail)
        self.progress.follow(task, self.tr("Backup is being restored"), can_stop=False)

    def _try_again(self) -> None:
        if self._gone is not None:
            self.chosen.emit(self._gone)

    def _forget(self) -> None:
        if self._gone is not None:
            self.forget_wanted.emit(self._gone)
            for part in (self.problem, self.again, self.forget):
                part.hide()

    def _restore(self) -> None:
        if self._broken is not None:
            self.restore_from(self._broken, None)

    def _open_restored(self, _aside: object) -> None:
        if self._broken is not None:
            self.problem.hide()
            self.restore.hide()
            self.chosen.emit(self._broken)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError) or self._broken is None:
            raise error
        self.problem.setText(f"{self._broken.name}: {self._words.error(error)}")
