"""Hand out long lists of values that many read: one copy for all, as long as the rows behind it are the same.

Several pages show the participants of an event, and each reads in a thread and on a connection of its own. Values are
frozen, so all may hold the same ones. Whether the rows are the same say the sums the file keeps of its tables
(`store/checksums.py`): they are equal again after an undo, and different in another file of the same name.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from refugeesday.store.checksums import sums_of_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from refugeesday.services.session import Session
    from refugeesday.store.tables import Table


class _Identified(Protocol):
    @property
    def id(self) -> int: ...


V = TypeVar("V", bound=_Identified)

_KEPT_LISTS = 6
_lock = Lock()  # two who ask at once wait for one reading
_kept: dict[tuple[Path, str, int], tuple[object, tuple[Any, ...]]] = {}


def shared_list(
    session: Session, name: str, event: int, *, tables: Sequence[type[Table]], read: Callable[[], list[V]]
) -> list[V]:
    """Give what `read` gives for an event, or what it gave while the rows of `tables` were what they are now.

    Inside a step everything is read: the sums follow when it ends. Values that did not change are the same as before.
    """
    if session.path is None or session.is_in_step:
        return read()
    key, connection = (session.path, name, event), session.store.connection()
    with _lock:
        mark = sums_of_tables(connection, tables)
        known, values = _kept.get(key, (None, ()))
        if known == mark:
            return list(values)
        before = {one.id: one for one in values}
        found = [old if (old := before.get(one.id)) == one else one for one in read()]
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
