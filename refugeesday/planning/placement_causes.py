"""Say why somebody has no company."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refugeesday.planning.placement_table import PlacementTable
    from refugeesday.planning.profiles import Flags


class PlacementCause(StrEnum):
    """Name the one main cause why somebody has no company: without it there would be a place, or a choice of one."""

    FREE = "free"
    NOTHING_FITS = "nothing_fits"
    PLACES_TAKEN = "places_taken"
    GERMAN_TOO_LOW = "german_too_low"
    NOT_FREE = "not_free"
    EXCLUDED = "excluded"
    SEVERAL = "several"


def cause_of(table: PlacementTable, row: int, *, has_room: Flags | None = None) -> PlacementCause:
    """Return the main cause of the person in a row; `has_room` says of each offer whether a place is left."""
    if has_room is not None and (table.allowed[row] & has_room).any():
        return PlacementCause.FREE
    fits, speaks = table.fits[row], table.speaks[row]
    wanted, free = table.is_wanted[row], table.is_free[row]
    if not fits.any():
        return PlacementCause.NOTHING_FITS
    if table.allowed[row].any():
        return PlacementCause.PLACES_TAKEN
    if (fits & wanted & free).any():
        return PlacementCause.GERMAN_TOO_LOW
    if (fits & wanted & speaks).any():
        return PlacementCause.NOT_FREE
    return PlacementCause.EXCLUDED if (fits & free & speaks).any() else PlacementCause.SEVERAL
