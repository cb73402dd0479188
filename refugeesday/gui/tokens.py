"""Read the design tokens: colours of each scheme, fonts by role, sizes and radii."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Scheme(StrEnum):
    """Name a complete set of colours."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class FontRole:
    """Describe one role of type: height in logical pixels at 100 % and weight (400 to 700)."""

    px: int
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Hold what `tokens.json` says; lengths are logical pixels at text size 100 %."""

    colors: Mapping[Scheme, Mapping[str, str]]
    families: tuple[str, ...]
    fonts: Mapping[str, FontRole]
    sizes: Mapping[str, int]
    radii: Mapping[str, int]


def read_tokens(path: Path) -> Tokens:
    """Read the tokens of a design file.

    Raises KeyError or ValueError when the file is not complete: it ships with the program, so that is a bug.
    """
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))  # JSON has no narrower type
    return Tokens(
        colors={scheme: dict(raw["color"][scheme.value]) for scheme in Scheme},
        families=tuple(raw["font"]["family"]),
        fonts={name: FontRole(px=role["px"], weight=role["weight"]) for name, role in raw["font"]["role"].items()},
        sizes=dict(raw["size"]),
        radii=dict(raw["radius"]),
    )
