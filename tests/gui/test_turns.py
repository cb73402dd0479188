"""Work in pieces has its turn between events: one work at a time, what is seen before what is not."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from refugeesday.gui.turns import SLICE, Turns, turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Log(list[str]):
    """What ran, in order; each piece may do something of its own."""

    def work(self, name: str, pieces: int, then: Callable[[], object] = lambda: None) -> Iterator[None]:
        for number in range(1, pieces + 1):
            self.append(f"{name}{number}")
            then()
            yield
        self.append(f"{name} done")


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def slow(qapp: QCoreApplication) -> Iterator[Turns]:
    """Give turns by a clock on which every piece takes the whole of its time."""
    ticks = count(step=SLICE)
    found = Turns(qapp, clock=lambda: next(ticks))
    yield found
    shiboken6.delete(found)


@pytest.fixture
def quick(qapp: QCoreApplication) -> Iterator[Turns]:
    """Give turns by a clock on which nothing takes any time."""
    found = Turns(qapp, clock=lambda: 0.0)
    yield found
    shiboken6.delete(found)


@pytest.fixture
def shown(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def finish(log: Log, qtbot: QtBot, *names: str) -> None:
    qtbot.waitUntil(lambda: {f"{name} done" for name in names} <= {*log})


def test_keys_come_before_the_next_piece_of_any_work(slow: Turns, log: Log, shown: QWidget, qtbot: QtBot) -> None:
    field = QLineEdit(shown)
    field.textChanged.connect(log.append)

    def press_a_key() -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x")
        QCoreApplication.postEvent(field, key)

    slow.take(QObject(slow), log.work("a", 2, press_a_key))
    slow.take(QObject(slow), log.work("b", 2, press_a_key))
    finish(log, qtbot, "a", "b")
    assert log == ["a1", "x", "b1", "xx", "a2", "xxx", "b2", "xxxx", "a done", "b done"]


def test_what_fits_into_a_turn_is_done_in_one(quick: Turns, log: Log, qtbot: QtBot) -> None:
    heard = QObject(quick)
    heard.objectNameChanged.connect(log.append)
    quick.take(QObject(quick), log.work("a", 3))
    quick.take(QObject(quick), log.work("b", 2))
    finish(log, qtbot, "a", "b")
    assert log == ["a1", "a2", "a3", "a done", "b1", "b2", "b done"]


def test_what_is_seen_comes_before_what_is_not_and_what_is_made_in_advance(
    slow: Turns, log: Log, shown: QWidget, qtbot: QtBot
) -> None:
    behind = QWidget(shown)
    behind.hide()
    slow.take(shown, log.work("advance", 1), in_advance=True)
    slow.take(QObject(behind), log.work("behind", 2))
    slow.take(QObject(shown), log.work("seen", 3))
    finish(log, qtbot, "seen", "behind", "advance")
    assert log[:4] == ["seen1", "seen2", "seen3", "seen done"]
    assert sorted(log[4:]) == ["advance done", "advance1", "behind done", "behind1", "behind2"]


def test_what_comes_into_sight_overtakes(slow: Turns, log: Log, shown: QWidget, qtbot: QtBot) -> None:
    one, other = QWidget(shown), QWidget(shown)
    one.hide()
    other.hide()
    slow.take(one, log.work("one", 3, other.show))
    slow.take(other, log.work("other", 2))
    finish(log, qtbot, "one", "other")
    assert log == ["one1", "other1", "other2", "other done", "one2", "one3", "one done"]


def test_newer_work_of_an_owner_replaces_what_is_left(slow: Turns, log: Log, qtbot: QtBot) -> None:
    owner = QObject(slow)
    replace = lambda: slow.take(owner, log.work("new", 1)) if log == ["old1"] else None  # noqa: E731 - said where it is asked
    slow.take(owner, log.work("never", 1))
    slow.take(owner, log.work("old", 3, replace))
    finish(log, qtbot, "new")
    assert log == ["old1", "new1", "new done"]


def test_work_ends_with_its_owner_and_when_it_is_dropped(slow: Turns, log: Log, qtbot: QtBot) -> None:
    gone, left, never = QObject(slow), QObject(slow), QObject(slow)
    slow.take(never, log.work("never", 1))
    slow.take(gone, log.work("gone", 3, lambda: shiboken6.delete(gone)))
    slow.take(left, log.work("left", 3, lambda: slow.drop(left)))
    slow.take(QObject(slow), log.work("last", 3))
    shiboken6.delete(never)
    finish(log, qtbot, "last")
    assert log == ["gone1", "left1", "last1", "last2", "last3", "last done"]


def test_a_piece_that_fails_ends_its_own_work_only(slow: Turns, log: Log, qtbot: QtBot) -> None:
    owner = QObject(slow)
    with qtbot.captureExceptions() as failures:
        slow.take(owner, log.work("bad", 2, lambda: 1 / 0))
        slow.take(QObject(slow), log.work("good", 2))
        finish(log, qtbot, "good")
    assert [kind for kind, *_ in failures] == [ZeroDivisionError]
    assert log == ["bad1", "good1", "good2", "good done"]
    slow.take(owner, log.work("again", 1))
    finish(log, qtbot, "again")


def test_others_go_on_while_a_piece_waits_in_a_loop_of_its_own(slow: Turns, log: Log, qtbot: QtBot) -> None:
    slow.take(QObject(slow), log.work("dialog", 1, lambda: finish(log, qtbot, "other")))
    slow.take(QObject(slow), log.work("other", 2))
    finish(log, qtbot, "dialog")
    assert log == ["dialog1", "other1", "other2", "other done", "dialog done"]


def test_an_application_has_one_place_for_all_turns(qapp: QCoreApplication) -> None:
    assert turns() is turns()
    assert turns().parent() is qapp
