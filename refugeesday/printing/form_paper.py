"""Papers to read and sign: consent form and information sheet, German at the left, the other language at the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QRectF

from refugeesday.domain.papers import Form, Pair, Section
from refugeesday.printing.canvas import Align, Canvas, Style, text_height
from refugeesday.printing.card_parts import marked
from refugeesday.printing.pages import A4, Page

_LEFT, _RIGHT = 20.0, 190.0
_WIDTH = _RIGHT - _LEFT
_GAP = 8.0
_HALF = (_WIDTH - _GAP) / 2
_OTHER = _LEFT + _HALF + _GAP
"""Where the other language's column begins."""
_TOP, _BOTTOM = 45.0, 280.0
_NEXT_TOP = 28.0
"""Where the second page and those after it begin."""
_WHOLE = 120.0
"""A section is kept on one page up to this height."""
_TITLE = Style(size=11, weight=600, smallest=7)
_TITLE_HEIGHT = 5.2
_TEXT = Style(size=8.8, lines=40, smallest=6)
_AFTER = 0.8
_CHOICE = 6.4
_SIGNATURE = 18.0
_SIGNATURES_A_ROW = 3


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
            self.top = _NEXT_TOP

    def beside(self, german: str, other: str, styles: tuple[Style, Style], *, least: float = 0.0) -> None:
        height = max(least, _height(german, styles[0]), _height(other, styles[1]))
        self.room_for(height)
        for left, text, style in ((_LEFT, german, styles[0]), (_OTHER, other, styles[1])):
            self.leaves[-1].drawn.append((QRectF(left, self.top, _HALF, height + 0.1), text, style))
        self.top += height

    def section(self, section: Section, *, also: float) -> None:
        """Put a section with its headline; `also` is what has to stay on its page below it."""
        own = {"is_rtl": section.title.is_rtl, "colour": "text2"}
        texts = list(zip_longest(section.german, section.other, fillvalue=""))
        height = sum(max(_height(one, _TEXT), _height(two, _TEXT)) + _AFTER for one, two in texts)
        self.room_for(min(height + _TITLE_HEIGHT + _CHOICE * bool(section.choices), _WHOLE) + also)
        titles = (_TITLE, _TITLE.but(**own))
        self.beside(section.title.german, section.title.other, titles, least=_TITLE_HEIGHT)
        for german, other in texts:
            self.beside(german, other, (_TEXT, _TEXT.but(**own)))
            self.top += _AFTER
        self._choices(section.choices)
        self.top += 1.8

    def _choices(self, choices: tuple[Pair, ...]) -> None:
        leaf = self.leaves[-1]
        for index, pair in enumerate(choices):
            left = _LEFT + 2 + index * 60
            leaf.boxes.append(QRectF(left, self.top + 0.6, 4.2, 4.2))
            words = QRectF(left + 6.5, self.top, 50, 5.4)
            other = f"\u2068{pair.other}\u2069"
            leaf.drawn.append((words, f"{pair.german} · {other}", Style(size=10, weight=600, sinks=0.5)))
        self.top += _CHOICE * bool(choices)


def _height(text: str, style: Style) -> float:
    return text_height(text, width=_HALF, style=style)


def form_pages(forms: Iterable[Form]) -> Iterator[Page]:
    """Give the pages of forms; each form begins a sheet of its own."""
    for form in forms:
        flow = _Flow()
        signing = -(-len(form.signature_fields) // _SIGNATURES_A_ROW) * _SIGNATURE
        for section in form.sections:
            flow.section(section, also=signing if section is form.sections[-1] else 0.0)
        if form.signature_fields:
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
    canvas.text(QRectF(_LEFT, 14, _HALF, 9), form.title.german, title)
    canvas.text(QRectF(_OTHER, 14, _HALF, 9), form.title.other, title.but(is_rtl=form.title.is_rtl))
    canvas.line((_LEFT, 25), (_RIGHT, 25), colour="accent", width=0.5)
    width = _WIDTH / max(len(form.fields), 1)
    for index, (caption, value) in enumerate(form.fields):
        left = _LEFT + index * width
        canvas.text(QRectF(left, 27.5, width - 4, 4.4), caption, Style(size=8, colour="text2", smallest=5.5))
        canvas.text(QRectF(left, 32, width - 4, 6.5), value, Style(size=11.5, weight=600, sinks=0.5, smallest=6.5))
        canvas.line((left, 39), (left + width - 4, 39), colour="control", width=0.2)


def _draw_signature(canvas: Canvas, form: Form, *, top: float) -> None:
    width = _WIDTH / _SIGNATURES_A_ROW
    for index, pair in enumerate(form.signature_fields):
        row, column = divmod(index, _SIGNATURES_A_ROW)
        left, line = _LEFT + column * width, top + 9 + row * _SIGNATURE
        canvas.line((left, line), (left + width - 6, line), width=0.25)
        caption = Style(size=8, colour="text2", smallest=5.5)
        canvas.text(QRectF(left, line + 0.6, width - 6, 4), pair.german, caption)
        align = Align.END if pair.is_rtl else Align.START
        canvas.text(QRectF(left, line + 4.2, width - 6, 4), marked(pair), caption.but(is_rtl=pair.is_rtl, align=align))
