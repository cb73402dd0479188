from __future__ import annotations

from refugeesday.domain.places import Place, distance_km


def place(latitude_e2: int, longitude_e2: int) -> Place:
    return Place(name="", postcode="", latitude_e2=latitude_e2, longitude_e2=longitude_e2)


def test_distance_is_in_whole_kilometres_and_the_same_both_ways() -> None:
    kassel, hofgeismar = place(5131, 949), place(5150, 938)

    assert distance_km(kassel, hofgeismar) == distance_km(hofgeismar, kassel) == 22
    assert distance_km(kassel, kassel) == 0
    assert distance_km(place(0, 0), place(0, 18000)) == 20015
