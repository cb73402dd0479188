from __future__ import annotations

import re
from pathlib import Path

import pytest

from refugeesday.gui.tokens import Scheme, read_tokens

TEXT_PAIRS = (
    "text/bg", "text/surface", "text/rail", "text/sel", "text2/bg", "text2/surface", "text2/rail", "text2/sel",
    "text2/sunken", "text3/bg", "text3/surface", "text3/subtle", "text3/rail", "text3/sel", "text3/hover",
    "text3/sunken", "onAccent/accent", "onAccent/accentHover", "onAccent/accentPress", "accentText/surface",
    "accentText/bg", "accentText/accentSoft", "accentText/rail", "accentText/sel", "ok/surface", "ok/okSoft",
    "ok/bg", "warn/surface", "warn/warnSoft", "warn/bg", "err/surface", "err/errSoft", "err/bg", "info/surface",
    "info/infoSoft", "vio/surface", "vio/vioSoft", "gold/surface", "gold/goldSoft", "lvA1t/lvA1", "lvA2t/lvA2",
    "lvB1t/lvB1", "lvB2t/lvB2", "lvC1t/lvC1", "text2/okSoft", "text2/warnSoft", "text2/errSoft", "text2/accentSoft",
    "text3/accentSofter", "text2/hatch",
)  # fmt: skip
CONTROL_PAIRS = (
    "control/surface", "control/bg", "focus/surface", "focus/bg", "focus/sel", "accent/surface", "okFill/surface",
    "errFill/surface", "infoFill/surface", "vioFill/surface", "fitOn/surface", "fitMid/surface", "warnFill/surface",
    "goldFill/surface",
)  # fmt: skip
KNOWN = (
    (Scheme.LIGHT, "text", "bg", 14.68), (Scheme.LIGHT, "text3", "sunken", 4.57), (Scheme.DARK, "text3", "sel", 4.64),
    (Scheme.DARK, "accent", "surface", 3.04), (Scheme.LIGHT, "goldFill", "surface", 3.30),
)  # fmt: skip


def contrast_ratio(one: str, other: str) -> float:
    """Compute the contrast of two `#RRGGBB` colours, 1.0 to 21.0.

    Source: WCAG 2.2, definitions "relative luminance" and "contrast ratio".
    """
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("pair", TEXT_PAIRS)
def test_text_has_the_contrast_to_be_read(resources: Path, scheme: Scheme, pair: str) -> None:
    colors = read_tokens(resources / "tokens.json").colors[scheme]
    text, ground = pair.split("/")
    assert contrast_ratio(colors[text], colors[ground]) >= (7 if scheme is Scheme.CONTRAST else 4.5)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("pair", CONTROL_PAIRS)
def test_control_has_the_contrast_to_be_seen(resources: Path, scheme: Scheme, pair: str) -> None:
    colors = read_tokens(resources / "tokens.json").colors[scheme]
    control, ground = pair.split("/")
    assert contrast_ratio(colors[control], colors[ground]) >= 3


@pytest.mark.parametrize(("scheme", "one", "other", "ratio"), KNOWN)
def test_contrast_equals_the_published_figure(
    resources: Path, scheme: Scheme, one: str, other: str, ratio: float
) -> None:
    colors = read_tokens(resources / "tokens.json").colors[scheme]
    assert round(contrast_ratio(colors[one], colors[other]), 2) == ratio


def test_high_contrast_shows_hairlines_and_quiet_text_at_full_strength(resources: Path) -> None:
    colors = read_tokens(resources / "tokens.json").colors[Scheme.CONTRAST]
    assert colors["text3"] == colors["text"]
    assert contrast_ratio(colors["hairline"], colors["surface"]) >= 4.5


def test_every_scheme_has_every_color(resources: Path) -> None:
    colors = read_tokens(resources / "tokens.json").colors
    assert colors[Scheme.LIGHT].keys() == colors[Scheme.DARK].keys() == colors[Scheme.CONTRAST].keys()


def test_no_font_is_smaller_than_13_pixels(resources: Path) -> None:
    assert min(role.px for role in read_tokens(resources / "tokens.json").fonts.values()) == 13


def test_no_widget_names_a_color_by_number() -> None:
    package = Path(__file__).resolve().parents[2] / "refugeesday" / "gui"
    hits = [
        f"{file.name}: {found}"
        for file in sorted(package.rglob("*.py"))
        for found in re.findall(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b", file.read_text(encoding="utf-8"))
    ]
    assert hits == []


def test_no_widget_asks_for_an_unknown_color(resources: Path) -> None:
    known = read_tokens(resources / "tokens.json").colors[Scheme.LIGHT].keys()
    package = Path(__file__).resolve().parents[2] / "refugeesday" / "gui"
    asked = {
        name
        for file in package.rglob("*.py")
        for name in re.findall(r'\.color\(\s*"(\w+)"', file.read_text(encoding="utf-8"))
    }
    assert asked
    assert asked - known == set()
