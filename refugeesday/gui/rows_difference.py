"""Bring a model's list from one state to another, telling the views only what differs."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QModelIndex

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from PySide6.QtCore import QAbstractTableModel

RESET_FROM = 300
# from here on, looking for the difference would stall the window longer than a reset does
_TOO_MANY = 20_000
# a move or an insertion costs time in proportion to the list; above this product a reset is cheaper
_STEPS_TIMES_ROWS = 2_000_000


class _Identified(Protocol):
    @property
    def id(self) -> Hashable: ...


R = TypeVar("R", bound=_Identified)


def announce_difference(model: QAbstractTableModel, shown: list[R], target: list[R]) -> None:
    """Turn `shown` into `target` in place, with row signals, or with one reset when more than 300 rows differ.

    Rows are the same when their ids are; equal rows are not announced. Rows that keep their order are never moved, so
    selection and scroll position stay.
    """
    if len(target) >= _TOO_MANY and shown == target:
        return
    moved = _plan(shown, target) if max(len(shown), len(target)) < _TOO_MANY else None
    if moved is None:
        model.beginResetModel()
        shown[:] = target
        model.endResetModel()
        return
    _remove(model, shown, {row.id for row in target})
    _move(model, shown, target, moved)
    _insert(model, shown, target)
    _change(model, shown, target)


def _plan(shown: list[R], target: list[R]) -> set[Hashable] | None:
    """Find the ids that must move; None when a reset is cheaper."""
    places = {row.id: place for place, row in enumerate(target)}
    kept = [places[row.id] for row in shown if row.id in places]
    steps = len(shown) - len(kept) + len(target) - len(kept)
    size = max(len(shown), len(target), 1)
    if steps > RESET_FROM or steps * size > _STEPS_TIMES_ROWS:
        return None
    steps += sum(target[places[row.id]] != row for row in shown if row.id in places)
    staying = set(_longest_rising(kept)) if any(a > b for a, b in pairwise(kept)) else set(kept)
    moved = {target[place].id for place in kept if place not in staying}
    steps += len(moved)
    return None if steps > RESET_FROM or steps * size > _STEPS_TIMES_ROWS else moved


def _remove(model: QAbstractTableModel, shown: list[R], keep: set[Hashable]) -> None:
    gone = [place for place, row in enumerate(shown) if row.id not in keep]
    for first, last in reversed(list(_runs(gone))):
        model.beginRemoveRows(QModelIndex(), first, last)
        del shown[first : last + 1]
        model.endRemoveRows()


def _move(model: QAbstractTableModel, shown: list[R], target: list[R], moved: set[Hashable]) -> None:
    """Put each moved row behind the one it follows in the target; what stands before it is in order already."""
    if not moved:
        return
    present = {row.id for row in shown}
    before: Hashable = None
    for row in target:
        if row.id not in present:
            continue
        if row.id in moved:
            _move_behind(model, shown, row.id, before)
        before = row.id


def _move_behind(model: QAbstractTableModel, shown: list[R], row_id: Hashable, before: Hashable) -> None:
    ids = [row.id for row in shown]
    source = ids.index(row_id)
    goal = ids.index(before) + 1 if before is not None else 0
    if goal in {source, source + 1}:
        return
    model.beginMoveRows(QModelIndex(), source, source, QModelIndex(), goal)
    shown.insert(goal if goal < source else goal - 1, shown.pop(source))
    model.endMoveRows()


def _insert(model: QAbstractTableModel, shown: list[R], target: list[R]) -> None:
    present = {row.id for row in shown}
    for first, last in _runs([place for place, row in enumerate(target) if row.id not in present]):
        model.beginInsertRows(QModelIndex(), first, last)
        shown[first:first] = target[first : last + 1]
        model.endInsertRows()


def _change(model: QAbstractTableModel, shown: list[R], target: list[R]) -> None:
    changed = [place for place, row in enumerate(target) if shown[place] != row]
    for first, last in _runs(changed):
        shown[first : last + 1] = target[first : last + 1]
        model.dataChanged.emit(model.index(first, 0), model.index(last, model.columnCount() - 1))


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """Group rising places into runs (first, last) without holes."""
    start = 0
    for place in range(1, len(places) + 1):
        if place == len(places) or places[place] != places[place - 1] + 1:
            yield places[start], places[place - 1]
            start = place


def _longest_rising(numbers: list[int]) -> list[int]:
    """Find a longest rising subsequence, in O(n log n)."""
    tails: list[int] = []
    tail_places: list[int] = []
    previous: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        tails[length : length + 1] = [number]
        tail_places[length : length + 1] = [place]
        previous.append(tail_places[length - 1] if length else -1)
    place, found = tail_places[-1] if tail_places else -1, []
    while place >= 0:
        found.append(numbers[place])
        place = previous[place]
    return found[::-1]
