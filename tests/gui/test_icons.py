from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from refugeesday.gui import icon_font
from refugeesday.gui.icons import GLYPHS, Icons
from refugeesday.gui.theme import Theme, ThemeChoice
from tests.gui.sample_pages import make_window

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context


class BlockedFonts:
    """Stand in for QFontDatabase on a PC with "untrusted font blocking": no font from memory is accepted."""

    @staticmethod
    def addApplicationFontFromData(_data: object) -> int:
        return -1

    @staticmethod
    def addApplicationFont(_path: object) -> int:
        return -1

    @staticmethod
    def applicationFontFamilies(_number: int) -> list[str]:
        return []


@pytest.fixture
def blocked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icon_font, "QFontDatabase", BlockedFonts)


@pytest.mark.usefixtures("blocked")
def test_blocked_icon_font_gives_own_drawings(qapp: QApplication, resources: Path) -> None:
    icons = Icons(resources / "icons")
    assert not icons.has_font
    picture = icons.pixmap("add", color=QColor("black"), size=18, ratio=1.0).toImage()
    assert picture.width() == 18
    assert picture.pixelColor(9, 9).alpha() > 0
    assert picture.pixelColor(0, 0).alpha() == 0


def test_every_role_has_a_glyph_of_its_own_colour(qapp: QApplication, resources: Path) -> None:
    icons = Icons(resources / "icons")
    assert icons.has_font
    for role in GLYPHS:
        for filled in (False, True):
            icon = icons.icon(role, color=QColor("red"), disabled=QColor("blue"), filled=filled)
            for mode, color in ((QIcon.Mode.Normal, "red"), (QIcon.Mode.Disabled, "blue")):
                picture = icon.pixmap(QSize(24, 24), 1.0, mode).toImage()
                seen = {picture.pixelColor(x, y).name() for x in range(24) for y in range(24)}
                assert QColor(color).name() in seen, role


@pytest.mark.usefixtures("blocked")
def test_window_opens_where_the_icon_font_is_blocked(
    qapp: QApplication, qtbot: QtBot, resources: Path, context: Context[None]
) -> None:
    theme = Theme(resources, choice=ThemeChoice.LIGHT)
    theme.apply(qapp)
    assert not theme.has_icon_font
    window = make_window(type(context)(
        session=None, theme=theme, language=context.language, settings=context.settings, tasks=context.tasks
    ))  # fmt: skip
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert not window.grab().toImage().isNull()


def test_an_icon_without_room_is_an_empty_picture(qapp: QApplication, resources: Path) -> None:
    icon = Icons(resources / "icons").icon("add", color=QColor("red"), disabled=QColor("blue"))
    assert icon.pixmap(QSize(0, 18), 1.0).isNull()
