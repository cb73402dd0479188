"""Give the people of a placement day their companions: one volunteer for about six people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from refugeesday.domain.interviews import Placement
from refugeesday.domain.organisations import Offer
from refugeesday.domain.people import Participant, Role, Volunteer, VolunteerState
from refugeesday.planning.talking import talk_languages

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
    the volunteer who speaks with most of them, ties to the lowest id. Guides who have promised come into question;
    where they run out, `companion` stays None.
    """
    waiting = [number for number, one in enumerate(placements) if one.companion is None]
    waiting.sort(key=lambda number: _neighbourhood(placements[number], offers))
    busy = {one.companion for one in placements}
    free = {one.id: one for one in volunteers if _is_companion(one) and one.id not in busy}
    found = list(placements)
    for group in _groups(waiting):
        people = [participants[placements[number].participant] for number in group]
        if free:
            chosen = min(free.values(), key=lambda one: (-_understood(one, people), one.id))
            del free[chosen.id]
            for number in group:
                found[number] = replace(placements[number], companion=chosen.id)
    return tuple(found)


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
