"""Work out beside the window why wishes of the person in view are not met."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from refugeesday.gui.plan.explaining import APART_FROM, PAUSE, cause_words, refuse_unknown
from refugeesday.services.apart import run_apart
from refugeesday.services.explanations import CauseRow, WishBook, wish_causes

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.context import Context
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.plan.inspector import Inspector
    from refugeesday.gui.plan.loading import PlanLoader
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace

SHORT_PAUSE = 200
"""Milliseconds somebody stays in view before their wishes are looked into."""


class WishCauses(QObject):
    """Fill in the wishes of whoever the inspector shows, as soon as their causes are known."""

    def __init__(
        self, context: Context[Workspace], *, loader: PlanLoader, inspector: Inspector, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._loader, self._inspector = context, loader, inspector
        self._book: tuple[PlanDay, WishBook] | None = None
        self._known: dict[int, list[CauseRow]] = {}
        self._stop = Event()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._seek)
        inspector.person_changed.connect(self._ask)
        loader.day_judged.connect(self._forget)

    def _forget(self) -> None:
        self._known.clear()
        self._ask()

    def _ask(self) -> None:
        self._stop.set()
        self._later.stop()
        view, day = self._inspector.view, self._loader.day
        if view is None or day is None:
            return
        if view.id in self._known or not day.participants[view.id].wishes:
            self._show(view.id, self._known.get(view.id, []))
        else:
            self._later.start(SHORT_PAUSE if len(day.given.participants) < APART_FROM else PAUSE)

    def _seek(self) -> None:
        view, day, path = self._inspector.view, self._loader.day, self._context.session.session.path
        if view is None or day is None or self._loader.state is None or not self._inspector.isVisible():
            return
        stop = self._stop = Event()
        wanted = view.id

        def work(report: Report) -> list[CauseRow] | None:
            if len(day.given.participants) >= APART_FROM and path is not None:
                return self._apart(path, day, wanted, report, stop)
            if self._book is None or self._book[0] is not day:
                self._book = day, WishBook(day.given)
            return self._book[1].unmet(wanted)

        task = self._context.tasks.start(work)
        task.succeeded.connect(lambda found: self._take(wanted, found) if not stop.is_set() else None)
        task.failed.connect(refuse_unknown)

    def _apart(self, path: Path, day: PlanDay, participant: int, report: Report, stop: Event) -> list[CauseRow] | None:
        def is_stopped() -> bool:
            report(0.0)  # raises when the program ends
            return stop.is_set()

        work = partial(wish_causes, participant=participant)
        return run_apart(path, work, day.event.id, should_stop=is_stopped)

    def _take(self, participant: int, found: list[CauseRow] | None) -> None:
        if found is not None:
            self._known[participant] = found
            self._show(participant, found)

    def _show(self, participant: int, found: list[CauseRow]) -> None:
        day, words = self._loader.day, self._context.session.words
        if day is None or self._inspector.view is None or self._inspector.view.id != participant:
            return
        rows = []
        for row in found:
            organisation = day.organisations.get(row.organisation or 0)
            name = row.title if organisation is None else organisation.name
            rows.append(f"{row.wish}. {name}: {cause_words(row, words)}")
        self._inspector.set_wishes(tuple(rows))
