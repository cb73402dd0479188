"""Remember preferences and window state of this user on this PC, as typed options over QSettings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings

from refugeesday.gui.theme import TEXT_SIZES, Density, ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_RECENT = 8


class PaneChoice(StrEnum):
    """Whether a pane that folds is open: as there is room, until a person opens or folds it."""

    BY_ROOM = "by_room"
    OPEN = "open"
    FOLDED = "folded"


@dataclass(frozen=True)  # no slots: CPython 3.11 cannot call a subscripted, frozen, slotted generic
class Option(Generic[T]):
    """Describe one preference: its key, its default, and how it is written as text.

    `read` raises ValueError for text it does not understand; then the default counts.
    """

    key: str
    default: T
    read: Callable[[str], T]
    write: Callable[[T], str] = str

    @overload
    def __get__(self, settings: None, owner: type[Settings]) -> Option[T]: ...

    @overload
    def __get__(self, settings: Settings, owner: type[Settings]) -> T: ...

    def __get__(self, settings: Settings | None, owner: type[Settings]) -> T | Option[T]:
        if settings is None:
            return self
        stored = settings.store.value(self.key)
        try:
            return self.default if stored is None else self.read(str(stored))
        except ValueError:
            return self.default

    def __set__(self, settings: Settings, value: T) -> None:
        settings.store.setValue(self.key, self.write(value))


def _text_size(text: str) -> int:
    if int(text) not in TEXT_SIZES:
        raise ValueError(text)
    return int(text)


def _truth(text: str) -> bool:
    if text not in {"True", "False", "true", "false"}:
        raise ValueError(text)
    return text in {"True", "true"}


def _slot(text: str) -> int:
    if not 5 <= int(text) <= 60:
        raise ValueError(text)
    return int(text)


def _clock(text: str) -> time:
    return time.fromisoformat(text)


class Settings:
    """Give every preference a type; what is not here is not remembered outside the workspace."""

    language = Option("language", default="", read=str)  # "" until a person has chosen
    user_name = Option("user_name", default="", read=str)  # what the history shows; "" is the name logged in
    theme = Option("theme", default=ThemeChoice.SYSTEM, read=ThemeChoice)
    text_size = Option("text_size", default=100, read=_text_size)
    density = Option("density", default=Density.NORMAL, read=Density)
    animations = Option("animations", default=True, read=_truth)
    rail_open = Option("rail_open", default=True, read=_truth)
    rail_chosen = Option("rail_chosen", default=False, read=_truth)
    hall_pane = Option("hall_pane", default=PaneChoice.BY_ROOM, read=PaneChoice)
    hides_names = Option("hides_names", default=False, read=_truth)
    new_begins = Option("new_event/begins", default=time(9), read=_clock, write=time.isoformat)
    new_ends = Option("new_event/ends", default=time(13), read=_clock, write=time.isoformat)
    new_slot = Option("new_event/slot", default=20, read=_slot)  # minutes
    new_sender = Option("new_event/sender", default="", read=str)

    def __init__(self, store: QSettings) -> None:
        self.store = store

    def state(self, name: str) -> QByteArray:
        """Give the remembered state of a window, splitter or header; empty when there is none."""
        stored = self.store.value(f"state/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window, splitter or header; put the screen's size into the name where it matters."""
        self.store.setValue(f"state/{name}", state)

    def filters(self, table: str) -> dict[str, dict[str, list[str]]]:
        """Give the filters of a table a person kept: by name, the values of each filter as text."""
        try:
            found = json.loads(str(self.store.value(f"filters/{table}") or "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def keep_filters(self, table: str, kept: dict[str, dict[str, list[str]]]) -> None:
        """Remember the filters of a table."""
        self.store.setValue(f"filters/{table}", json.dumps(kept))

    def recent_files(self) -> tuple[Path, ...]:
        """Give the files opened last, newest first; those that are gone included."""
        stored = str(self.store.value("recent_files") or "")
        return tuple(Path(line) for line in stored.splitlines() if line)

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        others = [known for known in self.recent_files() if known != path]
        self._write_files([path, *others][:_RECENT])

    def forget_file(self, path: Path) -> None:
        """Take a file out of the recent ones."""
        self._write_files([known for known in self.recent_files() if known != path])

    def _write_files(self, paths: list[Path]) -> None:
        self.store.setValue("recent_files", "\n".join(str(path) for path in paths))


def open_settings(file: Path | None = None) -> Settings:
    """Open the user's settings, or those of a given file."""
    if file is not None:
        return Settings(QSettings(str(file), QSettings.Format.IniFormat))
    return Settings(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Refugees Day", "Refugees Day"))
