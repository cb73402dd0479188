"""Ask for files, through functions that tests replace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Ask = Callable[["QWidget", str, str, str], "Path | None"]
AskSeveral = Callable[["QWidget", str, str, str], "list[Path]"]
"""Parent, title, where to begin (a folder or a proposed file), the kinds of files as Qt writes them."""


def ask_open(parent: QWidget, title: str, begin: str, kinds: str) -> Path | None:
    """Ask for a file that is there; None when the person thought better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, title, begin, kinds)
    return Path(name) if name else None


def ask_save(parent: QWidget, title: str, begin: str, kinds: str) -> Path | None:
    """Ask where to write a file; None when the person thought better of it."""
    name, _ = QFileDialog.getSaveFileName(parent, title, begin, kinds)
    return Path(name) if name else None


def ask_folder(parent: QWidget, title: str, begin: str, _kinds: str = "") -> Path | None:
    """Ask for a folder; None when the person thought better of it."""
    name = QFileDialog.getExistingDirectory(parent, title, begin)
    return Path(name) if name else None


def ask_several(parent: QWidget, title: str, begin: str, kinds: str) -> list[Path]:
    """Ask for files that are there; none when the person thought better of it."""
    names, _ = QFileDialog.getOpenFileNames(
        parent, title, begin, kinds, options=QFileDialog.Option.HideNameFilterDetails
    )  # endings say nothing to most people
    return [Path(name) for name in names]


@dataclass(kw_only=True)
class FileAsking:
    """Hold how files are asked for."""

    open: Ask = ask_open
    several: AskSeveral = ask_several
    save: Ask = ask_save
    folder: Ask = ask_folder
