"""Put the window together: theme, language, pages, and the session behind them."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtWidgets import QApplication

from refugeesday import __version__
from refugeesday.domain.changes import Topic
from refugeesday.errors import UserError
from refugeesday.gui.bridge import Bridge
from refugeesday.gui.context import Context
from refugeesday.gui.crash import CrashGuard
from refugeesday.gui.employers.page import EmployersPage
from refugeesday.gui.language import Language, choose_language
from refugeesday.gui.main_window import MainWindow
from refugeesday.gui.participants.page import ParticipantsPage
from refugeesday.gui.plan.page import PlanPage
from refugeesday.gui.settings import open_settings
from refugeesday.gui.tasks import Tasks
from refugeesday.gui.theme import Theme
from refugeesday.gui.workspace import Workspace
from refugeesday.log import note_crash
from refugeesday.paths import resource
from refugeesday.services.events import events
from refugeesday.services.session import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from refugeesday.domain.changes import Changes
    from refugeesday.gui.settings import Settings
    from refugeesday.services.session import Session


def show_window(path: Path) -> int:
    """Open a workspace file in a window and run until it is closed. Gives the exit code.

    Raises UserError as `open_workspace` does.
    """
    program = start(path)
    guard = CrashGuard(theme=program.theme, version=__version__, log=note_crash)
    guard.install()
    program.window.show()
    gc.freeze()  # what is loaded by now stays for good: the collector need not walk it in the middle of a click
    code = program.app.exec()
    program.close()
    return code


def start(path: Path, *, settings: Settings | None = None) -> Program:
    """Make the application, open a workspace file and put the window together, not yet shown."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a window needs a QApplication")
    chosen = settings or open_settings()
    session = open_workspace(path)
    chosen.remember_file(path.resolve())
    return Program(app, session, settings=chosen)


class Program(QObject):
    """Hold one window on one session, and carry news between them."""

    def __init__(self, app: QApplication, session: Session, *, settings: Settings) -> None:
        super().__init__()
        self.app = app
        self._session = session
        self.theme = theme = Theme(resource("tokens.json").parent, choice=settings.theme, text_size=settings.text_size)
        theme.apply(app)
        language = Language(app, translations=resource("translations"))
        language.switch(choose_language(settings.language, QLocale.system()))
        self._found = events(session)
        self.workspace = Workspace(
            session=session, event=self._found[-1].id if self._found else None, language=language
        )
        self._context = Context(
            session=self.workspace, theme=theme, language=language, settings=settings, tasks=Tasks(self)
        )
        pages = [PlanPage(self._context), ParticipantsPage(self._context), EmployersPage(self._context)]
        self.window = MainWindow(pages, self._context, title="Refugees Day")
        self._bridge = Bridge(session.on_change, self)
        self._bridge.changed.connect(self._take_changes)
        bar = self.window.top_bar
        bar.undo_wanted.connect(self._undo)
        bar.redo_wanted.connect(self._redo)
        bar.event_chosen.connect(self._choose_event)
        language.changed.connect(self._show_session)
        self._show_session()

    def close(self) -> None:
        """Give the workspace file back."""
        self._bridge.close()
        self._session.close()

    def _take_changes(self, changes: Changes) -> None:
        self.window.take_changes(changes.topics)
        self._show_session()

    def _show_session(self) -> None:
        words = self.workspace.words
        undo, redo = self._session.next_undo(), self._session.next_redo()
        bar = self.window.top_bar
        bar.set_steps(words.step(undo.name) if undo else "", words.step(redo.name) if redo else "")
        locale = self._context.language.locale
        shown = [
            (one.id, one.name, locale.toString(_date(one.date), "ddd, dd.MM.yyyy")) for one in events(self._session)
        ]
        bar.set_events(shown, self.workspace.event)

    def _choose_event(self, event: int) -> None:
        self.workspace.event = event
        self.window.take_changes(Topic)
        self._show_session()

    def _undo(self) -> None:
        self._run(self._session.undo)

    def _redo(self) -> None:
        self._run(self._session.redo)

    def _run(self, action: Callable[[], object]) -> None:
        try:
            action()
        except UserError as error:
            self.window.tell(self.workspace.words.error(error))


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
