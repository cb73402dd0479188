"""Work out beside the window why wishes of the person in view are not met, and what else they could have had."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer

from refugeesday.gui.plan.explaining import PAUSE, cause_words, refuse_unknown
from refugeesday.services.alternatives import AlternativeBook
from refugeesday.services.apart import APART_FROM, run_apart
from refugeesday.services.explanations import PersonBook, wish_causes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.context import Context
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.plan.inspector import Inspector
    from refugeesday.gui.plan.loading import PlanLoader
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.alternatives import AlternativeRow
    from refugeesday.services.explanations import CauseRow
    from refugeesday.wording import Words

R = TypeVar("R")
SHORT_PAUSE = 200
"""Milliseconds somebody stays in view before anything is worked out for them."""


class PersonAnswers(QObject):
    """Fill in open wishes and other possibilities of whoever the inspector shows, as soon as each is known.

    At large events the wishes come from another process: they need everything judged again.
    """

    def __init__(
        self, context: Context[Workspace], *, loader: PlanLoader, inspector: Inspector, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._loader, self._inspector = context, loader, inspector
        self._books: tuple[PlanDay, PersonBook, AlternativeBook] | None = None
        self._wishes: dict[int, list[CauseRow]] = {}
        self._others: dict[int, list[AlternativeRow]] = {}
        self._stop = Event()
        self._soon, self._later = self._timer(SHORT_PAUSE, self._seek), self._timer(PAUSE, self._seek_apart)
        inspector.installEventFilter(self)
        inspector.person_changed.connect(self._ask)
        loader.day_judged.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold what is compared with only while it is looked at: at a large day much is needed for it."""
        if event.type() is QEvent.Type.Hide:
            self._books = None
        return super().eventFilter(watched, event)

    def _timer(self, pause: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(run)
        return timer

    @property
    def _subject(self) -> tuple[int, int | None] | None:
        """Give the person in view with the interview in view."""
        view = self._inspector.view
        return None if view is None else (view.id, None if view.appointment is None else view.appointment.id)

    def _forget(self) -> None:
        self._wishes.clear()
        self._others.clear()
        self._ask()

    def _ask(self) -> None:
        self._stop.set()
        self._stop = Event()
        self._soon.stop()
        self._later.stop()
        subject, day = self._subject, self._loader.day
        if subject is None or day is None or subject[0] not in day.participants:  # taken back while in view
            return
        participant, interview = subject
        if not day.participants[participant].wishes:
            self._wishes[participant] = []
        self._show()
        is_far = participant not in self._wishes and self._is_large(day)
        if is_far:
            self._later.start()
        if (participant not in self._wishes and not is_far) or (interview or 0) not in {0, *self._others}:
            self._soon.start()

    def _seek(self) -> None:
        """Compare the interview in view with others; where few people are, look for the causes too."""
        subject, day, state = self._subject, self._loader.day, self._loader.state
        if subject is None or day is None or not self._inspector.isVisible():
            return
        if state is None or state.given is not day.given:  # asked again as soon as the day is judged
            return
        participant, interview = subject
        if self._books is None or self._books[0] is not day:
            found = None if state.book is None else state.book.found
            now = self._context.session.session.now()
            self._books = day, PersonBook(day.given, now=now), AlternativeBook(day.given, found=found, now=now)
        _, people, others = self._books
        stop = self._stop
        seeks_wishes = participant not in self._wishes and not self._is_large(day)

        def compare(_report: Report) -> list[AlternativeRow]:
            return others.alternatives(interview or 0, should_stop=stop.is_set)

        def explain(_report: Report) -> list[CauseRow]:
            return people.unmet(participant)

        if interview is not None and interview not in self._others:
            self._start(compare, self._others, interview, stop)
        if seeks_wishes:
            self._start(explain, self._wishes, participant, stop)

    def _seek_apart(self) -> None:
        """Look for the causes of the person in view in another process."""
        subject, day, path = self._subject, self._loader.day, self._context.session.session.path
        if subject is None or day is None or not self._inspector.isVisible():
            return
        participant, event, stop = subject[0], day.event.id, self._stop

        def explain(report: Report) -> list[CauseRow] | None:
            def is_stopped() -> bool:
                report(0.0)  # raises when the program ends
                return stop.is_set()

            work = partial(wish_causes, participant=participant)
            return None if path is None else run_apart(path, work, event, should_stop=is_stopped)

        self._start(explain, self._wishes, participant, stop)

    def _start(
        self, work: Callable[[Report], list[R] | None], known: dict[int, list[R]], key: int, stop: Event
    ) -> None:
        def take(found: list[R] | None) -> None:
            if found is not None and not stop.is_set():
                known[key] = found
                self._show()

        task = self._context.tasks.start(work)
        task.succeeded.connect(take)
        task.failed.connect(refuse_unknown)

    def _is_large(self, day: PlanDay) -> bool:
        return len(day.given.participants) >= APART_FROM and self._context.session.session.path is not None

    def _show(self) -> None:
        subject, day, words = self._subject, self._loader.day, self._context.session.words
        if day is not None and subject is not None:
            wishes, others = self._wishes.get(subject[0], ()), self._others.get(subject[1] or 0, ())
            self._inspector.set_wishes(tuple(_wish_words(day, row, words) for row in wishes))
            self._inspector.set_others(tuple(self._other_words(day, row) for row in others))

    def _other_words(self, day: PlanDay, row: AlternativeRow) -> str:
        """Say where and when, the points, who gives way, and what it costs everybody."""
        where = self.tr("{time} {booth}: {points} points")
        parts = [where.format(time=day.time(row.starts), booth=day.booth_name(row.booth), points=row.score)]
        loser = day.interviews.get(row.gives_way or 0)
        if loser is not None:
            name = day.participants[loser.participant].person.short_name
            parts.append(self.tr("instead of {name}").format(name=name))
        return ", ".join([*parts, self._context.session.words.cost(row.cost, is_exact=row.is_exact)])


def _wish_words(day: PlanDay, row: CauseRow, words: Words) -> str:
    organisation = day.organisations.get(row.organisation or 0)
    name = row.title if organisation is None else organisation.name
    return f"{row.wish}. {name}: {cause_words(row, words)}"
