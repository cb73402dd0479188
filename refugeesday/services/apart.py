"""Work in another process: long thinking beside a window that goes on painting, and keeps its memory for itself.

A thread would not do: it takes turns with the window's, and each turn holds the window up. The process is started anew
on every system (spawn), so work is a function of a module, or a partial of one; it reads and writes nothing else.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from refugeesday.errors import UserError
from refugeesday.heap import share_heap
from refugeesday.services.session import Session
from refugeesday.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from pathlib import Path

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

APART_FROM = 1_000
"""From so many participants on, what takes half a minute or half a gigabyte is worked out in another process."""
_LOOK = 0.1
"""Seconds between two looks whether the work shall end."""


class Thinking(Protocol[R_co]):
    """Describe work that says how far it is, and ends soon with the best it has when it should stop."""

    def __call__(self, *, report: Callable[[float, str], None], should_stop: Callable[[], bool]) -> R_co:
        """Give what was found."""


@dataclass(frozen=True, slots=True)
class _Told:
    fraction: float
    text: str


@dataclass(frozen=True, slots=True)
class _Answer(Generic[R]):
    value: R


@dataclass(frozen=True, slots=True)
class _Failure:
    error: BaseException


def think_apart(
    work: Thinking[R], *, report: Callable[[float, str], None], should_stop: Callable[[], bool] = lambda: False
) -> R:
    """Give what `work` finds in another process, which hears of a wish to stop.

    `report` is called several times a second and may raise, Cancelled for example: the process then ends at once.
    Raises what the work raises, UserError `planning.ended_apart` where the process was ended from outside.
    """
    told, is_asked = _Told(0.0, ""), False
    with _other_process(work) as there:
        while True:
            report(told.fraction, told.text)
            if not is_asked and should_stop():
                is_asked = True
                with suppress(OSError):  # it has ended: heard of below
                    there.send(None)
            match _heard(there):
                case _Told() as told:
                    pass
                case _Answer(value):
                    answer: R = value
                    return answer


def run_apart(
    path: Path, work: Callable[[Session, int], R], event: int, *, should_stop: Callable[[], bool]
) -> R | None:
    """Give what `work` makes of an event of a file; None where it was stopped, which ends the process at once.

    Raises as `think_apart` does.
    """
    with _other_process(partial(_make_of_file, path, work, event)) as there:
        while not should_stop():
            if isinstance(heard := _heard(there), _Answer):
                answer: R = heard.value
                return answer
    return None


@contextmanager
def reading(path: Path) -> Iterator[Session]:
    """Give a session that only reads a file, for another process."""
    store = Database(path, read_only=True)
    try:
        store.connect()
        yield Session(store)
    finally:
        store.close()


@contextmanager
def _other_process(work: Thinking[object]) -> Iterator[Connection]:
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_think, args=(there, work), daemon=True)
    process.start()
    there.close()
    try:
        yield here
    finally:
        process.kill()
        process.join()
        here.close()


def _heard(there: Connection) -> object:
    """Give what the other process has said within a moment, None where it has nothing to say yet."""
    try:
        said: object = there.recv() if there.poll(_LOOK) else None
    except (EOFError, OSError):
        raise UserError("planning.ended_apart") from None
    if isinstance(said, _Failure):
        raise said.error
    return said


def _think(there: Connection, work: Thinking[object]) -> None:
    share_heap()
    is_asked = False

    def should_stop() -> bool:
        nonlocal is_asked
        try:
            is_asked = is_asked or there.poll()
        except OSError:
            is_asked = True
        return is_asked  # also where nobody listens any more

    def report(fraction: float, text: str = "") -> None:
        with suppress(OSError):  # nobody waits any more: the program was killed
            there.send(_Told(fraction, text))

    try:
        said: object = _Answer(work(report=report, should_stop=should_stop))
    except MemoryError:
        return
    except BaseException as error:  # noqa: BLE001 - the process's end: handed over whole
        said = _Failure(error)
    with suppress(OSError):
        there.send(said)


def _make_of_file(path: Path, work: Callable[[Session, int], R], event: int, **_: object) -> R:
    if hasattr(os, "nice"):
        os.nice(10)  # nobody waits for it
    with reading(path) as session:
        return work(session, event)
