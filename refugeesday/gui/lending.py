"""Lend the session to a worker for a change of many rows: the window goes on painting, everything else waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.tasks import Task, Tasks

LARGE = 500
"""From so many changed records on the session is lent, and nothing else can be written until it is back."""
REMOVED_WITH_EACH = 10
"""So many records hang on a person's registration, as a rule, and are removed with it."""


def change_rows(
    lending: Lending | None,
    change: Callable[[], object],
    *,
    size: int,
    failed: Callable[[object], object],
    done: Callable[[], object] = lambda: None,
) -> None:
    """Make a change of so many records, at once or beside the window; then `done`, or `failed` with a UserError."""
    if lending is not None and size >= LARGE:
        task = lending.start(change)
        task.succeeded.connect(lambda _result: done())
        task.failed.connect(failed)
        return
    try:
        change()
    except UserError as error:
        failed(error)
    else:
        done()


class Lending(QObject):
    """Switch the window of a widget off while a worker writes, and give it the focus back."""

    def __init__(self, tasks: Tasks, widget: QWidget) -> None:
        super().__init__(widget)
        self._tasks, self._widget = tasks, widget
        self._focus: QWidget | None = None

    def start(self, work: Callable[[], object]) -> Task[object]:
        """Begin; connect to the task's signals before returning to the event loop."""
        self._focus = QApplication.focusWidget()
        self._widget.window().setEnabled(False)
        task = self._tasks.start(lambda _report: work())
        task.finished.connect(self._take_back)
        return task

    def _take_back(self) -> None:
        self._widget.window().setEnabled(True)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
