"""Explain the plan of a medium event and print how long it takes; remedies at most 10 s on one thread.

300 participants, 38 booths with 86 tables, 36 interpreters, 11 slots; the plan is the planner's first one. With a FILE
it is the plan of the first event of a workspace file.

Every cause is proven by an integer program over the whole event without it. One that stands alone holds where the talk
has no place before and has one after. Those named together are needed where no single one does, nor any of them less,
even if the participant's own talks move; at the most generous anybody may interpret anything.

Run: python -m tests.bench.explanations [SEED | FILE]
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from refugeesday.planning.alternatives import Comparison
from refugeesday.planning.causes import Explanation, Inquiry
from refugeesday.planning.remedies import remedies
from refugeesday.planning.situation import Given, situation_of
from refugeesday.planning.standing import standing_of
from refugeesday.planning.wants import first_talks, unmet_wishes
from refugeesday.services.events import events
from refugeesday.services.explanations import given_of
from refugeesday.services.plans import plan_input
from refugeesday.services.session import open_workspace
from tests.planning.draw_event import MEDIUM, draw_event, planned
from tests.planning.exact_place import Free, has_place

LIMIT_SECONDS = 10.0

T = TypeVar("T")


def main(given: Given) -> int:
    """Print the figures; 1 when the limit is broken or a cause is not proven."""
    situation = timed("situation", lambda: situation_of(given))
    print(f"  {len(given.participants)} participants, {len(situation.plan)} talks")
    inquiry = Inquiry(situation)
    first = timed("causes of everybody without a talk", lambda: [inquiry.explain(w) for w in first_talks(situation)])
    print("  " + counted(str(one.cause) for one in first))
    wishes = timed("causes of unmet wishes", lambda: [inquiry.explain(want) for want in unmet_wishes(situation)])
    print("  " + counted(str(one.cause) for one in wishes))
    unproven = timed("proofs", lambda: prove(inquiry, (*first, *wishes)))
    compared = timed("plan as it stands", lambda: Comparison(standing_of(given, found=situation.built.eligibility)))
    timed("three alternatives to one talk", lambda: compared.alternatives(situation.plan[len(situation.plan) // 2]))
    started = time.process_time()
    found = timed("remedies", lambda: remedies(given))
    seconds = time.process_time() - started
    for one in found:
        change, gain = one.change, one.gain
        what = change.booth or change.language or change.title or change.minutes
        print(f"  {change.kind} {what}: {gain.people} people, {gain.interviews} talks more")
    return int(seconds > LIMIT_SECONDS or unproven > 0)


def prove(inquiry: Inquiry, found: Sequence[Explanation]) -> int:
    """Print how many causes are proven, alone and together, and give how many are not."""
    single = [one for one in found if len(one.parts) == 1]
    joint = [one for one in found if len(one.parts) > 1]
    held = sum(holds(inquiry.situation.given, one) for one in single)
    needed = sum(is_needed(inquiry, one, Free.ONE_TALK | Free.OWN_TIMES) for one in joint)
    most = sum(is_needed(inquiry, one, Free.ONE_TALK | Free.OWN_TIMES | Free.INTERPRETERS) for one in joint)
    print(f"  single causes {len(single)}, held {held}")
    print(f"  joint causes {len(joint)}, proven necessary {needed}, even if anybody may interpret {most}")
    return len(found) - held - needed


def holds(given: Given, one: Explanation) -> bool:
    """Say whether a talk has no place in the plan as it stands, and has one without its cause."""
    free = Free.ONE_TALK if one.gives_way else Free.NOTHING
    return not has_place(given, one.want, (), free) and has_place(given, one.want, one.parts, free)


def is_needed(inquiry: Inquiry, one: Explanation, free: Free) -> bool:
    """Say whether no cause does alone, nor those named together less any of them."""
    fewer = {frozenset(one.parts) - {part} for part in one.parts}
    fewer |= {frozenset({cause}) for cause in inquiry.candidates(one.want)}
    return not any(has_place(inquiry.situation.given, one.want, gone, free) for gone in fewer)


def read(path: Path) -> Given:
    """Read the first event of a workspace file."""
    with open_workspace(path, read_only=True) as session:
        return given_of(plan_input(session, event=events(session)[0].id))


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
    asked = sys.argv[1] if len(sys.argv) > 1 else "1"
    sys.exit(main(planned(draw_event(random.Random(int(asked)), MEDIUM)) if asked.isdecimal() else read(Path(asked))))
