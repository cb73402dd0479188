"""What is not known of participants and offers, and would make the points better founded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.planning.distance import Gazetteer
from refugeesday.planning.unknowns import MissingField, unknowns_of_offers, unknowns_of_participants
from refugeesday.services.proposals import positions

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Offer
    from refugeesday.domain.people import Participant
    from refugeesday.services.plans import PlanInput


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingData:
    """Hold who and what something is missing of, by number, with the fields; nobody with everything known."""

    participants: tuple[tuple[Participant, tuple[MissingField, ...]], ...]
    offers: tuple[tuple[Offer, tuple[MissingField, ...]], ...]

    @property
    def of_people(self) -> Counter[MissingField]:
        """Count the people each field is missing of."""
        return Counter(field for _, fields in self.participants for field in fields)

    @property
    def of_offers(self) -> Counter[MissingField]:
        """Count the offers each field is missing of."""
        return Counter(field for _, fields in self.offers for field in fields)


def missing_data(given: PlanInput) -> MissingData:
    """List what is not known of the expected participants and the offers of an event, as far as an offer asks for it.

    Nothing of it excludes anybody: what is not known counts as unknown. O(participants + offers).
    """
    gazetteer = Gazetteer(positions())
    expected = [one for one in given.participants if one.state.is_expected]
    people = unknowns_of_participants(expected, given.offers, gazetteer)
    offers = unknowns_of_offers(given.offers, gazetteer)
    return MissingData(
        participants=tuple((one, people[one.id]) for one in expected if one.id in people),
        offers=tuple((one, offers[one.id]) for one in given.offers if one.id in offers),
    )
