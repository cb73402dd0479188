"""Cells of tables say in full what is cut off in them, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip

from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.cells import ChipCell, StateCell, TwoLines
from refugeesday.gui.widgets.chips import chip_width
from refugeesday.gui.widgets.delegates import ChipsDelegate, StateDelegate, TwoLineDelegate, inside
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context

NAME, TRADE = "Metallveredelung Zinkblüte GmbH", "Oberflächentechnik"
LANGUAGES = ("Arabisch", "Kurmandschi", "Türkisch")
STATE = "zur Vorbereitung eingeladen"


@dataclass(frozen=True)
class Firm:
    id: int


def columns() -> list[Column[Firm]]:
    return [
        Column(
            key="name",
            title="Name",
            text=lambda _row: f"{NAME} {TRADE} Kassel",
            value=lambda _row: TwoLines(first=NAME, second=TRADE),
        ),
        Column(
            key="languages",
            title="Sprachen",
            text=lambda _row: ", ".join(LANGUAGES),
            value=lambda _row: tuple(ChipCell(text=one) for one in LANGUAGES),
        ),
        Column(
            key="state",
            title="Zusage",
            text=lambda _row: STATE,
            value=lambda _row: StateCell(icon="ok", word=STATE),
        ),
        Column(key="town", title="Ort", text=lambda _row: "Bad Karlshafen an der Weser"),
        Column(key="end", title="", text=lambda _row: ""),
    ]


@pytest.mark.parametrize(("width", "is_cut"), [(90, True), (400, False)])
def test_what_is_cut_off_in_a_cell_is_said_by_its_tooltip(
    qtbot: QtBot, context: Context[None], width: int, is_cut: bool
) -> None:
    theme = context.theme
    delegates = {
        "name": TwoLineDelegate(theme), "languages": ChipsDelegate(theme), "state": StateDelegate(theme)
    }  # fmt: skip
    model: RowsModel[Firm] = RowsModel(columns())
    widths = dict.fromkeys(("name", "languages", "state", "town"), width)
    table = RowsView(model, name="", theme=theme, delegates=delegates, widths=widths)
    qtbot.addWidget(table)
    model.set_rows([Firm(1)])
    table.resize(2000, 200)
    table.show()
    said = (f"{NAME}\n{TRADE}", ", ".join(LANGUAGES), STATE, "Bad Karlshafen an der Weser")
    for column, words in enumerate(said):
        at = table.visualRect(model.index(0, column)).center()
        ask(table, at)
        assert QToolTip.text() == (words if is_cut else ""), words
    QToolTip.hideText()


def ask(table: RowsView[Firm], at: QPoint) -> None:
    viewport = table.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))


def a_table(context: Context[None], **fields: object) -> tuple[RowsView[Firm], RowsModel[Firm]]:
    model: RowsModel[Firm] = RowsModel(columns())
    table = RowsView(model, name="", theme=context.theme, **fields)  # type: ignore[arg-type]  # those of RowsView
    model.set_rows([Firm(1)])
    return table, model


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_words_of_the_first_column_begin_where_the_pane_says(
    qtbot: QtBot, context: Context[None], direction: Qt.LayoutDirection
) -> None:
    table, model = a_table(context, edge=18, widths={"name": 200})
    qtbot.addWidget(table)
    table.setLayoutDirection(direction)
    table.resize(900, 200)
    table.show()

    def margins(column: int) -> tuple[int, int]:
        cell = table.visualRect(model.index(0, column))
        room = inside(cell, table, column, theme=context.theme)
        before, after = room.left() - cell.left(), cell.right() - room.right()
        return (before, after) if direction is Qt.LayoutDirection.LeftToRight else (after, before)

    assert (margins(0), margins(1)) == ((18, 10), (10, 10))
    table.hideColumn(0)  # the next one is the first in sight then
    assert margins(1) == (18, 10)


@pytest.mark.parametrize(
    ("breaks", "width", "lines"),
    [
        (False, 400, (NAME, "", TRADE)),
        (False, 150, (NAME, "", TRADE)),  # the trade would not be whole behind the rest of the name
        (True, 150, ("Metallveredelung", "Zinkblüte GmbH", "")),
        (True, 100, (NAME, "", TRADE)),  # no word has room
        (False, 216, ("Metallveredelung Zinkblüte", "GmbH", TRADE)),
    ],
)
def test_a_long_name_goes_on_below(
    context: Context[None], breaks: bool, width: int, lines: tuple[str, str, str]
) -> None:
    delegate = TwoLineDelegate(context.theme, breaks=breaks)
    assert delegate.lines_of(TwoLines(first=NAME, second=TRADE), width) == lines


def test_a_name_breaks_behind_a_slash_or_hyphen(context: Context[None]) -> None:
    delegate = TwoLineDelegate(context.theme, breaks=True)
    name = TwoLines(first="Altenpflegehelfer/in, Betreuungskraft", second="tagsüber")
    assert delegate.lines_of(name, 130) == ("Altenpflegehelfer/", "in, Betreuungskraft", "")


def test_a_chip_leaves_room_for_how_many_more_there_are(qtbot: QtBot, context: Context[None]) -> None:
    theme = context.theme
    delegate, painted = ChipsDelegate(theme), []
    delegate._paint_chip = lambda _painter, rect, chip: painted.append((rect.width(), chip.text))  # type: ignore[method-assign]
    table, model = a_table(context)
    qtbot.addWidget(table)
    picture = QPixmap(200, 40)
    painter = QPainter(picture)
    delegate.paint_content(painter, QRect(0, 0, chip_width(theme, "Arabisch") + 6, 40), model.index(0, 1))
    painter.end()
    assert [text for _, text in painted] == ["Arabisch", "+2"]
    assert painted[1][0] == chip_width(theme, "+2")
