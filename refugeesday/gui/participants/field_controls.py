"""Make the control of each field: a line, a few lines, a choice, or a choice that takes other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from refugeesday.domain.languages import Level
from refugeesday.domain.people import Channel, ParticipantState, WorkAccess
from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.gui.painting import text_direction

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    from PySide6.QtGui import QFocusEvent

    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_CHOICES: dict[str, type[Enum]] = {
    "german_speaking": Level,
    "german_writing": Level,
    "work_access": WorkAccess,
    "channel": Channel,
    "state": ParticipantState,
}
_SEVERAL_LINES = {"wishes": 4, "note": 4, "wanted": 2, "practised": 2, "learned": 2, "excluded": 2}
_KNOWN_WORDS = ("accommodation", "contact_person")
_LANGUAGE_LINES = ("invitation_language",)
EMPTY = ""


class FewLines(QPlainTextEdit):
    """Take a few lines of text; Tab leaves the field, as it does everywhere, and `left` tells of it."""

    left = Signal()

    def __init__(self, *, lines: int, theme: Theme) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.metrics().lineSpacing() * lines + theme.px(20))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class _WheelGuard(QObject):
    """Leave the wheel to the form: scrolling past a choice must not change it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class Choice(QComboBox):
    """Offer words; `left` tells that one was chosen or typed."""

    left = Signal()

    def __init__(self, *, is_open: bool = False) -> None:
        super().__init__()
        self._guard = _WheelGuard(self)
        self.installEventFilter(self._guard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setEditable(is_open)
        self.activated.connect(self._tell)
        line = self.lineEdit()
        if line is not None:
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            line.editingFinished.connect(self.left.emit)

    def _tell(self, _place: int) -> None:
        self.left.emit()


def make_control(key: str, *, words: Words, theme: Theme, left: Callable[[], object]) -> QWidget:
    """Make the control of a field; `left` is called when a person leaves it or chooses."""
    if key in _CHOICES:
        choice = Choice()
        fill_choice(choice, key, words=words)
        choice.left.connect(left)
        return choice
    if key in _KNOWN_WORDS:
        known = Choice(is_open=True)
        known.left.connect(left)
        return known
    if key in _SEVERAL_LINES:
        lines = FewLines(lines=_SEVERAL_LINES[key], theme=theme)
        lines.left.connect(left)
        return lines
    line = QLineEdit()
    if key in _LANGUAGE_LINES:
        completer = QCompleter([language.name_de for language in languages()], line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)
    if key == "native_name":
        line.textChanged.connect(lambda text: line.setAlignment(_side(text)))
    line.editingFinished.connect(left)
    return line


def fill_choice(choice: QComboBox, key: str, *, words: Words) -> None:
    """Put the words of the language in force into a choice, the texts of the cells as its data."""
    cell = field_by_key(ListKind.PARTICIPANTS)[key].cell
    place = choice.currentIndex()
    choice.clear()
    if key not in {"work_access", "state"}:
        choice.addItem("–", EMPTY)
    for member in _CHOICES[key]:
        choice.addItem(words.of(member), cell.write(member))
    choice.setCurrentIndex(place)


def is_choice(key: str) -> bool:
    """Tell whether a field is chosen from fixed words."""
    return key in _CHOICES


def takes_known_words(key: str) -> bool:
    """Tell whether a field offers what others hold already."""
    return key in _KNOWN_WORDS


def _side(text: str) -> Qt.AlignmentFlag:
    is_rtl = text_direction(text) is Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeading
