"""Work on a workspace file in another process: long thinking beside a window that goes on painting.

A thread would not do: it takes turns with the window's, and each turn holds the window up.
"""

from __future__ import annotations

import os
from contextlib import suppress
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeVar

from refugeesday.services.session import Session
from refugeesday.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

R = TypeVar("R")

_LOOK = 0.1
"""Seconds between two looks whether the work shall end."""


def run_apart(
    path: Path, work: Callable[[Session, int], R], event: int, *, should_stop: Callable[[], bool]
) -> R | None:
    """Give what `work` makes of an event of a file; None where it was stopped.

    `work` is a function of a module, so that another process finds it; it reads and writes nothing. Raises what the
    work raises, RuntimeError where the process ended without an answer.
    """
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(there, path, work, event), daemon=True)
    process.start()
    there.close()
    try:
        while not should_stop():
            if not here.poll(_LOOK):
                continue
            try:
                is_good, found = here.recv()
            except EOFError:
                raise RuntimeError("the other process ended without an answer") from None
            if not is_good:
                raise found
            answer: R = found
            return answer
        return None
    finally:
        process.kill()
        process.join()
        here.close()


def _answer(there: Connection, path: Path, work: Callable[[Session, int], object], event: int) -> None:
    if hasattr(os, "nice"):
        os.nice(10)
    store = Database(path, read_only=True)
    try:
        store.connect()
        answer = (True, work(Session(store), event))
    except BaseException as error:  # noqa: BLE001 - the process's end: handed over whole
        answer = (False, error)
    finally:
        store.close()
    with suppress(OSError):  # nobody waits any more: the program was killed
        there.send(answer)
