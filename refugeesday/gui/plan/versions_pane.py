"""List the versions of a plan; one is compared with the plan as it stands, or with another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.list_pane import ListPane
from refugeesday.gui.widgets.sentences import PaneRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refugeesday.domain.interviews import Interview
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.theme import Theme
    from refugeesday.services.plan_versions import PlanVersion
    from refugeesday.services.proposals import Proposal
    from refugeesday.wording import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Hold another plan that is looked at: a computed `proposal`, or a version.

    It is compared with the plan as it stands, or with what is in `before`; then it cannot be taken over.
    """

    interviews: tuple[Interview, ...]
    title: str
    proposal: Proposal | None = None
    before: tuple[Interview, ...] | None = None


class VersionsPane(ListPane):
    """Show the versions, newest first; `compared` tells a version and the one to compare it with, None: the plan."""

    compared = Signal(object, object)
    keep_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._found: tuple[PlanVersion, ...] = ()
        self.other = ChoiceBox()
        self._label = make_label("", "sub")
        self._label.setBuddy(self.other)
        self.add_to_foot(self._label)
        self.add_to_foot(self.other)
        self.keep = self.add_button(icon="save_view", run=self.keep_asked.emit)
        self.chosen.connect(self._compare)

    def show_day(self, day: PlanDay, *, words: Words) -> None:
        """List the versions of an event."""
        self._found = day.versions
        note = self.tr("Choose one to see what was different, and to restore it.")
        self.set_words(self.tr("Versions of the plan"), note if day.versions else self.tr("Nothing is kept yet."),
                       close=self.tr("Close"))  # fmt: skip
        said = {one.id: self._say(day, one, words) for one in day.versions}
        self.set_rows([self._row(one, said[one.id]) for one in day.versions])
        self._label.setText(self.tr("Compare with"))
        self.other.setAccessibleName(self._label.text())
        self.other.clear()
        self.other.addItems([self.tr("the plan as it stands"), *said.values()])
        self.keep.setText(self.tr("Keep this plan"))

    def version(self, id_: int) -> PlanVersion | None:
        """Give a version by its id."""
        return next((one for one in self._found if one.id == id_), None)

    def _row(self, one: PlanVersion, said: str) -> PaneRow:
        icon, tone = ("ok", "ok") if one.is_in_force else ("history", "text2")
        return PaneRow(text=said, icon=icon, tone=tone, key=("version", one.id))

    def _say(self, day: PlanDay, one: PlanVersion, words: Words) -> str:
        count = self.tr("interviews: {count}").format(count=one.interviews)
        return f"{words.version(one.name)}, {day.local(one.created_at):%d.%m.%Y %H:%M}, {one.actor}, {count}"

    def _compare(self, key: tuple[str, int]) -> None:
        place = self.other.currentIndex()
        other = self._found[place - 1].id if place > 0 else None
        self.compared.emit(key[1], other)
