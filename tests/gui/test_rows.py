from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from refugeesday.gui.rows import ID_ROLE, Align, Column, RowsModel
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from refugeesday.gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    id: int
    name: str
    score: int = 0


COLUMNS = (
    Column[Row](key="name", title="Name", text=lambda row: row.name),
    Column[Row](key="score", title="Punkte", text=lambda row: str(row.score), sort_key=lambda row: row.score,
                align=Align.END, searched=False, accessible=lambda row: f"{row.score} Punkte",
                tooltip=lambda row: f"{row.name}: {row.score}"),
)  # fmt: skip


class Listener:
    """Keep a second list in step by row signals alone, as a view does."""

    def __init__(self, model: RowsModel[Row]) -> None:
        self.model = model
        self.log: list[tuple[object, ...]] = []
        self.ids: list[int] = [row.id for row in model.shown]
        model.rowsRemoved.connect(self.removed)
        model.rowsInserted.connect(self.inserted)
        model.rowsMoved.connect(self.moved)
        model.dataChanged.connect(self.changed)
        model.modelReset.connect(self.reset)

    def removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.log.append(("removed", first, last))
        del self.ids[first : last + 1]

    def inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.log.append(("inserted", first, last))
        self.ids[first:first] = [self.model.index(row, 0).data(ID_ROLE) for row in range(first, last + 1)]

    def moved(self, _parent: QModelIndex, first: int, _last: int, _to: QModelIndex, goal: int) -> None:
        self.log.append(("moved", first, goal))
        row = self.ids.pop(first)
        self.ids.insert(goal if goal < first else goal - 1, row)

    def changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.log.append(("changed", first.row(), last.row()))

    def reset(self) -> None:
        self.log.append(("reset",))
        self.ids = [row.id for row in self.model.shown]


def rows(count: int) -> list[Row]:
    return [Row(id=number, name=f"Name {number:06}", score=number * 37 % 101) for number in range(count)]


def test_model_follows_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(5))
    qtmodeltester.check(model)


def test_set_rows_tells_nothing_when_nothing_differs() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(50))
    listener = Listener(model)
    model.set_rows(rows(50))
    assert listener.log == []


def test_set_rows_tells_a_changed_row_only() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(50))
    listener = Listener(model)
    changed = rows(50)
    changed[7] = replace(changed[7], name="Anders")
    model.set_rows(changed)
    assert listener.log == [("changed", 7, 7)]
    assert model.index(7, 0).data() == "Anders"


def test_set_rows_groups_removed_and_inserted_rows() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(10))
    listener = Listener(model)
    model.set_rows([row for row in rows(12) if row.id not in {3, 4, 5}])
    assert listener.log == [("removed", 3, 5), ("inserted", 7, 8)]


def test_set_rows_moves_only_the_row_that_moved() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(100))
    listener = Listener(model)
    first, *others = rows(100)
    model.set_rows([*others, first])
    assert listener.log == [("moved", 0, 100)]


def test_set_rows_moves_a_row_within_the_list() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(10))
    listener = Listener(model)
    target = rows(10)
    target.insert(6, target.pop(2))
    model.set_rows(target)
    assert listener.log == [("moved", 2, 7)]


def test_set_rows_resets_when_more_than_300_rows_differ() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(490))
    listener = Listener(model)
    model.set_rows([replace(row, score=-1) if row.id < 301 else row for row in rows(490)])
    assert listener.log == [("reset",)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 2)), unique_by=lambda pair: pair[0]), max_size=5))
def test_row_signals_alone_lead_to_the_same_rows(states: list[list[tuple[int, int]]]) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    listener = Listener(model)
    for state in states:
        target = [Row(id=number, name=str(number), score=score) for number, score in state]
        model.set_rows(target)
        assert list(model.shown) == target
        assert listener.ids == [row.id for row in target]


