"""Start the program: arguments to a command or to the window. The only module that knows all layers."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from refugeesday.cli import COMMANDS, report_error, run
from refugeesday.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command the first word names, else open the window on a file. Gives the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and (given[0] in COMMANDS or given[0].startswith("-")):
        code = run(given)
        wants_window = given[0] == "demo" and "--no-window" not in given and "--json" not in given
        return _show_demo(given) if code == 0 and wants_window else code
    return open_window(Path(given[0]) if given else None)


def _show_demo(given: Sequence[str]) -> int:
    from refugeesday.cli import parser  # the same reading of the same words
    from refugeesday.services.demo.run import workspace_in

    options = parser().parse_args(given)
    if not has_display():
        report_error(UserError("window.no_display"), language=options.language)
        return 0
    return open_window(workspace_in(Path(options.folder), size=options.size))


def open_window(path: Path | None) -> int:
    """Show the window; without a display say so and give 1."""
    if not has_display():
        report_error(UserError("window.no_display"))
        return 1
    from refugeesday.gui.program import show_window  # Qt is loaded only where there is a display to show it on

    return show_window(path)


def has_display() -> bool:
    """Say whether a window can be shown here, without loading Qt."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
