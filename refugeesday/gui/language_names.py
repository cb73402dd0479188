"""Name languages in the language in force, as `QLocale()` has it."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from refugeesday.exchange.catalogues import languages


def language_name(code: str) -> str:
    """Give the name of a language; an unknown code is its own name."""
    return languages().namer(QLocale().name()[:2])(code)


def short_language(code: str) -> str:
    """Give the name where a column is narrow: that in brackets, "Kurdisch (Kurmandschi)" is Kurmandschi."""
    name = language_name(code)
    return name.partition("(")[2].rstrip(")") or name
