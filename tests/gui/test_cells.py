"""Cells of tables say in full what is cut off in them, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.cells import ChipCell, StateCell, TwoLines
from refugeesday.gui.widgets.delegates import ChipsDelegate, StateDelegate, TwoLineDelegate
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
