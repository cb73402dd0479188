"""Tell a person that something went wrong, and that the work is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


class CrashDialog(Dialog):
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
        label = QLabel(self.tr("Technical details (without personal data)"))
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
