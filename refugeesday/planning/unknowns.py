"""List what is not known and would make the scores better founded.

Only what something asks for is listed: a licence is missing only where an offer wants one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from refugeesday.domain.organisations import WorkingTime
from refugeesday.planning.scoring import TALK_ONLY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.organisations import Offer
    from refugeesday.domain.people import Participant
    from refugeesday.planning.distance import Gazetteer


class MissingField(StrEnum):
    """Name a fact that is not known of a participant or an offer."""

    GERMAN = "german"
    LANGUAGES = "languages"
    OCCUPATION = "occupation"
    LICENCES = "licences"
    CAR = "car"
    PLACE = "place"
    PLACES = "places"


def unknowns_of_participants(
    participants: Sequence[Participant], offers: Sequence[Offer], gazetteer: Gazetteer
) -> dict[int, tuple[MissingField, ...]]:
    """Return by participant what is not known of them, nobody with everything known."""
    asks_licence = any(offer.licences for offer in offers)
    asks_car = any(offer.working_time is not WorkingTime.DAY for offer in offers)
    found: dict[int, tuple[MissingField, ...]] = {}
    for one in participants:
        person = one.person
        is_wishing = any(wish.kldb for wish in one.wishes)
        checks = {
            MissingField.GERMAN: person.german_speaking is None,
            MissingField.LANGUAGES: not person.languages,
            MissingField.OCCUPATION: not is_wishing and not any(known.kldb for known in person.experiences),
            MissingField.LICENCES: asks_licence and not person.licences,
            MissingField.CAR: asks_car and person.has_car is None,
            MissingField.PLACE: gazetteer.find(person.postcode, person.town) is None,
        }
        missing = tuple(field for field, is_missing in checks.items() if is_missing)
        if missing:
            found[one.id] = missing
    return found


def unknowns_of_offers(offers: Sequence[Offer], gazetteer: Gazetteer) -> dict[int, tuple[MissingField, ...]]:
    """Return by offer what the employer has not said, no offer with everything known and none that is advice."""
    found: dict[int, tuple[MissingField, ...]] = {}
    for offer in offers:
        checks = {
            MissingField.GERMAN: offer.minimum_german is None,
            MissingField.OCCUPATION: not offer.kldb,
            MissingField.PLACE: gazetteer.find(offer.postcode, offer.town) is None,
            MissingField.PLACES: offer.places is None,
        }
        missing = tuple(field for field, is_missing in checks.items() if is_missing)
        if missing and offer.kind not in TALK_ONLY:
            found[offer.id] = missing
    return found
