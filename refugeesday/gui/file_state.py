"""Look after the file behind the window: say whether changes are saved, back it up beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.errors import UserError
from refugeesday.gui.bridge import Bridge
from refugeesday.gui.top_bar import SaveState
from refugeesday.services.beside import look_after_beside
from refugeesday.services.session import Saving

if TYPE_CHECKING:
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.tasks import Report, Tasks
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import BackupNews


class FileState(QObject):
    """Show in the top bar how saving goes, and in the banner that a backup failed.

    The backup of the start is made when the window is painted.
    """

    def __init__(self, window: MainWindow, workspace: Workspace, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._workspace, self._tasks = window, workspace, tasks
        self._failed: BackupNews | None = None
        self._state = SaveState.READ_ONLY if workspace.session.is_read_only else SaveState.SAVED
        self._saving = Bridge(workspace.session.on_saving, self)
        self._saving.changed.connect(self._take_saving)
        window.top_bar.retry_wanted.connect(self._save_again)
        self._backups = Bridge(workspace.session.on_backup, self)
        self._backups.changed.connect(self._take_backup)
        self.back_up()

    def back_up(self) -> None:
        """Back the file up if it changed, when nothing more urgent is to be done."""
        if not self._workspace.session.is_read_only:
            self._tasks.start(self._back_up)

    def retranslate(self) -> None:
        """Say again, in the language in force, what is still true."""
        if self._failed is not None:
            self._tell(self._failed)

    def close(self) -> None:
        """Stop listening."""
        self._backups.close()
        self._saving.close()

    def _take_saving(self, news: Saving) -> None:
        if self._state is SaveState.READ_ONLY:
            return
        if news is Saving.BEGUN:
            self._window.top_bar.set_save_state(SaveState.SAVING)
            return
        if news is not Saving.REFUSED:
            self._state = SaveState.SAVED if news is Saving.SAVED else SaveState.FAILED
        self._window.top_bar.set_save_state(self._state)

    def _save_again(self) -> None:
        session = self._workspace.session
        if session.saves_again_beside:
            task = self._tasks.start(lambda _report: session.save_again())
            task.succeeded.connect(lambda _result: self._tell_saved())
            task.failed.connect(self._tell_failure)
            return
        try:
            session.save_again()
        except UserError as error:
            self._tell_failure(error)
        else:
            self._tell_saved()

    def _tell_saved(self) -> None:
        """Take the place of the sentence that said that nothing was."""
        self._window.tell(self.tr("The last change is saved now"))

    def _tell_failure(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self._window.tell(self._workspace.words.error(error))

    def _back_up(self, report: Report) -> None:
        report(0.0)  # closed before it began: the backup of the exit takes its place
        look_after_beside(self._workspace.session)

    def _take_backup(self, news: BackupNews) -> None:
        if news.failure is not None:
            self._tell(news)
        elif self._failed is not None:
            self._window.banner.hide()
        self._failed = news if news.failure is not None else None

    def _tell(self, news: BackupNews) -> None:
        if news.failure is not None:
            reason = self._workspace.words.error(news.failure)
            said = self.tr("There is no new backup of this file. {reason}").format(reason=reason)
            self._window.banner.tell(said, tone="warn", action=self.tr("Try again"), run=self.back_up)
