"""What the page does beside moving single cards: compute, plan again, take in people, look at versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from refugeesday.errors import UserError
from refugeesday.gui.plan.person_answers import PersonAnswers
from refugeesday.gui.plan.versions_pane import Preview
from refugeesday.services.beside import beside
from refugeesday.services.plan_versions import as_plan, version_interviews

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.context import Context
    from refugeesday.gui.plan.computing import Computation
    from refugeesday.gui.plan.edits import PlanEdits
    from refugeesday.gui.plan.head import PlanHead
    from refugeesday.gui.plan.interview_table import InterviewLine
    from refugeesday.gui.plan.loading import PlanLoader
    from refugeesday.gui.plan.replan_dialog import ReplanWish
    from refugeesday.gui.plan.side import PlanSide
    from refugeesday.gui.plan.whole_edits import WholeEdits
    from refugeesday.gui.widgets.table_view import RowsView
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.arrivals import WalkIn


class DayWork(QObject):
    """Open the dialogs of the day and carry out what they ask; `taken_in` tells a new registration."""

    taken_in = Signal(int)

    def __init__(
        self,
        context: Context[Workspace],
        *,
        loader: PlanLoader,
        edits: PlanEdits,
        whole: WholeEdits,
        computation: Computation,
        side: PlanSide,
        head: PlanHead,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._loader, self._edits, self._whole = loader, edits, whole
        self._computation, self._side, self._head = computation, side, head
        side.versions.compared.connect(self._compare)
        side.versions.keep_asked.connect(self._keep)
        loader.day_read.connect(self._list_again)
        PersonAnswers(context, loader=loader, inspector=side.inspector, parent=parent)

    def open_walk_in(self) -> None:
        """Ask for a person without registration."""
        day = self._loader.day
        if day is None:
            return
        from refugeesday.gui.plan.walk_in_dialog import WalkInDialog  # a window opens without dialogs

        theme, words = self._context.theme, self._context.session.words
        dialog = WalkInDialog(day, words=words, theme=theme, parent=self._parent)
        dialog.taken.connect(self._take_in)
        dialog.open()

    def ask_for_rest(self) -> bool:
        """Ask how the rest of a day that has begun is planned; false where it has not."""
        day, now = self._loader.day, self._edits.now()
        has_begun = day is not None and day.event.on_the_day(now) is not None and day.slots[0].span.starts <= now
        if has_begun:
            self.open_replan()
        return has_begun

    def open_replan(self) -> None:
        """Ask from when on the day is planned again."""
        day = self._loader.day
        if day is None or self._computation.is_running:
            return
        from refugeesday.gui.plan.replan_dialog import ReplanDialog  # a window opens without dialogs

        dialog = ReplanDialog(
            day,
            now=self._edits.now(),
            allows_moves=self._head.allows_moves,
            theme=self._context.theme,
            parent=self._parent,
        )
        dialog.asked.connect(self._replan)
        dialog.open()

    def show_versions(self) -> None:
        """List the versions beside the board."""
        if self._loader.day is not None:
            self._side.show_versions(self._loader.day, words=self._context.session.words)

    def show_shares(self) -> None:
        """List who has how many interviews beside the board."""
        if self._loader.day is not None:
            self._side.show_shares(self._loader.day, words=self._context.session.words)

    def print_list(self, table: RowsView[InterviewLine], *, title: str) -> SignalInstance:
        """Offer a table on paper or in a file, and give the signal that tells what became of it."""
        from refugeesday.gui.lists.list_dialog import ListDialog  # brings printing, which no window needs to open

        dialog = ListDialog(table, title=title, context=self._context, parent=self._parent)
        dialog.open()
        return dialog.told

    def _take_in(self, new: WalkIn) -> None:
        event = self._context.session.event
        made = self._edits.add_walk_in(new, event=event) if event is not None else None
        if made is not None:
            self.taken_in.emit(made)

    def _replan(self, wish: ReplanWish) -> None:
        day = self._loader.day
        if day is None:
            return
        if wish.booth is not None:
            at = day.local(wish.begin).time()
            if not self._edits.close_booth(wish.booth, name=day.booth_name(wish.booth), at=at):
                return
        self._computation.start_day(
            day.event.id, now=wish.begin, only_present=wish.only_present, allow_moves=wish.allows_moves
        )

    def _keep(self) -> None:
        day = self._loader.day
        if day is not None:
            name = self.tr("Kept on {time}").format(time=f"{day.local(self._edits.now()):%d.%m. %H:%M}")
            self._whole.keep(day.event.id, name=name, size=len(day.interviews))

    def _list_again(self) -> None:
        if self._side.currentWidget() is self._side.versions:
            self.show_versions()
        elif self._side.currentWidget() is self._side.shares:
            self.show_shares()

    def _compare(self, version: int, other: int | None) -> None:
        """Read versions beside the window, and show how the first differs."""
        day, state, session = self._loader.day, self._loader.state, self._context.session.session
        chosen = self._side.versions.version(version)
        if day is None or state is None or state.book is None or chosen is None:
            return
        found, interviews, name = state.book.found, day.given.interviews, self._context.session.words.version
        title = f"{name(chosen.name)}, {day.local(chosen.created_at):%d.%m.%Y %H:%M}"

        def work(_report: object) -> Preview:
            with beside(session) as reader:
                plans = [version_interviews(reader, id_) for id_ in (version, other) if id_ is not None]
            kept = [as_plan(plan, now=interviews, eligibility=found) for plan in plans]
            return Preview(interviews=kept[0], title=title, before=kept[1] if other is not None else None)

        task = self._context.tasks.start(work)
        task.succeeded.connect(self._show)
        task.failed.connect(self._raise_unknown)

    def _show(self, preview: Preview) -> None:
        if self._loader.day is not None:
            self._side.show_preview(self._loader.day, preview, words=self._context.session.words)

    def _raise_unknown(self, error: object) -> None:
        if isinstance(error, BaseException) and not isinstance(error, UserError):
            raise error
