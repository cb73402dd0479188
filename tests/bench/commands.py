"""How long a person waits for the command line: help, a demo, the first answer from a large workspace.

Run: python -m tests.bench.commands [--large]. Seconds are printed, only ratios are asserted.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]


def seconds(*arguments: str) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - begin


def best(*arguments: str, of: int = 3) -> float:
    return min(seconds(*arguments) for _ in range(of))


def make_large(folder: Path) -> Path:
    """Import the large demo and keep its first plan, without waiting for a good one."""
    from refugeesday.services import events, imports, plans, venues
    from refugeesday.services.demo.event import SIZES, demo_event, demo_venue
    from refugeesday.services.demo.lists import write_demo_lists
    from refugeesday.services.proposals import compute_plan
    from refugeesday.services.session import create_workspace

    path = folder / "large.refugeesday"
    with create_workspace(path) as session:
        venue = venues.add_venue(session, demo_venue())
        event = events.add_event(session, demo_event(SIZES["large"], venue=venue))
        for one in write_demo_lists(SIZES["large"], seed=1, folder=folder):
            table = imports.read_list(one.path)
            imports.import_rows(session, imports.preview_import(session, table, kind=one.kind, event=event))
        proposal = compute_plan(plans.plan_input(session, event=event), time_limit=0)
        plans.apply_plan(session, proposal.interviews, event=event)
        print(f"large workspace: {len(proposal.interviews)} interviews, {path.stat().st_size / 1e6:.0f} MB")
    return path


def main() -> None:
    bare = best("-c", "pass")
    help_ = best("main.py", "--help")
    print(f"python {bare:.2f} s   --help {help_:.2f} s (wanted 0.4)   ratio {help_ / bare:.1f}")
    assert help_ <= 12 * bare, "help loads something heavy"
    with TemporaryDirectory() as folder:
        demo = seconds("main.py", "demo", "--size", "medium", "--no-window", "--folder", folder)
        print(f"demo --size medium --no-window {demo:.1f} s (wanted 15)")
        if "--large" in sys.argv:
            path = make_large(Path(folder))
            for what in ("events", "participants", "interviews"):
                print(f"show {what} of a large workspace {best('main.py', 'show', str(path), what):.2f} s")


if __name__ == "__main__":
    main()
