"""Show below an employer where its booth stands; the pane folds, and a person's choice is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refugeesday.gui.hall.canvas import BoothFill, Chosen, HallCanvas
from refugeesday.gui.hall.placing import BoothPlacing
from refugeesday.gui.settings import PaneChoice
from refugeesday.gui.widgets.buttons import Button
from refugeesday.gui.widgets.choice_box import ChoiceBox
from refugeesday.gui.widgets.labels import ShortLabel
from refugeesday.services.hall import HallPlan, PlacedBooth, hall_plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refugeesday.domain.events import Room
    from refugeesday.gui.context import Context
    from refugeesday.gui.saving import Saving
    from refugeesday.gui.workspace import Workspace
    from refugeesday.services.overviews import OrganisationRow

_HEIGHT, _LEAST = 232, 160
_EDGE = 4
_ANY_HEIGHT = 16_777_215


class HallPane(QWidget):
    """Draw one room with the booth in view selected; booths are dragged, or moved with the arrow keys.

    `employer_chosen` carries the organisation whose booth was clicked, `folded` whether the pane is open now.
    """

    employer_chosen = Signal(int)
    arranging_wanted = Signal()
    folded = Signal(bool)

    def __init__(self, context: Context[Workspace], saving: Saving) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace, self._settings, self._theme = context.session, context.settings, context.theme
        self._plan = HallPlan(rooms=(), features=(), booths=())
        self._owners: dict[int, int] = {}
        self.booth = 0  # the one in view
        self._placing = BoothPlacing(context.session, saving, self)
        self.fold = Button(theme=context.theme, icon="down", kind="ghost", run=self._fold)
        self.fold.set_property("align", "start")
        self.room = ChoiceBox()
        self.room.activated.connect(self._show_room)
        self.arrange = Button(theme=context.theme, icon="edit", run=self.arranging_wanted.emit)
        self.hint = ShortLabel()
        self.hint.setProperty("role", "meta")
        self.canvas = HallCanvas(context, edge=_EDGE, only_booths=True)
        self.canvas.setMinimumWidth(context.theme.px(240))
        self.canvas.chosen.connect(self._choose)
        self.canvas.moved.connect(self._move)
        self.canvas.removed.connect(self._take_off)
        self._lay_out()
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Say whether the drawing is shown."""
        return not self._body.isHidden()

    def show_rows(self, rows: Iterable[OrganisationRow]) -> None:
        """Show the booths of employers on the hall plan of the event in front."""
        event = self._workspace.event
        found = [(row, booth) for row in rows for booth in row.booths]
        if event is not None:
            stands = [(booth, row.organisation.name) for row, booth in found]
            self._plan = hall_plan(self._workspace.session, event=event, known=stands)
        self._owners = {booth.id: row.id for row, booth in found}
        fills = {
            booth.id: BoothFill(row.interviews / row.capacity if row.capacity else 0.0, is_warned=not row.offers)
            for row, booth in found
        }
        self.canvas.show_fills(fills)
        shown = self.room.currentData()
        self.room.clear()
        for room in self._plan.rooms:
            self.room.addItem(room.name, room.id)
        self.room.setCurrentIndex(max(0, self.room.findData(shown)))
        self.show_booth(self.booth)

    def show_booth(self, booth: int) -> None:
        """Select a booth and show its room; 0 for none."""
        self.booth = booth
        stand = self._stand
        place = self.room.findData(stand.room) if stand is not None and stand.room is not None else -1
        if place >= 0:
            self.room.setCurrentIndex(place)
        self._show_room()

    def set_room(self, *, has_room: bool) -> None:
        """Say whether the window is high enough for the pane; then it is open unless a person folded it.

        Where it is not, an open pane takes all the room there is.
        """
        self.canvas.setMinimumHeight(self._theme.px(_HEIGHT if has_room else _LEAST))
        self.canvas.setMaximumHeight(self._theme.px(_HEIGHT) if has_room else _ANY_HEIGHT)
        chosen = self._settings.hall_pane
        self._open(is_open=has_room if chosen is PaneChoice.BY_ROOM else chosen is PaneChoice.OPEN)

    def retranslate(self) -> None:
        """Set the words in the language in force."""
        self.room.setAccessibleName(self.tr("Room"))
        self.arrange.setText(self.tr("Arrange booths"))
        self._tell()

    @property
    def _stand(self) -> PlacedBooth | None:
        return next((one for one in self._plan.booths if one.id == self.booth), None)

    @property
    def _room(self) -> Room | None:
        return next((room for room in self._plan.rooms if room.id == self.room.currentData()), None)

    def _show_room(self, _place: int = 0) -> None:
        self.canvas.show_room(self._plan, self._room)
        self.canvas.select(Chosen(is_booth=True, id=self.booth) if self.booth else None)
        self._tell()

    def _tell(self) -> None:
        self.fold.setText(self.tr("Hall plan"))
        self.fold.setAccessibleName(self.tr("Fold the hall plan") if self.is_open else self.tr("Open the hall plan"))
        self.fold.setToolTip(self.fold.accessibleName())
        self.fold.set_icon("down" if self.is_open else "next")
        stand, said = self._stand, ""
        if not self._plan.rooms:
            said = self.tr("The event has no rooms yet.")
        elif stand is not None and stand.area is None:
            said = self.tr("Booth {number} has no place yet: click a free spot.").format(number=stand.number)
        self.hint.setText(said)
        self.hint.setVisible(bool(said))
        self.room.setVisible(self.is_open and len(self._plan.rooms) > 1)

    def _fold(self) -> None:
        self._settings.hall_pane = PaneChoice.FOLDED if self.is_open else PaneChoice.OPEN
        self._open(is_open=not self.is_open)

    def _open(self, *, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self.arrange.setVisible(is_open)
        self._tell()
        self.folded.emit(is_open)

    def _choose(self, chosen: Chosen | None) -> None:
        owner = self._owners.get(chosen.id) if chosen is not None else None
        if chosen is not None and owner is not None:
            self.booth = chosen.id
            self.employer_chosen.emit(owner)
            self._tell()

    def _move(self, chosen: Chosen, x_mm: int, y_mm: int) -> None:
        if self._room is not None:
            self._placing.place(self._plan, chosen.id, room=self._room.id, x_mm=x_mm, y_mm=y_mm)

    def _take_off(self, chosen: Chosen) -> None:
        self._placing.take_off(chosen.id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(15, 6, 18, 6)
        head.setSpacing(8)
        head.addWidget(self.fold)
        head.addStretch(1)
        head.addWidget(self.room)
        head.addWidget(self.arrange)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(14, 0, 14, 8)
        body.setSpacing(4)
        body.addWidget(self.hint)
        body.addWidget(self.canvas, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._body, 1)
