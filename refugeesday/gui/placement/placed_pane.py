"""List who spends the day where: search, filters, one row a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.domain.interviews import PlacementState
from refugeesday.gui.placement.columns import WIDTHS, PlacementColumns
from refugeesday.gui.placement.phrases import travel_of
from refugeesday.gui.placement.placed_table import PlacedTable
from refugeesday.gui.placement.start_delegate import StartDelegate
from refugeesday.gui.rows import RowsModel
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.delegates import StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.filter_choice import FilterChoice
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.search_field import SearchField
from refugeesday.gui.widgets.tool_line import ToolLine
from refugeesday.services.placement_rows import PlacementRow

if TYPE_CHECKING:
    from refugeesday.gui.placement.day import DayView
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_OPEN, _ARRIVED, _MISSED = "open", "arrived", "missed"


class PlacedPane(QWidget):
    """Show the rows of a day; keys work while the list has the focus, `menu_asked` gives the place on the screen."""

    chosen = Signal(object)
    opened = Signal(object)
    fix_asked = Signal()
    move_asked = Signal()
    remove_asked = Signal()
    compute_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, words: Words, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._words = words
        self.title, self.count = make_label("", "heading"), make_label("", "sub")
        self.search = SearchField("", theme=theme)
        self.towns, self.ways, self.states = (FilterChoice(theme=theme) for _ in range(3))
        self.model: RowsModel[PlacementRow] = RowsModel(PlacementColumns(words).columns(), self)
        self.table = PlacedTable(
            self.model,
            name="",
            theme=theme,
            row="rowTwoLine",
            delegates={
                "person": TwoLineDelegate(theme),
                "company": TwoLineDelegate(theme),
                "starts": StartDelegate(theme),
                "travel": StateDelegate(theme),
                "contact": TwoLineDelegate(theme),
                "checklist": StateDelegate(theme),
                "state": StateDelegate(theme),
            },
            widths=WIDTHS,
            grows="company",
            yields=("checklist", "contact", "state"),
            edge=16,
        )
        self._columns = IconButton("columns", "", theme=theme, run=self._choose_columns)
        self.empty = EmptyState("placement", theme=theme)
        self._stack = QStackedWidget()
        self._connect()
        self._lay_out()
        self.retranslate()

    def show_day(self, day: DayView) -> None:
        """Show the rows of a day; the selection stays."""
        towns = sorted({row.company.offer.town or row.company.organisation.town for row in day.rows} - {""})
        self.towns.set_options([(town, town) for town in towns])
        ways = dict.fromkeys(travel_of(row) for row in day.rows)
        self.ways.set_options([(way, self._words.of(way)) for way in ways])
        self.states.set_options(self._state_options() if day.rows else [])
        self.model.set_rows(list(day.rows))
        words = self.tr("{placed} of {expected}").format(placed=day.summary.placed, expected=day.summary.expected)
        self.count.setText(words)
        self._tell_empty(day)

    def select(self, row_id: object) -> bool:
        """Select a row, whatever the filter."""
        if isinstance(row_id, int) and self.model.place_of(row_id) is None:
            self.clear_filters()
        return isinstance(row_id, int) and self.table.select_id(row_id)

    def clear_filters(self) -> None:
        """Show all rows."""
        self.search.clear()
        for choice in (self.towns, self.ways, self.states):
            choice.choose(None)
        self._filter()

    def set_words(self, words: Words) -> None:
        """Take the words of a new language."""
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.title.setText(self.tr("Assigned"))
        self.search.set_placeholder(self.tr("Person, company"))
        self.towns.set_title(self.tr("Municipality"), self.tr("All municipalities"))
        self.ways.set_title(self.tr("Way there"), self.tr("All ways"))
        self.states.set_title(self.tr("State"), self.tr("All states"))
        self._columns.set_name(self.tr("Choose columns"))
        self.table.setAccessibleName(self.tr("Who spends the day where"))
        self.model.set_columns(PlacementColumns(self._words).columns())

    def _choose_columns(self) -> None:
        self.table.choose_columns(self._columns)

    def _state_options(self) -> list[tuple[object, str]]:
        return [
            (_OPEN, self.tr("something to look up")),
            (_ARRIVED, self._words.of(PlacementState.ARRIVED)),
            (_MISSED, self._words.of(PlacementState.MISSED)),
        ]

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._filter())
        for choice in (self.towns, self.ways, self.states):
            choice.changed.connect(self._filter)
        self.table.current_changed.connect(self.chosen)
        self.table.row_opened.connect(self.opened)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.table.viewport().mapToGlobal(at))
        )
        self.table.fix_asked.connect(self.fix_asked)
        self.table.move_asked.connect(self.move_asked)
        self.table.remove_asked.connect(self.remove_asked)
        self.table.compute_asked.connect(self.compute_asked)

    def _filter(self) -> None:
        self.model.set_filter(self.search.text().strip(), self._passes)

    def _passes(self, row: PlacementRow) -> bool:
        town = row.company.offer.town or row.company.organisation.town
        state = self.states.value
        return (
            self.towns.value in {None, town}
            and self.ways.value in {None, travel_of(row)}
            and (state != _OPEN or bool(row.open_facts))
            and (state != _ARRIVED or row.placement.state is PlacementState.ARRIVED)
            and (state != _MISSED or row.placement.state is PlacementState.MISSED)
        )

    def _tell_empty(self, day: DayView) -> None:
        if not day.given.participants:
            self.empty.tell(
                self.tr("Nobody takes part yet. Tick people in the list of participants and choose “More”.")
            )
        elif not day.given.offers:
            self.empty.tell(self.tr("No company offers a day yet. Enter offers with a start time for employers."))
        else:
            self.empty.tell(
                self.tr("Nobody is assigned yet."),
                action=self.tr("Suggest assignment"),
                run=self.compute_asked.emit,
            )
        self._stack.setCurrentWidget(self.table if day.rows else self.empty)

    def _lay_out(self) -> None:
        lesser = QWidget()
        bar = ToolLine(lesser)
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        tools = bar.tools
        tools.setContentsMargins(16, 6, 14, 6)
        tools.setSpacing(8)
        tools.addWidget(self.title)
        tools.addWidget(self.count)
        tools.addSpacing(6)
        tools.addWidget(self.search, 1)
        less = QHBoxLayout(lesser)
        less.setContentsMargins(0, 0, 0, 0)
        less.setSpacing(8)
        less.addWidget(self.ways)
        less.addWidget(self.states)
        less.addWidget(self._columns)
        for widget in (self.towns, lesser):
            tools.addWidget(widget)
        for page in (self.table, self.empty):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(make_line())
        layout.addWidget(self._stack, 1)
