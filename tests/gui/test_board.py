"""The interview board: cells, sentences, keys, drag and drop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QHoverEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from refugeesday.gui.veil import Veil
from refugeesday.gui.widgets.board_cards import Cards, Closed
from refugeesday.gui.widgets.board_model import CARD_MIME, PERSON_MIME, BoardModel
from refugeesday.gui.widgets.board_values import Board, BoardCard, BoardLane, BoardRow, Mark, MarkKind
from refugeesday.gui.widgets.board_view import BoardView
from refugeesday.gui.widgets.lane_header import lane_width
from refugeesday.services.names_to_hide import NamesToHide
from tests.gui.sample_pages import sample_board

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.context import Context

LANES = tuple(
    BoardLane(id=10 + number, booth=booth, number=name, organisation=organisation, title=title, filled=2, capacity=3)
    for number, (booth, name, organisation, title) in enumerate(
        [(1, "A01", "Backstube Ederblick", "Tisch 1"), (1, "A01", "Backstube Ederblick", "Tisch 2"),
         (2, "A02", "Haus Lindenaue", "Fr. Özer")]
    )
)  # fmt: skip
ROWS = (
    BoardRow(id=1, start="09:20"), BoardRow(id=2, start="09:40"),
    BoardRow(id=3, start="10:00", break_text="Pause bis 10:20"),
    BoardRow(id=4, start="10:20"),
)  # fmt: skip
AMIRA = BoardCard(
    id=7, lane=10, row=2, person=147, name="Amira H.", language="Arabisch", level="A2", points=86, has_interpreter=True,
    is_fixed=True,
)  # fmt: skip
AMIRA_SENTENCE = (
    "09:40\u00a0Uhr, A01 Backstube Ederblick Tisch 1, Amira H., Arabisch, Deutsch A2, 86 von 100 Punkten, "
    "mit Dolmetschen, festgehalten"
)
OTHERS = (
    BoardCard(id=8, lane=12, row=4, person=147, name="Amira H."),
    BoardCard(id=9, lane=11, row=1, person=5, name="Bilal O."),
)
BOARD = Board(lanes=LANES, rows=ROWS, closed=Closed({12: {1: "Stand öffnet 09:40"}}), cards=Cards.of(AMIRA, *OTHERS))


@pytest.fixture
def model() -> BoardModel:
    model = BoardModel()
    model.set_board(BOARD)
    return model


@pytest.fixture
def view(qtbot: QtBot, context: Context[None], model: BoardModel) -> BoardView:
    view = BoardView(model, name="Gesprächsplan", theme=context.theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    qtbot.waitExposed(view)
    view.select_place((2, 10))
    return view


def drag(view: BoardView, kind: str, number: int, place: tuple[int, int]) -> bool:
    data = QMimeData()
    data.setData(kind, str(number).encode())
    spot = view.visualRect(view.board.index_of(place)).center()
    action, button, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(QPoint(spot), action, data, button, none))
    move = QDragMoveEvent(QPoint(spot), action, data, button, none)
    QApplication.sendEvent(view.viewport(), move)
    if not move.isAccepted():
        return False
    drop = QDropEvent(QPointF(spot), action, data, button, none)
    QApplication.sendEvent(view.viewport(), drop)
    return True


def test_model_follows_the_rules_of_qt(model: BoardModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ((2, 10), AMIRA_SENTENCE),
        ((1, 10), "09:20\u00a0Uhr, A01 Backstube Ederblick Tisch 1, frei"),
        ((1, 12), "09:20\u00a0Uhr, A02 Haus Lindenaue Fr. Özer, Stand öffnet 09:40"),
        ((3, 10), "10:00, Pause bis 10:20"),
    ],
)  # fmt: skip
def test_each_cell_is_a_sentence(
    context: Context[None], model: BoardModel, place: tuple[int, int], sentence: str
) -> None:
    assert model.index_of(place).data(Qt.ItemDataRole.AccessibleTextRole) == sentence


def test_set_board_tells_only_cells_that_differ(qtbot: QtBot, model: BoardModel) -> None:
    moved = replace(AMIRA, row=4)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, _last: told.append((first.row(), first.column())))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_board(replace(BOARD, cards=Cards.of(moved, *OTHERS)))
    assert sorted(told) == [(1, 0), (3, 0)]
    assert resets == []
    model.set_board(replace(BOARD, lanes=LANES[:2]))
    assert resets == [1]


def test_break_spans_all_lanes(view: BoardView) -> None:
    assert view.columnSpan(2, 0) == 3
    assert view.rowHeight(2) < view.rowHeight(1)


def test_current_card_tells_its_id_and_tints_the_person(qtbot: QtBot, view: BoardView) -> None:
    assert view.board.person == 147
    with qtbot.waitSignal(view.card_chosen) as signal:
        view.select_card(9)
    assert signal.args == [9]
    assert view.board.person == 5


@pytest.mark.parametrize(
    ("key", "modifier", "place"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (2, 11)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, (1, 10)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, (2, 12)),
    ],
)
def test_arrows_walk_cells_and_booths(
    qtbot: QtBot, view: BoardView, key: Qt.Key, modifier: Qt.KeyboardModifier, place: tuple[int, int]
) -> None:
    qtbot.keyClick(view, key, modifier)
    assert view.board.place(view.currentIndex()) == place


@pytest.mark.parametrize(
    ("key", "signal", "arguments"),
    [
        (Qt.Key.Key_F, "fix_asked", [7]), (Qt.Key.Key_V, "shift_asked", [7]), (Qt.Key.Key_Delete, "remove_asked", [7]),
        (Qt.Key.Key_2, "alternative_asked", [2]), (Qt.Key.Key_Return, "card_opened", [7]),
        (Qt.Key.Key_Escape, "cancel_asked", []),
    ],
)  # fmt: skip
def test_keys_ask_for_the_selected_card(
    qtbot: QtBot, view: BoardView, key: Qt.Key, signal: str, arguments: list[int]
) -> None:
    with qtbot.waitSignal(getattr(view, signal)) as asked:
        QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    assert asked.args == arguments


def test_click_on_a_free_cell_asks_for_a_person(qtbot: QtBot, view: BoardView) -> None:
    spot = view.visualRect(view.board.index_of((1, 10))).center()
    with qtbot.waitSignal(view.free_opened) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == [1, 10]
    closed = view.visualRect(view.board.index_of((1, 12))).center()
    with qtbot.assertNotEmitted(view.free_opened):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=closed)


def test_drop_asks_to_move_a_card_or_place_a_person(qtbot: QtBot, view: BoardView) -> None:
    with qtbot.waitSignal(view.move_asked) as asked:
        assert drag(view, CARD_MIME, 7, (4, 11))
    assert asked.args == [7, 4, 11]
    with qtbot.waitSignal(view.person_drag_started) as started, qtbot.waitSignal(view.place_asked) as placed:
        assert drag(view, PERSON_MIME, 33, (1, 10))
    assert (started.args, placed.args) == ([33], [33, 1, 10])


@pytest.mark.parametrize("place", [(3, 10), (1, 12), (4, 10)])
def test_drop_is_refused_on_breaks_closed_and_impossible_cells(view: BoardView, place: tuple[int, int]) -> None:
    view.board.set_marks({(4, 10): Mark(kind=MarkKind.IMPOSSIBLE, text="Dolmetschen belegt")})
    assert not drag(view, CARD_MIME, 7, place)
    assert view.tip.text == ("Dolmetschen belegt" if place == (4, 10) else "")


def test_drop_on_a_card_says_that_both_swap(context: Context[None], view: BoardView) -> None:
    assert drag(view, CARD_MIME, 7, (4, 12))
    assert view.tip.text == "Plätze tauschen mit Amira H."
    assert not view.tip.isVisible()


def test_many_new_cards_are_painted_one_painting_after_the_other(
    context: Context[None], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refugeesday.gui.widgets.cell_painter._PIECE_SECONDS", 0)
    fresh = BoardView(BoardModel(), name="Gesprächsplan", theme=context.theme)
    qtbot.addWidget(fresh)
    fresh.resize(900, 400)
    fresh.board.set_board(sample_board())
    fresh.show()
    fresh.grab()
    assert fresh.cells.left_out
    qtbot.waitUntil(lambda: not fresh.cells.left_out)


def test_names_hidden_by_the_veil_are_painted_anew(view: BoardView) -> None:
    rect = view.visualRect(view.board.index_of_card(7))
    named = view.viewport().grab(rect).toImage()
    veil = Veil()
    veil.lay(NamesToHide(words=frozenset({"amira"}), phrases=frozenset()))
    hidden = view.viewport().grab(rect).toImage()
    veil.lift()
    assert hidden != named == view.viewport().grab(rect).toImage()


def test_cell_under_the_mouse_is_lit_until_the_mouse_has_left(view: BoardView) -> None:
    rect = view.visualRect(view.board.index_of((1, 10)))
    plain = view.viewport().grab(rect).toImage()
    spot, away = QPointF(rect.center()), QPointF(-1, -1)
    QApplication.sendEvent(view.viewport(), QHoverEvent(QEvent.Type.HoverMove, spot, spot, away))
    lit = view.viewport().grab(rect).toImage()
    QApplication.sendEvent(view.viewport(), QHoverEvent(QEvent.Type.HoverLeave, away, away, spot))
    assert lit != plain == view.viewport().grab(rect).toImage()


def test_hatching_moves_with_the_board(view: BoardView) -> None:
    view.resize(350, 500)
    bar, viewport = view.horizontalScrollBar(), view.viewport()
    assert bar.maximum() > 7
    pictures: list[list[QImage]] = []
    for at in range(bar.maximum() - 7, bar.maximum()):
        bar.setValue(at)
        closed = view.visualRect(view.board.index_of((1, 12)))
        pause = QRect(closed.left() + 70, view.rowViewportPosition(2), 60, view.rowHeight(2))
        pictures.append([viewport.grab(rect).toImage() for rect in (closed.adjusted(0, 0, -8, 0), pause)])
    assert all(pair == pictures[0] for pair in pictures)


def test_marks_are_painted_and_said(view: BoardView) -> None:
    index = view.board.index_of((1, 10))
    plain = view.grab(view.visualRect(index)).toImage()
    view.board.set_marks({(1, 10): Mark(kind=MarkKind.ALTERNATIVE, text="84 Punkte", number=1)})
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("frei, 84 Punkte")
    assert view.grab().toImage() != plain


def test_compact_lanes_share_the_window(qtbot: QtBot, context: Context[None]) -> None:
    model = BoardModel()
    model.set_board(sample_board(booths=8, small=True))
    view = BoardView(model, name="Gesprächsplan", theme=context.theme)
    qtbot.addWidget(view)
    view.set_compact(True)
    view.resize(1004, 560)
    view.show()
    qtbot.waitExposed(view)
    assert sum(view.columnWidth(column) for column in range(8)) == view.viewport().width()
    assert not view.horizontalScrollBar().isVisible()
    assert view.rowHeight(0) == 39


def test_a_lane_that_is_led_to_leaves_none_cut_at_the_reading_start(qtbot: QtBot, context: Context[None]) -> None:
    lanes = tuple(replace(LANES[0], id=10 + number, booth=number) for number in range(12))
    model = BoardModel()
    model.set_board(replace(BOARD, lanes=lanes))
    view = BoardView(model, name="Gesprächsplan", theme=context.theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    qtbot.waitExposed(view)
    assert view.select_place((2, 16))
    assert view.columnViewportPosition(view.first_visible_lane()) == 0
    here = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(here)


@pytest.mark.parametrize(
    ("room", "count", "width"),
    [(648, 86, 162), (734, 86, 147), (760, 86, 152), (900, 5, 160), (700, 5, 175), (290, 1, 160), (100, 9, 147)],
)
def test_no_lane_is_cut_at_the_edge_of_the_window(room: int, count: int, width: int) -> None:
    """Four lanes at 1366 pixels, five at 1440; few lanes grow to their limit."""
    assert lane_width(room, count, least=147, most=160) == width
