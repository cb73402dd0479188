"""Head the placement page: the day, how it stands, release, print, plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from refugeesday.gui.days import date_words
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.chips import Chip
from refugeesday.gui.widgets.page_head import PageHead
from refugeesday.gui.widgets.status_strip import ProgressButton

if TYPE_CHECKING:
    from refugeesday.gui.placement.day import DayView
    from refugeesday.gui.theme import Theme


class PlacementHead(PageHead):
    """Show title, day, state and buttons; the signals ask the page."""

    compute_asked = Signal()
    stop_asked = Signal()
    release_asked = Signal()
    print_asked = Signal()
    companies_asked = Signal()
    export_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.allows_moves = False
        self._is_running = False
        self.state = Chip("", theme=theme, tone="warn", icon="draft")
        self.release = Button(theme=theme, icon="check", run=self.release_asked.emit)
        self.print_list = Button(theme=theme, icon="print", run=self.print_asked.emit)
        self.more = IconButton("more", "", theme=theme, framed=True, run=self._open_more)
        self.stop = Button(theme=theme, icon="stop", run=self.stop_asked.emit)
        self.compute = ProgressButton("", theme=theme, icon="compute")
        self.compute.clicked.connect(self._ask)
        for widget in (self.state, self.release, self.print_list, self.more, self.stop, self.compute):
            self.add_at_end(widget)
        self.retranslate()
        self.set_running(running=False)

    def show_day(self, day: DayView, *, title: str) -> None:
        """Say which day it is and how it stands."""
        on = day.event.placement_day
        self.set_words(title, date_words(on))
        in_force = next((one for one in day.versions if one.is_in_force), None)
        if in_force is None or day.changes is None:
            self.state.set_text(self.tr("Draft"), tone="warn", icon="draft")
        elif day.changes:
            words = self.tr("Draft, %n change(s) since the release", "", day.changes)
            self.state.set_text(words, tone="warn", icon="draft")
        else:
            date = f"{in_force.created_at.astimezone():%d.%m.}"
            self.state.set_text(self.tr("Released on {date}").format(date=date), tone="ok", icon="ok")
        self.release.setEnabled(bool(day.rows) and day.changes != 0)

    def set_running(self, *, running: bool) -> None:
        """Show whether the day is being planned."""
        self._is_running = running
        self.stop.setVisible(running)
        self.compute.setText(self.tr("Planning the day") if running else self.tr("Suggest assignment"))
        self.compute.set_icon("" if running else "compute")
        self.compute.set_progress(0.0 if running else None)

    def set_fraction(self, fraction: float) -> None:
        """Show how far planning is."""
        if self._is_running:
            self.compute.set_progress(fraction)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.release.setText(self.tr("Release plan"))
        self.print_list.setText(self.tr("Print company list"))
        self.more.set_name(self.tr("More about the placement day"))
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip(self.tr("Ends with the proposal there is by then; the day stays as it is"))
        self.compute.setToolTip(self.tr("Suggest assignment (in the list: Ctrl+Enter)"))
        self.set_running(running=self._is_running)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _ask(self) -> None:
        if not self._is_running:
            self.compute_asked.emit()

    def _open_more(self) -> None:
        menu = QMenu(self)
        moves = QAction(self.tr("When planning, released companies may change"), menu)
        moves.setCheckable(True)
        moves.setChecked(self.allows_moves)
        moves.toggled.connect(self._set_moves)
        export = QAction(self._theme.icon("export"), self.tr("Write list as table"), menu)
        export.triggered.connect(lambda _checked=False: self.export_asked.emit())
        companies = QAction(self._theme.icon("print"), self.tr("Print sheets for the companies"), menu)
        companies.triggered.connect(lambda _checked=False: self.companies_asked.emit())
        for action in (moves, companies, export):
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _set_moves(self, allowed: bool) -> None:  # noqa: FBT001 - slot of a signal that carries the state
        self.allows_moves = allowed
