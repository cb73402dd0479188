"""A volunteer as the fields of a form: each a text that reads and writes as the cells of a list do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.people import Person, Volunteer
from refugeesday.exchange.list_fields import ListKind
from refugeesday.services.entry_fields import applied, row_of, shown_texts
from refugeesday.services.events import today_at
from refugeesday.services.volunteer_rows import apply_row, cells

if TYPE_CHECKING:
    from refugeesday.services.list_rows import ListRow, RowJudge
    from refugeesday.services.session import Session

_KIND = ListKind.VOLUNTEERS
_BLANK = Volunteer(event=0, person=Person())


def volunteer_texts(_session: Session, one: Volunteer) -> dict[str, str]:
    """Give the text of every field by its key, "" where nothing is known."""
    return shown_texts(cells(one), kind=_KIND)


def volunteer_with_text(session: Session, one: Volunteer, *, key: str, text: str) -> Volunteer:
    """Give the volunteer with one field as a text says; an empty text empties the field. Nothing is stored.

    Raises CellError where the text cannot be understood.
    """
    today = today_at(session, one.event)

    def apply(row: ListRow, judge: RowJudge) -> Volunteer | None:
        return apply_row(one, row, judge=judge, today=today)

    changed: Volunteer = applied(apply, row_of(text, kind=_KIND, key=key, blank=_BLANK), kind=_KIND)
    return changed
