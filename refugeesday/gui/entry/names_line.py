"""Type one or several names, separated by commas; those known are offered while typing and by the arrow at the end.

They are found whatever the case, accents and umlauts: "mueller" and "muller" both offer Müller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QLineEdit

from refugeesday.domain.names import folded, spellings
from refugeesday.gui.veil import veiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.theme import Theme

_SPELLINGS = Qt.ItemDataRole.UserRole


class NamesLine(QLineEdit):
    """Take free text; `named` tells that a name of the list was chosen."""

    named = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = _Names(self)
        self._offer = _LastName(self._model, self)
        self.setCompleter(self._offer)
        self._offer.activated.connect(lambda _text: QTimer.singleShot(0, self, self.named.emit))  # the text comes after
        self._all = QAction(self)
        self._all.triggered.connect(self.offer_all)
        self.addAction(self._all, QLineEdit.ActionPosition.TrailingPosition)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_names(self, names: Sequence[str]) -> None:
        """Offer these names."""
        if self._model.stringList() != list(names):
            self._model.setStringList(names)

    def set_words(self, offer: str) -> None:
        """Name the arrow at the end."""
        self._all.setToolTip(offer)

    def offer_all(self) -> None:
        """Show all names."""
        self._offer.setCompletionPrefix("")
        self._offer.complete()

    def _restyle(self) -> None:
        self._all.setIcon(self._theme.icon("down"))


class _Names(QStringListModel):
    """Show names as they may be shown now, and know how they may be written."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Hide them while names are hidden."""
        if role == _SPELLINGS:
            return " ".join(sorted(spellings(str(super().data(index, Qt.ItemDataRole.EditRole)))))
        found = super().data(index, role)
        return veiled(str(found)) if role == Qt.ItemDataRole.DisplayRole and found is not None else found


class _LastName(QCompleter):
    """Complete what stands behind the last comma and leave the rest."""

    def __init__(self, model: QStringListModel, line: QLineEdit) -> None:
        super().__init__(model, line)
        self._line = line
        self.setCompletionRole(_SPELLINGS)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        """Look for the last name alone."""
        return [folded(path.rpartition(",")[2])]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Put the chosen name behind those before it."""
        before = self._line.text().rpartition(",")[0].strip()
        name = str(index.data(Qt.ItemDataRole.EditRole))
        return f"{before}, {name}" if before else name
