"""The planner's memory, as what a process holds more at its peak for a medium fair than for a small one.

Everything else a process holds is in both, so the difference is the planner's, whatever the machine does meanwhile.
"""

from __future__ import annotations

import re
from multiprocessing import get_context
from pathlib import Path

import pytest

from refugeesday.planning.solve import solve
from tests.planning.make_problem import make_fair

STATUS = Path("/proc/self/status")
MOST_MORE = 40
"""Megabytes for 300 people, 40 booths and 18 slots; 20 were measured."""


def peak_of(size: str) -> float:
    """Return the most megabytes this process has held once a fair is planned; not `resource`, which counts parents."""
    solve(make_fair(size, 1), closes_up=False)
    peak = re.search(r"VmHWM:\s+(\d+) kB", STATUS.read_text(encoding="ascii"))
    assert peak is not None
    return int(peak[1]) / 1024


@pytest.mark.skipif(not STATUS.exists(), reason="this system does not say what a process held")
def test_a_medium_plan_holds_little_more_than_a_small_one() -> None:
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        small, medium = (pool.apply(peak_of, (size,)) for size in ("small", "medium"))
    assert medium - small < MOST_MORE
