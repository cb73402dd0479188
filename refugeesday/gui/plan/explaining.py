"""Work out beside the window why people have no interview, and what would help."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from refugeesday.errors import UserError
from refugeesday.exchange.catalogues import languages
from refugeesday.planning.removals import Cause
from refugeesday.services.explanations import CauseRow, RemedyRow, remedies, unplaced

if TYPE_CHECKING:
    from refugeesday.gui.plan.day import PlanDay
    from refugeesday.gui.tasks import Report, Task, Tasks
    from refugeesday.services.plans import PlanInput
    from refugeesday.wording import Words

PAUSE = 2_000
"""Milliseconds without a change before what would help is looked for: it takes seconds at large events."""
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
    """Explain one day at a time; a newer day replaces one that is still being looked at.

    `causes` holds what is known of people without an interview by participant, `remedy` what helps most, None where
    nothing does or nothing is known yet.
    """

    causes_known = Signal()
    remedy_known = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._given: PlanInput | None = None
        self._stop = Event()
        self.causes: dict[int, CauseRow] = {}
        self.remedy: RemedyRow | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._seek_remedy)

    def explain(self, day: PlanDay) -> None:
        """Look for the causes at once, for what would help when nothing changes for a while."""
        self._stop.set()
        self._stop, self._given = Event(), day.given
        self._later.stop()
        if not day.without_interview:
            self._take_causes([])
            self._take_remedies([])
            return
        given = day.given
        task: Task[object] = self._tasks.start(lambda _report: unplaced(given))
        task.succeeded.connect(lambda found: self._take_causes(found) if given is self._given else None)
        task.failed.connect(_refuse_unknown)
        self._later.start()

    def _seek_remedy(self) -> None:
        given, stop = self._given, self._stop
        if given is None:
            return

        def work(report: Report) -> list[RemedyRow]:
            return remedies(given, most=1, report=report, should_stop=stop.is_set)

        task: Task[object] = self._tasks.start(work)
        task.succeeded.connect(lambda found: self._take_remedies(found) if given is self._given else None)
        task.failed.connect(_refuse_unknown)

    def _take_causes(self, found: list[CauseRow]) -> None:
        self.causes = {row.participant.id: row for row in found}
        self.causes_known.emit()

    def _take_remedies(self, found: list[RemedyRow]) -> None:
        self.remedy = next((row for row in found if row.gain.people > 0), None)
        self.remedy_known.emit()


def cause_words(row: CauseRow, words: Words) -> str:
    """Give the sentence of a cause, or those of all that hold together."""
    named = [(row.cause, row.value)] if len(row.parts) < 2 else [(part, "") for part in row.parts]
    return ", ".join(words.cause(cause, value, language_name=languages().name_de) for cause, value in named)


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
        language=languages().name_de(change.language) if change.language else "",
        hours="" if span is None else f"{span.starts:%H:%M}–{span.ends:%H:%M}",
        title=change.title,
        minutes=change.minutes,
        before=int(day.event.slot.total_seconds() // 60),
    )
    gain = words.text("remedy", "gains_people", n=row.gain.people)
    return f"{said}: {gain}."


def _refuse_unknown(error: object) -> None:
    """Pass over what the plan's own reading says already, raise everything else."""
    if isinstance(error, BaseException) and not isinstance(error, UserError):
        raise error
