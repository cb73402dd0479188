from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from refugeesday.gui.context import Context
from refugeesday.gui.language import Language, LanguageCode
from refugeesday.gui.settings import open_settings
from refugeesday.gui.tasks import Tasks
from refugeesday.gui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refugeesday.gui.program import Program

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(autouse=True)
def no_widgets_left(qapp: QApplication) -> None:
    """Delete the widgets of earlier tests, or each style sheet would dress all of them again."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet("")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme(RESOURCES, choice=ThemeChoice.LIGHT)
    theme.apply(qapp)
    theme.dress(qapp)
    return theme


@pytest.fixture
def context(qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Context[None]]:
    language = Language(qapp, translations=RESOURCES / "translations")
    language.switch(LanguageCode.GERMAN)
    yield Context(
        session=None, theme=theme, language=language, settings=open_settings(tmp_path / "settings.ini"), tasks=Tasks()
    )
    language.switch(LanguageCode.ENGLISH)
    language.close()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Pass over the messages the offscreen plugin writes for every window and every list that opens while typing."""
    silent = "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
    item.add_marker(pytest.mark.qt_log_ignore(silent, extend=True))


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Open the real window on a copy of the small demo; the demo itself is made once."""
    from tests.gui.real_window import open_window

    cache = tmp_path_factory.getbasetemp() / "demo"
    with open_window(qtbot, cache, tmp_path) as opened:
        yield opened
