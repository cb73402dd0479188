"""Render the window with invented content into pictures: python tests/shots.py DIR.

They are looked at beside the design; nothing compares them by machine.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from gui.sample_pages import make_context, make_window  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402 - the platform must be set first

from refugeesday.gui.theme import ThemeChoice  # noqa: E402

SHOTS = (
    ("participants", "participants", ThemeChoice.LIGHT, 100, (1440, 900)),
    ("participants-dark", "participants", ThemeChoice.DARK, 100, (1440, 900)),
    ("board", "plan", ThemeChoice.LIGHT, 100, (1440, 900)),
    ("board-dark", "plan", ThemeChoice.DARK, 100, (1440, 900)),
    ("board-contrast", "plan", ThemeChoice.CONTRAST, 100, (1440, 900)),
    ("board-small", "plan", ThemeChoice.LIGHT, 100, (1366, 690)),
    ("participants-small-130", "participants", ThemeChoice.LIGHT, 130, (1366, 690)),
    ("board-130", "plan", ThemeChoice.LIGHT, 130, (1440, 900)),
)


def main(folder: Path) -> int:
    app = QApplication.instance() or QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    context = make_context(app, HERE.parent / "resources", folder / "settings.ini")
    for name, page, choice, text_size, (width, height) in SHOTS:
        context.theme.choose(choice)
        context.theme.set_text_size(text_size)
        window = make_window(context, small=height < 700 and text_size == 100)
        window.resize(width, height)
        window.show_page(page)
        window.show()
        for _ in range(3):
            app.processEvents()
        window.grab().save(str(folder / f"{name}.png"))
        window.close()
        window.deleteLater()
    (folder / "settings.ini").unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
