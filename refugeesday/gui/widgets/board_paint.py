"""Paint what stands in the cells of a board: cards, free and closed cells, marks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from refugeesday.gui.painting import Strip, draw_hatch, draw_round, draw_text
from refugeesday.gui.widgets.bars import filled_segments, paint_suitability, suitability_width
from refugeesday.gui.widgets.board_values import BoardCard, Mark, MarkKind
from refugeesday.gui.widgets.chips import language_chip_width, paint_language_chip
from refugeesday.gui.widgets.pictures import Pictures

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from refugeesday.gui.theme import Theme

_MARK_COLORS = {
    MarkKind.ALTERNATIVE: ("surface", "focus", "accentText", ""),
    MarkKind.POSSIBLE: ("okSoft", "okFill", "ok", "ok_filled"),
    MarkKind.DRAWBACK: ("warnSoft", "warnFill", "warn", "hint"),
    MarkKind.IMPOSSIBLE: ("surface", "errLine", "err", "declined"),
    MarkKind.GONE: ("surface", "control", "text2", "declined"),
}


_PARTS = 200
"""So many chips and bars are kept as pictures: there are few different ones among thousands of cards."""


class CardPainter:
    """Paint one card; compact cards have two lines of text and no bar."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._parts = Pictures(theme, most=_PARTS)

    def paint(
        self, painter: QPainter, rect: QRect, card: BoardCard, *, is_selected: bool, is_same_person: bool, compact: bool
    ) -> None:
        """Paint area, border and content of a card in `rect`."""
        theme = self._theme
        fill, line, width = _surface(card, is_selected=is_selected, is_same_person=is_same_person)
        surface = partial(_paint_surface, fill=theme.color(fill), line=theme.color(line), width=width)
        self._parts.draw(painter, rect, (fill, line, width), surface, ground=theme.color("surface"))
        pad = theme.px(7 if compact else 8)
        inner = rect.adjusted(pad, theme.px(2 if compact else 3), -theme.px(5), -theme.px(2 if compact else 3))
        first = max(theme.metrics("name").height(), inner.height() // 2)
        head = QRect(inner.left(), inner.top(), inner.width(), first)
        foot = QRect(inner.left(), inner.top() + first, inner.width(), inner.height() - first)
        if card.warning:
            self._paint_warning(painter, head, foot, card, compact=compact)
        elif compact:
            self._paint_compact(painter, head, foot, card, is_selected=is_selected)
        else:
            self._paint_full(painter, head, foot, card, is_selected=is_selected, ground=theme.color(fill))

    def _paint_full(
        self, painter: QPainter, head: QRect, foot: QRect, card: BoardCard, *, is_selected: bool, ground: QColor
    ) -> None:
        theme, direction = self._theme, painter.layoutDirection()
        strip = Strip(head, direction)
        if card.change:
            self._paint_change(painter, strip, card)
        elif card.points is not None:
            bar = strip.take_end(suitability_width(theme), theme.px(4))
            paint = partial(paint_suitability, points=card.points, theme=theme)
            self._parts.draw(painter, bar, (filled_segments(card.points), ground.rgb()), paint, ground=ground)
        if card.is_fixed:
            theme.draw_icon(painter, strip.take_end(theme.px(15), theme.px(3)), "fixed", "accentText")
        self._paint_name(painter, strip.rest(), card, is_selected=is_selected)
        strip = Strip(foot, direction)
        if card.has_interpreter:
            theme.draw_icon(painter, strip.take_end(theme.px(16), theme.px(2)), "interpreter", "text2")
        if card.detail:
            draw_text(painter, strip.rest(), card.detail, font=theme.font("meta"), color=theme.color("text2"))
            return
        language = card.language
        room = strip.width - (0 if card.has_interpreter else theme.px(18))
        width = language_chip_width(theme, language, card.level)
        if width > room and card.short_language:
            language = card.short_language
            width = language_chip_width(theme, language, card.level)
        area = strip.take_start(width)
        height = min(theme.height("langChipBoard", "chip") - 2, foot.height())
        chip = QRect(area.left(), foot.top() + (foot.height() - height) // 2, area.width(), height)
        paint = partial(paint_language_chip, language=language, level=card.level, theme=theme)
        self._parts.draw(painter, chip, (language, card.level, ground.rgb()), paint, ground=ground)

    def _paint_compact(
        self, painter: QPainter, head: QRect, foot: QRect, card: BoardCard, *, is_selected: bool
    ) -> None:
        theme = self._theme
        strip = Strip(head, painter.layoutDirection())
        if card.has_interpreter:
            theme.draw_icon(painter, strip.take_end(theme.px(15), theme.px(2)), "interpreter", "text2")
        if card.is_fixed:
            theme.draw_icon(painter, strip.take_end(theme.px(14), theme.px(2)), "fixed", "accentText")
        if card.change:
            self._paint_change(painter, strip, card)
        self._paint_name(painter, strip.rest(), card, is_selected=is_selected)
        words = " · ".join(part for part in (card.language, card.level) if part)
        if theme.metrics("meta").horizontalAdvance(words) > foot.width() and card.short_language:
            words = " · ".join(part for part in (card.short_language, card.level) if part)
        draw_text(painter, foot, words, font=theme.font("meta"), color=theme.color("text2"))

    def _paint_warning(self, painter: QPainter, head: QRect, foot: QRect, card: BoardCard, *, compact: bool) -> None:
        theme, direction = self._theme, painter.layoutDirection()
        strip = Strip(head, direction)
        if card.language and not compact:
            name = theme.metrics("name").horizontalAdvance(card.name)
            width = min(theme.metrics("meta").horizontalAdvance(card.language) + 1, max(0, strip.width - name - 8))
            language = strip.take_end(width, theme.px(4))
            draw_text(painter, language, card.language, font=theme.font("meta"), color=theme.color("text2"))
        self._paint_name(painter, strip.rest(), card, is_selected=False)
        strip = Strip(foot, direction)
        theme.draw_icon(painter, strip.take_start(theme.px(14), theme.px(4)), "hint", "warn")
        draw_text(painter, strip.rest(), card.warning, font=theme.font("chip"), color=theme.color("warn"))

    def _paint_change(self, painter: QPainter, strip: Strip, card: BoardCard) -> None:
        """Write what is different behind the name, which keeps half of the room."""
        width = min(self._theme.metrics("meta").horizontalAdvance(card.change) + 1, strip.width // 2)
        area = strip.take_end(width, self._theme.px(4))
        draw_text(painter, area, card.change, font=self._theme.font("meta"), color=self._theme.color("info"))

    def _paint_name(self, painter: QPainter, rect: QRect, card: BoardCard, *, is_selected: bool) -> None:
        font = self._theme.font("strong" if is_selected else "name")
        draw_text(painter, rect, card.name, font=font, color=self._theme.color("text"))


def paint_mark(painter: QPainter, rect: QRect, mark: Mark, *, theme: Theme) -> None:
    """Paint a mark in a free cell: dashed with its number, or the answer to a drag in colour, symbol and words."""
    fill, line, words, icon = _MARK_COLORS[mark.kind]
    dashed = mark.kind in {MarkKind.ALTERNATIVE, MarkKind.GONE}
    draw_round(
        painter, rect, radius=6, fill=theme.color(fill), line=theme.color(line), width=1 if dashed else 2,
        style=Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine,
    )  # fmt: skip
    if mark.kind is MarkKind.IMPOSSIBLE:
        draw_hatch(painter, rect.adjusted(2, 2, -2, -2), theme.color("hatch"))
    badge = theme.px(19)
    has_sign = mark.number is not None or bool(icon)
    sign = badge + theme.px(7) if has_sign else 0
    width = min(theme.metrics("head").horizontalAdvance(mark.text) + 2, rect.width() - sign - theme.px(12))
    start = rect.left() + (rect.width() - sign - width) // 2
    strip = Strip(QRect(start, rect.top(), sign + width, rect.height()), painter.layoutDirection())
    if has_sign:
        _paint_sign(painter, strip.take_start(badge, theme.px(7)), mark, theme=theme, icon=icon, color=words)
    draw_text(painter, strip.rest(), mark.text, font=theme.font("head"), color=theme.color(words))


def paint_free(painter: QPainter, rect: QRect, *, theme: Theme, is_selected: bool, is_hovered: bool) -> None:
    """Paint a plus in a free cell, and its border where it is selected or under the mouse."""
    if is_selected:
        draw_round(painter, rect, radius=6, fill=theme.color("accentSofter"), line=theme.color("focus"), width=2)
    elif is_hovered:
        draw_round(painter, rect, radius=6, fill=theme.color("hover"))
    size = theme.px(18)
    spot = QRect(rect.center().x() - size // 2, rect.center().y() - size // 2, size, size)
    theme.draw_icon(painter, spot, "add", "accentText" if is_selected or is_hovered else "text3")


def paint_closed(painter: QPainter, rect: QRect, text: str, *, theme: Theme, hatch_start: int) -> None:
    """Hatch a closed cell; words stand on plain ground so that they can be read."""
    draw_hatch(painter, rect, theme.color("hatch"), start=hatch_start)
    if text:
        width = min(theme.metrics("meta").horizontalAdvance(text) + theme.px(8), rect.width() - 4)
        height = theme.metrics("meta").height() + 2
        area = QRect(rect.center().x() - width // 2, rect.top() + theme.px(7), width, height)
        painter.fillRect(area, theme.color("surface"))
        center = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, area, text, font=theme.font("meta"), color=theme.color("text2"), align=center)


def _paint_surface(painter: QPainter, rect: QRect, *, fill: QColor, line: QColor, width: int) -> None:
    draw_round(painter, rect, radius=6, fill=fill, line=line, width=width)


def _surface(card: BoardCard, *, is_selected: bool, is_same_person: bool) -> tuple[str, str, int]:
    """Choose fill, line and line width."""
    if is_selected:
        return ("warnSoft" if card.warning else "accentSoft"), "focus", 2
    if card.warning:
        return "warnSoft", "warnLine", 1
    if card.change:
        return "infoSoft", "infoLine", 1
    return ("accentSofter", "accentLine", 1) if is_same_person else ("subtle", "hairline", 1)


def _paint_sign(painter: QPainter, rect: QRect, mark: Mark, *, theme: Theme, icon: str, color: str) -> None:
    side = rect.width()
    spot = QRect(rect.left(), rect.center().y() - side // 2, side, side)
    if mark.number is None:
        theme.draw_icon(painter, spot, icon, color)
        return
    draw_round(painter, spot, radius=side / 2, fill=theme.color("accent"))
    center = Qt.AlignmentFlag.AlignHCenter
    number, ink = str(mark.number), theme.color("onAccent")
    draw_text(painter, spot, number, font=theme.font("head"), color=ink, align=center)
