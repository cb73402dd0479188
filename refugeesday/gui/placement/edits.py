"""Change the placement day by hand: each change one step, told with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.domain.interviews import Outcome, PlacementState
from refugeesday.domain.organisations import ContactLog
from refugeesday.gui.saving import Saving
from refugeesday.services.organisations import log_contact
from refugeesday.services.placement_plans import apply_placements
from refugeesday.services.placements import (
    accompany_placements,
    add_placement,
    fix_placements,
    mark_placements,
    move_placement,
    note_travel,
    remove_placements,
    swap_placements,
    tick_placement,
)
from refugeesday.services.plans import release_plan

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Placement
    from refugeesday.gui.workspace import Workspace
    from refugeesday.planning.placement import PlacementPlan
    from refugeesday.planning.placement_swaps import Swap
    from refugeesday.services.call_lists import CallRow
    from refugeesday.services.placement_rows import PlacementRow


class PlacementEdits(QObject):
    """Write what a person decided; `message` carries the words and what takes the step back."""

    message = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._saving = Saving(workspace, self)
        self._saving.message.connect(self.message)

    def fix(self, row: PlacementRow) -> None:
        """Keep somebody in the company, or let them go."""
        is_fixed = row.placement.is_fixed
        words = self.tr("{name}: let go") if is_fixed else self.tr("{name}: kept in place")
        session = self._workspace.session
        self._saving.run(lambda: fix_placements(session, [row.id], is_fixed=not is_fixed), done=_named(words, row))

    def place(self, changed: Placement, *, name: str, company: str) -> bool:
        """Give somebody a company, or another one."""
        session = self._workspace.session
        write = move_placement if changed.id else add_placement
        words = self.tr("{name}: now at {company}").format(name=name, company=company)
        return self._saving.run(lambda: write(session, changed), done=words)

    def swap(self, found: Swap, *, names: tuple[str, str]) -> bool:
        """Let two people change companies."""
        session = self._workspace.session
        words = self.tr("{first} and {second} have changed companies").format(first=names[0], second=names[1])
        return self._saving.run(lambda: swap_placements(session, found.placements), done=words)

    def remove(self, row: PlacementRow) -> None:
        """Take somebody's company away."""
        session = self._workspace.session
        words = self.tr("{name}: has no company any more")
        self._saving.run(lambda: remove_placements(session, [row.id]), done=_named(words, row))

    def mark(self, row: PlacementRow, state: PlacementState) -> None:
        """Note whether somebody arrived."""
        session = self._workspace.session
        words = f"{{name}}: {self._workspace.words.of(state)}"
        self._saving.run(
            lambda: mark_placements(session, [row.id], state=state, outcome=row.placement.outcome),
            done=_named(words, row),
        )

    def note_outcome(self, row: PlacementRow, outcome: str | None) -> None:
        """Keep what came of the day."""
        session, found = self._workspace.session, None if outcome is None else Outcome(outcome)
        if found is row.placement.outcome:
            return
        said = self.tr("not noted yet") if found is None else self._workspace.words.of(found)
        self._saving.run(
            lambda: mark_placements(session, [row.id], state=row.placement.state, outcome=found),
            done=f"{row.participant.person.full_name}: {said}",
        )

    def accompany(self, row: PlacementRow, companion: int | None) -> None:
        """Give somebody a companion, or none."""
        if companion == row.placement.companion:
            return
        session = self._workspace.session
        words = self.tr("{name}: companion changed")
        self._saving.run(lambda: accompany_placements(session, [row.id], companion=companion), done=_named(words, row))

    def note_travel(self, row: PlacementRow, note: str) -> None:
        """Keep what was found out about the way."""
        if note.strip() == row.placement.travel_note:
            return
        session = self._workspace.session
        self._saving.run(
            lambda: note_travel(session, row.id, note=note), done=_named(self.tr("{name}: way noted"), row)
        )

    def tick(self, row: PlacementRow, code: str, *, is_done: bool) -> None:
        """Note that an item was looked up."""
        session = self._workspace.session
        words = self.tr("{name}: looked up") if is_done else self.tr("{name}: to look up again")
        self._saving.run(lambda: tick_placement(session, row.id, code=code, is_done=is_done), done=_named(words, row))

    def note_call(self, row: CallRow) -> None:
        """Note that the first house of a line of the call list was called."""
        session, callee = self._workspace.session, row.callees[0]
        text = self.tr("Asked for a day in a company: {trade}").format(trade=row.title)
        entry = ContactLog(organisation=callee.organisation.id, at=session.now(), text=text, responsible=session.actor)
        words = self.tr("{company}: call noted").format(company=callee.organisation.name)
        self._saving.run(lambda: log_contact(session, entry), done=words)

    def apply(self, plan: PlacementPlan, *, event: int) -> bool:
        """Make a proposal the day."""
        session = self._workspace.session
        return self._saving.run(
            lambda: apply_placements(session, plan.placements, event=event), done=self.tr("Assignment taken over")
        )

    def release(self, event: int) -> None:
        """Make the plan as it stands, talks and days, the one people may be told."""
        session = self._workspace.session
        self._saving.run(lambda: release_plan(session, event=event), done=self.tr("Plan released"))


def _named(words: str, row: PlacementRow) -> str:
    return words.format(name=row.participant.person.full_name)
