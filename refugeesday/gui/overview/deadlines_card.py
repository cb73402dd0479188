"""List the next deadlines of the checklist; a tick says a task is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.days import day_words
from refugeesday.gui.widgets.card import Card
from refugeesday.gui.widgets.clearing import clear
from refugeesday.gui.widgets.labels import make_label, make_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.domain.deadlines import Deadline
    from refugeesday.gui.theme import Theme


class DeadlinesCard(Card):
    """Show the open tasks that are due first; `done` tells the one that was ticked, `all_wanted` opens the list."""

    done = Signal(object)
    all_wanted = Signal()
    SHOWN = 4

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._all = self.add_link(self.all_wanted.emit, icon="forward")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._none = make_label("", "sub", wraps=True)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._none)
        self.body.addStretch(1)

    def show_deadlines(self, deadlines: Sequence[Deadline]) -> None:
        """Show what is open, the longest overdue first."""
        clear(self._rows)
        left = [one for one in deadlines if not one.is_done]
        self.set_title(self.tr("Deadlines"), self.tr("%n open", "", len(left)) if left else "")
        self._all.setText(self.tr("All"))
        self._all.setAccessibleName(self.tr("All deadlines"))
        self._none.setVisible(not left)
        words = self.tr("All tasks are done.") if deadlines else self.tr("The checklist of the event is empty.")
        self._none.setText(words)
        for one in left[: self.SHOWN]:
            self._rows.addWidget(make_line())
            self._rows.addLayout(self._line(one))

    def _line(self, one: Deadline) -> QHBoxLayout:
        tick = QCheckBox()
        tick.setProperty("bare", "true")
        tick.setAccessibleName(self.tr("Done: {task}").format(task=one.item.title))
        tick.setToolTip(self.tr("Done"))
        tick.clicked.connect(lambda _on=False, one=one: self.done.emit(one))
        title = make_label(one.item.title, "name")
        title.setToolTip(one.item.title)
        title.setMinimumWidth(40)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(title)
        day = day_words(one.due)
        words = self.tr("{day} overdue").format(day=day) if one.is_overdue else day
        said = " · ".join(part for part in (words, one.item.responsible) if part)
        texts.addWidget(make_label(said, "warn" if one.days <= 1 else "meta"))
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(6)
        line.addWidget(tick)
        line.addLayout(texts, 1)
        return line
