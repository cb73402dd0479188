"""Lead from the start window to the window of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from refugeesday.errors import UserError
from refugeesday.gui.language import Language, choose_language
from refugeesday.gui.start.window import StartWindow
from refugeesday.gui.tasks import Tasks
from refugeesday.gui.theme import Theme
from refugeesday.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.settings import Settings


class Starter(QObject):
    """Hold the start window until a file is open; `opened` tells that it is.

    `open_file` opens a path, with `take_over` also one that another computer has, and raises UserError where it
    cannot: then the window says why.
    """

    opened = Signal()

    def __init__(
        self,
        app: QApplication,
        open_file: Callable[..., object],
        *,
        settings: Settings,
        asking: FileAsking | None = None,
        demo_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self._open_file = open_file
        self.is_done = False  # a file is open, the window is gone
        self.theme = Theme(
            resource("tokens.json").parent,
            choice=settings.theme,
            text_size=settings.text_size,
            density=settings.density,
        )
        self.theme.apply(app)
        self.language = Language(app, translations=resource("translations"))
        self.language.switch(choose_language(settings.language, QLocale.system()))
        self._tasks = Tasks(self)
        self.window = StartWindow(
            theme=self.theme, language=self.language, settings=settings, tasks=self._tasks, asking=asking,
            demo_folder=demo_folder,
        )  # fmt: skip
        self.window.setMinimumSize(1200, 640)
        self.window.resize(1440, 900)
        self.window.chosen.connect(self.open)

    def open(self, path: Path, *, take_over: bool = False) -> None:
        """Open a file and close the start window, or say there why not."""
        self.language.close()  # the file's window brings its own
        try:
            self._open_file(path, take_over=take_over)
        except UserError as error:
            self.language.switch(self.language.code)
            self.window.show_problem(error, path)
            self.window.show()
            return
        self.is_done = True
        self.window.close()
        self.window.deleteLater()
        self.theme.deleteLater()
        self.opened.emit()
