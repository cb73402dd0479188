"""Look after the file behind the window: back it up beside the window, and say where that failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refugeesday.gui.bridge import Bridge
from refugeesday.services.backups import back_up_at_start

if TYPE_CHECKING:
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.tasks import Report, Tasks
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import BackupNews


class FileState(QObject):
    """Make the backup of the start when the window is painted, and show in the banner that a backup failed."""

    def __init__(self, window: MainWindow, workspace: Workspace, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._workspace, self._tasks = window, workspace, tasks
        self._failed: BackupNews | None = None
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

    def _back_up(self, report: Report) -> None:
        report(0.0)  # closed before it began: the backup of the exit takes its place
        back_up_at_start(self._workspace.session)

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
