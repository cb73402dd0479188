"""Hold the board with its filters, and the table that shows the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.language_names import language_name
from refugeesday.gui.plan.board import Before, make_booth_board
from refugeesday.gui.plan.filters import PlanFilters
from refugeesday.gui.plan.interview_table import InterviewLine, LineWords, make_table, table_columns, table_lines
from refugeesday.gui.plan.people_boards import make_interpreter_board, make_person_board
from refugeesday.gui.widgets.banner import Banner
from refugeesday.gui.widgets.board_model import BoardModel
from refugeesday.gui.widgets.board_view import BoardView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.board_values import Board
    from refugeesday.gui.widgets.table_view import RowsView
    from refugeesday.wording import Words


class BoardArea(QWidget):
    """Show a day as a board or as a table; `view` is "booth", "person" or "interpreter"."""

    filtered = Signal()
    line_chosen = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = "booth"
        self._day: PlanDay | None = None
        self._words: Words | None = None
        self._warnings: Mapping[int, str] = {}
        self._lines: LineWords | None = None
        self._made: tuple[tuple[object, ...], Mapping[int, str], PlanDay, str] | None = None
        self.filters = PlanFilters(theme=theme)
        self._banner = Banner(theme=theme)
        self.plan_banner = Banner(theme=theme)
        self.model = BoardModel(self)
        self.board = BoardView(self.model, name="", theme=theme)
        self.table = make_table(theme=theme, parent=self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.plan_banner)
        layout.addWidget(self.filters)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        self._range_later = QTimer(self)
        self._range_later.setSingleShot(True)
        self._range_later.timeout.connect(self._tell_range)
        self._connect()
        self.retranslate()

    @property
    def day(self) -> PlanDay | None:
        """Give the day as it is shown."""
        return self._day

    @property
    def is_table(self) -> bool:
        """Say whether the table is shown."""
        return self._stack.currentWidget() is self.table

    def show_day(self, day: PlanDay, *, words: Words, warnings: Mapping[int, str]) -> None:
        """Show a day in the view and with the filters chosen."""
        self._day, self._words, self._warnings = day, words, warnings
        is_compact = day.is_small and self.view == "booth"
        self._show_filters()
        bars = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if not is_compact else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.board.setHorizontalScrollBarPolicy(bars)  # the buttons in the filter bar lead on, and the room is scarce
        self._offer_filters(day)
        self.board.set_compact(is_compact)
        self.board.setDragEnabled(self.view == "booth" and day.changes is None)
        self.model.set_board(self._make_board(day, words, warnings))
        if self.is_table:
            self._fill_table()
        self._range_later.start(0)

    @property
    def said(self) -> str:
        """Give what is said above the board; empty for nothing."""
        return self._banner.text

    def tell(self, text: str, *, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say something in the place of the filters, with a button; an empty text brings the filters back."""
        if self.filters.isVisible():
            self._banner.setMinimumHeight(self.filters.height())
        if text:
            self._banner.tell(text, action=action, run=run)
        else:
            self._banner.hide()
        self._show_filters()

    def tell_plan(self, text: str, *, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say above the filters which plan is shown, with a button; an empty text for the plan as it stands."""
        if text:
            self.plan_banner.tell(text, action=action, run=run)
        else:
            self.plan_banner.hide()

    def _show_filters(self) -> None:
        is_compact = self._day is not None and self._day.is_small and self.view == "booth"
        self.filters.setVisible(not is_compact and self._banner.isHidden())

    def show_table(self, *, shown: bool) -> None:
        """Show the table, or the board again; the focus goes along."""
        self.filters.table.setChecked(shown)
        self._stack.setCurrentWidget(self.table if shown else self.board)
        (self.table if shown else self.board).setFocus()
        if shown:
            self._fill_table()
        self._tell_range()

    def filled_table(self) -> RowsView[InterviewLine]:
        """Give the table with the interviews of the board, shown or not."""
        self._fill_table()
        return self.table

    def select_interview(self, id_: int) -> bool:
        """Select an interview on the board and in the table; false when it is not shown."""
        if self.is_table:
            self.table.select_id(id_)
        card = self.model.card(self.board.currentIndex())
        return (card is not None and card.id == id_) or self.board.select_card(id_)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.board.setAccessibleName(self.tr("Interview plan"))
        self.table.rows.set_columns(table_columns())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self) -> None:
        self.filters.changed.connect(self.filtered)
        self.filters.paged.connect(self._page)
        self.filters.table_asked.connect(self._toggle_table)
        self.table.current_changed.connect(self.line_chosen)
        self.board.horizontalScrollBar().valueChanged.connect(self._tell_range)
        self.board.horizontalScrollBar().rangeChanged.connect(self._range_later.start)
        for view in (self.board, self.table):  # single letters work only while the plan itself has the focus
            shortcut = QShortcut(QKeySequence("T"), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._toggle_table)

    def _toggle_table(self) -> None:
        self.show_table(shown=not self.is_table)

    def _make_board(self, day: PlanDay, words: Words, warnings: Mapping[int, str]) -> Board:
        language, room = str(self.filters.language.value or ""), self.filters.hall.value
        key = (self.view, language, room, day.reading)
        before = None
        if self._made is not None and self._made[:2] == (key, warnings) and not language:
            _, _, of, said_in = self._made
            cards = self.model.board.cards
            if of.changes is day.changes:  # another plan differs in most of them
                before = Before(day=of, cards=cards if said_in == words.language else cards.unmade())
        self._made = key, warnings, day, words.language
        if self.view == "person":
            return make_person_board(day, words=words, warnings=warnings, language=language, before=before)
        if self.view == "interpreter":
            return make_interpreter_board(day, words=words, warnings=warnings, language=language, before=before)
        chosen = room if isinstance(room, int) else None
        return make_booth_board(day, words=words, warnings=warnings, room=chosen, language=language, before=before)

    def _offer_filters(self, day: PlanDay) -> None:
        used = {booth.room for booth in day.open_booths}
        halls = [(id_, name) for id_, name in day.rooms.items() if id_ in used] if self.view == "booth" else []
        spoken = sorted((language_name(code), code) for code in {*day.languages.values()} - {""})
        self.filters.hall.set_options(halls)
        self.filters.language.set_options([(code, name) for name, code in spoken])

    def _fill_table(self) -> None:
        if self._day is not None and self._words is not None:
            if self._lines is None:
                self._lines = LineWords(self._day, self._words)
            self._lines.day, self._lines.words = self._day, self._words
            self.table.rows.set_rows(table_lines(self._lines, self.model.board.cards.ids, self._warnings))

    def _page(self, step: int) -> None:
        bar = self.board.horizontalScrollBar()
        bar.setValue(bar.value() + step * max(1, self.board.viewport().width() - 40))

    def _tell_range(self) -> None:
        """Say which lanes are in view: "A01–A04 of 38 booths"."""
        lanes = self.model.board.lanes
        first = self.board.first_visible_lane()
        edge = self.board.viewport().width() - 1 if not self.isRightToLeft() else 0
        last = self.board.columnAt(edge)
        last = len(lanes) - 1 if last < 0 else last
        if not lanes or (first == 0 and last == len(lanes) - 1) or self.is_table:
            self.filters.set_range("")
            return
        words = {
            "booth": self.tr("{first}–{last} of {count} booths"),
            "person": self.tr("{first}–{last} of {count} people"),
            "interpreter": self.tr("{first}–{last} of {count} interpreters"),
        }[self.view]
        count = len({lane.booth for lane in lanes})
        self.filters.set_range(words.format(first=lanes[first].number, last=lanes[last].number, count=count))
