"""Fill the style sheet template with colours, and with sizes that follow text size and font metrics."""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from refugeesday.gui.tokens import Tokens

# file of the recoloured drawing in resources/icons → colour token
INDICATORS: Mapping[str, str] = {
    "check": "onAccent",
    "dash": "text2",
    "dot": "onAccent",
    "down": "text2",
    "up": "text2",
    "left": "text2",
    "right": "text2",
    "calendar": "text2",
    "tick": "accentText",
}
_HEIGHTS = ("button", "buttonSmall", "input", "inputLarge", "tableHead")
_BORDERS = 2
_RING = 4
_SPIN = 3


def fill_template(
    template: str,
    *,
    tokens: Tokens,
    colors: Mapping[str, str],
    scale: float,
    text_height: int,
    indicators: Mapping[str, Path],
) -> str:
    """Build the style sheet for one scheme and one text size.

    `text_height` is the line height of the body font in pixels: no control gets lower than its text. Raises KeyError on
    a placeholder nobody fills.
    """
    values: dict[str, object] = {name: str(color) for name, color in colors.items()}
    values |= {f"i_{name}": path.as_posix() for name, path in indicators.items()}
    values |= {f"r_{name}": radius for name, radius in tokens.radii.items()}
    values |= {f"f_{name}": round(role.px * scale) for name, role in tokens.fonts.items()}
    values |= _spaces(template, scale)
    for name in _HEIGHTS:
        height = max(round(tokens.sizes[name] * scale), text_height + 10)
        values[f"h_{name}"] = height - _BORDERS
        values[f"h_{name}_ring"] = height - _RING
    for suffix in ("", "_ring"):  # Qt gives a spin box these pixels of its own
        values[f"h_spin{suffix}"] = int(str(values[f"h_input{suffix}"])) - _SPIN
        values[f"h_spinLarge{suffix}"] = int(str(values[f"h_inputLarge{suffix}"])) - _SPIN
    values["h_item"] = max(round(28 * scale), text_height + 8)
    values["h_check"] = max(round(tokens.sizes["minTarget"] * scale), text_height + 4)
    values["r_radio"] = (round(14 * scale) + _BORDERS) // 2
    return Template(template).substitute(values)


def write_indicators(folder: Path, *, icons: Path, colors: Mapping[str, str], stem: str) -> dict[str, Path]:
    """Write the drawings that style sheets can only take from files, in the colours of the scheme.

    `stem` makes the names of two schemes differ, because Qt caches pictures by name.
    """
    written = {}
    for name, role in INDICATORS.items():
        drawing = (icons / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colors[role])
        written[name] = folder / f"{stem}-{name}.svg"
        written[name].write_text(drawing, encoding="utf-8")
    return written


def _spaces(template: str, scale: float) -> dict[str, int]:
    """Compute each space the template names: `s12`, and `s12less` beside a ring that is one pixel wider."""
    return {
        f"s{number}{suffix}": round(int(number) * scale) - bool(suffix)
        for number, suffix in re.findall(r"\$\{s(\d+)(less)?\}", template)
    }
