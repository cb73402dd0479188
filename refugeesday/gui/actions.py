"""Say the keys of a command in the language in force."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def with_keys(text: str, keys: str) -> str:
    """Add the keys to a tooltip, in the words of the language in force: "Rückgängig (Strg+Z)"."""
    return f"{text} ({key_words(keys)})" if keys else text


def key_words(keys: str) -> str:
    """Give the name of a combination in the language in force: "Strg+Z"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
