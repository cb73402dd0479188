"""Hold what stands beside the board: the inspector, or a list that is worked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from refugeesday.gui.plan.conflicts import difference_rows, finding_rows, missing_rows, told_rows
from refugeesday.gui.plan.inspector import Inspector
from refugeesday.gui.plan.share_rows import left_behind_rows, share_rows
from refugeesday.gui.plan.versions_pane import Preview, VersionsPane
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.list_pane import ListPane
from refugeesday.services.comparison import PlanDifference, compare_plans
from refugeesday.services.explanations import released_counts, talk_counts, talk_shares
from refugeesday.services.replanning import MoveOffer, who_must_be_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.gui.plan.day import PlanDay, PlanState
    from refugeesday.gui.theme import Theme
    from refugeesday.services.proposals import Proposal
    from refugeesday.wording import Words


class PlanSide(QStackedWidget):
    """Show the inspector, the findings, what a plan would change, the versions, or who has how many interviews.

    A preview stays until it is taken over (`apply_asked`) or dropped; `previewed` tells that another one is there, or
    none, and `difference` what it changes. `place_asked` leads to what a row names: a pair
    of topic and id, or of "place" and (slot, table). `offer_asked` wants the plan with moves that is offered. `causes`
    says why people have no interview, by participant, as far as it is known.
    """

    apply_asked = Signal(object)
    previewed = Signal()
    offer_asked = Signal(object)
    place_asked = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspector = Inspector(theme=theme)
        self.findings = ListPane(theme=theme)
        self.versions = VersionsPane(theme=theme)
        self.shares = ListPane(theme=theme)
        self.changes = ListPane(theme=theme)
        self.preview: Preview | None = None
        self.difference: PlanDifference | None = None
        self.causes: Mapping[int, str] = {}
        self._offer: MoveOffer | None = None
        self.price = make_label("", "", wraps=True)
        self.changes.add_to_foot(self.price)
        self.offer = self.changes.add_button(icon="moved", run=self._ask_offer)
        self.apply = self.changes.add_button(kind="primary", icon="check", run=self._apply)
        self.drop = self.changes.add_button(icon="close", run=self.drop_proposal)
        for widget in (self.price, self.offer):
            widget.hide()
        for pane in (self.inspector, self.findings, self.versions, self.shares, self.changes):
            self.addWidget(pane)
        for pane in (self.findings, self.versions, self.shares):
            pane.closed.connect(self.show_inspector)
        self.changes.closed.connect(self.drop_proposal)
        for pane in (self.findings, self.shares, self.changes):
            pane.chosen.connect(self.place_asked)

    @property
    def proposal(self) -> Proposal | None:
        """Give the computed plan that waits for a decision."""
        return self.preview.proposal if self.preview is not None else None

    def show_inspector(self) -> None:
        """Show the inspector, unless a plan waits for a decision."""
        self.setCurrentWidget(self.changes if self.preview is not None else self.inspector)

    def show_findings(self, day: PlanDay, state: PlanState, *, words: Words) -> None:
        """List what is to be checked."""
        count = len(state.conflicts)
        note = (
            self.tr("%n finding(s). A click leads there.", "", count)
            if count
            else self.tr("Nothing stands in the way.")
        )
        if state.has_errors:
            note += " " + self.tr("What is marked red has to be settled before the plan can be released.")
        self.findings.set_words(self.tr("Check plan"), note, close=self.tr("Close"))
        missing = [] if state.missing is None else missing_rows(state.missing, words=words)
        self.findings.set_rows(finding_rows(day, state, words=words) + missing)
        self.setCurrentWidget(self.findings)

    def show_versions(self, day: PlanDay, *, words: Words) -> None:
        """List the versions."""
        self.versions.show_day(day, words=words)
        self.setCurrentWidget(self.versions)
        self.versions.list.setFocus()

    def show_shares(self, day: PlanDay, *, words: Words) -> None:
        """List who has how many interviews, beside what was released, and whom the plan leaves behind."""
        before = released_counts(day.given)
        shares = talk_shares(day.given.participants, talk_counts(day.given.interviews), before=before)
        note = self.tr("An arrow leads from the released plan to the one shown.") if before is not None else ""
        self.shares.set_words(self.tr("Who has how many interviews"), note, close=self.tr("Close"))
        self.shares.set_rows(left_behind_rows(day, shares, self.causes) + share_rows(shares, words=words))
        self.setCurrentWidget(self.shares)
        self.shares.list.setFocus()

    def show_proposal(self, day: PlanDay, proposal: Proposal, *, words: Words) -> bool:
        """List what a computed plan changes and who must be told, and ask for the decision; false for no change."""
        preview = Preview(interviews=proposal.interviews, title=self.tr("Proposal"), proposal=proposal)
        self.show_preview(day, preview, words=words)
        return not self.apply.isHidden()

    def show_preview(self, day: PlanDay, preview: Preview, *, words: Words) -> None:
        """List what another plan changes, and ask for the decision where it can be taken over."""
        self.preview = preview
        before = day.given.interviews if preview.before is None else preview.before
        found = self.difference = compare_plans(before, preview.interviews)
        self._show_offer(None)
        self.changes.set_words(preview.title, self._sum_up(found, preview), close=self.tr("Discard"))
        rows = difference_rows(day, found)
        if preview.proposal is not None and not found.is_empty:
            rows += told_rows(day, who_must_be_told(before, preview.interviews))
        shares = talk_shares(day.given.participants, talk_counts(preview.interviews), before=talk_counts(before))
        rows += share_rows(shares, words=words, only_changed=True)
        self.changes.set_rows(rows)
        self.apply.setText(self.tr("Take over") if preview.proposal is not None else self.tr("Restore"))
        self.apply.setVisible(preview.before is None and not found.is_empty)
        is_question = preview.proposal is not None and not found.is_empty
        self.drop.setText(self.tr("Discard") if is_question else self.tr("Close"))
        self.setCurrentWidget(self.changes)
        self.changes.list.setFocus()
        self.previewed.emit()

    def show_offer(self, offer: MoveOffer | None) -> None:
        """Offer the plan with moves beside the one that keeps everything, with its price in words."""
        if self.proposal is not None:
            self._show_offer(offer)

    def drop_proposal(self) -> None:
        """Forget the preview; the plan stays as it is."""
        had_one, self.preview, self.difference = self.preview is not None, None, None
        self._show_offer(None)
        self.changes.set_rows(())
        self.setCurrentWidget(self.inspector)
        if had_one:
            self.previewed.emit()

    def drop_preview(self) -> None:
        """Forget a preview that was taken over; other lists stay."""
        if self.preview is not None:
            self.drop_proposal()

    def _show_offer(self, offer: MoveOffer | None) -> None:
        self._offer = offer
        for widget in (self.price, self.offer):
            widget.setVisible(offer is not None)
        if offer is None:
            return
        moves = self.tr("Moving or giving up %n promised interview(s)", "", offer.moves)
        gain = (
            self.tr("gives %n more person(s) an interview.", "", offer.people)
            if offer.people
            else self.tr("gives %n more interview(s).", "", offer.interviews)
        )
        loss = self.tr("In all there are %n interview(s) fewer.", "", -offer.interviews) if offer.interviews < 0 else ""
        self.price.setText(f"{moves} {gain} {loss}".rstrip())
        self.offer.setText(self.tr("Show before and after"))

    def _ask_offer(self) -> None:
        if self._offer is not None:
            self.offer_asked.emit(self._offer.proposal)

    def _apply(self) -> None:
        if self.preview is not None:
            self.apply_asked.emit(self.preview)

    def _sum_up(self, found: PlanDifference, preview: Preview) -> str:
        """Say in one paragraph what would be different."""
        if found.is_empty:
            best = self.tr("The plan is already the best one found. Nothing changes.")
            return best if preview.proposal is not None else self.tr("Both plans are the same.")
        said = (
            (len(found.new), self.tr("%n new", "", len(found.new))),
            (len(found.moved), self.tr("%n moved", "", len(found.moved))),
            (len(found.gone), self.tr("%n gone", "", len(found.gone))),
            (len(found.swapped), self.tr("%n with another interpreter", "", len(found.swapped))),
        )
        parts = [words for count, words in said if count]
        gained, lost = len(found.gained), len(found.lost)
        if gained:
            parts.append(self.tr("%n more person(s) with an interview", "", gained))
        if lost:
            parts.append(self.tr("%n person(s) without one any more", "", lost))
        summary = ", ".join(parts) + "."
        if preview.before is not None:
            return summary
        return summary + " " + self.tr("Nothing is changed until you take it over.")
