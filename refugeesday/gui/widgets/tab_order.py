"""Find the stops of the Tab key, and let it follow the reading order: Qt puts what is made anew behind all others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def follow_reading_order(*parts: QWidget) -> None:
    """Put the stops of parts one behind the other, from the place of the first; inside a part as they were made."""
    window = parts[0].window()
    stops = [stop for part in parts for stop in _stops(part) if stop.window() is window]  # a choice has a window inside
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def first_stop(part: QWidget) -> QWidget | None:
    """Find the first control of a part that takes the focus by Tab now."""
    stops = (one for one in (part, *part.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next((one for one in stops if one.isVisible() and one.isEnabled()), None)


def _stops(part: QWidget) -> Iterator[QWidget]:
    for one in (part, *part.findChildren(QWidget)):
        is_inner = isinstance(one.parentWidget(), QAbstractSpinBox | QComboBox)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_inner:
            yield one
