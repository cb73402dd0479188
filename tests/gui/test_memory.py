"""What the program does not keep."""

from __future__ import annotations

import subprocess
import sys

_KEPT = """
import linecache
import refugeesday.gui.participants.page
print([name for name in linecache.cache if "participants" in name])
"""


def test_modules_of_the_window_are_loaded_without_keeping_their_source() -> None:
    done = subprocess.run([sys.executable, "-c", _KEPT], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
