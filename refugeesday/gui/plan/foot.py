"""Close the plan page: its figures, the proven limit, computing with progress and its two ways to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QWidget

from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.labels import make_label
from refugeesday.gui.widgets.status_strip import ProgressButton, StatusStrip

if TYPE_CHECKING:
    from refugeesday.gui.plan.computing import Computation
    from refugeesday.gui.theme import Theme
    from refugeesday.services.plans import PlanSummary


class PlanFoot(StatusStrip):
    """Show the figures; the signals ask the page."""

    compute_asked = Signal()
    stop_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._is_running = False
        self._summary: PlanSummary | None = None
        self._limit: int | None = None
        self.time = make_label("", "sub")
        self.cancel = Button(theme=theme, kind="ghost", run=self.cancel_asked.emit)
        self.stop = Button(theme=theme, icon="stop", run=self.stop_asked.emit)
        self.compute = ProgressButton("", theme=theme, icon="compute")
        self.compute.clicked.connect(self._ask)
        for widget in (self.time, self.cancel, self.stop, self.compute):
            self.add_at_end(widget)
        self.set_running(running=False)

    def follow(self, computation: Computation) -> None:
        """Show how a computation goes, and let it be stopped."""
        computation.started.connect(lambda: self.set_running(running=True))
        computation.ended.connect(lambda: self.set_running(running=False))
        computation.progressed.connect(self.set_elapsed)
        self.stop_asked.connect(computation.stop)
        self.cancel_asked.connect(computation.cancel)

    def show_summary(self, summary: PlanSummary, *, limit: int | None) -> None:
        """Show a plan in numbers; `limit` is how many more could have an interview at most, None where not proven."""
        self._summary, self._limit = summary, limit
        average = summary.interviews / max(summary.placed, 1)
        figures = [
            (str(summary.placed), self.tr("of {total} have an interview").format(total=summary.expected)),
            (f"Ø {QLocale().toString(average, 'f', 1)}", self.tr("interviews")),
            (str(summary.weak), self.tr("interview(s) suit little", "", summary.weak)),
        ]
        if limit is not None:
            words = (
                self.tr("At most %n more would be possible", "", limit) if limit else self.tr("No more are possible")
            )
            figures.append(("", words))
        proven = self.tr("Proven: nobody else without an interview could get one as things stand, in no plan at all.")
        self.set_figures(figures, notes={len(figures) - 1: proven} if limit is not None else None)

    def set_running(self, *, running: bool) -> None:
        """Show whether a plan is being computed."""
        self._is_running = running
        for widget in (self.time, self.cancel, self.stop):
            widget.setVisible(running)
        self.compute.setText(self.tr("Computing the plan") if running else self.tr("Compute plan"))
        self.compute.setToolTip("" if running else self.tr("Compute plan (on the board: Ctrl+Enter)"))
        self.compute.set_icon("" if running else "compute")
        self.stop.setText(self.tr("Stop"))
        self._let_stop(is_there=False)
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Ends without a proposal; the plan stays as it is"))
        if not running:
            self.set_fraction(None)

    def set_elapsed(self, fraction: float, seconds: int) -> None:
        """Show how far computing is, and for how long it runs."""
        left = round(seconds * (1 - fraction) / fraction) if fraction >= 0.1 and seconds > 1 else None
        if left:
            self.time.setText(self.tr("%n second(s) left", "", left))
        else:
            self.time.setText(self.tr("for %n second(s)", "", seconds))
        self.set_fraction(fraction)
        self._let_stop(is_there=fraction > 0)

    def _let_stop(self, *, is_there: bool) -> None:
        """Offer to stop once there is a plan to propose."""
        self.stop.setEnabled(is_there)
        self.stop.setToolTip(
            self.tr("Ends at once; the best plan so far is proposed")
            if is_there
            else self.tr("Possible as soon as there is a first plan")
        )

    def set_fraction(self, fraction: float | None) -> None:
        """Show progress on the line and in the button."""
        self.set_progress(fraction)
        self.compute.set_progress(fraction)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_running(running=self._is_running)
            if self._summary is not None:
                self.show_summary(self._summary, limit=self._limit)

    def _ask(self) -> None:
        if not self._is_running:
            self.compute_asked.emit()
