"""Load and make in advance what will be needed, while nobody waits, so that the first look at a page is no pause."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday import gui
from refugeesday.gui.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refugeesday.gui.tasks import Report, Tasks

_HEAVY = (
    "phonenumbers", "numpy", "jinja2", "icalendar", "refugeesday.services.imports", "refugeesday.services.exports",
    "refugeesday.services.proposals", "refugeesday.services.search", "refugeesday.exchange.catalogues",
)  # fmt: skip
"""What knows nothing of widgets, and is loaded by a thread of its own."""
_START = "start"
"""The folder of the window before this one."""


class WarmUp(QObject):
    """Load libraries beside the window, then modules and whatever `pieces` make, in turns.

    What somebody asks for meanwhile is simply loaded and made at once. `finished` comes when there is nothing left.
    """

    finished = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None, *, pieces: Iterable[None] = ()) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pieces = pieces

    def start(self) -> None:
        """Begin."""
        task = self._tasks.start(_load_heavy)
        task.succeeded.connect(self._go_on)

    def _go_on(self) -> None:
        turns().take(self, self._work(), in_advance=True)

    def _work(self) -> Iterator[None]:
        yield from chain(_modules(), self._pieces)
        self.finished.emit()


def _load_heavy(report: Report) -> None:
    for place, name in enumerate(_HEAVY):
        report(place / len(_HEAVY))
        import_module(name)
    from refugeesday.exchange.catalogues import languages, occupations  # just loaded

    languages(), occupations()  # long lists that the form of a person asks for


def _modules() -> Iterator[None]:
    """Load the modules in the folders of the window: small pieces, not one large one a page."""
    for folder in pkgutil.iter_modules(gui.__path__, f"{gui.__name__}."):
        if folder.ispkg and not folder.name.endswith(f".{_START}"):
            for module in pkgutil.iter_modules(import_module(folder.name).__path__, f"{folder.name}."):
                import_module(module.name)
                yield
