"""The placement day of the event in front: who spends it where, who still waits, and what is to be done for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.errors import UserError
from refugeesday.gui.latest_reading import LatestReading
from refugeesday.gui.lists.files import FileAsking
from refugeesday.gui.pages import Page
from refugeesday.gui.placement.computing import PlacementComputation
from refugeesday.gui.placement.day import DayView, read_day_view
from refugeesday.gui.placement.desk import PlacementDesk
from refugeesday.gui.placement.edits import PlacementEdits
from refugeesday.gui.placement.head import PlacementHead
from refugeesday.gui.placement.papers import PlacementPapers
from refugeesday.gui.placement.placed_pane import PlacedPane
from refugeesday.gui.placement.side import PlacementSide
from refugeesday.gui.placement.waiting_pane import WaitingPane
from refugeesday.gui.widgets.labels import make_line
from refugeesday.gui.widgets.sentences import PaneRow
from refugeesday.gui.widgets.split import Split
from refugeesday.services.placement_answers import DayRemedyRow, day_remedy_rows

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from refugeesday.gui.context import Context
    from refugeesday.gui.widgets.table_view import RowsView
    from refugeesday.gui.workspace import Workspace
    from refugeesday.planning.placement import PlacementPlan

_SIDE_WIDTH = 360


class PlacementPage(Page):
    """Show the placement day, and let it be planned and changed."""

    key: ClassVar[str] = "placement"
    shows: ClassVar[frozenset[Topic]] = frozenset(
        {
            Topic.PLACEMENT, Topic.EVENT, Topic.PARTICIPANT, Topic.PERSON, Topic.ORGANISATION, Topic.OFFER,
            Topic.BOOTH, Topic.VOLUNTEER, Topic.PLAN, Topic.INTERVIEW,
        }
    )  # fmt: skip

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._workspace, self._settings = context.session, context.settings
        workspace = self._workspace
        theme = self._theme = context.theme
        self.day: DayView | None = None
        self._early: PlacementPlan | None = None  # a proposal that came before the day was read
        self.head = PlacementHead(theme=theme)
        self.placed = PlacedPane(workspace.words, theme=theme)
        self.placed.table.remember(context.settings, self.key)
        self.waiting = WaitingPane(workspace.words, theme=theme)
        self.side = PlacementSide(theme=theme)
        self.edits = PlacementEdits(workspace, self)
        self.desk = PlacementDesk(self.placed, self.waiting, self.side, self.edits, workspace, self)
        self.computation = PlacementComputation(workspace.session, context.tasks, self)
        self.asking = FileAsking()
        self.papers = PlacementPapers(context, self.asking, self)
        self._reading = LatestReading(workspace.session, context.tasks, self)
        self._help = LatestReading(workspace.session, context.tasks, self)
        self._connect()
        self._lay_out(theme.px(_SIDE_WIDTH))
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Placement day")

    def reload(self) -> None:
        """Read the day again, beside the window."""
        event = self._workspace.event
        if event is not None:
            self._reading.ask(lambda session: read_day_view(session, event=event))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.head.set_words(self.title)
        self.placed.set_words(self._workspace.words)
        self.waiting.set_words(self._workspace.words)

    def focus_search(self) -> bool:
        """Put the cursor into the search field."""
        self.placed.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def show_row(self, row_id: Hashable) -> bool:
        """Select a row, whatever the filter."""
        return self.placed.select(row_id)

    def shown_table(self) -> RowsView[Any]:
        """Give the list that Ctrl+P prints."""
        return self.placed.table

    def panes(self) -> list[QWidget]:
        """Give the parts F6 walks through."""
        return [self.head, self.placed, self.waiting, self.side]

    def run_command(self, key: str) -> None:
        """Do what the search field offers for this page."""
        {"compute": self._compute}[key]()

    def _connect(self) -> None:
        self._reading.done.connect(self._show_day)
        self._reading.failed.connect(self._take_failure)
        self._help.done.connect(self._show_help)
        self._help.failed.connect(self._take_failure)
        self.edits.message.connect(self.message)
        self.desk.told.connect(lambda text: self.message.emit(text, None))
        self.head.compute_asked.connect(self._compute)
        self.head.stop_asked.connect(self.computation.stop)
        self.head.release_asked.connect(self._release)
        self.head.print_asked.connect(self.papers.save_list)
        self.head.companies_asked.connect(self.papers.save_companies)
        self.head.export_asked.connect(self.papers.save_table)
        self.waiting.print_asked.connect(self.papers.save_calls)
        self.desk.print_asked.connect(self._print_sheet)
        self.papers.told.connect(lambda text: self.message.emit(text, None))
        self.placed.compute_asked.connect(self._compute)
        self.waiting.called.connect(self.edits.note_call)
        self.waiting.help_asked.connect(self._ask_help)
        self.waiting.help.chosen.connect(self._show_employer)
        self.computation.started.connect(lambda: self.head.set_running(running=True))
        self.computation.progressed.connect(self.head.set_fraction)
        self.computation.ended.connect(lambda: self.head.set_running(running=False))
        self.computation.proposed.connect(self._show_proposal)
        self.computation.failed.connect(self._take_failure)
        self.side.apply_asked.connect(self._apply)

    def _lay_out(self, side_width: int) -> None:
        lists = Split(self._settings, f"{self.key}/lists", Qt.Orientation.Vertical)
        lists.addWidget(self.placed)
        lists.addWidget(self.waiting)
        lists.setStretchFactor(0, 1)
        lists.setSizes([560, 240])
        self.split = Split(self._settings, self.key)
        self.split.addWidget(lists)
        self.split.addWidget(self.side)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([860, side_width])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(make_line())
        layout.addWidget(self.split, 1)

    def _show_day(self, day: DayView) -> None:
        self.day = day
        self.head.show_day(day, title=self.title)
        self.placed.show_day(day)
        self.waiting.show_day(day)
        self.desk.show_day(day)
        if self.waiting.view == "help":
            self._ask_help()
        if (plan := self._early) is not None:
            self._show_proposal(plan)

    def _compute(self) -> None:
        if self._workspace.event is not None:
            self.side.drop_proposal()
            self.computation.start(self._workspace.event, allow_moves=self.head.allows_moves)

    def _show_proposal(self, plan: PlacementPlan) -> None:
        self._early = plan if self.day is None else None
        if self.day is not None:
            is_new = self.side.show_proposal(self.day, plan)
            said = self.tr("A proposal is ready. The day is unchanged until you take it over.")
            if not plan.is_best:
                said = self.tr("Stopped. This is the proposal there was by then; the day is unchanged.")
            if is_new or not plan.is_best:
                self.message.emit(said, None)

    def _apply(self, plan: PlacementPlan) -> None:
        event = self._workspace.event
        if event is not None and self.edits.apply(plan, event=event):
            self.side.drop_proposal()

    def _release(self) -> None:
        if self._workspace.event is not None:
            self.edits.release(self._workspace.event)

    def _print_sheet(self, participant: int) -> None:
        if self.day is not None:
            number = self.day.basis.participants[participant].number
            self.papers.save_sheet(participant, number=number)

    def _ask_help(self) -> None:
        day = self.day
        if day is not None:
            self._help.ask(lambda session: day_remedy_rows(session, day.given))

    def _show_help(self, found: Sequence[DayRemedyRow]) -> None:
        words = self._workspace.words
        rows = []
        for row in found:
            remedy = row.remedy
            said = words.day_remedy(
                remedy.kind, company=row.company, title=row.title, town=remedy.town, level=remedy.level,
                n=remedy.places,
            )  # fmt: skip
            gain = words.text("day_remedy", "gains_people", n=remedy.people)
            rows.append(PaneRow(text=f"{said}: {gain}", icon="idea", tone="accentText", key=row.organisation))
        if not rows:
            rows.append(PaneRow(text=self.tr("No single change would give more people a company."), icon="info"))
        self.waiting.show_help(rows)

    def _show_employer(self, organisation: int) -> None:
        if organisation:
            self.row_wanted.emit("employers", organisation)

    def _take_failure(self, error: object) -> None:
        if isinstance(error, UserError):
            self.message.emit(self._workspace.words.error(error), None)
        elif isinstance(error, BaseException):
            raise error
