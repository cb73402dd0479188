"""Give the people of a placement day their companions: one volunteer for about six people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from refugeesday.domain.interviews import Placement
from refugeesday.domain.organisations import Offer
from refugeesday.domain.people import Participant, Role, Volunteer, VolunteerState
from refugeesday.domain.talking import talk_languages

PEOPLE_A_COMPANION = 6


def give_companions(
    placements: Sequence[Placement],
    *,
    participants: Mapping[int, Participant],
    offers: Mapping[int, Offer],
    volunteers: Iterable[Volunteer],
) -> tuple[Placement, ...]:
    """Return the placements with companions, in the order given; those who have one keep them.

    People in the same town, company and at the same time stay together, in groups as equal as possible. Each group gets
    the volunteer who speaks with most of them, ties to the lowest id. Guides who have promised come into question; who
    has fewer than six people takes more of the same town, and of other towns where no guide is free. Where they run
    out, `companion` stays None.
    """
    found = list(placements)
    towns = [_neighbourhood(one, offers)[0] for one in placements]
    _fill_up(found, towns, is_near=True)
    waiting = [number for number, one in enumerate(found) if one.companion is None]
    waiting.sort(key=lambda number: _neighbourhood(found[number], offers))
    busy = {one.companion for one in found}
    free = {one.id: one for one in volunteers if _is_companion(one) and one.id not in busy}
    for group in _groups(waiting):
        people = [participants[found[number].participant] for number in group]
        if free:
            chosen = min(free.values(), key=lambda one: (-_understood(one, people), one.id))
            del free[chosen.id]
            for number in group:
                found[number] = replace(found[number], companion=chosen.id)
    _fill_up(found, towns, is_near=False)
    return tuple(found)


def _fill_up(found: list[Placement], towns: Sequence[str], *, is_near: bool) -> None:
    """Give people to companions who have fewer than six, the least busy first; with `is_near` in one town only."""
    load = Counter(one.companion for one in found if one.companion is not None)
    at = {(one.companion, town) for one, town in zip(found, towns, strict=True)}
    for number, one in enumerate(found):
        able = [id_ for id_ in load if load[id_] < PEOPLE_A_COMPANION and (not is_near or (id_, towns[number]) in at)]
        if one.companion is None and able:
            chosen = min(able, key=lambda id_: (load[id_], id_))
            found[number] = replace(one, companion=chosen)
            load[chosen] += 1


def companions_missing(placements: Sequence[Placement]) -> int:
    """Return how many volunteers are still needed."""
    alone = sum(one.companion is None for one in placements)
    return -(-alone // PEOPLE_A_COMPANION)


def _neighbourhood(one: Placement, offers: Mapping[int, Offer]) -> tuple[str, int, object, int]:
    offer = offers[one.offer]
    return f"{offer.postcode} {offer.town}", offer.organisation, one.starts, one.participant


def _groups(waiting: Sequence[int]) -> list[Sequence[int]]:
    count = -(-len(waiting) // PEOPLE_A_COMPANION)
    edges = [number * len(waiting) // count for number in range(count + 1)] if count else [0]
    return [waiting[first:last] for first, last in pairwise(edges)]


def _is_companion(one: Volunteer) -> bool:
    return Role.GUIDE in one.roles and one.state is VolunteerState.PROMISED


def _understood(volunteer: Volunteer, people: Iterable[Participant]) -> int:
    spoken = talk_languages(volunteer.person.languages)
    return sum(bool(spoken & talk_languages(one.person.languages)) for one in people)
