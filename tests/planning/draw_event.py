"""Draw events as people see them, of any size, with the planner's first plan."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from refugeesday.domain.organisations import Booth, Offer, WorkingTime
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.planning.build import add_weak_pairs, build_problem
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.outcome import to_interviews
from refugeesday.planning.situation import Given, judge
from tests import make

LEVELS = {"A0": 5, "A1": 20, "A2": 33, "B1": 28, "B2": 11, "C1": 3}
LANGUAGES = {"ar": 24, "uk": 20, "prs": 12, "tr": 9, "kmr": 8, "ti": 6, "so": 6, "ps": 4, "pes": 3, "ru": 3, "fr": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Say how many of each an event has."""

    participants: int
    booths: int
    tables: int
    interpreters: int
    offers: int


SMALL = Size(participants=30, booths=6, tables=8, interpreters=4, offers=15)
CROWDED = Size(participants=30, booths=4, tables=4, interpreters=6, offers=12)
UNHEARD = Size(participants=30, booths=6, tables=7, interpreters=1, offers=6)
MEDIUM = Size(participants=300, booths=38, tables=86, interpreters=36, offers=110)


def planned(given: Given) -> Given:
    """Give the event with the planner's first plan, weak pairs for those without anything better."""
    built = build_problem(judge(given))
    plan = first_plan(built.problem)
    weaker = add_weak_pairs(built, plan)
    if weaker is not None:
        built, plan = weaker, first_plan(weaker.problem)
    talks = enumerate(to_interviews(built, plan), start=1)
    return replace(given, interviews=tuple(replace(one, id=number) for number, one in talks))


def draw_event(chance: random.Random, size: Size) -> Given:
    """Draw an event as the demo data do."""
    kldbs = [
        f"{chance.randrange(110, 950)}{chance.randrange(0, 10)}{chance.randrange(1, 5)}"
        for _ in range(size.participants * 3 // 10)
    ]
    each, more = divmod(size.tables, size.booths)
    return Given(
        event=make.event(opening="09:00-13:00", breaks=("11:00-11:20",)),
        participants=tuple(_participant(chance, n, kldbs, size.booths) for n in range(1, size.participants + 1)),
        booths=tuple(_booth(chance, number, each + (number <= more)) for number in range(1, size.booths + 1)),
        offers=tuple(_offer(chance, number, kldbs, size.booths) for number in range(1, size.offers + 1)),
        volunteers=tuple(_volunteer(chance, number) for number in range(1, size.interpreters + 1)),
    )


def _participant(chance: random.Random, number: int, kldbs: list[str], booths: int) -> Participant:
    return make.participant(
        number,
        german=_drawn(chance, LEVELS),
        languages=[f"{_drawn(chance, LANGUAGES)} NATIVE"],
        practised=chance.sample(kldbs, chance.randrange(0, 3)),
        wishes=[*chance.sample(kldbs, chance.randrange(1, 3)), chance.randrange(1, booths + 1)],
        excluded=chance.sample(range(1, booths), chance.randrange(0, 2)),
        availability=chance.choice([(), (), (), ("11:00-13:00",), ("09:00-11:20",)]),
        has_car=chance.choice([None, False, True]),
    )


def _offer(chance: random.Random, number: int, kldbs: list[str], booths: int) -> Offer:
    return make.offer(
        number,
        organisation=(number - 1) % booths + 1,
        german=chance.choices([None, "A1", "A2", "B1", "B2"], [3, 23, 45, 38, 13])[0],
        is_german_hard=chance.random() < 0.2,
        kldb=chance.choice(kldbs),
        places=chance.choice([None, 1, 2, 3]),
        working_time=chance.choices(list(WorkingTime), [70, 10, 5, 10, 5])[0],
    )


def _booth(chance: random.Random, number: int, tables: int) -> Booth:
    lanes = [
        make.interviewer(100 * number + lane, position=lane, languages=chance.choice([(), (), ("en",), ("ar", "en")]))
        for lane in range(1, tables + 1)
    ]
    return make.booth(number, interviewers=lanes)


def _volunteer(chance: random.Random, number: int) -> Volunteer:
    return make.volunteer(number, languages=(f"{_drawn(chance, LANGUAGES)} C1",))


def _drawn(chance: random.Random, shares: dict[str, int]) -> str:
    return chance.choices(list(shares), list(shares.values()))[0]
