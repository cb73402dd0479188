"""A small fair in a file, planned by hand, in the real window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from refugeesday.domain.languages import Level
from refugeesday.domain.organisations import OfferKind
from refugeesday.gui.language import LanguageCode
from refugeesday.gui.plan.page import PlanPage
from refugeesday.gui.program import Program, start
from refugeesday.gui.settings import open_settings
from refugeesday.services.booths import booths
from refugeesday.services.interviews import interviews
from refugeesday.services.offers import add_offer
from refugeesday.services.participants import edit_participant, participants
from refugeesday.services.session import Session, create_workspace
from tests import make
from tests.services.small_fair import Fair, fair

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from refugeesday.domain.interviews import Interview
    from refugeesday.domain.people import Participant
    from refugeesday.gui.widgets.board_view import BoardView

PEOPLE, STANDS = 6, 3


def make_file(path: Path) -> Fair:
    """Make six people, three booths and one interpreter; four people have interviews, the plan is released.

    Persons 0 to 3 speak German well enough; 4 needs an interpreter; 5 comes at ten.
    """
    session = create_workspace(path)
    made = fair(people=PEOPLE, stands=STANDS, helpers=1, session=session)
    for number in range(PEOPLE):
        one = made.registration(number)
        person = replace(one.person, given_name=f"P{number}", german_speaking=Level.A1 if number == 4 else Level.B1)
        late = (make.span("10:00-12:00"),) if number == 5 else ()
        edit_participant(session, replace(one, person=person, availability=late))
    organisations = sorted({booth.organisation for booth in booths(session, event=made.event)})
    for organisation in organisations:
        offer = make.offer(0, organisation=organisation, event=made.event, kind=OfferKind.TRAINING)
        add_offer(session, offer)
    for participant, booth, slot in ((0, 0, 0), (1, 0, 1), (2, 1, 0), (3, 2, 8)):
        made.plan(participant, booth, slot)
    made.release()
    session.close()
    return made


class PlanWindow:
    """The window with the plan page in front, and what a person does there."""

    def __init__(self, program: Program, qtbot: QtBot, made: Fair) -> None:
        self.program, self.qtbot, self.made = program, qtbot, made
        page = program.window.show_page("plan")
        assert isinstance(page, PlanPage)
        self.page = page
        newest = program.workspace.session.next_undo()
        self.first_step = newest.id if newest is not None else 0
        self.settle()

    english = LanguageCode.ENGLISH
    german = LanguageCode.GERMAN

    @property
    def session(self) -> Session:
        return self.program.workspace.session

    def made_registration(self, number: int) -> Participant:
        """Give a registration as it stands."""
        wanted = self.made.participants[number]
        return next(one for one in participants(self.session, event=self.made.event) if one.id == wanted)

    @property
    def board(self) -> BoardView:
        return self.page.area.board

    @property
    def message(self) -> str:
        return self.program.window._toast.text

    @property
    def planned(self) -> list[Interview]:
        return interviews(self.session, event=self.made.event)

    def rewind(self) -> None:
        """Take back everything a test did, and show the plan as it was opened."""
        page = self.page
        for ask in (page.computation.cancel, page.side.drop_proposal):
            ask()
        self.settle()
        while (newest := self.session.next_undo()) is not None and newest.id > self.first_step:
            self.session.undo()
        page.head.allows_moves = False
        page.area.filters.language.choose(None)
        page.area.show_table(shown=False)
        page.head.views.choose("booth")
        page.head.view_chosen.emit("booth")
        page.desk.show_interview(None)
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was started is shown."""

        def is_quiet() -> bool:
            return self.page._context.tasks.count == 0 and self.page.loader.state is not None

        QApplication.processEvents()
        self.qtbot.waitUntil(is_quiet, timeout=20_000)
        QApplication.processEvents()

    def lane(self, booth: int) -> int:
        return self.made.lanes[self.made.booths[booth]]

    def card(self, participant: int) -> int:
        """Give the first interview of a participant."""
        return next(one.id for one in self.planned if one.participant == self.made.participants[participant])

    def place_of(self, participant: int) -> tuple[int, int]:
        one = next(one for one in self.planned if one.participant == self.made.participants[participant])
        slot = make.event().raster.slot_at(one.starts)
        assert slot is not None
        return slot.index, one.interviewer

    def click(self, place: tuple[int, int]) -> None:
        index = self.board.board.index_of(place)
        self.board.scrollTo(index)
        spot = self.board.visualRect(index).center()
        self.qtbot.mouseClick(self.board.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.settle()

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        self.board.setFocus()
        self.qtbot.keyClick(self.board, key, modifier)
        self.settle()

    def press_button(self, button: QAbstractButton) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def read(self, place: tuple[int, int]) -> str:
        """Give what a screen reader says of a cell."""
        return str(self.board.board.index_of(place).data(Qt.ItemDataRole.AccessibleTextRole))

    def drop(self, kind: str, number: int, place: tuple[int, int]) -> bool:
        """Drag a card or a person onto a cell; false when the cell refuses it."""
        data = QMimeData()
        data.setData(kind, str(number).encode())
        spot = self.board.visualRect(self.board.board.index_of(place)).center()
        action, button, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        viewport = self.board.viewport()
        QApplication.sendEvent(viewport, QDragEnterEvent(QPoint(spot), action, data, button, none))
        move = QDragMoveEvent(QPoint(spot), action, data, button, none)
        QApplication.sendEvent(viewport, move)
        if not move.isAccepted():
            self.board.drag_ended.emit()
            return False
        QApplication.sendEvent(viewport, QDropEvent(QPointF(spot), action, data, button, none))
        self.settle()
        return True


def open_program(path: Path, *, settings_file: Path) -> Program:
    """Open the fair in the real window, in German."""
    settings = open_settings(settings_file)
    settings.language = "de"
    program = start(path, settings=settings)
    program.window.resize(1440, 900)
    program.window.show()
    return program
