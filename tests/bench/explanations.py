"""Explain the plan of a medium event and print how long it takes; remedies at most 10 s on one thread.

300 participants, 38 booths with 86 tables, 36 interpreters, 11 slots; the plan is the planner's first one.

Run: python -m tests.bench.explanations [SEED]
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from refugeesday.domain.organisations import Booth, Offer, WorkingTime
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.planning.alternatives import alternatives
from refugeesday.planning.build import add_weak_pairs, build_problem
from refugeesday.planning.capacity import PRESETS, capacity
from refugeesday.planning.causes import Inquiry
from refugeesday.planning.fairness import fairness
from refugeesday.planning.first_plan import first_plan
from refugeesday.planning.outcome import to_interviews
from refugeesday.planning.remedies import remedies
from refugeesday.planning.situation import Given, judge, situation_of
from refugeesday.planning.wants import first_talks, unmet_wishes
from tests import make

PARTICIPANTS, BOOTHS, TABLES, INTERPRETERS, OFFERS = 300, 38, 86, 36, 110
LIMIT_SECONDS = 10.0
LEVELS = {"A0": 5, "A1": 20, "A2": 33, "B1": 28, "B2": 11, "C1": 3}
LANGUAGES = {"ar": 24, "uk": 20, "prs": 12, "tr": 9, "kmr": 8, "ti": 6, "so": 6, "ps": 4, "pes": 3, "ru": 3, "fr": 2}

T = TypeVar("T")


def main(seed: int) -> int:
    """Print the figures; 1 when the limit is broken."""
    given = planned(medium(random.Random(seed)))
    situation = timed("situation", lambda: situation_of(given))
    print(f"  {len(given.participants)} participants, {len(situation.plan)} talks")
    inquiry = Inquiry(situation)
    first = timed("causes of everybody without a talk", lambda: [inquiry.explain(w) for w in first_talks(situation)])
    print("  " + counted(str(one.cause) for one in first))
    wishes = timed("causes of unmet wishes", lambda: [inquiry.explain(want) for want in unmet_wishes(situation)])
    print("  " + counted(str(one.cause) for one in wishes))
    timed("three alternatives to one talk", lambda: alternatives(situation, situation.plan[len(situation.plan) // 2]))
    timed("fairness", lambda: fairness(situation))
    timed("capacity, three sizes", lambda: [capacity(draft) for draft in PRESETS.values()])
    started = time.process_time()
    found = timed("remedies", lambda: remedies(given))
    seconds = time.process_time() - started
    for one in found:
        change, gain = one.change, one.gain
        what = change.booth or change.language or change.title or change.minutes
        print(f"  {change.kind} {what}: {gain.people} people, {gain.interviews} talks more")
    return int(seconds > LIMIT_SECONDS)


def timed(name: str, work: Callable[[], T]) -> T:
    """Do some work and print its CPU seconds."""
    started = time.process_time()
    result = work()
    print(f"{name}: {time.process_time() - started:.2f} s CPU")
    return result


def counted(codes: Iterable[str]) -> str:
    """Write how often each code occurs, the most frequent first."""
    return ", ".join(f"{code} {count}" for code, count in Counter(codes).most_common())


def planned(given: Given) -> Given:
    """Give the event with the planner's first plan, weak pairs for those without anything better."""
    built = build_problem(judge(given))
    plan = first_plan(built.problem)
    weaker = add_weak_pairs(built, plan)
    if weaker is not None:
        built, plan = weaker, first_plan(weaker.problem)
    talks = enumerate(to_interviews(built, plan), start=1)
    return replace(given, interviews=tuple(replace(one, id=number) for number, one in talks))


def medium(chance: random.Random) -> Given:
    """Draw a medium event as the demo data do."""
    kldbs = [f"{chance.randrange(110, 950)}{chance.randrange(0, 10)}{chance.randrange(1, 5)}" for _ in range(90)]
    tables = [1 + (number < TABLES % BOOTHS) + (TABLES // BOOTHS - 1) for number in range(BOOTHS)]
    return Given(
        event=make.event(opening="09:00-13:00", breaks=("11:00-11:20",)),
        participants=tuple(participant(chance, number, kldbs) for number in range(1, PARTICIPANTS + 1)),
        booths=tuple(booth(chance, number, count) for number, count in enumerate(tables, start=1)),
        offers=tuple(offer(chance, number, kldbs) for number in range(1, OFFERS + 1)),
        volunteers=tuple(volunteer(chance, number) for number in range(1, INTERPRETERS + 1)),
    )


def participant(chance: random.Random, number: int, kldbs: list[str]) -> Participant:
    """Draw a participant."""
    return make.participant(
        number,
        german=drawn(chance, LEVELS),
        languages=[f"{drawn(chance, LANGUAGES)} NATIVE"],
        practised=chance.sample(kldbs, chance.randrange(0, 3)),
        wishes=[*chance.sample(kldbs, chance.randrange(1, 3)), chance.randrange(1, BOOTHS + 1)],
        excluded=chance.sample(range(1, BOOTHS), chance.randrange(0, 2)),
        availability=chance.choice([(), (), (), ("11:00-13:00",), ("09:00-11:20",)]),
        has_car=chance.choice([None, False, True]),
    )


def offer(chance: random.Random, number: int, kldbs: list[str]) -> Offer:
    """Draw an offer of one of the organisations."""
    return make.offer(
        number,
        organisation=(number - 1) % BOOTHS + 1,
        german=chance.choices([None, "A1", "A2", "B1", "B2"], [3, 23, 45, 38, 13])[0],
        is_german_hard=chance.random() < 0.2,
        kldb=chance.choice(kldbs),
        places=chance.choice([None, 1, 2, 3]),
        working_time=chance.choices(list(WorkingTime), [70, 10, 5, 10, 5])[0],
    )


def booth(chance: random.Random, number: int, tables: int) -> Booth:
    """Draw a booth with some tables."""
    lanes = [
        make.interviewer(100 * number + lane, position=lane, languages=chance.choice([(), (), ("en",), ("ar", "en")]))
        for lane in range(1, tables + 1)
    ]
    return make.booth(number, interviewers=lanes)


def volunteer(chance: random.Random, number: int) -> Volunteer:
    """Draw an interpreter of one language."""
    return make.volunteer(number, languages=(f"{drawn(chance, LANGUAGES)} C1",))


def drawn(chance: random.Random, shares: dict[str, int]) -> str:
    """Draw a key by its share."""
    return chance.choices(list(shares), list(shares.values()))[0]


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
