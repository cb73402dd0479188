"""The plan page and what somebody does with mouse and keys on its board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from refugeesday.gui.plan.page import PlanPage
from refugeesday.gui.widgets.board_model import CARD_MIME
from refugeesday.services.interviews import interviews

if TYPE_CHECKING:
    from refugeesday.domain.interviews import Interview
    from tests.journeys.desk import Office

Place = tuple[int, int]
"""Slot and table."""


class Board:
    """Bring the plan to the front, and click and type on it."""

    def __init__(self, office: Office) -> None:
        page = office.page("plan")
        assert isinstance(page, PlanPage)
        self.office, self.page, self.view = office, page, page.area.board
        self.settle()

    @property
    def planned(self) -> list[Interview]:
        return interviews(self.office.session, event=self.office.event)

    def settle(self) -> None:
        """Wait until the plan is read and judged."""
        self.office.settle()
        self.office.qtbot.waitUntil(lambda: self.page.loader.state is not None, timeout=20_000)
        self.office.settle()

    def compute(self) -> None:
        """Compute a plan and take it over."""
        self.office.click(self.page.foot.compute)
        self.office.click(self.page.side.apply)
        self.settle()

    def talk_of(self, participant: int) -> Interview:
        """Give the last talk of a participant."""
        return [one for one in self.planned if one.participant == participant][-1]

    def place_of(self, one: Interview) -> Place:
        day = self.page.loader.day
        assert day is not None
        slot = day.event.raster.slot_at(one.starts)
        assert slot is not None
        return slot.index, one.interviewer

    def click(self, place: Place) -> None:
        index = self.view.board.index_of(place)
        self.view.scrollTo(index)
        spot = self.view.visualRect(index).center()
        self.office.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.settle()

    def press(self, key: Qt.Key) -> None:
        self.view.setFocus()
        self.office.qtbot.keyClick(self.view, key)
        self.settle()

    def close_menu(self) -> None:
        menu = self.page.desk.free.menu
        if menu is not None:
            menu.close()
        self.settle()

    def read(self, place: Place) -> str:
        """Give what a screen reader says of a cell."""
        return str(self.view.board.index_of(place).data(Qt.ItemDataRole.AccessibleTextRole))

    def free_places(self) -> list[Place]:
        """Give the free cells, by time."""
        model = self.view.board
        cells = [(row.id, lane.id) for row in model.board.rows for lane in model.board.lanes if not row.break_text]
        return [place for place in cells if model.card(model.index_of(place)) is None]

    def drag(self, talk: Interview, place: Place) -> bool:
        """Drag a card onto a cell; false when the cell refuses it."""
        self.view.drag_started.emit(talk.id)
        data = QMimeData()
        data.setData(CARD_MIME, str(talk.id).encode())
        index = self.view.board.index_of(place)
        self.view.scrollTo(index)
        spot = self.view.visualRect(index).center()
        action, button, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        viewport = self.view.viewport()
        QApplication.sendEvent(viewport, QDragEnterEvent(QPoint(spot), action, data, button, none))
        move = QDragMoveEvent(QPoint(spot), action, data, button, none)
        QApplication.sendEvent(viewport, move)
        if not move.isAccepted():
            self.view.drag_ended.emit()
            return False
        QApplication.sendEvent(viewport, QDropEvent(QPointF(spot), action, data, button, none))
        self.settle()
        return True
