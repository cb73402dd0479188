"""The history as people read it: which steps stand, which were taken back, and going back to one of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from refugeesday.services.session import Session
    from refugeesday.store.journal import StepEntry


class StepKind(Enum):
    """Say whether a step did something, took something back, or did it again."""

    DONE = "done"
    TAKEN_BACK = "taken_back"
    DONE_AGAIN = "done_again"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryStep:
    """One step: `name` is that of what was done, `stands` is false for what was taken back since."""

    id: int
    name: str
    kind: StepKind
    at: datetime
    actor: str
    stands: bool
    is_undoable: bool


def history_steps(session: Session, *, limit: int = 200) -> list[HistoryStep]:
    """Give the newest steps first."""
    known = {entry.id: entry for entry in session.history(limit=limit)}
    undone = _undone(known)
    return [
        HistoryStep(
            id=entry.id,
            name=entry.name,
            kind=_kind(entry, known),
            at=entry.at,
            actor=entry.actor,
            stands=entry.id not in undone,
            is_undoable=entry.is_undoable,
        )
        for entry in known.values()
    ]


def go_back_to(session: Session, step: int) -> int:
    """Undo every step after `step`, newest first, and give how many; each is a step that can be done again.

    Raises what `Session.undo` raises; what was undone until then stays undone.
    """
    count = 0
    while (newest := session.next_undo()) is not None and newest.id > step:
        session.undo()
        count += 1
    return count


def _undone(known: Mapping[int, StepEntry]) -> set[int]:
    """Find what is taken back: an undoing step counts unless it was itself undone, so walk from the newest."""
    undone: set[int] = set()
    for number in sorted(known, reverse=True):
        entry = known[number]
        if entry.undoes is not None and number not in undone:
            undone.add(entry.undoes)
    return undone


def _kind(entry: StepEntry, known: Mapping[int, StepEntry]) -> StepKind:
    if entry.undoes is None:
        return StepKind.DONE
    before = known.get(entry.undoes)
    return StepKind.TAKEN_BACK if before is None or before.undoes is None else StepKind.DONE_AGAIN
