"""Let pages and menus ask for what only the program can do: leave this file, go back to an older state, hide names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal


class FileRequests(QObject):
    """Carry wishes to whoever holds the open file; nobody need listen."""

    new_wanted = Signal()
    open_wanted = Signal()
    demo_wanted = Signal()
    close_wanted = Signal()
    file_wanted = Signal(Path)
    restore_wanted = Signal(Path)  # a backup of the open file
    take_over_wanted = Signal()  # the open file, from somebody at another computer
    hiding_wanted = Signal(bool)  # whether names shall be hidden on the screen
