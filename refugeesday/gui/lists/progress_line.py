"""Show long work beside a page's buttons: what, how far, and a button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import make_label

if TYPE_CHECKING:
    from refugeesday.gui.tasks import Task
    from refugeesday.gui.theme import Theme


class ProgressLine(QWidget):
    """Follow one task; hidden while there is none."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._task: Task[object] | None = None
        self._words = make_label("", "sub")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setFixedWidth(theme.px(180))
        self.stop = Button(theme=theme, icon="stop", run=self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self._words, self._bar, self.stop):
            layout.addWidget(widget)
        self.hide()

    def follow(self, task: Task[object], words: str, *, can_stop: bool = True) -> None:
        """Show a task until it ends."""
        self._task = task
        self._words.setText(words)
        self._bar.setValue(0)
        self._bar.setAccessibleName(words)
        self.stop.setText(self.tr("Stop"))
        self.stop.setVisible(can_stop)
        task.progressed.connect(self._show)
        task.finished.connect(self._end)
        self.show()

    def _show(self, fraction: float, _text: str) -> None:
        self._bar.setValue(round(fraction * 100))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self.hide()
