"""Be a dialog that is never larger than the window it belongs to, nor lower than its words need."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme


class Dialog(QDialog):
    """Know how much height lines that wrap need at the width in force: Qt asks for one line only."""

    def prefer(self, width: int, height: int, *, theme: Theme) -> None:
        """Begin with a size in pixels at text size 100 %, or less in a smaller window."""
        wanted = QSize(theme.px(width), theme.px(height))
        parent = self.parentWidget()
        self.resize(wanted if parent is None else wanted.boundedTo(parent.window().size()))

    def event(self, event: QEvent) -> bool:
        """Measure again for another width or other words."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            layout = self.layout()
            if layout is not None and layout.hasHeightForWidth():
                self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
        return done


def button_row(*buttons: QWidget) -> QHBoxLayout:
    """Give the foot of a dialog: its buttons at the reading end, the one that does it last."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


D = TypeVar("D", bound=Dialog)


def in_place_of(before: Dialog | None, dialog: D) -> D:
    """Give a dialog that is opened where another was, which goes: else the window would hold all there ever were."""
    if before is not None:
        before.deleteLater()
    return dialog
