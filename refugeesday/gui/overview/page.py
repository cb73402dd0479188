"""The overview: what is next, how the event stands, what happened last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refugeesday.domain.changes import Topic
from refugeesday.domain.organisations import ContactLog
from refugeesday.gui.days import date_words
from refugeesday.gui.history.entries import history_row
from refugeesday.gui.latest_reading import LatestReading
from refugeesday.gui.overview.card_grid import CardGrid
from refugeesday.gui.overview.countdown_card import CountdownCard
from refugeesday.gui.overview.deadlines_card import DeadlinesCard
from refugeesday.gui.overview.figure_cards import EMPLOYERS, REPLIES, VOLUNTEERS, PartsCard, PlanCard
from refugeesday.gui.overview.figure_reading import FigureReading
from refugeesday.gui.overview.lines_cards import CallsCard, ChangesCard
from refugeesday.gui.overview.tasks_card import TasksCard
from refugeesday.gui.pages import Page
from refugeesday.gui.point_pages import PAGES
from refugeesday.gui.saving import Saving
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.page_scroll import PageScroll
from refugeesday.gui.widgets.tab_order import follow_reading_order
from refugeesday.services.checklists import deadlines, settled_by, tick_checklist_item
from refugeesday.services.events import event as read_event
from refugeesday.services.events import today_at
from refugeesday.services.findings import findings
from refugeesday.services.growth import growth
from refugeesday.services.history import history_steps
from refugeesday.services.open_points import DueCall, OpenPoints, Point
from refugeesday.services.organisations import log_contact

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from refugeesday.domain.checks import Finding
    from refugeesday.domain.deadlines import Deadline
    from refugeesday.domain.events import Event
    from refugeesday.gui.context import Context
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.event_counts import EventCounts


class OverviewPage(Page):
    """Show the event in front at a glance; every figure opens the rows behind it."""

    key: ClassVar[str] = "overview"
    shows: ClassVar[frozenset[Topic]] = frozenset(Topic)

    _chosen = Signal(str)

    def __init__(self, context: Context[Workspace]) -> None:
        super().__init__()
        self._workspace, self._theme, self._language = context.session, context.theme, context.language
        self._findings: list[Finding] = []
        self._saving = Saving(self._workspace, self)
        self._saving.message.connect(self.message)
        self._head = PageHead(theme=self._theme)
        ask = self.command_wanted.emit
        self.run_sheet = Button(theme=self._theme, icon="print", run=partial(ask, "event", "print"))
        self.record = Button(theme=self._theme, icon="add_person", run=partial(ask, "participants", "new"))
        for button in (self.run_sheet, self.record):
            self._head.add_at_end(button)
        self.tasks = TasksCard(theme=self._theme)
        self._countdown = CountdownCard(self._chosen, theme=self._theme)
        self._calls = CallsCard(theme=self._theme)
        self._plan = PlanCard(theme=self._theme)
        self._replies = PartsCard(Point.REPLY_PROMISED, REPLIES, theme=self._theme)
        self._employers = PartsCard(Point.COMMITTED, EMPLOYERS, theme=self._theme)
        self._volunteers = PartsCard(Point.HELP_PROMISED, VOLUNTEERS, theme=self._theme)
        self._deadlines = DeadlinesCard(theme=self._theme)
        self._changes = ChangesCard(theme=self._theme)
        self._event: Event | None = None
        self._told: Mapping[Point, int] = {}
        self._due: Mapping[Point, Deadline] = {}
        self._checking = LatestReading(self._workspace.session, context.tasks, self)
        self._checking.done.connect(self._take_findings)
        self._volunteers.align_head()
        self._figures = FigureReading(self._workspace.session, context.tasks, self)
        self._figures.read.connect(self._show)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Overview")

    def reload(self) -> None:
        """Read the figures; what is wrong with the plan is looked for beside the window and stays until then."""
        event = self._workspace.event
        if event is None:
            return
        self._figures.ask(event)
        self._checking.ask(lambda session: (findings(session, event=event), growth(session, event=event)))

    def take_counts(self, counts: EventCounts) -> None:
        """Hear who must be told something."""
        if counts.told is not None and counts.told != self._told:
            self._told = counts.told
            self._show_tasks()

    def retranslate(self) -> None:
        """Set the words that do not come with the figures."""
        day = date_words(self._workspace.session.now().astimezone(), long=True)
        self._head.set_words(self.title, day)
        self.run_sheet.setText(self.tr("Print run sheet"))
        self.record.setText(self.tr("Record a person"))

    def panes(self) -> list[QWidget]:
        """Give the cards in reading order."""
        return [self._head, *self._grid.cards]

    def _connect(self) -> None:
        for card in (self.tasks, self._calls, self._plan, self._replies, self._employers, self._volunteers):
            card.chosen.connect(self._chosen)
        self._chosen.connect(self._open)
        self.tasks.done_wanted.connect(self._do)
        self.tasks.begin_wanted.connect(lambda page: self.list_wanted.emit(page, ""))
        self.tasks.findings_wanted.connect(self._show_findings)
        self._calls.made.connect(self._note_call)
        self._deadlines.done.connect(self._tick_deadline)
        self._deadlines.all_wanted.connect(lambda: self.list_wanted.emit("event", ""))
        self._changes.history_wanted.connect(self.history_wanted)

    def _lay_out(self) -> None:
        self._grid = CardGrid(
            {
                "tasks": self.tasks, "countdown": self._countdown, "calls": self._calls, "plan": self._plan,
                "replies": self._replies, "employers": self._employers, "changes": self._changes,
                "deadlines": self._deadlines, "volunteers": self._volunteers,
            },
            theme=self._theme,
        )  # fmt: skip
        scroll = PageScroll(self._grid, self._grid.grid)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._head)
        layout.addWidget(scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards into two columns where four are too narrow for their words."""
        super().resizeEvent(event)
        self._grid.fit(self.width())

    def _take_findings(self, found: tuple[list[Finding], list[tuple[date, int]]]) -> None:
        self._findings, grown = found
        if (event := self._workspace.event) is not None:
            self._countdown.show_growth(grown, today=today_at(self._workspace.session, event))
        self._show_tasks()

    def _show_tasks(self) -> None:
        if self._figures.points is not None and self._event is not None:
            released = self._event.released_version is not None
            self.tasks.show_points(
                self._figures.points,
                self._event,
                told=self._told,
                due=self._due,
                findings=len(self._findings),
                has_told=released and self._has_told(),
            )

    def _has_told(self) -> bool:
        """Say whether somebody who takes part knows an interview, as far as that is counted."""
        placed = self._figures.points.count(Point.PLACED) if self._figures.points is not None else 0
        return self._told.get(Point.MUST_BE_TOLD, placed) < placed

    def _show(self, points: OpenPoints) -> None:
        session, locale = self._workspace.session, self._language.locale
        event = self._event = read_event(session, self._workspace.event or 0)
        today, due = today_at(session, event.id), deadlines(session, event=event.id)
        self._countdown.show_event(event, today=today, locale=locale)
        self._countdown.show_points(points, locale=locale)
        self._due = settled_by(due, event=event.date, today=today)
        self._show_tasks()
        self._calls.show_calls(points.calls, locale=locale)
        self._deadlines.show_deadlines(due)
        self._plan.show_points(points, has_interviews=event.has_interviews, locale=locale)
        words = self._words()
        self._replies.show_points(points, self.tr("Replies"), words, locale=locale)
        self._employers.show_points(points, self.tr("Employers"), words, locale=locale)
        self._volunteers.show_points(points, self.tr("Volunteering"), words, locale=locale)
        steps = history_steps(session, limit=ChangesCard.SHOWN * 4)
        rows = [history_row(step, words=self._workspace.words, now=session.now(), locale=locale) for step in steps]
        self._changes.show_rows(rows)
        follow_reading_order(*self._grid.cards)

    def _words(self) -> dict[Point, str]:
        return {
            Point.REPLY_PROMISED: self.tr("promised"),
            Point.REPLY_OPEN: self.tr("open"),
            Point.REPLY_DECLINED: self.tr("declined or not come"),
            Point.COMMITTED: self.tr("promised"),
            Point.COMMITMENT_ASKED: self.tr("asked"),
            Point.COMMITMENT_OPEN: self.tr("open"),
            Point.COMMITMENT_DECLINED: self.tr("declined"),
            Point.HELP_PROMISED: self.tr("promised"),
            Point.HELP_ASKED: self.tr("asked"),
            Point.INTERPRETERS: self.tr("interpret"),
            Point.INTERPRETERS_FREE: self.tr("of these without interview"),
        }

    def _open(self, key: str) -> None:
        self.list_wanted.emit(PAGES[Point(key)], key)

    def _do(self, key: str) -> None:
        """Lead to where a task is done; a plan that is not there yet is computed at once."""
        page = "plan" if self._event is None or self._event.has_interviews else "placement"
        if Point(key) is not Point.UNPLACED:
            self.list_wanted.emit("invitations", key)
        elif self._figures.points is not None and not self._figures.points.planned:
            self.command_wanted.emit(page, "compute")
        else:
            self.list_wanted.emit(page, "")

    def _show_findings(self) -> None:
        from refugeesday.gui.overview.findings_dialog import FindingsDialog  # brings tables: not needed to open

        dialog = FindingsDialog(self._findings, words=self._workspace.words, theme=self._theme, parent=self)
        dialog.row_wanted.connect(self.row_wanted)
        dialog.open()

    def _tick_deadline(self, one: Deadline) -> None:
        session, done = self._workspace.session, self.tr("Done: {task}").format(task=one.item.title)
        if not self._saving.run(lambda: tick_checklist_item(session, one.id, is_done=True), done=done):
            self.reload()

    def _note_call(self, call: DueCall) -> None:
        session = self._workspace.session
        note = ContactLog(
            organisation=call.organisation,
            at=session.now(),
            text=self.tr("Called: {text}").format(text=call.agreed.text),
        )
        done = self.tr("Call noted: {name}").format(name=call.name)
        if not self._saving.run(lambda: log_contact(session, note), done=done):
            self.reload()
