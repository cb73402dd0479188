"""Colours of paper: black, greys and one colour, by the roles of the light theme."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtGui import QColor

from refugeesday.paths import resource


@cache
def ink(role: str) -> QColor:
    """Give the colour of a role (`text`, `text2`, `accent`, `hairline` …).

    Raises KeyError for a role `tokens.json` does not have.
    """
    return QColor(_light()[role])


@cache
def _light() -> dict[str, str]:
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    colours: dict[str, str] = tokens["color"]["light"]
    return colours
