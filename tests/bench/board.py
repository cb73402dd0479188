"""Print how fast the plan page is: reading, views, scrolling, dragging, an edit, and the longest stall in each.

Run: QT_QPA_PLATFORM=offscreen python -m tests.bench.board FILE, on a copy of a demo made before
(python main.py demo --size large --no-window --folder DIR). Wanted at large: a scroll step ≤ 16 ms, drag start with all
cells marked ≤ 100 ms, an edit saved and shown ≤ 100 ms, no stall over 100 ms.
"""

from __future__ import annotations

import os
import shutil
import sys
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep, thread_time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from refugeesday.gui.plan.page import PlanPage
from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = 60


class Heartbeat(QObject):
    """Measure how long the event loop was held up: the longest time between two beats of a timer, on the clock and of
    the window's own processor time, which other work on the machine does not change.
    """

    def __init__(self) -> None:
        super().__init__()
        self.restart()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def restart(self) -> None:
        """Forget what was measured."""
        self.longest, self.longest_cpu = 0.0, 0.0
        self._last, self._last_cpu = perf_counter(), thread_time()

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.longest = max(self.longest, now - self._last)
        self.longest_cpu = max(self.longest_cpu, worked - self._last_cpu)
        self._last, self._last_cpu = now, worked


class Bench:
    """Hold the program and measure one thing after the other."""

    def __init__(self, program: Program) -> None:
        self.program, self.beat = program, Heartbeat()

    def open(self) -> PlanPage:
        """Open the page for the first time."""
        opened: list[PlanPage] = []
        self.measure(
            "open the page",
            lambda: opened.append(self.program.window.show_page("plan")),
            shown=lambda: opened[0].loader.day is not None,
        )
        return opened[0]

    def settle(self, seconds: float = 6) -> None:
        """Run the event loop until nothing is under way, or for so long: causes take half a minute at large."""
        until, quiet = perf_counter() + seconds, 0
        while perf_counter() < until and quiet < 5:
            self._turn()
            quiet = quiet + 1 if self.program.tasks.count == 0 else 0

    def measure(self, name: str, act: Callable[[], object], *, shown: Callable[[], bool] = lambda: True) -> None:
        """Act; print when it was shown and how long the loop was held up, beside the window's own processor time."""
        self.beat.restart()
        begin, worked = perf_counter(), thread_time()
        act()
        while not shown():
            self._turn()
        self._turn()
        told, told_cpu = perf_counter() - begin, thread_time() - worked
        self.settle()
        print(
            f"{name:<32} shown {told * 1000:6.0f} ms (cpu {told_cpu * 1000:5.0f})   "
            f"longest stall {self.beat.longest * 1000:6.0f} ms (cpu {self.beat.longest_cpu * 1000:5.0f})",
            flush=True,
        )

    def steps(self, name: str, act: Callable[[int], object]) -> None:
        """Repeat a step that paints at once, and print its usual and its longest time."""
        times, worked = [], []
        for number in range(STEPS):
            begin, cpu = perf_counter(), thread_time()
            act(number)
            times.append((perf_counter() - begin) * 1000)
            worked.append((thread_time() - cpu) * 1000)
        print(
            f"{name:<32} median {median(times):5.1f} ms (cpu {median(worked):4.1f})   "
            f"longest {max(times):5.1f} ms (cpu {max(worked):4.1f})",
            flush=True,
        )

    def _turn(self) -> None:
        self.program.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        sleep(0.001)


def run(program: Program) -> None:
    """Measure all."""
    bench = Bench(program)
    page = bench.open()
    area, board, desk = page.area, page.area.board, page.desk
    day = page.loader.day
    assert day is not None
    print(f"{len(day.participants)} people, {len(day.booths)} booths, {len(day.tables)} tables, "
          f"{len(day.interviews)} interviews")  # fmt: skip

    def scroll(bar_of: Callable[[], object], size: int) -> Callable[[int], None]:
        def step(number: int) -> None:
            bar = bar_of()
            bar.setValue((number * size) % max(bar.maximum(), 1))
            board.viewport().repaint()
            board.horizontalHeader().viewport().repaint()

        return step

    def choose(view: str) -> None:
        page.head.views.choose(view)
        page.head.view_chosen.emit(view)

    bench.steps("scroll sideways, 60 px", scroll(board.horizontalScrollBar, 60))
    bench.steps("scroll sideways, 737 px", scroll(board.horizontalScrollBar, 737))
    bench.steps("scroll down, 40 px", scroll(board.verticalScrollBar, 40))
    for view in ("person", "interpreter", "booth"):
        bench.measure(f"view by {view}", partial(choose, view))
        if view == "person":
            bench.steps("scroll sideways among people", scroll(board.horizontalScrollBar, 737))
    one = day.given.interviews[len(day.given.interviews) // 2]
    bench.measure("choose a card", lambda: area.select_interview(one.id))
    bench.measure("start a drag, all cells marked", lambda: (desk.start_moving(one.id), board.viewport().repaint()))
    bench.measure("end the drag", desk.moving.stop)
    bench.measure("keep in place (F)", lambda: board.fix_asked.emit(one.id),
                  shown=lambda: page.loader.day.interviews[one.id].is_fixed)  # fmt: skip
    bench.measure("remove (Del)", lambda: board.remove_asked.emit(one.id),
                  shown=lambda: one.id not in page.loader.day.interviews)  # fmt: skip
    bench.measure("undo", program.workspace.session.undo, shown=lambda: one.id in page.loader.day.interviews)
    size = len(day.interviews)
    written: list[int] = []
    page.whole.written.connect(lambda: written.append(1))
    bench.measure("release", lambda: page.whole.release(day.event.id, size=size), shown=lambda: bool(written))
    bench.measure("show as a table", lambda: area.show_table(shown=True))
    bench.measure("show the board again", lambda: area.show_table(shown=False))
    bench.measure("leave the page", lambda: program.window.show_page("overview"))
    bench.measure("come back", lambda: program.window.show_page("plan"))


def main() -> None:
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "Probe.refugeesday"
        shutil.copy(sys.argv[1], copy)
        settings = open_settings(Path(folder) / "settings.ini")
        settings.language = "de"
        program = start(copy, settings=settings)
        program.window.resize(1440, 900)
        program.window.show()
        QApplication.processEvents()
        run(program)
        program.window.close()
        program.close()


if __name__ == "__main__":
    main()
