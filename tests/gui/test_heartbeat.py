"""The heartbeat itself: it sees work that holds the window up, and no other."""

from __future__ import annotations

import gc
import threading
import time
from typing import TYPE_CHECKING

from tests.gui.heartbeat import STALL, Heartbeat

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def work(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        sum(range(1000))


def test_work_in_one_piece_is_a_stall_with_its_name(qtbot: QtBot) -> None:
    with Heartbeat() as heart:
        qtbot.waitUntil(lambda: len(heart.beats) > 2)
        heart.mark("rechnen")
        qtbot.waitUntil(lambda: heart.beats[-1][2] == "rechnen")
        work(2 * STALL)
        count = len(heart.beats)
        qtbot.waitUntil(lambda: len(heart.beats) > count)
    assert [name for name, _ in heart.stalls] == ["rechnen"]
    assert 1.5 * STALL < heart.longest <= heart.longest_wait + 0.01


def test_the_same_work_in_slices_is_none(qtbot: QtBot) -> None:
    with Heartbeat() as heart:
        for _ in range(10):
            work(0.2 * STALL)
            count = len(heart.beats)
            qtbot.waitUntil(lambda count=count: len(heart.beats) > count)
    assert heart.stalls == []
    assert heart.longest > 0.1 * STALL


def test_a_walk_of_everything_in_another_thread_is_noticed_however_short(qtbot: QtBot) -> None:
    with Heartbeat() as heart:
        heart.mark("aufräumen")
        walker = threading.Thread(target=gc.collect)
        walker.start()
        walker.join()
    assert [name for name, _ in heart.full_walks] == ["aufräumen"]
    ((used, *_),) = [walk for walk in heart.walks if walk[1] == 2]
    assert used > 0


def test_a_long_walk_is_a_stall_with_its_name(qtbot: QtBot) -> None:
    heart = Heartbeat()
    heart.walks = [(2 * STALL, 1, "lesen"), (STALL / 2, 1, "lesen")]
    assert heart.stalls == [("(lesen)", 200)]


def test_walks_of_young_objects_are_no_walk_of_everything(qtbot: QtBot) -> None:
    with Heartbeat() as heart:
        gc.collect(1)
    assert heart.full_walks == []
    assert heart.stalls == []
