"""Words of the placement page that several of its parts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.domain.interviews import PlacementState
from refugeesday.domain.organisations import Commitment
from refugeesday.planning.travel import Travel

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Contact
    from refugeesday.services.placement_rows import PlacementRow
    from refugeesday.wording import Words

TRAVEL_ICONS = {
    Travel.ON_FOOT: "walk",
    Travel.OWN_CAR: "car",
    Travel.BUS: "bus",
    Travel.DRIVER: "car",
    Travel.OPEN: "warning",
}
COMMITMENTS = {
    Commitment.OPEN: ("open", "warn"),
    Commitment.ASKED: ("open", "warn"),
    Commitment.PROMISED: ("ok", "ok"),
    Commitment.CONFIRMED: ("ok", "ok"),
    Commitment.DECLINED: ("declined", "err"),
}
STATES = {PlacementState.ARRIVED: ("ok_filled", "ok"), PlacementState.MISSED: ("absent", "err")}


def travel_of(row: PlacementRow) -> Travel:
    """Give the way to a company."""
    return Travel(row.placement.travel or Travel.OPEN)


def travel_words(row: PlacementRow, words: Words) -> str:
    """Say how somebody gets there: what was noted, else the way and how far it is."""
    if row.placement.travel_note:
        return row.placement.travel_note
    way = words.of(travel_of(row))
    return way if row.kilometres is None else f"{way}, {distance_words(row.kilometres)}"


def distance_words(kilometres: int) -> str:
    """Say a distance as the crow flies, which is never exact."""
    return QCoreApplication.translate("Placement", "about {km} km").format(km=max(1, kilometres))


def needs_care(row: PlacementRow) -> bool:
    """Say whether somebody still has to see to the way there."""
    return not row.placement.travel_note and travel_of(row) in {Travel.DRIVER, Travel.OPEN}


def contact_words(contact: Contact) -> str:
    """Give whom to ask for, short: "Fr. Wiegand"."""
    short = {"Frau": "Fr.", "Herr": "Hr."}.get(contact.salutation, contact.salutation)
    family = contact.name.split()[-1] if contact.name else ""
    return f"{short} {family}".strip() or "–"
