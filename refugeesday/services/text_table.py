"""A table of texts for other programs, of some or all of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from refugeesday.domain.names import folded
from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RowT = TypeVar("RowT")
Table = tuple[tuple[str, ...], list[tuple[str, ...]]]
"""Headers and rows of texts."""


def make_table(
    known: tuple[tuple[str, str, Callable[[RowT], str]], ...],
    rows: Sequence[RowT],
    *,
    columns: Sequence[str] | None,
    kind: str,
) -> Table:
    """Give a table of the columns asked for by key or header, all of them where that is None.

    `known` are key, header and what a row says. Raises UserError `import.unknown_field` with the `kind` of list for a
    column there is none of.
    """
    by_name = {folded(name): column for column in known for name in column[:2]}
    wanted = [folded(key) for key, _, _ in known] if columns is None else [folded(name) for name in columns]
    if unknown := [name for name in wanted if name not in by_name]:
        raise UserError("import.unknown_field", field=unknown[0], kind=kind)
    chosen = [by_name[name] for name in wanted]
    return tuple(header for _, header, _ in chosen), [tuple(say(row) for _, _, say in chosen) for row in rows]
