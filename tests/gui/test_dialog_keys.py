"""Every dialog by keys: something has the focus, Esc leaves, Enter on a button presses that button and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from refugeesday.gui.widgets.buttons import Button
from tests.gui.scenes import SCENES, front, leave
from tests.gui.walking import settle_layouts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program
    from tests.gui.scenes import Scene

PAGES = list(dict.fromkeys(scene.page for scene in SCENES))


def dialogs(qtbot: QtBot, program: Program, key: str) -> Iterator[tuple[Scene, QDialog]]:
    """Open the scenes of a page one after the other, and give those that are dialogs."""
    page = program.window.show_page(key)
    qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=60_000)
    for scene in (scene for scene in SCENES if scene.page == key):
        scene.show(page)
        qtbot.waitUntil(
            lambda scene=scene: program.tasks.count == 0 and scene.is_there(page),  # type: ignore[misc]
            timeout=60_000,
        )
        settle_layouts()
        seen = front(program)
        if isinstance(seen, QDialog):
            yield scene, seen
        leave(program, scene)
        qtbot.waitUntil(lambda: program.tasks.count == 0, timeout=60_000)


@pytest.mark.parametrize("key", PAGES)
def test_something_has_the_focus_and_esc_leaves(qtbot: QtBot, program: Program, key: str) -> None:
    for scene, dialog in dialogs(qtbot, program, key):
        focused = QApplication.focusWidget()
        assert focused is not None, scene.title
        assert dialog.isAncestorOf(focused), scene.title
        qtbot.keyClick(focused, Qt.Key.Key_Escape)
        assert front(program) is program.window, scene.title


@pytest.mark.parametrize("key", PAGES)
def test_enter_on_a_button_presses_that_button_alone(qtbot: QtBot, program: Program, key: str) -> None:
    for scene, dialog in dialogs(qtbot, program, key):
        leaving = next(
            (
                one
                for one in dialog.findChildren(Button)
                if one.text() in {"Abbrechen", "Schließen"} and one.isVisible()
            ),
            None,
        )
        if leaving is None:
            continue
        accepted: list[object] = []
        dialog.accepted.connect(lambda accepted=accepted: accepted.append(1))
        leaving.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(leaving, Qt.Key.Key_Return)
        assert (front(program), accepted) == (program.window, []), scene.title
