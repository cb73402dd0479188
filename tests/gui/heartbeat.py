"""A heartbeat of the GUI thread, asked for by a second one: how long a person would have waited for an answer.

    with Heartbeat() as heart:
        ...click, type, wait for what is read beside the window...
    assert heart.longest < STALL, heart.stalls

A beat is an event posted to the GUI thread as soon as the last one was answered. Its length is the processor time the
GUI thread itself spent until the answer, so that other programs on the machine do not count; `longest_wait` is the time
on the clock, for the bench. Where a system does not tell the time of one thread, both are the time on the clock.

What another thread does counts where it stops all others: the walks of the collector of cycles, by the processor time
of the thread that happens to do them. A walk of all objects is counted however short it is: it grows with what is open.
"""

from __future__ import annotations

import gc
import threading
import time
from typing import TYPE_CHECKING, Literal, Self

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

STALL = 0.1
"""Seconds no step of a journey may take from the GUI thread in one piece."""
_REST = 0.004


class Heartbeat(QObject):
    """Beat while the block runs; what happens meanwhile is named by `mark`."""

    _asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.beats: list[tuple[float, float, str]] = []  # seconds of the thread, seconds on the clock, what went on
        self.walks: list[tuple[float, int, str]] = []  # seconds of any thread, generation, what went on
        self._name = ""
        self._at = 0.0, 0.0  # the two clocks at the last answer
        self._walk_begun = 0.0
        self._answered = threading.Event()
        self._ended = threading.Event()
        self._used = _clock_of_this_thread()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._beat, daemon=True)

    @property
    def longest(self) -> float:
        """Give the longest piece of work of the GUI thread, in seconds."""
        return max((used for used, _, _ in self.beats), default=0.0)

    @property
    def longest_wait(self) -> float:
        """Give the longest time on the clock until an answer, in seconds."""
        return max((waited for _, waited, _ in self.beats), default=0.0)

    @property
    def stalls(self) -> list[tuple[str, int]]:
        """Give what took too long, with milliseconds, longest first; a walk of the collector in brackets."""
        found = [(name, used) for used, _, name in self.beats] + [(f"({name})", used) for used, _, name in self.walks]
        longest_first = sorted(found, key=lambda stall: -stall[1])
        return [(name, round(used * 1000)) for name, used in longest_first if used >= STALL]

    @property
    def full_walks(self) -> list[tuple[str, int]]:
        """Give during what the collector walked all objects, with milliseconds."""
        return [(name, round(used * 1000)) for used, generation, name in self.walks if generation == 2]

    def mark(self, name: str) -> None:
        """Name what happens from now on; what is under way already counts as that."""
        self._name = name

    def longest_of(self, name: str) -> tuple[float, float]:
        """Give the longest piece of work and the longest time on the clock of what went by a name."""
        mine = [(used, waited) for used, waited, one in self.beats if one == name]
        return max((used for used, _ in mine), default=0.0), max((waited for _, waited in mine), default=0.0)

    def __enter__(self) -> Self:
        gc.callbacks.append(self._note_walk)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._answer()
        self._thread.join()
        gc.callbacks.remove(self._note_walk)
        self._asked.disconnect(self._answer)

    def _answer(self) -> None:
        self._at = self._used(), time.perf_counter()
        self._answered.set()

    def _note_walk(self, phase: Literal["start", "stop"], info: dict[str, int]) -> None:
        if phase == "start":
            self._walk_begun = time.thread_time()
        else:
            self.walks.append((time.thread_time() - self._walk_begun, info["generation"], self._name))

    def _beat(self) -> None:
        while not self._ended.is_set():
            self._answered.clear()
            used, begun = self._used(), time.perf_counter()
            self._asked.emit()
            self._answered.wait()
            used_then, answered = self._at
            self.beats.append((used_then - used, answered - begun, self._name))
            self._ended.wait(_REST)


def _clock_of_this_thread() -> Callable[[], float]:
    """Give a clock of the processor time of the thread that calls now, to be read from any other."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return time.perf_counter
    number = time.pthread_getcpuclockid(threading.get_ident())
    return lambda: time.clock_gettime(number)
