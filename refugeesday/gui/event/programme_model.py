"""Lay the programme out in cells: a column a room, a row a quarter of an hour."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from refugeesday.domain.events import DOORS
from refugeesday.domain.time import minutes_of
from refugeesday.gui.event.programme_words import conflict_words, no_room, sentence, time_words, translate
from refugeesday.services.agenda import Agenda

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from refugeesday.domain.events import AgendaItem, Event
    from refugeesday.services.agenda import AgendaEntry
    from refugeesday.wording import Words

STEP = 15
"""Minutes a row stands for, and an item moves by."""
_DAY = 24 * 60
_EDGE = int(DOORS.total_seconds() // 60)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """An entry on the grid: its column, its minutes of the day, and its lane beside what happens at the same time."""

    entry: AgendaEntry
    column: int
    starts: int
    ends: int
    wrong: str = ""
    lane: int = 0
    lanes: int = 1

    @property
    def times(self) -> str:
        """Say from when to when it is."""
        return time_words(self.entry.starts, self.entry.ends)

    def lines(self, most: int) -> tuple[str, ...]:
        """Give what is written on it in so many lines: times, title, what is wrong with it or who sees to it."""
        times, title = self.times, self.entry.item.title
        if most < 2:
            return ("  ".join(filter(None, (times, title, self.wrong))),)
        third = self.wrong or self.entry.item.responsible
        if third and most > 2:
            return times, title, third
        return "  ".join(filter(None, (times, self.wrong))), title


class ProgrammeModel(QAbstractTableModel):
    """Answer for the cells of a day; the blocks lie over them."""

    def __init__(self) -> None:
        super().__init__()
        self._agenda = Agenda()
        self._event: Event | None = None
        self._words: Words | None = None
        self.rooms: tuple[int | None, ...] = ()
        self.first, self._last = 0, 0
        self.blocks: tuple[Block, ...] = ()

    def show_agenda(self, agenda: Agenda, event: Event, words: Words) -> None:
        """Show the programme of an event from half an hour before its opening to half an hour after its closing."""
        self.beginResetModel()
        self._agenda, self._event, self._words = agenda, event, words
        is_loose = not agenda.rooms or any(entry.room is None for entry in agenda.entries)
        self.rooms = (*(room.id for room in agenda.rooms), *([None] if is_loose else []))
        spans = [(entry, *minutes_on(event.date, entry)) for entry in agenda.entries]
        shown = [(entry, starts, ends) for entry, starts, ends in spans if starts < ends]
        opens, closes = minutes_of(event.opening.starts), minutes_of(event.opening.ends)
        first = min([opens - _EDGE, *(starts for _, starts, _ in shown)])
        last = max([closes + _EDGE, *(ends for _, _, ends in shown)])
        self.first = max(0, first // STEP * STEP)
        self._last = min(_DAY, -(-last // STEP) * STEP)
        columns = {room: place for place, room in enumerate(self.rooms)}
        self.blocks = tuple(
            block
            for place in range(len(self.rooms))
            for block in _lanes([one for one in shown if columns[_room(one[0])] == place], place, words)
        )
        self.endResetModel()

    @property
    def closed(self) -> tuple[int, int]:
        """Give the minutes of the opening and of the closing."""
        if self._event is None:
            return 0, _DAY
        return minutes_of(self._event.opening.starts), minutes_of(self._event.opening.ends)

    def is_break(self, row: int) -> bool:
        """Say whether a row lies in a break."""
        minute = self.minute(row)
        breaks = self._event.breaks if self._event is not None else ()
        return any(minutes_of(one.starts) < minute + STEP and minute < minutes_of(one.ends) for one in breaks)

    def minute(self, row: int) -> int:
        """Give the minute of the day a row begins with."""
        return self.first + row * STEP

    def row_of(self, minute: int) -> int:
        """Give the row of a minute."""
        return (minute - self.first) // STEP

    def block(self, id_: int | None) -> Block | None:
        """Give the block of an entry, None where it is not on the grid."""
        return next((block for block in self.blocks if block.entry.id == id_), None)

    def blocks_at(self, row: int, column: int) -> list[Block]:
        """Give what happens in a cell."""
        minute = self.minute(row)
        return [
            block
            for block in self.blocks
            if block.column == column and block.starts < minute + STEP and minute < block.ends
        ]

    def rowCount(self, parent: _Index | None = None) -> int:
        """Count the quarters of an hour."""
        return 0 if parent is not None and parent.isValid() else (self._last - self.first) // STEP

    def columnCount(self, parent: _Index | None = None) -> int:
        """Count the rooms."""
        return 0 if parent is not None and parent.isValid() else len(self.rooms)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Say a cell to whoever listens; the eye sees the blocks."""
        if not index.isValid() or role not in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        found = self.blocks_at(index.row(), index.column())
        if self._words is None or (role == Qt.ItemDataRole.ToolTipRole and not found):
            return None
        if found:
            return "\n".join(sentence(block.entry, self._words) for block in found)
        return translate("Programme", "{time}, {room}, free").format(
            time=clock_words(self.minute(index.row())), room=self.room_name(index.column())
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the rooms above and the times beside, the quarters in between to whoever listens alone."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.room_name(section)
        minute = self.minute(section)
        is_said = role == Qt.ItemDataRole.AccessibleTextRole or minute % (2 * STEP) == 0
        return clock_words(minute) if is_said else ""

    def room_name(self, column: int) -> str:
        """Give the name above a column."""
        room = self.rooms[column]
        return next((one.name for one in self._agenda.rooms if one.id == room), no_room())


def minutes_on(day: date, entry: AgendaEntry | AgendaItem) -> tuple[int, int]:
    """Give begin and end in minutes of a day, cut to it; both are equal for what is on another day."""
    midnight = datetime.combine(day, time())
    found = [int((at.replace(tzinfo=None) - midnight).total_seconds() // 60) for at in (entry.starts, entry.ends)]
    starts, ends = (min(max(minute, 0), _DAY) for minute in found)
    return starts, ends


def clock_words(minute: int) -> str:
    """Give "09:15"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _room(entry: AgendaEntry) -> int | None:
    return entry.room.id if entry.room is not None else None


def _lanes(spans: Sequence[tuple[AgendaEntry, int, int]], column: int, words: Words) -> list[Block]:
    """Put what overlaps beside each other: as many lanes as a stretch of the column needs."""
    found: list[Block] = []
    stretch: list[Block] = []
    free: list[int] = []  # until when each lane is taken
    for entry, starts, ends in sorted(spans, key=lambda span: span[1:]):
        if free and starts >= max(free):
            found += [replace(one, lanes=len(free)) for one in stretch]
            stretch, free = [], []
        lane = next((place for place, until in enumerate(free) if until <= starts), len(free))
        free[lane : lane + 1] = [ends]
        wrong = "; ".join(conflict_words(entry, words))
        stretch.append(Block(entry=entry, column=column, starts=starts, ends=ends, wrong=wrong, lane=lane))
    return [*found, *(replace(one, lanes=len(free)) for one in stretch)]
