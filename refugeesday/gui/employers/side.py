"""Share the room beside the list: the employer above, the hall plan below; a low window shows one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.gui.widgets.labels import make_line

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.employers.detail import EmployerDetail
    from refugeesday.gui.employers.hall_pane import HallPane
    from refugeesday.gui.theme import Theme

_BOTH_FROM = 700


class EmployerSide(QWidget):
    """Hold both; where the window is low, an open hall plan stands in for the tabs of the employer."""

    def __init__(self, detail: EmployerDetail, hall: HallPane, *, theme: Theme) -> None:
        super().__init__()
        self._detail, self._hall, self._theme = detail, hall, theme
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(detail, 1)
        layout.addWidget(make_line())
        layout.addWidget(hall)
        hall.folded.connect(self._share)
        theme.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the hall plan where there is no room for both."""
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height():
            self._fit()

    @property
    def _is_low(self) -> bool:
        return self.height() < self._theme.px(_BOTH_FROM)

    def _fit(self) -> None:
        self._hall.set_room(has_room=not self._is_low)

    def _share(self) -> None:
        has_tabs = not (self._is_low and self._hall.is_open)
        self._detail.show_tabs(is_shown=has_tabs)
        for part, stretch in ((self._detail, int(has_tabs)), (self._hall, int(not has_tabs))):
            self._column.setStretchFactor(part, stretch)
