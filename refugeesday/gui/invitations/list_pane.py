"""The list of everybody invited: what it is narrowed to, the table, and who cannot be reached at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.domain.people import Channel
from refugeesday.gui.invitations.change_delegate import ChangeDelegate
from refugeesday.gui.invitations.columns import WIDTHS, InvitationColumns
from refugeesday.gui.rows import RowsModel
from refugeesday.gui.widgets.banner import Banner
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.chips import Chip
from refugeesday.gui.widgets.delegates import StateDelegate, TwoLineDelegate
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.filter_choice import FilterChoice
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.search_field import SearchField
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.invitation_rows import InvitationRow, Stage
from refugeesday.services.open_points import Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QResizeEvent

    from refugeesday.gui.context import Context
    from refugeesday.gui.invitations.row_words import RowWords
    from refugeesday.gui.workspace import Workspace

NO_WAY = "none"
UNTOLD: dict[Point, Callable[[InvitationRow], bool]] = {
    Point.MUST_BE_TOLD: lambda row: row.participant is not None,
    Point.HELPERS_MUST_BE_TOLD: lambda row: row.volunteer is not None,
    Point.EMPLOYERS_MUST_BE_TOLD: lambda row: row.recipient.is_employer,
}
"""Whom the figures of the overview count among those who must be told."""
_TICKED = {Stage.DRAFT, Stage.CHANGED}


class InvitationList(QWidget):
    """Hold the table. `chosen` tells that other rows are ticked or shown, `menu_wanted` where a row's menu opens.

    Of a stage that must be told everybody is ticked at first; of the others nobody.
    """

    chosen = Signal()
    menu_wanted = Signal(object)
    everybody_wanted = Signal()

    def __init__(self, context: Context[Workspace], *, words: RowWords) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = context.theme
        self._workspace, self._theme, self._words = context.session, theme, words
        self._columns = InvitationColumns(words)
        self._stage: Stage | None = None
        self._only_reminders = False
        self._point: Point | None = None
        self._query = ""
        self._will_tick = False
        self.model: RowsModel[InvitationRow] = RowsModel(self._columns.columns(), self)
        self.heading = make_label("", "heading")
        self.count = Chip("", theme=theme)
        self.search = SearchField("", theme=theme)
        self.language = FilterChoice(theme=theme)
        self.way = FilterChoice(theme=theme)
        self.without = Banner(theme=theme)
        self.table = RowsView(
            self.model, name="", theme=theme, row="rowTwoLine", widths=WIDTHS, grows="change", yields=("told",),
            edge=14,
            delegates={
                "who": TwoLineDelegate(theme), "way": StateDelegate(theme), "change": ChangeDelegate(theme),
                "answer": StateDelegate(theme),
            },
        )  # fmt: skip
        self._choose_columns = IconButton("columns", "", theme=theme, run=self.table.choose_columns)
        self.empty = EmptyState("ok", theme=theme)
        self._lay_out()
        self._connect()

    @property
    def ticked(self) -> list[InvitationRow]:
        """Give the ticked rows that are shown, in their order; what a filter hides is never acted on."""
        ids = self.table.ticks.ids
        return [row for row in self.model.shown if row.id in ids]

    def show_rows(self, rows: Sequence[InvitationRow], *, is_first: bool = False) -> None:
        """Show other rows; ticks stay with their people."""
        self._offer(rows)
        there = {row.id for row in rows}
        self.table.ticks.set_all(self.table.ticks.ids & there)
        self.model.set_rows(rows)
        if is_first:
            self._tick()
        lost = [row.id for row in rows if row.channel is None and row.must_be_told]
        if lost:
            said = self.tr("Cannot be reached in any way, for address and phone are missing: {who}")
            said = said.format(who=self._words.readers(lost))
            self.without.tell(said, tone="warn", action=self.tr("Show"), run=self.show_without_way)
        else:
            self.without.hide()

    def show_stage(self, stage: Stage | None, *, only_reminders: bool = False) -> None:
        """Narrow the list to a stage, None for everybody, or to those who may be reminded now."""
        self._stage, self._only_reminders, self._point = stage, only_reminders, None
        self._filter()
        self._tick()

    def show_untold(self, point: Point) -> None:
        """Show only those behind a figure of the overview, whatever the stage."""
        self.everybody_wanted.emit()
        self.reset()
        self._point = point
        self._filter()
        self._tick()

    def show_without_way(self) -> None:
        """Show only who cannot be reached, whatever the stage."""
        self.everybody_wanted.emit()
        self.search.clear()
        self._query = ""
        self.language.choose(None)
        self.way.choose(NO_WAY)

    def reset(self) -> None:
        """Take search and filters back."""
        self.search.clear()
        self._query = ""
        self.language.value = self.way.value = None
        self.language.choose(None)
        self.way.choose(None)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.search.set_placeholder(self.tr("Search"))
        self.table.setAccessibleName(self.tr("Invitations"))
        self.language.set_title(self.tr("Language"), self.tr("All languages"))
        self._choose_columns.set_name(self.tr("Choose columns"))
        self.way.set_title(self.tr("Way"), self.tr("All ways"))
        self.model.set_columns(self._columns.columns())
        self._show_state()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row in hand."""
        if self.table.current_id() is not None:
            self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the heading its room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        self.search.setMaximumWidth(max(theme.px(120), self.width() - theme.px(520)))

    def _offer(self, rows: Sequence[InvitationRow]) -> None:
        words = self._words
        spoken = sorted({row.language for row in rows}, key=words.language_named)
        self.language.set_options([(code, words.language_named(code)) for code in spoken])
        ways: list[tuple[object, str]] = [
            (way, words.way_word(way)) for way in Channel if any(row.channel is way for row in rows)
        ]
        if any(row.channel is None for row in rows):
            ways.append((NO_WAY, words.way(None).word))
        self.way.set_options(ways)

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.language.changed.connect(self._filter)
        self.way.changed.connect(self._filter)
        self.table.ticks.changed.connect(self.chosen)
        self.model.settled.connect(self._take_settled)
        self._theme.changed.connect(self._fit)

    def _search(self, query: str) -> None:
        self._query = query
        self._filter()

    def _filter(self) -> None:
        self.model.set_filter(self._query, self._passes)

    def _passes(self, row: InvitationRow) -> bool:
        if self._only_reminders and not row.is_reminder_due:
            return False
        if self._point is not None and not (row.must_be_told and UNTOLD[self._point](row)):
            return False
        if self._stage is not None and row.stage is not self._stage:
            return False
        if self.language.value is not None and row.language != self.language.value:
            return False
        way = self.way.value
        return way is None or row.channel is (None if way == NO_WAY else way)

    def _tick(self) -> None:
        """Tick everybody of a stage that must be told, once its rows are there."""
        self._will_tick = self.model.is_busy
        if not self._will_tick:
            wanted = self._only_reminders or self._point is not None or self._stage in _TICKED
            self.table.ticks.set_all({row.id for row in self.model.shown} if wanted else ())

    def _take_settled(self) -> None:
        self._show_state()
        if self._will_tick:
            self._tick()
        else:
            self.chosen.emit()

    def _show_state(self) -> None:
        shown = len(self.model.shown)
        words = self._workspace.words
        if self._only_reminders:
            self.heading.setText(self.tr("To be reminded"))
        elif self._point is not None:
            self.heading.setText(self.tr("To be told"))
        else:
            self.heading.setText(words.of(self._stage) if self._stage is not None else self.tr("Everybody"))
        self.count.set_text(str(shown), tone="warn" if self._stage is Stage.CHANGED and shown else "neutral")
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        if not shown:
            self._tell_why()

    def _tell_why(self) -> None:
        narrowed = bool(self._query) or self.language.value is not None or self.way.value is not None
        if narrowed:
            self.empty.tell(
                self.tr("No match."), icon="search", action=self.tr("Reset filter"), run=self.reset
            )  # fmt: skip
        elif self._stage is Stage.CHANGED:
            self.empty.tell(self.tr("Nothing has changed since people were told."), icon="ok")
        elif self._stage is Stage.DRAFT:
            self.empty.tell(self.tr("Everybody has been told."), icon="ok")
        elif self._stage is Stage.DECLINED:
            self.empty.tell(self.tr("Nobody has declined."), icon="ok")
        else:
            self.empty.tell(self.tr("Nobody stands here yet."), icon="info")

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setProperty("role", "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(14, 6, 14, 6)
        tools.setSpacing(8)
        tools.addWidget(self.heading)
        tools.addWidget(self.count)
        tools.addStretch(1)
        for widget in (self.search, self.language, self.way, self._choose_columns):
            tools.addWidget(widget)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.without)
        layout.addWidget(self._stack, 1)
