"""Offer what is found below the search field of the top bar, by keyboard alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from refugeesday.domain.changes import Topic
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.search.index import SearchIndex
from refugeesday.gui.search.results import Result, command_results, entry_result, help_results, menu_results
from refugeesday.gui.widgets.cells import StateCell, TwoLines
from refugeesday.gui.widgets.delegates import StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.search import search_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from refugeesday.gui.context import Context
    from refugeesday.gui.main_menu import MenuCommand
    from refugeesday.gui.main_window import MainWindow
    from refugeesday.gui.workspace import Workspace

_INDEXED = frozenset(
    {Topic.PERSON, Topic.PARTICIPANT, Topic.VOLUNTEER, Topic.ORGANISATION, Topic.BOOTH, Topic.OFFER, Topic.EVENT}
)
_ROWS, _FOUND, _HELP = 12, 6, 2
_BELOW = 12
"""Pixels between the last line and the end of the window."""


@dataclass(frozen=True, kw_only=True)
class Offered:
    """What the program offers besides the pages: the commands of its menu, and showing a topic of a page's help."""

    commands: Callable[[], list[MenuCommand]]
    show_help: Callable[[str, int], object]


class _Row:
    """One line of the popup."""

    def __init__(self, number: int, result: Result) -> None:
        self.id = number
        self.result = result


class SearchPopup(QFrame):
    """Search while a person types in the field of a window's top bar; the field keeps the focus.

    The index is read in the background when the field gets the focus and the data has changed since; the pages are
    commands, and everything they offer.
    """

    def __init__(self, window: MainWindow, context: Context[Workspace], offered: Offered) -> None:
        super().__init__(window)
        self._window, self._context, self._offered = window, context, offered
        self._field = window.top_bar.search
        self._index: SearchIndex | None = None
        self._is_stale = True
        self._reads = 0
        self._query = ""
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        theme = context.theme
        self._model: RowsModel[_Row] = RowsModel(self._columns(), self)
        self.table = RowsView(
            self._model,
            name=self.tr("Search results"),
            theme=theme,
            row="rowTwoLine",
            delegates={"what": TwoLineDelegate(theme), "kind": StateDelegate(theme)},
            widths={"what": 330},
        )
        self.table.horizontalHeader().hide()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.clicked.connect(lambda _index: self._choose())
        self._none = make_label("", "sub")
        self._none.setContentsMargins(14, 12, 14, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.table)
        layout.addWidget(self._none)
        self._field.searched.connect(self._search)
        self._field.installEventFilter(self)
        self.hide()

    def take_changes(self, topics: Iterable[Hashable]) -> None:
        """Hear what changed, so that the next search reads it."""
        self._is_stale = self._is_stale or not _INDEXED.isdisjoint(topics)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk, choose and leave by the keys of the field."""
        if watched is self._field:
            if event.type() is QEvent.Type.FocusIn:
                self.refresh()
            elif event.type() is QEvent.Type.FocusOut:
                self.hide()
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(event):
                return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._field.text().strip():
            if self._field.text().strip() != self._query or not self.isVisible():
                self._search(self._field.text().strip())  # typed faster than it was looked for
            self._choose()
            return True
        if not self.isVisible():
            return False
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            count = max(1, len(self._model.shown))
            self._select((self.table.currentIndex().row() + step) % count)
            return True
        return False

    def refresh(self) -> None:
        """Read the index again where it is old; the old one answers until then."""
        event = self._context.session.event
        if not self._is_stale or event is None:
            return
        self._is_stale = False
        self._reads += 1
        number = self._reads
        session = self._context.session.session
        work = read_aside(session, lambda reader, _report: SearchIndex(search_entries(reader, event=event)))
        task = self._context.tasks.start(work)
        task.succeeded.connect(lambda index: self._take_index(index, number))

    def _take_index(self, index: object, number: int) -> None:
        if isinstance(index, SearchIndex) and number == self._reads:
            self._index = index
            if self._field.text().strip() and self._field.hasFocus():
                self._search(self._field.text().strip())

    def _search(self, query: str) -> None:
        self._query = query
        if not query:
            self.hide()
            return
        entries = self._index.find(query, limit=_ROWS) if self._index is not None else []
        results = self._results(query, [entry_result(self._window, entry) for entry in entries])
        self._model.set_rows([_Row(number, result) for number, result in enumerate(results)])
        self._none.setText(self.tr("Nothing found for “{query}”").format(query=query))
        self._none.setVisible(not results)
        self.table.setVisible(bool(results))
        self._place(len(results))
        self._select(0)
        words = self.tr("%n result(s)", "", len(results))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    def _results(self, query: str, entries: list[Result]) -> list[Result]:
        """Give pages and commands first, then what is in the file, then help; each kind keeps a few lines."""
        commands = command_results(self._window, query)
        titles = {one.title for one in commands}
        commands += menu_results(self._offered.commands(), query, but=titles)
        language = self._context.language.code.value
        topics = help_results(self._window, query, language=language, show=self._offered.show_help)
        few = min(len(topics), _HELP)
        found = [*commands[: _ROWS - min(len(entries), _FOUND) - few], *entries]
        return [*found[: _ROWS - few], *topics][:_ROWS]

    def _choose(self) -> None:
        place = self.table.currentIndex().row()
        if not 0 <= place < len(self._model.shown):
            return
        result = self._model.shown[place].result
        self.hide()
        self._field.clear()
        result.run()

    def _select(self, place: int) -> None:
        if self._model.shown:
            self.table.select_id(self._model.shown[place].id)

    def _place(self, rows: int) -> None:
        row = self.table.verticalHeader().defaultSectionSize()
        corner = self._field.mapTo(self._window, QPoint(0, self._field.height() + 4))
        room = (self._window.height() - corner.y() - _BELOW) // row  # whole rows only
        height = min(max(1, rows), max(1, room)) * row + 4
        width = max(self._field.width(), self._context.theme.px(460))
        self.setGeometry(corner.x() - (width - self._field.width()) // 2, corner.y(), width, height)
        self.show()
        self.raise_()

    def _columns(self) -> list[Column[_Row]]:
        return [
            Column(
                key="what",
                title="",
                text=lambda row: f"{row.result.title} {row.result.detail}",
                value=lambda row: TwoLines(first=row.result.title, second=row.result.detail),
                accessible=lambda row: f"{row.result.title}, {row.result.detail}",
            ),
            Column(
                key="kind",
                title="",
                text=lambda row: row.result.kind,
                value=lambda row: StateCell(icon=row.result.icon, word=row.result.kind),
            ),
        ]
