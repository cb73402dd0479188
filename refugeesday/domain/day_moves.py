"""What becomes of planned talks when the slots of a day become others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refugeesday.domain.interviews import Interview, InterviewState
from refugeesday.domain.time import Raster, Slot, Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_Busy = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkMove:
    """A planned talk and the slot it comes to; None where it fits no more."""

    interview: Interview
    slot: Slot | None

    @property
    def is_dropped(self) -> bool:
        """Say whether the talk has no place on the new day."""
        return self.slot is None

    @property
    def is_moved(self) -> bool:
        """Say whether the talk has other times on the new day."""
        return self.slot is not None and self.slot.span != Span(self.interview.starts, self.interview.ends)


def talk_moves(interviews: Iterable[Interview], *, before: Raster, after: Raster) -> list[TalkMove]:
    """Bring every talk from its slot to the slot of the same number; talks after the last one fit no more.

    So nobody gets two talks at a time and everybody keeps the order of talks. A talk between two slots counts for the
    one before it, unless somebody is busy then. Talks that have begun or are over are facts: they keep their times, and
    what would overlap them fits no more. O(n log n).
    """
    found = sorted(interviews, key=lambda one: (one.starts, one.id))
    facts = [one for one in found if one.state is not InterviewState.PLANNED]
    held = {who: [] for one in facts for who in _people(one)}  # type: dict[_Busy, list[Span]]
    for one in facts:
        for who in _people(one):
            held[who].append(Span(one.starts, one.ends))
    taken: set[tuple[_Busy, int]] = set()
    moves = []
    for one in found:
        if one.state is not InterviewState.PLANNED:
            continue
        slot = _slot_for(one, before, after)
        if slot is not None and not _is_free(one, slot, taken, held):
            slot = None
        if slot is not None:
            taken |= {(who, slot.index) for who in _people(one)}
        moves.append(TalkMove(interview=one, slot=slot))
    return moves


def order_of_moves(moves: Iterable[TalkMove]) -> list[TalkMove]:
    """Give the talks that get other times in an order in which nobody is ever in two at once.

    What gets later goes from the last on, then what gets earlier from the first on.
    """
    moved = sorted((move for move in moves if move.is_moved), key=_new_start)
    later = [move for move in moved if _new_start(move) > move.interview.starts]
    earlier = [move for move in moved if _new_start(move) <= move.interview.starts]
    return [*reversed(later), *earlier]


def _new_start(move: TalkMove) -> datetime:
    return move.slot.span.starts if move.slot is not None else move.interview.starts


def _slot_for(one: Interview, before: Raster, after: Raster) -> Slot | None:
    number = sum(slot.span.starts <= one.starts for slot in before.slots) - 1
    return after.slots[number] if 0 <= number < len(after.slots) else None


def _is_free(one: Interview, slot: Slot, taken: set[tuple[_Busy, int]], held: dict[_Busy, list[Span]]) -> bool:
    return not any(
        (who, slot.index) in taken or any(span.overlaps(slot.span) for span in held.get(who, ()))
        for who in _people(one)
    )


def _people(one: Interview) -> tuple[_Busy, ...]:
    who: tuple[_Busy, ...] = (("participant", one.participant), ("interviewer", one.interviewer))
    return who if one.interpreter is None else (*who, ("interpreter", one.interpreter))
