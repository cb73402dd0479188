"""Put the window together: theme, language, pages, and the session behind them."""

from __future__ import annotations

import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication

from refugeesday import __version__
from refugeesday.domain.changes import Topic
from refugeesday.domain.events import EventFormat
from refugeesday.errors import UserError
from refugeesday.gui.bridge import Bridge
from refugeesday.gui.collecting import Collecting, collect_all
from refugeesday.gui.context import Context
from refugeesday.gui.crash import CrashGuard
from refugeesday.gui.days import date_words
from refugeesday.gui.file_state import FileState
from refugeesday.gui.help.opener import HelpOpener
from refugeesday.gui.history.opener import HistoryOpener
from refugeesday.gui.language import Language, choose_language
from refugeesday.gui.lending import Lending, change_rows
from refugeesday.gui.lists.list_output import ListOutput
from refugeesday.gui.main_menu import MainMenu
from refugeesday.gui.main_window import MainWindow
from refugeesday.gui.name_hiding import NameHiding
from refugeesday.gui.page_counts import PageCounts
from refugeesday.gui.page_list import PAGES
from refugeesday.gui.papers.opener import PapersOpener
from refugeesday.gui.search.opener import SearchOpener
from refugeesday.gui.settings import open_settings
from refugeesday.gui.start.read_only import tell_read_only
from refugeesday.gui.start.ways import StartWay
from refugeesday.gui.tasks import Tasks
from refugeesday.gui.theme import Theme
from refugeesday.gui.warm_up import WarmUp
from refugeesday.gui.workspace import Workspace
from refugeesday.heap import share_heap
from refugeesday.log import note_crash
from refugeesday.paths import resource
from refugeesday.services.events import events
from refugeesday.services.session import failure_of_file, open_workspace
from refugeesday.services.shared_lists import forget_lists

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.domain.changes import Changes
    from refugeesday.gui.lists.files import FileAsking
    from refugeesday.gui.settings import Settings
    from refugeesday.gui.start.starter import Starter
    from refugeesday.gui.start.window import StartWindow
    from refugeesday.services.session import Session


def show_window(path: Path | None) -> int:
    """Open a workspace file in a window, or show how to begin where there is none; run until it is closed.

    A file that cannot be opened is said in the start window. Gives the exit code.
    """
    desk = Desk(open_settings())
    desk.begin(path)
    gc.freeze()  # what is loaded by now stays for good: the collector need not walk it in the middle of a click
    code = desk.app.exec()
    desk.close()
    return code


def start(path: Path, *, settings: Settings | None = None, take_over: bool = False) -> Program:
    """Make the application, open a workspace file and put the window together, not yet shown; see `open_workspace`."""
    app = _application()
    chosen = settings or open_settings()
    actor = chosen.user_name or None
    session = open_workspace(path, actor=actor, take_over=take_over, backs_up=False)  # see FileState
    chosen.remember_file(path.resolve())
    return Program(app, session, settings=chosen)


def _application() -> QApplication:
    share_heap()
    sys.setswitchinterval(0.0001)  # so long the window waits at each turn for a thread that reads beside it
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a window needs a QApplication")
    return app


class Desk:
    """Hold what is open: the start window at first, then the window of a file."""

    def __init__(
        self, settings: Settings, *, asking: FileAsking | None = None, demo_folder: Path | None = None
    ) -> None:
        self.app = _application()
        self.starter: Starter | None = None
        self.program: Program | None = None
        self._settings, self._asking, self._demo_folder = settings, asking, demo_folder

    def begin(self, path: Path | None) -> None:
        """Show the window of a file, or the start window."""
        if path is not None:
            try:
                self.open(path)
            except UserError as error:
                self._start_window().show_problem(error, path)
            else:
                return
        window = self._start_window()
        window.show()

    def open(self, path: Path, *, take_over: bool = False) -> None:
        """Open a file in its window. Raises UserError as `open_workspace` does."""
        program = start(path, settings=self._settings, take_over=take_over)
        self._guard(program.theme)
        self.program = program
        requests = program.workspace.requests
        requests.new_wanted.connect(partial(self._begin_with, StartWay.NEW))
        requests.open_wanted.connect(partial(self._begin_with, StartWay.OPEN))
        requests.demo_wanted.connect(partial(self._begin_with, StartWay.DEMO))
        requests.close_wanted.connect(self._leave)
        requests.file_wanted.connect(self._change_file)
        requests.restore_wanted.connect(partial(self._restore, path))
        requests.take_over_wanted.connect(partial(self._take_over, path))
        program.window.show()
        WarmUp(program.tasks, program.window, pieces=program.window.prepare_pages()).start()

    def close(self) -> None:
        """Give the file back."""
        if self.program is not None:
            self.program.close()

    def _begin_with(self, way: StartWay) -> None:
        self._leave().show_way(way)

    def _change_file(self, path: Path) -> None:
        self._leave().chosen.emit(path)

    def _restore(self, path: Path, backup: Path) -> None:
        self._leave().restore(path, backup)

    def _take_over(self, path: Path) -> None:
        self._leave()
        if self.starter is not None:
            self.starter.open(path, take_over=True)

    def _leave(self) -> StartWindow:
        """Give the file back and show the start window; it is there first, or the program would end."""
        left, self.program = self.program, None
        if left is not None:
            left.window.close()
            left.close()
            left.window.destroyed.connect(_collect_soon)
            left.window.deleteLater()
        window = self._start_window()
        window.show()
        return window

    def _start_window(self) -> StartWindow:
        from refugeesday.gui.start.starter import Starter  # brings the demo along: not needed where a file is given

        if self.starter is None or self.starter.is_done:
            self.starter = Starter(
                self.app, self.open, settings=self._settings, asking=self._asking, demo_folder=self._demo_folder
            )
            self._guard(self.starter.theme)
        return self.starter.window

    def _guard(self, theme: Theme) -> None:
        CrashGuard(theme=theme, version=__version__, log=note_crash, explains=self._explain).install()

    def _explain(self, error: BaseException) -> bool:
        """Tell in the window that the file cannot be read; false where that is not what happened."""
        failure = failure_of_file(error)
        if failure is None or self.program is None:
            return False
        self.program.tell_failure(failure)
        return True


