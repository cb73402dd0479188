"""Show one volunteer beside the list: who it is, what they do when, whom they interpret for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.gui.entry.field_form import FieldForm
from refugeesday.gui.entry.lines_tab import HistoryTab
from refugeesday.gui.volunteers.columns import STATES
from refugeesday.gui.volunteers.talks_tab import TalksTab
from refugeesday.gui.volunteers.tasks_tab import TasksTab
from refugeesday.gui.widgets.banner import Banner
from refugeesday.gui.widgets.buttons import IconButton
from refugeesday.gui.widgets.chips import Chip
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import make_label, make_line
from refugeesday.gui.widgets.late_part import LatePart
from refugeesday.gui.widgets.part_tabs import PartTabs
from refugeesday.services.record_history import volunteer_history

if TYPE_CHECKING:
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.volunteers.editor import VolunteerEditor
    from refugeesday.gui.workspace import Workspace

_PERSON = (("given_name", "family_name"), ("phone", "email"), ("state", "call_name"))
_LANGUAGES = (("first_languages",), ("languages",))
_MORE = (("number", "channel"), ("note",))


class VolunteerDetail(QWidget):
    """Hold the tabs; `removed` asks for taking the promise to help away."""

    removed = Signal(int)

    def __init__(self, *, editor: VolunteerEditor, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._editor, self._workspace, self._theme = editor, workspace, theme
        self._widen()
        theme.changed.connect(self._widen)
        self.name = make_label("", "title")
        self._number = make_label("", "meta")
        self._chip = Chip(theme=theme)
        self.remove = IconButton("delete", "", theme=theme, run=self._remove)
        self.banner = Banner(theme=theme)
        self.person = FieldForm((*_PERSON, *_LANGUAGES, *_MORE), editor=editor, workspace=workspace, theme=theme)
        self.tasks = LatePart(self._make_tasks)
        self.talks = LatePart(lambda: TalksTab(editor=editor, workspace=workspace, theme=theme))
        self.history = LatePart(lambda: HistoryTab(volunteer_history, editor=editor, workspace=workspace, theme=theme))
        self.tabs = PartTabs(theme=theme)
        self._stack = QStackedWidget()
        for tab in (self.person, self.tasks, self.talks, self.history):
            self.tabs.addTab("")
            self._stack.addWidget(tab)
        self._empty = EmptyState("person", theme=theme)
        self._errors = make_label("", "error")
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Start with a new person's name."""
        self.tabs.setCurrentIndex(0)
        self.person.fields["given_name"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        names = (self.tr("Person"), self.tr("Tasks and times"), self.tr("Interpreting"), self.tr("History"))
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Parts of the entry"))
        self.remove.set_name(self.tr("Remove from this event"))
        self._empty.tell(self.tr("Choose a person in the list, or record a new one."))
        for tab in (self.person, self.tasks, self.talks, self.history):
            tab.retranslate()
        self._show_entry()
        self._count_errors()

    def _widen(self) -> None:
        self.setMinimumWidth(self._theme.px(400))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.person.errors_changed.connect(self._count_errors)
        self._editor.shown.connect(self._show_entry)
        self._editor.refused.connect(self._tell_refusal)

    def _show_entry(self) -> None:
        one = self._editor.entry
        for part in (self._head, self.tabs, self._line, self._stack):
            part.setVisible(one is not None)
        self._empty.setVisible(one is None)
        self.banner.hide()
        if one is None:
            return
        self.name.setText(one.person.full_name or self.tr("New person"))
        self._number.setText(one.number)
        self.remove.setEnabled(one.id > 0)
        icon, tone = STATES[one.state]
        self._chip.set_text(self._workspace.words.of(one.state), tone=tone, icon=icon)

    def _tell_refusal(self, text: str) -> None:
        self.banner.tell(text, tone="err")

    def _count_errors(self) -> None:
        count = self.person.errors + (self.tasks.made.errors if self.tasks.made is not None else 0)
        self._errors.setText(self.tr("Check %n entry(ies)", "", count) if count else "")
        self._errors.setVisible(count > 0)

    def _make_tasks(self) -> TasksTab:
        made = TasksTab(editor=self._editor, workspace=self._workspace, theme=self._theme)
        made.show_texts()
        made.errors_changed.connect(self._count_errors)
        return made

    def _remove(self) -> None:
        one = self._editor.entry
        if one is not None and one.id:
            self.removed.emit(one.id)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(18, 10, 12, 0)
        head.setSpacing(8)
        head.addWidget(self.name)
        head.addWidget(self._number)
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self.remove)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 6, 18, 0)
        tabs.addWidget(self.tabs, 1)
        self._line = make_line()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.banner)
        layout.addLayout(tabs)
        layout.addWidget(self._line)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._empty, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 6, 18, 6)
        foot.addWidget(self._errors)
        layout.addLayout(foot)
