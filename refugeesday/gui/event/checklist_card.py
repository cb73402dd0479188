"""Show what is to be done by when, tick it, add to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from refugeesday.domain.events import ChecklistItem
from refugeesday.gui.event.checklist_rows import TaskRow
from refugeesday.gui.event.task_dialog import TaskDialog
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.tab_order import follow_reading_order
from refugeesday.services.checklists import (
    add_checklist_item,
    deadlines,
    edit_checklist_item,
    remove_checklist_items,
    take_standard_checklist,
    tick_checklist_item,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.deadlines import Deadline
    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace

_USUAL_DAYS = 30
_LEAST_HEIGHT = 220


class ChecklistCard(Card):
    """List the tasks of an event; the overdue ones alone where a person wants that."""

    def __init__(self, context: Context[Workspace], saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(theme=context.theme, parent=parent)
        self._context, self._workspace, self._saving = context, context.session, saving
        self._event: Event | None = None
        self._deadlines: Sequence[Deadline] = ()
        theme = context.theme
        self.overdue = Button(theme=theme, icon="warning", kind="chip", run=self._show)
        self.overdue.setCheckable(True)
        self.overdue.set_property("dense", "true")
        self.add = Button(theme=theme, icon="add", run=self.add_task)
        self.add.set_property("dense", "true")
        self.rows: list[TaskRow] = []
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._inner = inner = QWidget()
        inner.setLayout(self._list)
        self._is_whole = False
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self.empty = EmptyState("check", theme=theme)
        self._foot = make_label("", "meta", wraps=True)
        self._foot.setContentsMargins(16, 8, 16, 8)
        self._lay_out()
        self.retranslate()
        theme.changed.connect(self._fit)

    @property
    def could_give(self) -> int:
        """Give how many pixels lower the card could be."""
        return self._scroll.minimumHeight() - self._least()

    def set_whole(self, *, whole: bool) -> None:
        """Show all tasks below each other, on a page that scrolls itself, or scroll them here."""
        if whole != self._is_whole:
            self._is_whole = whole
            self._fit()

    @property
    def dialog(self) -> TaskDialog | None:
        """Give the open form of a task, None where there is none."""
        found = self.findChildren(TaskDialog)
        return found[-1] if found else None

    def show_event(self, event: Event) -> None:
        """Show the tasks of an event."""
        is_other = self._event is None or self._event.id != event.id
        self._event = event
        self._deadlines = deadlines(self._workspace.session, event=event.id)
        self._show()
        if is_other:
            QTimer.singleShot(0, self, self._show_first_open)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.add.setText(self.tr("Task"))
        self.add.setAccessibleName(self.tr("Add a task"))
        self._foot.setText(self.tr("T minus 45: 45 days before the event"))
        self._show()

    def add_task(self) -> None:
        """Open the form of a new task."""
        if self._event is not None:
            self._open(ChecklistItem(event=self._event.id, title="", days_before=_USUAL_DAYS))

    def _show(self) -> None:
        done, late = (sum(one.is_done for one in self._deadlines), sum(one.is_overdue for one in self._deadlines))
        said = self.tr("{done} of {all} done").format(done=done, all=len(self._deadlines))
        self.set_title(self.tr("Checklist"), said if self._deadlines else "")
        self.overdue.setText(self.tr("Overdue: {count}").format(count=late))
        if not late:
            self.overdue.setChecked(False)
        self.overdue.setVisible(late > 0)
        shown = [one for one in self._deadlines if one.is_overdue or not self.overdue.isChecked()]
        self._fill(len(shown))
        for row, one in zip(self.rows, shown, strict=False):
            row.show_task(one, locale=self._context.language.locale)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
        self._scroll.setVisible(bool(self._deadlines))
        self.empty.setVisible(not self._deadlines)
        self.empty.tell(
            self.tr("Nothing is noted yet. The standard list has the tasks every Refugees Day needs."),
            action=self.tr("Take over the standard list"), run=self._take_standard,
        )  # fmt: skip
        self._fit()

    def _least(self) -> int:
        return self.theme.px(_LEAST_HEIGHT)

    def _fit(self) -> None:
        """Take the height of all tasks where they are shown whole."""
        policies = Qt.ScrollBarPolicy
        policy = policies.ScrollBarAlwaysOff if self._is_whole else policies.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(policy)
        tasks = self._inner.minimumSizeHint().height() if self._is_whole else 0
        self._scroll.setMinimumHeight(max(tasks, self._least()))
        if (layout := self.layout()) is not None:
            layout.activate()  # at once: who asks for the height and for what it could give gets both of one moment

    def _fill(self, count: int) -> None:
        while len(self.rows) < count:
            row = TaskRow(theme=self.theme)
            row.ticked.connect(self._tick)
            row.opened.connect(self._open_task)
            self._list.insertWidget(self._list.count() - 1, row)
            self.rows.append(row)
        follow_reading_order(self.overdue, self.add, *self.rows)

    def _show_first_open(self) -> None:
        """Bring the first task that is not done into view."""
        place = next((place for place, one in enumerate(self._deadlines) if not one.is_done), 0)
        if place < len(self.rows) and self.rows[place].isVisible():
            self._scroll.verticalScrollBar().setValue(max(0, self.rows[max(0, place - 2)].y()))

    def _tick(self, id_: int, is_done: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        title = next(one.item.title for one in self._deadlines if one.id == id_)
        words = self.tr("Done: {task}") if is_done else self.tr("Open again: {task}")
        session = self._workspace.session
        self._saving.run(lambda: tick_checklist_item(session, id_, is_done=is_done), done=words.format(task=title))
        self._show()

    def _open_task(self, id_: int) -> None:
        self._open(next(one.item for one in self._deadlines if one.id == id_))

    def _open(self, item: ChecklistItem) -> None:
        if self._event is None:
            return
        locale = self._context.language.locale
        dialog = TaskDialog(item, event=self._event.date, locale=locale, theme=self.theme, parent=self)
        dialog.taken.connect(self._take)
        dialog.removed.connect(self._remove)
        dialog.open()

    def _take(self, item: ChecklistItem) -> None:
        session = self._workspace.session
        if item.id:
            done = self.tr("Task changed: {task}").format(task=item.title)
            self._saving.run(lambda: edit_checklist_item(session, item), done=done)
        else:
            done = self.tr("Task added: {task}").format(task=item.title)
            self._saving.run(lambda: add_checklist_item(session, item), done=done)

    def _remove(self, id_: int) -> None:
        session = self._workspace.session
        self._saving.run(lambda: remove_checklist_items(session, [id_]), done=self.tr("Task removed"))

    def _take_standard(self) -> None:
        event, session, language = self._event, self._workspace.session, self._context.language.code
        if event is not None:
            self._saving.run(
                lambda: take_standard_checklist(session, event=event.id, language=language),
                done=self.tr("Standard list taken over"),
            )

    def _lay_out(self) -> None:
        self.head.addWidget(self.overdue)
        self.head.addWidget(self.add)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(make_line())
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(make_line())
        self.body.addWidget(self._foot)
