"""The four lists: their columns, in the order we write them."""

from __future__ import annotations

from refugeesday.exchange import offer_list, organisation_list, participant_list, volunteer_list
from refugeesday.exchange.list_fields import ListField, ListKind
from refugeesday.exchange.template_out import TemplateColumn

SHEET_NAMES = {
    ListKind.PARTICIPANTS: "Teilnehmende",
    ListKind.ORGANISATIONS: "Arbeitgeber",
    ListKind.OFFERS: "Angebote",
    ListKind.VOLUNTEERS: "Ehrenamt",
}
_FIELDS = {
    ListKind.PARTICIPANTS: participant_list.FIELDS,
    ListKind.ORGANISATIONS: organisation_list.FIELDS,
    ListKind.OFFERS: offer_list.FIELDS,
    ListKind.VOLUNTEERS: volunteer_list.FIELDS,
}


def list_fields(kind: ListKind) -> tuple[ListField, ...]:
    """Give the columns of a list."""
    return _FIELDS[kind]


def field_by_key(kind: ListKind) -> dict[str, ListField]:
    """Give the columns of a list by their keys."""
    return {field.key: field for field in _FIELDS[kind]}


def template_columns(kind: ListKind) -> list[TemplateColumn]:
    """Give the columns of the empty list that shelters and companies fill in."""
    return [
        TemplateColumn(
            header=field.german,
            explanation=field.explanation,
            example=field.example,
            choices=field.cell.choices,
            is_required=field.is_required,
            width=field.width,
        )
        for field in _FIELDS[kind]
        if field.is_in_template
    ]
