"""What a person can look up but not type: lines in a table, and the history of the entry among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.gui.entry.editor import E
from refugeesday.gui.rows import Column, RowsModel
from refugeesday.gui.widgets.cells import TwoLines
from refugeesday.gui.widgets.delegates import TwoLineDelegate
from refugeesday.gui.widgets.empty_state import EmptyState
from refugeesday.gui.widgets.table_view import RowsView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from refugeesday.gui.entry.editor import EntryEditor
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.record_history import StepEntry
    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: when, what, and a quieter line below."""

    id: int
    when: str
    what: str
    more: str = ""


class LinesTab(QWidget, Generic[E]):
    """Show lines in a table; they are read when the tab is looked at."""

    _when = 106
    """The width of times, in pixels at text size 100 %."""

    def __init__(self, *, editor: EntryEditor[E], workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._editor, self._workspace = editor, workspace
        none: list[Column[Line]] = []
        self.model: RowsModel[Line] = RowsModel(none, self)
        self.table = RowsView(
            self.model, name="", theme=theme, row="rowTwoLine",
            delegates={"what": TwoLineDelegate(theme)}, widths={"when": self._when}, edge=18,
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

    def lines(self, one: E) -> Sequence[Line]:
        """Read the lines of an entry that is stored."""
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
        one = self._editor.entry
        if not self.isVisible():
            return
        lines = self.lines(one) if one is not None and one.id else []
        self.model.set_rows(lines)
        self.table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._empty.tell(self.nothing)


class HistoryTab(LinesTab[E]):
    """Show who changed the entry when; `read` gives the steps that touched it, newest first."""

    _when = 148

    def __init__(
        self,
        read: Callable[[Session, E], Sequence[StepEntry]],
        *,
        editor: EntryEditor[E],
        workspace: Workspace,
        theme: Theme,
    ) -> None:
        self._read = read
        super().__init__(editor=editor, workspace=workspace, theme=theme)

    @property
    def name(self) -> str:
        """Give what a screen reader calls the table."""
        return self.tr("History of this entry")

    @property
    def nothing(self) -> str:
        """Give the sentence where nothing happened."""
        return self.tr("Nothing has been changed yet.")

    def lines(self, one: E) -> Sequence[Line]:
        """Read the steps that touched the entry, newest first."""
        words = self._workspace.words
        found = []
        for entry in self._read(self._workspace.session, one):
            local = QDateTime.fromSecsSinceEpoch(int(entry.at.timestamp())).toLocalTime()
            when = QLocale().toString(local, "dd.MM.yyyy HH:mm")
            step = words.step(entry.name)
            what = self.tr("Taken back: {step}").format(step=step) if entry.undoes else step
            found.append(Line(id=entry.id, when=when, what=what, more=entry.actor))
        return found
