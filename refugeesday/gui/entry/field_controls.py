"""Make the control of each field: a line, a few lines, a choice, or a choice that takes other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from refugeesday.exchange.catalogues import languages
from refugeesday.exchange.lists import field_by_key
from refugeesday.gui.language_names import language_name
from refugeesday.gui.painting import text_direction
from refugeesday.gui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent

    from refugeesday.gui.entry.editor import FieldSet
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

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


class Choice(ChoiceBox):
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


class LanguageLine(QLineEdit):
    """Take a language; those known are offered while typing, by their names in the language in force."""

    def __init__(self) -> None:
        super().__init__()
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._offer()

    def _offer(self) -> None:
        self._names.setStringList(sorted(language_name(one.code) for one in languages()))


def make_control(key: str, fields: FieldSet, *, words: Words, theme: Theme, left: Callable[[], object]) -> QWidget:
    """Make the control of a field; `left` is called when a person leaves it or chooses."""
    if key in fields.choices:
        choice = Choice()
        fill_choice(choice, key, fields, words=words)
        choice.left.connect(left)
        return choice
    if key in fields.known_words:
        known = Choice(is_open=True)
        known.left.connect(left)
        return known
    if key in fields.lines:
        lines = FewLines(lines=fields.lines[key], theme=theme)
        lines.left.connect(left)
        return lines
    line = LanguageLine() if key in _LANGUAGE_LINES else QLineEdit()
    if key == "native_name":
        line.textChanged.connect(lambda text: line.setAlignment(_side(text)))
    line.editingFinished.connect(left)
    return line


def fill_choice(choice: QComboBox, key: str, fields: FieldSet, *, words: Words) -> None:
    """Put the words of the language in force into a choice, the texts of the cells as its data."""
    cell = field_by_key(fields.kind)[key].cell
    place = choice.currentIndex()
    choice.clear()
    if key not in fields.always_said:
        choice.addItem("–", EMPTY)
    for member in fields.choices[key]:
        choice.addItem(words.of(member), cell.write(member))
    choice.setCurrentIndex(place)


def _side(text: str) -> Qt.AlignmentFlag:
    is_rtl = text_direction(text) is Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeading
