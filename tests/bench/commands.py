"""How long a person waits for the command line: help, a demo, the first answer from a large workspace.

Run: python -m tests.bench.commands [--large] [--cache DIR]. Seconds are printed, only ratios are asserted.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.workspaces import cache_folder, make_workspace

ROOT = Path(__file__).resolve().parents[2]


def seconds(*arguments: str) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - begin


def best(*arguments: str, of: int = 3) -> float:
    return min(seconds(*arguments) for _ in range(of))


def main() -> None:
    bare = best("-c", "pass")
    help_ = best("main.py", "--help")
    print(f"python {bare:.2f} s   --help {help_:.2f} s (wanted 0.4)   ratio {help_ / bare:.1f}")
    assert help_ <= 12 * bare, "help loads something heavy"
    with TemporaryDirectory() as folder:
        demo = seconds("main.py", "demo", "--size", "medium", "--no-window", "--folder", folder)
        print(f"demo --size medium --no-window {demo:.1f} s (wanted 15)")
        if "--large" in sys.argv:
            path = make_workspace("large", cache=cache_folder(Path(folder)))
            for what in ("events", "participants", "interviews"):
                print(f"show {what} of a large workspace {best('main.py', 'show', str(path), what):.2f} s (wanted 1)")


if __name__ == "__main__":
    main()
