"""Describe what a table cell shows beyond plain text; `Column.value` gives these to the delegates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoLines:
    """Show a name and a quieter line below it."""

    first: str
    second: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCell:
    """Show an icon and a word; `tone` is a text colour role such as "ok", "warn", "err", "info" or "text2"."""

    icon: str
    word: str
    tone: str = "text2"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipCell:
    """Show a word on a tinted area; `tone` as in `paint_chip`, `bold` for marks such as a booth number."""

    text: str
    tone: str = "neutral"
    icon: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageCell:
    """Show a language and the level of German joined to it; either may be empty."""

    language: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberCell:
    """Show a number at the end of the cell; with a tone it stands on a tinted area, with an icon beside it."""

    text: str
    tone: str = ""
    icon: str = ""
