"""A participant as the fields of a form: each a text that reads and writes as the cells of a list do."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from refugeesday.domain.people import Participant, Person
from refugeesday.domain.time import zone_named
from refugeesday.exchange.cells import CellError
from refugeesday.exchange.list_fields import ListKind
from refugeesday.exchange.lists import field_by_key
from refugeesday.services.events import event as read_event
from refugeesday.services.list_rows import Filled, ListRow, RowJudge
from refugeesday.services.organisation_names import OrganisationNames
from refugeesday.services.organisations import organisations
from refugeesday.services.participant_rows import RowApplier, cells

if TYPE_CHECKING:
    from refugeesday.services.session import Session

_SEVERAL = ("first_languages", "languages", "wanted", "practised", "learned", "wishes", "excluded", "availability")


def field_texts(session: Session, one: Participant) -> dict[str, str]:
    """Give the text of every field by its key, "" where nothing is known."""
    said = cells(one, names=OrganisationNames(organisations(session)))
    known = field_by_key(ListKind.PARTICIPANTS)
    return {key: field.cell.write(said[key]) if key in said else "" for key, field in known.items()}


def with_text(session: Session, one: Participant, *, key: str, text: str) -> Participant:
    """Give the participant with one field as a text says; an empty text empties the field. Nothing is stored.

    Raises CellError where the text cannot be understood.
    """
    field = field_by_key(ListKind.PARTICIPANTS)[key]
    value = field.cell.read(text)
    filled: Filled = {key: _blank(key) if value is None else value}
    judge = RowJudge((), kind=ListKind.PARTICIPANTS)
    today = session.now().astimezone(zone_named(read_event(session, one.event).zone)).date()
    applier = RowApplier(OrganisationNames(organisations(session)), judge, today)
    changed = applier.apply(one, ListRow(number=0, filled=filled))
    if changed is None:
        fault = judge.rejections[0]
        raise CellError(fault.code, fault.value)
    if not changed.person.given_name and not changed.person.family_name:
        raise CellError("row.name_missing", text)
    return changed


def _blank(key: str) -> Any:  # a value of the field's own type
    return () if key in _SEVERAL else _DEFAULTS.get(key)


_DEFAULTS = {
    field.name: field.default for field in (*fields(Person), *fields(Participant)) if field.default is not MISSING
}
"""What each field holds before anything is said."""
