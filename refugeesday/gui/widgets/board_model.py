"""Give a board to Qt: rows are slots, columns are lanes, each cell a full sentence for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from refugeesday.gui.veil import veiled
from refugeesday.gui.widgets.board_cards import Place
from refugeesday.gui.widgets.board_values import Board, BoardCard, BoardLane, BoardRow, Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

_Index = QModelIndex | QPersistentModelIndex

CARD_MIME = "application/x-refugeesday-card"
PERSON_MIME = "application/x-refugeesday-person"
_SINGLY = 300
"""Up to so many cells are announced one by one; above, all are at once."""


class BoardModel(QAbstractTableModel):
    """Hold a `Board` by row and lane, the person in view, and the marks of cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = Board()
        self._row_at: dict[int, int] = {}
        self._column_at: dict[int, int] = {}
        self._marks: dict[Place, Mark] = {}
        self._person: int | None = None
        self._has_titles = False

    @property
    def board(self) -> Board:
        """Give the board shown."""
        return self._board

    @property
    def person(self) -> int | None:
        """Give the person whose interviews are tinted."""
        return self._person

    def set_board(self, board: Board) -> None:
        """Show a board; where lanes and rows stay, only cells that differ are announced."""
        old, self._board = self._board, board
        self._has_titles = any(lane.title for lane in board.lanes)
        if board.rows == old.rows and _shape(board) == _shape(old):
            changed = board.cards.differing(old.cards) | board.closed.differing(old.closed)
            self._announce(changed)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(board.lanes) - 1))
            return
        self._board = old
        self.beginResetModel()
        self._board = board
        self._row_at = {row.id: number for number, row in enumerate(board.rows)}
        self._column_at = {lane.id: number for number, lane in enumerate(board.lanes)}
        self.endResetModel()

    @property
    def has_titles(self) -> bool:
        """Say whether lanes have titles of their own below those of their booths."""
        return self._has_titles

    def set_marks(self, marks: Mapping[Place, Mark]) -> None:
        """Mark cells by (row id, lane id); replaces all marks."""
        touched = self._marks.keys() | marks.keys()
        self._marks = dict(marks)
        self._announce(touched)

    def show_person(self, person: int | None) -> None:
        """Tint the interviews of one person."""
        cards = self._board.cards
        touched = {*cards.places_of(person), *cards.places_of(self._person)}
        self._person = person
        self._announce(touched)

    def lane(self, column: int) -> BoardLane:
        """Give the lane of a column."""
        return self._board.lanes[column]

    def slot(self, row: int) -> BoardRow:
        """Give the slot or break of a row."""
        return self._board.rows[row]

    def place(self, index: _Index) -> Place:
        """Give row id and lane id of a cell."""
        return self._board.rows[index.row()].id, self._board.lanes[index.column()].id

    def cell(self, row: int, column: int) -> tuple[BoardCard | None, Mark | None, str | None]:
        """Give what stands in a cell: a card, a mark, the words of a closed one."""
        place = self._board.rows[row].id, self._board.lanes[column].id
        return self._board.cards.at(place), self._marks.get(place), self._board.closed.at(place)

    def ends_booth(self, column: int) -> bool:
        """Say whether a lane is the last of its booth."""
        lanes = self._board.lanes
        return column + 1 == len(lanes) or lanes[column].booth != lanes[column + 1].booth

    def card(self, index: _Index) -> BoardCard | None:
        """Give the interview in a cell."""
        return self._board.cards.at(self.place(index)) if index.isValid() else None

    def closed(self, index: _Index) -> str | None:
        """Give the words of a closed cell, None for an open one."""
        return self._board.closed.at(self.place(index)) if index.isValid() else None

    def mark(self, index: _Index) -> Mark | None:
        """Give the mark of a cell."""
        return self._marks.get(self.place(index)) if index.isValid() else None

    def index_of(self, place: Place) -> QModelIndex:
        """Find the cell of a row id and a lane id; invalid when it is not on the board."""
        row, column = self._row_at.get(place[0]), self._column_at.get(place[1])
        return QModelIndex() if row is None or column is None else self.index(row, column)

    def index_of_card(self, card_id: int) -> QModelIndex:
        """Find the cell of an interview."""
        place = self._board.cards.place_of(card_id)
        return self.index_of(place) if place is not None else QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Count slots and breaks."""
        return 0 if parent is not None and parent.isValid() else len(self._board.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Count lanes."""
        return 0 if parent is not None and parent.isValid() else len(self._board.lanes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for one cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            card = self.card(index)
            return veiled(card.name) if card is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return veiled(self._sentence(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            return veiled(self._tooltip(index))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for a lane's or a slot's head."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._board.rows[section].start if section < len(self._board.rows) else None
        return veiled(self._lane_words(self._board.lanes[section])) if section < len(self._board.lanes) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let cards be dragged and every open cell take one."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.slot(index.row()).break_text:
            return flags
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.card(index) is not None else flags

    def mimeTypes(self) -> list[str]:
        """Name what can be dropped here."""
        return [CARD_MIME, PERSON_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Describe the dragged interview by its id."""
        data = QMimeData()
        card = next((card for card in map(self.card, indexes) if card is not None), None)
        if card is not None:
            data.setData(CARD_MIME, str(card.id).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Move, never copy."""
        return Qt.DropAction.MoveAction

    def _sentence(self, index: _Index) -> str:
        """Say all a cell shows: time, lane, person, language, points, interpreter, state."""
        slot, lane = self.slot(index.row()), self.lane(index.column())
        if slot.break_text:
            return f"{slot.start}, {slot.break_text}"
        parts = [QCoreApplication.translate("Board", "{time} o'clock").format(time=slot.start), self._lane_words(lane)]
        card, closed, mark = self.card(index), self.closed(index), self.mark(index)
        if card is not None:
            parts += _card_words(card)
        elif closed is not None:
            parts.append(closed or QCoreApplication.translate("Board", "closed"))
        else:
            parts.append(QCoreApplication.translate("Board", "free"))
        if mark is not None:
            parts.append(mark.text)
        return ", ".join(parts)

    def _tooltip(self, index: _Index) -> str:
        card, mark = self.card(index), self.mark(index)
        if mark is not None:
            return mark.text
        return ", ".join(_card_words(card)) if card is not None else ""

    def _lane_words(self, lane: BoardLane) -> str:
        return " ".join(part for part in (lane.number, lane.organisation, lane.title) if part)

    def _announce(self, places: AbstractSet[Place]) -> None:
        """Tell the views which cells to paint again, one signal when they are many."""
        if len(places) > _SINGLY:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        for index in map(self.index_of, places):
            if index.isValid():
                self.dataChanged.emit(index, index)


def _shape(board: Board) -> tuple[tuple[int, int], ...]:
    return tuple((lane.id, lane.booth) for lane in board.lanes)


def _card_words(card: BoardCard) -> list[str]:
    level = QCoreApplication.translate("Board", "German {level}").format(level=card.level) if card.level else ""
    words = [card.name, card.detail, card.language, level]
    if card.points is not None:
        words.append(QCoreApplication.translate("Board", "{points} of 100 points").format(points=card.points))
    words.append(QCoreApplication.translate("Board", "with interpreter") if card.has_interpreter else "")
    words.append(QCoreApplication.translate("Board", "kept in place") if card.is_fixed else "")
    return [word for word in (*words, card.warning, card.note, card.change) if word]
