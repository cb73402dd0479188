"""The keys of the window in a list to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from refugeesday.gui.actions import key_words
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme

KEYS = (
    ("Ctrl+K",), ("Ctrl+F",), ("Ctrl+1", "Ctrl+0"), ("Ctrl+B",), ("F6", "Shift+F6"), ("Ctrl+Z", "Ctrl+Y"), ("Ctrl+H",),
    ("Ctrl+N",), ("F2", "Return"), ("Ctrl+P",), ("F1",), ("F12",), ("Alt",), ("Esc",), ("Ctrl++", "Ctrl+-"),
    ("F", "V", "Del"), ("1", "2", "3"), ("T",), ("Space",),
)  # fmt: skip
"""Combinations as `QKeySequence` writes them, in the order of `_sentences`."""


class KeysCard(Card):
    """List each combination with what it does."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        self._keys = [make_label("", "name") for _ in KEYS]
        self._words = [make_label("", "sub", wraps=True) for _ in KEYS]
        for place, (keys, words) in enumerate(zip(self._keys, self._words, strict=True)):
            grid.addWidget(keys, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, place, 1)
        self.body.addLayout(grid)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.set_title(self.tr("Keys"))
        for label, keys in zip(self._keys, KEYS, strict=True):
            label.setText(", ".join(self._key(one) for one in keys))
        for label, sentence in zip(self._words, self._sentences(), strict=True):
            label.setText(sentence)

    def _key(self, keys: str) -> str:
        own = {
            "Alt": self.tr("Alt"),
            "Return": self.tr("Enter"),
            "Ctrl++": self.tr("Ctrl+plus"),
            "Ctrl+-": self.tr("Ctrl+minus"),
        }
        return own.get(keys) or key_words(keys)

    def _sentences(self) -> tuple[str, ...]:
        return (
            self.tr("Search for people, booths and commands"),
            self.tr("Search in this list"),
            self.tr("First to tenth page"),
            self.tr("Open or collapse the navigation"),
            self.tr("Next and previous part of the page"),
            self.tr("Undo and redo"),
            self.tr("History"),
            self.tr("New entry of this page"),
            self.tr("Edit a cell, open the details"),
            self.tr("Print the list of this page"),
            self.tr("Help for this page"),
            self.tr("Hide names on the screen, for a projector"),
            self.tr("Menu with all commands"),
            self.tr("Close what is open, cancel a move"),
            self.tr("Larger and smaller text"),
            self.tr("On the plan: keep, move, remove an interview"),
            self.tr("On the plan: go to a suggested time; Enter takes it"),
            self.tr("On the placement day: swap companies"),
            self.tr("In lists: tick the row"),
        )
