"""Sum up under the offers when who sits at the booth, in which languages, and when to call next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.domain.languages import languages_spoken
from refugeesday.gui.days import date_words
from refugeesday.gui.language_names import language_name
from refugeesday.gui.widgets.labels import IconLabel, ShortLabel, make_label
from refugeesday.services.events import event as read_event
from refugeesday.services.organisations import contact_log

if TYPE_CHECKING:
    from refugeesday.domain.organisations import Booth, ContactLog
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace

_FACTS = ("time", "tables", "languages")


class BoothStrip(QWidget):
    """Show the facts of a booth, and beside them the next call where one is agreed."""

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._workspace, self._language = context.session, context.language
        self.heading = make_label("", "name")
        self._names = {key: make_label("", "sub") for key in _FACTS}
        self.facts = {key: ShortLabel() for key in _FACTS}
        self.call = QFrame()
        self.call.setProperty("role", "hint")
        self.call_title, self.call_day = make_label("", "name"), make_label("", "name")
        self.call_text, self.call_who = make_label("", "meta", wraps=True), make_label("", "meta")
        self._icon = IconLabel("phone", theme=context.theme, color="accentText")
        self._lay_out(context.theme.px(232))
        self.retranslate()

    def show_booth(self, organisation: int, booth: Booth | None) -> None:
        """Show a booth of an employer; None where it has none yet."""
        for widget in (self.heading, *self._names.values(), *self.facts.values()):
            widget.setVisible(booth is not None)
        if booth is not None:
            self.facts["time"].setText(self._times(booth))
            self.facts["tables"].setText(self._tables(booth))
            codes = languages_spoken(skill for lane in booth.interviewers for skill in lane.languages)
            spoken = [language_name(code) for code in codes]
            self.facts["languages"].setText(", ".join(dict.fromkeys(spoken)) or "–")
        notes = contact_log(self._workspace.session, organisation=organisation) if organisation else []
        self._show_call(notes[-1] if notes and notes[-1].next_on else None)
        self.setVisible(booth is not None or not self.call.isHidden())

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.heading.setText(self.tr("At the booth"))
        for key, word in zip(_FACTS, (self.tr("Time"), self.tr("Tables"), self.tr("Languages")), strict=True):
            self._names[key].setText(word)
        self.call_title.setText(self.tr("Next call"))

    def _times(self, booth: Booth) -> str:
        spans = {span for lane in booth.interviewers for span in lane.presence}
        if not spans or not all(lane.presence for lane in booth.interviewers):
            opening = read_event(self._workspace.session, booth.event).opening
            starts, ends = opening.starts, opening.ends
        else:
            starts, ends = min(span.starts for span in spans), max(span.ends for span in spans)
        return self.tr("{start}–{end} o’clock").format(start=f"{starts:%H:%M}", end=f"{ends:%H:%M}")

    def _tables(self, booth: Booth) -> str:
        count, names = len(booth.interviewers), [lane.name for lane in booth.interviewers if lane.name]
        return f"{count} ({', '.join(names)})" if names else str(count)

    def _show_call(self, note: ContactLog | None) -> None:
        self.call.setVisible(note is not None)
        if note is None or note.next_on is None:
            return
        self.call_day.setText(date_words(note.next_on))
        self.call_text.setText(note.text)
        self.call_who.setText(self.tr("In charge: {name}").format(name=note.responsible) if note.responsible else "")
        self.call_who.setVisible(bool(note.responsible))

    def _lay_out(self, call_width: int) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.heading, 0, 0, 1, 2)
        for place, key in enumerate(_FACTS, 1):
            grid.addWidget(self._names[key], place, 0)
            grid.addWidget(self.facts[key], place, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(_FACTS) + 1, 1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self.call_title, 1)
        inside = QVBoxLayout(self.call)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(3)
        inside.addLayout(head)
        for label in (self.call_day, self.call_text, self.call_who):
            inside.addWidget(label)
        self.call.setFixedWidth(call_width)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 10, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(grid, 1)
        layout.addWidget(self.call, 0, Qt.AlignmentFlag.AlignTop)
