from __future__ import annotations

import pytest

from refugeesday.planning.distance import Gazetteer, Position, coordinates, distances_km
from tests.planning.profiles_strategy import POSITIONS

KASSEL, HOFGEISMAR = POSITIONS[0], POSITIONS[1]


def test_a_degree_of_the_meridian_is_111_kilometres() -> None:
    south, north = (Position(postcode="", name="", latitude=latitude, longitude=9.5) for latitude in (51.0, 52.0))
    assert distances_km(coordinates([south]), north).tolist() == [111]


def test_unknown_places_have_no_distance() -> None:
    origins = coordinates([KASSEL, None, HOFGEISMAR])
    assert distances_km(origins, HOFGEISMAR).tolist() == [22, -1, 0]
    assert distances_km(origins, None).tolist() == [-1, -1, -1]
    assert distances_km(coordinates([]), KASSEL).tolist() == []


@pytest.mark.parametrize(
    ("postcode", "town", "found"),
    [("34117", "", KASSEL), ("34131", "Kassel", KASSEL), ("34369", "Kassel", HOFGEISMAR), ("", "", None)],
)
def test_places_are_found_by_postcode_else_by_name(postcode: str, town: str, found: Position | None) -> None:
    assert Gazetteer(POSITIONS).find(postcode, town) is found


def test_who_gives_no_place_lives_nowhere() -> None:
    forest = Position(postcode="", name="Gutsbezirk Reinhardswald", latitude=51.52, longitude=9.52)
    gazetteer = Gazetteer([forest, *POSITIONS])
    assert gazetteer.find("", "") is None
    assert gazetteer.find("", "Anderswo") is None
    assert gazetteer.find("", "gutsbezirk reinhardswald") is forest
