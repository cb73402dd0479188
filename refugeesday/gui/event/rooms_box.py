"""Name the rooms of a place in a list that opens below the field."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from refugeesday.domain.events import Room
from refugeesday.gui.widgets.buttons import Button, IconButton
from refugeesday.gui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent

    from refugeesday.gui.theme import Theme


class RoomsBox(ChoiceBox):
    """Show the names of the rooms; opened, each can be renamed or taken away, and another added.

    `changed` carries the rooms as they shall be.
    """

    changed = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rooms: tuple[Room, ...] = ()
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    @property
    def popup(self) -> RoomsPopup | None:
        """Give the open list, None while it is closed."""
        return next((one for one in self.window().findChildren(RoomsPopup) if one.isVisible()), None)

    def show_rooms(self, rooms: Sequence[Room]) -> None:
        """Show rooms; an open list follows."""
        self._rooms = tuple(rooms)
        self.clear()
        self.addItem(", ".join(room.name for room in rooms) or self.tr("no rooms yet"))
        if self.popup is not None:
            self.popup.show_rooms(rooms)

    def showPopup(self) -> None:
        """Open the list of rooms below the field."""
        popup = RoomsPopup(self._theme, self.window())  # Qt gives frames in a combo box no style
        popup.changed.connect(self.changed)
        popup.show_rooms(self._rooms)
        popup.setMinimumWidth(self.width())
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        popup.focus_first()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class RoomsPopup(QFrame):
    """List rooms, a line each; a name is taken when its line is left."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._rooms: tuple[Room, ...] = ()
        self._lines: list[QWidget] = []
        self.edits: list[QLineEdit] = []
        self.add = Button(self.tr("Add a room"), theme=theme, icon="add", kind="ghost", run=self._add)
        self.add.set_property("align", "start")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(self._list)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.setAccessibleName(self.tr("Rooms"))

    def show_rooms(self, rooms: Sequence[Room]) -> None:
        """Show a line for each room."""
        if tuple(rooms) == self._rooms and self._lines:
            return
        self._rooms = tuple(rooms)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self.edits = [], []
        for place, room in enumerate(rooms):
            self._add_line(place, room.name)
        self.adjustSize()

    def focus_first(self) -> None:
        """Put the cursor into the first room."""
        (self.edits[0] if self.edits else self.add).setFocus(Qt.FocusReason.PopupFocusReason)

    def _add_line(self, place: int, name: str) -> None:
        edit = QLineEdit(name)
        edit.setAccessibleName(self.tr("Room {number}").format(number=place + 1))
        edit.setMinimumWidth(self._theme.px(200))
        edit.editingFinished.connect(partial(self._rename, place))
        remove = IconButton(
            "delete", self.tr("Remove room {name}").format(name=name), theme=self._theme,
            run=partial(self._remove, place),
        )  # fmt: skip
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(edit, 1)
        row.addWidget(remove)
        self._list.addWidget(line)
        self._lines.append(line)
        self.edits.append(edit)

    def _add(self) -> None:
        names = {room.name for room in self._rooms}
        numbered = (self.tr("Room {number}").format(number=number) for number in range(len(names) + 1, 99))
        self.changed.emit((*self._rooms, Room(name=next(name for name in numbered if name not in names))))
        if self.edits:
            self.edits[-1].setFocus(Qt.FocusReason.OtherFocusReason)
            self.edits[-1].selectAll()

    def _rename(self, place: int) -> None:
        room, name = self._rooms[place], self.edits[place].text().strip()
        if name and name != room.name:
            self.changed.emit((*self._rooms[:place], replace(room, name=name), *self._rooms[place + 1 :]))
        else:
            self.edits[place].setText(room.name)

    def _remove(self, place: int) -> None:
        self.changed.emit((*self._rooms[:place], *self._rooms[place + 1 :]))
