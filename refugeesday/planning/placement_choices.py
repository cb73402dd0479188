"""Say of every company whether somebody may spend the day there: allowed, with a drawback, or not and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.planning.moves import Verdict
from refugeesday.planning.placement_table import is_held
from refugeesday.planning.travel import Travel

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from refugeesday.domain.interviews import Placement
    from refugeesday.planning.placement_table import PlacementTable


class ChoiceReason(StrEnum):
    """Name what speaks against a company: first what refuses it, then drawbacks; of several the first one counts."""

    HELD = "held"
    EXCLUDED = "excluded"
    GERMAN_TOO_LOW = "german_too_low"
    NOT_FREE = "not_free"
    PLACES_TAKEN = "places_taken"
    TOLD_ALREADY = "told_already"
    FEW_POINTS = "few_points"
    NEEDS_DRIVER = "needs_driver"
    FEWER_POINTS = "fewer_points"
    NONE = "none"


REFUSING = frozenset(
    {
        ChoiceReason.HELD,
        ChoiceReason.EXCLUDED,
        ChoiceReason.GERMAN_TOO_LOW,
        ChoiceReason.NOT_FREE,
        ChoiceReason.PLACES_TAKEN,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Hold the answer for one offer: the placement it would be, the verdict and the reason."""

    placement: Placement
    verdict: Verdict
    reason: ChoiceReason


def choices(
    table: PlacementTable, row: int, *, placements: Mapping[int, Placement], told: Collection[int]
) -> tuple[Choice, ...]:
    """Return an answer for every offer but the present one: best verdict first, then most points.

    `placements` are all that stand, by participant, and are those the table holds; `told` are the participants who know
    theirs already.
    """
    person = table.people[row].id
    now = placements.get(person)
    found = []
    for column, offer in enumerate(table.offers):
        if now is not None and now.offer == offer.id:
            continue
        new = table.placement(row, column, placements)
        reason = _reason(table, row, column, now=now, new=new, is_told=person in told)
        found.append(Choice(placement=new, verdict=_verdict(reason), reason=reason))
    return tuple(sorted(found, key=lambda one: (one.verdict, -one.placement.score, one.placement.offer)))


def _reason(
    table: PlacementTable, row: int, column: int, *, now: Placement | None, new: Placement, is_told: bool
) -> ChoiceReason:
    holds = {
        ChoiceReason.HELD: now is not None and is_held(now),
        ChoiceReason.EXCLUDED: not table.is_wanted[row, column],
        ChoiceReason.GERMAN_TOO_LOW: not table.speaks[row, column],
        ChoiceReason.NOT_FREE: not table.is_free[row, column],
        ChoiceReason.PLACES_TAKEN: table.places[column] < 1,
        ChoiceReason.TOLD_ALREADY: is_told and now is not None,
        ChoiceReason.FEW_POINTS: not table.fits[row, column],
        ChoiceReason.NEEDS_DRIVER: new.travel == Travel.DRIVER,
        ChoiceReason.FEWER_POINTS: now is not None and new.score < now.score,
    }
    return next((reason for reason, is_so in holds.items() if is_so), ChoiceReason.NONE)


def _verdict(reason: ChoiceReason) -> Verdict:
    if reason in REFUSING:
        return Verdict.REFUSED
    return Verdict.ALLOWED if reason is ChoiceReason.NONE else Verdict.DRAWBACK
