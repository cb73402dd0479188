"""Run pieces of the program in processes of their own, to kill them, starve them or take their rights away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a child that runs Python code with the arguments in `sys.argv`; it says lines on its standard output."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def run(code: str, *arguments: object) -> list[str]:
    """Run a child to its end and give the lines it said; it must end well."""
    with start(code, *arguments) as child:
        said, _ = child.communicate(timeout=60)
    assert child.returncode == 0, said
    return said.splitlines()


def kill(child: subprocess.Popen[str]) -> None:
    """Kill a child at once, as the system does when memory is short."""
    child.kill()
    child.wait(timeout=10)
    for stream in (child.stdin, child.stdout):
        if stream is not None:
            stream.close()
