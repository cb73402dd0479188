"""Meet a bug: log it without personal data, tell the person that the work is saved, keep running."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from refugeesday.gui.theme import Theme


def describe_crash(error: BaseException, *, version: str) -> str:
    """Describe where the program failed: types, modules, functions, lines, never the message or any value."""
    lines = [
        f"Refugees Day {version}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
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


class CrashDialog(QDialog):
    """Say what happened, what is safe and what to do; the technical details can be copied."""

    def __init__(self, details: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(theme.px(560))
        self._details = details
        head = QLabel(self.tr("Something went wrong"))
        head.setProperty("role", "title")
        body = QLabel(
            self.tr(
                "The last action was not carried out. Everything before it is saved. "
                "You can continue; if it happens again, close and reopen the program."
            )
        )
        body.setWordWrap(True)
        label = QLabel(self.tr("&Technical details (without personal data)"))
        label.setProperty("role", "meta")
        self._text = QPlainTextEdit(details)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Technical details"))
        label.setBuddy(self._text)
        copy = Button(self.tr("Copy details"), theme=theme, icon="duplicate", run=self._copy)
        proceed = Button(self.tr("Continue"), theme=theme, kind="primary", run=self.accept)
        proceed.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(proceed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for widget in (head, body, label, self._text):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


class CrashGuard:
    """Stand in for `sys.excepthook` while the window is open.

    `log` gets the description. A second crash while the dialog is open is logged only. Crashes outside the GUI thread
    are logged only: their task reports them.
    """

    def __init__(self, *, theme: Theme, version: str, log: Callable[[str], None]) -> None:
        self._theme = theme
        self._version = version
        self._log = log
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
        details = describe_crash(error, version=self._version)
        self._log(details)
        app = QApplication.instance()
        if self._is_open or app is None or QThread.currentThread() is not app.thread():
            return
        self._is_open = True
        try:
            self.show(details)
        finally:
            self._is_open = False

    def _show(self, details: str) -> None:
        CrashDialog(details, theme=self._theme, parent=QApplication.activeWindow()).exec()
