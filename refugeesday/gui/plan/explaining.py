"""Work out beside the window why people have no interview, and what would help."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from refugeesday.errors import UserError
from refugeesday.exchange.catalogues import languages
from refugeesday.planning.changes import RemedyKind
from refugeesday.planning.removals import Cause
from refugeesday.services.apart import APART_FROM, run_apart
from refugeesday.services.explanations import CauseRow, RemedyRow, best_remedies, causes_of, remedies, unplaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.tasks import Report, Tasks
    from refugeesday.services.plans import PlanInput
    from refugeesday.services.session import Session
    from refugeesday.wording import Words

R = TypeVar("R")
PAUSE = 2_000
"""Milliseconds without a change before what takes seconds is looked for: what would help, causes at large events."""
_ICONS = {
    Cause.NO_INTERPRETER: "interpreter",
    Cause.HOURS: "late",
    Cause.TOO_LATE: "late",
    Cause.OWN_TALKS: "late",
    Cause.NOT_OFFERED: "internship",
    Cause.GERMAN_TOO_LOW: "translation",
    Cause.FREE: "plus",
}


class PlanExplainer(QObject):
    """Explain one day at a time, while its page is seen; a newer day replaces one that is still being looked at.

    `causes` holds what is known of people without an interview by participant, `remedy` what helps most, None where
    nothing does or nothing is known yet. What a day is judged by is kept with the answers: an edit of anything else, or
    one that was taken back, begins nothing.
    """

    causes_known = Signal()
    remedy_known = Signal()

    def __init__(self, session: Session, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        page.installEventFilter(self)
        self._session, self._tasks = session, tasks
        self._open: PlanDay | None = None  # not all of it is known yet
        self._judged: PlanInput | None = None  # what the causes are known of
        self._helped: PlanInput | None = None  # what the remedy is known of
        self._is_edited = False
        self._stop = Event()
        self.causes: dict[int, CauseRow] = {}
        self.remedy: RemedyRow | None = None
        self.later = QTimer(self)
        self.later.setSingleShot(True)
        self.later.setInterval(PAUSE)
        self.later.timeout.connect(self._seek)

    def explain(self, day: PlanDay) -> None:
        """Look for the causes at once, of a large day that is edited and for what would help after a while."""
        if self._open is not None and self._open.given == day.given:
            return
        self._pause()
        self._is_edited, self._open = self._judged is not None or self._open is not None, day
        if not day.without_interview:
            self._take_causes([])
        elif self._judged == self._helped == day.given:
            self._open = None
        else:
            self._go_on()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._pause()
        self._open = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for nothing while nobody sees it, and go on when the page is shown again."""
        if event.type() is QEvent.Type.Hide:
            self._pause()
        elif event.type() is QEvent.Type.Show:
            QTimer.singleShot(0, self, self._go_on)  # after the page has begun to read what is new
        return super().eventFilter(watched, event)

    def _pause(self) -> None:
        self._stop.set()
        self.later.stop()

    def _go_on(self) -> None:
        is_under_way = not self._stop.is_set()
        if self._open is None or is_under_way or not self._page.isVisible():
            return
        self._stop = Event()
        given = self._open.given
        if self._judged == given or (self._is_edited and self._is_large(given)):
            self.later.start()
        else:
            self._seek_causes(given, self._stop)

    def _seek(self) -> None:
        if self._open is None:
            return
        if self._judged == self._open.given:
            self._seek_remedy()
        else:
            self._seek_causes(self._open.given, self._stop)

    def _is_large(self, given: PlanInput) -> bool:
        return len(given.participants) >= APART_FROM and self._session.path is not None

    def _seek_causes(self, given: PlanInput, stop: Event) -> None:
        now = self._session.now()
        here = lambda _report: unplaced(given, now=now)  # noqa: E731 - one of two works
        self._start(self._apart(causes_of, stop) if self._is_large(given) else here, self._take_causes)

    def _seek_remedy(self) -> None:
        if self._open is None:
            return
        given, stop = self._open.given, self._stop
        now = self._session.now()
        here = lambda report: remedies(given, most=1, now=now, report=report, should_stop=stop.is_set)  # noqa: E731
        self._start(here if self._session.path is None else self._apart(best_remedies, stop), self._take_remedies)

    def _apart(self, work: Callable[[Session, int], list[R]], stop: Event) -> Callable[[Report], list[R] | None]:
        path, event = self._session.path, self._open.event.id if self._open is not None else 0

        def run(report: Report) -> list[R] | None:
            def is_stopped() -> bool:
                report(0.0)  # raises when the program ends
                return stop.is_set()

            return None if path is None else run_apart(path, work, event, should_stop=is_stopped)

        return run

    def _start(self, work: Callable[[Report], list[R] | None], take: Callable[[list[R]], None]) -> None:
        stop, task = self._stop, self._tasks.start(work, is_long=True)
        task.succeeded.connect(lambda found: take(found) if found is not None and not stop.is_set() else None)
        task.failed.connect(refuse_unknown)

    def _take_causes(self, found: list[CauseRow]) -> None:
        self.causes = {row.participant.id: row for row in found}
        self._judged = None if self._open is None else self._open.given
        self.causes_known.emit()
        if found:
            self.later.start()
        else:
            self._take_remedies([])

    def _take_remedies(self, found: list[RemedyRow]) -> None:
        self._helped = None if self._open is None else self._open.given
        self.remedy, self._open = next((row for row in found if row.gain.people > 0), None), None
        self.remedy_known.emit()


def cause_words(row: CauseRow, words: Words) -> str:
    """Give the sentence of a cause, or of all that hold together."""
    parts = tuple(zip(row.parts, row.values, strict=True))
    namer = languages().namer(words.language)
    return words.cause(row.cause, parts, language_name=namer, is_one_booth=row.organisation is not None)


def cause_icon(row: CauseRow) -> str:
    """Give the icon of a cause."""
    return _ICONS.get(row.cause, "booths")


def remedy_words(row: RemedyRow, day: PlanDay, words: Words) -> str:
    """Give what would help and what it gives at least."""
    change, span = row.change, row.change.span
    said = words.text(
        "remedy",
        change.kind,
        booth=row.booth_number,
        level=change.level,
        language=languages().namer(words.language)(change.language) if change.language else "",
        hours="" if span is None else f"{span.starts:%H:%M}–{span.ends:%H:%M}",
        title=change.title,
        minutes=change.minutes,
        before=int(day.event.slot.total_seconds() // 60),
    )
    gain = words.text("remedy", "gains_people", n=row.gain.people)
    return f"{said}: {gain}."


def remedy_action(row: RemedyRow) -> tuple[str, str, str]:
    """Give words and icon of the button that leads to what would help, and the page it is on."""
    if row.change.booth:
        return QCoreApplication.translate("Plan", "Show booth"), "employers", "plan"
    return {
        RemedyKind.INTERPRETER: (QCoreApplication.translate("Plan", "Ask volunteers"), "phone", "volunteers"),
        RemedyKind.SLOT: (QCoreApplication.translate("Plan", "Change the day"), "event", "event"),
    }.get(row.change.kind, (QCoreApplication.translate("Plan", "Ask employers"), "phone", "employers"))


def refuse_unknown(error: object) -> None:
    """Pass over what the plan's own reading says already, raise everything else."""
    if isinstance(error, BaseException) and not isinstance(error, UserError):
        raise error
