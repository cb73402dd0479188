"""When cycles of objects that nobody holds any more are looked for: among all of them only while nobody works.

By itself Python walks everything there is now and then, in whichever thread just asked for memory, and all others wait:
up to half a second with a large day open. Here it walks young objects by itself, which is most of what goes. What
outlived them waits until the window was not touched for a while. Python from 3.14 on walks old objects piece by piece;
what is done here does no harm there.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.tasks import Tasks

LOOK = 10_000
"""Milliseconds between two looks whether somebody works."""
AWAY = 30
"""So many looks without anybody mean that nobody is there: five minutes."""
_MANY = 100_000
"""Objects that are walked in about 50 ms: more are set aside without."""
_BY_ITSELF = gc.get_threshold()
_NEVER = 2**30
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Collecting(QObject):
    """Walk what is new when the window rests, and everything when nobody is there; nothing old while somebody works.

    What was walked once is set aside: the next short walk passes over it. So cycles in it go only with the long one.
    """

    def __init__(self, window: MainWindow, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._tasks = window, tasks
        self._is_touched, self._looks, self._is_due = True, 0, True
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK)
        self.timer.timeout.connect(self.look)
        window.painted.connect(self._watch)
        gc.set_threshold(*_BY_ITSELF[:2], _NEVER)

    def close(self) -> None:
        """Leave it to Python again."""
        self.timer.stop()
        gc.set_threshold(*_BY_ITSELF)

    def look(self) -> None:
        """Do what fits how long nobody has worked."""
        self._looks = 0 if self._is_in_use() else self._looks + 1
        self._is_touched = False
        if self._looks == 0:
            self._is_due = True
        elif self._looks >= AWAY and self._is_due:
            self._is_due = False
            collect_all()
        elif self._looks == 1:
            collect_new()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys and the mouse."""
        if event.type() in _TOUCHES:
            self._is_touched = True
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        self._window.windowHandle().installEventFilter(self)  # what the system sends, not what each widget gets
        self.timer.start()

    def _is_in_use(self) -> bool:
        is_elsewhere = QApplication.activeWindow() not in {None, self._window}  # a dialog, a menu
        return self._is_touched or self._tasks.count > 0 or is_elsewhere or QApplication.activePopupWidget() is not None


def collect_new() -> None:
    """Let cycles go that are not set aside, and set the rest aside, unless that is too much for a moment."""
    if len(gc.get_objects(generation=2)) <= _MANY:
        gc.collect()
    gc.freeze()


def collect_all() -> None:
    """Let all cycles go that nobody holds any more; as long as it takes."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
