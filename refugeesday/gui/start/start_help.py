"""Explain the ways to begin, beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refugeesday.gui.help.frame import HelpFrame
from refugeesday.gui.help.texts import help_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.language import Language
    from refugeesday.gui.theme import Theme


class StartHelp(HelpFrame):
    """Show the help of the start window."""

    def __init__(self, window: QWidget, *, language: Language, theme: Theme) -> None:
        super().__init__(window, theme=theme)
        self._language = language
        language.changed.connect(self.read)

    def read(self) -> None:
        """Show it in the language in force."""
        found = help_text("start", self._language.code.value)
        self.show_parts(found.title, found.parts)
