"""Paint chips: a word on a tinted area, a language with the level of German, a level alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from refugeesday.gui.painting import Strip, draw_round, draw_text, saved

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme

_PAD = 7
_LEVEL_TINTS = {"A1": "lvA1", "A2": "lvA2", "B1": "lvB1", "B2": "lvB2", "C1": "lvC1"}
_TONES = {
    "neutral": ("sunken", "text2"),
    "dark": ("text2", "surface"),
    "accent": ("accentSoft", "accentText"),
    "ok": ("okSoft", "ok"),
    "warn": ("warnSoft", "warn"),
    "err": ("errSoft", "err"),
    "info": ("infoSoft", "info"),
    "vio": ("vioSoft", "vio"),
    "gold": ("goldSoft", "gold"),
}


def level_tint(level: str) -> str:
    """Give the colour token of a level's area; add "t" for its text. Unknown words get the lightest tint."""
    nearest = {"A0": "A1", "C2": "C1"}.get(level[:2], level[:2])
    return _LEVEL_TINTS.get(nearest, "lvC1" if len(level) > 2 else "lvA1")


def chip_width(theme: Theme, text: str, *, icon: str = "", bold: bool = False) -> int:
    """Measure a chip of `paint_chip`."""
    pad = theme.px(_PAD)
    return (
        theme.metrics("head" if bold else "chip").horizontalAdvance(text)
        + 2 * pad
        + (theme.size("iconTable") + theme.px(4) if icon else 0)
    )


def paint_chip(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    theme: Theme,
    tone: str = "neutral",
    icon: str = "",
    bold: bool = False,
) -> None:
    """Paint a word on a tinted area that fills `rect`; tones are those of the states, "neutral", "dark", "accent"."""
    area, words = _TONES[tone]
    draw_round(painter, rect, radius=theme.radius("chip"), fill=theme.color(area))
    strip = Strip(rect.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0), painter.layoutDirection())
    if icon:
        theme.draw_icon(painter, strip.take_start(theme.size("iconTable"), theme.px(4)), icon, words)
    draw_text(
        painter, strip.rest(), text, font=theme.font("head" if bold else "chip"), color=theme.color(words),
        align=Qt.AlignmentFlag.AlignHCenter,
    )  # fmt: skip


def language_chip_width(theme: Theme, language: str, level: str) -> int:
    """Measure a chip of `paint_language_chip`."""
    width = theme.metrics("chip").horizontalAdvance(language) + 2 * theme.px(_PAD) if language else 0
    return width + (level_width(theme, level) if level else 0)


def level_width(theme: Theme, level: str) -> int:
    """Measure the level part of a chip."""
    return theme.metrics("head").horizontalAdvance(level) + 2 * theme.px(6)


def paint_language_chip(painter: QPainter, rect: QRect, language: str, level: str, *, theme: Theme) -> None:
    """Paint a language's name and, joined to it, the level of German in its tint; either may be empty.

    The name is shortened where `rect` is too narrow; the level never is.
    """
    strip = Strip(rect, painter.layoutDirection())
    tail = strip.take_end(level_width(theme, level)) if level else QRect()
    radius = theme.radius("chip")
    if language:
        draw_round(painter, rect, radius=radius, fill=theme.color("sunken"))
        pad = theme.px(_PAD)
        draw_text(
            painter, strip.rest().adjusted(pad, 0, -pad // 2, 0), language,
            font=theme.font("chip"), color=theme.color("text2"),
        )  # fmt: skip
    if level:
        tint = level_tint(level)
        with saved(painter):
            painter.setClipRect(tail, Qt.ClipOperation.IntersectClip)
            draw_round(painter, rect if language else tail, radius=radius, fill=theme.color(tint))
        draw_text(
            painter, tail, level, font=theme.font("head"), color=theme.color(f"{tint}t"),
            align=Qt.AlignmentFlag.AlignHCenter,
        )  # fmt: skip


class Chip(QWidget):
    """Show a chip in a form or a head; its text is its accessible name."""

    def __init__(
        self, text: str = "", *, theme: Theme, tone: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self._icon = icon
        self._is_compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.set_text(text)

    def set_text(self, text: str, *, tone: str | None = None, icon: str | None = None) -> None:
        """Change text, tone and icon; a chip without text is hidden."""
        self._text = text
        self._tone = tone or self._tone
        self._icon = self._icon if icon is None else icon
        self.setAccessibleName(text)
        if self.parentWidget() is not None or not text:  # without a parent it would be a window of its own
            self.setVisible(bool(text))
        self._show_compact()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - the state itself
        """Leave the words to the tooltip where room is scarce; a chip without icon keeps them."""
        self._is_compact = compact
        self._show_compact()

    def _show_compact(self) -> None:
        self.setToolTip("" if self._shown == self._text else self._text)
        self.updateGeometry()
        self.update()

    @property
    def _shown(self) -> str:
        return "" if self._is_compact and self._icon else self._text

    def sizeHint(self) -> QSize:
        """Give the room the text needs."""
        height = self._theme.height("chip", "chip")
        return QSize(chip_width(self._theme, self._shown, icon=self._icon), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._shown, theme=self._theme, tone=self._tone, icon=self._icon)


class LanguageChip(QWidget):
    """Show a language with its level in a form or a head."""

    def __init__(self, language: str, level: str = "", *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{language} {level}".strip())
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Give the room both parts need."""
        width = language_chip_width(self._theme, self._language, self._level)
        return QSize(width, self._theme.height("langChip", "chip"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        paint_language_chip(QPainter(self), self.rect(), self._language, self._level, theme=self._theme)
