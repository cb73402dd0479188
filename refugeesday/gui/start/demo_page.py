"""Make the invented event and show how far it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.errors import UserError
from refugeesday.gui.lists.progress_line import ProgressLine
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.segmented import Segmented
from refugeesday.services.demo.run import DemoResult, run_demo

if TYPE_CHECKING:
    from refugeesday.gui.tasks import Report, Tasks
    from refugeesday.gui.theme import Theme
    from refugeesday.wording import Words

_SEED = 1


class DemoPage(QWidget):
    """Offer a small and a usual event; `made` carries the path of its file."""

    made = Signal(Path)

    def __init__(self, *, tasks: Tasks, words: Words, theme: Theme, folder: Path | None = None) -> None:
        super().__init__()
        self.setProperty("scale", "large")
        self._tasks, self._words = tasks, words
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = folder or Path(documents) / "Refugees Day Demo"
        self.title = make_label("", "h1")
        self._about = make_label("", "sub", wraps=True)
        self.sizes = Segmented([("small", "", ""), ("medium", "", "")], name="", theme=theme)
        self._people = make_label("", "sub", wraps=True)
        self._where = make_label("", "meta", wraps=True)
        self.problem = make_label("", "error", wraps=True)
        self.problem.hide()
        self.progress = ProgressLine(theme=theme)
        self.begin = Button(theme=theme, icon="try", kind="primary", run=self._begin)
        self.sizes.chosen.connect(self._show_size)
        self._lay_out()

    def retranslate(self, words: Words) -> None:
        """Set the words in the language in force."""
        self._words = words
        self.title.setText(self.tr("Try it with sample data"))
        self._about.setText(
            self.tr(
                "All people and companies are invented. Lists are read in and a plan is computed, as on a real day."
            )
        )
        self.sizes.setAccessibleName(self.tr("Size of the sample"))
        self.sizes.set_text("small", self.tr("Small"))
        self.sizes.set_text("medium", self.tr("Usual"))
        self._where.setText(self.tr("Stored in the folder “{folder}”.").format(folder=self._folder.name))
        self.begin.setText(self.tr("Create sample"))
        self._show_size(self.sizes.key)

    def _show_size(self, size: str) -> None:
        small = self.tr("40 invented people, 8 employers")
        self._people.setText(small if size == "small" else self.tr("300 invented people, 38 employers"))

    def _begin(self) -> None:
        folder, size = self._folder, self.sizes.key
        self.problem.hide()
        self.begin.setEnabled(False)

        def work(report: Report) -> DemoResult:
            return run_demo(folder, size=size, seed=_SEED, report=report)

        task = self._tasks.start(work)
        task.succeeded.connect(self._take)
        task.failed.connect(self._fail)
        task.finished.connect(self._end)
        self.progress.follow(task, self.tr("Sample is being created"))

    def _take(self, result: DemoResult) -> None:
        self.made.emit(result.workspace)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.problem.setText(self._words.error(error))
        self.problem.show()

    def _end(self) -> None:
        self.begin.setEnabled(True)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.begin)
        foot.addWidget(self.progress)
        foot.addStretch(1)
        size = QHBoxLayout()
        size.setSpacing(12)
        size.addWidget(self.sizes)
        size.addWidget(self._people, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self._about)
        layout.addSpacing(14)
        layout.addLayout(size)
        layout.addSpacing(6)
        layout.addWidget(self._where)
        layout.addWidget(self.problem)
        layout.addSpacing(14)
        layout.addLayout(foot)
        layout.addStretch(1)
