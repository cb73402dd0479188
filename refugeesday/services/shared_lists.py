"""Hand out long lists of values that many read: one copy for all, as long as the rows behind it are the same.

Several pages show the participants of an event, and each reads in a thread and on a connection of its own. Values are
frozen, so all may hold the same ones. Whether the rows are the same say the sums the file keeps of its tables
(`store/checksums.py`): they are equal again after an undo, and different in another file of the same name.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from refugeesday.store.checksums import sums_of_tables
from refugeesday.store.values import read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from peewee import Expression, Node

    from refugeesday.services.session import Session
    from refugeesday.store.tables import Table


class _Identified(Protocol):
    @property
    def id(self) -> int: ...


V = TypeVar("V", bound=_Identified)

_KEPT_LISTS = 6
_PIECE = 1000
"""So many wholes are read at once: those that did not change are let go before the next are read."""
_lock = Lock()  # two who ask at once wait for one reading
_kept: dict[tuple[Path, str, int], tuple[object, tuple[Any, ...]]] = {}


def shared_list(
    session: Session,
    event: int,
    *,
    table: type[Table],
    parts: Sequence[type[Table]],
    order_by: Sequence[Node],
    read: Callable[[Expression], list[V]],
) -> list[V]:
    """Give the values of an event in order, or what was given while the rows of a table and of its parts were the same.

    `read` gives the values that fit. Inside a step everything is read: the sums follow when it ends. Values
    that did not change are the same as before. Takes one query more than `read`, and those again for every thousand.
    """
    of_event, id_of = table._meta.fields["event"] == event, table.id
    if session.path is None or session.is_in_step:
        return read(of_event)
    key, connection, tables = (session.path, table._meta.table_name, event), session.store.connection(), (table, *parts)
    with _lock:
        mark = sums_of_tables(connection, tables)
        known, values = _kept.get(key, (None, ()))
        if known == mark:
            return list(values)
        before = {one.id: one for one in values}
        ids = [id_ for (id_,) in read_rows(session.store, table, of_event, columns=("id",), order_by=order_by)]
        read_so_far: dict[int, V] = {}
        by_id = sorted(ids)
        for first in range(0, len(ids), _PIECE):
            last = min(first + _PIECE, len(ids)) - 1
            for one in read(of_event & id_of.between(by_id[first], by_id[last])):
                read_so_far[one.id] = old if (old := before.get(one.id)) == one else one
        found = [read_so_far[id_] for id_ in ids if id_ in read_so_far]
        if sums_of_tables(connection, tables) == mark:  # nobody wrote meanwhile
            _kept.pop(key, None)
            _kept[key] = mark, tuple(found)
            for oldest in list(_kept)[:-_KEPT_LISTS]:
                del _kept[oldest]
        return found


def forget_lists(path: Path) -> None:
    """Drop the lists of a file that was closed."""
    with _lock:
        for key in [key for key in _kept if key[0] == path]:
            del _kept[key]
