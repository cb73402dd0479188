"""Judge 5,000 participants at 200 booths with 700 offers and print how long it takes; at most 3 s on one thread.

Run: python -m tests.bench.eligibility
"""

from __future__ import annotations

import random
import sys
import time

from refugeesday.domain.organisations import Booth, Offer, WorkingTime
from refugeesday.domain.people import Participant, Volunteer
from refugeesday.planning.distance import Position
from refugeesday.planning.eligibility import Eligibility, assess
from tests import make

PARTICIPANTS, BOOTHS, OFFERS, INTERPRETERS = 5_000, 200, 700, 150
LIMIT_SECONDS = 3.0
LEVELS = ("A0", "A1", "A2", "B1", "B2", "C1")
LEVEL_SHARES = (5, 20, 33, 28, 11, 3)
LANGUAGES = ("ar", "uk", "prs", "tr", "kmr", "ti", "so", "ps", "pes", "ru", "fr", "am", "ur", "en")
LANGUAGE_SHARES = (24, 20, 12, 9, 8, 6, 6, 4, 3, 3, 2, 1, 1, 1)


def main() -> int:
    """Print the figures; 1 when the limit is broken."""
    chance = random.Random(1)
    kldbs = [f"{chance.randrange(110, 950)}{chance.randrange(0, 10)}{chance.randrange(1, 5)}" for _ in range(190)]
    places = [
        Position(postcode=str(34_000 + number), name=f"Ort {number}", latitude=x, longitude=y)
        for number, (x, y) in enumerate((chance.uniform(51.1, 51.7), chance.uniform(9.1, 9.8)) for _ in range(40))
    ]
    participants = [participant(chance, number, kldbs) for number in range(1, PARTICIPANTS + 1)]
    offers = [offer(chance, number, kldbs) for number in range(1, OFFERS + 1)]
    booths = [booth(chance, number) for number in range(1, BOOTHS + 1)]
    volunteers = [volunteer(chance, number) for number in range(1, INTERPRETERS + 1)]
    started = time.process_time()
    found = assess(
        make.event(opening="09:00-17:00"),
        participants=participants,
        booths=booths,
        offers=offers,
        volunteers=volunteers,
        positions=places,
    )
    seconds = time.process_time() - started
    report(found, seconds)
    return int(seconds > LIMIT_SECONDS)


def report(found: Eligibility, seconds: float) -> None:
    """Print sizes, times and what came out."""
    started = time.process_time()
    chosen = [(p, lane) for p in range(0, len(found.participants), 5) for lane in (p % len(found.lanes),)]
    for p, lane in chosen:
        found.reasons(p, lane)
    each = (time.process_time() - started) / len(chosen)
    good = found.eligible & ~found.is_weak
    rows, columns = found.eligible.shape
    print(f"assess {rows} participants x {columns} lane groups, {len(found.subjects)} subjects: {seconds:.2f} s CPU")
    print(f"reasons of one pair: {each * 1e6:.0f} us CPU")
    print(f"eligible {found.eligible.mean():.1%}, above the floor {good.mean():.1%} ({good.sum()} pairs)")
    print(f"with an interpreter {found.needs_interpreter.sum() / found.eligible.sum():.1%}")


def participant(chance: random.Random, number: int, kldbs: list[str]) -> Participant:
    """Draw a participant as the demo data do."""
    return make.participant(
        number,
        german=chance.choices([None, *LEVELS], [5, *LEVEL_SHARES])[0],
        languages=[f"{chance.choices(LANGUAGES, LANGUAGE_SHARES)[0]} NATIVE"],
        wanted=chance.sample(kldbs, chance.randrange(0, 2)),
        practised=chance.sample(kldbs, chance.randrange(0, 3)),
        wishes=[
            *dict.fromkeys(code[:2] for code in chance.sample(kldbs, chance.randrange(1, 4))),
            chance.randrange(1, BOOTHS),
        ],
        excluded=chance.sample(range(1, BOOTHS), chance.randrange(0, 2)),
        availability=chance.choice([(), (), (), ("13:00-17:00",), ("09:00-12:00",)]),
        has_car=chance.choice([None, False, False, True]),
        postcode=str(34_000 + chance.randrange(0, 42)),
        licences=("B",) if chance.random() < 0.35 else (),
    )


def offer(chance: random.Random, number: int, kldbs: list[str]) -> Offer:
    """Draw an offer of one of the organisations."""
    return make.offer(
        number,
        organisation=chance.randrange(1, BOOTHS),
        german=chance.choices([None, "A1", "A2", "B1", "B2"], [3, 23, 45, 38, 13])[0],
        is_german_hard=chance.random() < 0.2,
        kldb=chance.choice(kldbs),
        places=chance.choice([None, 1, 2, 3]),
        working_time=chance.choices(list(WorkingTime), [70, 10, 5, 10, 5])[0],
        postcode=str(34_000 + chance.randrange(0, 40)),
        languages=tuple(chance.sample(LANGUAGES, chance.randrange(0, 3))),
        licences=("B",) if chance.random() < 0.15 else (),
    )


def booth(chance: random.Random, number: int) -> Booth:
    """Draw a booth with one to three tables."""
    tables = [
        make.interviewer(10 * number + lane, position=lane, languages=chance.choice([(), (), ("en",), ("ar", "en")]))
        for lane in range(1, chance.randrange(2, 5))
    ]
    return make.booth(number, interviewers=tables)


def volunteer(chance: random.Random, number: int) -> Volunteer:
    """Draw an interpreter of one or two languages."""
    return make.volunteer(number, languages=chance.choices(LANGUAGES, LANGUAGE_SHARES, k=chance.randrange(1, 3)))


if __name__ == "__main__":
    sys.exit(main())