def test_sort_uses_the_key_and_keeps_ties_in_order() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows([Row(id=1, name="b", score=10), Row(id=2, name="a", score=9), Row(id=3, name="c", score=10)])
    model.sort(1)
    assert [row.id for row in model.shown] == [2, 1, 3]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.id for row in model.shown] == [1, 3, 2]
    model.sort(-1)
    assert [row.id for row in model.shown] == [1, 2, 3]


def test_sort_by_text_puts_umlauts_beside_their_letter() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows([Row(id=1, name="Zahra"), Row(id=2, name="Özgür"), Row(id=3, name="otto"), Row(id=4, name="Paul")])
    model.sort(0)
    assert [row.name for row in model.shown] == ["otto", "Özgür", "Paul", "Zahra"]


def test_filter_takes_words_predicate_and_searched_columns() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(
        [Row(id=1, name="Müller, Amira", score=7), Row(id=2, name="Mueller, Omar"), Row(id=3, name="Haddad")]
    )
    model.set_filter("muller")
    assert [row.id for row in model.shown] == [1, 2]
    model.set_filter("amira müll", lambda row: row.score > 5)
    assert [row.id for row in model.shown] == [1]
    model.set_filter("7")
    assert model.shown == ()
    assert model.total == 3


def test_data_answers_each_role() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows([Row(id=9, name="Amira", score=86)])
    index = model.index(0, 1)
    assert index.data() == "86"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "86 Punkte"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Amira: 86"
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) == Align.END.value
    assert index.data(ID_ROLE) == 9
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Name: Amira"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Punkte"


@pytest.mark.parametrize("differing", [1, 400])
def test_selection_by_id_survives_difference_and_reset(qtbot: QtBot, theme: Theme, differing: int) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(490))
    view = RowsView(model, name="Liste", theme=theme)
    qtbot.addWidget(view)
    view.select_id(300)
    model.set_rows([Row(id=5000 + number, name="Neu") for number in range(differing)] + rows(490))
    assert view.selected_ids() == [300]
    assert view.current_id() == 300
    model.sort(1)
    assert view.selected_ids() == [300]


def test_persistent_indexes_follow_a_move() -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(10))
    kept = QPersistentModelIndex(model.index(2, 0))
    first, second, third, *others = rows(10)
    model.set_rows([third, *others, first, second])
    assert kept.data(ID_ROLE) == 2


def test_many_new_rows_are_worked_in_slices_and_few_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    with qtbot.waitSignal(model.settled):
        model.set_rows(rows(2000))
        assert (model.is_busy, model.shown) == (True, ())
    assert len(model.shown) == 2000
    model.set_rows([replace(row, score=-1) if row.id < 30 else row for row in rows(2000)])
    assert not model.is_busy
    model.set_filter("-1")
    assert not model.is_busy


def test_large_lists_are_worked_in_slices(qapp: QApplication, qtbot: QtBot) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(50_000))
    assert model.is_busy
    assert model.shown == ()
    with qtbot.waitSignal(model.settled, timeout=20_000):
        pass
    assert len(model.shown) == 50_000
    model.sort(1)
    model.set_filter("name 0499")
    assert model.is_busy
    assert len(model.shown) == 50_000
    turns = 0
    while model.is_busy:
        qapp.processEvents()
        turns += 1
    assert turns > 3
    assert [row.score for row in model.shown] == sorted(row.score for row in model.shown)
    assert {row.id for row in model.shown} == {row.id for row in rows(50_000) if "0499" in row.name}


def test_a_newer_request_replaces_one_under_way(qtbot: QtBot) -> None:
    model: RowsModel[Row] = RowsModel(COLUMNS)
    model.set_rows(rows(30_000))
    model.set_rows(rows(25_000))
    model.set_filter("name 000001")
    with qtbot.waitSignal(model.settled, timeout=20_000):
        pass
    assert [row.id for row in model.shown] == [1]
    assert model.total == 25_000
    assert not model.is_busy
