"""What a person can look up but not type: interviews, and the history of the entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.cells import TwoLines
from refugeesday.gui.widgets.delegates import TwoLineDelegate
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.table_view import RowsView
from refugeesday.services.booths import booths
from refugeesday.services.events import event as read_event
from refugeesday.services.interviews import interviews_of
from refugeesday.services.organisations import organisations
from refugeesday.services.record_history import participant_history

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.participants.editor import ParticipantEditor
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: when, what, and a quieter line below."""

    id: int
    when: str
    what: str
    more: str = ""


class LinesTab(QWidget):
    """Show lines in a table; they are read when the tab is looked at."""

    def __init__(self, *, editor: ParticipantEditor, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._editor, self._workspace = editor, workspace
        none: list[Column[Line]] = []
        self.model: RowsModel[Line] = RowsModel(none, self)
        self.table = RowsView(
            self.model, name="", theme=theme, row="rowTwoLine",
            delegates={"what": TwoLineDelegate(theme)}, widths={"when": 118},
        )  # fmt: skip
        self._empty = EmptyState("plan", theme=theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addWidget(self._empty)
        editor.shown.connect(self._refresh)

    @property
    def name(self) -> str:
        """Give what a screen reader calls the table."""
        raise NotImplementedError

    @property
    def nothing(self) -> str:
        """Give the sentence where there is no line."""
        raise NotImplementedError

    def lines(self, participant: int, person: int) -> Sequence[Line]:
        """Read the lines of somebody."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.table.setAccessibleName(self.name)
        self.model.set_columns(
            [
                Column(key="when", title=self.tr("When"), text=lambda line: line.when),
                Column(
                    key="what",
                    title=self.tr("What"),
                    text=lambda line: f"{line.what} {line.more}",
                    value=lambda line: TwoLines(first=line.what, second=line.more),
                ),
            ]
        )
        self._refresh()

    def showEvent(self, event: object) -> None:
        """Read the lines now that somebody looks."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self._refresh()

    def _refresh(self) -> None:
        one = self._editor.participant
        if not self.isVisible():
            return
        lines = self.lines(one.id, one.person.id) if one is not None and one.id else []
        self.model.set_rows(lines)
        self.table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._empty.tell(self.nothing)


class InterviewsTab(LinesTab):
    """Show the interviews of a person in order of time."""

    @property
    def name(self) -> str:
        """Give what a screen reader calls the table."""
        return self.tr("Interviews of this person")

    @property
    def nothing(self) -> str:
        """Give the sentence where nothing is planned."""
        return self.tr("No interview is planned yet. Compute the plan, or place one there by hand.")

    def lines(self, participant: int, person: int) -> Sequence[Line]:
        """Read the interviews with booth and organisation; times are in the event's zone."""
        del person
        session, event = self._workspace.session, self._workspace.event
        if event is None:
            return []
        zone = ZoneInfo(read_event(session, event).zone)
        stands = {one.id: one for one in booths(session, event=event)}
        names = {one.id: one.name for one in organisations(session, event=event)}
        found = []
        for one in interviews_of(session, participant=participant):
            starts, ends = one.starts.astimezone(zone), one.ends.astimezone(zone)
            booth = stands[one.booth]
            said = self.tr("Booth {number}").format(number=booth.number)
            if one.interpreter:
                said += " · " + self.tr("with interpreting")
            when = f"{starts:%H:%M}–{ends:%H:%M}"
            found.append(Line(id=one.id, when=when, what=names[booth.organisation], more=said))
        return found


class HistoryTab(LinesTab):
    """Show who changed the entry when."""

    @property
    def name(self) -> str:
        """Give what a screen reader calls the table."""
        return self.tr("History of this entry")

    @property
    def nothing(self) -> str:
        """Give the sentence where nothing happened."""
        return self.tr("Nothing has been changed yet.")

    def lines(self, participant: int, person: int) -> Sequence[Line]:
        """Read the steps that touched the entry, newest first."""
        words = self._workspace.words
        found = []
        for entry in participant_history(self._workspace.session, participant=participant, person=person):
            local = QDateTime.fromSecsSinceEpoch(int(entry.at.timestamp())).toLocalTime()
            when = QLocale().toString(local, "dd.MM.yy HH:mm")
            step = words.step(entry.name)
            what = self.tr("Taken back: {step}").format(step=step) if entry.undoes else step
            found.append(Line(id=entry.id, when=when, what=what, more=entry.actor))
        return found
