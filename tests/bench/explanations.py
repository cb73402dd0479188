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
from typing import TypeVar

from refugeesday.planning.alternatives import Comparison
from refugeesday.planning.causes import Inquiry
from refugeesday.planning.remedies import remedies
from refugeesday.planning.situation import situation_of
from refugeesday.planning.standing import standing_of
from refugeesday.planning.wants import first_talks, unmet_wishes
from tests.planning.draw_event import MEDIUM, draw_event, planned

LIMIT_SECONDS = 10.0

T = TypeVar("T")


def main(seed: int) -> int:
    """Print the figures; 1 when the limit is broken."""
    given = planned(draw_event(random.Random(seed), MEDIUM))
    situation = timed("situation", lambda: situation_of(given))
    print(f"  {len(given.participants)} participants, {len(situation.plan)} talks")
    inquiry = Inquiry(situation)
    first = timed("causes of everybody without a talk", lambda: [inquiry.explain(w) for w in first_talks(situation)])
    print("  " + counted(str(one.cause) for one in first))
    wishes = timed("causes of unmet wishes", lambda: [inquiry.explain(want) for want in unmet_wishes(situation)])
    print("  " + counted(str(one.cause) for one in wishes))
    compared = timed("plan as it stands", lambda: Comparison(standing_of(given, found=situation.built.eligibility)))
    timed("three alternatives to one talk", lambda: compared.alternatives(situation.plan[len(situation.plan) // 2]))
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


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
