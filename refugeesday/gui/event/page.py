"""The event: what it is and how its day runs, in views that are made when they are first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.errors import UserError
from refugeesday.gui.event.new_event_dialog import NewEventDialog
from refugeesday.gui.event.run_sheet import RunSheetOutput
from refugeesday.gui.event.views import VIEWS
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.pages import Page
from refugeesday.gui.saving import Saving
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.services.checklists import today
from refugeesday.services.events import event as read_event
from refugeesday.services.new_events import begin_event

if TYPE_CHECKING:
    from refugeesday.domain.changes import Changes
    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.event.views import EventView
    from refugeesday.gui.workspace import Workspace


class EventPage(Page):
    """Hold the views of the event in front."""

    key: ClassVar[str] = "event"
    shows: ClassVar[frozenset[Topic]] = frozenset(Topic)

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._context, self._workspace, self._theme = context, context.session, context.theme
        self._saving = Saving(self._workspace, self)
        self._saving.message.connect(self.message)
        self.asking = FileAsking()
        self._head = PageHead(theme=self._theme)
        self._choice = Segmented([(view.key, "", view.icon) for view in VIEWS], name="", theme=self._theme)
        self._choice.chosen.connect(self.show_view)
        self._head.add_after_title(self._choice)
        self._choice.setVisible(len(VIEWS) > 1)  # not before it stands in the head: it would be a window of its own
        self.begin = Button(theme=self._theme, icon="add", kind="primary", run=self._begin)
        self.run_sheet = Button(theme=self._theme, icon="print", run=self.print_page)
        self._head.add_at_end(self.run_sheet)
        self._head.add_at_end(self.begin)
        self._new = QAction(self)
        self._new.triggered.connect(self._begin)
        self._views: dict[str, EventView] = {}
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)
        self.show_view(VIEWS[0].key)
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Event")

    def show_view(self, key: str) -> EventView:
        """Bring a view to the front, made now where it was not needed before; raises KeyError for an unknown one."""
        if key not in self._views:
            entry = next((entry for entry in VIEWS if entry.key == key), None)
            if entry is None:
                raise KeyError(key)
            view = self._views[key] = entry.make(self._context, self._saving)
            view.event_made.connect(self.event_chosen)
            self._stack.addWidget(view)
        self._choice.choose(key)
        self._stack.setCurrentWidget(self._views[key])
        if self.isVisible():
            self.reload()
        return self._views[key]

    @property
    def view(self) -> EventView:
        """Give the view in front."""
        return next(view for view in self._views.values() if view is self._stack.currentWidget())

    def note(self, changes: Changes) -> None:
        """Tell the views what changed: some of what they show takes long to read."""
        for view in self._views.values():
            view.note(changes)

    def reload(self) -> None:
        """Show the event in front again."""
        event = self._event()
        self._stack.setEnabled(event is not None)
        if event is not None:
            self._show_days(event)
            self.view.show_event(event)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self._choice.setAccessibleName(self.tr("View"))
        for entry in VIEWS:
            self._choice.set_text(entry.key, entry.title())
        self.begin.setText(self.tr("New event"))
        self.run_sheet.setText(self.tr("Print run sheet"))
        event = self._event()
        self._head.set_words(self.title)
        if event is not None:
            self._show_days(event)
        for view in self._views.values():
            view.retranslate()

    def show_filtered(self, name: str) -> bool:
        """Bring the view of this name to the front, whatever was shown for none."""
        if name and name in {entry.key for entry in VIEWS}:
            self.show_view(name)
            return True
        return not name

    def primary_action(self) -> QAction | None:
        """Give the action that begins another event."""
        return self._new

    def print_page(self) -> bool:
        """Save the course of the day, the booths and the open tasks as a paper."""
        event = self._event()
        if event is not None:
            output = RunSheetOutput(self._context, self.asking, self)
            output.told.connect(lambda text: self.message.emit(text, None))
            output.save_run_sheet(event)
        return True

    def run_command(self, key: str) -> None:
        """Begin another event, or print the course of the day."""
        {"new": self._begin, "print": self.print_page}[key]()

    @property
    def dialog(self) -> NewEventDialog | None:
        """Give the open form of a new event, None where there is none."""
        found = self.findChildren(NewEventDialog)
        return found[-1] if found else None

    def panes(self) -> list[QWidget]:
        """Give the parts of the view in reading order."""
        return self.view.panes()

    def _begin(self) -> None:
        dialog = NewEventDialog(self._context, self)
        dialog.made.connect(self._make)
        dialog.open()

    def _make(self, event: Event) -> None:
        session, made = self._workspace.session, []
        language, done = self._context.language.code, self.tr("Event created: {name}").format(name=event.name)
        if self._saving.run(lambda: made.append(begin_event(session, event, language=language)), done=done):
            self.event_chosen.emit(made[0])

    def _event(self) -> Event | None:
        if self._workspace.event is None:
            return None
        try:
            return read_event(self._workspace.session, self._workspace.event)
        except UserError:  # somebody removed it: the window offers the others
            return None

    def _show_days(self, event: Event) -> None:
        days = (event.date - today(self._workspace.session, event)).days
        if days > 0:
            words = self.tr("%n day(s) to go", "", days)
        else:
            words = self.tr("%n day(s) ago", "", -days) if days else self.tr("today")
        self._head.set_words(self.title, words)
