"""Show frozen rows in any Qt view: filter and sort in Python, tell the view only what differs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from heapq import merge
from itertools import islice
from time import thread_time
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from refugeesday.gui.folding import fold_text, keep_matching, search_text, search_words
from refugeesday.gui.rows_difference import announce_difference
from refugeesday.gui.turns import turns
from refugeesday.gui.veil import veiled

_Index = QModelIndex | QPersistentModelIndex

VALUE_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2

IN_TURNS_FROM = 20_000
_PIECE_ROWS = 2_000
_PIECE_TEXTS = 50
_NEW_TEXTS = 500
"""Search texts take longest: so many new ones are still made at once."""
_AT_ONCE_SECONDS = 0.03
"""Of its own processor time a call takes this much; what is left then comes in turns."""


class Identified(Protocol):
    """Describe what a row must have: an id that stays the same when the row changes."""

    @property
    def id(self) -> Hashable:
        """Give the identity of the row."""


R = TypeVar("R", bound=Identified)


class Align(Enum):
    """Say where a column's text stands."""

    START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, kw_only=True)  # no slots: CPython 3.11 cannot call a subscripted, frozen, slotted generic
class Column(Generic[R]):
    """Describe one column as data.

    `text` is shown and searched (unless `searched` is false). `value` is what the column's delegate paints, the text by
    default. `sort_key` must give comparable values of one type; the folded text by default. `accessible` is what a
    screen reader says, "title: text" by default.
    """

    key: str
    title: str
    text: Callable[[R], str]
    sort_key: Callable[[R], Any] | None = None  # any ordered type: the standard library has none narrower
    value: Callable[[R], object] | None = None
    align: Align = Align.START
    tooltip: Callable[[R], str] | None = None
    accessible: Callable[[R], str] | None = None
    searched: bool = True


