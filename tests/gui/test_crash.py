from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from refugeesday.gui.crash import CrashGuard, describe_crash
from refugeesday.gui.crash_dialog import CrashDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context
    from refugeesday.gui.theme import Theme


def caught(secret: str) -> Exception:
    try:
        try:
            int(secret)
        except ValueError as error:
            raise RuntimeError(f"konnte {secret} nicht lesen") from error
    except RuntimeError as error:
        return error


def test_description_names_the_place_but_no_value() -> None:
    text = describe_crash(caught("Amira Haddad"), version="1.0")
    assert "Amira" not in text
    assert "RuntimeError\n  test_crash.py:" in text
    assert "ValueError\n" in text
    assert "Refugees Day 1.0" in text


def test_dialog_says_that_the_work_is_saved_and_copies_the_details(qtbot: QtBot, context: Context[None]) -> None:
    dialog = CrashDialog("Einzelheiten", theme=context.theme)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Alles davor ist gespeichert." in words
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Angaben kopieren")
    copy.click()
    assert QGuiApplication.clipboard().text() == "Einzelheiten"


def test_guard_logs_every_crash_and_shows_one_at_a_time(theme: Theme) -> None:
    logged: list[str] = []
    guard = CrashGuard(theme=theme, version="1.0", log=logged.append)
    shown: list[str] = []

    def show(details: str) -> None:
        shown.append(details)
        guard.handle(KeyError, KeyError("zweiter"), None)

    guard.show = show
    guard.handle(ValueError, ValueError("geheim"), None)
    assert len(shown) == 1
    assert len(logged) == 2
    assert not any("geheim" in line for line in logged)


def test_guard_leaves_an_interrupt_alone(theme: Theme, capsys: pytest.CaptureFixture[str]) -> None:
    logged: list[str] = []
    CrashGuard(theme=theme, version="1.0", log=logged.append).handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert logged == []


def test_what_the_world_did_is_explained_and_no_crash(theme: Theme) -> None:
    logged: list[str] = []
    explained: list[BaseException] = []

    def explains(error: BaseException) -> bool:
        explained.append(error)
        return isinstance(error, OSError)

    guard = CrashGuard(theme=theme, version="1.0", log=logged.append, explains=explains)
    guard.show = logged.append
    guard.handle(OSError, OSError("Stick"), None)
    assert logged == []
    guard.handle(ValueError, ValueError("Fehler"), None)
    assert len(logged) == len(explained) == 2
