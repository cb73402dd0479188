"""Head the plan page: views, how the plan stands, what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.chips import Chip
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from refugeesday.gui.plan.day import PlanDay, PlanState
    from refugeesday.gui.theme import Theme


FEW_CHANGES = 5
"""Up to so many changes since the release the plan still counts as the released one."""


class PlanHead(PageHead):
    """Show title, views and buttons; the signals ask the page."""

    view_chosen = Signal(str)
    check_asked = Signal()
    release_asked = Signal()
    versions_asked = Signal()
    replan_asked = Signal()
    walk_in_asked = Signal()
    shares_asked = Signal()
    print_asked = Signal()
    papers_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.set_margins(16, 16)
        self.views = Segmented(
            [("booth", "", "booths"), ("person", "", "person"), ("interpreter", "", "interpreter")],
            name="",
            theme=theme,
        )
        self.views.chosen.connect(self.view_chosen)
        self.state = Chip("", theme=theme, tone="warn", icon="draft")
        self.check = Button(theme=theme, icon="warning", run=self.check_asked.emit)
        self.release = Button(theme=theme, icon="check", run=self._ask_release)
        self._may_release = False
        self.more = IconButton("more", "", theme=theme, framed=True, run=self._open_more)
        self.print = IconButton("print", "", theme=theme, keys="Ctrl+P", framed=True, run=self.print_asked.emit)
        self.allows_moves = False
        self.menu: QMenu | None = None
        self.add_after_title(self.views)
        for widget in (self.state, self.check, self.release, self.print, self.more):
            self.add_at_end(widget)
        self.retranslate()

    def show_state(self, day: PlanDay, state: PlanState) -> None:
        """Say how the plan stands and how much is to be looked at."""
        released = next((one for one in day.versions if one.is_in_force), None)
        if released is None or state.changes is None:
            self.state.set_text(self.tr("Draft"), tone="warn", icon="draft")
        elif state.changes > FEW_CHANGES:
            words = self.tr("Draft, %n change(s) since the release", "", state.changes)
            self.state.set_text(words, tone="warn", icon="draft")
        else:
            on = f"{day.local(released.created_at):%d.%m.}"
            words = self.tr("Released on {date}").format(date=on)
            if state.changes:
                words = self.tr("Released on {date}, %n change(s) since", "", state.changes).format(date=on)
            self.state.set_text(words, tone="ok", icon="ok")
        count = len(state.conflicts)
        self.check.setText(self.tr("Check plan (%n finding(s))", "", count) if count else self.tr("Check plan"))
        self.check.set_icon("warning" if count else "ok")
        self._may_release = state.may_release
        self.release.setEnabled(state.may_release or state.has_errors)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.views.setAccessibleName(self.tr("View"))
        self.views.set_text("booth", self.tr("By booth"))
        self.views.set_text("person", self.tr("By person"))
        self.views.set_text("interpreter", self.tr("Interpreting"))
        self.check.setText(self.tr("Check plan"))
        self.release.setText(self.tr("Release plan"))
        self.print.set_name(self.tr("Print the plan as a list"))
        self.more.set_name(self.tr("More about the plan"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _ask_release(self) -> None:
        """Ask for the release, or for the list of what stands in its way."""
        (self.release_asked if self._may_release else self.check_asked).emit()

    def _open_more(self) -> None:
        menu = self.menu = QMenu(self)
        for icon, words, signal in (
            ("repeat", self.tr("Plan again from now on, or without a booth"), self.replan_asked),
            ("walk_in", self.tr("Person without registration"), self.walk_in_asked),
            ("reports", self.tr("Who has how many interviews"), self.shares_asked),
            ("history", self.tr("Versions of the plan"), self.versions_asked),
            ("pdf", self.tr("Sheets for booths and interpreters"), self.papers_asked),
        ):
            action = QAction(self._theme.icon(icon), words, menu)
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit())
            menu.addAction(action)
        menu.addSeparator()
        moves = QAction(self.tr("When computing, released interviews may change"), menu)
        moves.setCheckable(True)
        moves.setChecked(self.allows_moves)
        moves.toggled.connect(self._set_moves)
        menu.addAction(moves)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _set_moves(self, allowed: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        self.allows_moves = allowed
