"""Offer a field of a form: label above, control, a message below with an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from refugeesday.gui.veil import shield
from refugeesday.gui.widgets.labels import IconLabel, Label, make_label

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme

_TONES = {"error": ("error", "err"), "warn": ("warning", "warn"), "ok": ("ok", "ok"), "meta": ("info", "text3")}


class FieldRow(QWidget):
    """Join a control with its label and message; the message is the control's accessible description."""

    def __init__(self, control: QWidget, *, theme: Theme, label: str = "", hint: str = "") -> None:
        super().__init__()
        self.control = control
        self._label = make_label("", "name")
        self._label.setBuddy(control)
        self._hint = make_label("", "sub")
        self._icon = IconLabel("error", theme=theme, color="err", size=15)
        self._message = Label()
        self._message.setWordWrap(True)
        self._line = QWidget()
        self.state = ""
        self.set_words(label, hint)
        self._lay_out()
        self.clear_message()
        theme.changed.connect(self._measure_again)

    def set_words(self, label: str, hint: str = "") -> None:
        """Set label and the quiet word beside it."""
        self._label.setText(label)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.control.setAccessibleName(f"{label} {hint}".strip())

    @property
    def message(self) -> str:
        """Give the message shown; empty when there is none."""
        return self._message.text() if not self._line.isHidden() else ""

    def tell(self, text: str, *, state: str = "error") -> None:
        """Show a message: "error" (2 px red), "warn", "ok" or "meta"."""
        icon, color = _TONES[state]
        self._icon.set_icon(icon, color)
        self._message.setText(text)
        self._message.setProperty("role", state)
        self._line.show()
        self.control.setAccessibleDescription(text)
        self._set_state(state if state in {"error", "warn"} else "")

    def clear_message(self) -> None:
        """Take the message away."""
        self._line.hide()
        self._message.clear()
        self.control.setAccessibleDescription("")
        self._set_state("")

    def _set_state(self, state: str) -> None:
        self.state = state
        for widget in (self.control, self._message):
            widget.setProperty("state", state)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _measure_again(self) -> None:
        """Let the layouts around forget the heights of another text size."""
        QTimer.singleShot(0, self, self._forget_heights)

    def _forget_heights(self) -> None:
        self.control.updateGeometry()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
        self.updateGeometry()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(5)
        head.addWidget(self._label)
        head.addWidget(self._hint)
        head.addStretch(1)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        line.addWidget(self._icon)
        line.addWidget(self._message, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.control)
        layout.addWidget(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        if isinstance(self.control, QComboBox):  # long choices are shortened, the column keeps its width
            self.control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.control.setMinimumContentsLength(6)


def control_text(control: QWidget) -> str:
    """Give what stands in a control: the data of a chosen word, else the text."""
    if isinstance(control, QComboBox):
        place = control.currentIndex()
        chosen = place >= 0 and control.itemText(place) == control.currentText()
        return str(control.itemData(place)) if chosen else control.currentText()
    if isinstance(control, QLineEdit):
        return control.text()
    return control.toPlainText() if isinstance(control, QPlainTextEdit) else ""


def set_control_text(control: QWidget, text: str) -> None:
    """Put a text into a control without signals; a choice is found by its data."""
    blocker = QSignalBlocker(control)
    if isinstance(control, QComboBox):
        place = control.findData(text)
        if place >= 0 or not control.isEditable():
            control.setCurrentIndex(place)
        else:
            control.setEditText(text)
        line = control.lineEdit()
        if line is not None:
            line.setCursorPosition(0)
    elif isinstance(control, QLineEdit):
        control.setText(text)
        control.setCursorPosition(0)
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(text)
    blocker.unblock()
    if isinstance(control, QLineEdit):
        shield(control)
