"""Say why somebody has no company."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refugeesday.planning.placement_table import PlacementTable
    from refugeesday.planning.profiles import Flags


class PlacementCause(StrEnum):
    """Name the one main cause why somebody has no company: without it there would be a place, or a choice of one.

    Those that end in `taken` hold only together: the companies that suit are full as well. NOTHING_FITS: a company that
    does has still to be found.
    """

    FREE = "free"
    NOTHING_FITS = "nothing_fits"
    PLACES_TAKEN = "places_taken"
    GERMAN_TOO_LOW = "german_too_low"
    NOT_FREE = "not_free"
    EXCLUDED = "excluded"
    GERMAN_TOO_LOW_AND_TAKEN = "german_too_low_and_taken"
    NOT_FREE_AND_TAKEN = "not_free_and_taken"
    EXCLUDED_AND_TAKEN = "excluded_and_taken"
    SEVERAL = "several"


def cause_of(table: PlacementTable, row: int, *, has_room: Flags) -> PlacementCause:
    """Return the main cause of the person in a row; `has_room` says of each offer whether a place is left."""
    fits, speaks = table.fits[row], table.speaks[row]
    wanted, free = table.is_wanted[row], table.is_free[row]
    if not fits.any():
        return PlacementCause.NOTHING_FITS
    if table.allowed[row].any():
        return PlacementCause.FREE if (table.allowed[row] & has_room).any() else PlacementCause.PLACES_TAKEN
    without = (
        (PlacementCause.GERMAN_TOO_LOW, PlacementCause.GERMAN_TOO_LOW_AND_TAKEN, fits & wanted & free),
        (PlacementCause.NOT_FREE, PlacementCause.NOT_FREE_AND_TAKEN, fits & wanted & speaks),
        (PlacementCause.EXCLUDED, PlacementCause.EXCLUDED_AND_TAKEN, fits & free & speaks),
    )
    alone = (cause for cause, _, offers in without if (offers & has_room).any())
    together = (cause for _, cause, offers in without if offers.any())
    return next(alone, None) or next(together, PlacementCause.SEVERAL)
