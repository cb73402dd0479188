"""Show one participant beside the list: who it is, tabs with the fields, what is left to check."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from refugeesday.domain.people import Participant
from refugeesday.gui.entry.field_form import FieldForm
from refugeesday.gui.entry.lines_tab import HistoryTab
from refugeesday.gui.entry.times_tab import TimesTab
from refugeesday.gui.participants.consent_tab import ConsentTab
from refugeesday.gui.participants.detail_head import DetailHead
from refugeesday.gui.participants.interviews_tab import InterviewsTab
from refugeesday.gui.participants.person_tab import PersonTab
from refugeesday.gui.widgets.banner import Banner
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.labels import IconLabel, make_label, make_line
from refugeesday.gui.widgets.late_part import LatePart
from refugeesday.gui.widgets.part_tabs import PartTabs
from refugeesday.services.record_history import participant_history

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.participants.editor import ParticipantEditor
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import ParticipantRow

F = TypeVar("F", bound=FieldForm[Participant])
_WISHES = (
    ("wishes",), ("wanted",), ("practised",), ("learned",), ("excluded",), ("licences", "has_car"),
)  # fmt: skip
_LANGUAGES = (("first_languages",), ("languages",), ("german_speaking", "german_writing"), ("invitation_language",))
_TIMES = (("availability",), ("min_interviews", "max_interviews"), ("gap_slots", "max_travel_minutes"))


class DetailPane(QWidget):
    """Hold the tabs; `moved` asks for the row before (−1) or after (1), `removed` for taking the registration away.

    `compared` carries two registrations that may be about the same person, `card_wanted` the registration in view.
    """

    moved = Signal(int)
    removed = Signal(int)
    card_wanted = Signal(object)
    compared = Signal(int, int)

    def __init__(self, *, editor: ParticipantEditor, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._editor, self._workspace, self._theme = editor, workspace, theme
        self._widen()
        theme.changed.connect(self._widen)
        self.head = DetailHead(theme=theme)
        self.banner = Banner(theme=theme)
        self.person = PersonTab(editor=editor, workspace=workspace, theme=theme)
        self.wishes = LatePart(lambda: self._form(FieldForm, _WISHES))
        self.languages = LatePart(lambda: self._form(FieldForm, _LANGUAGES))
        self.times = LatePart(lambda: self._form(TimesTab, _TIMES))
        self.interviews = LatePart(lambda: InterviewsTab(editor=editor, workspace=workspace, theme=theme))
        self.consent = LatePart(lambda: ConsentTab(editor=editor, workspace=workspace, theme=theme))
        self.history = LatePart(
            lambda: HistoryTab(participant_history, editor=editor, workspace=workspace, theme=theme)
        )
        self._late = (self.wishes, self.languages, self.times, self.interviews, self.consent, self.history)
        self.tabs = PartTabs(theme=theme)
        self._stack = QStackedWidget()
        for tab in (self.person, *self._late):
            self.tabs.addTab("")
            self._stack.addWidget(tab)
        self._empty = EmptyState("person", theme=theme)
        self._errors_icon = IconLabel("error", theme=theme, color="err")
        self._errors = make_label("", "error", wraps=True)
        self.card_button = Button(theme=theme, icon="print", run=lambda: self.card_wanted.emit(editor.entry))
        self.plan_button = Button(theme=theme, icon="event_selector", run=self._show_interviews)
        self._lay_out()
        self._connect()

    def show_row(self, row: ParticipantRow | None, *, state: str, twin: ParticipantRow | None) -> None:
        """Show what the list knows: interviews, languages, the words for the state and a likely duplicate."""
        self.head.show_row(row, state=state)
        if row is not None and twin is not None:
            name = f"{twin.participant.person.full_name} ({twin.participant.number})"
            said = self.tr("Perhaps the same person as {name}.").format(name=name)
            compare = partial(self.compared.emit, row.id, twin.id)
            self.banner.tell(said, tone="warn", action=self.tr("Compare"), run=compare)
        else:
            self.banner.hide()

    def offer(self, rows: Sequence[ParticipantRow]) -> None:
        """Offer the accommodations and companions that others have."""
        self.person.offer("accommodation", (row.participant.person.accommodation for row in rows))
        self.person.offer("contact_person", (row.participant.person.contact_person for row in rows))

    def begin(self) -> None:
        """Start with a new person's name."""
        self.tabs.setCurrentIndex(0)
        self.person.fields["given_name"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        names = (
            self.tr("Person"),
            self.tr("Wishes"),
            self.tr("Languages"),
            self.tr("Times"),
            self.tr("Interviews"),
            self.tr("Consent"),
            self.tr("History"),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Parts of the entry"))
        self._empty.tell(self.tr("Choose a person in the list, or record a new one."))
        self.card_button.setText(self.tr("Print card"))
        self.plan_button.setText(self.tr("Interviews"))
        self.head.retranslate()
        for tab in (self.person, *self._late):
            tab.retranslate()
        self._count_errors()

    def _widen(self) -> None:
        self.setMinimumWidth(self._theme.px(440))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.head.moved.connect(self.moved)
        self.head.menu_wanted.connect(self._open_menu)
        self.person.errors_changed.connect(self._count_errors)
        self._editor.shown.connect(self._show_editor)
        self._editor.refused.connect(self._tell_refusal)
        self._show_editor()

    def _show_editor(self) -> None:
        one = self._editor.entry
        self.head.show_participant(one)
        for part in (self.head, self.tabs, self._stack, self._line, self._foot):
            part.setVisible(one is not None)
        self._empty.setVisible(one is None)
        self.card_button.setEnabled(one is not None and one.id != 0)
        if one is None:
            self.banner.hide()

    def _tell_refusal(self, text: str) -> None:
        self.banner.tell(text, tone="err")

    def _count_errors(self) -> None:
        forms = (self.person, self.wishes.made, self.languages.made, self.times.made)
        count = sum(form.errors for form in forms if form is not None)
        self._errors.setText(self.tr("Check %n entry(ies)", "", count) if count else "")
        self._errors_icon.setVisible(count > 0)

    def _form(self, kind: type[F], rows: tuple[tuple[str, ...], ...]) -> F:
        made = kind(rows, editor=self._editor, workspace=self._workspace, theme=self._theme)
        made.show_texts()
        made.errors_changed.connect(self._count_errors)
        return made

    def _show_interviews(self) -> None:
        self.tabs.setCurrentIndex(self._stack.indexOf(self.interviews))

    def _open_menu(self) -> None:
        one = self._editor.entry
        if one is None or not one.id:
            return
        menu = QMenu(self)
        action = menu.addAction(self._theme.icon("delete"), self.tr("Remove from this event"))
        action.triggered.connect(self._remove)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.head.more.mapToGlobal(self.head.more.rect().bottomLeft()))

    def _remove(self) -> None:
        one = self._editor.entry
        if one is not None and one.id:
            self.removed.emit(one.id)

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 6, 18, 0)
        tabs.addWidget(self.tabs, 1)
        self._line = make_line()
        self._foot = QWidget()
        self._foot.setProperty("role", "footer")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(18, 8, 18, 8)
        foot.setSpacing(6)
        foot.addWidget(self._errors_icon)
        foot.addWidget(self._errors, 1)
        foot.addWidget(self.card_button)
        foot.addWidget(self.plan_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.banner)
        layout.addLayout(tabs)
        layout.addWidget(self._line)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._foot)
