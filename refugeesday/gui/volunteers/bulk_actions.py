"""What can be done with several volunteers at once; each is one step that can be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.people import VolunteerState
from refugeesday.gui.lending import REMOVED_WITH_EACH
from refugeesday.gui.saving import Saving
from refugeesday.gui.volunteers.columns import STATES
from refugeesday.gui.widgets.buttons import Button
from refugeesday.services.volunteers import mark_volunteers, remove_volunteers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refugeesday.gui.lists.action_bar import ActionBar
    from refugeesday.gui.theme import Theme
    from refugeesday.gui.widgets.ticks import Ticks
    from refugeesday.gui.workspace import Workspace


class BulkActions(QObject):
    """Fill the action bar; `done` carries a sentence and what takes the step back."""

    done = Signal(str, object)

    def __init__(self, bar: ActionBar, ticks: Ticks, *, workspace: Workspace, theme: Theme) -> None:
        super().__init__(bar)
        self._workspace, self._ticks = workspace, ticks
        self._saving = Saving(workspace, self)
        self._saving.message.connect(self.done)
        runs = {
            VolunteerState.PROMISED: self._promise,
            VolunteerState.ASKED: self._ask,
            VolunteerState.DECLINED: self._decline,
        }
        self.states = {state: Button(theme=theme, icon=STATES[state][0], run=run) for state, run in runs.items()}
        self.remove = Button(theme=theme, icon="delete", run=self._remove)
        for button in (*self.states.values(), self.remove):
            bar.add(button)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        for state, button in self.states.items():
            button.setText(self._workspace.words.of(state).capitalize())
        self.remove.setText(self.tr("Remove"))

    def remove_ids(self, ids: Sequence[int]) -> None:
        """Remove promises to help; the people stay."""
        said = self.tr("%n registration(s) removed", "", len(ids))
        size = len(ids) * REMOVED_WITH_EACH
        self._saving.run_large(lambda: remove_volunteers(self._workspace.session, ids), done=said, size=size)

    def _promise(self) -> None:
        self._mark(VolunteerState.PROMISED)

    def _ask(self) -> None:
        self._mark(VolunteerState.ASKED)

    def _decline(self) -> None:
        self._mark(VolunteerState.DECLINED)

    def _mark(self, state: VolunteerState) -> None:
        ids = self._ids()
        said = self.tr("%n person(s) marked: {state}", "", len(ids)).format(state=self._workspace.words.of(state))
        change = partial(mark_volunteers, self._workspace.session, ids, state=state)
        self._saving.run_large(change, done=said, size=len(ids))

    def _remove(self) -> None:
        self.remove_ids(self._ids())
        self._ticks.clear()

    def _ids(self) -> list[int]:
        return sorted(id_ for id_ in self._ticks.ids if isinstance(id_, int))
