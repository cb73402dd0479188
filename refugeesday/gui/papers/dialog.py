"""Choose papers of the day, all or those that say something new, and save them as one PDF."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from refugeesday.errors import UserError
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.lists.paper_file import note_papers, write_papers
from refugeesday.gui.lists.paper_saving import PaperSaving
from refugeesday.gui.lists.reading_aside import read_aside
from refugeesday.gui.papers.kinds import FIRST, KINDS, papers_of
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.dialog import Dialog, button_row
from refugeesday.gui.widgets.labels import make_label
from refugeesday.services.plans import changes_since_release

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from refugeesday.gui.context import Context
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counts:
    """Say how many papers of a kind there are, how many are new, and how many changes no paper shows yet."""

    papers: Mapping[str, tuple[int, int]]
    unreleased: int


class PapersDialog(Dialog):
    """Offer the kinds of papers with their numbers; `told` carries a sentence once a file is written."""

    told = Signal(str, object)

    def __init__(self, context: Context[Workspace], *, parent: QWidget, asking: FileAsking | None = None) -> None:
        super().__init__(parent)
        self._context, self._counts = context, _Counts(papers={}, unreleased=0)
        self._event = context.session.event or 0
        self._saving = PaperSaving(context, asking or FileAsking(), self)
        self._saving.told.connect(self._end)
        theme = context.theme
        self.setWindowTitle(self.tr("Papers for the day"))
        self.setMinimumWidth(theme.px(500))
        self.kinds = {kind.key: QCheckBox() for kind in KINDS}
        self._numbers = {kind.key: make_label("", "sub") for kind in KINDS}
        self.all = QRadioButton(self.tr("All of them"))
        self.news = QRadioButton(self.tr("Only what says something else than when last printed"))
        self.all.setChecked(True)
        self._hint = make_label("", "meta", wraps=True)
        self.save = Button(self.tr("Save as PDF"), theme=theme, icon="pdf", kind="primary", run=self._save)
        self.save.setDefault(True)
        self.save.setEnabled(False)
        self._lay_out()
        for key, box in self.kinds.items():
            box.setText(self._title(key))
            box.setChecked(key in FIRST)
            box.toggled.connect(self._fit)
        self.news.toggled.connect(self._fit)
        task = context.tasks.start(read_aside(context.session.session, self._count))
        task.succeeded.connect(self._take_counts)
        task.failed.connect(self._tell_failure)

    def _count(self, session: Session, _report: Report) -> _Counts:
        word, event = self._context.session.words.of, self._event
        numbers = {
            kind.key: (
                len(papers_of(kind, session, event=event, word=word, only_changed=False)),
                len(papers_of(kind, session, event=event, word=word, only_changed=True)),
            )
            for kind in KINDS
        }
        return _Counts(papers=numbers, unreleased=changes_since_release(session, event=event) or 0)

    def _take_counts(self, counts: _Counts) -> None:
        """Choose what is new where something was printed before."""
        self._counts = counts
        self.news.setChecked(any(new < count for count, new in counts.papers.values()))
        hint = self.tr("The papers show the released plan. Nobody counts as told by printing.")
        if counts.unreleased:
            hint = self.tr(
                "%n change(s) of the plan are not released yet. Release the plan first, or no paper shows them.",
                "",
                counts.unreleased,
            )
        self._hint.setText(hint)
        for key, (count, new) in counts.papers.items():
            some = self.tr("{count}, {new} of them new or different").format(count=count, new=new)
            self._numbers[key].setText(str(count) if new == count else some)
        self._fit()

    def _fit(self) -> None:
        """Let save what there is of what is ticked."""
        place = 1 if self.news.isChecked() else 0
        self.save.setEnabled(any(self._counts.papers.get(key, (0, 0))[place] for key in self._ticked()))

    def _ticked(self) -> list[str]:
        return [key for key, box in self.kinds.items() if box.isChecked()]

    def _save(self) -> None:
        event, word, own = self._event, self._context.session.words.of, self._context.session.session
        ticked, only_changed, title = self._ticked(), self.news.isChecked(), self.windowTitle()

        def write(session: Session, report: Report, target: Path) -> None:
            chosen = [
                (kind, papers_of(kind, session, event=event, word=word, only_changed=only_changed))
                for kind in KINDS
                if kind.key in ticked
            ]
            papers = [one for _, some in chosen for one in some]
            pages = chain.from_iterable(kind.draw(some) for kind, some in chosen)
            write_papers(target, pages, papers, count=len(papers), title=title, report=report)
            for kind, some in chosen:
                note_papers(own, some, event=event, paper=kind.key)

        self.save.setEnabled(False)
        self._saving.save(title, write, informs=True)
        self._fit()

    def _end(self, text: str) -> None:
        self.told.emit(text, None)
        self.accept()

    def _tell_failure(self, error: object) -> None:
        if not isinstance(error, UserError):
            raise error if isinstance(error, BaseException) else TypeError(error)
        self._hint.setText(self._context.session.words.error(error))

    def _title(self, key: str) -> str:
        return {
            "day-sheets": self.tr("Sheets for the tables of the booths"),
            "interpreter-sheets": self.tr("Sheets for interpreters"),
            "desk-list": self.tr("List for the welcome desk"),
            "emergency-list": self.tr("List for an emergency"),
            "booth-signs": self.tr("Signs for the booths"),
            "badges": self.tr("Name badges"),
        }[key]

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(self.kinds):
            grid.addWidget(self.kinds[key], row, 0)
            grid.addWidget(self._numbers[key], row, 1)
        which = QVBoxLayout()
        which.setSpacing(2)
        which.addWidget(self.all)
        which.addWidget(self.news)
        foot = button_row(Button(self.tr("Cancel"), theme=self._context.theme, run=self.reject), self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(14)
        layout.addLayout(grid)
        layout.addLayout(which)
        layout.addWidget(self._hint)
        layout.addLayout(foot)