class RowsModel(QAbstractTableModel, Generic[R]):
    """Hold rows of one kind for a table, a list or a completer.

    Up to `IN_TURNS_FROM` rows each call is finished when it returns, unless many rows are new or their texts take long.
    Else the work is done in turns; the old rows stay until `settled` is emitted, and a newer call
    replaces one that is still under way.
    """

    settled = Signal()
    columns_changed = Signal()

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[R] = []
        self._texts: dict[Hashable, tuple[R, str]] = {}
        self._sorted: list[R] | None = None
        self._sorted_texts: list[str] = []
        self._shown: list[R] = []
        self._words: tuple[tuple[str, str], ...] = ()
        self._predicate: Callable[[R], bool] | None = None
        self._sort_column: int | None = None
        self._descending = False
        self._is_busy = False

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """Give the columns."""
        return self._columns

    @property
    def shown(self) -> Sequence[R]:
        """Give the rows that pass the filter, in order."""
        return tuple(self._shown)

    @property
    def total(self) -> int:
        """Count all rows, shown or not."""
        return len(self._rows)

    @property
    def is_busy(self) -> bool:
        """Tell whether turns are still to come."""
        return self._is_busy

    def row(self, index: _Index) -> R | None:
        """Give the row behind an index."""
        return self._shown[index.row()] if index.isValid() else None

    def place_of(self, row_id: Hashable) -> int | None:
        """Find where a row is shown; None when the filter hides it."""
        return next((place for place, row in enumerate(self._shown) if row.id == row_id), None)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Replace all rows; views hear only of the difference."""
        self._rows = list(rows)
        self._sorted = None
        self._start()

    def set_filter(self, query: str, predicate: Callable[[R], bool] | None = None) -> None:
        """Show only rows that contain every word of the query and pass the predicate."""
        self._words = search_words(query)
        self._predicate = predicate
        self._start()

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Replace the columns, for example after a change of language."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._texts.clear()
        self._sorted = None
        self.endResetModel()
        self.columns_changed.emit()
        self._start()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one restores the order of `set_rows`. Ties keep that order."""
        wanted = (column if 0 <= column < len(self._columns) else None, order is Qt.SortOrder.DescendingOrder)
        if wanted != (self._sort_column, self._descending):
            self._sort_column, self._descending = wanted
            self._sorted = None
            self._start()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Count the shown rows."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for one cell."""
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], self._columns[index.column()]
        answer = _ANSWERS.get(role)
        found = answer(column, row) if answer is not None else None
        return veiled(found) if isinstance(found, str) else found

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for a column's head."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[section].align.value
        return None

    def _start(self) -> None:
        self._is_busy = True
        work = self._steps()
        if len(self._rows) < IN_TURNS_FROM and self._has_few_new_texts():
            turns().drop(self)
            until = thread_time() + _AT_ONCE_SECONDS
            for _ in work:
                if thread_time() > until:
                    break
        if self._is_busy:
            turns().take(self, work)

    def _steps(self) -> Iterator[None]:
        """Search texts, order, filter, announce: one `yield` a piece."""
        if self._sorted is None:
            yield from self._read_texts()
            order: list[R] = []
            yield from self._sort_into(order)
            texts: list[str] = []
            for start in range(0, len(order), _PIECE_ROWS):
                texts.extend(self._texts[row.id][1] for row in order[start : start + _PIECE_ROWS])
                yield
            self._sorted, self._sorted_texts = order, texts
        found: list[R] = []
        for start in range(0, len(self._sorted), _PIECE_ROWS):
            found.extend(self._passing(slice(start, start + _PIECE_ROWS)))
            yield
        announce_difference(self, self._shown, found)
        self._is_busy = False
        self.settled.emit()

    def _read_texts(self) -> Iterator[None]:
        """Build the search text of new and changed rows, keep the others'."""
        texts = {}
        searched = [column.text for column in self._columns if column.searched]
        for place, row in enumerate(self._rows):
            old = self._known(row)
            texts[row.id] = old if old is not None else (row, search_text(*(text(row) for text in searched)))
            if place % _PIECE_TEXTS == _PIECE_TEXTS - 1:
                yield
        self._texts = texts

    def _has_few_new_texts(self) -> bool:
        if self._sorted is not None or len(self._rows) <= _NEW_TEXTS:
            return True
        new = (row for row in self._rows if self._known(row) is None)
        return next(islice(new, _NEW_TEXTS, None), None) is None

    def _known(self, row: R) -> tuple[R, str] | None:
        """Give the search text of a row as it is, where it was made before."""
        found = self._texts.get(row.id)
        return found if found is not None and (found[0] is row or found[0] == row) else None

    def _sort_into(self, order: list[R]) -> Iterator[None]:
        """Sort stably, in runs of one piece that are then merged."""
        if self._sort_column is None:
            order.extend(self._rows)
            return
        column = self._columns[self._sort_column]
        key = column.sort_key if column.sort_key is not None else lambda row: fold_text(column.text(row))
        runs: list[list[tuple[Any, R]]] = []  # the key's type is the column's own
        for start in range(0, len(self._rows), _PIECE_ROWS):
            run = [(key(row), row) for row in self._rows[start : start + _PIECE_ROWS]]
            run.sort(key=_first, reverse=self._descending)
            runs.append(run)
            yield
        merged = runs[0] if len(runs) == 1 else merge(*runs, key=_first, reverse=self._descending)
        for place, (_, row) in enumerate(merged):
            order.append(row)
            if place % _PIECE_ROWS == _PIECE_ROWS - 1:
                yield

    def _passing(self, place: slice) -> list[R]:
        if self._sorted is None:
            return []
        predicate = self._predicate
        found = keep_matching(zip(self._sorted[place], self._sorted_texts[place], strict=True), self._words)
        return [row for row, _ in found if predicate is None or predicate(row)]


def _first(pair: tuple[Any, object]) -> Any:
    return pair[0]


def _accessible(column: Column[R], row: R) -> str:
    return column.accessible(row) if column.accessible is not None else f"{column.title}: {column.text(row)}"


_ANSWERS: dict[int, Callable[[Column[Any], Any], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.ToolTipRole: lambda column, row: column.tooltip(row) if column.tooltip is not None else None,
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: column.align.value,
    Qt.ItemDataRole.AccessibleTextRole: _accessible,
    VALUE_ROLE: lambda column, row: column.value(row) if column.value is not None else column.text(row),
    ROW_ROLE: lambda _column, row: row,
    ID_ROLE: lambda _column, row: row.id,
}
