"""Choose and switch the language of the window at run time.

Source strings are English; `resources/translations/refugeesday_de.ts` holds the German ones, `refugeesday_en.ts` the
English plurals. After changing words: `python tests/translate.py` (runs pyside6-lupdate and pyside6-lrelease and lists
what is unfinished).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


class LanguageCode(StrEnum):
    """Name a language of the window."""

    GERMAN = "de"
    ENGLISH = "en"


_LOCALES = {
    LanguageCode.GERMAN: QLocale(QLocale.Language.German, QLocale.Country.Germany),
    LanguageCode.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def choose_language(stored: str, system: QLocale) -> LanguageCode:
    """Choose the language to start in: the stored one, else English on an English desktop, else German."""
    if stored in set(LanguageCode):
        return LanguageCode(stored)
    speaks_english = system.language() is QLocale.Language.English and system != QLocale.c()
    return LanguageCode.ENGLISH if speaks_english else LanguageCode.GERMAN


class Language(QObject):
    """Hold the language in force; widgets learn of a switch by `QEvent.LanguageChange`, others by `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, *, translations: Path) -> None:
        super().__init__()
        self._app = app
        self._folder = translations
        self._translators: list[QTranslator] = []
        self._code = LanguageCode.ENGLISH

    @property
    def code(self) -> LanguageCode:
        """Give the language in force."""
        return self._code

    @property
    def locale(self) -> QLocale:
        """Give the locale that formats numbers and dates."""
        return _LOCALES[self._code]

    def switch(self, code: LanguageCode) -> None:
        """Load the words of a language and format numbers and dates its way.

        Qt's own words come along where they are installed; a missing file of ours raises FileNotFoundError.
        """
        for old in self._translators:
            self._app.removeTranslator(old)
        self._code = code
        QLocale.setDefault(self.locale)
        self._translators = []
        self._install(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        if not self._install(f"refugeesday_{code}", str(self._folder)):
            raise FileNotFoundError(self._folder / f"refugeesday_{code}.qm")
        self._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.changed.emit()

    def close(self) -> None:
        """Take the words away again, for a window that gives way to another with words of its own."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = []

    def _install(self, name: str, folder: str) -> bool:
        translator = QTranslator(self)
        found = translator.load(name, folder)
        if found:
            self._app.installTranslator(translator)
            self._translators.append(translator)
        return found
