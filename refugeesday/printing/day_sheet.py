"""Sheets for the day: the talks of one table, with boxes to tick, and those of one interpreter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from refugeesday.domain.papers import TICK_BOX, DaySheet, SheetTalk
from refugeesday.printing.canvas import Align, Style
from refugeesday.printing.pages import Page
from refugeesday.printing.sheet_table import Column, TablePaper, draw_title, table_pages

_TIME = Style(size=13, weight=700, sinks=0.5, smallest=8)
_TEXT = Style(size=9, lines=6, sinks=0.5, smallest=5.5)
_NAME = Style(size=10.5, weight=600, lines=2, sinks=0.5, smallest=6.5)
_MIDDLE = Style(size=9, sinks=0.5, align=Align.CENTRE, lines=2, smallest=6)

_TABLE_COLUMNS = (
    Column(caption="Zeit", share=14, style=_TIME),
    Column(caption="Nummer", share=15, style=_TEXT),
    Column(caption="Rufname", share=25, style=_NAME),
    Column(caption="Deutsch", share=13, style=_MIDDLE),
    Column(caption="Sprachen", share=25, style=_TEXT),
    Column(caption="Beruf, Wünsche", share=54, style=_TEXT),
    Column(caption="Da", share=10, style=_MIDDLE),
    Column(caption="Interesse", share=14, style=_MIDDLE),
    Column(caption="Zweites Gespräch", share=15, style=_MIDDLE),
)
_INTERPRETER_COLUMNS = (
    Column(caption="Zeit", share=33, style=_TIME),
    Column(caption="Stand", share=16, style=_TIME.but(colour="accent")),
    Column(caption="Arbeitgeber", share=58, style=_NAME),
    Column(caption="Dolmetschen", share=30, style=_TEXT),
    Column(caption="Person", share=22, style=_TEXT),
    Column(caption="Erledigt", share=16, style=_MIDDLE),
)


def day_sheet_pages(sheets: Iterable[DaySheet]) -> Iterator[Page]:
    """Give one page or more for each table, with boxes for what came of a talk."""
    for sheet in sheets:
        rows = tuple(_table_row(talk) for talk in sheet.talks)
        footer = "Vertraulich. Nach der Veranstaltung an die Leitung zurückgeben."
        yield from table_pages(_paper(sheet, _TABLE_COLUMNS, rows, height=16.0, footer=footer))


def interpreter_sheet_pages(sheets: Iterable[DaySheet]) -> Iterator[Page]:
    """Give one page or more for each interpreter: when, where, which language."""
    for sheet in sheets:
        rows = tuple(
            (f"{one.starts}–{one.ends}", one.booth, one.organisation, one.interpreting, _who(one), TICK_BOX)
            for one in sheet.talks
        )
        yield from table_pages(_paper(sheet, _INTERPRETER_COLUMNS, rows, height=13.0, footer="Vertraulich."))


def _paper(
    sheet: DaySheet, columns: tuple[Column, ...], rows: tuple[tuple[str, ...], ...], *, height: float, footer: str
) -> TablePaper:
    head = partial(draw_title, title=sheet.whose, about=sheet.about, badge=sheet.badge)
    return TablePaper(columns=columns, rows=rows, row_height=height, top=43.0, head=head, footer=footer)


def _table_row(talk: SheetTalk) -> tuple[str, ...]:
    spoken = "\n".join(part for part in (talk.languages, talk.interpreting) if part)
    wanted = "\n".join(part for part in (talk.field, talk.wishes, talk.status) if part)
    return (talk.starts, talk.number, talk.name, talk.german, spoken, wanted, TICK_BOX, TICK_BOX, TICK_BOX)


def _who(talk: SheetTalk) -> str:
    return ", ".join(part for part in (talk.name, talk.number) if part)
