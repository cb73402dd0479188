"""The first painted window on a demo workspace, against a bare Qt window with one qtawesome icon in the same run.

Run: QT_QPA_PLATFORM=offscreen python -m tests.bench.window [small|medium]. Asserts the ratio.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
WANTED = 2.0

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
print(time.perf_counter() - begin)
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
print(time.perf_counter() - begin)
"""


def measure(script: str, *arguments: str) -> float:
    """Give the seconds from the interpreter's first line to the painted window."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout)


def main() -> None:
    size = next((word for word in sys.argv[1:] if word in {"small", "medium"}), "medium")
    with TemporaryDirectory() as folder:
        demo = [sys.executable, "main.py", "demo", "--size", size, "--no-window", "--folder", folder]
        subprocess.run(demo, cwd=ROOT, check=True, capture_output=True)
        path = str(next(Path(folder).glob("*.refugeesday")))
        rounds = [(measure(BARE), measure(OURS, path)) for _ in range(ROUNDS)]
    bare, ours = (min(column) for column in zip(*rounds, strict=True))
    print(f"bare window {bare:.2f} s   ours on {size} {ours:.2f} s   ratio {ours / bare:.2f} (wanted {WANTED})")
    assert ours <= WANTED * bare


if __name__ == "__main__":
    main()
