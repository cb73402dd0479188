"""Bring board, inspector and edits together: what is in view, what is moved, what a cell is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Signal

from refugeesday.domain.changes import Topic
from refugeesday.gui.plan.card_menu import make_card_menu
from refugeesday.gui.plan.day_marks import DayMarks
from refugeesday.gui.plan.free_places import FreePlaces
from refugeesday.gui.plan.inspection import alternative_rows, view_person
from refugeesday.gui.plan.moving import Moving, Subject
from refugeesday.gui.plan.phrases import table_words, warning_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from refugeesday.domain.interviews import Interview
    from refugeesday.gui.plan.board_area import BoardArea
    from refugeesday.gui.plan.day import PlanDay, PlanState
    from refugeesday.gui.plan.edits import PlanEdits
    from refugeesday.gui.plan.side import PlanSide
    from refugeesday.gui.workspace import Workspace


class PlanDesk(QObject):
    """Hold the interview or the person in view, and turn what is asked on the board into edits."""

    told = Signal(str)
    looked = Signal()

    def __init__(
        self, area: BoardArea, side: PlanSide, edits: PlanEdits, workspace: Workspace, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._area, self._side, self._edits, self._workspace = area, side, edits, workspace
        self._day: PlanDay | None = None
        self._state: PlanState | None = None
        self._subject: Subject | None = None
        self.moving = Moving(area.board, self)
        self.free = FreePlaces(area)
        self.marks = DayMarks(edits, area)
        self._wanted: tuple[int, int] | None = None
        self._newcomer: int | None = None
        self.warnings: dict[int, str] = {}
        self.menu: QMenu | None = None
        self._causes: dict[int, str] = {}
        self._can_move = True
        self._connect()

    def show_day(self, day: PlanDay) -> None:
        """Take a day that was read; what is in view stays in view where it still exists."""
        self._day = day
        self.marks.show_day(day)
        subject = self._subject
        if subject is not None and subject.interview is not None and subject.interview not in day.interviews:
            self._subject = subject = Subject(participant=subject.participant)
            self.moving.look_at(subject)
        self._inspect()
        if subject is not None and subject.interview is not None and not self.moving.is_moving:
            self._area.select_interview(subject.interview)

    def take_state(self, state: PlanState) -> bool:
        """Take what follows from the day; true when the cards' warnings are different."""
        self._state = state
        warnings = {one.id: warning_words(one) for one in state.findings if one.topic is Topic.INTERVIEW}
        changed, self.warnings = warnings != self.warnings, warnings
        self.moving.set_book(state.book, self._workspace.words)
        self._inspect()
        newcomer = self._newcomer
        if newcomer is not None and self._day is not None and newcomer in self._day.participants:
            self._newcomer = None
            self.show_participant(newcomer)
            self._area.board.setFocus()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._area.view == "booth":
            self._area.board.select_place(wanted)
            self._open_free(*wanted)
        return changed

    def take_causes(self, causes: dict[int, str]) -> None:
        """Take why people have no interview, by participant."""
        if causes != self._causes:
            self._causes = self._side.causes = causes
            self._inspect()

    def let_move(self, *, can: bool) -> None:
        """Let interviews be looked at and moved, or not: while another plan is on the board nothing is."""
        if can == self._can_move:
            return
        self.moving.stop()
        self._can_move = can
        self.moving.look_at(self._subject if can else None)

    def show_interview(self, id_: int | None) -> None:
        """Bring an interview into view; None: nothing."""
        one = self._interview(id_)
        self._look_at(Subject(interview=one.id, participant=one.participant) if one is not None else None)

    def show_participant(self, id_: int) -> None:
        """Bring a person without an interview into view."""
        self._look_at(Subject(participant=id_))

    def start_offering(self, participant: int) -> None:
        """Bring a new registration into view as soon as it was read, with the next places numbered."""
        self._newcomer = participant

    def start_moving(self, id_: int) -> None:
        """Mark every cell for an interview, and let keys and clicks choose one."""
        self._start_drag(id_)
        self._tell_moving()

    def start_placing(self, participant: int) -> None:
        """Mark every cell for one more interview of a person, and let keys and clicks choose one."""
        self._start(Subject(participant=participant))
        self._tell_moving()

    def lead_to(self, key: tuple[object, object]) -> None:
        """Bring what a sentence names into view: an interview, a person, a booth or a place."""
        kind, id_ = key
        day = self._area.day
        if day is None:
            return
        if kind is Topic.INTERVIEW and isinstance(id_, int):
            self.show_interview(id_)
            self._area.select_interview(id_)
        elif kind is Topic.PARTICIPANT and isinstance(id_, int):
            talks = day.talks.get(id_, [])
            if talks:
                self.lead_to((Topic.INTERVIEW, talks[0].id))
            else:
                self.show_participant(id_)
        elif kind is Topic.BOOTH:
            lane = next((lane.id for lane in self._area.model.board.lanes if lane.booth == id_), None)
            if lane is not None:
                self._area.board.select_place((day.slots[0].index, lane))
        elif isinstance(id_, tuple):
            self._area.board.select_place(id_)

    def _connect(self) -> None:
        board, inspector, moving = self._area.board, self._side.inspector, self.moving
        board.card_chosen.connect(self._choose_card)
        board.card_opened.connect(self._open_card)
        board.free_opened.connect(self._open_free)
        board.clicked.connect(self._click)
        board.drag_started.connect(self._start_drag)
        board.person_drag_started.connect(lambda id_: self._start(Subject(participant=id_)))
        board.drag_ended.connect(moving.stop)
        board.move_asked.connect(self._drop)
        board.place_asked.connect(self._drop)
        board.fix_asked.connect(self._fix)
        board.shift_asked.connect(self.start_moving)
        board.remove_asked.connect(self._remove)
        board.alternative_asked.connect(moving.jump_to)
        board.cancel_asked.connect(moving.stop)
        board.absent_asked.connect(self._mark_absent_at)
        board.menu_asked.connect(self._open_menu)
        self._area.line_chosen.connect(self._choose_line)
        inspector.closed.connect(lambda: self._look_at(None))
        inspector.fix_asked.connect(self._fix)
        inspector.move_asked.connect(self.start_moving)
        inspector.place_asked.connect(self.start_placing)
        inspector.absent_asked.connect(self._mark_absent)
        inspector.presence_asked.connect(self._open_marks)
        inspector.remove_asked.connect(self._remove)
        inspector.alternative_asked.connect(moving.take_number)
        moving.place_chosen.connect(self._take_place)
        moving.swap_chosen.connect(self._swap)
        moving.refused.connect(self.told)
        moving.moving_changed.connect(self._tell_moved)
        self.free.chosen.connect(self._keep)
        self.marks.freed.connect(self._want_somebody)
        self._side.place_asked.connect(self.lead_to)

    def _interview(self, id_: int | None) -> Interview | None:
        return self._day.interviews.get(id_ or 0) if self._day is not None and self._can_move else None

    def _name(self, participant: int) -> str:
        return self._day.participants[participant].person.short_name if self._day is not None else ""

    def _look_at(self, subject: Subject | None) -> None:
        if not self._can_move:
            return
        self._subject = subject
        self.moving.look_at(subject)
        self._side.show_inspector()
        self._inspect()
        self.looked.emit()

    def _inspect(self) -> None:
        """Show what is in view, with where it could be instead."""
        day, subject, inspector = self._day, self._subject, self._side.inspector
        person = day.participants.get(subject.participant or 0) if day is not None and subject is not None else None
        if day is None or subject is None or person is None:
            inspector.show_person(None)
            return
        one, words = self._interview(subject.interview), self._workspace.words
        warning = self.warnings.get(one.id, "") if one is not None else ""
        cause = self._causes.get(person.id, "")
        inspector.show_person(view_person(day, person, words=words, interview=one, cause=cause, warning=warning))
        is_known = self._state is not None and self._state.book is not None
        inspector.set_alternatives(alternative_rows(day, self.moving.alternatives, words=words), is_known=is_known)

    def _start(self, subject: Subject) -> None:
        if not self._can_move:
            self.told.emit(self.tr("This plan is only to be looked at. Take it over or close it first."))
            return
        if self._area.view != "booth":
            self.told.emit(self.tr("Interviews are moved in the view by booth."))
            return
        self._subject = subject
        if self._area.is_table:
            self._area.show_table(shown=False)
        if self.moving.start(subject):
            self._inspect()
            self._area.board.setFocus()
        else:
            self.told.emit(self.tr("One moment: where interviews may go is still being worked out."))

    def _start_drag(self, id_: int) -> None:
        one = self._interview(id_)
        if one is not None:
            self._start(Subject(interview=one.id, participant=one.participant))

    def _tell_moving(self) -> None:
        """Say above the board that a place is being chosen, and how; a drag says so itself."""
        subject = self._subject
        if not self.moving.is_moving or subject is None:
            return
        if subject.interview is not None:
            words = self.tr("Choose a place for {name}: %n free one(s) fit, taken ones swap.", "", self.moving.free)
        else:
            words = self.tr("Choose a place for {name}: %n free one(s) fit.", "", self.moving.free)
        said = words.format(name=self._name(subject.participant or 0))
        self._area.tell(said, action=self.tr("Cancel (Esc)"), run=self.moving.stop)

    def _tell_moved(self) -> None:
        if not self.moving.is_moving:
            self._area.tell("")

    def _choose_card(self, card: int | None) -> None:
        if not self.moving.is_moving and card is not None:
            self.show_interview(card)

    def _choose_line(self, id_: object) -> None:
        if isinstance(id_, int):
            self.show_interview(id_)

    def _open_card(self, card: int) -> None:
        if self.moving.is_moving:
            self.moving.take_card(card)
        elif self._subject is None or self._subject.interview != card:
            self.show_interview(card)

    def _click(self, index: QModelIndex) -> None:
        card = self._area.model.card(index)
        if card is not None:
            self._open_card(card.id)

    def _open_free(self, row: int, lane: int) -> None:
        if not self._can_move:
            self.told.emit(self.tr("This plan is only to be looked at. Take it over or close it first."))
            return
        day, book = self._day, self._state.book if self._state is not None else None
        if self._area.view == "booth" and self.moving.takes((row, lane)):
            self._take((row, lane))
            return
        if day is None or book is None:
            return
        board = self._area.board
        rect = board.visualRect(self._area.model.index_of((row, lane)))
        at = board.viewport().mapToGlobal(QPoint(rect.left(), rect.bottom()))
        if self._area.view == "booth":
            self.free.offer_people(day, book, (row, lane), words=self._workspace.words, at=at)
        elif self._area.view == "person":
            self.free.offer_booths(day, book, row, lane, words=self._workspace.words, at=at)
        else:
            self.free.offer_talks(day, book, row, lane, at=at)

    def _take(self, place: tuple[int, int]) -> None:
        if self.moving.is_moving:
            self.moving.take(place)
            return
        number = next(at for at, one in enumerate(self.moving.alternatives, start=1) if one.place == place)
        self.moving.take_number(number)

    def _drop(self, _what: int, row: int, lane: int) -> None:
        card = self._area.model.card(self._area.model.index_of((row, lane)))
        if card is not None:
            self.moving.take_card(card.id)
        else:
            self.moving.take((row, lane))

    def _take_place(self, subject: Subject, place: tuple[int, int]) -> None:
        book = self._state.book if self._state is not None else None
        if book is None:
            return
        if subject.interview is not None:
            self._keep(book.moved(subject.interview, place))
        elif subject.participant is not None:
            self._keep(book.placed(subject.participant, place))

    def _keep(self, changed: Interview) -> None:
        day = self._day
        if day is not None:
            to = f"{day.time(changed.starts)}, {table_words(day, changed)}"
            self._edits.move(changed, name=self._name(changed.participant), to=to)

    def _swap(self, first: int, second: int) -> None:
        pair = self._state.book.swapped(first, second) if self._state is not None and self._state.book else None
        if pair is not None:
            names = (self._name(pair[0].participant), self._name(pair[1].participant))
            self._edits.swap(*pair, names=names)

    def _fix(self, id_: int) -> None:
        self._with(id_, lambda one, name: self._edits.fix(one, name=name))

    def _remove(self, id_: int) -> None:
        self._with(id_, lambda one, name: self._edits.remove(one, name=name))

    def _mark_absent_at(self, id_: int) -> None:
        self._with(id_, lambda one, _name: self._mark_absent(one.participant, talk=one))

    def _mark_absent(self, participant: int, *, talk: Interview | None = None) -> None:
        if talk is None and self._subject is not None:
            talk = self._interview(self._subject.interview)
        place = self._day.place_of(talk) if talk is not None and self._day is not None else None
        self.marks.mark_absent(participant, at=place)

    def _open_marks(self, participant: int, at: QPoint) -> None:
        self.marks.open_menu(participant, at, talk=self._interview(self._subject.interview if self._subject else None))

    def _want_somebody(self, place: tuple[int, int]) -> None:
        """Offer the freed place to others as soon as it is known who fits."""
        self._wanted = place

    def _with(self, id_: int, work: Callable[[Interview, str], object]) -> None:
        one = self._interview(id_)
        if one is not None:
            work(one, self._name(one.participant))

    def _open_menu(self, at: QPoint) -> None:
        card = self._area.model.card(self._area.board.indexAt(at))
        one = self._interview(card.id) if card is not None else None
        if one is None:
            return
        if self._subject is None or self._subject.interview != one.id:
            self.show_interview(one.id)
        day, id_ = self._day, one.id
        rows = alternative_rows(day, self.moving.alternatives, words=self._workspace.words) if day is not None else ()
        acts = (lambda: self._fix(id_), lambda: self.start_moving(id_), lambda: self._remove(id_))
        self.menu = make_card_menu(
            self._area, self._side.inspector, places=rows, take=self.moving.take_number, acts=acts
        )
        self.marks.fill(self.menu, one.participant, talk=one)
        self.menu.popup(self._area.board.viewport().mapToGlobal(at))
