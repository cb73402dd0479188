"""Hide names on the screen, for a projector: initials stand in their place wherever a widget shows text.

Only what is painted, read aloud or explained changes; values, papers and files keep their names. As with translations,
one veil is in force for the whole application: whatever shows a text asks `veiled`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from refugeesday.services.names_to_hide import NamesToHide

_SHIELDED = "shielded"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BETWEEN = re.compile(r",? ?")
_MOST_KNOWN = 20_000


class Veil(QObject):
    """Know the names to hide; `lay` and `lift` tell every widget that shows text."""

    changed = Signal()
    in_force: ClassVar[Veil | None] = None  # asked for every text painted: a property of the application costs 6 µs
    laying: ClassVar[object] = None  # another one each time names are hidden, or shown: what was painted before is not

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        self._words: frozenset[str] = frozenset()
        self._known: dict[str, str] = {}

    @property
    def is_laid(self) -> bool:
        """Tell whether names are hidden."""
        return Veil.in_force is self

    def lay(self, names: NamesToHide) -> None:
        """Hide these names from now on."""
        self._phrases, self._known, self._words = {}, {}, names.words
        for phrase in sorted(names.phrases, key=len, reverse=True):
            self._phrases.setdefault(phrase[0], []).append(phrase)
        self._install(self)

    def lift(self) -> None:
        """Show names again."""
        self._install(None)

    def cover(self, text: str) -> str:
        """Give a text with initials in the place of names: "H., A." for "Haddad, Amira"."""
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[text] = self._covered(text)
        return found

    def _covered(self, text: str) -> str:
        words = list(_WORD.finditer(text))
        hidden: set[int] = set()
        place = 0
        while place < len(words):
            length = self._phrase_at(text, words, place)
            if length == 0 and words[place].group().casefold() in self._words:
                length = 1
            hidden.update(range(place, place + length))
            place += length or 1
        for place in sorted(hidden, reverse=True):
            word = words[place]
            dot = "" if len(word.group()) == 1 or text[word.end() :].startswith(".") else "."
            text = f"{text[: word.start()]}{word.group()[0]}{dot}{text[word.end() :]}"
        return text

    def _phrase_at(self, text: str, words: list[re.Match[str]], place: int) -> int:
        """Give how many words from a place on are a whole name; 0 for none."""
        for phrase in self._phrases.get(words[place].group().casefold(), ()):
            spoken = words[place : place + len(phrase)]
            if tuple(word.group().casefold() for word in spoken) != phrase:
                continue
            gaps = [text[one.end() : other.start()] for one, other in pairwise(spoken)]
            if all(_BETWEEN.fullmatch(gap) for gap in gaps):
                return len(phrase)
        return 0

    def _install(self, veil: Veil | None) -> None:
        Veil.in_force, Veil.laying = veil, object()
        for widget in QApplication.allWidgets():
            if isinstance(widget, QLineEdit):
                shield(widget)
            elif isinstance(widget, Veiled):
                widget.take_veil()
            widget.update()
        self.changed.emit()


class Veiled:
    """Mark a widget that keeps its words and shows them as the veil allows."""

    def take_veil(self) -> None:
        """Show the words again: the veil was laid or lifted."""
        raise NotImplementedError


def veiled(text: str) -> str:
    """Give a text as it may be shown now."""
    return text if Veil.in_force is None else Veil.in_force.cover(text)


def shield(edit: QLineEdit) -> None:
    """Show dots in a field that holds a name, as in one for a password; it can be edited all the same."""
    hides = veiled(edit.text()) != edit.text()
    is_ours = edit.echoMode() is QLineEdit.EchoMode.Normal or edit.property(_SHIELDED)
    if is_ours and hides is not bool(edit.property(_SHIELDED)):
        edit.setEchoMode(QLineEdit.EchoMode.Password if hides else QLineEdit.EchoMode.Normal)
        edit.setProperty(_SHIELDED, hides)
