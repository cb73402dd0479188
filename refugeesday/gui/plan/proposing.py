"""Compute a plan, show what it would change, and take it over where that is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from refugeesday.gui.plan.computing import Computation
    from refugeesday.gui.plan.loading import PlanLoader
    from refugeesday.gui.plan.side import PlanSide
    from refugeesday.gui.plan.versions_pane import Preview
    from refugeesday.gui.plan.whole_edits import WholeEdits
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.proposals import Proposal
    from refugeesday.services.replanning import MoveOffer


class Proposing(QObject):
    """Keep a proposal until the day it is for is in view; `told` says that one is there, `limited` what it proves."""

    told = Signal(str)
    limited = Signal()

    def __init__(
        self, *, loader: PlanLoader, side: PlanSide, whole: WholeEdits, computation: Computation, workspace: Workspace,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._loader, self._side, self._whole = loader, side, whole
        self._computation, self._workspace = computation, workspace
        self._waiting: Proposal | None = None
        self._offer: MoveOffer | None = None
        self._limit: tuple[int, int] | None = None
        self._event = 0
        loader.day_read.connect(self._show_waiting)
        computation.started.connect(self._begin)
        computation.proposed.connect(self.take)
        computation.offered.connect(self._take_offer)
        side.offer_asked.connect(self.take)
        side.apply_asked.connect(self._apply)
        whole.written.connect(side.drop_preview)

    def compute(self, *, allow_moves: bool) -> None:
        """Compute the plan of the event in front."""
        if self._workspace.event is not None:
            self._computation.start(self._workspace.event, allow_moves=allow_moves)

    def take(self, proposal: Proposal) -> None:
        """Show a proposal as soon as its day is read."""
        self._waiting, self._offer = proposal, None
        self._show_waiting()

    def limit(self, placed: int, reachable: int | None) -> int | None:
        """Give how many more people could have an interview at most, when so many are `placed`; None: not proven."""
        if self._limit is None or reachable is None:
            return reachable
        more, then_placed = self._limit
        return min(reachable, max(0, more + then_placed - placed))

    def _begin(self) -> None:
        self._waiting = self._offer = None
        self._side.drop_proposal()

    def _show_waiting(self) -> None:
        """Show the proposal that waits where its day is in view; one for another event goes on waiting."""
        day = self._loader.day
        if day is None:
            return
        if day.event.id != self._event:
            self._event, self._limit = day.event.id, None
            self._waiting = self._waiting or self._side.proposal
            self._side.drop_preview()
        proposal = self._waiting
        if proposal is None or proposal.event != day.event.id:
            return
        self._waiting = None
        planned = {one.participant for one in proposal.interviews}
        placed = sum(one.state.is_expected and one.id in planned for one in day.given.participants)
        self._limit = None if proposal.at_most_more is None else (proposal.at_most_more, placed)
        self.limited.emit()
        is_new = self._side.show_proposal(day, proposal, words=self._workspace.words)
        self._side.show_offer(self._offer)
        if is_new:
            self.told.emit(self.tr("A proposal is ready. The plan is unchanged until you take it over."))

    def _take_offer(self, offer: MoveOffer | None) -> None:
        if self._waiting is None:
            self._side.show_offer(offer)
        else:
            self._offer = offer

    def _apply(self, preview: Preview) -> None:
        day = self._loader.day
        if preview.proposal is not None:
            self._whole.apply(preview.proposal, size=0 if day is None else len(day.interviews))
        elif day is not None:
            self._whole.restore(preview.interviews, event=day.event.id)
