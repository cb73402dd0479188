"""Compare what the sandbox foretells for the medium demo with real runs: python -m tests.bench.sandbox.

Prints the difference in percent for the day as it is, for shorter talks and for fewer tables.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from refugeesday.services.booths import booths, edit_booth
from refugeesday.services.day_changes import change_day
from refugeesday.services.demo.run import run_demo
from refugeesday.services.events import event as read_event
from refugeesday.services.events import events
from refugeesday.services.plans import plan_input
from refugeesday.services.proposals import compute_plan
from refugeesday.services.sandbox import TrialDay, run_trial, trial
from refugeesday.services.session import Session, open_workspace


def compare(
    name: str, original: Path, day: Callable[[TrialDay], TrialDay], change: Callable[[Session, int], None]
) -> None:
    path = original.with_name(f"{name}.refugeesday")
    shutil.copy(original, path)
    with open_workspace(path) as session:
        event = events(session)[-1].id
        on = trial(session, event=event)
        begin = time.process_time()
        told = run_trial(on, day(on.day))
        seconds = time.process_time() - begin
        change(session, event)
        given = replace(plan_input(session, event=event), interviews=(), released=frozenset())
        plan = compute_plan(given, seed=1).interviews
        placed = len({one.participant for one in plan})
    off = abs(told.talks - len(plan)) / len(plan)
    off_placed = abs(told.placed - placed) / placed
    told_, real = f"{told.talks}/{told.placed}", f"{len(plan)}/{placed}"
    print(f"{name}: told {told_}, real {real}, off {off:.2%}/{off_placed:.2%}, {seconds:.1f} s CPU")
    assert max(off, off_placed) <= 0.02


def shorten(session: Session, event: int) -> None:
    change_day(session, replace(read_event(session, event), slot=timedelta(minutes=15)))


def take_tables(session: Session, event: int) -> None:
    stands = [stand for stand in booths(session, event=event) if len(stand.interviewers) > 1]
    for stand in stands:
        edit_booth(session, replace(stand, interviewers=stand.interviewers[:1]))


def main() -> None:
    with TemporaryDirectory() as folder:
        path = run_demo(Path(folder), size="medium", seed=1).workspace
        compare("as it is", path, lambda day: day, lambda _session, _event: None)
        compare("15 minutes", path, lambda day: replace(day, slot=timedelta(minutes=15)), shorten)
        compare("one table a booth", path, lambda day: replace(day, tables=38), take_tables)


if __name__ == "__main__":
    main()
