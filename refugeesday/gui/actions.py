"""Make actions whose tooltips tell their keys, and collect them as commands for the search field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """Describe a command: English keys are `QKeySequence` portable text, such as "Ctrl+N"."""

    text: str
    icon: str = ""
    keys: str = ""
    color: str = "text2"


def make_action(parent: QWidget, spec: ActionSpec, *, run: Callable[[], object], theme: Theme) -> QAction:
    """Make an action that belongs to a widget, so that its keys work there."""
    action = QAction(spec.text, parent)
    if spec.icon:
        action.setIcon(theme.icon(spec.icon, spec.color))
    if spec.keys:
        action.setShortcut(QKeySequence(spec.keys))
    action.setToolTip(with_keys(spec.text, spec.keys))
    action.triggered.connect(lambda _checked=False: run())
    parent.addAction(action)
    return action


def with_keys(text: str, keys: str) -> str:
    """Add the keys to a tooltip, in the words of the language in force: "Rückgängig (Strg+Z)"."""
    return f"{text} ({key_words(keys)})" if keys else text


def key_words(keys: str) -> str:
    """Give the name of a combination in the language in force: "Strg+Z"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
