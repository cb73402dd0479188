"""A placement day as tables: who goes where, and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.services.call_lists import CallRow, call_list
from refugeesday.services.placement_rows import PlacementRow, placement_rows
from refugeesday.services.text_table import Table, make_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.services.session import Session

_DAYS: tuple[tuple[str, str, Callable[[PlacementRow], str]], ...] = (
    ("date", "Datum", lambda row: f"{row.starts:%d.%m.%Y}"),
    ("starts", "Beginn", lambda row: f"{row.starts:%H:%M}"),
    ("ends", "Ende", lambda row: f"{row.ends:%H:%M}"),
    ("number", "Nummer", lambda row: row.participant.number),
    ("participant", "Teilnehmende Person", lambda row: row.participant.person.full_name),
    ("phone", "Telefon", lambda row: row.participant.person.phone),
    ("company", "Betrieb", lambda row: row.company.organisation.name),
    ("offer", "Angebot", lambda row: row.company.offer.title),
    ("address", "Adresse", lambda row: row.company.address),
    ("meeting_point", "Treffpunkt", lambda row: row.company.offer.meeting_point),
    ("contact", "Kontakt", lambda row: row.company.contact.name),
    ("company_phone", "Telefon des Betriebs", lambda row: row.company.phone),
    ("kilometres", "Kilometer", lambda row: "" if row.kilometres is None else str(row.kilometres)),
    ("travel", "Anfahrt", lambda row: row.placement.travel_note),
    ("companion", "Begleitung", lambda row: row.companion.person.full_name if row.companion else ""),
    ("bring", "Mitbringen", lambda row: row.company.offer.bring),
    ("points", "Punkte", lambda row: str(row.placement.score)),
    ("is_fixed", "Festgehalten", lambda row: "ja" if row.placement.is_fixed else "nein"),
)


def _called(row: CallRow) -> str:
    at = row.callees[0].called_at if row.callees else None
    return "" if at is None else f"{at.astimezone():%d.%m.%Y}"


_CALLS: tuple[tuple[str, str, Callable[[CallRow], str]], ...] = (
    ("title", "Beruf", lambda row: row.title),
    ("town", "Ort", lambda row: row.wish.town),
    ("people", "Personen", lambda row: str(len(row.people))),
    ("organisation", "Anrufen bei", lambda row: row.callees[0].organisation.name if row.callees else ""),
    ("contact", "Kontakt", lambda row: row.callees[0].contact.name if row.callees else ""),
    ("phone", "Telefon", lambda row: row.callees[0].phone if row.callees else ""),
    ("called", "Zuletzt angerufen", _called),
)


def placement_table_of(session: Session, *, event: int, columns: Sequence[str] | None = None) -> Table:
    """Give the days in companies by start; `columns` chooses by key or header.

    Raises UserError `import.unknown_field` for a column there is none of.
    """
    return make_table(_DAYS, placement_rows(session, event=event), columns=columns, kind="placements")


def call_table(session: Session, *, event: int, columns: Sequence[str] | None = None) -> Table:
    """Give the wishes nobody serves, with whom to call first; `columns` and errors as `placement_table_of`."""
    return make_table(_CALLS, call_list(session, event=event), columns=columns, kind="call-list")
