"""Load in advance what pages will need, while nobody waits, so that the first look at a page is not a pause."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from refugeesday import gui

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refugeesday.gui.tasks import Report, Tasks

_HEAVY = (
    "phonenumbers", "numpy", "jinja2", "icalendar", "refugeesday.services.imports", "refugeesday.services.exports",
    "refugeesday.services.proposals", "refugeesday.services.search", "refugeesday.exchange.catalogues",
)  # fmt: skip
"""What knows nothing of widgets, and is loaded by a thread of its own."""
_START = "start"
"""The folder of the window before this one."""
_PAUSE = 15  # milliseconds


class WarmUp(QObject):
    """Load libraries beside the window, then the modules of all pages one at a time between other events.

    What somebody asks for meanwhile is simply loaded at once. `finished` comes when there is nothing left.
    """

    finished = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._names = _modules()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin."""
        task = self._tasks.start(_load_heavy)
        task.succeeded.connect(self._timer.start)

    def _load_next(self) -> None:
        name = next(self._names, None)
        if name is None:
            self._timer.stop()
            self.finished.emit()
        else:
            import_module(name)


def _load_heavy(report: Report) -> None:
    for place, name in enumerate(_HEAVY):
        report(place / len(_HEAVY))
        import_module(name)


def _modules() -> Iterator[str]:
    """Give the modules in the folders of the window: small pieces, not one large one a page."""
    for folder in pkgutil.iter_modules(gui.__path__, f"{gui.__name__}."):
        if folder.ispkg and not folder.name.endswith(f".{_START}"):
            for module in pkgutil.iter_modules(import_module(folder.name).__path__, f"{folder.name}."):
                yield module.name
