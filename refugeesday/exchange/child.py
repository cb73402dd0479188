"""A child process that reads one table and can be killed."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, cast

import refugeesday
from refugeesday.errors import Cancelled, UserError
from refugeesday.exchange.table_limits import MAX_SECONDS

FROZEN_FLAG = "--table-worker"  # app.main answers it in an office build, which has no interpreter to start

_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from refugeesday.exchange.table_worker import main; raise SystemExit(main())"
)
_PATIENCE = 3  # seconds for the next rows once they come: a computer may be busy, the child's CPU time is limited
_LOOK = 0.05  # seconds between two looks at `should_stop`
_OUT_OF_MEMORY = (3, -6)  # table_worker.OUT_OF_MEMORY, and SIGABRT: the parser's allocator gave up
_NOT_STARTED = 1  # the interpreter's status for an error while importing
_OUT_OF_TIME = (-24,)  # SIGXCPU


def read_in_child(
    path: Path, *, sheet: str | None, should_stop: Callable[[], bool] | None = None
) -> Generator[dict[str, object], None, None]:
    """Yield the answers of `table_worker` about a file; the child is dead when the iterator ends or is closed.

    The path travels by stdin: arguments of a process can be read by every user of the PC.
    Memory is limited on Linux and macOS; on Windows only time is.
    Raises UserError `table.too_slow`, `table.too_big`, `table.damaged` or what the child says, Cancelled, and
    RuntimeError for a bug in the child.
    """
    with subprocess.Popen(  # noqa: S603 - our own interpreter, no input in the arguments
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # parsers quote cells in their complaints
        creationflags=_creation_flags(),
    ) as child:
        lines: SimpleQueue[bytes] = SimpleQueue()
        pump = Thread(target=_pump, args=(cast("IO[bytes]", child.stdout), lines), daemon=True)
        pump.start()
        try:
            _ask(cast("IO[bytes]", child.stdin), {"path": str(path), "sheet": sheet})
            yield from _answers(child, lines, should_stop)
        finally:
            child.kill()
            pump.join()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_FLAG]
    root = Path(refugeesday.__file__).resolve().parent.parent
    return [sys.executable, "-P", "-X", "utf8", "-c", _BOOT, str(root)]


def _creation_flags() -> int:
    """Keep Windows from flashing a console."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def _ask(stdin: IO[bytes], request: dict[str, object]) -> None:
    try:
        stdin.write(json.dumps(request).encode() + b"\n")
        stdin.close()
    except BrokenPipeError:
        return  # the child is dead already; its exit status says more


def _pump(stdout: IO[bytes], lines: SimpleQueue[bytes]) -> None:
    for line in stdout:
        lines.put(line)
    lines.put(b"")


def _answers(
    child: subprocess.Popen[bytes], lines: SimpleQueue[bytes], should_stop: Callable[[], bool] | None
) -> Iterator[dict[str, object]]:
    deadline = time.monotonic() + MAX_SECONDS
    while line := _next_line(lines, deadline, should_stop):
        answer = json.loads(line)
        if "error" in answer:
            raise UserError(answer["error"], **answer["values"])
        if "bug" in answer:
            raise RuntimeError(f"table worker: {answer['bug']}")
        if "end" in answer:
            return
        yield answer
        deadline = max(deadline, time.monotonic() + _PATIENCE)
    status = child.wait()
    if status == _NOT_STARTED:
        raise RuntimeError("table worker did not start")
    raise UserError(_death_code(status))


def _next_line(lines: SimpleQueue[bytes], deadline: float, should_stop: Callable[[], bool] | None) -> bytes:
    while True:
        if should_stop is not None and should_stop():
            raise Cancelled
        if time.monotonic() > deadline:
            raise UserError("table.too_slow", seconds=MAX_SECONDS)
        try:
            return lines.get(timeout=_LOOK)
        except Empty:
            continue


def _death_code(status: int) -> str:
    if status in _OUT_OF_MEMORY:
        return "table.too_big"
    return "table.too_slow" if status in _OUT_OF_TIME else "table.damaged"
