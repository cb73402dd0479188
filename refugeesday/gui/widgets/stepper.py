"""Type numbers, times and dates: fields that tell a value once it stands, and that the wheel passes over."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QEvent, QSignalBlocker, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QTimeEdit

from refugeesday.gui.days import weekday_word
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.labels import IconLabel
from refugeesday.gui.widgets.moment_typing import MomentTyping

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent

    from refugeesday.gui.theme import Theme

    _Field = QAbstractSpinBox
else:
    _Field = object  # stands before the field's class of Qt

_RELAYS = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange)
_DAY = "dd.MM.yyyy"


class _PartsInPlace(_Field):
    """Keep text and parts of a field where `_place` puts them, and let the page scroll by the wheel."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the parts in place."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the parts in place when style or direction change."""
        super().changeEvent(event)
        if event.type() in _RELAYS:
            self._place()

    def event(self, event: QEvent) -> bool:
        """Keep the text in place when a property has the style sheet look again."""
        if event.type() is QEvent.Type.DynamicPropertyChange:
            QTimer.singleShot(0, self, self._place)
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def _place(self) -> None:
        raise NotImplementedError


class NumberField(_PartsInPlace, QSpinBox):
    """Show a whole number to be typed; arrow keys step it, the wheel scrolls the page."""

    def __init__(self, low: int, high: int, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setRange(low, high)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        theme.changed.connect(self._place)

    def _place(self) -> None:
        if hasattr(self, "_theme"):
            _fit_text(self, self._theme.px(9), theme=self._theme)


class Stepper(NumberField):
    """Show a whole number with − and +; `chosen` tells it when it was stepped, or typed and left.

    Arrow keys step as the buttons do.
    """

    chosen = Signal(int)

    def __init__(self, low: int, high: int, *, theme: Theme, step: int = 1) -> None:
        super().__init__(low, high, theme=theme)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.less = IconButton("dash", "", theme=theme, small=True, run=self.stepDown, parent=self)
        self.more = IconButton("add", "", theme=theme, small=True, run=self.stepUp, parent=self)
        for button in (self.less, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field itself steps by the arrow keys
        self.valueChanged.connect(self.chosen)

    def set_value(self, value: int) -> None:
        """Show a value without telling it."""
        blocker = QSignalBlocker(self)
        self.setValue(value)
        blocker.unblock()

    def set_words(self, unit: str, *, less: str, more: str) -> None:
        """Set the word behind the number and the names of the buttons."""
        self.setSuffix(f" {unit}" if unit else "")
        self.less.set_name(less)
        self.more.set_name(more)

    def minimumSizeHint(self) -> QSize:
        """Keep room for the longest number, its unit and both buttons."""
        theme = self._theme
        ends = (f"{one}{self.suffix()}" for one in (self.minimum(), self.maximum()))
        words = max(self.fontMetrics().horizontalAdvance(one) for one in ends)
        return QSize(words + 2 * self.more.width() + theme.px(28), super().minimumSizeHint().height())

    def stepBy(self, steps: int) -> None:
        """Step without marking the number."""
        super().stepBy(steps)
        self.lineEdit().deselect()

    def _place(self) -> None:
        if not hasattr(self, "more"):
            return
        width, top = self.more.width(), (self.height() - self.more.height()) // 2
        places = (self.width() - 2 * width - self._theme.px(6), self.width() - width - self._theme.px(4))
        if self.isRightToLeft():
            places = (self._theme.px(6) + width, self._theme.px(4))
        self.less.move(places[0], top)
        self.more.move(places[1], top)
        _fit_text(self, 2 * width + self._theme.px(6), theme=self._theme)


class ClockField(MomentTyping, _PartsInPlace, QTimeEdit):
    """Show a time of day; `chosen` tells it once it was typed and left, or stepped by the arrow keys."""

    chosen = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt puts the minutes before the hours
        self.setDisplayFormat("HH:mm")
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._icon = IconLabel("late", theme=theme, size=16)
        self._icon.setParent(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.timeChanged.connect(self._tell)
        theme.changed.connect(self._place)

    @property
    def value(self) -> time:
        """Give the time shown."""
        return time(self.time().hour(), self.time().minute())

    def set_value(self, value: time) -> None:
        """Show a time without telling it."""
        blocker = QSignalBlocker(self)
        self.setTime(QTime(value.hour, value.minute))
        blocker.unblock()

    def _place(self) -> None:
        if not hasattr(self, "_icon"):
            return
        side = self._icon.sizeHint()
        self._icon.resize(side)
        left = self._theme.px(10) if self.isRightToLeft() else self.width() - side.width() - self._theme.px(10)
        self._icon.move(left, (self.height() - side.height()) // 2)
        _fit_text(self, side.width() + self._theme.px(12), theme=self._theme)

    def _tell(self) -> None:
        self.chosen.emit(self.value)


class DayField(MomentTyping, QDateEdit):
    """Show a date with a calendar to open; `chosen` tells it once it was picked, or typed and left.

    While it has the focus the weekday is away, so that the date is typed from its first digit on.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt begins with the year
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self._say_again()
        self.dateChanged.connect(self._tell)

    @property
    def value(self) -> date:
        """Give the date shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_value(self, value: date) -> None:
        """Show a date without telling it."""
        blocker = QSignalBlocker(self)
        self.setDate(QDate(value.year, value.month, value.day))
        blocker.unblock()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the weekday out."""
        self._say_again()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the weekday again."""
        super().focusOutEvent(event)
        self._say_again()

    def changeEvent(self, event: QEvent) -> None:
        """Say the weekday in another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LocaleChange:
            self._say_again()

    def textFromDateTime(self, moment: QDateTime) -> str:
        """Put the weekday before the date as everywhere else: Qt would write "Fr., 18.06.2027"."""
        written, day = super().textFromDateTime(moment), moment.date()
        return written if self.hasFocus() else f"{weekday_word(date(day.year(), day.month(), day.day()))}, {written}"

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def _tell(self) -> None:
        self.chosen.emit(self.value)

    def _say_again(self) -> None:
        """Have Qt write the date and measure it once more."""
        self.setDisplayFormat(_DAY)


def _fit_text(field: QAbstractSpinBox, end: int, *, theme: Theme) -> None:
    """Give the text the room beside what stands at the reading end: styled fields without buttons have none."""
    start = theme.px(9)
    left, right = (end, start) if field.isRightToLeft() else (start, end)
    field.lineEdit().setTextMargins(0, 0, 0, 0)  # the style gives it the padding of a field of its own
    field.lineEdit().setGeometry(field.rect().adjusted(left, 1, -right, -1))
