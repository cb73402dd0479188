from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from refugeesday.gui.tasks import Report, Task, Tasks

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot


class RefusedError(Exception):
    pass


def test_task_runs_outside_the_gui_thread_and_brings_its_result_back(qtbot: QtBot) -> None:
    here = threading.get_ident()
    seen: list[tuple[object, ...]] = []

    def work(report: Report) -> int:
        report(0.5, "halb")
        return threading.get_ident()

    task: Task[int] = Task(work)
    task.progressed.connect(lambda fraction, text: seen.append((fraction, text, threading.get_ident())))
    results: list[object] = []
    task.succeeded.connect(results.append)
    with qtbot.waitSignal(task.finished):
        task.start()
    assert seen == [(0.5, "halb", here)]
    assert len(results) == 1
    assert results[0] != here


def test_task_hands_an_exception_over_whole(qtbot: QtBot) -> None:
    def work(_report: Report) -> None:
        raise RefusedError("Grund")

    task: Task[None] = Task(work)
    with qtbot.waitSignal(task.failed) as signal:
        task.start()
    error = signal.args[0]
    assert isinstance(error, RefusedError)
    assert error.__traceback__ is not None


def test_task_stops_at_its_next_report(qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()
    reached: list[str] = []

    def work(report: Report) -> None:
        started.set()
        go_on.wait(10)
        report(0.9, "fast fertig")
        reached.append("nach dem Halt")

    task: Task[None] = Task(work)
    with qtbot.waitSignal(task.cancelled):
        task.start()
        assert started.wait(10)
        task.cancel()
        go_on.set()
    assert reached == []


def test_tasks_are_kept_until_they_have_finished(qtbot: QtBot) -> None:
    tasks = Tasks()
    go_on = threading.Event()
    task = tasks.start(lambda _report: go_on.wait(10))
    assert tasks.count == 1
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert tasks.count == 0


def test_a_task_begins_when_what_asked_for_it_was_painted(qtbot: QtBot) -> None:
    class Painted(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            beside.append(tasks._pool.activeThreadCount())
            go_on.set()

    tasks, widget, go_on, beside = Tasks(), Painted(), threading.Event(), list[int]()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: beside == [0])
    go_on.clear()
    task = tasks.start(lambda _report: go_on.wait(10))
    widget.update()
    with qtbot.waitSignal(task.finished):
        pass
    assert beside == [0, 0]


def test_stop_all_ends_every_task() -> None:
    tasks = Tasks()

    def work(report: Report) -> None:
        while True:
            report(0.0)

    tasks.start(work)
    tasks.start(work)
    tasks.stop_all()


def test_short_work_never_queues_behind_long_work(qtbot: QtBot) -> None:
    tasks, go_on = Tasks(), threading.Event()
    waiting = [tasks.start(lambda _report: go_on.wait(10), is_long=True) for _ in range(8)]
    short = tasks.start(lambda _report: None)
    assert (tasks.count, tasks.short_count) == (9, 1)
    with qtbot.waitSignal(short.finished, timeout=5_000):
        pass
    assert (tasks.count, tasks.short_count) == (len(waiting), 0)
    go_on.set()
    qtbot.waitUntil(lambda: tasks.count == 0)
