"""The interview plan of the event in front: look at it, change it by hand, compute it, release it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.domain.changes import Changes, Topic
from refugeesday.gui.pages import Page
from refugeesday.gui.plan.board_area import BoardArea
from refugeesday.gui.plan.computing import Computation
from refugeesday.gui.plan.day_work import DayWork
from refugeesday.gui.plan.desk import PlanDesk
from refugeesday.gui.plan.edits import PlanEdits
from refugeesday.gui.plan.explaining import PlanExplainer, remedy_action, remedy_words
from refugeesday.gui.plan.foot import PlanFoot
from refugeesday.gui.plan.head import PlanHead
from refugeesday.gui.plan.loading import PlanLoader
from refugeesday.gui.plan.looking import Looking
from refugeesday.gui.plan.panes import PlanPanes
from refugeesday.gui.plan.proposing import Proposing
from refugeesday.gui.plan.side import PlanSide
from refugeesday.gui.plan.unplaced import UnplacedPane, UnplacedRow
from refugeesday.gui.plan.unplaced_rows import unplaced_rows
from refugeesday.gui.plan.whole_edits import WholeEdits
from refugeesday.gui.widgets.labels import make_line

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from refugeesday.errors import UserError
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace


class PlanPage(Page):
    """Show who talks to whom, and let it be changed: every change is a step with a way back."""

    key: ClassVar[str] = "plan"
    shows: ClassVar[frozenset[Topic]] = frozenset(
        {
            Topic.INTERVIEW, Topic.BOOTH, Topic.EVENT, Topic.PARTICIPANT, Topic.PERSON, Topic.ORGANISATION,
            Topic.OFFER, Topic.VOLUNTEER, Topic.PLAN, Topic.VENUE,
        }
    )  # fmt: skip

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._context = context
        self._workspace = workspace = context.session
        theme = context.theme
        self.head = PlanHead(theme=theme)
        self.unplaced = UnplacedPane(theme=theme)
        self.area = BoardArea(theme=theme)
        self.side = PlanSide(theme=theme)
        self.foot = PlanFoot(theme=theme)
        self.loader = PlanLoader(workspace.session, context.tasks, self)
        self.edits = PlanEdits(workspace, self)
        self.whole = WholeEdits(workspace, self.edits.saving, self)
        self.computation = Computation(workspace.session, context.tasks, self)
        self.proposing = Proposing(
            loader=self.loader, side=self.side, whole=self.whole, computation=self.computation, workspace=workspace,
            parent=self,
        )  # fmt: skip
        self.desk = PlanDesk(self.area, self.side, self.edits, workspace, self)
        self.looking = Looking(self.area, self.side, self.desk, self.loader, workspace, self)
        self.explainer = PlanExplainer(workspace.session, context.tasks, self)
        self.work = DayWork(
            context, loader=self.loader, edits=self.edits, whole=self.whole, computation=self.computation,
            side=self.side, head=self.head, parent=self,
        )  # fmt: skip
        self._by_cause = False
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Interview plan")

    def note(self, changes: Changes) -> None:
        """Collect what is to be read again."""
        self.loader.note(changes)

    def reload(self) -> None:
        """Read the plan again, or what was changed of it."""
        if self._workspace.event is not None:
            self.explainer.stop()
            self.loader.load(self._workspace.event)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.head.set_words(self.title)

    def panes(self) -> list[QWidget]:
        """Give the parts F6 walks through."""
        return [self.head, self.unplaced, self.area, self.side, self.foot]

    def print_page(self) -> bool:
        """Offer the plan as a list on paper or in a file, whatever the view."""
        self.work.print_list(self.area.filled_table(), title=self.title).connect(self.message)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the widths of the parts."""
        self.split.keep_sizes()
        super().hideEvent(event)

    def run_command(self, key: str) -> None:
        """Compute the plan."""
        {"compute": self._compute}[key]()

    def _lay_out(self) -> None:
        context = self._context
        self.split = PlanPanes(self.unplaced, self.area, self.side, theme=context.theme, settings=context.settings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.head, make_line()):
            layout.addWidget(widget)
        layout.addWidget(self.split, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.loader.day_read.connect(self._show_day)
        self.loader.day_judged.connect(self._show_state)
        self.loader.failed.connect(self._tell_error)
        self.explainer.causes_known.connect(self._show_unplaced)
        self.explainer.remedy_known.connect(self._show_remedy)
        self.edits.told.connect(self.message)
        self.desk.looked.connect(self._show_remedy)
        self.desk.told.connect(lambda text: self.message.emit(text, None))
        self.head.view_chosen.connect(self._choose_view)
        self.head.check_asked.connect(self._show_findings)
        self.head.release_asked.connect(self._release)
        self.head.versions_asked.connect(self.work.show_versions)
        self.head.shares_asked.connect(self.work.show_shares)
        self.head.replan_asked.connect(self.work.open_replan)
        self.head.walk_in_asked.connect(self.work.open_walk_in)
        self.head.print_asked.connect(self.print_page)
        self.head.papers_asked.connect(self.papers_wanted)
        self.work.taken_in.connect(self.desk.start_offering)
        self.area.filtered.connect(self._show_day)
        self.area.board.plan_asked.connect(self._compute)
        self.foot.compute_asked.connect(self._compute)
        self.foot.follow(self.computation)
        self.proposing.limited.connect(self._show_figures)
        self.proposing.told.connect(lambda text: self.message.emit(text, None))
        self.computation.failed.connect(self._tell_error)
        self.unplaced.chosen.connect(self.desk.show_participant)
        self.unplaced.opened.connect(self.desk.start_placing)
        self.unplaced.drag_ended.connect(self.desk.moving.stop)
        self.unplaced.sort_asked.connect(self._sort_unplaced)

    def _choose_view(self, view: str) -> None:
        self.area.view = view
        self.desk.moving.look_at(None)
        self._show_day()

    def _show_day(self) -> None:
        day = self.loader.day
        if day is None:
            return
        self.split.arrange(small=day.is_small)
        self.side.inspector.set_compact(compact=day.is_small)
        self.looking.show()
        self._show_unplaced()
        self.desk.show_day(day)

    def _show_state(self) -> None:
        day, state = self.loader.day, self.loader.state
        if day is None or state is None:
            return
        if self.desk.take_state(state):
            self.looking.show()
        self.explainer.explain(day)
        self.head.show_state(day, state)
        self._show_figures()
        if self.side.currentWidget() is self.side.findings:
            self._show_findings()

    def _show_figures(self) -> None:
        if (state := self.loader.state) is None:
            return
        limit = self.proposing.limit(state.summary.placed, state.reachable)
        self.foot.show_summary(state.summary, limit=limit)

    def _show_unplaced(self) -> None:
        day = self.loader.day
        if day is None:
            return
        rows = unplaced_rows(day, self.explainer.causes, words=self._workspace.words)
        self.desk.take_causes({row.id: row.cause for row in rows})
        self.unplaced.set_rows(sorted(rows, key=_cause_of) if self._by_cause else rows)

    def _show_remedy(self) -> None:
        day, remedy = self.loader.day, self.explainer.remedy
        is_crowded = day is not None and day.is_small and self.side.inspector.view is not None
        if day is None or remedy is None or is_crowded:
            self.unplaced.hint.tell("")
            return
        action, icon, page = remedy_action(remedy)
        booth = remedy.change.booth
        lead = lambda: self.desk.lead_to((Topic.BOOTH, booth)) if booth else self.list_wanted.emit(page, "")  # noqa: E731
        self.unplaced.hint.tell(remedy_words(remedy, day, self._workspace.words), action=action, icon=icon, run=lead)

    def _sort_unplaced(self) -> None:
        self._by_cause = not self._by_cause
        self._show_unplaced()

    def _show_findings(self) -> None:
        if (day := self.loader.day) is not None and (state := self.loader.state) is not None:
            self.side.show_findings(day, state, words=self._workspace.words)

    def _release(self) -> None:
        if (day := self.loader.day) is not None:
            self.whole.release(day.event.id, size=len(day.interviews))

    def _compute(self) -> None:
        if not self.work.ask_for_rest():
            self.proposing.compute(allow_moves=self.head.allows_moves)

    def _tell_error(self, error: UserError) -> None:
        self.message.emit(self._workspace.words.error(error), None)


def _cause_of(row: UnplacedRow) -> str:
    return row.cause
