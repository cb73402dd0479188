"""Walk through the open window of a copy of the demo, and tell after each step how long it was held up."""

from __future__ import annotations

import resource
import shutil
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop

from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.gui.warm_up import WarmUp
from tests.bench.workspaces import cache_folder, make_workspace
from tests.gui.heartbeat import STALL, Heartbeat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZES = ("medium", "large")
MEMORY = 350  # MB at large
PATIENCE = 15.0
"""Seconds after which a step is left to itself: what explains a whole plan takes minutes beside a large window."""


def asked_size() -> str:
    """Give the size asked for on the command line, else medium."""
    return next((word for word in sys.argv[1:] if word in SIZES), "medium")


@contextmanager
def opened_walk(size: str) -> Iterator[Walk]:
    """Open a window on a copy of the demo of a size, in German, with everything loaded that is loaded in advance."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        made = make_workspace(size, cache=cache_folder(folder))
        path = folder / "copy.refugeesday"
        shutil.copy(made, path)
        settings = open_settings(folder / "settings.ini")
        settings.language = "de"
        program = start(path, settings=settings)
        program.window.resize(1440, 900)
        with Heartbeat() as heart:
            walk = Walk(program, heart, folder=folder, lists=made.parent / f"{size}-lists")
            walk.step("window", program.window.show)
            walk.step("loading in advance", lambda: warm_up(program))
            yield walk
        program.window.close()
        program.close()


class Walk:
    """A window, its heartbeat, the steps of a journey through it, a folder for what it writes, and the demo's lists."""

    def __init__(self, program: Program, heart: Heartbeat, *, folder: Path, lists: Path) -> None:
        self.program, self.heart = program, heart
        self.folder, self.lists = folder, lists

    def step(
        self,
        name: str,
        action: Callable[[], object],
        *,
        wanted: float = STALL,
        until: Callable[[], bool] = lambda: True,
        patience: float = PATIENCE,
    ) -> None:
        """Do something, wait until all is quiet and `until` holds, and print how long the window was held up."""
        app = self.program.app
        self.heart.mark(name)
        beats, begun = len(self.heart.beats), time.perf_counter()
        action()
        at_once = time.perf_counter() - begun
        ends = begun + patience
        while len(self.heart.beats) < beats + 3 or (
            (self.program.tasks.count or not until()) and time.perf_counter() < ends
        ):
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        complete = time.perf_counter() - begun
        used, waited = self.heart.longest_of(name)
        mark = "  <-- more than wanted" if used > min(wanted, STALL) else ""
        print(
            f"{name:42} longest {used * 1000:4.0f} ms ({waited * 1000:4.0f})   at once {at_once * 1000:5.0f} ms"
            f"   complete {complete * 1000:6.0f} ms"
            f"   memory {memory_in_use():3.0f} MB, most {memory_at_most():3.0f} MB{mark}"
        )

    def sum_up(self) -> float:
        """Print the largest figures, and give the most megabytes there ever were."""
        memory, heart = memory_at_most(), self.heart
        print(
            f"memory {memory:.0f} MB (wanted {MEMORY} at large)   longest stall {heart.longest * 1000:.0f} ms"
            f" (on the clock {heart.longest_wait * 1000:.0f} ms)   walks of the collector through everything"
            f" {len(heart.full_walks)}, longest walk {max((walk[0] for walk in heart.walks), default=0) * 1000:.0f} ms"
        )
        return memory


def memory_in_use() -> float:
    """Give the megabytes in use now, where the system tells; else the most there ever were."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return memory_at_most()
    return pages * resource.getpagesize() / 2**20


def memory_at_most() -> float:
    """Give the most megabytes there ever were."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def warm_up(program: Program) -> None:
    """Load what the pages need, as the program does when its window is there."""
    warm, left = WarmUp(program.tasks, program, pieces=program.window.prepare_pages()), QEventLoop()
    warm.finished.connect(left.quit)
    warm.start()
    left.exec()
