"""Frame the pages: top bar, banner, rail, the page in front, messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from refugeesday.gui.page_stack import PageStack
from refugeesday.gui.rail import NUMBERED, Rail
from refugeesday.gui.theme import TEXT_SIZES
from refugeesday.gui.top_bar import TopBar
from refugeesday.gui.widgets.banner import Banner
from refugeesday.gui.widgets.tab_order import first_stop
from refugeesday.gui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterator, Sequence

    from PySide6.QtCore import QChildEvent
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from refugeesday.domain.changes import Changes
    from refugeesday.gui.context import Context
    from refugeesday.gui.page_entry import PageEntry
    from refugeesday.gui.pages import Page
    from refugeesday.services.event_counts import EventCounts

S = TypeVar("S")

_NARROW = 1440
_MINIMUM = (1280, 640)
_STATE = "window"


class MainWindow(QMainWindow):
    """Show a list of pages, each made when it is first shown.

    The window knows no words of the work: the list brings names, icons and counters, pages their topics; whoever
    composes the program connects `top_bar`, `banner` and `take_changes` with the session. `help_wanted` has a help key.
    """

    painted = Signal()  # for the first time
    page_shown = Signal(str)
    help_wanted = Signal(str)
    history_wanted = Signal()
    papers_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, entries: Sequence[PageEntry[S]], context: Context[S], *, title: str = "") -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.setMinimumSize(*_MINIMUM)
        self._context = context
        self._entries = {entry.key: entry for entry in entries}
        self._offered = tuple(self._entries)
        self._commands: dict[str, QAction] = {}
        self._counts: EventCounts | None = None
        self._was_painted = False
        self.top_bar = TopBar(theme=context.theme)
        self.banner = Banner(theme=context.theme)
        self.rail = Rail(entries, theme=context.theme)
        self.rail.slides = lambda: context.settings.animations
        self._stack = PageStack(entries, context)
        self._stack.page_made.connect(self._connect_page)
        self.setCentralWidget(self._frame())
        self._toast = Toast(self._stack, theme=context.theme)
        self._connect()
        context.theme.changed.connect(self._fit_rail)
        self._bind_keys()
        self.show_page(self._offered[0])
        self.restoreGeometry(context.settings.state(_STATE))
        for part in (self.top_bar, self.banner, self.rail, self._toast):
            context.theme.dress(part)

    @property
    def pages(self) -> tuple[PageEntry[Any], ...]:
        """Give the pages there are for the event in front, in the order of the rail."""
        return tuple(self._entries[key] for key in self._offered)

    @property
    def page(self) -> Page:
        """Give the page in front."""
        return self._stack.page(self._stack.current_key)

    def offer(self, keys: Collection[str]) -> None:
        """Have only some of the pages; where the one in front is none of them, the first is shown."""
        self._offered = tuple(key for key in self._entries if key in keys)
        self.rail.offer(keys)
        if self._stack.current_key not in keys:
            self.show_page(self._offered[0])

    def set_counts(self, counts: EventCounts) -> None:
        """Show the numbers beside the names, and tell the pages."""
        self._counts = counts
        self.rail.set_counters({entry.key: entry.count(counts) for entry in self._entries.values() if entry.count})
        for page in self._stack.made:
            page.take_counts(counts)

    def command(self, name: str) -> QAction:
        """Give the action behind a combination of keys; whoever shows it in a menu gives it its words."""
        return self._commands[name]

    def show_page(self, key: str) -> Page:
        """Bring a page to the front and give it; raises KeyError for one that does not exist."""
        page = self._stack.page(key)
        if page is not self._stack.currentWidget() or self.focusWidget() is None:
            self._stack.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rail.select(key)
        self._fit_rail()
        self.page_shown.emit(key)
        return page

    def prepare_pages(self) -> Iterator[None]:
        """Make the pages there are, a piece at a time, so that the first look at one is no pause."""
        return self._stack.prepare(self._offered)

    def show_list(self, key: str, name: str) -> bool:
        """Bring a page to the front with its list filtered by a figure; false where there is no such page or list."""
        return key in self._offered and self.show_page(key).show_filtered(name)

    def show_row(self, key: str, row_id: Hashable) -> bool:
        """Bring a page to the front with a row selected; false where there is no such page or row."""
        return key in self._offered and self.show_page(key).show_row(row_id)

    def run_command(self, key: str, command: str) -> None:
        """Bring a page to the front and have it do one of its commands."""
        if key in self._offered:
            self.show_page(key).run_command(command)

    def take_changes(self, changes: Changes) -> None:
        """Pass what changed to every page; hidden ones reload when they are shown."""
        for page in self._stack.made:
            page.take_changes(changes)

    def renew(self) -> None:
        """Have every page read everything again: another event is in front."""
        for page in self._stack.made:
            page.renew()

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a message over the page, with a button that takes the action back."""
        self._toast.tell(text, undo)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window can be seen, when everything in it was painted."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where the window is narrow."""
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and let running work stop."""
        self._context.settings.keep_state(_STATE, self.saveGeometry())
        self._context.tasks.stop_all()
        super().closeEvent(event)

    def childEvent(self, event: QChildEvent) -> None:
        """Dress what stands over the pages, dialogs and panes, when it is first shown."""
        super().childEvent(event)
        child = event.child()
        if event.polished() and isinstance(child, QWidget) and child is not self.centralWidget():
            self._context.theme.dress(child)

    def _frame(self) -> QWidget:
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.rail)
        below.addWidget(self._stack, 1)
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.banner)
        layout.addLayout(below, 1)
        return frame

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.rail.open_changed.connect(self._keep_rail)
        self.top_bar.help_wanted.connect(self._help)

    def _connect_page(self, page: Page) -> None:
        page.message.connect(self.tell)
        page.list_wanted.connect(self.show_list)
        page.row_wanted.connect(self.show_row)
        page.command_wanted.connect(self.run_command)
        page.history_wanted.connect(self.history_wanted)
        page.papers_wanted.connect(self.papers_wanted)
        page.print_wanted.connect(self.print_wanted)
        page.event_chosen.connect(self.top_bar.event_chosen)
        if self._counts is not None:
            page.take_counts(self._counts)

    def _bind_keys(self) -> None:
        self._add_command("search", self._focus_search, "Ctrl+K")
        self._add_command("search_list", self._focus_page_search, "Ctrl+F")
        self._add_command("fold_rail", self._fold_rail, "Ctrl+B")
        self._add_command("undo", self.top_bar.undo.click, "Ctrl+Z")
        self._add_command("redo", self.top_bar.redo.click, "Ctrl+Y", "Ctrl+Shift+Z")
        self._add_command("new", self._start_new, "Ctrl+N")
        self._add_command("larger", self._enlarge, "Ctrl++", "Ctrl+=")
        self._add_command("smaller", self._reduce, "Ctrl+-")
        self._add_command("usual_size", self._reset_text_size)
        self._add_command("help", self._help, "F1")
        self._add_command("next_pane", self._next_pane, "F6")
        self._add_command("previous_pane", self._previous_pane, "Shift+F6")
        for place in range(NUMBERED):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{(place + 1) % 10}"), self)
            shortcut.setProperty("place", place)
            shortcut.activated.connect(self._show_numbered)

    def _add_command(self, name: str, run: Callable[[], object], *keys: str) -> None:
        action = QAction(self)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        self._commands[name] = action

    def _show_numbered(self) -> None:
        place = int(self.sender().property("place"))
        if place < len(self._offered):
            self.show_page(self._offered[place])

    def _focus_search(self) -> None:
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def _focus_page_search(self) -> None:
        if not self.page.focus_search():
            self._focus_search()

    def _start_new(self) -> None:
        action = self.page.primary_action()
        if action is not None and action.isEnabled():
            action.trigger()

    def _help(self) -> None:
        self.help_wanted.emit(self.page.help_key)

    def _enlarge(self) -> None:
        self._change_text_size(1)

    def _reduce(self) -> None:
        self._change_text_size(-1)

    def _reset_text_size(self) -> None:
        self._change_text_size(-TEXT_SIZES.index(self._context.theme.text_size))

    def _change_text_size(self, step: int) -> None:
        place = TEXT_SIZES.index(self._context.theme.text_size) + step
        if 0 <= place < len(TEXT_SIZES):
            self._context.theme.set_text_size(TEXT_SIZES[place])
            self._context.settings.text_size = TEXT_SIZES[place]

    def _next_pane(self) -> None:
        self._walk_panes(1)

    def _previous_pane(self) -> None:
        self._walk_panes(-1)

    def _walk_panes(self, step: int) -> None:
        """Give the focus to the next part of the window: rail, the page's panes, top bar."""
        panes: list[QWidget] = [self.rail, *(self.page.panes() or [self.page]), self.top_bar]
        focused = self.focusWidget()
        inside = [place for place, pane in enumerate(panes) if focused is pane or pane.isAncestorOf(focused)]
        start = inside[0] if inside else -1
        for distance in range(1, len(panes) + 1):
            target = first_stop(panes[(start + step * distance) % len(panes)])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _fold_rail(self) -> None:
        self.rail.slide_open(not self.rail.is_open)
        self._keep_rail(self.rail.is_open)

    def _keep_rail(self, is_open: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        self._context.settings.rail_open = is_open
        self._context.settings.rail_chosen = True

    def _fit_rail(self) -> None:
        """Collapse the rail where a page or a narrow window needs the room, unless a person chose."""
        settings = self._context.settings
        wants_room = self._entries[self._stack.current_key].wants_room
        room = self.width() * 100 >= _NARROW * self._context.theme.text_size and not wants_room
        wanted = settings.rail_open if settings.rail_chosen and not wants_room else room
        if wanted != self.rail.is_open:
            self.rail.set_open(wanted)
