"""Work out beside the window why wishes of the person in view are not met, and what else they could have had."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from refugeesday.gui.plan.explaining import APART_FROM, PAUSE, cause_words, refuse_unknown
from refugeesday.services.apart import run_apart
from refugeesday.services.explanations import AlternativeRow, CauseRow, PersonBook, wish_causes

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.context import Context
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.plan.inspector import Inspector
    from refugeesday.gui.plan.loading import PlanLoader
    from refugeesday.gui.tasks import Report
    from refugeesday.gui.workspace import Workspace
    from refugeesday.planning.additions import Worth
    from refugeesday.wording import Words

SHORT_PAUSE = 200
"""Milliseconds somebody stays in view before anything is worked out for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answers:
    wishes: list[CauseRow]
    others: list[AlternativeRow]


_NOTHING = _Answers(wishes=[], others=[])


class PersonAnswers(QObject):
    """Fill in open wishes and other possibilities of whoever the inspector shows, as soon as they are known.

    At large events only the wishes, in another process.
    """

    def __init__(
        self, context: Context[Workspace], *, loader: PlanLoader, inspector: Inspector, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._loader, self._inspector = context, loader, inspector
        self._book: tuple[PlanDay, PersonBook] | None = None
        self._known: dict[tuple[int, int | None], _Answers] = {}
        self._stop = Event()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._seek)
        inspector.person_changed.connect(self._ask)
        loader.day_judged.connect(self._forget)

    @property
    def _subject(self) -> tuple[int, int | None] | None:
        """Give the person in view with the interview in view."""
        view = self._inspector.view
        return None if view is None else (view.id, None if view.appointment is None else view.appointment.id)

    def _forget(self) -> None:
        self._known.clear()
        self._ask()

    def _ask(self) -> None:
        self._stop.set()
        self._later.stop()
        subject, day = self._subject, self._loader.day
        if subject is None or day is None or subject[0] not in day.participants:  # taken back while in view
            return
        participant, interview = subject
        if subject in self._known or (interview is None and not day.participants[participant].wishes):
            self._show(subject, self._known.get(subject, _NOTHING))
        else:
            self._later.start(PAUSE if self._is_large(day) else SHORT_PAUSE)

    def _seek(self) -> None:
        subject, day, path = self._subject, self._loader.day, self._context.session.session.path
        if subject is None or day is None or self._loader.state is None or not self._inspector.isVisible():
            return
        stop = self._stop = Event()
        participant, interview = subject

        def work(report: Report) -> _Answers | None:
            if self._is_large(day) and path is not None:
                return _apart(path, day.event.id, participant, report, stop)
            if self._book is None or self._book[0] is not day:
                self._book = day, PersonBook(day.given)
            book = self._book[1]
            others = [] if interview is None else book.alternatives(interview)
            return _Answers(wishes=book.unmet(participant), others=others)

        task = self._context.tasks.start(work)
        task.succeeded.connect(lambda found: self._take(subject, found) if not stop.is_set() else None)
        task.failed.connect(refuse_unknown)

    def _is_large(self, day: PlanDay) -> bool:
        return len(day.given.participants) >= APART_FROM

    def _take(self, subject: tuple[int, int | None], found: _Answers | None) -> None:
        if found is not None:
            self._known[subject] = found
            self._show(subject, found)

    def _show(self, subject: tuple[int, int | None], found: _Answers) -> None:
        day, words = self._loader.day, self._context.session.words
        if day is not None and subject == self._subject:
            self._inspector.set_wishes(tuple(_wish_words(day, row, words) for row in found.wishes))
            self._inspector.set_others(tuple(self._other_words(day, row) for row in found.others))

    def _other_words(self, day: PlanDay, row: AlternativeRow) -> str:
        """Say where and when, the points, who gives way, and what it costs everybody."""
        where = self.tr("{time} {booth}: {points} points")
        parts = [where.format(time=day.time(row.starts), booth=day.booth_name(row.booth), points=row.score)]
        loser = day.interviews.get(row.gives_way or 0)
        if loser is not None:
            name = day.participants[loser.participant].person.short_name
            parts.append(self.tr("instead of {name}").format(name=name))
        return ", ".join([*parts, self._cost_words(row.cost)])

    def _cost_words(self, cost: Worth) -> str:
        """Say the gravest change for all people together: who has none any more, then interviews, then points."""
        for lost, fewer, more in (
            (
                cost.people,
                self.tr("%n person(s) fewer with an interview", "", cost.people),
                self.tr("%n more person(s) with an interview", "", -cost.people),
            ),
            (
                cost.interviews,
                self.tr("in all %n interview(s) fewer", "", cost.interviews),
                self.tr("in all %n interview(s) more", "", -cost.interviews),
            ),
            (
                cost.points,
                self.tr("in all %n point(s) fewer", "", cost.points),
                self.tr("in all %n point(s) more", "", -cost.points),
            ),
        ):
            if lost:
                return fewer if lost > 0 else more
        return self.tr("costs nobody anything")


def _apart(path: Path, event: int, participant: int, report: Report, stop: Event) -> _Answers | None:
    def is_stopped() -> bool:
        report(0.0)  # raises when the program ends
        return stop.is_set()

    found = run_apart(path, partial(wish_causes, participant=participant), event, should_stop=is_stopped)
    return None if found is None else _Answers(wishes=found, others=[])


def _wish_words(day: PlanDay, row: CauseRow, words: Words) -> str:
    organisation = day.organisations.get(row.organisation or 0)
    name = row.title if organisation is None else organisation.name
    return f"{row.wish}. {name}: {cause_words(row, words)}"
