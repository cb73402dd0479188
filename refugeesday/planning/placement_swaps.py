"""Let two people of a placement day change companies: what each would have, and whether anything refuses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.planning.placement_choices import ChoiceReason
from refugeesday.planning.placement_table import is_held

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.domain.interviews import Placement
    from refugeesday.planning.placement_table import PlacementTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Hold the placements of both as they would be; `refused` is why that cannot be, None where it can.

    `gain` is what both points together change by.
    """

    placements: tuple[Placement, Placement]
    refused: ChoiceReason | None
    gain: int


def swap(
    table: PlacementTable, first: Placement, second: Placement, *, standing: Mapping[int, Placement]
) -> Swap | None:
    """Return what a swap of two standing placements makes; None where somebody or a company takes part no more.

    Places need no check: each company keeps as many people.
    """
    rows = {one.id: row for row, one in enumerate(table.people)}
    columns = {offer.id: column for column, offer in enumerate(table.offers)}
    if not ({first.participant, second.participant} <= rows.keys() and {first.offer, second.offer} <= columns.keys()):
        return None
    ways = ((first, columns[second.offer]), (second, columns[first.offer]))
    new = tuple(table.placement(rows[one.participant], column, standing) for one, column in ways)
    return Swap(
        placements=(new[0], new[1]),
        refused=next(
            (why for one, column in ways if (why := _refusal(table, rows[one.participant], column, one))), None
        ),
        gain=sum(one.score for one in new) - first.score - second.score,
    )


def _refusal(table: PlacementTable, row: int, column: int, now: Placement) -> ChoiceReason | None:
    holds = {
        ChoiceReason.HELD: is_held(now),
        ChoiceReason.EXCLUDED: not table.is_wanted[row, column],
        ChoiceReason.GERMAN_TOO_LOW: not table.speaks[row, column],
        ChoiceReason.NOT_FREE: not table.is_free[row, column],
    }
    return next((reason for reason, is_so in holds.items() if is_so), None)
