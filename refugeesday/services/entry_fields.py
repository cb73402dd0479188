"""The fields of an entry as texts of a form: each reads and writes as the cells of its list do."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from refugeesday.exchange.cells import CellError
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.services.list_rows import Filled, ListRow, RowJudge

if TYPE_CHECKING:
    from collections.abc import Callable

    from refugeesday.domain.people import Participant, Volunteer


def shown_texts(said: Filled, *, kind: ListKind) -> dict[str, str]:
    """Give the text of every field of a list by its key, "" where nothing is said."""
    return {key: field.cell.write(said[key]) if key in said else "" for key, field in field_by_key(kind).items()}


def row_of(text: str, *, kind: ListKind, key: str, blank: Participant | Volunteer) -> ListRow:
    """Give a row that says one field; an empty text says what the field of a blank entry holds.

    Raises CellError where the text cannot be understood.
    """
    cell = field_by_key(kind)[key].cell
    value = cell.read(text)
    if value is None:
        value = () if cell.is_list else _defaults(blank).get(key)
    return ListRow(number=0, filled={key: value})


def applied(apply: Callable[[ListRow, RowJudge], Any], row: ListRow, *, kind: ListKind) -> Any:
    """Give what a row makes of an entry, of the entry's own type.

    Raises CellError where the row is rejected or leaves a person without a name.
    """
    judge = RowJudge((), kind=kind)
    changed = apply(row, judge)
    if changed is None:
        fault = judge.rejections[0]
        raise CellError(fault.code, fault.value)
    if not changed.person.given_name and not changed.person.family_name:
        raise CellError("row.name_missing", "")
    return changed


def _defaults(blank: Participant | Volunteer) -> dict[str, Any]:
    known = (*fields(blank.person), *fields(blank))
    return {field.name: field.default for field in known if field.default is not MISSING}
