"""Papers to read and sign: the consent form and the information sheet, German first, then the other language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import Form, Pair, Section
from refugeesday.printing.canvas import Align, Canvas, Style, text_height
from refugeesday.printing.card_parts import marked
from refugeesday.printing.pages import A4, Page

_LEFT, _RIGHT = 20.0, 190.0
_WIDTH = _RIGHT - _LEFT
_TOP, _BOTTOM = 50.0, 276.0
_TITLE = Style(size=11, weight=600, smallest=7)
_TITLE_HEIGHT = 5.8
_TEXT = Style(size=9, lines=40, smallest=6)
_CHOICE = 6.4
_SIGNATURE = 18.0


@dataclass(slots=True)
class _Leaf:
    """What one page holds: texts and boxes with their places."""

    drawn: list[tuple[QRectF, str, Style]] = field(default_factory=list)
    boxes: list[QRectF] = field(default_factory=list)
    signature_at: float | None = None


class _Flow:
    """Fill pages from top to bottom; a section's headline stays with its first paragraph."""

    def __init__(self) -> None:
        self.leaves = [_Leaf()]
        self.top = _TOP

    def room_for(self, height: float) -> None:
        if self.top + height > _BOTTOM and self.top > _TOP:
            self.leaves.append(_Leaf())
            self.top = 30.0

    def text(self, text: str, style: Style, *, after: float) -> None:
        height = text_height(text, width=_WIDTH, style=style)
        self.room_for(height)
        self.leaves[-1].drawn.append((QRectF(_LEFT, self.top, _WIDTH, height + 0.1), text, style))
        self.top += height + after

    def section(self, section: Section) -> None:
        title = section.title
        own = _TEXT.but(is_rtl=title.is_rtl, colour="text2")
        height = sum(text_height(text, width=_WIDTH, style=_TEXT) + 1 for text in (*section.german, *section.other))
        self.room_for(min(height + _TITLE_HEIGHT + _CHOICE * bool(section.choices), 120.0))
        half = _WIDTH / 2 - 3
        align = Align.START if title.is_rtl else Align.END
        left, right = (QRectF(x, self.top, half, _TITLE_HEIGHT) for x in (_LEFT, _LEFT + half + 6))
        self.leaves[-1].drawn.append((left, title.german, _TITLE))
        self.leaves[-1].drawn.append((right, title.other, _TITLE.but(is_rtl=title.is_rtl, align=align, colour="text2")))
        self.top += _TITLE_HEIGHT
        for text in section.german:
            self.text(text, _TEXT, after=0.8)
        for text in section.other:
            self.text(text, own, after=0.8)
        self._choices(section.choices)
        self.top += 2.4

    def _choices(self, choices: tuple[Pair, ...]) -> None:
        leaf = self.leaves[-1]
        for index, pair in enumerate(choices):
            left = _LEFT + 2 + index * 60
            leaf.boxes.append(QRectF(left, self.top + 0.6, 4.2, 4.2))
            words = QRectF(left + 6.5, self.top, 50, 5.4)
            other = f"\u2068{pair.other}\u2069"
            leaf.drawn.append((words, f"{pair.german} · {other}", Style(size=10, weight=600, sinks=0.5)))
        self.top += _CHOICE * bool(choices)


def form_pages(forms: Iterable[Form]) -> Iterator[Page]:
    """Give the pages of forms; each form begins a sheet of its own."""
    for form in forms:
        flow = _Flow()
        for section in form.sections:
            flow.section(section)
        if form.signature_fields:
            flow.room_for(_SIGNATURE + 4)
            flow.leaves[-1].signature_at = flow.top + 2
        for number, leaf in enumerate(flow.leaves, start=1):
            yield Page(size=A4, draw=partial(_draw, form=form, leaf=leaf, number=number, count=len(flow.leaves)))


def _draw(canvas: Canvas, *, form: Form, leaf: _Leaf, number: int, count: int) -> None:
    if number == 1:
        _draw_head(canvas, form)
    else:  # a sheet that lies alone still says whose it is
        whose = " · ".join([form.title.german, *(value for _, value in form.fields[:2] if value)])
        canvas.text(QRectF(_LEFT, 15, _WIDTH, 6), whose, Style(size=10, weight=600, colour="accent", smallest=7))
        canvas.line((_LEFT, 23), (_RIGHT, 23), colour="divider", width=0.2)
    mark = Style(size=8, weight=600, colour="err", align=Align.END)
    canvas.text(QRectF(_LEFT, 8, _WIDTH, 4.5), form.mark, mark)
    for box, text, style in leaf.drawn:
        canvas.text(box, text, style)
    for box in leaf.boxes:
        canvas.box(box, border="text", width=0.3, radius=0.5)
    if leaf.signature_at is not None:
        _draw_signature(canvas, form, top=leaf.signature_at)
    small = Style(size=8, colour="text3", smallest=6)
    canvas.text(QRectF(_LEFT, 283, 130, 4.5), " · ".join(part for part in (form.version, form.notice) if part), small)
    canvas.text(QRectF(_RIGHT - 40, 283, 40, 4.5), f"Seite {number} von {count}", small.but(align=Align.END))


def _draw_head(canvas: Canvas, form: Form) -> None:
    title = Style(size=16, weight=600, colour="accent", sinks=0.5, lines=1, smallest=9)
    half = _WIDTH / 2 - 3
    canvas.text(QRectF(_LEFT, 14, half, 9), form.title.german, title)
    other = title.but(is_rtl=form.title.is_rtl, align=Align.START if form.title.is_rtl else Align.END)
    canvas.text(QRectF(_LEFT + half + 6, 14, half, 9), form.title.other, other)
    canvas.line((_LEFT, 25), (_RIGHT, 25), colour="accent", width=0.5)
    width = _WIDTH / max(len(form.fields), 1)
    for index, (caption, value) in enumerate(form.fields):
        left = _LEFT + index * width
        canvas.text(QRectF(left, 27.5, width - 4, 4.4), caption, Style(size=8, colour="text2", smallest=5.5))
        canvas.text(QRectF(left, 32, width - 4, 6.5), value, Style(size=11.5, weight=600, sinks=0.5, smallest=6.5))
        canvas.line((left, 39), (left + width - 4, 39), colour="control", width=0.2)


def _draw_signature(canvas: Canvas, form: Form, *, top: float) -> None:
    width = _WIDTH / len(form.signature_fields)
    for index, pair in enumerate(form.signature_fields):
        left = _LEFT + index * width
        canvas.line((left, top + 9), (left + width - 6, top + 9), width=0.25)
        caption = Style(size=8, colour="text2", smallest=5.5)
        canvas.text(QRectF(left, top + 9.6, width - 6, 4), pair.german, caption)
        align = Align.END if pair.is_rtl else Align.START
        canvas.text(QRectF(left, top + 13.2, width - 6, 4), marked(pair), caption.but(is_rtl=pair.is_rtl, align=align))
