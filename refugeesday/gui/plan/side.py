"""Hold what stands beside the board: the inspector, or a list that is worked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from refugeesday.gui.plan.conflicts import difference_rows, finding_rows, version_rows
from refugeesday.gui.plan.inspector import Inspector
from refugeesday.gui.widgets.list_pane import ListPane
from refugeesday.services.comparison import PlanDifference, compare_plans

if TYPE_CHECKING:
    from refugeesday.gui.plan.day import PlanDay, PlanState
    from refugeesday.gui.theme import Theme
    from refugeesday.services.proposals import Proposal
    from refugeesday.wording import Words


class PlanSide(QStackedWidget):
    """Show the inspector, the findings, a proposal or the versions.

    A proposal stays until it is taken over (`apply_asked`) or dropped. `place_asked` leads to what a row names: a pair
    of topic and id, or of "place" and (slot, table).
    """

    apply_asked = Signal(object)
    place_asked = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspector = Inspector(theme=theme)
        self.findings = ListPane(theme=theme)
        self.versions = ListPane(theme=theme)
        self.changes = ListPane(theme=theme)
        self.proposal: Proposal | None = None
        self.apply = self.changes.add_button(kind="primary", icon="check", run=self._apply)
        self.drop = self.changes.add_button(icon="close", run=self.drop_proposal)
        for pane in (self.inspector, self.findings, self.versions, self.changes):
            self.addWidget(pane)
        for pane in (self.findings, self.versions):
            pane.closed.connect(self.show_inspector)
        self.changes.closed.connect(self.drop_proposal)
        for pane in (self.findings, self.changes):
            pane.chosen.connect(self.place_asked)

    def show_inspector(self) -> None:
        """Show the inspector, unless a proposal waits for a decision."""
        self.setCurrentWidget(self.changes if self.proposal is not None else self.inspector)

    def show_findings(self, state: PlanState, *, words: Words) -> None:
        """List what is to be checked."""
        count = len(state.conflicts)
        note = (
            self.tr("%n finding(s). A click leads there.", "", count)
            if count
            else self.tr("Nothing stands in the way.")
        )
        self.findings.set_words(self.tr("Check plan"), note, close=self.tr("Close"))
        self.findings.set_rows(finding_rows(state, words=words))
        self.setCurrentWidget(self.findings)

    def show_versions(self, day: PlanDay) -> None:
        """List the released versions."""
        note = self.tr("People are told the one in force.") if day.versions else self.tr("Nothing was released yet.")
        self.versions.set_words(self.tr("Released versions"), note, close=self.tr("Close"))
        self.versions.set_rows(version_rows(day))
        self.setCurrentWidget(self.versions)

    def show_proposal(self, day: PlanDay, proposal: Proposal) -> None:
        """List what a proposal changes, and ask for the decision."""
        self.proposal = proposal
        found = compare_plans(day.given.interviews, proposal.interviews)
        self.changes.set_words(self.tr("Proposal"), self._sum_up(found), close=self.tr("Discard"))
        self.changes.set_rows(difference_rows(day, found))
        self.apply.setText(self.tr("Take over"))
        self.apply.setVisible(not found.is_empty)
        self.drop.setText(self.tr("Discard") if not found.is_empty else self.tr("Close"))
        self.setCurrentWidget(self.changes)
        self.changes.list.setFocus()

    def drop_proposal(self) -> None:
        """Forget the proposal; the plan stays as it is."""
        self.proposal = None
        self.changes.set_rows(())
        self.setCurrentWidget(self.inspector)

    def _apply(self) -> None:
        if self.proposal is not None:
            self.apply_asked.emit(self.proposal)

    def _sum_up(self, found: PlanDifference) -> str:
        """Say in one paragraph what would be different."""
        if found.is_empty:
            return self.tr("The plan is already the best one found. Nothing changes.")
        parts = [
            self.tr("%n new", "", len(found.new)),
            self.tr("%n moved", "", len(found.moved)),
            self.tr("%n gone", "", len(found.gone)),
        ]
        gained, lost = len(found.gained), len(found.lost)
        if gained:
            parts.append(self.tr("%n more person(s) with an interview", "", gained))
        if lost:
            parts.append(self.tr("%n person(s) without one any more", "", lost))
        return ", ".join(parts) + ". " + self.tr("Nothing is changed until you take it over.")
