"""Mark where an interview may go, while it is looked at, dragged, or moved by keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refugeesday.gui.widgets.board_values import Mark, MarkKind
from refugeesday.planning.moves import MoveReason, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refugeesday.gui.widgets.board_view import BoardView
    from refugeesday.services.placing import Alternative, Answer, Place, PlaceBook
    from refugeesday.wording import Words

_KINDS = {
    Verdict.ALLOWED: MarkKind.POSSIBLE,
    Verdict.DRAWBACK: MarkKind.DRAWBACK,
    Verdict.REFUSED: MarkKind.IMPOSSIBLE,
}
NUMBERED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Say what gets a place: an interview that is moved, or a participant who gets one more."""

    interview: int | None = None
    participant: int | None = None


class Moving(QObject):
    """Hold what is in view or on the move, and the marks on the board that belong to it.

    In view, only the numbered alternatives are marked. On the move every cell is: possible, with a drawback or
    impossible. `place_chosen` tells the subject and (slot, table); `refused` why a cell cannot be taken.
    """

    place_chosen = Signal(object, object)
    swap_chosen = Signal(int, int)
    refused = Signal(str)
    moving_changed = Signal()

    def __init__(self, board: BoardView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._book: PlaceBook | None = None
        self._words: Words | None = None
        self._subject: Subject | None = None
        self._answers: Mapping[Place, Answer] = {}
        self.alternatives: tuple[Alternative, ...] = ()
        self.is_moving = False

    def set_book(self, book: PlaceBook | None, words: Words) -> None:
        """Take the answers for a plan that has changed; what is in view is marked again."""
        self._book, self._words = book, words
        if self._subject is not None:
            self.look_at(self._subject)

    def look_at(self, subject: Subject | None) -> None:
        """Mark the best other places of what is in view, numbered; ends a move."""
        self._end_moving()
        self._subject = subject
        self.alternatives = self._find_alternatives(subject)
        self._mark_alternatives()

    def start(self, subject: Subject) -> bool:
        """Mark every cell for what is on the move; false while the answers are not known yet."""
        if self._book is None:
            return False
        self._subject = subject
        if subject.interview is not None:
            self._answers = self._book.moves(subject.interview)
        else:
            self._answers = self._book.places(subject.participant or 0)
        self.alternatives = self._find_alternatives(subject)
        self.is_moving = True
        self.moving_changed.emit()
        model = self._board.board
        taken = model.board.cards.places  # on these both would change places: asked there
        marks = {place: self._mark(place, answer) for place, answer in self._answers.items() if place not in taken}
        model.set_marks(marks)
        return True

    @property
    def free(self) -> int:
        """Count the free places that may be taken, with a drawback or without."""
        taken = self._board.board.board.cards.places
        return sum(
            answer.verdict is not Verdict.REFUSED for place, answer in self._answers.items() if place not in taken
        )

    def stop(self) -> None:
        """End a move without effect: the numbered places are marked again."""
        if self.is_moving:
            self._end_moving()
            self._mark_alternatives()

    def jump_to(self, number: int) -> bool:
        """Select a numbered place; false when there is none."""
        place = self._place_of(number)
        return place is not None and self._board.select_place(place)

    def take_number(self, number: int) -> None:
        """Choose a numbered place."""
        place = self._place_of(number)
        if place is not None and self._subject is not None:
            self.place_chosen.emit(self._subject, place)

    def takes(self, place: Place) -> bool:
        """Say whether a cell is one to take: any while something moves, else the numbered ones."""
        return self.is_moving or any(one.place == place for one in self.alternatives)

    def take(self, place: Place) -> None:
        """Choose a cell for what is on the move, or say why it cannot be taken."""
        subject, answer = self._subject, self._answers.get(place)
        if subject is None:
            return
        if self.is_moving and (answer is None or answer.verdict is Verdict.REFUSED):
            self.refused.emit(self._say(answer.reason if answer is not None else MoveReason.BOOTH_CLOSED))
            return
        self._end_moving()
        self.place_chosen.emit(subject, place)

    def take_card(self, card: int) -> None:
        """Choose the cell of another interview: both change places where that is possible."""
        subject = self._subject
        if subject is None or subject.interview in {None, card} or self._book is None:
            self.stop()
        elif self._book.swapped(subject.interview or 0, card) is None:
            self.refused.emit(self._say(MoveReason.BOOTH_FULL))
        else:
            self._end_moving()
            self.swap_chosen.emit(subject.interview, card)

    def _place_of(self, number: int) -> Place | None:
        return self.alternatives[number - 1].place if 0 < number <= len(self.alternatives) else None

    def _find_alternatives(self, subject: Subject | None) -> tuple[Alternative, ...]:
        if subject is None or self._book is None:
            return ()
        if subject.interview is not None:
            return self._book.alternatives(subject.interview, most=NUMBERED)
        participant = subject.participant or 0
        is_soon = participant in self._book.present
        return self._book.openings(participant, most=NUMBERED, is_soon=is_soon)

    def _mark_alternatives(self) -> None:
        marks = {
            one.place: Mark(
                kind=MarkKind.ALTERNATIVE,
                text=self.tr("{points} points").format(points=one.answer.points),
                number=number,
            )
            for number, one in enumerate(self.alternatives, start=1)
        }
        self._board.board.set_marks(marks)

    def _end_moving(self) -> None:
        self._answers = {}
        if self.is_moving:
            self.is_moving = False
            self.moving_changed.emit()

    def _mark(self, place: Place, answer: Answer) -> Mark:
        number = next((at for at, one in enumerate(self.alternatives, start=1) if one.place == place), None)
        if answer.verdict is Verdict.ALLOWED:
            text = self.tr("Fits, {points} points").format(points=answer.points)
        else:
            text = self._say(answer.reason)
        return Mark(kind=_KINDS[answer.verdict], text=text, number=number)

    def _say(self, reason: MoveReason) -> str:
        return self._words.of(reason) if self._words is not None else ""