def _collect_soon() -> None:
    QTimer.singleShot(0, collect_all)  # when the parts of the window are gone as well


class Program(QObject):
    """Hold one window on one session, and carry news between them."""

    def __init__(self, app: QApplication, session: Session, *, settings: Settings) -> None:
        super().__init__()
        self.app, self._session = app, session
        self.theme = theme = Theme(
            resource("tokens.json").parent,
            choice=settings.theme,
            text_size=settings.text_size,
            density=settings.density,
        )
        theme.apply(app)
        language = Language(app, translations=resource("translations"))
        language.switch(choose_language(settings.language, QLocale.system()))
        found = events(session)
        self.workspace = Workspace(session=session, event=found[-1].id if found else None, language=language)
        self._context = Context(
            session=self.workspace, theme=theme, language=language, settings=settings, tasks=Tasks(self, held_back=True)
        )
        self.window = MainWindow(PAGES, self._context, title="Refugees Day")
        self.workspace.lending = Lending(self._context.tasks, self.window)
        self.window.painted.connect(self._context.tasks.release)
        self.collecting = Collecting(self.window, self._context.tasks, self)
        self._counts = PageCounts(self.window, self._context)
        self._history = HistoryOpener(self.window, self._context)
        self.window.history_wanted.connect(self._history.open)
        self.lists = ListOutput(self.window, self._context)
        self.window.print_wanted.connect(self.lists.open)
        self._menu = MainMenu(self.window, self._context)
        self._menu.add_command("history", self._history.open, "Ctrl+H")
        self._menu.add_command("print", self.lists.open, "Ctrl+P")
        self._menu.add_command("save_list", self.lists.open)
        self.papers = PapersOpener(self.window, self._menu, self._context)
        self.names = NameHiding(self.window, self._menu, self._context)
        self._help = HelpOpener(self.window, self._context)
        self._search = SearchOpener(
            self.window, self._context, commands=self._menu.commands, show_help=self._help.show_topic
        )  # fmt: skip
        self._file = FileState(self.window, self.workspace, self._context.tasks)
        self._bridge = Bridge(session.on_change, self)
        self._bridge.changed.connect(self._take_changes)
        bar = self.window.top_bar
        bar.undo_wanted.connect(self._undo)
        bar.redo_wanted.connect(self._redo)
        bar.event_chosen.connect(self._choose_event)
        bar.event_wanted.connect(self._begin_event)
        language.changed.connect(self._show_session)
        language.changed.connect(self._tell_read_only)
        language.changed.connect(self._file.retranslate)
        self._show_session()
        self._counts.refresh()
        self._tell_read_only()

    @property
    def tasks(self) -> Tasks:
        """Give the work that runs beside the window."""
        return self._context.tasks

    def close(self) -> None:
        """Stop what still runs and give the workspace file back."""
        self._context.tasks.stop_all()
        self._context.language.close()
        self.workspace.veil.lift()
        self._bridge.close()
        self.collecting.close()
        self._file.close()
        self._session.close()
        if self._session.path is not None:
            forget_lists(self._session.path)

    def _tell_read_only(self) -> None:
        take_over = self.workspace.requests.take_over_wanted.emit
        tell_read_only(self.window, self._session, self.workspace.words, theme=self.theme, take_over=take_over)

    def _take_changes(self, changes: Changes) -> None:
        self.names.take_changes(changes.topics)
        self.window.take_changes(changes)
        self._search.take_changes(changes.topics)
        self._counts.take_changes(changes.topics)
        self._show_session()

    def _show_session(self) -> None:
        words = self.workspace.words
        can_write = not self._session.is_read_only
        undo, redo = (self._session.next_undo(), self._session.next_redo()) if can_write else (None, None)
        bar = self.window.top_bar
        bar.set_steps(words.step(undo.name) if undo else "", words.step(redo.name) if redo else "")
        found = events(self._session)
        shown = [(one.id, one.name, date_words(one.date)) for one in found]
        bar.set_events(shown, self.workspace.event)
        formats = {one.format for one in found if one.id == self.workspace.event} or set(EventFormat)
        self.window.offer({entry.key for entry in PAGES if not entry.formats.isdisjoint(formats)})

    def _choose_event(self, event: int) -> None:
        self.workspace.event = event
        self._show_session()
        self.window.renew()
        self._search.take_changes(Topic)
        self._counts.refresh()

    def _begin_event(self) -> None:
        self.window.show_page("event").run_command("new")

    def _undo(self) -> None:
        entry = self._session.next_undo()
        self._change(self._session.undo, size=0 if entry is None else entry.row_count)

    def _redo(self) -> None:
        entry = self._session.next_redo()
        self._change(self._session.redo, size=0 if entry is None else entry.row_count)

    def _change(self, change: Callable[[], object], *, size: int) -> None:
        change_rows(self.workspace.lending, change, size=size, failed=self.tell_failure)

    def tell_failure(self, error: object) -> None:
        """Say in the window what went wrong; a bug is raised."""
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self.window.tell(self.workspace.words.error(error))
