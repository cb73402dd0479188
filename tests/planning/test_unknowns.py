from __future__ import annotations

from refugeesday.domain.organisations import OfferKind, WorkingTime
from refugeesday.planning.distance import Gazetteer
from refugeesday.planning.unknowns import MissingField, unknowns_of_offers, unknowns_of_participants
from tests import make
from tests.planning.profiles_strategy import POSITIONS

GAZETTEER = Gazetteer(POSITIONS)


def test_what_is_not_known_of_participants_is_listed() -> None:
    nothing = make.participant(1, german=None)
    everything = make.participant(
        2, german="B1", languages=["ar"], wishes=["29302"], licences=("B",), has_car=False, town="kassel "
    )
    driving = make.offer(1, licences=("B",), working_time=WorkingTime.EARLY)
    assert unknowns_of_participants([nothing, everything], [driving], GAZETTEER) == {
        1: (
            MissingField.GERMAN,
            MissingField.LANGUAGES,
            MissingField.OCCUPATION,
            MissingField.LICENCES,
            MissingField.CAR,
            MissingField.PLACE,
        )
    }


def test_only_what_an_offer_asks_for_is_missing() -> None:
    one = make.participant(1, languages=["ar"], wanted=["29302"], postcode="34117")
    assert unknowns_of_participants([one], [make.offer(1)], GAZETTEER) == {}


def test_what_employers_have_not_said_is_listed() -> None:
    bare = make.offer(1, german=None, kldb=None, places=None)
    full = make.offer(2, postcode="34117")
    advice = make.offer(3, kind=OfferKind.ADVICE, kldb=None)
    assert unknowns_of_offers([bare, full, advice], GAZETTEER) == {
        1: (MissingField.GERMAN, MissingField.OCCUPATION, MissingField.PLACE, MissingField.PLACES)
    }
