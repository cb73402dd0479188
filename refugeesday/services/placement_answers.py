"""Why people have the company they have, why others have none, where else they could go, and what would help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.planning.moves import Verdict
from refugeesday.planning.placement_causes import cause_of
from refugeesday.planning.placement_choices import Choice, choices
from refugeesday.planning.placement_remedies import DayRemedy, day_remedies
from refugeesday.planning.placement_swaps import Swap, swap
from refugeesday.services.call_lists import trade_title
from refugeesday.services.organisations import organisations
from refugeesday.services.placement_plans import PlacementInput, compute_placements, placement_table

if TYPE_CHECKING:
    from refugeesday.planning.placement_causes import PlacementCause
    from refugeesday.services.session import Session


class CompanyBook:
    """Answer for one day as it was read where each person could go; made from values, so in any thread."""

    def __init__(self, given: PlacementInput) -> None:
        self._table = placement_table(given)
        self._row = {one.id: row for row, one in enumerate(self._table.people)}
        self._standing = {one.participant: one for one in given.placements}
        self._told = {key[0] for key in given.released}

    def choices(self, participant: int) -> tuple[Choice, ...]:
        """Give an answer for every company but the present one; nothing for people who are not expected."""
        row = self._row.get(participant)
        if row is None:
            return ()
        return choices(self._table, row, placements=self._standing, told=self._told)

    def swap(self, first: int, second: int) -> Swap | None:
        """Give what it would be for two people with a company to change companies; None where they cannot at all."""
        both = self._standing.get(first), self._standing.get(second)
        if both[0] is None or both[1] is None or both[0].offer == both[1].offer:
            return None
        return swap(self._table, both[0], both[1], standing=self._standing)

    @property
    def causes(self) -> dict[int, PlacementCause]:
        """Give why people have no company in the day as it stands, by participant."""
        has_room = self._table.places > 0
        return {
            id_: cause_of(self._table, row, has_room=has_room)
            for id_, row in self._row.items()
            if id_ not in self._standing
        }

    def alternatives(self, participant: int, *, most: int = 3) -> tuple[Choice, ...]:
        """Give the best companies somebody could have instead, without those that are refused."""
        return tuple(one for one in self.choices(participant) if one.verdict is not Verdict.REFUSED)[:most]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRemedyRow:
    """Hold what would help, with the company it is about (0 for one to be found), or how people name the occupation."""

    remedy: DayRemedy
    organisation: int
    company: str
    title: str


def day_remedy_rows(session: Session, given: PlacementInput, *, most: int = 5) -> list[DayRemedyRow]:
    """Give what would help most, best first, with the names it is told by."""
    houses = {one.id: one.name for one in organisations(session, event=given.event.id)}
    of_offer = {one.id: one.organisation for one in given.offers}
    left = [one for one in given.participants if one.id not in {each.participant for each in given.placements}]
    return [
        DayRemedyRow(
            remedy=one,
            organisation=of_offer.get(one.offer, 0),
            company=houses.get(of_offer.get(one.offer, 0), ""),
            title=trade_title(one.kldb, left) if one.kldb else "",
        )
        for one in placement_remedies(given, most=most)
    ]


def placement_remedies(given: PlacementInput, *, most: int = 5) -> tuple[DayRemedy, ...]:
    """Give what would give more people a company, when the day is planned with the change and what is fixed stays."""
    return day_remedies(
        lambda changed: compute_placements(given, offers=changed),
        participants=given.participants,
        offers=given.offers,
        most=most,
    )
