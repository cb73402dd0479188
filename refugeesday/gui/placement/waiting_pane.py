"""Show who has no company yet: whom to call, each person with the cause, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.exchange.phones import shown_phone
from refugeesday.gui.placement.call_pane import CallPane
from refugeesday.gui.placement.day import DayView, WaitingRow
from refugeesday.gui.placement.people_table import PeopleTable
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.cells import StateCell, TwoLines
from refugeesday.gui.widgets.delegates import StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.gui.widgets.sentences import PaneRow, Sentences
from refugeesday.gui.widgets.tab_order import follow_reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_VIEWS = ("calls", "people", "help")
_ROOMY = 660
"""From this width on every button has room for its words, at text size 100 %."""
_WIDTHS = {"person": 170, "cause": 256, "best": 330}


class WaitingColumns(QObject):
    """Make the columns of the people who wait, in the words of the language in force."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.day: DayView | None = None

    def columns(self) -> list[Column[WaitingRow]]:
        """Give the columns in the order shown."""
        return [
            Column(
                key="person",
                title=self.tr("Person"),
                text=lambda row: row.participant.person.sort_name,
                value=lambda row: TwoLines(
                    first=row.participant.person.sort_name,
                    second=shown_phone(row.participant.person.phone) or row.participant.number,
                ),
            ),
            Column(
                key="cause",
                title=self.tr("Why"),
                text=lambda row: self._words.of(row.cause),
                value=lambda row: StateCell(icon="warning", word=self._words.of(row.cause), tone="warn"),
            ),
            Column(key="best", title=self.tr("Possible"), text=self._best),
        ]

    def _best(self, row: WaitingRow) -> str:
        company = self.day.company(row.best.placement.offer) if self.day is not None and row.best is not None else None
        if company is None or row.best is None:
            return "–"
        words = self.tr("{company}, {points} points")
        return words.format(company=company.organisation.name, points=row.best.placement.score)


class WaitingPane(QWidget):
    """Show the three views; `chosen` and `opened` tell a participant, `called` a row of the call list."""

    chosen = Signal(int)
    opened = Signal(object)
    called = Signal(object)
    print_asked = Signal()
    help_asked = Signal()

    def __init__(self, words: Words, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._theme = theme
        self._columns = WaitingColumns(words)
        self._day: DayView | None = None
        self.title, self.count = make_label("", "heading"), make_label("", "sub")
        self.views = Segmented([(key, "", "") for key in _VIEWS], name="", theme=theme)
        self.views.chosen.connect(self._show_view)
        self.print_calls = Button(theme=theme, icon="print", run=self.print_asked.emit)
        self.print_calls.set_property("dense", "true")
        self.calls = CallPane(theme=theme)
        self.calls.called.connect(self.called)
        self.calls.filled.connect(self._order_stops)
        self.model: RowsModel[WaitingRow] = RowsModel(self._columns.columns(), self)
        self.table = PeopleTable(
            self.model,
            name="",
            theme=theme,
            row="rowTwoLine",
            delegates={"person": TwoLineDelegate(theme), "cause": StateDelegate(theme)},
            widths=_WIDTHS,
            edge=16,
        )
        self.table.current_changed.connect(lambda id_: self.chosen.emit(id_) if isinstance(id_, int) else None)
        self.table.row_opened.connect(self.opened)
        self.help = Sentences(theme=theme)
        self.nothing = make_label("", "sub")
        self._stack = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def _order_stops(self) -> None:
        follow_reading_order(self.print_calls, self.calls)

    @property
    def view(self) -> str:
        """Give the view in front."""
        return self.views.key

    def show_day(self, day: DayView) -> None:
        """Show who waits on a day."""
        self._day = self._columns.day = day
        self.calls.set_rows(day.calls)
        self.model.set_rows(list(day.waiting))
        self._tell()

    def show_help(self, rows: Sequence[PaneRow]) -> None:
        """Show what would help."""
        self.help.set_rows(rows)

    def show_view(self, key: str) -> None:
        """Bring a view to the front."""
        self.views.choose(key)
        self._show_view(key)

    def set_words(self, words: Words) -> None:
        """Take the words of a new language."""
        self._columns = WaitingColumns(words)
        self._columns.day = self._day
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.title.setText(self.tr("No company yet"))
        self.views.setAccessibleName(self.tr("View of the people without a company"))
        self.views.set_text("calls", self.tr("Call"))
        self.views.set_text("people", self.tr("People"))
        self.views.set_text("help", self.tr("What helps?"))
        self.print_calls.setText(self.tr("Print call list"))
        self.table.setAccessibleName(self.tr("People without a company"))
        self.help.setAccessibleName(self.tr("What would help?"))
        self.model.set_columns(self._columns.columns())
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words of the lesser button out where the pane is narrow."""
        super().resizeEvent(event)
        self.print_calls.set_compact(self.width() < self._theme.px(_ROOMY))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _tell(self) -> None:
        waiting = len(self._day.waiting) if self._day is not None else 0
        people = self.tr("%n person(s)", "", waiting)
        self.count.setText(people if waiting else "")
        self.count.setToolTip(self.tr("by occupation and municipality: please call"))
        is_done = self._day is not None and not waiting
        self.nothing.setText(
            self.tr("Everybody has a company.") if is_done else self.tr("No wish is without a company that offers it.")
        )
        is_empty = is_done or (self.view == "calls" and self._day is not None and not self._day.calls)
        views: list[QWidget] = [self.calls, self.table, self.help]
        self._stack.setCurrentWidget(self.nothing if is_empty else views[_VIEWS.index(self.view)])

    def _show_view(self, key: str) -> None:
        self._tell()
        if key == "help":
            self.help_asked.emit()

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        head = QHBoxLayout(bar)
        head.setContentsMargins(16, 6, 14, 6)
        head.setSpacing(8)
        for widget in (self.title, self.count):
            head.addWidget(widget)
        head.addStretch(1)
        for control in (self.views, self.print_calls):
            head.addWidget(control)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for view in (self.calls, self.table, self.help, self.nothing):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(make_line())
        layout.addWidget(bar)
        layout.addWidget(make_line())
        layout.addWidget(self._stack, 1)
