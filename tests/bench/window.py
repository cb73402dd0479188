"""The first painted window on a demo workspace, against a bare Qt window with one qtawesome icon in the same run.

Run: QT_QPA_PLATFORM=offscreen python -m tests.bench.window [small|medium|large] [--cache DIR]. Asserts the ratio of the
clock, prints that of the processor time beside it, and when everything on the first page was read.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.workspaces import cache_folder, make_workspace

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
WANTED = {"small": 2.0, "medium": 2.0, "large": 3.0}

BARE = """
import time; begin = time.perf_counter()
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
import qtawesome
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QPushButton(qtawesome.icon("ph.house"), "Bare"))
window.resize(1440, 900)
window.show()
app.processEvents()
window.grab()
print(time.perf_counter() - begin, time.process_time(), 0)
"""
OURS = """
import time; begin = time.perf_counter()
import sys
from pathlib import Path
from refugeesday.gui.program import start
program = start(Path(sys.argv[1]))
program.window.resize(1440, 900)
program.window.show()
program.app.processEvents()
program.window.grab()
painted, used = time.perf_counter() - begin, time.process_time()
while program.tasks.count:
    program.app.processEvents()
print(painted, used, time.perf_counter() - begin)
program.window.close()
program.close()
"""


def measure(script: str, *arguments: str) -> tuple[float, float, float]:
    """Give the seconds until the painted window, those of the processor, and those until all of it was read."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    painted, used, complete = (float(word) for word in done.stdout.split())
    return painted, used, complete


def main() -> None:
    size = next((word for word in sys.argv[1:] if word in WANTED), "medium")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "copy.refugeesday"
        shutil.copy(make_workspace(size, cache=cache_folder(Path(folder))), path)
        rounds = [(measure(BARE), measure(OURS, str(path))) for _ in range(ROUNDS)]
    bare, ours = (
        [min(round_[which][place] for round_ in rounds) for place in range(3)] for which in range(2)
    )  # fmt: skip
    ratio, of_processor = ours[0] / bare[0], ours[1] / bare[1]
    print(f"bare window {bare[0]:.2f} s   ours on {size} {ours[0]:.2f} s   ratio {ratio:.2f} (wanted {WANTED[size]})")
    print(f"processor time {ours[1]:.2f} s, ratio {of_processor:.2f}   first page complete after {ours[2]:.2f} s")
    assert min(ratio, of_processor) <= WANTED[size]


if __name__ == "__main__":
    main()
