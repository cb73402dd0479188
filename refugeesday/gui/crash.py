"""Meet a bug: log it without personal data, tell the person that the work is saved, keep running."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSysInfo, QThread, qVersion
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from refugeesday.gui.theme import Theme


def describe_crash(error: BaseException, *, version: str) -> str:
    """Describe where the program failed: types, modules, functions, lines, never the message or any value."""
    lines = [
        f"Refugees Day {version}, Python {sys.version.split()[0]}, Qt {qVersion()}, {QSysInfo.prettyProductName()}",
    ]
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__qualname__)
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


class CrashGuard:
    """Stand in for `sys.excepthook` while the window is open.

    `log` gets the description. What `explains` tells in the window, and says so by true, is no bug. A second crash
    while the dialog is open is logged only. Crashes outside the GUI thread are logged only: their task reports them.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        version: str,
        log: Callable[[str], None],
        explains: Callable[[BaseException], bool] = lambda _error: False,
    ) -> None:
        self._theme = theme
        self._version = version
        self._log = log
        self._explains = explains
        self._is_open = False
        self.show: Callable[[str], None] = self._show

    def install(self) -> None:
        """Catch what nobody caught from now on."""
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log and show one exception; interrupts and exits go their usual way."""
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
            return
        app = QApplication.instance()
        is_in_window = app is not None and QThread.currentThread() is app.thread()
        if is_in_window and self._explains(error):
            return
        details = describe_crash(error, version=self._version)
        self._log(details)
        if self._is_open or not is_in_window:
            return
        self._is_open = True
        try:
            self.show(details)
        finally:
            self._is_open = False

    def _show(self, details: str) -> None:
        from refugeesday.gui.crash_dialog import CrashDialog  # only where something went wrong

        CrashDialog(details, theme=self._theme, parent=QApplication.activeWindow()).exec()
