"""Let dates and times be typed as they are written: 18.6.27, 18.06.2027, 9:30, 930."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QDateTimeEdit as _Field
else:
    _Field = object  # stands before QDateEdit or QTimeEdit

_SEPARATORS = frozenset(".:-/, ")
_SHORT_YEAR = re.compile(r"(\d{1,2}\.\d{1,2}\.)(\d\d)")


class MomentTyping(_Field):
    """Change what Qt makes of keys in a field of days or times.

    Qt types into the part the cursor stands in, and goes on to the next part by itself once one is full: of a date
    with dots it then passes over a part, and of text over all of a field it reads only some. Here a click marks all,
    text over all begins with the first part, a separator after a full part says nothing, and a year may have two
    digits, of this century.
    """

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark all after a click."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.selectAll)  # the click sets the cursor first

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed."""
        self._complete_year()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with the first part where all is marked, and pass over a separator Qt has passed already."""
        marked = self.lineEdit().selectedText()
        if event.text().isdigit() and marked == self.lineEdit().text():
            self.setSelectedSection(self.sectionAt(0))
        elif event.text() in _SEPARATORS and marked == self.sectionText(self.currentSection()):
            return
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._complete_year()
        super().keyPressEvent(event)

    def _complete_year(self) -> None:
        if found := _SHORT_YEAR.fullmatch(self.lineEdit().text()):
            self.lineEdit().setText(f"{found[1]}20{found[2]}")
