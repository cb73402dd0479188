"""Say who has no interview and why, as rows of the list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refugeesday.gui.plan.phrases import first_language, german_level, hours, wishes
from refugeesday.gui.plan.unplaced import UnplacedRow
from refugeesday.planning.moves import MoveReason

if TYPE_CHECKING:
    from refugeesday.domain.people import Participant
    from refugeesday.gui.plan.day import PlanDay, PlanState
    from refugeesday.services.placing import PlaceBook
    from refugeesday.wording import Words

_ICONS = {
    MoveReason.NO_INTERPRETER: "interpreter",
    MoveReason.PARTICIPANT_AWAY: "late",
    MoveReason.NOT_ELIGIBLE: "internship",
}


def unplaced_rows(day: PlanDay, state: PlanState | None, *, words: Words) -> list[UnplacedRow]:
    """Give the rows by number; causes are left out until they are known."""
    book = state.book if state is not None else None
    rows = []
    for one in day.without_interview:
        reason = _cause(book, one.id)
        rows.append(
            UnplacedRow(
                id=one.id,
                name=one.person.short_name,
                language=first_language(one.person),
                level=german_level(one.person, words),
                wish=wishes(one, day),
                cause="" if reason is None else _say(reason, one),
                icon="warning" if reason is None else _ICONS.get(reason, "booths"),
            )
        )
    return rows


def _say(reason: MoveReason, one: Participant) -> str:
    """Say a cause as one of offer or plan, not of the person."""
    if reason is MoveReason.NO_INTERPRETER:
        return QCoreApplication.translate("Plan", "No interpreter free for {language}").format(
            language=first_language(one.person)
        )
    if reason is MoveReason.PARTICIPANT_AWAY:
        return QCoreApplication.translate("Plan", "Only there {times}").format(times=hours(one.availability))
    if reason is MoveReason.NOT_ELIGIBLE:
        return QCoreApplication.translate("Plan", "No booth suits")
    return QCoreApplication.translate("Plan", "All suitable booths full")


def _cause(book: PlaceBook | None, participant: int) -> MoveReason | None:
    """Give what stands in the way at most places where the person may have an interview at all."""
    if book is None:
        return None
    counts = Counter(answer.reason for answer in book.places(participant).values())
    counted = [(count, reason) for reason, count in counts.items() if reason is not MoveReason.NOT_ELIGIBLE]
    return max(counted)[1] if counted else MoveReason.NOT_ELIGIBLE
