from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from refugeesday.gui.settings import open_settings
from refugeesday.gui.theme import ThemeChoice


def test_options_keep_their_type_across_a_restart(tmp_path: Path) -> None:
    settings = open_settings(tmp_path / "s.ini")
    settings.theme = ThemeChoice.DARK
    settings.text_size = 130
    settings.rail_open = False
    settings.language = "de"
    settings.store.sync()
    again = open_settings(tmp_path / "s.ini")
    assert (again.theme, again.text_size, again.rail_open, again.language) == (ThemeChoice.DARK, 130, False, "de")


def test_options_have_defaults(tmp_path: Path) -> None:
    settings = open_settings(tmp_path / "s.ini")
    assert (settings.theme, settings.text_size, settings.rail_open, settings.language) == (
        ThemeChoice.SYSTEM, 100, True, "",
    )  # fmt: skip


@pytest.mark.parametrize("key", ["theme", "text_size", "rail_open"])
def test_option_nobody_understands_counts_as_default(tmp_path: Path, key: str) -> None:
    settings = open_settings(tmp_path / "s.ini")
    default = getattr(settings, key)
    settings.store.setValue(key, "77 blau")
    assert getattr(settings, key) == default


def test_recent_files_are_newest_first_and_few(tmp_path: Path) -> None:
    settings = open_settings(tmp_path / "s.ini")
    for number in range(12):
        settings.remember_file(Path(f"/daten/{number}.refugeesday"))
    settings.remember_file(Path("/daten/7.refugeesday"))
    assert [path.stem for path in settings.recent_files()] == ["7", "11", "10", "9", "8", "6", "5", "4"]
    settings.forget_file(Path("/daten/11.refugeesday"))
    assert Path("/daten/11.refugeesday") not in settings.recent_files()


def test_states_are_remembered(tmp_path: Path) -> None:
    settings = open_settings(tmp_path / "s.ini")
    assert settings.state("window").isEmpty()
    settings.keep_state("window", QByteArray(b"\x00\x01"))
    settings.store.sync()
    again = open_settings(tmp_path / "s.ini")
    assert again.state("window") == QByteArray(b"\x00\x01")
