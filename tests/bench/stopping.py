"""Measure from "Anhalten" to the proposal, at moments all over the way: python -m tests.bench.stopping [--size SIZE].

Counts CPU seconds of the thread that computes: neither a busy machine counts, nor a solver that is left to end by
itself. Moments are CPU seconds of the process after there is a first plan: before, there is nothing to propose and the
button is off. At most one second is wanted.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from refugeesday.services.events import events
from refugeesday.services.plans import plan_input
from refugeesday.services.proposals import compute_plan
from refugeesday.services.session import open_workspace
from tests.bench.workspaces import cache_folder, make_workspace

if TYPE_CHECKING:
    from refugeesday.services.plans import PlanInput

WANTED = 1.0
MOMENTS = (0.0, 2.0, 5.0, 12.0, 25.0, 50.0)
_LOOK = 0.002


@dataclass(slots=True)
class Press:
    """The button, pressed when the process has worked so many seconds more since there is a plan."""

    after: float
    worker: int
    planned: float | None = None
    pressed: float | None = None
    stage: str = ""
    is_over: bool = False

    def wait(self) -> None:
        """Press in time, whatever the worker does then."""
        while not self.is_over and self.pressed is None:
            time.sleep(_LOOK)
            if self.planned is not None and time.process_time() - self.planned >= self.after:
                self.pressed = time.clock_gettime(time.pthread_getcpuclockid(self.worker))

    def note(self, _fraction: float, stage: str) -> None:
        if self.planned is None:
            self.planned = time.process_time()
        if self.pressed is None:
            self.stage = stage


def measure(given: PlanInput, *, after: float, name: str) -> float | None:
    """Give the seconds from the press to the proposal; None where the plan was done before."""
    press = Press(after, threading.get_ident())
    watch = threading.Thread(target=press.wait)
    watch.start()
    found = compute_plan(given, report=press.note, should_stop=lambda: press.pressed is not None)
    seconds = None if press.pressed is None else time.thread_time() - press.pressed
    press.is_over = True
    watch.join()
    if seconds is not None:
        print(f"{name}, {after} s, after {press.stage}: {seconds:.2f} s, {len(found.interviews)} talks", flush=True)
    return seconds


def main() -> None:
    size = sys.argv[sys.argv.index("--size") + 1] if "--size" in sys.argv else "large"
    with TemporaryDirectory() as folder:
        path = make_workspace(size, cache=cache_folder(Path(folder)))
        with open_workspace(path, read_only=True) as session:
            given = plan_input(session, event=events(session)[-1].id)
        anew = replace(given, interviews=(), released=frozenset())
        worst = 0.0
        for name, one in (("anew", anew), ("released", given)):
            for after in MOMENTS:
                seconds = measure(one, after=after, name=name)
                if seconds is None:
                    break
                worst = max(worst, seconds)
    print(f"at most {worst:.2f} s CPU from the press to the proposal; wanted: {WANTED} s")
    assert worst <= WANTED


if __name__ == "__main__":
    main()
