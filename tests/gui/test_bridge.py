from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.bridge import Bridge

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication


def test_bridge_emits_what_the_source_announces(qapp: QApplication) -> None:
    source: list[Callable[[object], None]] = []
    bridge = Bridge(source)
    heard: list[object] = []
    bridge.changed.connect(heard.append)
    for listener in source:
        listener({("participant", 7)})
    assert heard == [{("participant", 7)}]


def test_closed_bridge_hears_nothing(qapp: QApplication) -> None:
    source: list[Callable[[object], None]] = []
    bridge = Bridge(source)
    bridge.close()
    bridge.close()
    assert source == []
