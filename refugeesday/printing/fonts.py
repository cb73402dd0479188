"""Fonts of paper: one list of families everywhere, and a check whether this computer can draw a text at all."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from threading import local
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FAMILIES = (
    "Inter",
    "Segoe UI",
    "Noto Sans",
    "DejaVu Sans",
    "Noto Sans Arabic",
    "Noto Sans Ethiopic",
    "Ebrima",
)
UNITS = 100
"""Units of the canvas in a millimetre: sizes of fonts are whole units, so one is a hundredth of a millimetre."""

_POINT = 25.4 / 72
_INVISIBLE = {"Cc", "Cf", "Zs", "Zl", "Zp"}
_PRIVATE = "Co"
"""Letters of nobody: a font of icons may draw them, but never what was meant."""
_SCRIPTS = {"ARABIC": "Noto Sans Arabic", "ETHIOPIC": "Noto Sans Ethiopic"}


def font(text: str, *, size: float, weight: int = 400) -> QFont:
    """Give the font for a text; `size` in points, measured in units of the canvas.

    A script's own family goes to the front of the list: DejaVu Sans has Arabic letters too, but wide ones.
    """
    return _kept.font(_own_family(text), round(size * _POINT * UNITS), weight)


def undrawable(texts: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Give the letters this computer has no font for, by the key (a language) of the texts they stand in.

    A key with nothing missing is left out. To be asked before printing: boxes must never reach paper.
    """
    missing = {key: _missing(set().union(*some)) for key, some in texts.items()}
    return {key: signs for key, signs in missing.items() if signs}


def _missing(signs: set[str]) -> str:
    """Give those of the signs no font draws, asked for all at once first; blanks and marks of direction need none."""
    visible = sorted(sign for sign in signs if unicodedata.category(sign) not in _INVISIBLE)
    private = [sign for sign in visible if unicodedata.category(sign) == _PRIVATE]
    if not private and not _has_gap("".join(visible)):
        return ""
    return "".join(sign for sign in visible if sign in private or _has_gap(sign))


def _has_gap(text: str) -> bool:
    layout = QTextLayout(text, font(text, size=10))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


class _Kept(local):
    """Keep fonts for the thread that made them: Qt fills them in where they are used first."""

    def __init__(self) -> None:
        self.font = lru_cache(maxsize=512)(_font)


def _font(own: str | None, pixels: int, weight: int) -> QFont:
    made = QFont()
    made.setFamilies([own, *FAMILIES] if own else list(FAMILIES))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 0)  # the window's font has it on, and a new font takes after that
    if own is None:  # Inter swaps the colon between digits for a glyph that programs reading the PDF cannot name
        made.setFeature(QFont.Tag("calt"), 0)
    return made


_kept = _Kept()


@lru_cache(maxsize=8192)
def _own_family(text: str) -> str | None:
    for sign in text:
        if sign > "\u0600":
            family = _SCRIPTS.get(unicodedata.name(sign, "").partition(" ")[0])
            if family:
                return family
    return None
