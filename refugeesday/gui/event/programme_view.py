"""Show the programme of an event as a grid or as a table, with the form of one item beside it."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.domain.events import AgendaItem
from refugeesday.domain.time import instant, zone_named
from refugeesday.gui.event.programme_form import ProgrammeForm
from refugeesday.gui.event.programme_grid import ProgrammeGrid
from refugeesday.gui.event.programme_table import ProgrammeTable
from refugeesday.gui.event.views import EventView
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.services.agenda import (
    Agenda,
    add_agenda_item,
    agenda,
    edit_agenda_item,
    move_agenda_item,
    remove_agenda_items,
)

if TYPE_CHECKING:
    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace

_USUAL = 30
"""Minutes a new item lasts."""
_LAST = 24 * 60 - 1


class ProgrammeView(EventView):
    """Lay out grid or table at the reading start and the form at the reading end."""

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__(context, saving)
        theme = context.theme
        self._event: Event | None = None
        self._agenda = Agenda()
        self._new: AgendaItem | None = None
        self.grid = ProgrammeGrid(theme=theme)
        self.table = ProgrammeTable(theme=theme, words=self._workspace.words)
        self.form = ProgrammeForm(theme=theme)
        self.card = Card(theme=theme)
        self.choice = Segmented([("grid", "", "columns"), ("table", "", "table_file")], name="", theme=theme)
        self.add = Button(theme=theme, icon="add", run=self._add_after)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_event(self, event: Event) -> None:
        """Show the programme of an event; what is being typed for a new item stays."""
        if self._event is not None and self._event.id != event.id:
            self._new = None
        self._event = event
        self._agenda = agenda(self._workspace.session, event=event.id)
        self.form.set_choices(self._agenda, event)
        self.grid.show_agenda(self._agenda, event, self._workspace.words)
        self.table.rows.set_rows(self._agenda.entries)
        self._say_conflicts()
        if self._new is None:
            self._show_item(self.grid.chosen_id)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.choice.setAccessibleName(self.tr("Show as"))
        self.choice.set_text("grid", self.tr("Grid"))
        self.choice.set_text("table", self.tr("Table"))
        self.add.setText(self.tr("Agenda item"))
        self.add.setAccessibleName(self.tr("Add an agenda item"))
        self.grid.setAccessibleName(self.tr("Programme by room and time"))
        self.grid.setAccessibleDescription(
            self.tr("Enter adds or opens, Ctrl and an arrow moves, Delete removes, Space changes between items")
        )
        self.table.retranslate(self._workspace.words)
        self.form.retranslate()
        self._say_conflicts()

    def panes(self) -> list[QWidget]:
        """Give grid or table, then the form."""
        return [self._front, self.form]

    @property
    def _front(self) -> QWidget:
        return self.grid if self.choice.key == "grid" else self.table

    def show_as(self, key: str) -> None:
        """Show the programme as "grid" or "table"."""
        self.choice.choose(key)
        self._stack.setCurrentWidget(self._front)
        if key == "table" and self.grid.chosen_id is not None:
            self.table.select_id(self.grid.chosen_id)

    def _say_conflicts(self) -> None:
        count = len(self._agenda.conflicting)
        note = self.tr("%n conflict(s)", "", count) if count else self.tr("no conflicts")
        self.card.set_title(self.tr("Programme"), note if self._agenda.entries else "")

    def _show_item(self, id_: object) -> None:
        """Show an item in the form, or that there is none."""
        self._new = None
        self.grid.show_draft(None)
        entry = self._agenda.entry(id_) if isinstance(id_, int) else None
        if entry is None:
            self.form.show_nothing()
        else:
            self.form.show_entry(entry, self._workspace.words)

    def _choose(self, id_: object) -> None:
        """Follow the row chosen in the table."""
        if isinstance(id_, int):
            self.grid.choose(id_)
            self._show_item(id_)

    def _open(self, id_: object) -> None:
        self._show_item(id_)
        self.form.begin_typing()

    def _begin(self, minute: int, room: int | None) -> None:
        """Offer a new item at a free spot."""
        if self._event is None:
            return
        zone = zone_named(self._event.zone)
        starts, ends = (
            instant(self._event.date, at, zone) for at in (_clock(minute), _clock(min(minute + _USUAL, _LAST)))
        )
        self._new = AgendaItem(event=self._event.id, title="", starts=starts, ends=ends, room=room)
        self.grid.choose(None)
        self.grid.show_draft(self._new)
        self.form.show_new(self._new)

    def _add_after(self) -> None:
        """Offer a new item after the last of the first room, at the opening where there is none."""
        cells = self.grid.cells
        ends = [block.ends for block in cells.blocks if block.column == 0]
        self._begin(min(max(ends, default=cells.closed[0]), _LAST - 1), cells.rooms[0])

    def _take(self, item: AgendaItem) -> None:
        session = self._workspace.session
        if item.id:
            done = self.tr("Agenda item changed: {title}").format(title=item.title)
            self._saving.run(lambda: edit_agenda_item(session, item), done=done)
            return
        made: list[int] = []
        self._new = None
        done = self.tr("Agenda item added: {title}").format(title=item.title)
        if self._saving.run(lambda: made.append(add_agenda_item(session, item)), done=done):
            self._bring(made[0])
        else:
            self._new = item

    def _move(self, id_: int, minutes: int, room: int | None) -> None:
        session, entry = self._workspace.session, self._agenda.entry(id_)
        if entry is not None:
            later = timedelta(minutes=minutes)
            done = self.tr("Agenda item moved: {title}").format(title=entry.item.title)
            self._saving.run(lambda: move_agenda_item(session, id_, later=later, room=room), done=done)

    def _remove(self, id_: int) -> None:
        session, entry = self._workspace.session, self._agenda.entry(id_)
        if entry is not None:
            done = self.tr("Agenda item removed: {title}").format(title=entry.item.title)
            self._saving.run(lambda: remove_agenda_items(session, [id_]), done=done)

    def _bring(self, id_: int) -> None:
        """Choose a new item and let the keyboard go on where it was begun."""
        self.grid.choose(id_)
        self.table.select_id(id_)
        self._show_item(id_)
        self._front.setFocus()

    def _sketch(self, item: AgendaItem) -> None:
        self._new = item
        self.grid.show_draft(item)

    def _leave(self) -> None:
        self._show_item(None)
        self._front.setFocus()

    def _connect(self) -> None:
        self.choice.chosen.connect(self.show_as)
        self.grid.chosen.connect(self._show_item)
        self.grid.opened.connect(self._open)
        self.grid.wanted.connect(self._begin)
        self.grid.moved.connect(self._move)
        self.grid.remove_wanted.connect(self._remove)
        self.table.current_changed.connect(self._choose)
        self.table.row_opened.connect(self._open)
        self.table.remove_wanted.connect(self._remove)
        self.form.taken.connect(self._take)
        self.form.sketched.connect(self._sketch)
        self.form.left.connect(self._leave)
        self.form.remove_wanted.connect(self._remove)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.card.head.addWidget(self.choice)
        self.card.head.addWidget(self.add)
        self.card.body.setContentsMargins(1, 0, 1, 1)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.table)
        self.card.body.addWidget(self._stack, 1)
        side = QScrollArea()
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setWidgetResizable(True)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setWidget(self.form)
        side.setFixedWidth(theme.px(320))
        theme.changed.connect(lambda: side.setFixedWidth(theme.px(320)))
        inner = QHBoxLayout()
        inner.setSpacing(14)
        inner.addWidget(self.card, 1)
        inner.addWidget(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 2, 24, 16)
        layout.addLayout(inner)


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
