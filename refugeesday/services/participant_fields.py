"""A participant as the fields of a form: each a text that reads and writes as the cells of a list do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.domain.people import Participant, Person
from refugeesday.exchange.list_fields import ListKind
from refugeesday.services.entry_fields import applied, row_of, shown_texts
from refugeesday.services.events import today_at
from refugeesday.services.organisation_names import OrganisationNames
from refugeesday.services.organisations import organisations
from refugeesday.services.participant_rows import RowApplier, cells

if TYPE_CHECKING:
    from refugeesday.services.list_rows import ListRow, RowJudge
    from refugeesday.services.session import Session

_KIND = ListKind.PARTICIPANTS
_BLANK = Participant(event=0, person=Person())


def field_texts(session: Session, one: Participant) -> dict[str, str]:
    """Give the text of every field by its key, "" where nothing is known."""
    return shown_texts(cells(one, names=OrganisationNames(organisations(session))), kind=_KIND)


def with_text(session: Session, one: Participant, *, key: str, text: str) -> Participant:
    """Give the participant with one field as a text says; an empty text empties the field. Nothing is stored.

    Raises CellError where the text cannot be understood.
    """
    names, today = OrganisationNames(organisations(session)), today_at(session, one.event)

    def apply(row: ListRow, judge: RowJudge) -> Participant | None:
        return RowApplier(names, judge, today).apply(one, row)

    changed: Participant = applied(apply, row_of(text, kind=_KIND, key=key, blank=_BLANK), kind=_KIND)
    return changed
