"""Workspaces of the demo's sizes for measurements: imported lists, a first plan, released."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from refugeesday.services import events, imports, plans, venues
from refugeesday.services.demo.event import SIZES, demo_event, demo_venue
from refugeesday.services.demo.lists import write_demo_lists
from refugeesday.services.proposals import compute_plan
from refugeesday.services.session import create_workspace


def cache_folder(folder: Path) -> Path:
    """Give the folder of `--cache DIR` on the command line, else one that goes when the measurement ends."""
    if "--cache" not in sys.argv:
        return folder
    chosen = Path(sys.argv[sys.argv.index("--cache") + 1])
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


def make_workspace(size: str, *, cache: Path) -> Path:
    """Import a demo's lists and keep the first plan, without waiting for a good one; made once for a cache folder."""
    path = cache / f"{size}.refugeesday"
    if path.exists():
        return path
    lists, unfinished = cache / f"{size}-lists", cache / f"{size}-unfinished.refugeesday"
    shutil.rmtree(lists, ignore_errors=True)
    unfinished.unlink(missing_ok=True)
    lists.mkdir()
    with create_workspace(unfinished) as session:
        venue = venues.add_venue(session, demo_venue())
        event = events.add_event(session, demo_event(SIZES[size], venue=venue))
        for one in write_demo_lists(SIZES[size], seed=1, folder=lists):
            table = imports.read_list(one.path)
            imports.import_rows(session, imports.preview_import(session, table, kind=one.kind, event=event))
        proposal = compute_plan(plans.plan_input(session, event=event), time_limit=0)
        plans.apply_plan(session, proposal.interviews, event=event)
        plans.release_plan(session, event=event)
    shutil.move(unfinished, path)
    print(f"{size} workspace: {len(proposal.interviews)} interviews, {path.stat().st_size / 1e6:.0f} MB")
    return path
